import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Stripe } from 'stripe';
import { demoPeople } from '../../shop/demo-people.ts';
import { classes, type RoasteryClass } from './class-catalogue.ts';

/** Somebody with an account here: `id` is the shop's own. */
export interface ClassGuest {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  stripeCustomerId: string | null;
}

/** What the merchant copied out of the app when Stripe was connected. */
export interface RewardsLink {
  connectionId: string;
  tokenSecret: string;
  /** The app's address for storefronts: `http://localhost:3000/proxy`. */
  proxyUrl: string;
}

export interface Booking {
  guest: ClassGuest | null;
  handle: string;
  seats: number;
  /** A code of the rewards that is to be used. */
  code: string | null;
  /** This shop's own address. */
  origin: string;
}

const tokenMinutes = 10;
const seatsMax = 8;

/** The server of a small shop that sells through Stripe Checkout, as somebody would write it. */
export class ClassShop {
  readonly name: string;
  readonly guests: ClassGuest[] = demoPeople.map((person, index) => ({
    id: `guest-${2001 + index}`,
    firstName: person.firstName ?? '',
    lastName: person.lastName ?? '',
    email: person.email ?? '',
    stripeCustomerId: null,
  }));
  /** Null: the shop has no rewards. */
  link: RewardsLink | null = null;
  private readonly openStripe: () => Stripe;
  private readonly prices = new Map<string, string>();

  /** `openStripe`: the official package with this account's key. */
  constructor(name: string, openStripe: () => Stripe) {
    this.name = name;
    this.openStripe = openStripe;
  }

  private get stripe(): Stripe {
    return this.openStripe();
  }

  guest(id: string | null): ClassGuest | null {
    return this.guests.find((one) => one.id === id) ?? null;
  }

  findClass(handle: string): RoasteryClass | null {
    return classes.find((one) => one.handle === handle) ?? null;
  }

  /** Starts a hosted checkout; the person who books goes to its address. Null: the code is not theirs, or over. */
  async startCheckout(booking: Booking): Promise<string | null> {
    const { guest, handle, origin } = booking;
    const promotion = booking.code === null ? null : await this.findCode(guest, booking.code);
    if (booking.code !== null && promotion === null) return null;
    const session = await this.stripe.checkout.sessions.create({
      mode: 'payment',
      line_items: [
        {
          price: await this.priceOf(handle),
          quantity: Math.min(Math.max(booking.seats, 1), seatsMax),
        },
      ],
      success_url: `${origin}/thanks?session_id={CHECKOUT_SESSION_ID}`,
      cancel_url: `${origin}/classes/${handle}`,
      metadata: { class: handle },
      ...(guest === null
        ? { customer_creation: 'always' as const }
        : { client_reference_id: guest.id, customer: await this.customerOf(guest) }),
      ...(promotion === null
        ? { allow_promotion_codes: true }
        : { discounts: [{ promotion_code: promotion }] }),
    });
    return session.url ?? origin;
  }

  /** What lets the rewards widget in: who is signed in here, for some minutes. Null: nobody. */
  async customerToken(
    guest: ClassGuest | null,
  ): Promise<{ token: string; expires_at: string } | null> {
    if (guest === null || this.link === null) return null;
    const { connectionId, tokenSecret } = this.link;
    const issuedAt = Math.floor(Date.now() / 1000);
    const expiresAt = issuedAt + tokenMinutes * 60;
    const token = await new SignJWT({
      email: guest.email,
      email_verified: true,
      name: `${guest.firstName} ${guest.lastName}`.trim(),
      stripe_customer: await this.customerOf(guest),
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(connectionId)
      .setSubject(guest.id)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .setJti(randomBytes(8).toString('hex'))
      .sign(new TextEncoder().encode(tokenSecret));
    return { token, expires_at: new Date(expiresAt * 1000).toISOString() };
  }

  async paidSession(id: string): Promise<Stripe.Checkout.Session> {
    return this.stripe.checkout.sessions.retrieve(id, { expand: ['line_items'] });
  }

  /** Everything this guest has booked, newest first. */
  async bookings(guest: ClassGuest): Promise<Stripe.Checkout.Session[]> {
    if (guest.stripeCustomerId === null) return [];
    const list = await this.stripe.checkout.sessions.list({
      customer: guest.stripeCustomerId,
      status: 'complete',
      limit: 20,
      expand: ['data.line_items'],
    });
    return list.data;
  }

  private async findCode(guest: ClassGuest | null, code: string): Promise<string | null> {
    const list = await this.stripe.promotionCodes.list({ code, active: true, limit: 10 });
    const theirs = list.data.find(
      ({ customer }) => customer === null || customer === guest?.stripeCustomerId,
    );
    return theirs?.id ?? null;
  }

  /** The Stripe customer of an account here: made when it is first needed. */
  private async customerOf(guest: ClassGuest): Promise<string> {
    if (guest.stripeCustomerId !== null) return guest.stripeCustomerId;
    const customer = await this.stripe.customers.create(
      {
        email: guest.email,
        name: `${guest.firstName} ${guest.lastName}`.trim(),
        metadata: { guest: guest.id },
      },
      { idempotencyKey: `customer:${guest.id}` },
    );
    guest.stripeCustomerId = customer.id;
    return customer.id;
  }

  private async priceOf(handle: string): Promise<string> {
    const known = this.prices.get(handle);
    if (known !== undefined) return known;
    const chosen = this.findClass(handle);
    const price = await this.stripe.prices.create(
      {
        currency: 'usd',
        unit_amount: chosen?.price ?? 0,
        product_data: { name: chosen?.title ?? handle },
      },
      { idempotencyKey: `price:${handle}` },
    );
    this.prices.set(handle, price.id);
    return price.id;
  }
}
