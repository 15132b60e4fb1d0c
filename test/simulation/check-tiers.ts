import { Temporal } from 'temporal-polyfill';
import type { ProgramDocument } from '../../server/contract/program/program.ts';
import { dayOf } from './expected-activity.ts';
import { hasMoved } from './expected-facts.ts';
import { awardDue, minorOf, rulesOfBase } from './expected-award.ts';
import { baseOf } from './expected-points.ts';
import { noFacts } from './check-awards.ts';
import type { MemberRow, OrderCount, OrderRow, Standing } from './read-standing.ts';
import { expectThat } from './world-broken.ts';
import type { World } from './world.ts';

/** Tiers against what members ever did: nobody is higher than that allows, and nobody lower than the clock has seen. */

type Tiers = NonNullable<ProgramDocument['tiers']>;
type Level = Tiers['levels'][number];

const fieldOf = { points_earned: 'points', money_spent: 'spent', orders_placed: 'orders' } as const;

export function checkTiers(world: World, standing: Standing): void {
  for (const order of standing.orders.values()) notePeaks(world, standing, order);
  const ladders = world.versions.flatMap(({ document }) => document.tiers ?? []);
  for (const member of standing.members.values()) {
    if (member.tier === null || member.status === 'merged' || world.placed.has(member.id)) continue;
    checkHeight(world, standing, { member, ladders });
  }
  const live = world.versions.at(-1)?.document.tiers ?? null;
  if (!world.swept || live === null) return;
  for (const member of standing.members.values())
    if (member.status === 'active') checkRise(world, standing, { member, live });
}

/** For all who had an order in this step the most that it can have counted: as it was bought, nothing given back. */
function notePeaks(world: World, { customers }: Standing, order: OrderRow): void {
  const named = world.heard.get(order.id);
  if (named === undefined && !hasMoved(world, order)) return;
  const told = [...(named ?? [])].map((customerId) => customers.get(customerId) ?? null);
  for (const memberId of new Set([order.memberId, ...told]))
    if (memberId !== null) notePeak(world, order, `${memberId} ${order.id}`);
}

function notePeak(world: World, order: OrderRow, key: string): void {
  const known = world.known.get(order.id);
  if (known?.order == null) return;
  const whole = {
    order: { ...known.order, lines: known.order.lines.map((line) => ({ ...line, removed: 0 })) },
    refunds: [],
  };
  const peak = { ...(world.peaks.get(key) ?? { orders: 0, spent: 0, points: 0 }) };
  const { timeZone } = world.shop;
  for (const { document, version } of world.versions) {
    const [over, under] = baseOf(whole, rulesOfBase(document)).full;
    peak.orders = 1;
    peak.spent = Math.max(peak.spent, Number(over / under));
    if (version !== order.version) continue;
    const terms = { document, timeZone, testsCount: true };
    const due = awardDue(whole, order.facts ?? noFacts, terms);
    peak.points = Math.max(peak.points, due.points, order.counted.points);
  }
  world.peaks.set(key, peak);
}

function checkHeight(
  { peaks }: World,
  { activities }: Standing,
  { member, ladders }: { member: MemberRow; ladders: readonly Tiers[] },
): void {
  const tier = member.tier?.id ?? null;
  if (tier === null) return;
  const own = [...peaks].filter(([key]) => key.startsWith(`${member.id} `)).map(([, peak]) => peak);
  const sumOf = (field: keyof OrderCount) => own.reduce((sum, peak) => sum + peak[field], 0);
  const given = activities.filter(({ memberId }) => memberId === member.id);
  const most: OrderCount = {
    orders: own.length,
    spent: sumOf('spent'),
    points: sumOf('points') + given.reduce((sum, { points }) => sum + points, 0),
  };
  const reached = ladders.some((ladder) => {
    const level = ladder.levels.find(({ id }) => id === tier);
    return level !== undefined && thresholdOf(level) <= most[fieldOf[ladder.basis]];
  });
  expectThat(
    reached,
    'nobody is higher than they ever reached',
    () => `member ${member.id} is ${tier} with ${JSON.stringify(most)}`,
  );
}

function thresholdOf({ threshold }: Level): number {
  if (threshold === null) return Infinity;
  return typeof threshold === 'number' ? threshold : minorOf(threshold);
}

function checkRise(
  { shop, now }: World,
  { days }: Standing,
  { member, live }: { member: MemberRow; live: Tiers },
): void {
  const { tier } = member;
  const has = live.levels.findIndex(({ id }) => id === tier?.id);
  const isHeld =
    tier !== null && (tier.locked || (has >= 0 && live.levels[has]?.threshold === null));
  if (isHeld) return;
  const today = dayOf(now.getTime(), shop.timeZone);
  const after = startOf(live, { today, tier });
  const figure = days
    .filter(({ memberId, day }) => memberId === member.id && (after === null || day > after))
    .reduce((sum, day) => sum + day[fieldOf[live.basis]], 0);
  const due = live.levels.findLastIndex((level) => thresholdOf(level) <= figure);
  expectThat(
    has >= due,
    'who reaches a tier has it',
    () =>
      `member ${member.id} is ${tier?.id}, not ${live.levels[due]?.id}, with ${figure} after ${after}`,
  );
}

/** What counts towards a higher tier counts after this day; null: everything. */
function startOf(
  { window }: Tiers,
  { today, tier }: { today: string; tier: MemberRow['tier'] },
): string | null {
  const day = Temporal.PlainDate.from(today);
  const lastYear = day.subtract({ years: 1 }).toString();
  switch (window) {
    case 'lifetime':
      return null;
    case 'calendar_year':
      return `${day.year - 1}-12-31`;
    case 'rolling_12_months':
      return lastYear;
    case 'year_from_entry':
      return tier === null || tier.id === null
        ? lastYear
        : Temporal.PlainDate.from(tier.countsAfter).subtract({ days: 1 }).toString();
  }
}
