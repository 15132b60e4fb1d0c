import type { Clock } from '../shop/shop-state.ts';
import { StripeApiError } from './stripe-error.ts';

export interface KeptAnswer {
  status: number;
  body: string;
}

interface Entry {
  /** Path and parameters that the key was first used with. */
  asked: string;
  /** Null while the first request is under way. */
  answer: KeptAnswer | null;
  at: number;
}

const keptMs = 24 * 3_600_000;
const keysMax = 20_000;

/** One key, one thing done: the first answer is given again for a day. */
export class IdempotencyKeys {
  private readonly entries = new Map<string, Entry>();
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** The answer to give again; null: the request is the first of its key. Throws what Stripe refuses. */
  begin(key: string, asked: string): KeptAnswer | null {
    const at = this.clock.now().getTime();
    const known = this.entries.get(key);
    if (!known || at - known.at > keptMs) {
      this.entries.delete(key);
      this.entries.set(key, { asked, answer: null, at });
      if (this.entries.size > keysMax) this.entries.delete(this.entries.keys().next().value ?? '');
      return null;
    }
    if (known.asked !== asked) {
      throw new StripeApiError(400, {
        type: 'idempotency_error',
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    }
    if (known.answer) return known.answer;
    throw new StripeApiError(409, {
      type: 'idempotency_error',
      code: 'idempotency_key_in_use',
      message: 'There is currently another in-progress request using this Idempotent Key.',
    });
  }

  keep(key: string, answer: KeptAnswer): void {
    const entry = this.entries.get(key);
    if (entry) entry.answer = answer;
  }

  /** Nothing was begun: the key is free again. */
  forget(key: string): void {
    this.entries.delete(key);
  }
}
