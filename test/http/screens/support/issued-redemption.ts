import type { StorefrontRedemption } from '../../../../server/contract/storefront-reward.ts';

export const issued: StorefrontRedemption = {
  id: 'r-1',
  reward_id: 'five',
  kind: 'amount_off',
  title: 'Five off',
  status: 'issued',
  points: 500,
  value: { amount: '5.00', currency: 'USD' },
  percent: null,
  minimum_order: null,
  is_code: true,
  code: 'REG-ABCD',
  expires_at: '2027-01-03T10:00:00Z',
  undo_until: null,
  failure: null,
  can_cancel: true,
  created_at: '2026-11-20T11:00:00Z',
};
