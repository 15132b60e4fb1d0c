import express, { type Response, type Router } from 'express';
import { z } from 'zod';
import { describeCodeProblem } from '../shop/discount.ts';
import { giftCardKey } from '../shop/gift-card.ts';
import { placeOrder, shippingOptions, type ShippingOption } from '../shop/place-order.ts';
import { ShopError } from '../shop/shop-error.ts';
import { giftCardsMax, quoteTenders, refuseTenders } from '../shop/tender.ts';
import { browserOf } from '../web/browser-of.ts';
import { field } from '../web/form-fields.ts';
import { changeCodes } from './cart-routes.ts';
import { checkoutPage } from './checkout-page.ts';
import { notFound } from './not-found.ts';
import { sendPage } from './send-page.ts';
import { emptyCart, sessionOf, type Session } from './session.ts';
import {
  contactOfSession,
  priceSession,
  signedIn,
  tendersOf,
  type Storefront,
} from './storefront.ts';
import { thankYouPage } from './thank-you-page.ts';

const emailAddress = z.email();

export function checkoutRoutes(storefront: Storefront): Router {
  const router = express.Router();

  router.get('/checkout', async (_request, response) => {
    if (sessionOf(response).lines.length === 0) response.redirect(302, '/cart');
    else await showCheckout(storefront, response, null);
  });

  router.get('/checkout/update', (_request, response) => {
    response.redirect(302, '/checkout');
  });

  router.post('/checkout/update', async (request, response) => {
    readContact(storefront, sessionOf(response), request.body);
    changeCodes(sessionOf(response), request.body);
    changeGiftCards(sessionOf(response), request.body);
    await showCheckout(storefront, response, null);
  });

  router.post('/checkout', async (request, response) => {
    const session = sessionOf(response);
    readContact(storefront, session, request.body);
    const problem = refuseCheckout(storefront, session);
    if (problem !== null) {
      response.status(422);
      await showCheckout(storefront, response, problem);
      return;
    }
    try {
      const order = placeOrder(storefront.state, {
        lines: session.lines,
        codes: session.codes,
        shipping: session.shipping,
        payment: field(request.body, 'payment') === 'transfer' ? 'transfer' : 'card',
        ...tendersOf(session),
        attributes: Object.entries(session.attributes).map(([name, value]) => ({ name, value })),
        contact: contactOfSession(storefront, session),
        browser: browserOf(request),
        locale: session.locale,
        ...(session.customerId === null
          ? { email: session.email }
          : { customerId: session.customerId }),
      });
      Object.assign(session, emptyCart());
      response.redirect(303, `/thank-you/${order.token}`);
    } catch (error) {
      if (!(error instanceof ShopError)) throw error;
      response.status(422);
      await showCheckout(storefront, response, error.message);
    }
  });

  router.get('/thank-you/:token', async (request, response) => {
    const { token } = request.params;
    const order = [...storefront.state.orders.values()].find((one) => one.token === token);
    if (!order) return notFound(storefront, response);
    const main = thankYouPage(order);
    return sendPage(storefront, response, {
      title: 'Thank you',
      path: request.path,
      main,
      kind: 'checkout',
    });
  });

  return router;
}

async function showCheckout(
  storefront: Storefront,
  response: Response,
  problem: string | null,
): Promise<void> {
  const session = sessionOf(response);
  const customer = signedIn(storefront, session);
  const cart = priceSession(storefront, session, 'checkout');
  const tenders = quoteTenders(storefront.state, tendersOf(session), cart.total);
  const contact = contactOfSession(storefront, session);
  const main = checkoutPage({ session, customer, contact, cart, tenders, problem });
  await sendPage(storefront, response, {
    title: 'Checkout',
    path: '/checkout',
    main,
    kind: 'checkout',
  });
}

function readContact(storefront: Storefront, session: Session, form: unknown): void {
  if (field(form, 'address1') !== '') {
    session.contact = {
      ...contactOfSession(storefront, session),
      firstName: field(form, 'first_name') || null,
      lastName: field(form, 'last_name') || null,
      phone: field(form, 'phone') || null,
      address1: field(form, 'address1'),
      address2: field(form, 'address2'),
      city: field(form, 'city'),
      zip: field(form, 'zip'),
    };
  }
  const email = field(form, 'email');
  if (email !== '') session.email = email;
  const shipping = field(form, 'shipping');
  if (isShippingOption(shipping)) session.shipping = shipping;
  // A box without its tick is not in the form at all: the field beside it tells that it was there.
  if (field(form, 'store_credit_asked') === 'yes')
    session.payWithStoreCredit = field(form, 'store_credit') === 'yes';
}

/** `gift_card` to add and `remove_gift_card` to take away. */
function changeGiftCards(session: Session, form: unknown): void {
  const removed = giftCardKey(field(form, 'remove_gift_card'));
  const added = giftCardKey(field(form, 'gift_card'));
  const kept = session.giftCards.filter((code) => code !== removed && code !== added);
  session.giftCards = (added === '' ? kept : [...kept, added]).slice(0, giftCardsMax);
}

function isShippingOption(value: string): value is ShippingOption {
  return Object.hasOwn(shippingOptions, value);
}

function refuseCheckout(storefront: Storefront, session: Session): string | null {
  if (session.lines.length === 0) return 'Your cart is empty.';
  if (session.customerId === null && !emailAddress.safeParse(session.email).success) {
    return 'Enter a valid e-mail, so that we can send you the receipt.';
  }
  const cart = priceSession(storefront, session, 'checkout');
  const refused = cart.codes.find(({ problem }) => problem !== null);
  if (!refused?.problem) {
    const tenders = tendersOf(session);
    return refuseTenders(quoteTenders(storefront.state, tenders, cart.total), tenders);
  }
  return `${refused.code}: ${describeCodeProblem(refused.problem)} Remove it to go on.`;
}
