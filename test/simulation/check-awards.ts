import type { OrderFacts } from '../../server/domain/earning/order-facts.ts';
import { type ExpectedAward, awardDue } from './expected-award.ts';
import { sayDifference, sayProducts } from './compare-facts.ts';
import { allowedFacts } from './expected-facts.ts';
import type { KnownOrder } from './expected-points.ts';
import type { OrderRow, Standing } from './read-standing.ts';
import { deepEqual, expectThat, WorldBroken } from './world-broken.ts';
import { short, type Version, type World } from './world.ts';

/** What each order is said to have earned, part by part, and the facts under which it first did. */

export const noFacts: OrderFacts = {
  member: null,
  products: {},
  productsRead: true,
  ordersBefore: 0,
  spentBefore: {},
  given: {},
  budgetLeft: {},
};

interface Case {
  world: World;
  standing: Standing;
  known: KnownOrder;
  order: OrderRow;
}

export function versionOf({ versions }: World, version: number): Version {
  const found = versions.find((each) => each.version === version);
  if (found === undefined)
    throw new WorldBroken(
      'an order is pinned to a version that was published',
      `version ${version}`,
    );
  return found;
}

/** What the member of an order should have by it; a guest has nothing. */
export function checkAward(each: Case): number {
  const { order } = each;
  checkFacts(each);
  if (order.memberId === null) return 0;
  if (order.version === null) {
    expectNothing(each);
    return 0;
  }
  if (order.award?.nothing === 'products_unread') return 0;
  const due = awardUnder(each, order.version, order.facts ?? noFacts);
  checkParts(order, due);
  return due.points;
}

function awardUnder({ world, known }: Case, version: number, facts: OrderFacts): ExpectedAward {
  const { shop } = world;
  const { document } = versionOf(world, version);
  return awardDue(known, facts, {
    document,
    timeZone: shop.timeZone,
    testsCount: shop.isDevelopment,
  });
}

function checkParts({ id, award }: OrderRow, due: ExpectedAward): void {
  const got = new Map<string, number>();
  for (const { source, id: part, points } of award?.parts ?? [])
    got.set(`${source}:${part}`, (got.get(`${source}:${part}`) ?? 0) + points);
  const keys = [...new Set([...got.keys(), ...due.parts.keys()])];
  const wrong = keys.filter((key) => (got.get(key) ?? 0) !== (due.parts.get(key) ?? 0));
  expectThat(wrong.length === 0, 'an award is made of what the program gives', () =>
    wrong
      .map(
        (key) => `order ${short(id)}, ${key}: ${got.get(key) ?? 0}, not ${due.parts.get(key) ?? 0}`,
      )
      .join('; '),
  );
}

/** A member's order that was just heard and is pinned to nothing has earned nothing by the live program. */
function expectNothing(each: Case): void {
  const { world, order } = each;
  if (!world.heard.has(order.id) || order.award?.nothing === 'products_unread') return;
  // What it counts itself may have changed the member's tier and segments since.
  if ((world.before?.orders.get(order.id)?.counted.orders ?? 0) > 0) return;
  const facts = allowedFacts(each);
  if (facts === null || facts.budgetLeft === null) return;
  const due = awardUnder(each, world.heardUnder.get(order.id) ?? 0, facts.all);
  expectThat(due.points === 0, 'an order that earns is pinned to its version', () => {
    const parts = [...due.parts].map(([key, points]) => `${key} ${points}`).join(', ');
    return `order ${short(order.id)} should have ${parts}`;
  });
}

/** Once an order has earned, its facts stay; those that are new are what stood then. */
function checkFacts(each: Case): void {
  const { world, order } = each;
  const before = world.before?.orders.get(order.id);
  if (before !== undefined && before.facts !== null)
    return expectThat(deepEqual(before.facts, order.facts), 'the facts of an order stay', () =>
      short(order.id),
    );
  if (order.facts === null || order.version === null) return;
  const allowed = allowedFacts(each);
  if (allowed === null) return;
  const wrong = sayDifference(order.facts, allowed, versionOf(world, order.version).document);
  const products = sayProducts(order.facts, versionOf(world, order.version).document, world);
  expectThat(
    products === null,
    'an order earns by the products that were read',
    () => `order ${short(order.id)}: ${products}`,
  );
  expectThat(
    wrong === null,
    `an order earns by what stood then, ${wrong?.what}`,
    () => `order ${short(order.id)}: ${wrong?.words}`,
  );
}
