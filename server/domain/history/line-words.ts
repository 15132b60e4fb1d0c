import { minorDigits } from '../currency.ts';
import type { Money } from '../program/money.ts';

/** "1,200 points", in the shop's own word. */
export function count(
  points: number,
  { pointsName }: { pointsName: { one: string; other: string } },
): string {
  return `${new Intl.NumberFormat('en').format(points)} ${points === 1 ? pointsName.one : pointsName.other}`;
}

/** "$5.00", "¥500". */
export function sayMoney({ minor, currency }: Money): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(
    minor / 10 ** minorDigits(currency),
  );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
