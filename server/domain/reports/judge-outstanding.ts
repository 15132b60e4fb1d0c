import type { Account } from '../ledger/ledger.ts';
import {
  type Breakage,
  type BreakageTable,
  cohortBreakage,
  estimateBreakage,
  type Outstanding,
  reckonChances,
} from './estimate-breakage.ts';
import { type Cohort, listExperience, type LotOutcome, sumCohorts } from './lot-cohorts.ts';
import type { MovedPoints } from './movement.ts';
import { monthAfter } from './periods.ts';

export type Balances = Pick<Outstanding, 'pending' | 'available' | 'held'>;

/** What accounts hold after moves from the beginning. */
export function sumBalances(moves: readonly MovedPoints[]): Balances {
  const of = (account: Account) =>
    moves.reduce(
      (sum, { from, to, points }) =>
        sum + (to === account ? points : 0) - (from === account ? points : 0),
      0,
    );
  return { pending: of('pending'), available: of('available'), held: of('held') };
}

export interface Judged {
  cohorts: readonly Cohort[];
  breakage: Breakage;
  /** The share of a cohort's open points that is never used, in parts of `shareParts`. */
  unusedParts: (cohort: Cohort) => number;
  /** Whether there was experience enough; else nothing is taken off. */
  isKnown: boolean;
}

/** Judges what was outstanding at the end of days, each by what was known then: outcomes until the end of `month`. */
export function openJudgement(outcomes: readonly LotOutcome[]) {
  const first = outcomes.reduce<string | null>(
    (least, { month }) => (least === null || month < least ? month : least),
    null,
  );
  const latest = outcomes.reduce((most, { month }) => (month > most ? month : most), '');
  const experience = first === null ? [] : listExperience(outcomes, latest);
  return (at: { balances: Balances; month: string; monthIsOver: boolean }): Judged => {
    const { month, monthIsOver } = at;
    const last = monthIsOver ? month : monthAfter(month, -1);
    const table: BreakageTable =
      first === null ? { chances: null } : reckonChances(experience, { first, last });
    const cohorts = sumCohorts(outcomes.filter((outcome) => outcome.month <= month));
    const of: Outstanding = { ...at.balances, cohorts, month, monthIsOver };
    return {
      cohorts,
      breakage: estimateBreakage(table, of),
      unusedParts: (cohort) => cohortBreakage(table, cohort, of),
      isKnown: table.chances !== null,
    };
  };
}
