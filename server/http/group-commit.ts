import { RetriableError } from '../base/errors.ts';

export interface GroupCommitLimits {
  maxRowsPerBatch: number;
  maxBytesPerBatch: number;
  maxBatchesInFlight: number;
  maxWaiting: number;
}

interface Waiting<Item> {
  item: Item;
  bytes: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Writes what arrives together as one batch: while `maxBatchesInFlight` writes are on their way, newcomers
 * wait and become the next batch.
 *
 * A batch that fails for weather (`RetriableError`) fails as a whole. One that fails for another reason has
 * a bad item in it: its items are then written one by one, so that the good ones don't suffer.
 */
export class GroupCommit<Item> {
  private readonly waiting: Waiting<Item>[] = [];
  private readonly write: (items: Item[]) => Promise<void>;
  private readonly limits: GroupCommitLimits;
  private inFlight = 0;
  private scheduled = false;

  constructor(write: (items: Item[]) => Promise<void>, limits: GroupCommitLimits) {
    this.write = write;
    this.limits = limits;
  }

  /** Settles when this item is durable, or rejects when it isn't. */
  add(item: Item, bytes: number): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length >= this.limits.maxWaiting) {
        reject(new RetriableError('Too many items wait to be written'));
        return;
      }
      this.waiting.push({ item, bytes, resolve, reject });
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    // After this turn's sockets have been read, so that what arrived in one turn leaves in one batch.
    setImmediate(() => {
      this.scheduled = false;
      while (this.inFlight < this.limits.maxBatchesInFlight && this.waiting.length > 0)
        void this.send(this.takeBatch());
    });
  }

  private takeBatch(): Waiting<Item>[] {
    let count = 0;
    let bytes = 0;
    for (const next of this.waiting) {
      bytes += next.bytes;
      const full = count === this.limits.maxRowsPerBatch || bytes > this.limits.maxBytesPerBatch;
      if (full && count > 0) break;
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  private async send(batch: Waiting<Item>[]): Promise<void> {
    this.inFlight += 1;
    try {
      await this.write(batch.map((each) => each.item));
      for (const each of batch) each.resolve();
    } catch (error) {
      if (batch.length === 1 || error instanceof RetriableError) rejectAll(batch, error);
      else await this.sendSingly(batch);
    } finally {
      this.inFlight -= 1;
      if (this.waiting.length > 0) this.schedule();
    }
  }

  private async sendSingly(batch: Waiting<Item>[]): Promise<void> {
    for (const [index, each] of batch.entries()) {
      try {
        await this.write([each.item]);
        each.resolve();
      } catch (error) {
        if (error instanceof RetriableError) return rejectAll(batch.slice(index), error);
        each.reject(error);
      }
    }
  }
}

function rejectAll<Item>(batch: readonly Waiting<Item>[], error: unknown): void {
  for (const each of batch) each.reject(error);
}
