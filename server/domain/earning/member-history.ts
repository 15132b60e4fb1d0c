import { daysBefore } from '../day-in-zone.ts';
import type { EarningTerms, SpendWindow } from '../program/earning-rule.ts';
import type { GivenPoints, OrderFacts } from './order-facts.ts';

/** When an order was placed, and which day that is in the shop's zone. */
export interface OrderPlacing {
  orderId: string;
  placedAt: Date;
  day: string;
}

/**
 * What one other order of a member counts and gave. Or what a whole day holds (`orderId` null): that serves orders
 * of other days, since nobody can tell what of it came before an order of its own.
 */
export interface HistoryEntry {
  orderId: string | null;
  placedAt: Date | null;
  day: string;
  orders: number;
  spentMinor: number;
  /** Points by each rule (`rule:id`) and campaign (`campaign:id`) and in all (`orders`). */
  given: Readonly<Record<string, number>>;
}

/** The facts of an order that its member's other orders tell. Entries of the order itself are passed over. */
export function factsFrom(
  history: readonly HistoryEntry[],
  earning: Pick<EarningTerms, 'rules'>,
  order: OrderPlacing,
): Pick<OrderFacts, 'ordersBefore' | 'spentBefore' | 'given'> {
  const others = history.filter(({ orderId }) => orderId === null || orderId !== order.orderId);
  const before = others.filter((entry) => isBefore(entry, order));
  return {
    ordersBefore: before.reduce((sum, { orders }) => sum + orders, 0),
    spentBefore: Object.fromEntries(
      earning.rules.flatMap((rule) =>
        rule.kind === 'spend_goal' ? [[rule.id, sumSpent(before, rule.window, order.day)]] : [],
      ),
    ),
    given: sumGiven(others, order.day),
  };
}

/** The first day of a window that ends with `day`; null: it has no beginning. */
export function startOfWindow(window: SpendWindow, day: string): string | null {
  switch (window.kind) {
    case 'days':
      return daysBefore(day, window.days - 1);
    case 'calendar_month':
      return `${day.slice(0, 7)}-01`;
    case 'calendar_year':
      return `${day.slice(0, 4)}-01-01`;
    case 'lifetime':
      return null;
  }
}

/** By the time of placing, then by id: the order in which orders of a batch are settled. */
export function isBefore(entry: HistoryEntry, order: OrderPlacing): boolean {
  if (entry.day !== order.day) return entry.day < order.day;
  if (entry.orderId === null || entry.placedAt === null) return false;
  const apart = entry.placedAt.getTime() - order.placedAt.getTime();
  return apart < 0 || (apart === 0 && entry.orderId < order.orderId);
}

function sumSpent(before: readonly HistoryEntry[], window: SpendWindow, day: string): number {
  const start = startOfWindow(window, day) ?? '';
  return before.reduce((sum, entry) => sum + (entry.day >= start ? entry.spentMinor : 0), 0);
}

/** Whichever came first: a cap holds for all of a day's orders together. */
function sumGiven(others: readonly HistoryEntry[], day: string): Record<string, GivenPoints> {
  const sums: Record<string, GivenPoints> = {};
  for (const entry of others)
    for (const [key, points] of Object.entries(entry.given)) {
      const sum = (sums[key] ??= { day: 0, month: 0, lifetime: 0 });
      sum.lifetime += points;
      if (entry.day.slice(0, 7) === day.slice(0, 7)) sum.month += points;
      if (entry.day === day) sum.day += points;
    }
  return sums;
}
