import type { AdminOverview } from '../../server/contract/admin-overview.ts';

const now = Date.now();
const at = new Date(now - 3_600_000).toISOString();
const usd = (amount: string) => ({ amount, currency: 'USD' });

const daysFrom = (first: string, count: number, issued: number) =>
  Array.from({ length: count }, (_, day) => ({
    day: new Date(Date.parse(`${first}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10),
    issued: issued + day,
    redeemed: 500,
    joined: 3,
    attributed: usd('120.00'),
  }));

export const overview: AdminOverview = {
  from: '2026-10-24',
  to: '2026-11-22',
  compared_with: { from: '2026-09-24', to: '2026-10-23' },
  members: { total: 1284, joined: { now: 86, before: 70 } },
  participation: { now: 0.423, before: 0.4 },
  issued: { now: 60_000, before: 50_000 },
  redeemed: { now: 15_000, before: 0 },
  redemption_rate: { now: 0.25, before: null },
  repeat_purchase: { members: { now: 0.311, before: 0.3 }, others: { now: 0.12, before: 0.1 } },
  attributed_revenue: { now: usd('12345.67'), before: usd('15000.00') },
  liability: { points: 412_870, money: usd('4128.70'), after_breakage: usd('3302.96') },
  days: daysFrom('2026-10-24', 30, 2000),
  before: daysFrom('2026-09-24', 30, 1500),
  latest: [
    {
      id: 'e1',
      at,
      member_id: 'm1',
      member_name: 'Amelia Okafor',
      kind: 'award',
      points: 84,
      title: 'Order #2041',
    },
  ],
  health: {
    ledger: { ok: true, checked_at: at },
    inbox: { waiting: 0, failed: 0 },
    webhooks: { last_at: at },
    widget: { seen_at: at },
  },
};

/** Of a shop that has just been connected. */
export const quietOverview: AdminOverview = {
  ...overview,
  members: { total: 0, joined: { now: 0, before: 0 } },
  participation: { now: null, before: null },
  issued: { now: 0, before: 0 },
  redeemed: { now: 0, before: 0 },
  redemption_rate: { now: null, before: null },
  repeat_purchase: { members: { now: null, before: null }, others: { now: null, before: null } },
  attributed_revenue: { now: usd('0.00'), before: usd('0.00') },
  liability: { points: 0, money: null, after_breakage: null },
  days: overview.days.map((day) => ({ ...day, issued: 0, redeemed: 0, joined: 0 })),
  latest: [],
  health: {
    ledger: { ok: null, checked_at: null },
    inbox: { waiting: 0, failed: 0 },
    webhooks: { last_at: null },
    widget: { seen_at: null },
  },
};
