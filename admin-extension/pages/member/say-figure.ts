import type { AdminMemberTier } from '../../../server/contract/admin-tiers.ts';
import type { Format } from '../../format.ts';

type Standing = NonNullable<AdminMemberTier['standing']>;
type Figure = Standing['figure'];

const units = {
  money_spent: ['', ''],
  points_earned: ['point earned', 'points earned'],
  orders_placed: ['order', 'orders'],
} as const;

/** "$120.00 spent", "3 orders": by what tiers are measured. */
export function sayFigure(figure: Figure, basis: Standing['basis'], format: Format): string {
  if (typeof figure === 'object') return `${format.money(figure)} spent`;
  const [one, other] = units[basis];
  return `${format.number(figure)} ${figure === 1 ? one : other}`;
}

/** "$73.50 more", "2 more orders": what is missing. */
export function sayMissing(figure: Figure, basis: Standing['basis'], format: Format): string {
  if (typeof figure === 'object') return `${format.money(figure)} more`;
  const [one, other] = units[basis];
  return `${format.number(figure)} more ${figure === 1 ? one : other}`;
}

export function amountOf(figure: Figure): number {
  return typeof figure === 'object' ? Number(figure.amount) : figure;
}
