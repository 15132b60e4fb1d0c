import { Temporal } from 'temporal-polyfill';
import type { ProgramDocument } from '../../server/contract/program/program.ts';
import type { GivenPoints, OrderFacts } from '../../server/domain/earning/order-facts.ts';
import { dayOf, isInSegment } from './expected-activity.ts';
import type { KnownOrder } from './expected-points.ts';
import type { MemberRow, OrderRow, Standing } from './read-standing.ts';
import type { World } from './world.ts';

/** The facts that an order which was just settled can have been held against, counted once more from all other orders. */

export interface Allowed {
  /** As they stand, where nothing else of the member moved in this step. */
  all: OrderFacts;
  tiers: (string | null)[];
  /** The member's tags before and after the step. */
  tags: (readonly string[])[];
  segments: string[][];
  /** Null: other orders moved the budgets in this step, so that nobody can tell. */
  budgetLeft: Record<string, number> | null;
}

interface Case {
  world: World;
  standing: Standing;
  known: KnownOrder;
  order: OrderRow;
}

/** Null: too much happened in one step to say what came before what. */
export function allowedFacts(each: Case): Allowed | null {
  const { world, standing, known, order } = each;
  const { memberId } = order;
  const member = standing.members.get(memberId ?? '');
  const placedAt = known.order?.placedAt.getTime();
  if (member === undefined || placedAt === undefined || world.merging) return null;
  if ((world.heard.get(order.id)?.size ?? 0) > 1) return null;
  const others = [...standing.orders.values()].filter(
    (other) => other.memberId === memberId && other.id !== order.id,
  );
  const moved = (other: OrderRow) => world.stirred.has(other.id) || hasMoved(world, other);
  if (others.some(moved) || hasLost(world, { memberId, standing })) return null;
  const before = world.before?.members.get(member.id);
  if (before !== undefined && before.status !== member.status) return null;
  const tags = [before?.tags ?? [], member.tags];
  const tiers = tiersOf({ member, before, standing });
  const live = liveDocument(each);
  const segments = segmentsOf({ world, member, order, document: live }, tags);
  const budgetLeft = budgetsLeft(each, live);
  return {
    tiers,
    tags,
    segments,
    budgetLeft,
    all: {
      member: {
        tierId: tiers.at(-1) ?? null,
        tags: member.tags,
        segments: segments.at(-1) ?? [],
      },
      products: productsOf(world),
      productsRead: true,
      ...historyOf(world, { others, order: { id: order.id, placedAt }, document: live }),
      budgetLeft: budgetLeft ?? {},
    },
  };
}

/** What the member's other orders count and gave. */
function historyOf(
  { shop }: World,
  step: {
    others: readonly OrderRow[];
    order: Pick<OrderRow, 'id' | 'placedAt'>;
    document: ProgramDocument;
  },
): Pick<OrderFacts, 'ordersBefore' | 'spentBefore' | 'given'> {
  const { others, order, document } = step;
  const day = dayOf(order.placedAt, shop.timeZone);
  const history = others
    .filter(({ counted }) => counted.orders > 0)
    .map((row) => ({ row, day: dayOf(row.placedAt, shop.timeZone) }));
  const earlier = history.filter(
    ({ row }) =>
      row.placedAt < order.placedAt || (row.placedAt === order.placedAt && row.id < order.id),
  );
  const spent = document.earning.rules.flatMap((rule) => {
    if (rule.kind !== 'spend_goal') return [];
    const within = earlier.filter((other) => isWithin(other.day, day, rule.window));
    return [[rule.id, sum(within.map(({ row }) => row.counted.spent))] as const];
  });
  return {
    ordersBefore: earlier.length,
    spentBefore: Object.fromEntries(spent),
    given: givenBy(history, day),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

function liveDocument({ world, order }: Case): ProgramDocument {
  const version = order.version ?? world.heardUnder.get(order.id);
  const found = world.versions.find((each) => each.version === version) ?? world.versions.at(-1);
  if (found === undefined) throw new RangeError('a shop has a program');
  return found.document;
}

/** Whether an order is another's in this step, or counts or gives something else. */
export function hasMoved({ before }: World, order: OrderRow): boolean {
  const was = before?.orders.get(order.id);
  const text = (row: OrderRow | undefined) =>
    JSON.stringify([row?.memberId, row?.counted, row?.award]);
  return text(was) !== text(order);
}

/** An order of the member went to somebody else, or may have been theirs for a moment of this step. */
function hasLost(
  { before, heard }: World,
  { memberId, standing }: { memberId: string | null; standing: Standing },
): boolean {
  const isTheirs = (orderId: string) => standing.orders.get(orderId)?.memberId === memberId;
  const mayBeTheirs = (owner: string) => (standing.customers.get(owner) ?? memberId) === memberId;
  return (
    [...(before?.orders.values() ?? [])].some(
      (was) => was.memberId === memberId && !isTheirs(was.id),
    ) ||
    [...heard].some(
      ([orderId, owners]) => owners.size > 1 && !isTheirs(orderId) && [...owners].some(mayBeTheirs),
    )
  );
}

/** All tiers that the member had in this step, the last one last. */
export function tiersOf(step: {
  member: MemberRow;
  before: MemberRow | undefined;
  standing: Standing;
}): (string | null)[] {
  const { member, before, standing } = step;
  const since = before?.tier?.periodNo ?? 0;
  const periods = standing.periods.filter(
    ({ memberId, periodNo }) => memberId === member.id && periodNo > since,
  );
  return [before?.tier?.id ?? null, ...periods.map(({ tierId }) => tierId)];
}

/** What they were in without this order, and with it; in none once they are no active member. */
function segmentsOf(
  step: { world: World; member: MemberRow; order: OrderRow; document: ProgramDocument },
  tags: readonly (readonly string[])[],
): string[][] {
  const { world, member, order, document } = step;
  if (member.status !== 'active') return [[]];
  const figures = world.before?.figures.get(member.id) ?? { orders: 0, spent: 0, points: 0 };
  const was = world.before?.orders.get(order.id);
  const own = was?.memberId === member.id ? was.counted : { orders: 0, spent: 0 };
  const without = { orders: figures.orders - own.orders, spent: figures.spent - own.spent };
  const now = {
    orders: without.orders + order.counted.orders,
    spent: without.spent + order.counted.spent,
  };
  return [figures, now, without].flatMap((counted) =>
    tags.map((each) =>
      document.segments
        .map(({ id }) => id)
        .filter((id) => isInSegment(id, document, { figures: counted, tags: each })),
    ),
  );
}

function productsOf({ read }: World): OrderFacts['products'] {
  return Object.fromEntries([...read.values()].map(({ product: { id, ...facts } }) => [id, facts]));
}

function isWithin(
  day: string,
  today: string,
  window: Extract<ProgramDocument['earning']['rules'][number], { kind: 'spend_goal' }>['window'],
): boolean {
  switch (window.kind) {
    case 'days': {
      const first = Temporal.PlainDate.from(today).subtract({ days: window.days - 1 });
      return day >= first.toString();
    }
    case 'calendar_month':
      return day.slice(0, 7) === today.slice(0, 7);
    case 'calendar_year':
      return day.slice(0, 4) === today.slice(0, 4);
    case 'lifetime':
      return true;
  }
}

function givenBy(
  history: readonly { row: OrderRow; day: string }[],
  today: string,
): Record<string, GivenPoints> {
  const given: Record<string, GivenPoints> = {};
  for (const { row, day } of history) {
    const parts = (row.award?.parts ?? []).map(
      ({ source, id, points }) => [`${source}:${id}`, points] as const,
    );
    for (const [key, points] of [...parts, ['orders', row.counted.points] as const]) {
      const all = (given[key] ??= { day: 0, month: 0, lifetime: 0 });
      all.lifetime += points;
      if (day.slice(0, 7) === today.slice(0, 7)) all.month += points;
      if (day === today) all.day += points;
    }
  }
  return given;
}

/** What other members' orders left of each budget. */
function budgetsLeft(
  { world, standing, order }: Case,
  { campaigns }: ProgramDocument,
): Record<string, number> | null {
  const shareOf = (row: OrderRow | undefined, campaign: string) =>
    row === undefined || row.memberId === null
      ? 0
      : sum(
          (row.award?.parts ?? [])
            .filter(
              ({ source, id, points }) => source === 'campaign' && id === campaign && points > 0,
            )
            .map(({ points }) => points),
        );
  const left: Record<string, number> = {};
  for (const { id, budget_points: budget } of campaigns) {
    if (budget === null) continue;
    const others = [...standing.orders.values()].filter((other) => other.id !== order.id);
    const isStill = others.every((other) => {
      const share = shareOf(other, id);
      const was = shareOf(world.before?.orders.get(other.id), id);
      return share === was && !world.stirred.has(other.id);
    });
    if (!isStill) return null;
    left[id] = Math.max(0, budget - sum(others.map((other) => shareOf(other, id))));
  }
  return left;
}
