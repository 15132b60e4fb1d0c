import type { Money } from '../program/money.ts';

/** A part of a whole; null: of nobody. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** What each of so many has on average, half a minor unit rounded up; null: there is none. */
export function averageMoney(minor: number, count: number, currency: string): Money | null {
  return count === 0 ? null : { minor: Math.round(minor / count), currency };
}
