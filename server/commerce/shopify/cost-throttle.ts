/**
 * Shopify gives each shop a bucket of query cost that refills by the second, and tells its level with every answer.
 * We keep the level we were told, so that a call waits here rather than being refused there.
 */

export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  /** Points of cost that come back each second. */
  restoreRate: number;
}

interface Bucket {
  told: ThrottleStatus;
  toldAtMs: number;
  /** Cost of the calls that are on their way. */
  reserved: number;
}

/** Shops whose level is remembered; the one unheard of for longest is forgotten first, and starts full again. */
const maxBuckets = 10_000;

export interface CostThrottle {
  /** Sets the cost aside and tells how long to wait before sending. Each reserve is followed by one settle. */
  reserve(domain: string, cost: number, nowMs: number): number;
  settle(domain: string, cost: number, told: ThrottleStatus | null, nowMs: number): void;
}

export function createCostThrottle(): CostThrottle {
  const buckets = new Map<string, Bucket>();

  return {
    reserve(domain, cost, nowMs) {
      const bucket = buckets.get(domain);
      if (bucket === undefined) return 0;
      const { told, toldAtMs } = bucket;
      const restored = (told.restoreRate * (nowMs - toldAtMs)) / 1000;
      const level = Math.min(told.maximumAvailable, told.currentlyAvailable + restored);
      bucket.reserved += cost;
      return millisecondsToRestore(bucket.reserved - level, told.restoreRate);
    },

    settle(domain, cost, told, nowMs) {
      const bucket = buckets.get(domain);
      if (bucket !== undefined) bucket.reserved = Math.max(0, bucket.reserved - cost);
      if (told === null) return;
      buckets.delete(domain);
      buckets.set(domain, { told, toldAtMs: nowMs, reserved: bucket?.reserved ?? 0 });
      const oldest = buckets.keys().next();
      if (buckets.size > maxBuckets && !oldest.done) buckets.delete(oldest.value);
    },
  };
}

/** How long the bucket takes to win back `missing` points of cost; 0 when nothing is missing. */
export function millisecondsToRestore(missing: number, restoreRate: number): number {
  return missing <= 0 ? 0 : Math.ceil((missing / Math.max(restoreRate, 1)) * 1000);
}
