import { formatDecimal, formatMoney } from '../currency.ts';
import { ceil, floor, type Fraction, fraction, fromText } from '../fraction.ts';
import { multiply, roundHalfUp } from '../fraction.ts';
import type { Sentences } from '../speech/sentences.ts';
import { sayDecimal } from '../speech/say-values.ts';

/** Whole minor units: the reader sees money, the award keeps the fraction. */
export function sayMinor(minor: string, currency: string, speech: Sentences): string {
  const text = formatMoney(roundHalfUp(fromText(minor)), currency);
  return `${sayDecimal(text, speech)} ${currency}`;
}

/** "1 bean", "120 beans", "71.30 beans". */
export function sayPoints(
  exact: Fraction,
  speech: Sentences,
  direction: 'up' | 'down' = 'down',
): string {
  const text = cutExact(exact, direction);
  return `${sayDecimal(text, speech)} ${speech.pointsWord(Number(text))}`;
}

/** Cut in the direction of the rounding, so that 199.999 rounded down doesn't read 200.00. */
function cutExact(value: Fraction, direction: 'up' | 'down'): string {
  if (value.denominator === 1n) return `${value.numerator}`;
  const hundredths = multiply(value, fraction(100));
  return formatDecimal(direction === 'up' ? ceil(hundredths) : floor(hundredths), 2);
}
