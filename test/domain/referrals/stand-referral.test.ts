import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referrals } from '../../../server/contract/program/referrals.ts';
import type { FraudTerms, ReferralTerms } from '../../../server/domain/program/referral-terms.ts';
import type { ReferralFacts, ReferredOrder } from '../../../server/domain/referrals/referral.ts';
import { standReferral } from '../../../server/domain/referrals/stand-referral.ts';
import { defaultFraud } from '../../support/default-fraud.ts';

const fraud: FraudTerms = defaultFraud;
const terms: ReferralTerms = {
  friend: { gift: null, points: 0 },
  advocate: { gift: null, points: 500, tiers: [] },
  boosts: [],
  minimumOrder: { minor: 30_00, currency: 'EUR' },
  holdDays: 14,
  claimDays: 30,
  limits: { perMonth: null, perYear: null, lifetime: null },
  invitation: { headline: null, message: null, texts: {} },
  fraud,
};
const order: ReferredOrder = {
  placedAt: new Date('2026-11-10T12:00:00Z'),
  isPaid: true,
  isCancelled: false,
  isRefunded: false,
  isFirst: true,
  goodsMinor: 30_00,
  currency: 'EUR',
};
const claimed: ReferralFacts = {
  claimedAt: new Date('2026-11-01T12:00:00Z'),
  claimEndsAt: new Date('2026-12-01T12:00:00Z'),
  order: null,
  score: 0,
  decision: null,
};
const now = new Date('2026-11-20T12:00:00Z');
const late = new Date('2026-12-01T12:00:00Z');

const stand = (facts: Partial<ReferralFacts>, at = now) =>
  standReferral({ ...claimed, ...facts }, terms, fraud, at);

describe('a friend who has not ordered', () => {
  it('has claimed, and waits for staff where it looks odd', () => {
    expect(stand({})).toEqual({
      state: 'claimed',
      reason: 'waiting_for_order',
      holdUntil: null,
      inReview: false,
    });
    expect(stand({ score: fraud.reviewFrom })).toMatchObject({
      state: 'claimed',
      reason: 'in_review',
      inReview: true,
    });
  });

  it('is too late once the time is over, and not a moment sooner', () => {
    expect(stand({}, new Date(late.getTime() - 1)).state).toBe('claimed');
    expect(stand({}, late)).toMatchObject({ state: 'expired', reason: 'not_ordered_in_time' });
  });
});

describe('a friend’s order', () => {
  it('holds from the day it was placed', () => {
    expect(stand({ order })).toEqual({
      state: 'pending',
      reason: 'holding',
      holdUntil: new Date('2026-11-24T12:00:00Z'),
      inReview: false,
    });
  });

  it('waits for staff with its date', () => {
    expect(stand({ order, score: fraud.reviewFrom })).toEqual({
      state: 'pending',
      reason: 'in_review',
      holdUntil: new Date('2026-11-24T12:00:00Z'),
      inReview: true,
    });
  });

  it.each([
    ['not_first_order', { isFirst: false }],
    ['cancelled', { isCancelled: true }],
    ['refunded', { isRefunded: true }],
  ] as const)('ends it: %s', (reason, told) => {
    expect(stand({ order: { ...order, ...told } })).toMatchObject({ state: 'rejected', reason });
  });

  it.each([
    ['waiting_for_payment', { isPaid: false }],
    ['below_minimum', { goodsMinor: 29_99 }],
    ['below_minimum', { currency: 'USD' }],
  ] as const)('is not yet enough: %s', (reason, told) => {
    expect(stand({ order: { ...order, ...told } })).toMatchObject({ state: 'ordered', reason });
  });

  it('counts when it came by its code after the claim had run out', () => {
    expect(stand({ order: { ...order, placedAt: late } }, late).state).toBe('pending');
  });

  it('counts without a claim', () => {
    expect(stand({ claimedAt: null, claimEndsAt: null, order }).state).toBe('pending');
  });
});

describe('staff', () => {
  it('releases what was blocked or waits', () => {
    expect(stand({ score: 1_000 })).toMatchObject({ state: 'blocked', reason: 'too_risky' });
    expect(stand({ score: 1_000, decision: 'released' })).toMatchObject({
      state: 'claimed',
      inReview: false,
    });
    expect(stand({ order, score: 60, decision: 'released' })).toMatchObject({ reason: 'holding' });
  });

  it('rejects whatever else is so', () => {
    expect(stand({ order, decision: 'rejected' })).toMatchObject({
      state: 'rejected',
      reason: 'by_staff',
      holdUntil: null,
    });
  });
});

describe('any facts', () => {
  const instant = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const orders = fc.record({
    placedAt: instant,
    isPaid: fc.boolean(),
    isCancelled: fc.boolean(),
    isRefunded: fc.boolean(),
    isFirst: fc.boolean(),
    goodsMinor: fc.nat(100_00),
    currency: fc.constantFrom('EUR', 'USD'),
  });
  const anyFacts: fc.Arbitrary<ReferralFacts> = fc.record({
    claimedAt: fc.option(instant),
    claimEndsAt: fc.option(instant),
    order: fc.option(orders),
    score: fc.nat(300),
    decision: fc.option(fc.constantFrom('released' as const, 'rejected' as const)),
  });

  it('have one standing, which what was before does not change', () => {
    fc.assert(
      fc.property(anyFacts, instant, (facts, at) => {
        const before = structuredClone(facts);
        const standing = standReferral(facts, terms, fraud, at);
        expect(standReferral(facts, terms, fraud, at)).toEqual(standing);
        expect(facts).toEqual(before);
        expect(standing.holdUntil !== null).toBe(standing.state === 'pending');
        if (standing.inReview) expect(['claimed', 'ordered', 'pending']).toContain(standing.state);
        if (standing.reason === 'in_review') expect(standing.inReview).toBe(true);
      }),
    );
  });

  it('give staff the last word', () => {
    fc.assert(
      fc.property(anyFacts, instant, (facts, at) => {
        const rejected = standReferral({ ...facts, decision: 'rejected' }, terms, fraud, at);
        expect(rejected).toMatchObject({ state: 'rejected', reason: 'by_staff' });
        const released = standReferral({ ...facts, decision: 'released' }, terms, fraud, at);
        expect(released.state).not.toBe('blocked');
        expect(released.inReview).toBe(false);
        // Released is as if there had been no sign at all.
        expect(released).toEqual(
          standReferral({ ...facts, decision: null, score: 0 }, terms, fraud, at),
        );
      }),
    );
  });
});

it('reads the defaults that the contract gives', () => {
  const { fraud: given } = referrals.parse({ friend: { points: 1 }, advocate: {} });
  expect(given).toMatchObject({ review_from: fraud.reviewFrom, block_from: fraud.blockFrom });
});
