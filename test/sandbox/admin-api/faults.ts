/** What can go wrong between the app and the Admin API, for the next calls that match. */
export type FaultKind =
  /** Done, but the answer is lost: the connection is cut. */
  | 'answer_lost'
  /** Done, but the answer never comes: the app's own time-out decides. */
  | 'answer_late'
  /** Never arrived: the connection is cut and nothing was done. */
  | 'request_lost'
  | 'throttled'
  /** HTTP 429 with Retry-After. */
  | 'too_many_requests'
  | 'server_error'
  /** Done, but the answer is HTTP 500. */
  | 'crashed'
  /** HTTP 200 with INTERNAL_SERVER_ERROR, and nothing was done. */
  | 'internal_error'
  /** The same words, but it was done all the same. */
  | 'internal_error_done'
  /** A mutation's userError: nothing was done, and it never will be. */
  | 'refused'
  /** The token is refused. */
  | 'unauthorized';

/** What a `refused` call is told. */
export interface Refusal {
  /** One of the mutation's own error codes: `GIFT_CARD_LIMIT_EXCEEDED`. */
  code: string;
  message: string;
}

export interface Fault {
  kind: FaultKind;
  refusal: Refusal;
}

const usualRefusal: Refusal = { code: 'INVALID', message: 'The input value is invalid.' };

interface Planned extends Fault {
  /** Only calls that name this field at their root (`discountCodeBasicCreate`); any call when null. */
  field: string | null;
  left: number;
}

export class Faults {
  private queue: Planned[] = [];

  next(kind: FaultKind, options: { field?: string; times?: number; refusal?: Refusal } = {}): void {
    this.queue.push({
      kind,
      field: options.field ?? null,
      left: options.times ?? 1,
      refusal: options.refusal ?? usualRefusal,
    });
  }

  clear(): void {
    this.queue = [];
  }

  take(rootFields: readonly string[]): Fault | null {
    const fault = this.queue.find(({ field }) => field === null || rootFields.includes(field));
    if (!fault) return null;
    fault.left -= 1;
    if (fault.left <= 0) this.queue = this.queue.filter((other) => other !== fault);
    return fault;
  }
}
