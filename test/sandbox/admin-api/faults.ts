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
  /** The token is refused. */
  | 'unauthorized';

interface Fault {
  kind: FaultKind;
  /** Only calls that name this field at their root (`discountCodeBasicCreate`); any call when null. */
  field: string | null;
  left: number;
}

export class Faults {
  private queue: Fault[] = [];

  next(kind: FaultKind, options: { field?: string; times?: number } = {}): void {
    this.queue.push({ kind, field: options.field ?? null, left: options.times ?? 1 });
  }

  clear(): void {
    this.queue = [];
  }

  take(rootFields: readonly string[]): FaultKind | null {
    const fault = this.queue.find(({ field }) => field === null || rootFields.includes(field));
    if (!fault) return null;
    fault.left -= 1;
    if (fault.left <= 0) this.queue = this.queue.filter((other) => other !== fault);
    return fault.kind;
  }
}
