import { Temporal } from 'temporal-polyfill';
import { type ActivityRule, dayOf } from './expected-activity.ts';
import type { ActivityRow, MemberRow, Standing } from './read-standing.ts';
import { expectThat } from './world-broken.ts';
import type { World } from './world.ts';

/** What was given besides orders: each activity by its own line, birthdays and anniversaries on their day. */

export function checkActivities(world: World, standing: Standing): void {
  const known = world.before?.activities.at(-1)?.id ?? 0;
  const names = new Set<string>();
  for (const row of standing.activities) {
    const name = `${row.type}:${row.externalId}`;
    if (row.points > 0) names.add(name);
    expectThat(
      row.points === (world.deeds.get(name) ?? 0),
      'what an activity gave is in the ledger',
      () => `${name}: ${world.deeds.get(name)}, not ${row.points}`,
    );
    if (row.id > known) checkRow(world, standing, row);
  }
  for (const name of world.deeds.keys())
    expectThat(names.has(name), 'what the ledger has of an activity was done', () => name);
  if (world.swept) checkToday(world, standing);
}

function checkRow(world: World, { members }: Standing, row: ActivityRow): void {
  const { timeZone } = world.shop;
  const name = `${row.type}:${row.externalId}`;
  expectThat(
    row.day === dayOf(row.occurredAt, timeZone),
    'an activity counts on its day',
    () => `${name}: ${row.day}`,
  );
  // What came for friends is held against their referrals.
  if (row.source !== 'system' || row.externalId.startsWith('referral:')) return;
  const rule = ruleOf(world, row.type, row.version);
  expectThat(
    rule !== undefined && (row.state === 'refused' ? row.points === 0 : row.points === rule.points),
    'what comes by itself is what the program gives',
    () => `${name}: ${row.points}`,
  );
  const member = members.get(row.memberId);
  if (member === undefined || world.handed.has(member.id) || world.merging) return;
  if (row.type === 'anniversary')
    expectThat(
      isKept(dayOf(member.joinedAt, timeZone), row.day),
      'an anniversary is on the day of joining',
      () => name,
    );
  if (rule?.type !== 'birthday' || member.birthday === null) return;
  const knownAt = dayOf(member.birthdayKnownAt ?? row.occurredAt, timeZone);
  const counts = Temporal.PlainDate.from(knownAt).add({ days: rule.blackout_days }).toString();
  expectThat(isKept(member.birthday, row.day), 'a birthday is on its day', () => name);
  expectThat(
    (row.state === 'granted') === row.day >= counts,
    'a birthday counts once it is known long enough',
    () => `${name} on ${row.day}, known since ${knownAt}: ${row.state}`,
  );
}

function ruleOf(world: World, type: string, version: number): ActivityRule | undefined {
  const { activities = [] } =
    world.versions.find((each) => each.version === version)?.document ?? {};
  return activities.find((each) => each.type === type);
}

/** 29 February is kept on the 28th in other years. */
function isKept(date: string, day: string): boolean {
  const years = Number(day.slice(0, 4)) - Number(date.slice(0, 4));
  return years > 0 && Temporal.PlainDate.from(date).add({ years }).toString() === day;
}

/** Once the clock has been seen to, nobody whose day it is has been left out. */
function checkToday(world: World, { members, activities }: Standing): void {
  const { shop, now } = world;
  const [live] = world.versions.slice(-1);
  const today = dayOf(now.getTime(), shop.timeZone);
  // A day that was over before the program celebrated anything is over.
  if (live === undefined || dayOf(live.publishedAt.getTime(), shop.timeZone) >= today) return;
  const dates = {
    birthday: ({ birthday }: MemberRow) => birthday,
    anniversary: ({ joinedAt }: MemberRow) => dayOf(joinedAt, shop.timeZone),
  };
  for (const type of ['birthday', 'anniversary'] as const) {
    if (ruleOf(world, type, live.version) === undefined) continue;
    for (const member of members.values()) {
      const date = dates[type](member);
      if (member.status !== 'active' || date === null || !isKept(date, today)) continue;
      if (world.handed.has(member.id)) continue;
      expectThat(
        activities.some(
          (row) => row.type === type && row.externalId === `${member.id}:${today.slice(0, 4)}`,
        ),
        'whose day it is is not left out',
        () => `member ${member.id}, ${type} on ${today}`,
      );
    }
  }
}
