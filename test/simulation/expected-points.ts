import { type Line, type Order, type Refund, totalOf, unitsRefunded } from './order.ts';
import { lessFromOne, nothing, plus, type Ratio, ratio, times, total } from './rational.ts';

/** What counts of an order, worked out once more, on its own, from what has been told of it. */

export interface BaseRules {
  includeTax: boolean;
  includeShipping: boolean;
}

/** The newest full order that has arrived, and every refund in its latest version that has. */
export interface KnownOrder {
  order: Order | null;
  /** The step in which one of them first said so: goods on their way don't come back by a word. */
  fulfilled: number | null;
  refunds: readonly Refund[];
}

export type Told = Omit<KnownOrder, 'fulfilled'>;

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

export interface Base {
  lines: { line: Line; left: number; base: Ratio }[];
  /** Before refunds of amounts. */
  shipping: Ratio;
  /** The share of all that these left. */
  kept: Ratio;
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

export function baseOf({ order, refunds }: Told & { order: Order }, rules: BaseRules): Base {
  const moved = refunds.filter(({ money }) => money.status === 'success');
  const paid = totalOf(order);
  const ended =
    order.cancelled || (paid > 0 && sum(moved.map(({ money }) => money.amount)) >= paid);
  const { price, tax } = order.shipping;
  const shippingGross = price + (order.taxesIncluded ? 0 : tax);
  const shippingNet = price - (order.taxesIncluded ? tax : 0);
  const shippingFull = rules.includeShipping ? (rules.includeTax ? shippingGross : shippingNet) : 0;
  const shippingGone: Ratio =
    shippingGross === 0 ? ratio(0) : ratio(sum(moved.map(shippingBack)), shippingGross);
  const shipping = times(ratio(shippingFull), lessFromOne(shippingGone));
  const nets = order.lines.map((line) => netOf(order, line, rules.includeTax));
  const lines = order.lines.map((line, at) => {
    const left = Math.max(0, line.quantity - line.removed - unitsRefunded(refunds, line.id));
    return { line, left, base: times(ratio(nets[at] ?? 0), ratio(left, line.quantity)) };
  });
  const amounts = sum(moved.map((refund) => amountOf(order, refund)));
  const share: Ratio = paid === 0 ? ratio(1) : lessFromOne(ratio(amounts, paid));
  const kept = ended ? nothing : share;
  return {
    lines,
    shipping,
    kept,
    now: times(plus(total(lines.map(({ base }) => base)), shipping), kept),
    full: ratio(sum(nets) + shippingFull),
    ended,
  };
}

/** Whether an order may earn at all. */
export function mayEarn({ order }: Told, testsCount: boolean): boolean {
  return order !== null && order.paid && !order.cancelled && (!order.test || testsCount);
}

/** Of points that were spent on an order, what should have come back: the part of it that came back, rounded down. */
export function pointsBack(known: Told, rules: BaseRules, spent: number): number {
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
