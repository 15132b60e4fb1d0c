import { daysBefore } from '../day-in-zone.ts';
import type { Money } from '../program/money.ts';
import type { Reward, RewardLimit } from '../program/reward.ts';
import { type Refusal, refuseWith } from '../speech/refusal.ts';

/** Why a reward can't be had, whatever the member has in points. */
export type OfferRefusal = Refusal<
  | 'reward_not_started'
  | 'reward_ended'
  | 'not_in_audience'
  | 'not_on_this_channel'
  | 'not_on_this_platform'
  | 'account_required'
  | 'limit_reached'
  | 'out_of_stock'
  | 'basket_too_small'
>;

/** Who asks, from where, and what has been had already. */
export interface OfferAsk {
  /** What the clock on the shop's wall shows: `2026-12-01T18:30`. */
  wallClock: string;
  tierId: string | null;
  segmentIds: readonly string[];
  /** Null: whoever asks need not say. */
  channel: string | null;
  basket: Money | null;
  /** Redemptions of this reward that run or were used: this member's since `startOfPeriod`, and everybody's. */
  taken: { byMember: number; inAll: number };
}

/** Whether a member may have a reward now; null: yes. The first reason that a shopper can't change comes first. */
export function checkOffer(reward: Reward, ask: OfferAsk): OfferRefusal | null {
  const { title, audience, channels, limit } = reward;
  if (reward.from !== null && ask.wallClock < reward.from)
    return refuseWith('reward_not_started', 'refusals.notStarted', { title });
  if (reward.until !== null && ask.wallClock >= reward.until)
    return refuseWith('reward_ended', 'refusals.isOver', { title });
  if (audience.tiers.length > 0 && (ask.tierId === null || !audience.tiers.includes(ask.tierId)))
    return refuseWith('not_in_audience', 'refusals.otherTiers', { title });
  if (
    audience.segments.length > 0 &&
    !audience.segments.some((segment) => ask.segmentIds.includes(segment))
  )
    return refuseWith('not_in_audience', 'refusals.otherMembers', { title });
  if (ask.channel !== null && channels.length > 0 && !channels.includes(ask.channel))
    return refuseWith('not_on_this_channel', 'refusals.notHere', { title });
  if (reward.stock !== null && ask.taken.inAll >= reward.stock)
    return refuseWith('out_of_stock', 'refusals.gone', { title });
  if (limit !== null && ask.taken.byMember >= limit.times) return refuseLimit(title, limit);
  const least = 'minimumOrder' in reward ? reward.minimumOrder : null;
  const { basket } = ask;
  if (least !== null && basket?.currency === least.currency && basket.minor < least.minor)
    return refuseWith('basket_too_small', 'refusals.basketTooSmall', { title, money: least });
  return null;
}

function refuseLimit(title: string, { times, per }: RewardLimit): OfferRefusal {
  return per === 'lifetime'
    ? refuseWith('limit_reached', 'refusals.hadForLife', { title, times })
    : refuseWith('limit_reached', 'refusals.hadForNow', { title, times, per });
}

/** The first day, in the shop, of the period that a limit is counted in; null: since ever. */
export function startOfPeriod(per: RewardLimit['per'], today: string): string | null {
  switch (per) {
    case 'day':
      return today;
    case 'week':
      return daysBefore(today, (new Date(`${today}T00:00Z`).getUTCDay() + 6) % 7);
    case 'month':
      return `${today.slice(0, 7)}-01`;
    case 'year':
      return `${today.slice(0, 4)}-01-01`;
    case 'lifetime':
      return null;
  }
}
