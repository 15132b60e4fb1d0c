import type { Money } from '../program/money.ts';
import type { PointRate } from '../redemptions/value-points.ts';
import { type Flow, flowSign, flows } from './classify-transfer.ts';
import type { Movement } from './movement.ts';
import { worth } from './worth.ts';

/** Names that an accountant maps to numbers of their own. */
export type JournalAccount =
  | 'points_liability'
  | 'loyalty_expense'
  | 'points_redeemed'
  | 'breakage_income'
  | 'change_of_estimate';

/** Double entry: the same amount, above zero, on both sides. */
export interface JournalLine {
  id: Flow | 'change_of_estimate';
  /** Points that it is for; 0 where the points stayed and their value changed. */
  points: number;
  debit: JournalAccount;
  credit: JournalAccount;
  money: Money;
}

/** What stands against the liability. */
const counterpart: Readonly<Record<Flow, JournalAccount>> = {
  issued: 'loyalty_expense',
  revoked: 'loyalty_expense',
  redeemed: 'points_redeemed',
  returned: 'points_redeemed',
  expired: 'breakage_income',
  adjusted: 'loyalty_expense',
};

/**
 * A month's journal: what moved, at what a point is worth less what is expected never to be used of it. What is left to
 * the closing liability is a change of estimate: another value of a point, another breakage, and roundings.
 */
export function planJournal(month: {
  points: Movement;
  pointValue: PointRate;
  /** The base, in parts of `shareParts`. */
  breakageParts: number;
  openingMinor: number;
  closingMinor: number;
}): JournalLine[] {
  const { points, pointValue, breakageParts } = month;
  const { currency } = pointValue.money;
  const lines: JournalLine[] = [];
  let left = month.closingMinor - month.openingMinor;
  for (const flow of flows) {
    const moved = flowSign[flow] * points[flow];
    const change = Math.sign(moved) * worth(Math.abs(moved), pointValue, breakageParts);
    left -= change;
    if (change !== 0)
      lines.push({ id: flow, points: moved, ...sides(counterpart[flow], change, currency) });
  }
  if (left !== 0)
    lines.push({
      id: 'change_of_estimate',
      points: 0,
      ...sides('change_of_estimate', left, currency),
    });
  return lines;
}

/** What adds to the liability is its credit. */
function sides(against: JournalAccount, changeMinor: number, currency: string) {
  const money = { minor: Math.abs(changeMinor), currency };
  return changeMinor > 0
    ? { debit: against, credit: 'points_liability' as const, money }
    : { debit: 'points_liability' as const, credit: against, money };
}
