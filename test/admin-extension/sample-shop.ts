import type {
  AdminDelivery,
  AdminLedgerItem,
  AdminMember,
  AdminProgram,
  AdminSession,
  LedgerHealth,
} from '../../server/contract/admin.ts';
import type { AdminRedemption } from '../../server/contract/admin-rewards.ts';
import { programDocument } from '../../server/contract/program/program.ts';

const at = '2026-11-20T10:00:00.000Z';

export const session: AdminSession = {
  shop: {
    domain: 'northwind.myshopify.com',
    name: 'Northwind Outfitters',
    currency: 'USD',
    time_zone: 'America/New_York',
    points_name: { one: 'point', other: 'points' },
  },
  staff: { id: '1', name: 'Dana Wells' },
  checklist: false,
};

export const member: AdminMember = {
  id: 'm1',
  name: 'Amelia Okafor',
  email: 'amelia@example.com',
  status: 'active',
  balance: { available: 3284, pending: 126, held: 500 },
  lifetime_points: 8603,
  joined_at: at,
  phone: null,
  identities: [{ type: 'customer_id', value: '7209348123984' }],
  next_expiry: null,
  merged_into: null,
  consent: { at, by: 'platform' },
};

export const ledgerLine: AdminLedgerItem = {
  id: 't1',
  occurred_at: at,
  recorded_at: at,
  from: 'issued',
  to: 'available',
  points: 84,
  kind: 'award',
  title: 'Order #2041',
  reason: null,
  actor: 'Shopify',
  source: { kind: 'order', id: '5551' },
  available_after: 3284,
  explanation: ['Linen shirt × 1 counts $84.00.', '1 point for each $1.00 makes 84 points.'],
};

export const redemption: AdminRedemption = {
  id: 'r1',
  reward_id: 'five-off',
  kind: 'amount_off',
  title: '$5 off',
  status: 'issued',
  points: 500,
  returned_points: 0,
  forfeited_points: 0,
  value: { amount: '5.00', currency: 'USD' },
  percent: null,
  minimum_order: null,
  code: 'REG-7K2M9Q',
  expires_at: null,
  undo_until: null,
  channel: 'web',
  connection_id: null,
  order_id: null,
  failure: null,
  parked_reason: null,
  ending: null,
  can_cancel: true,
  can_fulfil: false,
  created_at: at,
};

export const program: AdminProgram = {
  live: {
    version: 7,
    published_at: at,
    published_by: 'Dana Wells',
    document: programDocument.parse({
      earning: {
        rules: [
          {
            id: 'spend',
            kind: 'per_amount',
            points: 1,
            per: { amount: '1.00', currency: 'USD' },
          },
        ],
      },
      activities: [{ type: 'sign_up', points: 100 }],
      rewards: [
        {
          id: 'five-off',
          kind: 'amount_off',
          title: '$5 off',
          points: 500,
          value: { amount: '5.00', currency: 'USD' },
        },
        {
          id: 'slider',
          kind: 'amount_off_variable',
          title: 'Points as money',
          points_step: 100,
          value_step: { amount: '1.00', currency: 'USD' },
          min_points: 100,
          max_points: 5000,
        },
      ],
    }),
    campaign_points: {},
  },
  draft: null,
};

export const failedDelivery: AdminDelivery = {
  delivery_id: 'd1',
  event_id: null,
  topic: 'orders/paid',
  state: 'failed',
  attempts: 5,
  received_at: at,
  settled_at: at,
  error: { path: 'line_items[2].price', message: 'expected a decimal' },
};

export const health: LedgerHealth = {
  ok: true,
  checked_at: at,
  members: 1284,
  took_ms: 1420,
  checks: [
    {
      name: 'lots',
      title: 'Lots match balances',
      unit: 'lots',
      rows: 9310,
      took_ms: 120,
      ok: true,
      broken_rows: 0,
    },
  ],
  broken: [],
};
