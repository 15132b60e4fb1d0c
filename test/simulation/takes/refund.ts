import { moneyBack, type Order, type Refund, totalOf, unitsLeft } from '../order.ts';
import { newId, short, tell, touch, type World } from '../world.ts';

function refundable(world: World): Order | undefined {
  return world.dice.choose(world.orders.filter((order) => order.paid && !order.cancelled));
}

export function give(world: World, order: Order, refund: Omit<Refund, 'id'>): void {
  const told = { id: newId(world), ...refund };
  order.refunds.push(told);
  if (world.dice.chance(70)) tell(world, order, told);
  const goods = told.lines.map(({ id, quantity }) => `${quantity} of ${short(id)}`).join(', ');
  const { amount, status } = told.money;
  touch(
    world,
    order,
    `refund ${short(told.id)} of ${goods === '' ? '' : `${goods}, `}${amount} (${status})${told.shipping === null ? '' : ', shipping in it'}`,
  );
}

const arrivesAs = (world: World): Refund['money']['status'] =>
  world.dice.chance(70) ? 'success' : 'pending';

/** Goods come back, all their money with them, or more, or less; sometimes the shipping too. */
export function refundLines(world: World): void {
  const { dice } = world;
  const order = refundable(world);
  if (order === undefined) return;
  const left = totalOf(order) - moneyBack(order);
  const back = order.lines.flatMap((line) => {
    const units = unitsLeft(order, line);
    if (units < 1 || !dice.chance(60)) return [];
    const quantity = dice.between(1, units);
    const share = (money: number) => Math.floor((money * quantity) / line.quantity);
    const subtotal = share(line.price * line.quantity - line.discount);
    return [{ id: line.id, quantity, subtotal, tax: share(line.tax) }];
  });
  if (back.length === 0) return;
  const shipping =
    dice.chance(15) && order.refunds.every((each) => each.shipping === null)
      ? { ...order.shipping }
      : null;
  const goods = back.reduce(
    (money, line) => money + line.subtotal + (order.taxesIncluded ? 0 : line.tax),
    0,
  );
  const worth = goods + (shipping === null ? 0 : shipping.price + shipping.tax);
  if (worth > left) return;
  const more = dice.chance(10) ? dice.between(0, left - worth) : 0;
  const less = more === 0 && dice.chance(10) ? dice.between(0, worth) : 0;
  const money = { amount: worth + more - less, status: arrivesAs(world) };
  give(world, order, { lines: back, shipping, discrepancy: more, money });
}

/** Money comes back and no goods. */
export function refundAmount(world: World): void {
  const order = refundable(world);
  const most = order === undefined ? 0 : totalOf(order) - moneyBack(order);
  if (order === undefined || most < 1) return;
  const amount = world.dice.chance(15) ? most : world.dice.between(1, most);
  const money = { amount, status: arrivesAs(world) };
  give(world, order, { lines: [], shipping: null, discrepancy: 0, money });
}

export function refundShipping(world: World): void {
  const order = refundable(world);
  if (order === undefined || order.shipping.price === 0) return;
  if (order.refunds.some(({ shipping }) => shipping !== null)) return;
  const { price, tax } = order.shipping;
  if (price + tax > totalOf(order) - moneyBack(order)) return;
  const money = { amount: price + tax, status: arrivesAs(world) };
  give(world, order, { lines: [], shipping: { price, tax }, discrepancy: 0, money });
}

/** Money that was on its way has arrived, or has not. */
export function settleRefund(world: World): void {
  const { dice } = world;
  const waits = world.orders.flatMap((order) =>
    order.refunds
      .filter(({ money }) => money.status === 'pending')
      .map((refund) => ({ id: refund.id, order, refund })),
  );
  const found = dice.choose(waits);
  if (found === undefined) return;
  const status = dice.chance(70) ? 'success' : 'failure';
  found.refund.money.status = status;
  if (dice.chance(30)) tell(world, found.order, found.refund);
  touch(world, found.order, `the money of refund ${short(found.refund.id)}: ${status}`);
}
