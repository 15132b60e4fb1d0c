import { formatDecimal, minorDigits } from '../../domain/currency.ts';
import { parseDecimal } from '../../domain/fraction.ts';
import type { DecimalMoney } from '../commerce.ts';

/**
 * Where Stripe's smallest unit is not the currency's own: some of these lost their hundredths, and Stripe still counts
 * them; the ariary has a fifth that Stripe never counted.
 */
const ownDigits = new Map([
  ['ISK', 2],
  ['UGX', 2],
  ['MGA', 0],
]);

/** How many decimals Stripe counts amounts of this currency in. */
export function stripeDigits(currency: string): number {
  return ownDigits.get(currency.toUpperCase()) ?? minorDigits(currency.toUpperCase());
}

/** Null when it is finer than Stripe counts: then it can't be said at all. */
export function toStripeAmount({ amount, currency }: DecimalMoney): number | null {
  const minor = parseDecimal(amount, stripeDigits(currency));
  return minor.denominator === 1n ? Number(minor.numerator) : null;
}

/** Whole minor units of Stripe's as a plain decimal: `1250` USD is "12.50". */
export function fromStripeAmount(minor: number, currency: string): string {
  return formatDecimal(BigInt(minor), stripeDigits(currency));
}
