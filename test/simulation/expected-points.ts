import { type Line, type Order, type Refund, totalOf, unitsRefunded } from './order.ts';

/** The rules of earning worked out once more, on their own, from what has been told of an order. */

export interface EarningRules {
  points: number;
  /** Minor units. */
  per: number;
  includeTax: boolean;
  includeShipping: boolean;
  rounding: 'down' | 'nearest' | 'up';
}

/** The newest full order that has arrived, and every refund in its latest version that has. */
export interface KnownOrder {
  order: Order | null;
  /** The step in which one of them first said so: goods on their way don't come back by a word. */
  fulfilled: number | null;
  refunds: readonly Refund[];
}

type Told = Omit<KnownOrder, 'fulfilled'>;

type Ratio = readonly [over: bigint, under: bigint];
const ratio = (over: number, under = 1): Ratio => [BigInt(over), BigInt(under)];
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const lessFromOne = ([a, b]: Ratio): Ratio => [a > b ? 0n : b - a, b];
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

interface Base {
  now: Ratio;
  full: Ratio;
  ended: boolean;
}

function netOf(order: Order, line: Line, includeTax: boolean): number {
  if (line.giftCard) return 0;
  const price = line.price * line.quantity - line.discount;
  if (includeTax === order.taxesIncluded) return Math.max(0, price);
  return Math.max(0, includeTax ? price + line.tax : price - line.tax);
}

/** What a refund gave back beyond what its lines and its shipping are worth; nothing until money has moved. */
function amountOf(order: Order, refund: Refund): number {
  if (refund.money.status !== 'success') return 0;
  if (refund.lines.length > 0 && refund.discrepancy > 0) return refund.discrepancy;
  const goods = refund.lines.map(({ subtotal, tax }) => subtotal + (order.taxesIncluded ? 0 : tax));
  const shipping = shippingBack(refund);
  return Math.max(0, refund.money.amount - sum(goods) - shipping);
}

/** Newer messages tell a shipping refund twice; it counts once, with its tax. */
const shippingBack = ({ shipping }: Refund) =>
  shipping === null ? 0 : shipping.price + shipping.tax;

function baseOf({ order, refunds }: Told & { order: Order }, rules: EarningRules): Base {
  const moved = refunds.filter(({ money }) => money.status === 'success');
  const total = totalOf(order);
  const ended =
    order.cancelled || (total > 0 && sum(moved.map(({ money }) => money.amount)) >= total);
  const { price, tax } = order.shipping;
  const shippingGross = price + (order.taxesIncluded ? 0 : tax);
  const shippingNet = price - (order.taxesIncluded ? tax : 0);
  const shippingFull = rules.includeShipping ? (rules.includeTax ? shippingGross : shippingNet) : 0;
  const shippingGone: Ratio =
    shippingGross === 0 ? ratio(0) : ratio(sum(moved.map(shippingBack)), shippingGross);
  const lines = order.lines.map((line) => {
    const left = line.quantity - line.removed - unitsRefunded(refunds, line.id);
    const net = netOf(order, line, rules.includeTax);
    return { net, left: times(ratio(net), ratio(Math.max(0, left), line.quantity)) };
  });
  const goods = lines.reduce<Ratio>((all, line) => plus(all, line.left), ratio(0));
  const kept = plus(goods, times(ratio(shippingFull), lessFromOne(shippingGone)));
  const amounts = sum(moved.map((refund) => amountOf(order, refund)));
  const share: Ratio = total === 0 ? ratio(1) : lessFromOne(ratio(amounts, total));
  return {
    now: ended ? ratio(0) : times(kept, share),
    full: ratio(sum(lines.map(({ net }) => net)) + shippingFull),
    ended,
  };
}

/** What the order should have earned, once it has a member. */
export function pointsDue(known: Told, rules: EarningRules, testsCount: boolean): number {
  const { order } = known;
  if (order === null || !order.paid || (order.test && !testsCount)) return 0;
  const [over, under] = times(
    baseOf({ ...known, order }, rules).now,
    ratio(rules.points, rules.per),
  );
  switch (rules.rounding) {
    case 'down':
      return Number(over / under);
    case 'up':
      return Number((over + under - 1n) / under);
    case 'nearest':
      return Number((2n * over + under) / (2n * under));
  }
}

/** Of points that were spent on an order, what should have come back: the part of it that came back, rounded down. */
export function pointsBack(known: Told, rules: EarningRules, spent: number): number {
  const { order, refunds } = known;
  if (order === null) return 0;
  const base = baseOf({ ...known, order }, rules);
  if (base.ended) return spent;
  const goods = order.lines.some(({ giftCard }) => !giftCard)
    ? order.lines.filter(({ giftCard }) => !giftCard)
    : order.lines;
  const bought = sum(goods.map(({ quantity }) => quantity));
  const left = sum(
    goods.map((line) =>
      Math.max(0, line.quantity - line.removed - unitsRefunded(refunds, line.id)),
    ),
  );
  if (left === 0) return spent;
  const [full] = base.full;
  if (full === 0n) return Math.floor((spent * (bought - left)) / bought);
  const [over, under] = base.now;
  const whole = full * under;
  return Number((BigInt(spent) * (whole - over)) / whole);
}
