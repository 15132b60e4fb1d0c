import { z } from 'zod';
import type { SaleName, ShopEvent, Translation } from '../shop-event.ts';

const longestId = 255;
const id = z.string().min(1).max(longestId);
/** An object where it was expanded, else its id. */
const named = z.union([id, z.object({ id }).transform((object) => object.id)]);

const session = z.object({ id, payment_intent: named.nullish() });
const payment = z.object({ payment_intent: named.nullish() });

const eventOf = <Shape extends z.ZodType>(shape: Shape) =>
  z.object({ data: z.object({ object: shape }) });

const sessionEvent = eventOf(session);
const paymentEvent = eventOf(payment);

const sessionEvents = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
] as const;

/** These tell of a payment only. */
const paymentEvents = [
  'charge.refunded',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
] as const;

/** What we ask Stripe to tell us. */
export const eventTypes = [...sessionEvents, ...paymentEvents];

const shapes = new Map<string, typeof sessionEvent | typeof paymentEvent>([
  ...sessionEvents.map((type) => [type, sessionEvent] as const),
  ...paymentEvents.map((type) => [type, paymentEvent] as const),
]);

/**
 * Which sale an event is about. Events come late, twice and out of order, and hold the object as it was: so none of
 * them is believed further than that, and the sale is read whole.
 */
export function translateEvent(type: string, body: Buffer): Translation {
  const shape = shapes.get(type);
  if (shape === undefined) return ignore(type);
  const read = shape.safeParse(readJson(body));
  if (!read.success) {
    const [issue] = read.error.issues;
    return {
      ok: false,
      problem: {
        path: (issue?.path ?? []).join('.') || '(body)',
        message: issue?.message ?? 'is not what was expected',
      },
    };
  }
  const sale = nameSale(read.data.data.object);
  return sale === null ? ignore(type) : { ok: true, event: { kind: 'sale', sale } };
}

/** By its payment where there is one, so that whatever is told of one sale waits in one line. Null: no sale of a checkout. */
function nameSale(object: {
  id?: string;
  payment_intent?: string | null | undefined;
}): SaleName | null {
  if (object.payment_intent != null) return { paymentIntentId: object.payment_intent };
  return object.id === undefined ? null : { sessionId: object.id };
}

function ignore(topic: string): { ok: true; event: ShopEvent } {
  return { ok: true, event: { kind: 'ignored', topic } };
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
