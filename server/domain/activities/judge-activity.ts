import { monthsAfter } from '../calendar-days.ts';
import { dayInZone, daysAfter, startOfDay } from '../day-in-zone.ts';
import { floor, fraction, multiply, parseDecimal } from '../fraction.ts';
import type { ActivityRule, BirthdayActivity, CustomActivity } from '../program/activity-rule.ts';
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

export interface ActivityRefusal {
  refused: JudgedRefusal;
  /** What happened and what to do. */
  detail: string;
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
      ...no('properties_invalid', 'Some properties can’t be taken: see errors.'),
      fields,
    };
  return (
    checkMember(rule, held.member) ??
    (rule.type === 'birthday' ? checkBirthday(rule, activity, held) : null) ??
    checkLimits(rule, activity, held) ??
    checkCooldown(rule, activity, held) ?? { points: pointsOf(rule, activity) }
  );
}

function no(refused: JudgedRefusal, detail: string, again: Date | null = null): ActivityRefusal {
  return { refused, detail, again, fields: [] };
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
    return no('tier_needed', `This is for members of ${orList(rule.tiers)} only.`);
  if (rule.segments.length > 0 && !rule.segments.some((id) => member.segments.includes(id)))
    return no('segment_needed', `This is for members in ${orList(rule.segments)} only.`);
  return null;
}

function orList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(' or ');
}

/** A birthday counts on its day, once it has been known long enough: nobody invents one for tomorrow. */
function checkBirthday(
  rule: BirthdayActivity,
  { occurredAt }: Activity,
  { member, timeZone }: JudgedWith,
): ActivityRefusal | null {
  const { birthday, birthdayKnownAt } = member;
  if (birthday === null)
    return no('birthday_unknown', 'The member’s birthday is not known: save it first.');
  const day = dayInZone(occurredAt, timeZone);
  const counts = daysAfter(dayInZone(birthdayKnownAt ?? occurredAt, timeZone), rule.blackoutDays);
  if (counts <= day) return null;
  const nextYear = keptOn(birthday, yearOf(day) + 1);
  return no(
    'birthday_too_new',
    `A birthday counts ${rule.blackoutDays} days after it was given: this one does so next year.`,
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
  if (isReached(lifetime, history.lifetime))
    return no('limit_reached', `A member gets this ${times(lifetime)} for life.`);
  if (isReached(perYear, history.year))
    return no(
      'limit_reached',
      `A member gets this ${times(perYear)} a year.`,
      start(`${yearOf(day) + 1}-01-01`),
    );
  if (isReached(perMonth, history.month))
    return no(
      'limit_reached',
      `A member gets this ${times(perMonth)} a month.`,
      start(monthsAfter(`${day.slice(0, 7)}-01`, 1)),
    );
  if (isReached(perDay, history.day))
    return no(
      'limit_reached',
      `A member gets this ${times(perDay)} a day.`,
      start(daysAfter(day, 1)),
    );
  return null;
}

function isReached(limit: number | null, so: number): limit is number {
  return limit !== null && so >= limit;
}

function times(limit: number): string {
  return limit === 1 ? 'once' : limit === 2 ? 'twice' : `${limit} times`;
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
      'too_soon',
      `${rule.cooldownHours} hours must pass between two of these.`,
      new Date((last ?? occurredAt).getTime() + restMs),
    );
  }
  return null;
}
