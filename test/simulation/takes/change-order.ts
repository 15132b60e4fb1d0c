import { pickProduct } from '../catalogue.ts';
import { type Order, unitsLeft } from '../order.ts';
import { announce, newId, say, touch, touchLater, type World } from '../world.ts';

function open(world: World, isMeant: (order: Order) => boolean): Order | undefined {
  return world.dice.choose(world.orders.filter((order) => !order.cancelled && isMeant(order)));
}

/** Staff edit an order: units leave, come back, or a line is added. */
export function edit(world: World): void {
  const { dice } = world;
  // The platform's total follows an edit; ours does not, so no money may have gone back.
  const order = open(world, ({ refunds }) => refunds.length === 0);
  if (order === undefined) return;
  const line = dice.choose(order.lines);
  if (line === undefined || dice.chance(25)) {
    const price = dice.between(100, 5000);
    const added = { id: newId(world), price, quantity: dice.between(1, 2), discount: 0, tax: 0 };
    order.lines.push({ ...added, giftCard: false, removed: 0, product: pickProduct(world) });
    return touchLater(world, order, `${added.quantity} × ${price} added`);
  }
  if (line.removed > 0 && dice.chance(40)) {
    line.removed -= 1;
    return touchLater(world, order, 'a unit edited back in');
  }
  if (unitsLeft(order, line) < 1) return;
  line.removed += 1;
  touchLater(world, order, 'a unit edited away');
}

export function cancel(world: World): void {
  const order = open(world, () => true);
  if (order === undefined) return;
  order.cancelled = true;
  touch(world, order, 'cancelled');
}

export function pay(world: World): void {
  const order = open(world, ({ paid }) => !paid);
  if (order === undefined) return;
  order.paid = true;
  touch(world, order, 'paid');
}

export function fulfil(world: World): void {
  const order = open(world, ({ fulfilled }) => !fulfilled);
  if (order === undefined) return;
  order.fulfilled = true;
  touchLater(world, order, 'fulfilled');
}

/** Whatever got lost on its way, the nightly reconciliation asks for: every order is told again as it stands. */
export function reconcile(world: World): void {
  for (const order of world.orders) announce(world, order);
  say(world, `the platform tells all ${world.orders.length} orders again`);
}
