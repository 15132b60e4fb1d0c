import type { Stripe } from 'stripe';
import type { ShopConnection } from '../commerce.ts';
import { callStripe, type OpenStripe, StripeRefusal } from './stripe-client.ts';

/** A sale by the checkout that made it, or by what was paid. */
export type SaleAsked = { sessionId: string } | { paymentIntentId: string };

/** All that Stripe tells of one sale, as it tells it. */
export interface SaleTold {
  session: unknown;
  lines: readonly unknown[];
  refunds: readonly unknown[];
  disputes: readonly unknown[];
}

/** Null: no checkout of this account made it. Errors as of every call. */
export type ReadSale = (connection: ShopConnection, asked: SaleAsked) => Promise<SaleTold | null>;

const pageSize = 100;
/** Refunds, disputes or lines of one sale: a checkout takes a hundred lines. */
const listedMax = 500;

export function createSaleReader(open: OpenStripe): ReadSale {
  return async ({ accessToken }, asked) => {
    const stripe = open(accessToken);
    const id = 'sessionId' in asked ? asked.sessionId : await findSession(stripe, asked);
    if (id === null) return null;
    const session = await readSession(stripe, id);
    if (session === null) return null;
    const payment = paymentOf(session);
    const [lines, refunds, disputes] = await Promise.all([
      listAll((page) => stripe.checkout.sessions.listLineItems(id, page)),
      payment === null
        ? []
        : listAll((page) => stripe.refunds.list({ payment_intent: payment, ...page })),
      payment === null
        ? []
        : listAll((page) => stripe.disputes.list({ payment_intent: payment, ...page })),
    ]);
    return { session, lines, refunds, disputes };
  };
}

async function findSession(
  stripe: Stripe,
  { paymentIntentId }: { paymentIntentId: string },
): Promise<string | null> {
  const { data } = await callStripe(() =>
    stripe.checkout.sessions.list({ payment_intent: paymentIntentId, limit: 1 }),
  );
  return data[0]?.id ?? null;
}

async function readSession(stripe: Stripe, id: string): Promise<Stripe.Checkout.Session | null> {
  try {
    return await callStripe(() =>
      stripe.checkout.sessions.retrieve(id, {
        expand: [
          'payment_intent.latest_charge',
          'total_details.breakdown',
          'discounts.promotion_code',
        ],
      }),
    );
  } catch (error) {
    if (error instanceof StripeRefusal && error.isMissing) return null;
    throw error;
  }
}

function paymentOf({ payment_intent: payment }: Stripe.Checkout.Session): string | null {
  return typeof payment === 'string' ? payment : (payment?.id ?? null);
}

async function listAll<Item extends { id: string }>(
  list: (page: { limit: number; starting_after?: string }) => Promise<Stripe.ApiList<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  while (items.length < listedMax) {
    const last = items.at(-1);
    const page = await callStripe(() =>
      list({ limit: pageSize, ...(last !== undefined && { starting_after: last.id }) }),
    );
    items.push(...page.data);
    if (!page.has_more || page.data.length === 0) break;
  }
  return items;
}
