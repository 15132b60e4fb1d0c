import { Stripe } from 'stripe';
import { z } from 'zod';

/** What stands on the envelope of an event: enough to store it, nothing of what it means. */
export interface EventEnvelope {
  eventId: string;
  type: string;
  apiVersion: string;
  createdAt: Date;
}

export type EventVerdict =
  | { outcome: 'verified'; envelope: EventEnvelope }
  | { outcome: 'refused'; reason: 'wrong_signature' | 'malformed' };

/** How old a signature may be: later, somebody may be sending again what they have overheard. */
const toleranceSeconds = 300;
const longestText = 255;
/** Of the year 9999: later instants can’t be written. */
const lastSecond = 253_402_300_799;

const envelope = z.object({
  id: z.string().min(1).max(longestText),
  type: z.string().min(1).max(longestText),
  api_version: z.string().max(longestText).nullish(),
  created: z.int().min(0).max(lastSecond),
});

/** Whether Stripe sent these very bytes, and lately. Never throws for what was sent. */
export function verifyEvent(
  body: Buffer,
  signature: string,
  step: { secret: string; receivedAt: Date },
): EventVerdict {
  const { secret, receivedAt } = step;
  let event: unknown;
  try {
    event = Stripe.webhooks.constructEvent(
      body,
      signature,
      secret,
      toleranceSeconds,
      undefined,
      receivedAt.getTime(),
    );
  } catch (error) {
    // The signature is looked at first: whatever else is wrong is the body, no JSON or an event of another kind.
    const isForged = error instanceof Stripe.errors.StripeSignatureVerificationError;
    return { outcome: 'refused', reason: isForged ? 'wrong_signature' : 'malformed' };
  }
  const read = envelope.safeParse(event);
  if (!read.success) return { outcome: 'refused', reason: 'malformed' };
  const { id, type, api_version, created } = read.data;
  return {
    outcome: 'verified',
    envelope: {
      eventId: id,
      type,
      apiVersion: api_version ?? '',
      createdAt: new Date(created * 1000),
    },
  };
}
