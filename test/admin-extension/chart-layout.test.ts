import { describe, expect, it } from 'vitest';
import { labelsShown, reachOf, spanBars } from '../../admin-extension/ui/chart-layout.ts';

const series = (id: string, values: (number | null)[], below = false) => ({
  id,
  name: id,
  values,
  below,
});

describe('where a chart draws', () => {
  it('piles what goes in above nothing and what goes out below it', () => {
    const spans = spanBars(
      [series('in', [10]), series('out', [4], true), series('gone', [3], true)],
      1,
    );
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [0, -4],
      [-4, -7],
    ]);
    expect(reachOf('bars', [series('in', [10]), series('out', [4], true)], 1)).toEqual([-4, 10]);
  });

  it('stands others beside each other, and leaves out what is nothing or not known', () => {
    const spans = spanBars([series('a', [5, 0]), series('b', [null, 7])], 2);
    expect(spans.map(({ series: index, at, slot, slots }) => [index, at, slot, slots])).toEqual([
      [0, 0, 0, 2],
      [1, 1, 1, 2],
    ]);
  });

  it('keeps nothing itself in sight, and the time before where it is drawn', () => {
    expect(reachOf('lines', [{ ...series('a', [5, 9]), before: [12, null] }], 2)).toEqual([0, 12]);
    expect(reachOf('lines', [series('a', [-3])], 1)).toEqual([-3, 0]);
    expect(reachOf('lines', [series('a', [0])], 1)).toEqual([0, 4]);
    expect(reachOf('lines', [], 0)).toEqual([0, 4]);
  });

  it('writes as many labels as have room, the last one always', () => {
    const labels = Array.from({ length: 30 }, (_, day) => `Nov ${day + 1}`);
    expect(labelsShown(labels, 300)).toEqual([5, 11, 17, 23, 29]);
    expect(labelsShown(labels, 3000)).toHaveLength(30);
    expect(labelsShown([], 300)).toEqual([]);
  });
});
