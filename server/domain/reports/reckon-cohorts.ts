import { endOfMonth, monthAfter } from './periods.ts';
import { shareOf } from './share-of.ts';

/** What the customers of one month's first purchases did in one of the months after it. */
export interface CohortCell {
  /** The first day of the month in which they first bought. */
  cohort: string;
  /** How many months later; 0: in that month itself. */
  since: number;
  /** With `since` 0: how many they are. */
  customers: number;
  /** How many of them bought in that month; with `since` 0: how many bought again in it. */
  again: number;
  netMinor: number;
  otherCurrencies: number;
  /** Whose second purchase was in that month, and of these who made it within so many months of the first. */
  second: number;
  secondWithin: Record<RetentionMonths, number>;
}

export const retentionMonths = [3, 6, 12] as const;
export type RetentionMonths = (typeof retentionMonths)[number];

/** Months after the first one that are told of. */
const sinceMax = 12;
export const sinceMonths: readonly number[] = Array.from({ length: sinceMax + 1 }, (_, at) => at);

export interface Cohort {
  /** The first day of the month in which they first bought. */
  month: string;
  customers: number;
  /** Who ever bought again. */
  second: number;
  secondWithin: Record<RetentionMonths, number>;
  /** By months since the first: which share of them bought then; null: the month is not over. */
  retention: (number | null)[];
  /** By months since the first: what each had bought for until its end; null: it is not over. */
  revenueMinor: (number | null)[];
}

/** Oldest first; cells of one cohort and month are added up. `until` is the last day that is over and was asked for. */
export function reckonCohorts(cells: readonly CohortCell[], until: string): Cohort[] {
  return [...Map.groupBy(cells, ({ cohort }) => cohort)]
    .map(([month, own]) => reckonCohort(month, own, until))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

function reckonCohort(month: string, cells: readonly CohortCell[], until: string): Cohort {
  const sum = (
    pick: (cell: CohortCell) => number,
    counts: (cell: CohortCell) => boolean = () => true,
  ) => cells.reduce((all, cell) => all + (counts(cell) ? pick(cell) : 0), 0);
  const customers = sum((cell) => cell.customers);
  const told = (of: (since: number) => number | null) =>
    sinceMonths.map((since) => (endOfMonth(monthAfter(month, since)) <= until ? of(since) : null));
  return {
    month,
    customers,
    second: sum((cell) => cell.second),
    secondWithin: {
      3: sum((cell) => cell.secondWithin[3]),
      6: sum((cell) => cell.secondWithin[6]),
      12: sum((cell) => cell.secondWithin[12]),
    },
    retention: told((since) =>
      shareOf(
        sum(
          (cell) => cell.again,
          (cell) => cell.since === since,
        ),
        customers,
      ),
    ),
    revenueMinor: told((since) => {
      const net = sum(
        (cell) => cell.netMinor,
        (cell) => cell.since <= since,
      );
      return Math.round(net / customers);
    }),
  };
}

/** Which share bought again within so many months, of the cohorts all of whom have had that long. */
export function retainedWithin(
  cohorts: readonly Cohort[],
  months: RetentionMonths,
  until: string,
): number | null {
  const old = cohorts.filter(({ month }) => endOfMonth(monthAfter(month, months)) <= until);
  return shareOf(
    old.reduce((sum, cohort) => sum + cohort.secondWithin[months], 0),
    countCustomers(old),
  );
}

/** Which share ever bought again. */
export function repeatedEver(cohorts: readonly Cohort[]): number | null {
  return shareOf(
    cohorts.reduce((sum, { second }) => sum + second, 0),
    countCustomers(cohorts),
  );
}

function countCustomers(cohorts: readonly Cohort[]): number {
  return cohorts.reduce((sum, { customers }) => sum + customers, 0);
}
