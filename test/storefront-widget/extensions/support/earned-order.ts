import type { StorefrontOrder } from '../../../../server/contract/storefront.ts';

export const earnedOrder: StorefrontOrder = {
  order_id: '5001',
  name: '#1001',
  placed_at: '2026-11-22T10:00:00Z',
  points: 80,
  pending: 80,
  pending_until: '2026-12-06T17:00:00Z',
  explanation: ['80 dollars earn 1 bean each.', 'They wait for two weeks.'],
};
