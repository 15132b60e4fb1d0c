import type { Money } from '../program/money.ts';
import type { Reward, VariableAmountOffReward } from '../program/reward.ts';
import { type Refusal, refuseWith } from '../speech/refusal.ts';
import type { MemberPrice } from './member-price.ts';

/** What a redemption costs, what it is worth, and what the order must come to for it. */
export interface RewardQuote {
  points: number;
  /** Null where nobody knows before the checkout: a percentage without a limit, shipping, a product, a custom reward. */
  value: Money | null;
  /** Of a code that takes a percentage off. */
  percent: number | null;
  minimumOrder: Money | null;
}

export type RewardRefusal = Refusal<
  | 'points_required'
  | 'points_not_allowed'
  | 'points_out_of_range'
  | 'points_not_a_step'
  | 'basket_too_small'
>;

export interface QuoteRequest {
  /** Chosen by the member for a variable reward; null, or equal to the price, for any other. */
  points: number | null;
  /** What it costs this member. */
  price: MemberPrice;
  /** What the goods in the basket come to, if it is known. */
  basket: Money | null;
  /** The checkout keeps what a code may be at most, so that its minimum need not. */
  capsAtCheckout: boolean;
}

/** Price and value of a reward for one member and, where the basket decides, for this basket. */
export function quoteReward(reward: Reward, request: QuoteRequest): RewardQuote | RewardRefusal {
  const { price, basket, capsAtCheckout } = request;
  const refusal = checkPoints(reward, price, request.points);
  if (refusal !== null) return refusal;
  const points = request.points ?? price.points;
  const minimumOrder = 'minimumOrder' in reward ? reward.minimumOrder : null;
  const quote: RewardQuote = { points, value: null, percent: null, minimumOrder };
  switch (reward.kind) {
    case 'amount_off':
    case 'gift_card':
    case 'store_credit':
      return { ...quote, value: reward.value };
    case 'amount_off_variable':
      return withMinimum(quote, {
        ...quoteSteps(reward, points / price.step),
        ...(capsAtCheckout ? { percent: null } : {}),
        reward,
        basket,
      });
    case 'percentage_off':
      return reward.maxValue === null || (capsAtCheckout && reward.products === null)
        ? { ...quote, percent: reward.percent }
        : withMinimum(quote, {
            ...limitPercentage(reward.percent, reward.maxValue, basket),
            reward,
            basket,
          });
    case 'free_shipping':
    case 'free_product':
    case 'custom':
      return quote;
  }
}

function checkPoints(
  reward: Reward,
  price: MemberPrice,
  points: number | null,
): RewardRefusal | null {
  const { title } = reward;
  if (reward.kind !== 'amount_off_variable') {
    if (points === null || points === price.points) return null;
    return refuseWith('points_not_allowed', 'refusals.pointsNotAllowed', {
      title,
      points: { points: price.points },
    });
  }
  if (points === null) return refuseWith('points_required', 'refusals.pointsRequired', { title });
  if (points < price.points || points > price.most)
    return refuseWith('points_out_of_range', 'refusals.pointsOutOfRange', {
      title,
      least: { points: price.points },
      most: { points: price.most },
    });
  if (points % price.step !== 0)
    return refuseWith('points_not_a_step', 'refusals.pointsNotAStep', {
      title,
      step: { points: price.step },
    });
  return null;
}

/** An amount that may be no more than a part of the order; null: of which it may be all. */
interface PartOfOrder {
  value: Money;
  percent: number | null;
}

function quoteSteps(reward: VariableAmountOffReward, steps: number): PartOfOrder {
  const { minor, currency } = reward.valueStep;
  return { value: { minor: steps * minor, currency }, percent: reward.maxBasketPercent };
}

/**
 * Codes know no percentage with a limit, so it is made an amount: the percentage of this basket, at most the limit.
 * Without a basket it is the limit.
 */
function limitPercentage(percent: number, limit: Money, basket: Money | null): PartOfOrder {
  if (basket?.currency !== limit.currency) return { value: limit, percent };
  const share = Math.max(1, Math.floor((basket.minor * percent) / 100));
  return { value: { ...limit, minor: Math.min(share, limit.minor) }, percent };
}

/** The order must be so large that the value is no more than its part of it; a basket that is known must be. */
function withMinimum(
  quote: RewardQuote,
  part: PartOfOrder & { reward: Reward; basket: Money | null },
): RewardQuote | RewardRefusal {
  const { value, percent, reward, basket } = part;
  if (percent === null) return { ...quote, value };
  const { currency } = value;
  const own = quote.minimumOrder?.currency === currency ? quote.minimumOrder.minor : 0;
  const minor = Math.max(own, Math.ceil((value.minor * 100) / percent));
  if (basket?.currency === currency && basket.minor < minor)
    return refuseWith(
      'basket_too_small',
      reward.kind === 'amount_off_variable'
        ? 'refusals.basketTooSmallOrFewer'
        : 'refusals.basketTooSmall',
      { title: reward.title, money: { minor, currency } },
    );
  return { ...quote, value, minimumOrder: { minor, currency } };
}
