import type {
  StorefrontHistory,
  StorefrontLedgerItem,
  StorefrontMember,
  StorefrontOrders,
} from '../../contract/storefront.ts';
import type { StorefrontRedemption, StorefrontReward } from '../../contract/storefront-reward.ts';
import { dayInZone } from '../../domain/day-in-zone.ts';
import type { TierLevel, TierTerms } from '../../domain/program/tier-terms.ts';
import { isCode } from '../../domain/redemptions/platform-kinds.ts';
import { DayTally } from '../../domain/tiers/day-tally.ts';
import { measureProgress } from '../../domain/tiers/measure-progress.ts';
import { periodFrom } from '../../domain/tiers/tier-period.ts';
import type { ReadProgram } from '../../operations/read-program.ts';
import type { Shop } from '../../store/shops.ts';
import type { Painter } from '../screens/painter.ts';
import { presentTier } from '../storefront/present-tier.ts';

/** Somebody who shops here: nobody's data, and nothing of it is written down. */
const sample = { id: 'sample', firstName: 'Robin', pending: 86, withoutRewards: 480 };
const dayMs = 86_400_000;

interface Step {
  shop: Pick<Shop, 'timeZone' | 'connectedBy'>;
  read: Pick<ReadProgram, 'program' | 'document'>;
  speech: Painter['speech'];
  now: Date;
}

/** What a member of the live program would see, made from what everybody sees of it. */
export function sampleMember(page: StorefrontMember, step: Step): StorefrontMember {
  const { read, speech, now } = step;
  const rewards = page.rewards.map((reward) => withAccount(reward, step.shop));
  const available = chooseBalance(rewards);
  const terms = read.program.tiers;
  return {
    ...page,
    signed_in: true,
    can_join: false,
    ways_to_earn: page.ways_to_earn.map((way) =>
      way.kind === 'sign_up' ? { ...way, done: true } : way,
    ),
    rewards,
    member: {
      id: sample.id,
      first_name: sample.firstName,
      balance: { available, pending: sample.pending, held: 0 },
      balance_text: { number: speech.number(available), points: speech.points(available) },
      lifetime_points: available * 3,
      next_expiry:
        read.document.expiry.kind === 'none'
          ? null
          : { points: Math.ceil(available / 4), at: daysFrom(now, 40) },
      profile: null,
      tier: terms === null ? null : presentTier(sampleStanding(terms, step)),
      redemptions: rewards
        .filter(({ kind }) => isCode(kind))
        .slice(0, 1)
        .map(redeemed(now)),
    },
  };
}

/** They have signed in, which is all that some rewards ask for. */
function withAccount(reward: StorefrontReward, { connectedBy }: Step['shop']): StorefrontReward {
  const code = reward.obstacle?.code;
  const isFine =
    code === 'account_required' ||
    // The page is not one of a connected account's, which the shop's own would be.
    (code === 'not_on_this_platform' && connectedBy === 'stripe');
  return isFine ? { ...reward, obstacle: null } : reward;
}

/** Enough for one reward or two, and not for all. */
function chooseBalance(rewards: readonly StorefrontReward[]): number {
  const prices = rewards.map(({ points }) => points).toSorted((a, b) => a - b);
  const price = prices[Math.min(1, prices.length - 1)] ?? sample.withoutRewards;
  return Math.ceil(price * 1.28);
}

function sampleStanding(terms: TierTerms, { shop, now }: Step): Parameters<typeof presentTier>[0] {
  const { timeZone } = shop;
  const today = dayInZone(now, timeZone);
  const ladder = terms.levels.filter(({ hidden }) => !hidden);
  const reached = ladder.filter(isReachable);
  const [level = null, next = null] = reached.length > 1 ? reached : [null, reached[0]];
  const tally = new DayTally();
  tally.add(today, figureBetween(level?.threshold ?? 0, next?.threshold ?? null));
  const period = periodFrom(today, terms);
  const standing = { tierId: level?.id ?? null, since: now, ...period, locked: false };
  return {
    ...measureProgress(standing, { tally, terms, timeZone, now, today }),
    basis: terms.basis,
    currency: terms.basis === 'money_spent' ? terms.currency : null,
    ladder,
  };
}

function isReachable({ threshold }: TierLevel): boolean {
  return threshold !== null;
}

function figureBetween(from: number, to: number | null): number {
  return to === null ? from : Math.round(from + (to - from) * 0.6);
}

const redeemed =
  (now: Date) =>
  (reward: StorefrontReward): StorefrontRedemption => ({
    id: sample.id,
    reward_id: reward.id,
    kind: reward.kind,
    title: reward.title,
    status: 'issued',
    points: reward.points,
    value: reward.value,
    percent: reward.percent,
    minimum_order: reward.minimum_order,
    is_code: true,
    code: 'SAMPLE-7K2M',
    expires_at: daysFrom(now, 30),
    undo_until: null,
    failure: null,
    can_cancel: true,
    created_at: daysFrom(now, -1),
  });

/** Two orders of theirs, newest first. */
function sampleOrders(now: Date) {
  return [
    { name: '#1042', points: sample.pending, pending: sample.pending, at: daysFrom(now, -2) },
    { name: '#1017', points: 240, pending: 0, at: daysFrom(now, -31) },
  ];
}

export function sampleHistory({ member }: StorefrontMember, now: Date): StorefrontHistory {
  const items = sampleOrders(now).map(({ name, points, at }, index): StorefrontLedgerItem => ({
    id: String(2 - index),
    occurred_at: at,
    points,
    kind: 'award',
    title: name,
    explanation: [],
    available_after: member?.balance.available ?? 0,
  }));
  return { items, next_cursor: null };
}

export function sampleOrderPage(now: Date): StorefrontOrders {
  const items = sampleOrders(now).map(({ name, points, pending, at }) => ({
    order_id: name,
    name,
    placed_at: at,
    points,
    pending,
    pending_until: pending > 0 ? daysFrom(now, 12) : null,
    explanation: [],
  }));
  return { items, next_cursor: null };
}

function daysFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}
