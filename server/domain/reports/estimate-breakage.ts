import type { Cohort, Experience } from './lot-cohorts.ts';
import { monthAfter, monthsBetween } from './periods.ts';
import { shareParts } from './worth.ts';

/** What share of the points that are outstanding will never be used, estimated from how the points before them fared. */

/** Months of experience that are pooled for an estimate; the second one is the base. */
const windows = [3, 12, 24] as const;
const baseWindow = 1;
/** Less than this many months that are over say nothing. */
const monthsNeeded = 3;
/** From this many on, ages that nobody has seen yet are expected to go on like those that were seen. */
const monthsToGoOn = 12;
/** What is still open at this age is never used. */
const ageMax = 60;
/** Chances are reckoned in so many parts of certainty. */
const certain = 1_000_000_000n;

/** Parts of `shareParts`. */
export interface Breakage {
  low: number;
  base: number;
  high: number;
}

/** The chance never to be used of a point at the beginning of its month of each age, 0 to 60, in parts of `certain`. */
export type Chances = readonly bigint[];

export interface BreakageTable {
  /** By the pooled months: 3, 12, 24; null: there is too little experience, and nothing is taken off. */
  chances: readonly Chances[] | null;
}

/** `first` is the month in which anything happened first, `last` the last one that is over. */
export function reckonChances(
  experience: readonly Experience[],
  { first, last }: { first: string; last: string },
): BreakageTable {
  const months = monthsBetween(first, last) + 1;
  if (months < monthsNeeded) return { chances: null };
  return {
    chances: windows.map((window) => {
      const since = monthAfter(last, 1 - window);
      const within = experience.filter(({ month }) => month >= since && month <= last);
      return chancesOf(within, months >= monthsToGoOn);
    }),
  };
}

interface Pool {
  /** Points that stayed to be used or not: what was taken back says nothing of them. */
  stayed: bigint;
  spent: bigint;
  expired: bigint;
}

function chancesOf(experience: readonly Experience[], goesOn: boolean): Chances {
  const pools = poolByAge(experience);
  const oldest = pools.findLastIndex(({ stayed }) => stayed > 0n);
  const all = pools.reduce(addPools, noPool);
  const chances = Array.from({ length: ageMax + 1 }, () => 0n);
  // Nobody knows what becomes of what is older than all that was seen in a short time: it counts as used.
  const isKnown = oldest >= ageMax || (goesOn && oldest >= 0);
  let later = isKnown ? certain : 0n;
  for (let age = ageMax; age >= 0; age -= 1) {
    const pool = age > oldest ? (isKnown ? all : noPool) : (pools[age] ?? noPool);
    // The oldest ones have gone through their last month.
    later = age === ageMax ? later : before(pool, later);
    chances[age] = later;
  }
  return chances;
}

/** The chance before a month of such experience, from the one after it. Without experience nothing happens in it. */
function before({ stayed, spent, expired }: Pool, later: bigint): bigint {
  if (stayed <= 0n) return later;
  return (expired * certain + (stayed - spent - expired) * later) / stayed;
}

const noPool: Pool = { stayed: 0n, spent: 0n, expired: 0n };

function poolByAge(experience: readonly Experience[]): Pool[] {
  const pools = Array.from({ length: ageMax + 1 }, () => noPool);
  for (const seen of experience) {
    const age = Math.min(seen.age, ageMax);
    const stayed = Math.max(0, seen.exposed - seen.taken);
    const spent = Math.min(seen.spent, stayed);
    pools[age] = addPools(pools[age] ?? noPool, {
      stayed: BigInt(stayed),
      spent: BigInt(spent),
      expired: BigInt(Math.min(seen.expired, stayed - spent)),
    });
  }
  return pools;
}

function addPools(a: Pool, b: Pool): Pool {
  return {
    stayed: a.stayed + b.stayed,
    spent: a.spent + b.spent,
    expired: a.expired + b.expired,
  };
}

/** What is outstanding, to be judged. */
export interface Outstanding {
  pending: number;
  available: number;
  held: number;
  /** What of each month is open, in the same days. */
  cohorts: readonly Cohort[];
  /** The month of the last day, and whether that month is over. */
  month: string;
  monthIsOver: boolean;
}

/**
 * The share that is never used: of what is available by its age, of pending points as of new ones, of held ones nothing.
 * Rounded down, so that nothing is told too low.
 */
export function estimateBreakage({ chances }: BreakageTable, of: Outstanding): Breakage {
  if (chances === null) return { low: 0, base: 0, high: 0 };
  const shares = chances.map((one) => Number(shareOf(one, of)));
  return {
    low: Math.min(...shares),
    base: shares[baseWindow] ?? 0,
    high: Math.max(...shares),
  };
}

function shareOf(chances: Chances, of: Outstanding): bigint {
  const available = BigInt(Math.max(0, of.available));
  const pending = BigInt(of.pending);
  const whole = available + pending + BigInt(of.held);
  if (whole === 0n) return 0n;
  const unused = available * chanceOfOpen(chances, of) + pending * chanceAt(chances, 0);
  return (unused * BigInt(shareParts)) / (whole * certain);
}

function chanceOfOpen(chances: Chances, of: Outstanding): bigint {
  let open = 0n;
  let unused = 0n;
  for (const cohort of of.cohorts) {
    const points = BigInt(Math.max(0, cohort.open));
    open += points;
    unused += points * chanceAt(chances, ageOf(cohort, of));
  }
  return open === 0n ? chanceAt(chances, 0) : unused / open;
}

/** The share of one month's open points that is never used, by the base; parts of `shareParts`. */
export function cohortBreakage(
  { chances }: BreakageTable,
  cohort: Cohort,
  of: Outstanding,
): number {
  const base = chances?.[baseWindow];
  if (base === undefined) return 0;
  return Number((chanceAt(base, ageOf(cohort, of)) * BigInt(shareParts)) / certain);
}

/** A month that is over has done to them what it does. */
function ageOf({ earnedMonth }: Cohort, { month, monthIsOver }: Outstanding): number {
  return monthsBetween(earnedMonth, month) + (monthIsOver ? 1 : 0);
}

function chanceAt(chances: Chances, age: number): bigint {
  return chances[Math.min(age, ageMax)] ?? 0n;
}
