import { describe, expect, it } from 'vitest';
import { RetriableError } from '../../server/base/errors.ts';
import { GroupCommit } from '../../server/http/group-commit.ts';

const limits = {
  maxRowsPerBatch: 10,
  maxBytesPerBatch: 1_000,
  maxBatchesInFlight: 1,
  maxWaiting: 50,
};

/** A write that records its batches and ends when told. */
function recorder() {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  return {
    batches,
    write: (items: number[]) => {
      batches.push(items);
      return new Promise<void>((resolve) => ends.push(resolve));
    },
    async end() {
      ends.shift()?.();
      await turn();
    },
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

describe('group commit', () => {
  it('writes together what arrived while a write was on its way, up to the limit of rows', async () => {
    const { batches, write, end } = recorder();
    const group = new GroupCommit(write, limits);
    const first = group.add(0, 1);
    await turn();
    const others = range(15).map((item) => group.add(item + 1, 1));
    await turn();
    expect(batches).toEqual([[0]]);
    await end();
    await first;
    expect(batches.map((batch) => batch.length)).toEqual([1, 10]);
    await end();
    await end();
    await Promise.all(others);
    expect(batches.flat()).toEqual(range(16));
  });

  it('keeps a batch under the limit of bytes, one large item apart', async () => {
    const { batches, write, end } = recorder();
    const group = new GroupCommit(write, limits);
    const all = Promise.all([
      group.add(0, 5_000),
      group.add(1, 600),
      group.add(2, 400),
      group.add(3, 1),
    ]);
    await turn();
    await end();
    await end();
    await end();
    await all;
    expect(batches).toEqual([[0], [1, 2], [3]]);
  });

  it('answers nobody before their own batch is written', async () => {
    const { write, end } = recorder();
    const group = new GroupCommit(write, { ...limits, maxRowsPerBatch: 1 });
    const answered: number[] = [];
    const all = range(2).map((item) => group.add(item, 1).then(() => answered.push(item)));
    await turn();
    expect(answered).toEqual([]);
    await end();
    expect(answered).toEqual([0]);
    await end();
    await Promise.all(all);
    expect(answered).toEqual([0, 1]);
  });

  it('refuses what would make the queue longer than its limit', async () => {
    const { write, end } = recorder();
    const group = new GroupCommit(write, { ...limits, maxWaiting: 2 });
    const kept = [group.add(0, 1), group.add(1, 1)];
    await expect(group.add(2, 1)).rejects.toBeInstanceOf(RetriableError);
    await turn();
    await end();
    await Promise.all(kept);
  });

  it('writes the items of a batch one by one when one of them is bad', async () => {
    const written: number[][] = [];
    const bad = new RangeError('bad item');
    const group = new GroupCommit<number>(async (items) => {
      if (items.includes(2)) throw bad;
      written.push(items);
    }, limits);
    const results = await Promise.allSettled(range(4).map((item) => group.add(item, 1)));
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(written).toEqual([[0], [1], [3]]);
  });

  it('does not try one by one in bad weather, and goes on when it clears', async () => {
    let attempts = 0;
    let stormy = true;
    const group = new GroupCommit<number>(async () => {
      attempts += 1;
      if (stormy) throw new RetriableError('the database is away');
    }, limits);
    const results = await Promise.allSettled(range(10).map((item) => group.add(item, 1)));
    expect(results.every((result) => result.status === 'rejected')).toBe(true);
    expect(attempts).toBe(1);
    stormy = false;
    await group.add(0, 1);
    expect(attempts).toBe(2);
  });
});
