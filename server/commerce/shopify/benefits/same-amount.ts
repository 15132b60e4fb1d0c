import { compare, type Fraction, parseDecimal } from '../../../domain/fraction.ts';

interface PlatformMoney {
  amount: string;
  currencyCode: string;
}

/** "5.0" and "5.00" are the same, and so are what was taken and what was given: a minus doesn't count. */
export function isSameAmount(a: PlatformMoney, b: PlatformMoney): boolean {
  return a.currencyCode === b.currencyCode && compare(sizeOf(a), sizeOf(b)) === 0;
}

function sizeOf({ amount }: PlatformMoney): Fraction {
  return parseDecimal(amount.replace('-', ''));
}
