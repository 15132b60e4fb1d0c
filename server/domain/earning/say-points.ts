import { formatDecimal, formatMoney } from '../currency.ts';
import { ceil, floor, type Fraction, fraction, fromText } from '../fraction.ts';
import { multiply, roundHalfUp } from '../fraction.ts';
import type { Money } from '../program/money.ts';

export interface PointsName {
  one: string;
  other: string;
}

/** Whole minor units: the reader sees money, the award keeps the fraction. */
export function sayMinor(minor: string, currency: string): string {
  return `${formatMoney(roundHalfUp(fromText(minor)), currency)} ${currency}`;
}

/** "50.00 USD". */
export function sayMoney({ minor, currency }: Money): string {
  return `${formatMoney(minor, currency)} ${currency}`;
}

/** "1 bean", "120 beans", "71.30 beans". */
export function sayPoints(
  exact: Fraction,
  pointsName: PointsName,
  direction: 'up' | 'down' = 'down',
): string {
  const points = sayExact(exact, direction);
  return `${points} ${points === '1' ? pointsName.one : pointsName.other}`;
}

/** Cut in the direction of the rounding, so that 199.999 rounded down doesn't read 200.00. */
export function sayExact(value: Fraction, direction: 'up' | 'down'): string {
  if (value.denominator === 1n) return `${value.numerator}`;
  const hundredths = multiply(value, fraction(100));
  return formatDecimal(direction === 'up' ? ceil(hundredths) : floor(hundredths), 2);
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "first", "2nd", "13th". */
export function sayOrdinal(value: number): string {
  return value === 1 ? 'first' : `${value}${endings[ordinals.select(value)] ?? 'th'}`;
}

/** "NZ, AU and US". */
export function sayList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
