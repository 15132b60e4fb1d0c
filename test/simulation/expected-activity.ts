import { Temporal } from 'temporal-polyfill';
import type { ProgramDocument } from '../../server/contract/program/program.ts';
import type { Standing } from './read-standing.ts';

/** What members earn besides buying, worked out once more and on its own. */

export type ActivityRule = ProgramDocument['activities'][number];

export interface Deed {
  rule: ActivityRule;
  memberId: string;
  occurredAt: number;
  km?: number;
}

const hourMs = 3_600_000;

export const nameOf = (rule: ActivityRule): string =>
  rule.type === 'custom' ? `custom:${rule.id}` : rule.type;

export function dayOf(ms: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** What is given for a deed when that much stands, or why not. */
export function verdictOn(
  deed: Deed,
  { members, activities, figures }: Pick<Standing, 'members' | 'activities' | 'figures'>,
  zone: { timeZone: string; document: ProgramDocument },
): { points: number } | { refused: string } {
  const { rule, memberId, occurredAt } = deed;
  const member = members.get(memberId);
  if (rule.tiers.length > 0 && !rule.tiers.includes(member?.tier?.id ?? ''))
    return { refused: 'tier_needed' };
  const isIn = (id: string) =>
    isInSegment(id, zone.document, { figures: figures.get(memberId), tags: member?.tags ?? [] });
  if (rule.segments.length > 0 && !rule.segments.some(isIn)) return { refused: 'segment_needed' };
  const day = dayOf(occurredAt, zone.timeZone);
  const done = activities.filter(
    (one) => one.memberId === memberId && one.type === nameOf(rule) && one.state === 'granted',
  );
  const limits = limitsOf(rule);
  const isFull = (limit: number | null, letters: number) =>
    limit !== null &&
    done.filter((one) => one.day.slice(0, letters) === day.slice(0, letters)).length >= limit;
  if (
    isFull(limits.lifetime, 0) ||
    isFull(limits.per_year, 4) ||
    isFull(limits.per_month, 7) ||
    isFull(limits.per_day, 10)
  )
    return { refused: 'limit_reached' };
  const restMs = rule.cooldown_hours * hourMs;
  if (done.some((one) => Math.abs(one.occurredAt - occurredAt) < restMs))
    return { refused: 'too_soon' };
  // Kilometres have one decimal at the most.
  const tenths = Math.round((deed.km ?? 1) * 10);
  return { points: Math.floor((rule.points * tenths) / 10) };
}

/** What can happen only so often, and what is meant where a program sets no limit. */
function limitsOf({ type, limits }: ActivityRule): ActivityRule['limits'] {
  const isSilent = Object.values(limits).every((limit) => limit === null);
  if (type === 'sign_up') return { ...limits, lifetime: 1 };
  if (type === 'birthday' || type === 'anniversary') return { ...limits, per_year: 1 };
  if (!isSilent) return limits;
  if (type === 'newsletter') return { ...limits, lifetime: 1 };
  return type === 'social_share' ? { ...limits, per_day: 1 } : limits;
}

export function isInSegment(
  id: string,
  { segments }: ProgramDocument,
  member: { figures: { orders: number; spent: number } | undefined; tags: readonly string[] },
): boolean {
  const where = segments.find((segment) => segment.id === id)?.where;
  if (where === undefined || !('field' in where)) return false;
  if (where.field === 'orders') return (member.figures?.orders ?? 0) >= (where.at_least ?? 0);
  if (where.field === 'spent')
    return (member.figures?.spent ?? 0) >= Number(where.at_least?.amount.replace('.', '') ?? '0');
  if (where.field !== 'tags') return false;
  return where.in.some((tag) => member.tags.some((one) => one.toLowerCase() === tag.toLowerCase()));
}
