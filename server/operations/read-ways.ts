import { noHistory, typeOf, urlOf } from '../domain/activities/activity.ts';
import { judgeActivity, type ActivityRefusal } from '../domain/activities/judge-activity.ts';
import { nextAnniversary, nextBirthday } from '../domain/activities/next-yearly.ts';
import { dayInZone, startOfDay } from '../domain/day-in-zone.ts';
import type { ActivityRule } from '../domain/program/activity-rule.ts';
import type { EarningRule } from '../domain/program/earning-rule.ts';
import type { Program } from '../domain/program/program.ts';
import { readWallClock } from '../domain/wall-clock.ts';
import { type ActingMember, countActivities, readActingMembers } from '../store/activities.ts';
import type { Database } from '../store/database.ts';
import { matchSegments } from './match-segments.ts';
import type { SettlingShop } from './settlement.ts';

export interface ActivityWay {
  rule: ActivityRule;
  /** There is nothing to do, for good or for now. */
  isDone: boolean;
  /** When it comes, or can be done again; null: at once, never again, or nobody knows. */
  nextAt: Date | null;
}

export interface WaysToEarn {
  activities: ActivityWay[];
  rules: EarningRule[];
  tierId: string | null;
}

interface Viewer extends ActingMember {
  segments: readonly string[];
}

interface Step {
  shop: SettlingShop;
  program: Program;
  /** Null: somebody who is no member. */
  memberId: string | null;
  now: Date;
}

/** What of the program earns something for this shopper, and how they stand with it. */
export async function readWays(db: Database, step: Step): Promise<WaysToEarn> {
  const { shop, program, now } = step;
  const viewer = await readViewer(db, step);
  const minute = readWallClock(now, shop.timeZone).minute;
  const rules = program.earning.rules.filter(
    (rule) => rule.kind !== 'product_exclusion' && isOpen(rule, { minute, viewer }),
  );
  const tierId = viewer?.tierId ?? null;
  if (viewer === null)
    return {
      activities: program.activities.map((rule) => ({ rule, isDone: false, nextAt: null })),
      rules,
      tierId,
    };
  const day = dayInZone(now, shop.timeZone);
  const histories = await countActivities(
    db,
    shop.shopId,
    program.activities.map((rule) => ({
      memberId: viewer.memberId,
      type: typeOf(rule),
      url: urlOf(rule),
      day,
      occurredAt: now,
    })),
  );
  const activities = program.activities.flatMap((rule, at): ActivityWay[] => {
    const history = histories[at] ?? noHistory;
    // Nobody has told any properties yet.
    const bare = rule.type === 'custom' ? { ...rule, properties: [], pointsPer: null } : rule;
    const activity = { occurredAt: now, properties: {} };
    const { timeZone } = shop;
    const verdict = judgeActivity(bare, activity, { history, member: viewer, timeZone });
    const refusal = 'refused' in verdict ? verdict : null;
    if (refusal?.refused === 'tier_needed' || refusal?.refused === 'segment_needed') return [];
    const calendar = { today: day, timeZone, isDone: history.year > 0 };
    return [standing(rule, { viewer, refusal, calendar })];
  });
  return { activities, rules, tierId };
}

function standing(
  rule: ActivityRule,
  step: {
    viewer: Viewer;
    refusal: ActivityRefusal | null;
    calendar: { today: string; timeZone: string; isDone: boolean };
  },
): ActivityWay {
  const { viewer, refusal, calendar } = step;
  const at = (day: string | null) => (day === null ? null : startOfDay(day, calendar.timeZone));
  if (rule.type === 'sign_up') return { rule, isDone: true, nextAt: null };
  if (rule.type === 'birthday')
    return { rule, isDone: calendar.isDone, nextAt: at(nextBirthday(rule, viewer, calendar)) };
  if (rule.type === 'anniversary') {
    const next = nextAnniversary(viewer.joinedAt, calendar);
    return { rule, isDone: calendar.isDone, nextAt: at(next) };
  }
  return { rule, isDone: refusal !== null, nextAt: refusal?.again ?? null };
}

async function readViewer(db: Database, step: Step): Promise<Viewer | null> {
  const { shop, program, memberId, now } = step;
  if (memberId === null) return null;
  const member = (await readActingMembers(db, shop.shopId, [memberId])).get(memberId);
  if (member === undefined) return null;
  const asked = new Set([
    ...program.activities.flatMap((rule) => rule.segments),
    ...program.earning.rules.flatMap((rule) => rule.when.segments),
  ]);
  const segments = program.segments.filter(({ id }) => asked.has(id));
  if (segments.length === 0) return { ...member, segments: [] };
  const memberIds = [memberId];
  const matches = await db.transaction((tx) =>
    matchSegments(tx, { shop, memberIds, segments, now }),
  );
  return { ...member, segments: matches.get(memberId) ?? [] };
}

/** Whether the rule's time has come and is not over, and it is for such a member. What only an order can tell bars nothing. */
function isOpen(
  { when }: EarningRule,
  { minute, viewer }: { minute: string; viewer: Viewer | null },
): boolean {
  if (when.from !== null && minute < when.from) return false;
  if (when.until !== null && minute >= when.until) return false;
  if (viewer === null) return when.customerTags.any.length === 0;
  if (when.tiers.length > 0 && !when.tiers.includes(viewer.tierId ?? '')) return false;
  const { segments } = when;
  return segments.length === 0 || segments.some((id) => viewer.segments.includes(id));
}
