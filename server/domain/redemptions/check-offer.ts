import { formatMoney } from '../currency.ts';
import { daysBefore } from '../day-in-zone.ts';
import type { Money } from '../program/money.ts';
import type { Reward, RewardLimit } from '../program/reward.ts';

/** Why a reward can't be had, whatever the member has in points. */
export interface OfferRefusal {
  refused:
    | 'reward_not_started'
    | 'reward_ended'
    | 'not_in_audience'
    | 'not_on_this_channel'
    | 'not_on_this_platform'
    | 'account_required'
    | 'limit_reached'
    | 'out_of_stock'
    | 'basket_too_small';
  /** A sentence that a shopper understands. */
  detail: string;
}

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
    return { refused: 'reward_not_started', detail: `"${title}" can’t be had yet.` };
  if (reward.until !== null && ask.wallClock >= reward.until)
    return { refused: 'reward_ended', detail: `"${title}" is over.` };
  if (audience.tiers.length > 0 && (ask.tierId === null || !audience.tiers.includes(ask.tierId)))
    return { refused: 'not_in_audience', detail: `"${title}" is for members of other tiers.` };
  if (
    audience.segments.length > 0 &&
    !audience.segments.some((segment) => ask.segmentIds.includes(segment))
  )
    return { refused: 'not_in_audience', detail: `"${title}" is for other members.` };
  if (ask.channel !== null && channels.length > 0 && !channels.includes(ask.channel))
    return { refused: 'not_on_this_channel', detail: `"${title}" can’t be had here.` };
  if (reward.stock !== null && ask.taken.inAll >= reward.stock)
    return { refused: 'out_of_stock', detail: `"${title}" is gone: all of them have been taken.` };
  if (limit !== null && ask.taken.byMember >= limit.times)
    return { refused: 'limit_reached', detail: sayLimit(title, limit) };
  const least = 'minimumOrder' in reward ? reward.minimumOrder : null;
  const { basket } = ask;
  if (least !== null && basket?.currency === least.currency && basket.minor < least.minor)
    return {
      refused: 'basket_too_small',
      detail: `"${title}" needs an order of ${formatMoney(least.minor, least.currency)} ${least.currency}: add to your basket and try again.`,
    };
  return null;
}

function sayLimit(title: string, { times, per }: RewardLimit): string {
  const often = times === 1 ? 'once' : `${times} times`;
  return per === 'lifetime'
    ? `You have had "${title}" ${often}, which is as often as it can be had.`
    : `"${title}" can be had ${often} a ${per}: try again next ${per}.`;
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
