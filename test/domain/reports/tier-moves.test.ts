import { expect, it } from 'vitest';
import { directionOf, pairsOf } from '../../../server/domain/reports/tier-moves.ts';
import { buildTiers } from '../../support/tier-story.ts';

const terms = buildTiers();

it('rises up the ladder, and from nothing', () => {
  expect(directionOf({ from: null, to: 'silver' }, terms)).toBe('rose');
  expect(directionOf({ from: 'silver', to: 'platinum' }, terms)).toBe('rose');
});

it('falls down the ladder, and to nothing', () => {
  expect(directionOf({ from: 'gold', to: 'silver' }, terms)).toBe('fell');
  expect(directionOf({ from: 'gold', to: null }, terms)).toBe('fell');
});

it('says nothing of a tier that is not on the ladder any more', () => {
  expect(directionOf({ from: 'bronze', to: 'silver' }, terms)).toBeNull();
  expect(directionOf({ from: 'gold', to: 'bronze' }, terms)).toBeNull();
  expect(directionOf({ from: null, to: 'silver' }, null)).toBeNull();
});

it('lists every pair once, in one direction or the other', () => {
  const [rose, fell] = [pairsOf('rose', terms), pairsOf('fell', terms)];
  expect([rose.length, fell.length]).toEqual([6, 6]);
  expect(rose).toContainEqual({ from: null, to: 'gold' });
  expect(fell).toContainEqual({ from: 'gold', to: null });
  expect(pairsOf('rose', null)).toEqual([]);
});
