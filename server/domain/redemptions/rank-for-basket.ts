import type { Money } from '../program/money.ts';
import type { Reward } from '../program/reward.ts';
import type { MemberPrice } from './member-price.ts';
import { quoteReward } from './quote-reward.ts';

/** A reward that can be had now and helps with the basket at hand. */
export interface BasketOffer {
  reward: Reward;
  /** Of a variable reward the most that fits: so many points have to be asked for. */
  points: number;
  value: Money | null;
  percent: number | null;
}

interface PricedReward {
  reward: Reward;
  price: MemberPrice;
}

interface Purse {
  basket: Money;
  spendable: number;
  /** The checkout keeps what a code may be at most. */
  capsAtCheckout: boolean;
}

const offersMax = 3;

/**
 * What of these rewards is best for a basket, and the cheapest that only points are missing for. What takes most off
 * comes first, of two the cheaper; then what has no amount before the checkout, the dearest first.
 */
export function rankForBasket(
  rewards: readonly PricedReward[],
  purse: Purse,
): { items: BasketOffer[]; next: { reward: Reward; pointsMissing: number } | null } {
  const { basket, spendable } = purse;
  const fitting = rewards.filter(({ reward }) => isForAnyBasket(reward));
  const items = fitting
    .flatMap((each) => quoteMost(each, purse) ?? [])
    .map((offer) => ({ offer, takesOff: takesOff(offer, basket) }))
    .toSorted(
      (a, b) =>
        b.takesOff - a.takesOff ||
        (a.takesOff === 0 ? b.offer.points - a.offer.points : a.offer.points - b.offer.points),
    )
    .slice(0, offersMax)
    .map(({ offer }) => offer);
  const next = fitting
    .filter(({ price }) => price.points > spendable)
    .toSorted((a, b) => a.price.points - b.price.points)
    .map(({ reward, price }) => ({ reward, pointsMissing: price.points - spendable }))
    .at(0);
  return { items, next: next ?? null };
}

/**
 * Codes for the checkout that is open; cards, credit and vouchers are for any time, and a code for some products says
 * nothing of a basket whose products nobody told.
 */
function isForAnyBasket(reward: Reward): boolean {
  switch (reward.kind) {
    case 'amount_off':
    case 'percentage_off':
      return reward.products === null;
    case 'amount_off_variable':
    case 'free_shipping':
    case 'free_product':
      return true;
    case 'gift_card':
    case 'store_credit':
    case 'custom':
      return false;
  }
}

function quoteMost({ reward, price }: PricedReward, purse: Purse): BasketOffer | null {
  const { basket, spendable, capsAtCheckout } = purse;
  const points =
    reward.kind === 'amount_off_variable' ? mostPoints(reward, price, purse) : price.points;
  if (points < price.points || points > spendable) return null;
  const quote = quoteReward(reward, { points, price, basket, capsAtCheckout });
  if ('refused' in quote) return null;
  const { value, percent } = quote;
  if (value !== null && value.currency !== basket.currency) return null;
  return { reward, points, value, percent };
}

/** No more than the balance has, nor than the basket, or the part of it that may be paid so, is worth. */
function mostPoints(
  reward: Extract<Reward, { kind: 'amount_off_variable' }>,
  price: MemberPrice,
  { basket, spendable }: Purse,
): number {
  const room = Math.floor((basket.minor * (reward.maxBasketPercent ?? 100)) / 100);
  const steps = Math.min(
    Math.floor(Math.min(spendable, price.most) / price.step),
    Math.floor(room / reward.valueStep.minor),
  );
  return steps * price.step;
}

/** As far as it can be told, in the basket's minor units. */
function takesOff({ reward, value, percent }: BasketOffer, { minor, currency }: Money): number {
  if (value !== null) return Math.min(value.minor, minor);
  if (percent === null) return 0;
  const share = Math.floor((minor * percent) / 100);
  const most = reward.kind === 'percentage_off' ? reward.maxValue : null;
  return most?.currency === currency ? Math.min(share, most.minor) : share;
}
