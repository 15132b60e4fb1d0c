import { pickProduct } from '../catalogue.ts';
import { type Customer, type Line, type Order, totalOf } from '../order.ts';
import { announce, newId, say, short, type World } from '../world.ts';

const guests = ['guest@example.com', 'stranger@example.com'];

/** Percent of carts that were opened by a member’s link. */
const linkedPercent = 6;

/** Whoever buys, and what they bring along. */
export interface Buyer {
  customer: Customer | null;
  email: string;
  codes: readonly string[];
  ref: string | null;
}

/** Somebody buys: a customer or a guest, sometimes with a code, sometimes paying later. */
export function buy(world: World): void {
  const { dice } = world;
  const customer = dice.chance(82) ? (dice.choose(world.customers) ?? null) : null;
  const typed = dice.chance(30) ? dice.choose(world.customers)?.email : undefined;
  const email = customer?.email ?? typed ?? dice.pick(guests);
  const ref = dice.chance(linkedPercent) ? chooseLink(world) : null;
  const forCheckout = world.redemptions.filter(({ isCode }) => isCode);
  const named = forCheckout.map(({ id, gift, code }) => ({ id: gift ?? id, code }));
  const redemption = dice.chance(45) ? dice.choose(named) : undefined;
  const codes = redemption === undefined ? [] : [redemption.code];
  place(world, { customer, email, codes, ref });
}

/** Some member’s link. */
export function chooseLink({ dice, links }: World): string | null {
  return dice.choose([...links].map(([id, code]) => ({ id, code })))?.code ?? null;
}

/** An order comes about, and the platform tells of it. */
export function place(world: World, { customer, email, codes, ref }: Buyer): void {
  const { dice } = world;
  const order: Order = {
    id: newId(world),
    customer: customer === null ? null : { ...customer },
    email,
    placedAt: new Date(world.now),
    updatedAt: new Date(world.now),
    changes: 0,
    cancelled: false,
    paid: dice.chance(88),
    fulfilled: false,
    test: dice.chance(3),
    channel: dice.pick(['web', 'web', 'pos']),
    country: dice.pick(['US', 'US', 'DE', null]),
    currency: world.currency,
    taxesIncluded: world.at % 5 === 0,
    lines: Array.from({ length: dice.between(1, 3) }, (_, nth) => lineOf(world, nth)),
    shipping: { price: dice.pick([0, 0, 500, 799]), tax: 0 },
    refunds: [],
    codes: codes.map((code) => code.toLowerCase()),
    ref,
  };
  if (order.shipping.price > 0 && !order.taxesIncluded)
    order.shipping.tax = dice.pick([0, 0, 40, 63]);
  world.orders.push(order);
  announce(world, order, dice.pick(['orders/create', 'orders/paid', 'orders/updated']));
  if (dice.chance(50)) announce(world, order, 'orders/updated');
  say(world, describe(order));
}

function lineOf(world: World, nth: number): Line {
  const { dice } = world;
  const price = dice.chance(10) ? dice.pick([0, 1]) : dice.between(50, 12_000);
  const quantity = dice.between(1, 4);
  return {
    id: newId(world, nth + 1),
    price,
    quantity,
    discount: dice.chance(30) ? dice.between(0, Math.floor((price * quantity) / 2)) : 0,
    tax: dice.chance(40) ? dice.between(0, Math.floor((price * quantity) / 10)) : 0,
    giftCard: dice.chance(6),
    removed: 0,
    product: pickProduct(world),
  };
}

function describe(order: Order): string {
  const lines = order.lines
    .map((line) => {
      const less = line.discount > 0 ? ` − ${line.discount}` : '';
      const tax = line.tax > 0 ? ` (tax ${line.tax})` : '';
      return `${line.quantity} × ${line.price}${less}${tax} of ${line.product.id}${line.giftCard ? ' gift card' : ''}`;
    })
    .join(', ');
  const { price, tax } = order.shipping;
  return [
    `order ${short(order.id)} by ${order.customer === null ? `the guest ${order.email}` : `customer ${order.customer.id}`}:`,
    `${lines}${price > 0 ? `, shipping ${price}` : ''}${tax > 0 ? ` (tax ${tax})` : ''},`,
    `${totalOf(order)} ${order.currency} in all${order.taxesIncluded ? ', taxes included' : ''}`,
    `by ${order.channel} to ${order.country ?? 'nowhere'}${order.paid ? '' : ', not yet paid'}${order.test ? ', a test' : ''}`,
    order.codes.length === 0 ? '' : `, with the code ${order.codes.join()}`,
    order.ref === null ? '' : `, by the link ${order.ref}`,
  ].join(' ');
}
