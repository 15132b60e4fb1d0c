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

export interface RateLimit {
  /** Takes one call off, or throws `AppError('rate_limited')` with the seconds until the next one. */
  (caller: string): void;
  /** Throws as well where there is none left, and takes nothing off. */
  check(caller: string): void;
}

/** A bucket of calls for each caller, in this process. */
export function createRateLimit(rate: Rate): RateLimit {
  const buckets = new Map<string, Bucket>();
  const leftAt = (caller: string, at: number): number => {
    const known = buckets.get(caller) ?? { left: rate.burst, at };
    const restored = ((at - known.at) / 1000) * rate.perSecond;
    return Math.min(rate.burst, known.left + restored);
  };
  const refuseBelowOne = (left: number): void => {
    if (left < 1)
      throw new AppError('rate_limited', 'Too many requests at once. Try again in a moment.', {
        retryAfterSeconds: (1 - left) / rate.perSecond,
      });
  };
  const take = (caller: string): void => {
    const at = performance.now();
    const left = leftAt(caller, at);
    buckets.delete(caller);
    buckets.set(caller, { left: left >= 1 ? left - 1 : left, at });
    const oldest = buckets.keys().next();
    if (buckets.size > callersMax && !oldest.done) buckets.delete(oldest.value);
    refuseBelowOne(left);
  };
  return Object.assign(take, {
    check: (caller: string) => refuseBelowOne(leftAt(caller, performance.now())),
  });
}
