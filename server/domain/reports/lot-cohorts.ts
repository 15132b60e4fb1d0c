import { monthAfter, monthsBetween } from './periods.ts';

/** How the points earned in one month fared, by its age in months; what a month gave back is below zero. */
export interface LotOutcome {
  /** First days of months: when the points were earned, and when this happened. */
  earnedMonth: string;
  month: string;
  earned: number;
  spent: number;
  expired: number;
  /** Taken back, adjusted away, or swallowed by a debt. */
  taken: number;
}

export type OutcomeSums = Pick<LotOutcome, 'earned' | 'spent' | 'expired' | 'taken'>;

export interface Cohort extends OutcomeSums {
  earnedMonth: string;
  /** What of it is still there. */
  open: number;
}

/** How each month's points stand after these outcomes, the oldest month first. */
export function sumCohorts(outcomes: readonly LotOutcome[]): Cohort[] {
  const cohorts = new Map<string, Cohort>();
  for (const outcome of outcomes) {
    const { earnedMonth } = outcome;
    const cohort = cohorts.get(earnedMonth) ?? {
      earnedMonth,
      earned: 0,
      spent: 0,
      expired: 0,
      taken: 0,
      open: 0,
    };
    cohort.earned += outcome.earned;
    cohort.spent += outcome.spent;
    cohort.expired += outcome.expired;
    cohort.taken += outcome.taken;
    cohort.open += openBy(outcome);
    cohorts.set(earnedMonth, cohort);
  }
  return [...cohorts.values()].toSorted((a, b) => (a.earnedMonth < b.earnedMonth ? -1 : 1));
}

export function openBy({ earned, spent, expired, taken }: OutcomeSums): number {
  return earned - spent - expired - taken;
}

/** What happened within a month to the points that were open then, of one age. */
export interface Experience {
  month: string;
  /** Months since they were earned. */
  age: number;
  /** Open at its beginning, or come in it. */
  exposed: number;
  spent: number;
  expired: number;
  taken: number;
}

/** Every month of every cohort from its first to `last`, the last month that is over; months in which none was open are left out. */
export function listExperience(outcomes: readonly LotOutcome[], last: string): Experience[] {
  const cohorts = Map.groupBy(outcomes, ({ earnedMonth }) => earnedMonth);
  return [...cohorts.values()].flatMap((cohort) => followCohort(cohort, last));
}

function followCohort(cohort: readonly LotOutcome[], last: string): Experience[] {
  const [first] = cohort;
  if (first === undefined) return [];
  const byAge = Map.groupBy(cohort, ({ earnedMonth, month }) => monthsBetween(earnedMonth, month));
  const experience: Experience[] = [];
  let open = 0;
  for (let age = 0; age <= monthsBetween(first.earnedMonth, last); age += 1) {
    const seen = meetMonth(byAge.get(age) ?? [], open);
    open = seen.exposed - seen.spent - seen.expired - seen.taken;
    if (seen.exposed > 0)
      experience.push({ month: monthAfter(first.earnedMonth, age), age, ...seen });
  }
  return experience;
}

/** What came back within the month was open in it as well. */
function meetMonth(outcomes: readonly LotOutcome[], open: number) {
  const sum = (pick: (outcome: LotOutcome) => number) =>
    outcomes.reduce((all, outcome) => all + pick(outcome), 0);
  const net = {
    spent: sum(({ spent }) => spent),
    expired: sum(({ expired }) => expired),
    taken: sum(({ taken }) => taken),
  };
  const cameBack = Math.max(0, -net.spent) + Math.max(0, -net.expired) + Math.max(0, -net.taken);
  return {
    exposed: open + sum(({ earned }) => earned) + cameBack,
    spent: Math.max(0, net.spent),
    expired: Math.max(0, net.expired),
    taken: Math.max(0, net.taken),
  };
}
