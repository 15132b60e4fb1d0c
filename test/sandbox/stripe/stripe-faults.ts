/** What can go wrong between the app and Stripe's API, for the next calls that match. */
export type StripeFaultKind =
  /** Done, but the answer is lost: the connection is cut. */
  | 'answer_lost'
  /** Never arrived: the connection is cut and nothing was done. */
  | 'failed_before'
  /** HTTP 429. */
  | 'throttled'
  /** HTTP 500; nothing was done and nothing is kept. */
  | 'internal'
  /** HTTP 500 although it was done; that answer is kept under the idempotency key. */
  | 'internal_kept'
  /** Done, but only after `delayMs`. */
  | 'slow';

export interface StripeFault {
  kind: StripeFaultKind;
  /** `/v1/coupons` or, by its pattern, `/v1/promotion_codes/:id`; any when null. */
  path: string | null;
  method: string | null;
  delayMs: number;
  left: number;
}

const usualDelayMs = 1_000;

export class StripeFaults {
  private queue: StripeFault[] = [];

  next(
    kind: StripeFaultKind,
    options: { path?: string; method?: string; times?: number; delayMs?: number } = {},
  ): void {
    this.queue.push({
      kind,
      path: options.path ?? null,
      method: options.method ?? null,
      delayMs: options.delayMs ?? usualDelayMs,
      left: options.times ?? 1,
    });
  }

  clear(): void {
    this.queue = [];
  }

  take(call: { method: string; path: string; pattern: string }): StripeFault | null {
    const fault = this.queue.find(
      ({ path, method }) =>
        (path === null || path === call.path || path === call.pattern) &&
        (method === null || method === call.method),
    );
    if (!fault) return null;
    fault.left -= 1;
    if (fault.left <= 0) this.queue = this.queue.filter((other) => other !== fault);
    return fault;
  }
}
