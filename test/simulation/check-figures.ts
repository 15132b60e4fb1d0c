import { rulesOfBase } from './expected-award.ts';
import { dayOf } from './expected-activity.ts';
import { baseOf, mayEarn } from './expected-points.ts';
import type { OrderCount, OrderRow, Standing } from './read-standing.ts';
import { deepEqual, expectThat } from './world-broken.ts';
import { short, type World } from './world.ts';

/** What counts of members by the day and for life, what campaigns have given, and the limits of all of it. */

const none: OrderCount = { orders: 0, spent: 0, points: 0 };
const plus = (a: OrderCount, b: OrderCount): OrderCount => ({
  orders: a.orders + b.orders,
  spent: a.spent + b.spent,
  points: a.points + b.points,
});

export function checkFigures(world: World, standing: Standing): void {
  for (const order of standing.orders.values()) checkCount(world, order);
  checkDays(world, standing);
  checkBudgets(world, standing);
  checkCaps(world, standing);
}

/** An order counts once while it is paid for and something is left of it. */
function checkCount(world: World, order: OrderRow): void {
  const known = world.known.get(order.id);
  if (known?.order == null) return;
  const { timeZone, isDevelopment } = world.shop;
  const told = { ...known, order: known.order };
  const under = order.version ?? world.heardUnder.get(order.id) ?? 0;
  // Pinned to none it may have been settled again, by another's joining, under any program since.
  const versions = world.versions.filter(({ version }) =>
    order.version === null ? version >= under : version === under,
  );
  const right = versions.map(({ document }): OrderCount => {
    if (order.memberId === null || !mayEarn(known, isDevelopment)) return none;
    if (order.award?.nothing === 'products_unread') return none;
    const [over, below] = baseOf(told, rulesOfBase(document)).now;
    if (over === 0n) return none;
    return { orders: 1, spent: Number(over / below), points: order.award?.points ?? 0 };
  });
  const { orders, spent, points } = order.counted;
  const got = { orders, spent, points };
  expectThat(
    right.some((each) => deepEqual(each, got)),
    'an order counts what is left of it',
    () => `order ${short(order.id)}: ${JSON.stringify(got)}, not ${JSON.stringify(right)}`,
  );
  const day = dayOf(known.order.placedAt.getTime(), timeZone);
  expectThat(
    order.countedDay === null || order.countedDay === day,
    'an order counts on the day on which it was placed',
    () => `order ${short(order.id)}: ${order.countedDay}, not ${day}`,
  );
}

function checkDays({ shop }: World, { orders, activities, days, figures }: Standing): void {
  const right = new Map<string, OrderCount>();
  const add = (key: string, count: OrderCount) =>
    right.set(key, plus(right.get(key) ?? none, count));
  for (const { memberId, placedAt, counted } of orders.values()) {
    if (memberId === null) continue;
    add(`${memberId} on ${dayOf(placedAt, shop.timeZone)}`, counted);
    add(`${memberId} for life`, counted);
  }
  for (const { memberId, occurredAt, points } of activities) {
    add(`${memberId} on ${dayOf(occurredAt, shop.timeZone)}`, { ...none, points });
    add(`${memberId} for life`, { ...none, points });
  }
  const kept = new Map<string, OrderCount>([
    ...days.map((row) => [`${row.memberId} on ${row.day}`, plus(none, row)] as const),
    ...[...figures].map(([id, row]) => [`${id} for life`, plus(none, row)] as const),
  ]);
  for (const key of new Set([...right.keys(), ...kept.keys()])) {
    const [got, due] = [kept.get(key) ?? none, right.get(key) ?? none];
    expectThat(
      deepEqual(got, due),
      'what counts of a member is what they did',
      () => `member ${key}: ${JSON.stringify(got)}, not ${JSON.stringify(due)}`,
    );
  }
}

/** What is used of a budget is what orders have of it, and never more than there is. */
function checkBudgets(world: World, { orders, budgets }: Standing): void {
  const used = new Map<string, number>();
  const excused = new Set<string>();
  for (const order of orders.values())
    for (const { source, id, points } of order.award?.parts ?? []) {
      if (source !== 'campaign' || points <= 0 || order.memberId === null) continue;
      used.set(id, (used.get(id) ?? 0) + points);
      if (world.raised.has(order.id)) excused.add(id);
    }
  for (const id of new Set([...used.keys(), ...budgets.keys()])) {
    const [got, due] = [budgets.get(id) ?? 0, used.get(id) ?? 0];
    expectThat(
      got === due,
      'what is used of a budget is what orders have of it',
      () => `${id}: ${got}, not ${due}`,
    );
    const budget = world.stock.campaigns.find((each) => each.id === id)?.budget_points ?? Infinity;
    expectThat(
      got <= budget || excused.has(id),
      'no budget is passed',
      () => `${id}: ${got} of ${budget}`,
    );
  }
}

/** Whoever got nothing of others has no more in any window than its limit. */
function checkCaps(world: World, { orders }: Standing): void {
  const { stock, shop, raised, handed } = world;
  const given = new Map<string, { day: number; month: number; lifetime: number }>();
  const excused = new Set<string>();
  const limits = new Map([
    ['orders', stock.caps],
    ...stock.rules.map((rule) => [`rule:${rule.id}`, rule.caps ?? {}] as const),
    ...stock.campaigns.map((one) => [`campaign:${one.id}`, one.caps ?? {}] as const),
  ]);
  for (const { id, memberId, placedAt, award, version } of orders.values()) {
    // A program without the limit on all orders gave more.
    const { document } = world.versions.find((each) => each.version === version) ?? {};
    const hasLimit = Object.values(document?.earning.caps ?? {}).some((cap) => cap !== null);
    if (!hasLimit) excused.add(`${memberId} orders`);
    if (memberId === null || award === null || handed.has(memberId)) continue;
    const day = dayOf(placedAt, shop.timeZone);
    const parts = award.parts.map((part) => [`${part.source}:${part.id}`, part.points] as const);
    for (const [key, points] of [...parts, ['orders', award.points] as const]) {
      if (raised.has(id)) excused.add(`${memberId} ${key}`);
      for (const [span, window] of [
        ['day', day],
        ['month', day.slice(0, 7)],
        ['lifetime', ''],
      ] as const) {
        const name = `${memberId} ${key} ${window}`;
        const all = given.get(name) ?? { day: 0, month: 0, lifetime: 0 };
        given.set(name, { ...all, [span]: all[span] + points });
      }
    }
  }
  for (const [name, sums] of given) {
    const [memberId = '', key = ''] = name.split(' ');
    const caps = limits.get(key);
    if (caps === undefined || excused.has(`${memberId} ${key}`)) continue;
    const within = (cap: number | null | undefined, sum: number) => cap == null || sum <= cap;
    const isWithin =
      within(caps.per_day, sums.day) &&
      within(caps.per_month, sums.month) &&
      within(caps.lifetime, sums.lifetime);
    expectThat(isWithin, 'no limit is passed', () => `member ${name}: ${JSON.stringify(sums)}`);
  }
}
