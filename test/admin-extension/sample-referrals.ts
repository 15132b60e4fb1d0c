import type {
  AdminReferralLink,
  AdminReferrals,
  MemberCase,
  ReferralReport,
} from '../../server/contract/admin-referrals.ts';
import type { AdminProgram } from '../../server/contract/admin.ts';
import { referrals } from '../../server/contract/program/referrals.ts';
import type { ReferralShown } from '../../server/contract/referral.ts';
import { program } from './sample-shop.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const at = '2026-11-14T10:00:00.000Z';

/** Waits for staff. */
export const referral: ReferralShown = {
  id: 'f1',
  state: 'pending',
  reason: 'in_review',
  reason_text: 'Staff looks at it first.',
  in_review: true,
  channel: 'whatsapp',
  advocate: { id: 'm1', name: 'Amelia Okafor' },
  friend: null,
  friend_hint: 'b…@example.com',
  order: { id: '5551', name: '#1042', goods: usd('84.00') },
  hold_until: null,
  score: 75,
  signals: [
    { kind: 'same_device', weight: 40, text: 'The friend claimed in the advocate’s own browser.' },
    { kind: 'same_address', weight: 35, text: 'Both orders go to one address.' },
  ],
  steps: [
    { state: 'invited', reason: null, at, actor: 'friend', note: null },
    { state: 'claimed', reason: 'waiting_for_order', at, actor: 'system', note: null },
    { state: 'pending', reason: 'in_review', at, actor: 'system', note: null },
  ],
  given: { advocate_points: 0, friend_points: 0, friend_code: 'FRIEND-7K2M9Q' },
  decision: null,
  created_at: at,
};

export const memberCase: MemberCase = {
  id: 'c1',
  kind: 'many_accounts',
  state: 'open',
  member: { id: 'm1', name: 'Amelia Okafor' },
  score: 90,
  evidence: ['Two members share a phone.'],
  others: [{ id: 'm4', name: 'A. Okafor' }],
  opened_at: at,
  decision: null,
};

export const listed = (items: ReferralShown[], cases = 0): AdminReferrals => ({
  items,
  next_cursor: null,
  counts: { review: items.length, cases },
});

export const report: ReferralReport = {
  from: '2026-10-24',
  to: '2026-11-22',
  funnel: { shares: 40, clicks: 200, claims: 50, orders: 20, rewards: 15 },
  channels: [
    {
      channel: 'whatsapp',
      shares: 30,
      clicks: 160,
      claims: 40,
      orders: 16,
      rewards: 12,
      revenue: usd('1204.00'),
    },
  ],
  advocates: [
    {
      member: { id: 'm1', name: 'Amelia Okafor' },
      clicks: 60,
      claims: 12,
      orders: 8,
      rewarded: 7,
      revenue: usd('640.00'),
      points: 3500,
    },
  ],
  revenue: usd('1511.00'),
  orders_in_other_currencies: 2,
  cost: {
    discounts: usd('200.00'),
    advocate_points: 7500,
    friend_points: 1500,
    gifts: 1,
    points_value: usd('90.00'),
  },
  days: [{ day: '2026-11-22', clicks: 200, claims: 50, orders: 20, rewards: 15 }],
};

export const link: AdminReferralLink = {
  code: 'tavolumi-3',
  link: 'https://regulars.example/r/tavolumi-3',
  stopped: false,
  shows_first_name: true,
  counts: { friends: 14, rewarded: 9, points: 4500 },
  brought_by: {
    referral_id: 'f7',
    state: 'rewarded',
    member: { id: 'm7', name: 'Ines Ferreira' },
  },
};

/** Its live version has referrals: they wait from 60 on and are blocked from 100 on. */
export const referringProgram: AdminProgram = {
  ...program,
  live: {
    ...program.live,
    document: {
      ...program.live.document,
      referrals: referrals.parse({
        friend: { points: 100 },
        advocate: { points: 500 },
        fraud: { review_from: 60, block_from: 100 },
      }),
    },
  },
};
