import { endOfDay, laterDay, monthsAfter, nextYearly } from '../calendar-days.ts';
import { dayInZone } from '../day-in-zone.ts';

/** When points lapse that have no date of their own. Periods end with their last day, in the shop's zone. */
export type ExpiryPolicy =
  | { kind: 'none' }
  /** Each lot `months` after the day on which it was earned. */
  | { kind: 'per_lot'; months: number }
  /** The whole balance `months` after the last day with earning or spending. */
  | { kind: 'inactivity'; months: number }
  /** All that was earned until then, at the end of one day of the year. */
  | { kind: 'fixed_day'; month: number; day: number; minMonths: number };

/** A shop's expiry, as every book carries it. */
export interface ExpiryTerms {
  policy: ExpiryPolicy;
  /** When the policy was first published as it is now; null only while there is none. */
  since: Date | null;
  timeZone: string;
  /** Life of a lot that would arrive lapsed, or that replaces one which lapsed while its points were away. */
  graceLotDays: number;
}

/** A full period of a policy that goes by the year. */
const yearMonths = 12;
/** Dates that are remembered for one set of terms; a day is worked out once for all who were active on it. */
const rememberedMax = 10_000;
const remembered = new WeakMap<ExpiryTerms, Map<number, Date>>();

/**
 * When points lapse by the policy whose period began at `from` (a lot's earning, or the member's last activity).
 * Never sooner than one full period after `since`: who switches a policy on takes nothing at once. Null: never.
 */
export function policyDate(terms: ExpiryTerms, from: Date): Date | null {
  if (terms.policy.kind === 'none') return null;
  const dates = remembered.get(terms) ?? new Map<number, Date>();
  remembered.set(terms, dates);
  const known = dates.get(from.getTime());
  if (known !== undefined) return known;
  const date = endOfDay(lastDay(terms.policy, terms, from), terms.timeZone);
  if (dates.size >= rememberedMax) dates.clear();
  dates.set(from.getTime(), date);
  return date;
}

/** No point lapses by the policy before this, whenever it was earned. Null: never. */
export function soonestPolicyDate(terms: ExpiryTerms): Date | null {
  return policyDate(terms, terms.since ?? new Date(0));
}

/** The last day on which points of a period that began at `from` are good. */
function lastDay(
  policy: Exclude<ExpiryPolicy, { kind: 'none' }>,
  { since, timeZone }: ExpiryTerms,
  from: Date,
): string {
  const began = dayInZone(from, timeZone);
  const published = since === null ? began : dayInZone(since, timeZone);
  switch (policy.kind) {
    case 'per_lot':
    case 'inactivity':
      return monthsAfter(laterDay(began, published), policy.months);
    case 'fixed_day': {
      const own = monthsAfter(began, policy.minMonths);
      const full = since === null ? own : monthsAfter(published, yearMonths);
      return nextYearly(laterDay(own, full), policy);
    }
  }
}
