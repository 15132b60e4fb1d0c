import { AppError } from '../base/errors.ts';

/** So many calls at once, and so many more with every second. */
export interface Rate {
  burst: number;
  perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Callers whose calls are counted; whoever called longest ago is forgotten first, and starts full again. */
const callersMax = 20_000;

/**
 * A bucket of calls for each caller, in this process. Takes one call off, or throws `AppError('rate_limited')`
 * with the seconds until the next one.
 */
export function createRateLimit(rate: Rate): (caller: string) => void {
  const buckets = new Map<string, Bucket>();
  return (caller) => {
    const at = performance.now();
    const known = buckets.get(caller) ?? { left: rate.burst, at };
    const restored = ((at - known.at) / 1000) * rate.perSecond;
    const left = Math.min(rate.burst, known.left + restored);
    buckets.delete(caller);
    buckets.set(caller, { left: left >= 1 ? left - 1 : left, at });
    const oldest = buckets.keys().next();
    if (buckets.size > callersMax && !oldest.done) buckets.delete(oldest.value);
    if (left < 1)
      throw new AppError('rate_limited', 'Too many requests at once. Try again in a moment.', {
        retryAfterSeconds: (1 - left) / rate.perSecond,
      });
  };
}
