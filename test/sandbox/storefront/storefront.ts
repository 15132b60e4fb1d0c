import type { Response } from 'express';
import { contactOf, type OrderContact } from '../shop/order-contact.ts';
import { quoteCart } from '../shop/place-order.ts';
import type { PricedCart } from '../shop/price-cart.ts';
import type { Customer } from '../shop/customer.ts';
import type { ShopState } from '../shop/shop-state.ts';
import type { TenderInput } from '../shop/tender.ts';
import type { Courier } from '../webhooks/courier.ts';
import type { Html } from '../web/html.ts';
import type { BlockPage } from './liquid-globals.ts';
import { type Session, sessionOf } from './session.ts';
import type { ThemeEmbed } from './theme-embed.ts';

/** What the storefront's pages and routes work with. */
export interface Storefront {
  state: ShopState;
  courier: Courier;
  embed: ThemeEmbed;
  links: { admin: string };
  app: { url: string; apiSecret: string };
  wallClock: () => Date;
  standardActions: boolean;
}

export function signedIn(storefront: Storefront, session: Session): Customer | null {
  if (session.customerId === null) return null;
  return storefront.state.customers.get(session.customerId) ?? null;
}

/** What apps have on a page, drawn for whoever looks at it. */
export function drawBlocks(
  storefront: Storefront,
  response: Response,
  page: Omit<BlockPage, 'customer' | 'locale'>,
): Promise<Html> {
  const session = sessionOf(response);
  const customer = signedIn(storefront, session);
  return storefront.embed.renderSection({ ...page, customer, locale: session.locale });
}

/** As typed, else as the shop knows whoever is signed in, else as a new visitor would type it. */
export function contactOfSession(storefront: Storefront, session: Session): OrderContact {
  if (session.contact !== null) return session.contact;
  return contactOf(signedIn(storefront, session), undefined) ?? session.guest.contact;
}

/** The cart of this session, priced for whoever is known to buy; shipping is chosen at the checkout. */
export function priceSession(
  storefront: Storefront,
  session: Session,
  at: 'cart' | 'checkout' = 'cart',
): PricedCart {
  return quoteCart(storefront.state, {
    lines: session.lines,
    codes: session.codes,
    ...(session.customerId === null ? {} : { customerId: session.customerId }),
    ...(session.email === '' ? {} : { email: session.email }),
    ...(at === 'checkout' ? { shipping: session.shipping } : {}),
  });
}

/** How the session's buyer wants to pay, as the shop takes it. */
export function tendersOf(session: Session): TenderInput {
  return {
    giftCards: session.giftCards,
    storeCredit: session.payWithStoreCredit && session.customerId !== null,
    ...(session.customerId === null ? {} : { customerId: session.customerId }),
  };
}
