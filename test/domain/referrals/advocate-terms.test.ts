import { describe, expect, it } from 'vitest';
import type {
  ReferralBoost,
  ReferralTerms,
} from '../../../server/domain/program/referral-terms.ts';
import { advocatePoints } from '../../../server/domain/referrals/advocate-points.ts';
import { isOverLimit } from '../../../server/domain/referrals/is-over-limit.ts';
import { defaultFraud } from '../../support/default-fraud.ts';

function termsWith(boosts: readonly ReferralBoost[], points = 333): ReferralTerms {
  return {
    friend: { gift: null, points: 0 },
    advocate: { gift: null, points, tiers: [{ tier: 'gold', points: 1_001 }] },
    boosts,
    minimumOrder: null,
    holdDays: 14,
    claimDays: 30,
    limits: { perMonth: null, perYear: null, lifetime: null },
    invitation: { headline: null, message: null, texts: {} },
    fraud: defaultFraud,
  };
}

const december: ReferralBoost = {
  id: 'december',
  title: 'December',
  from: '2026-12-01T00:00',
  until: '2027-01-01T00:00',
  multiplierPercent: 150,
};
const weekend: ReferralBoost = {
  id: 'weekend',
  title: 'Weekend',
  from: '2026-12-05T00:00',
  until: '2026-12-07T00:00',
  multiplierPercent: 300,
};

describe('what an advocate gets', () => {
  it('is the tier’s points instead of the program’s', () => {
    const at = { wallClock: '2026-11-22T09:00' };
    expect(advocatePoints(termsWith([]), { tierId: null, ...at })).toEqual({
      points: 333,
      boost: null,
    });
    expect(advocatePoints(termsWith([]), { tierId: 'gold', ...at }).points).toBe(1_001);
    expect(advocatePoints(termsWith([]), { tierId: 'silver', ...at }).points).toBe(333);
  });

  it.each([
    ['2026-11-30T23:59', 333, null],
    ['2026-12-01T00:00', 499, 'december'],
    ['2026-12-05T00:00', 999, 'weekend'],
    ['2026-12-07T00:00', 499, 'december'],
    ['2026-12-31T23:59', 499, 'december'],
    ['2027-01-01T00:00', 333, null],
  ])('at %s is %i: the highest boost alone, in whole points', (wallClock, points, boost) => {
    const got = advocatePoints(termsWith([december, weekend]), { tierId: null, wallClock });
    expect({ points: got.points, boost: got.boost?.id ?? null }).toEqual({ points, boost });
  });

  it('is boosted without end where none is set', () => {
    const always = { ...december, from: null, until: null };
    const at = { tierId: 'gold', wallClock: '2030-06-01T00:00' };
    expect(advocatePoints(termsWith([always]), at).points).toBe(1_501);
    const most = termsWith([always], 900_000_000);
    expect(advocatePoints(most, { ...at, tierId: null }).points).toBe(1_000_000_000);
  });
});

describe('limits', () => {
  const counts = { month: 2, year: 5, lifetime: 9 };

  it.each([
    [{ perMonth: null, perYear: null, lifetime: null }, false],
    [{ perMonth: 3, perYear: 6, lifetime: 10 }, false],
    [{ perMonth: 2, perYear: 6, lifetime: 10 }, true],
    [{ perMonth: 3, perYear: 5, lifetime: 10 }, true],
    [{ perMonth: 3, perYear: 6, lifetime: 9 }, true],
  ])('%j leave room or not', (limits, isOver) => {
    expect(isOverLimit(limits, counts)).toBe(isOver);
  });
});
