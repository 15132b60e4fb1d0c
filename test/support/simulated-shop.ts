import { randomUUID } from 'node:crypto';
import { SettableClock } from '../../server/base/clock.ts';
import { RetriableError } from '../../server/base/errors.ts';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { confirmPoints } from '../../server/operations/confirm-points.ts';
import { drainInbox } from '../../server/operations/drain-inbox.ts';
import { expirePoints } from '../../server/operations/expire-points.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { endRedemption, settleRedemption } from '../../server/operations/settle-redemption.ts';
import { insertDeliveries } from '../../server/store/inbox.ts';
import type { Shop } from '../../server/store/shops.ts';
import { foldTallies } from '../../server/store/tallies.ts';
import type { Random } from './random.ts';
import { connectTestShop, memberIdOf, type Message, onePerDollar, publish } from './shop.ts';
import {
  moneyBack,
  type SimulatedOrder,
  tellOrder,
  tellRefund,
  totalOf,
  unitsLeft,
} from './simulated-order.ts';

const hourMs = 3_600_000;
const people = ['501', '502', '503'].map((id) => ({ id, email: `${id}@example.com` }));
const guest = { id: '599', email: 'guest@example.com' };
const staff = { kind: 'staff', name: 'Grace' } as const;

/** One shop's world: what the platform knows, and the messages of it that have not arrived yet. */
export interface World {
  deps: DrainDeps;
  shop: Shop;
  random: Random;
  story: string[];
  now: Date;
  orders: SimulatedOrder[];
  bag: Message[];
  told: Message[];
  codes: { redemptionId: string; code: string }[];
  redemptions: string[];
  /** Points a dollar by program version. */
  rates: Map<number, number>;
  ids: number;
}

export async function openWorld(deps: DrainDeps, random: Random): Promise<World> {
  const shop = await connectTestShop(deps.db);
  const world: World = {
    deps,
    shop,
    random,
    story: [],
    now: new Date('2026-11-01T12:00:00Z'),
    orders: [],
    bag: [],
    told: [],
    codes: [],
    redemptions: [],
    rates: new Map(),
    ids: 1000,
  };
  await changeProgram(world);
  return world;
}

/** What weather breaks is tried again, as the worker does. */
async function weatherproof<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RetriableError) || attempt === 5) throw error;
    }
  }
}

async function changeProgram(world: World): Promise<void> {
  const { random } = world;
  const points = random.between(1, 3);
  const pending = random.chance(30) ? random.between(1, 5) : 0;
  const negative = random.chance(30) ? 'allow_negative' : 'within_balance';
  await publish(world.deps.db, world.shop, {
    ...onePerDollar,
    earning: {
      pending_days: pending,
      rules: [
        { id: 'spend', kind: 'per_amount', points, per: { amount: '1.00', currency: 'USD' } },
      ],
    },
    settings: { negative_balance: negative, grace_lot_days: 3 },
  });
  const [live] = await world.deps.db.query<{ version: number }>(
    `select version from program_versions where shop_id = $1 and state = 'live'`,
    [world.shop.shopId],
  );
  world.rates.set(live?.version ?? 0, points);
  world.story.push(`program: ${points} a dollar, pending ${pending} days, ${negative}`);
}

function nextId(world: World): number {
  world.ids += 1;
  return world.ids;
}

export function buy(world: World): void {
  const { random } = world;
  const customer = random.chance(85) ? random.pick(people) : null;
  const order: SimulatedOrder = {
    id: String(nextId(world)),
    customer,
    email: customer?.email ?? guest.email,
    placedAt: world.now,
    updatedAt: world.now,
    cancelled: false,
    lines: Array.from({ length: random.between(1, 3) }, (_, at) => ({
      id: at + 1,
      price: random.between(1, 120),
      quantity: random.between(1, 3),
      edited: 0,
    })),
    refunds: [],
    codes: [],
  };
  const code = random.chance(40) ? world.codes.shift() : undefined;
  if (code !== undefined) order.codes.push(code.code.toLowerCase());
  world.orders.push(order);
  world.bag.push(tellOrder(order));
  world.story.push(
    `order ${order.id} of ${totalOf(order)} by ${customer?.id ?? 'a guest'} ${order.codes.join()}`,
  );
}

/** The order changes on the platform; the message about it goes into the bag. */
function touch(world: World, order: SimulatedOrder, what: string): void {
  order.updatedAt = new Date(Math.max(order.updatedAt.getTime(), world.now.getTime()) + 1000);
  world.bag.push(tellOrder(order));
  world.story.push(`order ${order.id}: ${what}`);
}

function refundLines(world: World): void {
  const order = world.random.pick(world.orders);
  const line = order.lines.find((each) => unitsLeft(order, each) > 0);
  if (line === undefined || order.cancelled) return;
  // No more money goes back than was paid.
  const paid = Math.floor((totalOf(order) - moneyBack(order)) / line.price);
  const most = Math.min(unitsLeft(order, line), paid);
  if (most < 1) return;
  const quantity = world.random.between(1, most);
  const refund = { id: nextId(world), lines: [{ lineId: line.id, quantity }], amount: 0 };
  order.refunds.push(refund);
  world.bag.push(tellRefund(order, refund));
  touch(world, order, `refund of ${quantity} of line ${line.id}`);
}

function refundAmount(world: World): void {
  const order = world.random.pick(world.orders);
  const most = totalOf(order) - moneyBack(order);
  if (most < 1 || order.cancelled) return;
  const refund = { id: nextId(world), lines: [], amount: world.random.between(1, most) };
  order.refunds.push(refund);
  world.bag.push(tellRefund(order, refund));
  touch(world, order, `refund of ${refund.amount}.00`);
}

function edit(world: World): void {
  const order = world.random.pick(world.orders);
  const line = world.random.pick(order.lines);
  // Nothing is edited away once money went back: the sandbox of the sums stays simple.
  if (unitsLeft(order, line) < 1 || order.refunds.length > 0 || order.cancelled) return;
  line.edited += 1;
  touch(world, order, `a unit of line ${line.id} edited away`);
}

function cancel(world: World): void {
  const order = world.random.pick(world.orders);
  order.cancelled = true;
  touch(world, order, 'cancelled');
}

async function arrive(world: World, messages: readonly Message[]): Promise<void> {
  await insertDeliveries(
    world.deps.db,
    messages.map((message) => ({
      shopId: world.shop.shopId,
      platform: 'shopify',
      deliveryId: randomUUID(),
      eventId: null,
      apiVersion: '2026-10',
      triggeredAt: null,
      receivedAt: world.now,
      ...message,
    })),
  );
}

const drain = (world: World) =>
  weatherproof(() => drainInbox(world.deps, world.shop, new SettableClock(world.now)));

/** Some of what waits arrives, shuffled, some of it twice, with old messages among it; one or two drains settle it. */
export async function deliverSome(world: World, percent: number): Promise<void> {
  const { random } = world;
  const bag = random.shuffle(world.bag);
  const now = bag.filter(() => random.chance(percent));
  world.bag = bag.filter((message) => !now.includes(message));
  const again = [...now, ...world.told].filter(() => random.chance(15));
  world.told.push(...now);
  const messages = random.shuffle([...now, ...again]);
  const cut = random.between(0, messages.length);
  const together = random.chance(50);
  world.story.push(`${messages.length} deliveries${together ? ', two drains' : ''}`);
  await arrive(world, messages.slice(0, cut));
  const first = drain(world);
  if (!together) await first;
  await arrive(world, messages.slice(cut));
  await Promise.all([first, drain(world)]);
  await drain(world);
}

async function redeem(world: World): Promise<void> {
  const { random, shop } = world;
  const memberId = await memberIdOf(world.deps.db, shop, random.pick(people).id);
  if (memberId === '') return;
  const requests = Array.from({ length: random.between(1, 3) }, () => ({
    redemptionId: randomUUID(),
    memberId,
    rewardId: 'slider',
    points: random.between(1, 3) * 100,
    createdBy: 'shopper' as const,
    actor: { kind: 'shopper', name: null } as const,
  }));
  for (const outcome of await Promise.all(
    requests.map((request) => redeemReward(world.deps.db, { shop, request, now: world.now })),
  )) {
    if ('refused' in outcome) {
      world.story.push(`redeeming refused: ${outcome.refused}`);
      continue;
    }
    const { redemptionId } = outcome.account;
    world.redemptions.push(redemptionId);
    world.codes.push({ redemptionId, code: outcome.code });
    world.story.push(`member ${memberId} redeems ${outcome.account.points}: ${outcome.code}`);
  }
}

async function news(world: World): Promise<void> {
  if (world.redemptions.length === 0) return;
  const { random, shop, now } = world;
  const redemptionId = random.pick(world.redemptions);
  const said = random.pick([
    { news: 'issued', discountId: 'gid://1' },
    { news: 'issued', discountId: 'gid://1' },
    { news: 'refused', code: 'INVALID', detail: 'No.' },
    { news: 'disabled' },
    { news: 'disabled' },
    { news: 'used' },
  ] as const);
  const settled = await settleRedemption(world.deps.db, { shop, redemptionId, news: said, now });
  world.story.push(`${settled?.code ?? ''}: ${said.news}, now ${settled?.account.status ?? ''}`);
}

async function end(world: World): Promise<void> {
  if (world.redemptions.length === 0) return;
  const { random, shop, now } = world;
  const redemptionId = random.pick(world.redemptions);
  const ending = random.pick(['cancelled', 'expired'] as const);
  const ended = await endRedemption(world.deps.db, {
    shop,
    redemptionId,
    ending,
    actor: staff,
    now,
  });
  const what = ended === null ? '' : 'refused' in ended ? ended.refused : ended.code;
  world.story.push(`to end as ${ending}: ${what}`);
}

async function adjust(world: World): Promise<void> {
  const { random, shop, now } = world;
  const memberId = await memberIdOf(world.deps.db, shop, random.pick(people).id);
  const points = random.pick([150, 80, -40, -200]);
  if (memberId === '') return;
  const days = random.between(1, 3);
  const expiresAt =
    random.chance(60) && points > 0 ? new Date(now.getTime() + days * 24 * hourMs) : null;
  const rest = { reason: 'A story', actor: staff, id: String(nextId(world)) };
  const adjustment = { memberId, points, expiresAt, ...rest };
  const posted = await adjustPoints(world.deps.db, { shop, adjustment, now });
  await adjustPoints(world.deps.db, { shop, adjustment, now });
  world.story.push(
    `adjust ${memberId} by ${points}: ${'refused' in posted ? posted.refused : 'done'}`,
  );
}

async function joinGuest(world: World): Promise<void> {
  const { shop, now } = world;
  const person = { ...guest, customerId: guest.id, phone: null, firstName: null, lastName: null };
  const joined = await weatherproof(() =>
    joinMember(world.deps, {
      shop,
      person: { ...person, joinedAt: now },
      joinedBy: 'shopper',
      now,
    }),
  );
  world.story.push(`the guest joins as ${joined.memberId}`);
}

async function pass(world: World): Promise<void> {
  const { shop } = world;
  world.now = new Date(world.now.getTime() + world.random.between(1, 30) * hourMs);
  world.story.push(`it is ${world.now.toISOString()}`);
  await Promise.all([
    weatherproof(() => confirmPoints(world.deps.db, shop, world.now)),
    weatherproof(() => expirePoints(world.deps.db, shop, world.now)),
    weatherproof(() => world.deps.db.transaction((tx) => foldTallies(tx, shop.shopId))),
    drain(world),
  ]);
}

type Take = (world: World) => Promise<void> | void;
const takes: readonly (readonly [weight: number, take: Take])[] = [
  [18, buy],
  [8, refundLines],
  [5, refundAmount],
  [5, edit],
  [3, cancel],
  [22, (world) => deliverSome(world, 60)],
  [12, redeem],
  [20, news],
  [10, end],
  [6, adjust],
  [2, joinGuest],
  [8, pass],
  [1, changeProgram],
];
export const deck = takes.flatMap(([weight, take]) => Array.from({ length: weight }, () => take));
