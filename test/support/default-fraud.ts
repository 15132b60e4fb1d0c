import { fraudTerms } from '../../server/contract/program/referrals.ts';
import type { FraudTerms } from '../../server/domain/program/referral-terms.ts';

const document = fraudTerms.parse({});

/** What a program says of fraud that says nothing of it. */
export const defaultFraud: FraudTerms = {
  weights: document.weights,
  reviewFrom: document.review_from,
  blockFrom: document.block_from,
  friendsPerDay: document.friends_per_day,
  rememberDays: document.remember_days,
};
