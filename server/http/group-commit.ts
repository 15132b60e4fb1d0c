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
 * wait and become the next batch. The returned function settles when its own item is durable, or rejects
 * when it isn't.
 *
 * A batch that fails for weather (`RetriableError`) fails as a whole. One that fails for another reason has
 * a bad item in it: its items are then written one by one, so that the good ones don't suffer.
 */
export function createGroupCommit<Item>(
  write: (items: Item[]) => Promise<void>,
  limits: GroupCommitLimits,
): (item: Item, bytes: number) => Promise<void> {
  const waiting: Waiting<Item>[] = [];
  let inFlight = 0;
  let scheduled = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    // After this turn's sockets have been read, so that what arrived in one turn leaves in one batch.
    setImmediate(() => {
      scheduled = false;
      while (inFlight < limits.maxBatchesInFlight && waiting.length > 0) void send(takeBatch());
    });
  }

  function takeBatch(): Waiting<Item>[] {
    let count = 0;
    let bytes = 0;
    for (const next of waiting) {
      bytes += next.bytes;
      const full = count === limits.maxRowsPerBatch || bytes > limits.maxBytesPerBatch;
      if (full && count > 0) break;
      count += 1;
    }
    return waiting.splice(0, count);
  }

  async function send(batch: Waiting<Item>[]): Promise<void> {
    inFlight += 1;
    try {
      await write(batch.map((each) => each.item));
      for (const each of batch) each.resolve();
    } catch (error) {
      if (batch.length === 1 || error instanceof RetriableError) rejectAll(batch, error);
      else await sendSingly(batch);
    } finally {
      inFlight -= 1;
      if (waiting.length > 0) schedule();
    }
  }

  async function sendSingly(batch: Waiting<Item>[]): Promise<void> {
    for (const [index, each] of batch.entries()) {
      try {
        await write([each.item]);
        each.resolve();
      } catch (error) {
        if (error instanceof RetriableError) return rejectAll(batch.slice(index), error);
        each.reject(error);
      }
    }
  }

  return (item, bytes) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= limits.maxWaiting) {
        reject(new RetriableError('Too many items wait to be written'));
        return;
      }
      waiting.push({ item, bytes, resolve, reject });
      schedule();
    });
}

function rejectAll<Item>(batch: readonly Waiting<Item>[], error: unknown): void {
  for (const each of batch) each.reject(error);
}
