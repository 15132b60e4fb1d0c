import type { StorefrontMember } from '../../../../server/contract/storefront.ts';
import type { StorefrontReward } from '../../../../server/contract/storefront-reward.ts';
import type { MemberOnPage } from '../../../../server/http/screens/home/member-on-page.ts';

export const dollars = (amount: string) => ({ amount, currency: 'USD' });

export const fixedReward: StorefrontReward = {
  id: 'five',
  kind: 'amount_off',
  title: 'Five off',
  description: null,
  image_url: null,
  points: 500,
  value: dollars('5.00'),
  percent: null,
  minimum_order: null,
  max_value: null,
  slider: null,
  left: null,
  undo_days: null,
  obstacle: null,
};

export const bigReward: StorefrontReward = {
  ...fixedReward,
  id: 'big',
  title: 'Fifty off',
  points: 5000,
  value: dollars('50.00'),
  minimum_order: dollars('80.00'),
};

export const variableReward: StorefrontReward = {
  ...fixedReward,
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Points as money',
  points: 100,
  value: dollars('1.00'),
  slider: {
    points_step: 100,
    value_step: dollars('1.00'),
    min_points: 100,
    max_points: 5000,
    max_basket_percent: null,
  },
};

const activity = { title: null, url: null, done: false, next_at: null, can_claim: false };

export const guestPage: StorefrontMember = {
  shop: {
    name: 'Marigold',
    currency: 'USD',
    time_zone: 'America/New_York',
    points_name: { one: 'bean', other: 'beans' },
    apply_codes_at_once: false,
  },
  signed_in: false,
  can_join: false,
  ways_to_earn: [
    { kind: 'sign_up', points: 100, ...activity },
    { kind: 'per_amount', points: 1, selected: false, per: dollars('1.00') },
  ],
  waiting: { until: 'days', days: 14 },
  rewards: [fixedReward, variableReward, bigReward],
  referrals: null,
  member: null,
};

const mara: MemberOnPage['member'] = {
  id: 'm-1',
  first_name: 'Mara',
  balance: { available: 1240, pending: 86, held: 0 },
  balance_text: { number: '1,240', points: '1,240\u00a0beans' },
  lifetime_points: 4000,
  next_expiry: { points: 200, at: '2027-01-31T12:00:00Z' },
  profile: null,
  tier: null,
  redemptions: [],
};

/** Mara's, with what is another way about her. */
export function memberPage(part: Partial<MemberOnPage['member']> = {}): StorefrontMember {
  return { ...guestPage, signed_in: true, member: { ...mara, ...part } };
}
