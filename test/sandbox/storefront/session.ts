import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { demoGuest, type Guest } from '../shop/demo-guests.ts';
import type { OrderContact } from '../shop/order-contact.ts';
import type { ShippingOption } from '../shop/place-order.ts';

/** One browser: its cart, and who is signed in. */
export interface Session {
  id: string;
  customerId: string | null;
  lines: { variantId: string; quantity: number }[];
  codes: string[];
  /** Codes of gift cards to pay with. */
  giftCards: string[];
  payWithStoreCredit: boolean;
  attributes: Record<string, string>;
  note: string;
  /** Typed at the checkout. */
  email: string;
  /** Null: nothing yet; the page proposes something. */
  contact: OrderContact | null;
  /** Who this browser's visitor is until they say otherwise. */
  guest: Guest;
  shipping: ShippingOption;
  /** In which language this browser wants the storefront; null: as the shop speaks. */
  locale: string | null;
}

const cookieName = 'juniper_session';
const sessionsMax = 5_000;

export class Sessions {
  private readonly sessions = new Map<string, Session>();
  private started = 0;

  /** Express middleware: every request has a session afterwards. */
  readonly attach = (request: Request, response: Response, next: NextFunction): void => {
    const id = readCookie(request.headers.cookie ?? '');
    let session = this.sessions.get(id);
    if (!session) {
      session = this.start();
      response.cookie(cookieName, session.id, { httpOnly: true, sameSite: 'lax', path: '/' });
    }
    response.locals['session'] = session;
    next();
  };

  private start(): Session {
    const oldest = this.sessions.keys().next();
    if (this.sessions.size >= sessionsMax && !oldest.done) this.sessions.delete(oldest.value);
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      customerId: null,
      ...emptyCart(),
      email: '',
      contact: null,
      guest: demoGuest(this.started),
      shipping: 'standard',
      locale: null,
    };
    this.started += 1;
    this.sessions.set(session.id, session);
    return session;
  }
}

/** Signs in, out (null) or as somebody else: what was typed before was another's. */
export function becomeCustomer(session: Session, customerId: string | null): void {
  session.customerId = customerId;
  session.email = '';
  session.contact = null;
}

export function emptyCart(): Pick<
  Session,
  'lines' | 'codes' | 'giftCards' | 'payWithStoreCredit' | 'attributes' | 'note'
> {
  return {
    lines: [],
    codes: [],
    giftCards: [],
    payWithStoreCredit: false,
    attributes: {},
    note: '',
  };
}

export function sessionOf(response: Response): Session {
  return response.locals['session'] as Session;
}

function readCookie(header: string): string {
  const match = header.split(';').find((pair) => pair.trim().startsWith(`${cookieName}=`));
  return match?.split('=')[1]?.trim() ?? '';
}
