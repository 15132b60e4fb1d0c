import { monthsAfter } from '../calendar-days.ts';
import { dayInZone, daysAfter, startOfDay } from '../day-in-zone.ts';
import { floor, fraction, multiply, parseDecimal } from '../fraction.ts';
import type { ActivityRule, BirthdayActivity, CustomActivity } from '../program/activity-rule.ts';
import { type Refusal, refuseWith } from '../speech/refusal.ts';
import type { ActiveMember, Activity, ActivityHistory } from './activity.ts';
import { checkProperties, type PropertyProblem } from './check-properties.ts';
import { limitsOf } from './limits-of.ts';
import { keptOn, yearOf } from './yearly-days.ts';

/** One posting moves no more; whoever sends a number that makes more has sent a wrong one. */
const pointsMax = 1_000_000_000;
const hourMs = 3_600_000;

export type JudgedRefusal =
  | 'properties_invalid'
  | 'tier_needed'
  | 'segment_needed'
  | 'limit_reached'
  | 'too_soon'
  | 'birthday_unknown'
  | 'birthday_too_new';

export interface ActivityRefusal extends Refusal<JudgedRefusal> {
  /** From when on it would be given, as far as time alone is in the way; null: time changes nothing, or nobody knows. */
  again: Date | null;
  fields: readonly PropertyProblem[];
}

export interface JudgedWith {
  history: ActivityHistory;
  member: ActiveMember;
  timeZone: string;
}

/** What an activity gives, or the first thing that stands in its way. Days, months and years are the shop's. */
export function judgeActivity(
  rule: ActivityRule,
  activity: Activity,
  held: JudgedWith,
): { points: number } | ActivityRefusal {
  const fields = rule.type === 'custom' ? checkCustom(rule, activity) : [];
  if (fields.length > 0)
    return {
      refused: 'properties_invalid',
      detail: 'Some properties can’t be taken: see errors.',
      again: null,
      fields,
    };
  return (
    checkMember(rule, held.member) ??
    (rule.type === 'birthday' ? checkBirthday(rule, activity, held) : null) ??
    checkLimits(rule, activity, held) ??
    checkCooldown(rule, activity, held) ?? { points: pointsOf(rule, activity) }
  );
}

function no(refusal: Refusal<JudgedRefusal>, again: Date | null = null): ActivityRefusal {
  return { ...refusal, again, fields: [] };
}

function checkCustom(rule: CustomActivity, { properties }: Activity): PropertyProblem[] {
  const problems = checkProperties(rule.properties, properties);
  if (problems.length > 0 || rule.pointsPer === null) return problems;
  if (pointsOf(rule, { properties }) <= pointsMax) return [];
  const path = `properties.${rule.pointsPer}`;
  return [{ path, message: `is too large: it would give more than ${pointsMax} points` }];
}

/** Whole points, rounded down: of 10 points a kilometre, 2.55 km give 25. */
function pointsOf(rule: ActivityRule, { properties }: Pick<Activity, 'properties'>): number {
  if (rule.type !== 'custom' || rule.pointsPer === null) return rule.points;
  const counted = properties[rule.pointsPer];
  if (typeof counted !== 'number') return 0;
  return Number(floor(multiply(fraction(rule.points), parseDecimal(plainDecimal(counted)))));
}

/** A number as it was written, without an exponent. */
function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? '0' : BigInt(value).toString();
}

function checkMember(rule: ActivityRule, member: ActiveMember): ActivityRefusal | null {
  if (rule.tiers.length > 0 && !rule.tiers.includes(member.tierId ?? ''))
    return no(refuseWith('tier_needed', 'refusals.onlyTiers', { names: { quoted: rule.tiers } }));
  if (rule.segments.length > 0 && !rule.segments.some((id) => member.segments.includes(id)))
    return no(
      refuseWith('segment_needed', 'refusals.onlySegments', { names: { quoted: rule.segments } }),
    );
  return null;
}

/** A birthday counts on its day, once it has been known long enough: nobody invents one for tomorrow. */
function checkBirthday(
  rule: BirthdayActivity,
  { occurredAt }: Activity,
  { member, timeZone }: JudgedWith,
): ActivityRefusal | null {
  const { birthday, birthdayKnownAt } = member;
  if (birthday === null) return no(refuseWith('birthday_unknown', 'refusals.birthdayUnknown'));
  const day = dayInZone(occurredAt, timeZone);
  const counts = daysAfter(dayInZone(birthdayKnownAt ?? occurredAt, timeZone), rule.blackoutDays);
  if (counts <= day) return null;
  const nextYear = keptOn(birthday, yearOf(day) + 1);
  return no(
    refuseWith('birthday_too_new', 'refusals.birthdayTooNew', { days: rule.blackoutDays }),
    startOfDay(nextYear, timeZone),
  );
}

function checkLimits(
  rule: ActivityRule,
  { occurredAt }: Activity,
  { history, timeZone }: JudgedWith,
): ActivityRefusal | null {
  const { perDay, perMonth, perYear, lifetime } = limitsOf(rule);
  const day = dayInZone(occurredAt, timeZone);
  const start = (of: string) => startOfDay(of, timeZone);
  if (isReached(lifetime, history.lifetime)) return no(refuseOften(lifetime, 'lifetime'));
  if (isReached(perYear, history.year))
    return no(refuseOften(perYear, 'year'), start(`${yearOf(day) + 1}-01-01`));
  if (isReached(perMonth, history.month))
    return no(refuseOften(perMonth, 'month'), start(monthsAfter(`${day.slice(0, 7)}-01`, 1)));
  if (isReached(perDay, history.day))
    return no(refuseOften(perDay, 'day'), start(daysAfter(day, 1)));
  return null;
}

function isReached(limit: number | null, so: number): limit is number {
  return limit !== null && so >= limit;
}

function refuseOften(times: number, per: 'day' | 'month' | 'year' | 'lifetime') {
  return refuseWith('limit_reached', 'refusals.membersGetThis', { times, per });
}

/** Told late or early, two of them are never closer than the rule says. */
function checkCooldown(
  rule: ActivityRule,
  { occurredAt }: Activity,
  { history: { before, after } }: JudgedWith,
): ActivityRefusal | null {
  const restMs = rule.cooldownHours * hourMs;
  const isClose = (other: Date | null): other is Date =>
    other !== null && Math.abs(occurredAt.getTime() - other.getTime()) < restMs;
  if (isClose(before) || isClose(after)) {
    const last = isClose(after) ? after : before;
    return no(
      refuseWith('too_soon', 'refusals.tooSoon', { hours: rule.cooldownHours }),
      new Date((last ?? occurredAt).getTime() + restMs),
    );
  }
  return null;
}
