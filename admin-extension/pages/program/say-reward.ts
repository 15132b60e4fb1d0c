import { rewardSentencesTexts as t } from '../../texts/en/reward-sentences.ts';
import { capital, counted, type ProgramNames, sayNumber } from './program-names.ts';
import { quote, sayMoney } from './say-conditions.ts';
import type { TypedOffer, TypedReward } from './typed.ts';

/** "500 points = $5.00 off"; "Every 100 points = $1.00 off, 100 to 5,000 at a time". */
export function sayReward(reward: TypedReward, names: Pick<ProgramNames, 'points'>): string {
  if (reward.kind === 'amount_off_variable')
    return [
      t.slider(names.points(reward.points_step), sayMoney(reward.value_step)),
      t.atATime(sayNumber(reward.min_points), sayNumber(reward.max_points)),
    ].join(', ');
  return [`${names.points(reward.points)} = ${sayGoodFor(reward)}`, sayMost(reward)]
    .filter((part) => part !== '')
    .join(', ');
}

/** Everything but what has its size by the points that are paid. */
export type FixedOffer = Exclude<TypedOffer, { kind: 'amount_off_variable' }>;

/** What a member gets: "$5.00 off", "a $25.00 gift card". */
export function sayGift(reward: FixedOffer): string {
  switch (reward.kind) {
    case 'amount_off':
      return t.gift.off(sayMoney(reward.value));
    case 'percentage_off':
      return t.gift.percent(sayNumber(reward.percent));
    case 'free_shipping':
      return t.gift.shipping;
    case 'free_product':
      return reward.title === '' ? t.gift.product : t.gift.named(quote(reward.title));
    case 'gift_card':
      return t.gift.card(sayMoney(reward.value));
    case 'store_credit':
      return t.gift.credit(sayMoney(reward.value));
    case 'custom':
      return reward.title === '' ? '…' : quote(reward.title);
  }
}

/** What a member gets, "on 3 products" where a code is not good for all of them. */
function sayGoodFor(reward: FixedOffer): string {
  const products = sayProductsOf(reward);
  return products === null ? sayGift(reward) : t.goodFor(sayGift(reward), products);
}

/** "3 products", "1 collection"; null: all of them. */
export function sayProductsOf(reward: TypedOffer): string | null {
  if (!('products' in reward) || reward.products === null) return null;
  const { products, collections } = reward.products;
  return collections.length > 0
    ? t.collections(counted(collections.length))
    : t.products(counted(products.length));
}

/** "at most $20.00"; empty where nothing ends it. */
export function sayMost(reward: TypedOffer): string {
  if (reward.kind === 'percentage_off' && reward.max_value !== null)
    return t.most(sayMoney(reward.max_value));
  if (reward.kind === 'free_shipping' && reward.max_shipping !== null)
    return t.mostShipping(sayMoney(reward.max_shipping));
  return '';
}

/** "500 points", "100 to 5,000 points", with what tiers pay: "500 points (Gold 400)". */
export function sayPrice(
  reward: TypedReward,
  names: Pick<ProgramNames, 'points' | 'tier'>,
): string {
  if (reward.kind === 'amount_off_variable')
    return t.priceRange(sayNumber(reward.min_points), names.points(reward.max_points));
  const special = reward.prices.map(
    ({ tier, points }) => `${names.tier(tier)} ${sayNumber(points)}`,
  );
  const usual = names.points(reward.points);
  return special.length === 0 ? usual : `${usual} (${special.join(', ')})`;
}

/** What it gives, in a line of its own: "10% off, at most $20.00, on orders from $50.00". */
export function sayWorth(reward: TypedOffer): string {
  const least = 'minimum_order' in reward ? reward.minimum_order : null;
  const gift =
    reward.kind === 'amount_off_variable'
      ? t.offForEvery(sayMoney(reward.value_step), sayNumber(reward.points_step))
      : reward.kind === 'custom' || reward.kind === 'free_product'
        ? (reward.description ?? plainGifts[reward.kind])
        : sayGoodFor(reward);
  return [gift, sayMost(reward), least === null ? '' : t.ordersFrom(sayMoney(least))]
    .filter((part) => part !== '')
    .map((part, at) => (at === 0 ? capital(part) : part))
    .join(', ');
}

const plainGifts = {
  custom: t.handedOver,
  free_product: t.oneForNothing,
} as const;
