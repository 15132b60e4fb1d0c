export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

export interface BucketSize {
  maximumAvailable: number;
  restoreRate: number;
}

export const standardBucket: BucketSize = { maximumAvailable: 2000, restoreRate: 100 };

/** A query that asks for more than this is refused whatever the bucket holds. */
export const singleQueryCostMax = 1000;

/** Shopify's leaky bucket of query cost: full at the start, refilled by the second. */
export class CostBucket {
  private readonly size: BucketSize;
  private readonly nowMs: () => number;
  private available: number;
  private filledAt: number;

  constructor(size: BucketSize, nowMs: () => number = () => performance.now()) {
    this.size = size;
    this.nowMs = nowMs;
    this.available = size.maximumAvailable;
    this.filledAt = nowMs();
  }

  /** False: not enough is left, and nothing was taken. */
  take(cost: number): boolean {
    this.refill();
    if (cost > this.available) return false;
    this.available -= cost;
    return true;
  }

  /** What was asked for but not used. */
  giveBack(cost: number): void {
    this.refill();
    this.available = Math.min(this.size.maximumAvailable, this.available + Math.max(cost, 0));
  }

  /** For tests: as if somebody else had just used it up. */
  empty(): void {
    this.refill();
    this.available = 0;
  }

  get status(): ThrottleStatus {
    this.refill();
    return { ...this.size, currentlyAvailable: Math.floor(this.available) };
  }

  private refill(): void {
    const now = this.nowMs();
    const restored = ((now - this.filledAt) / 1000) * this.size.restoreRate;
    this.available = Math.min(this.size.maximumAvailable, this.available + restored);
    this.filledAt = now;
  }
}
