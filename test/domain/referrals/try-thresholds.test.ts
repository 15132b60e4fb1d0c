import { describe, expect, it } from 'vitest';
import type { FraudTerms } from '../../../server/domain/program/referral-terms.ts';
import {
  sayTrial,
  type TriedReferral,
  tryThresholds,
} from '../../../server/domain/referrals/try-thresholds.ts';

const live: FraudTerms = {
  weights: {
    same_email: 100,
    similar_email: 40,
    same_phone: 50,
    same_address: 25,
    same_device: 40,
    same_browser: 15,
    same_network: 10,
    same_payment_name: 40,
    repeated_friend: 50,
    known_customer: 0,
    existing_customer: 100,
    disposable_mail: 60,
    velocity: 30,
  },
  reviewFrom: 60,
  blockFrom: 100,
  friendsPerDay: 10,
  rememberDays: 180,
};

let told = 0;
const referral = (
  signals: TriedReferral['signals'],
  became: Partial<TriedReferral> = {},
): TriedReferral => {
  told += 1;
  return {
    referralId: `r${told}`,
    state: 'pending',
    reason: 'holding',
    createdAt: new Date(Date.UTC(2026, 9, 40 - told)),
    signals,
    ...became,
  };
};

describe('other thresholds', () => {
  it('hold and free the referrals of the past, and tell what became of each', () => {
    told = 0;
    const past = [
      referral([]),
      referral(['same_device'], { state: 'rejected', reason: 'refunded' }),
      referral(['similar_email'], { state: 'rewarded', reason: 'rewards_given' }),
      referral(['similar_email', 'same_network'], { state: 'rejected', reason: 'cancelled' }),
      referral(['disposable_mail'], { state: 'rejected', reason: 'by_staff' }),
      referral(['same_email']),
    ];
    const tried = {
      ...live,
      reviewFrom: 40,
      weights: { ...live.weights, disposable_mail: 0, same_email: 90 },
    };
    const trial = tryThresholds(past, { live, tried });
    expect(trial).toEqual({
      referrals: 6,
      since: past[5]?.createdAt,
      live: { pass: 4, review: 1, block: 1 },
      tried: { pass: 2, review: 4, block: 0 },
      caught: { referrals: 3, refunded: 2, rejected: 0, rewarded: 1 },
      freed: { referrals: 1, refunded: 0, rejected: 1, rewarded: 0 },
      changed: ['r2', 'r3', 'r4', 'r5', 'r6'],
    });
    expect(sayTrial(trial)).toBe(
      'Of 6 referrals, these terms would have held 3 more, 2 of which were later refunded or cancelled and 1 rewarded. They would have let through 1 more, 1 of which was rejected by staff.',
    );
  });

  it('that are the same change nothing', () => {
    const trial = tryThresholds([referral(['same_device'])], { live, tried: live });
    expect(trial).toMatchObject({ caught: { referrals: 0 }, freed: { referrals: 0 }, changed: [] });
    expect(sayTrial(trial)).toBe(
      'Of 1 referral, these terms would have let through the same ones as today.',
    );
  });

  it('have nothing to be tried on in a new shop', () => {
    const trial = tryThresholds([], { live, tried: live });
    expect(trial).toMatchObject({ referrals: 0, since: null });
    expect(sayTrial(trial)).toBe('There are no referrals yet to try this on.');
  });
});
