import type { Money as PresentedMoney } from '../contract/primitives.ts';
import { formatMoney } from '../domain/currency.ts';
import type { Money } from '../domain/program/money.ts';

/** Minor units as they travel: `{ "amount": "12.50", "currency": "USD" }`. */
export function presentMoney({ minor, currency }: Money): PresentedMoney {
  return { amount: formatMoney(minor, currency), currency };
}
