import { describe, expect, it } from 'vitest';
import { rfmGroups } from '../../server/contract/program/segment.ts';
import { rfmCells } from '../../server/domain/segments/rfm-cells.ts';

describe('the groups by recency and worth', () => {
  it('share the cells among them, each in one group', () => {
    const cells = rfmGroups.flatMap((group) => rfmCells([group]));
    const all = [1, 2, 3, 4, 5].flatMap((recency) =>
      [1, 2, 3, 4, 5].map((worth) => 10 * recency + worth),
    );
    expect(cells.toSorted()).toEqual(all);
  });

  it('call the best and most recent champions, and those lost who bought little long ago', () => {
    expect(rfmCells(['champions'])).toEqual([54, 55, 44, 45]);
    expect(rfmCells(['lost'])).toEqual([21, 22, 11, 12]);
    expect(rfmCells(['new', 'at_risk'])).toEqual([51, 41, 23, 24, 25, 13, 14, 15]);
  });
});
