import { expect, it } from 'vitest';
import { createCostThrottle } from '../../server/commerce/shopify/cost-throttle.ts';

const told = { maximumAvailable: 1000, currentlyAvailable: 40, restoreRate: 100 };

it('lets a shop that was never heard of pass', () => {
  expect(createCostThrottle().reserve('a', 500, 0)).toBe(0);
});

it('waits for exactly what is missing', () => {
  const throttle = createCostThrottle();
  throttle.settle('a', 10, told, 0);
  expect(throttle.reserve('a', 50, 0)).toBe(100);
});

it('counts what has come back since it was told', () => {
  const throttle = createCostThrottle();
  throttle.settle('a', 10, told, 0);
  expect(throttle.reserve('a', 50, 100)).toBe(0);
});

it('never counts on more than a full bucket', () => {
  const throttle = createCostThrottle();
  throttle.settle('a', 10, told, 0);
  expect(throttle.reserve('a', 1100, 3_600_000)).toBe(1000);
});

it('lets calls that leave together queue up behind each other', () => {
  const throttle = createCostThrottle();
  throttle.settle('a', 10, told, 0);
  const waits = [1, 2, 3].map(() => throttle.reserve('a', 40, 0));
  expect(waits).toEqual([0, 400, 800]);
});

it('gives back what was set aside for a call that failed', () => {
  const throttle = createCostThrottle();
  throttle.settle('a', 10, told, 0);
  throttle.reserve('a', 40, 0);
  throttle.settle('a', 40, null, 0);
  expect(throttle.reserve('a', 40, 0)).toBe(0);
});
