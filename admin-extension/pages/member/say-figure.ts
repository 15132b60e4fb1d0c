import type { AdminMemberTier } from '../../../server/contract/admin-tiers.ts';
import type { Format } from '../../format.ts';
import { memberTierTexts as t } from '../../texts/en/member-tier.ts';

type Standing = NonNullable<AdminMemberTier['standing']>;
type Figure = Standing['figure'];

/** "$120.00 spent", "3 orders": by what tiers are measured. */
export function sayFigure(figure: Figure, basis: Standing['basis'], format: Format): string {
  if (typeof figure === 'object') return t.figure.spent(format.money(figure));
  const counted = { said: format.number(figure), isOne: figure === 1 };
  return basis === 'orders_placed' ? t.figure.orders(counted) : t.figure.points(counted);
}

/** "$73.50 more", "2 more orders": what is missing. */
export function sayMissing(figure: Figure, basis: Standing['basis'], format: Format): string {
  if (typeof figure === 'object') return t.figure.moreMoney(format.money(figure));
  const counted = { said: format.number(figure), isOne: figure === 1 };
  return basis === 'orders_placed' ? t.figure.moreOrders(counted) : t.figure.morePoints(counted);
}

export function amountOf(figure: Figure): number {
  return typeof figure === 'object' ? Number(figure.amount) : figure;
}
