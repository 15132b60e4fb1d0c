import { capital, type ProgramNames, sayCount, sayNumber } from './program-names.ts';
import { quote, sayMoney } from './say-conditions.ts';
import type { TypedOffer, TypedReward } from './typed.ts';

/** "500 points = $5.00 off"; "Every 100 points = $1.00 off, 100 to 5,000 at a time". */
export function sayReward(reward: TypedReward, names: Pick<ProgramNames, 'points'>): string {
  if (reward.kind === 'amount_off_variable')
    return `Every ${names.points(reward.points_step)} = ${sayMoney(reward.value_step)} off, ${sayNumber(reward.min_points)} to ${sayNumber(reward.max_points)} at a time`;
  return [
    `${names.points(reward.points)} = ${sayGift(reward)}${sayGoodFor(reward)}`,
    sayMost(reward),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Everything but what has its size by the points that are paid. */
export type FixedOffer = Exclude<TypedOffer, { kind: 'amount_off_variable' }>;

/** What a member gets: "$5.00 off", "a $25.00 gift card". */
export function sayGift(reward: FixedOffer): string {
  switch (reward.kind) {
    case 'amount_off':
      return `${sayMoney(reward.value)} off`;
    case 'percentage_off':
      return `${sayNumber(reward.percent)}% off`;
    case 'free_shipping':
      return 'free shipping';
    case 'free_product':
      return reward.title === '' ? 'a product for free' : `${quote(reward.title)} for free`;
    case 'gift_card':
      return `a ${sayMoney(reward.value)} gift card`;
    case 'store_credit':
      return `${sayMoney(reward.value)} of store credit`;
    case 'custom':
      return reward.title === '' ? '…' : quote(reward.title);
  }
}

/** " on 3 products", where a code is not good for all of them. */
function sayGoodFor(reward: FixedOffer): string {
  const products = sayProductsOf(reward);
  return products === null ? '' : ` on ${products}`;
}

/** "3 products", "1 collection"; null: all of them. */
export function sayProductsOf(reward: TypedOffer): string | null {
  if (!('products' in reward) || reward.products === null) return null;
  const { products, collections } = reward.products;
  return collections.length > 0
    ? sayCount(collections.length, 'collection')
    : sayCount(products.length, 'product');
}

/** "at most $20.00"; empty where nothing ends it. */
export function sayMost(reward: TypedOffer): string {
  if (reward.kind === 'percentage_off' && reward.max_value !== null)
    return `at most ${sayMoney(reward.max_value)}`;
  if (reward.kind === 'free_shipping' && reward.max_shipping !== null)
    return `where it costs ${sayMoney(reward.max_shipping)} at most`;
  return '';
}

/** "500 points", "100 to 5,000 points", with what tiers pay: "500 points (Gold 400)". */
export function sayPrice(
  reward: TypedReward,
  names: Pick<ProgramNames, 'points' | 'tier'>,
): string {
  if (reward.kind === 'amount_off_variable')
    return `${sayNumber(reward.min_points)} to ${names.points(reward.max_points)}`;
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
      ? `${sayMoney(reward.value_step)} off for every ${sayNumber(reward.points_step)}`
      : reward.kind === 'custom' || reward.kind === 'free_product'
        ? (reward.description ?? plainGifts[reward.kind])
        : `${sayGift(reward)}${sayGoodFor(reward)}`;
  return [gift, sayMost(reward), least === null ? '' : `on orders from ${sayMoney(least)}`]
    .filter((part) => part !== '')
    .map((part, at) => (at === 0 ? capital(part) : part))
    .join(', ');
}

const plainGifts = {
  custom: 'Your staff hand it over',
  free_product: 'One of it, for nothing',
} as const;
