import type { Onboarding, ProgramProposal } from '../../server/contract/admin-onboarding.ts';
import { programDocument } from '../../server/contract/program/program.ts';

const at = '2026-11-20T10:00:00.000Z';

/** A shop that was just connected. */
export const fresh: Onboarding = {
  history: { state: 'open', nothing: false, import: null },
  program: { done: false, version: 1, published_at: at, published_by: 'Regulars', draft: null },
  branding: { done: false, saved_at: null, theme: null },
  widget: {
    done: false,
    embed: 'unknown',
    read_at: null,
    seen_at: null,
    editor_url: 'https://northwind.myshopify.com/admin/themes/current/editor?context=apps',
  },
  order: { done: false, tests_earn: false, earned: null, not_earned: null },
  live: { done: false, at: null, by: null, closed_at: null },
};

export const runningImport: NonNullable<Onboarding['history']['import']> = {
  id: 'b6f3c8c4-0a62-4f6c-9b1f-0d6a0f7f9a10',
  kind: 'history',
  state: 'running',
  subject: 'orders',
  phase: 'load',
  dry_run: false,
  file: null,
  read: 1200,
  counts: { customers: 310, orders: 0, members: 0, points: 0, skipped: 0, failed: 0 },
  reach: '60_days',
  notice: null,
  created_by: 'Dana Wells',
  created_at: at,
  finished_at: null,
};

export const earnedOrder: NonNullable<Onboarding['order']['earned']> = {
  id: '5551',
  name: 'Order #1001',
  placed_at: at,
  member: { id: 'm1', name: 'Amelia Okafor' },
  points: 84,
  pending: 0,
  explanation: ['Linen shirt × 1 counts $84.00.', '1 point for each $1.00 makes 84 points.'],
};

/** Everything but going live. */
export const ready: Onboarding = {
  ...fresh,
  history: {
    state: 'done',
    nothing: false,
    import: { ...runningImport, state: 'done', counts: { ...runningImport.counts, orders: 1200 } },
  },
  program: { ...fresh.program, done: true, version: 2, published_by: 'Dana Wells' },
  branding: { ...fresh.branding, done: true, saved_at: at },
  widget: { ...fresh.widget, done: true, embed: 'on', read_at: at, seen_at: at },
  order: { ...fresh.order, done: true, earned: earnedOrder },
};

export const live: Onboarding = {
  ...ready,
  live: { done: true, at, by: 'Dana Wells', closed_at: null },
};

const dollars = (amount: string) => ({ amount, currency: 'USD' });

export const proposal: ProgramProposal = {
  margin_percent: 40,
  margin_known: false,
  generosity: 'usual',
  figures: {
    days: 365,
    orders: 1204,
    buyers: 800,
    repeat_rate: 0.3125,
    average_order: dollars('62.00'),
    orders_in_other_currencies: 0,
  },
  basis: 'sales',
  earning: { points: 1, per: dollars('1.00'), average_order: 62 },
  first: { points: 200, value: dollars('4.00'), orders: 3.2 },
  big: { points: 600, value: dollars('12.00'), orders: 9.6 },
  step: { points: 50, value: dollars('1.00'), from: 200, to: 2000 },
  welcome_points: 25,
  expiry_months: 12,
  most_share: 0.03,
  cost: {
    year: { orders: 1204, sales: dollars('74648.00') },
    low: {
      share: 0.0061,
      cost: dollars('455.00'),
      redemptions: 113,
      members_percent: 60,
      used_percent: 45,
    },
    base: {
      share: 0.0102,
      cost: dollars('761.00'),
      redemptions: 190,
      members_percent: 75,
      used_percent: 60,
    },
    high: {
      share: 0.0163,
      cost: dollars('1216.00'),
      redemptions: 304,
      members_percent: 90,
      used_percent: 80,
    },
    most: {
      share: 0.0227,
      cost: dollars('1694.00'),
      redemptions: 423,
      members_percent: 100,
      used_percent: 100,
    },
  },
  document: programDocument.parse({}),
  changes: ['The reward "$4 off" is new.'],
};
