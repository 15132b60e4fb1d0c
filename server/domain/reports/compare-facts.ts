import type { Figure, Series, Unit, Value } from './report.ts';

/** Figures and series are told from the same facts of two periods: the one asked for, and the one it is held against. */
export interface Compared<Facts> {
  now: Facts;
  /** Null: it is held against nothing. */
  before: Facts | null;
}

export interface FigureTerms<Facts> {
  id: string;
  unit: Unit;
  of: (facts: Facts) => Value;
  opens?: boolean;
}

export function figuresOf<Facts>(
  { now, before }: Compared<Facts>,
  terms: readonly FigureTerms<Facts>[],
): Figure[] {
  return terms.map(({ id, unit, of, opens = false }) => ({
    id,
    unit,
    value: of(now),
    before: before === null ? null : of(before),
    opens,
  }));
}

/** `name`: what the shop calls it; null: the reader's words for the id. */
export function seriesOf<Facts>(
  { now, before }: Compared<Facts>,
  { id, name = null, of }: { id: string; name?: string | null; of: (facts: Facts) => Value[] },
): Series {
  return { id, name, values: of(now), before: before === null ? null : of(before) };
}

/** What of a list is shown, and how many are not. */
export function firstRows<Row>(
  rows: readonly Row[],
  max: number,
): { rows: readonly Row[]; leftOut: number } {
  return { rows: rows.slice(0, max), leftOut: Math.max(0, rows.length - max) };
}

/** Sales in other currencies are in no sum: the reader is told how many they are. */
export function noteOtherCurrencies(orders: number): string[] {
  return orders === 0 ? [] : [`orders_in_other_currencies:${orders}`];
}
