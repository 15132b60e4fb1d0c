import { describe, expect, it } from 'vitest';
import { factsFrom, type HistoryEntry } from '../../server/domain/earning/member-history.ts';
import type { EarningRule, SpendWindow } from '../../server/domain/program/earning-rule.ts';
import { anybody, buildEarning } from '../support/build-order.ts';

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const order = { orderId: '5', placedAt: noon('2026-11-15'), day: '2026-11-15' };
const nobody = { perOrder: null, perDay: null, perMonth: null, lifetime: null };

function goal(id: string, window: SpendWindow): EarningRule {
  return {
    id,
    kind: 'spend_goal',
    goal: { minor: 100, currency: 'USD' },
    window,
    repeats: false,
    points: 1,
    when: anybody,
    caps: nobody,
    priority: 0,
    stacking: 'add',
  };
}

function entry(day: string, changes: Partial<HistoryEntry> = {}): HistoryEntry {
  return { orderId: null, placedAt: null, day, orders: 1, spentMinor: 100, given: {}, ...changes };
}

function ask(history: readonly HistoryEntry[], window: SpendWindow = { kind: 'lifetime' }) {
  const { ordersBefore, spentBefore, given } = factsFrom(
    history,
    buildEarning({ rules: [goal('goal', window)] }),
    order,
  );
  return { ordersBefore, spent: spentBefore['goal'], given };
}

describe("a member's history", () => {
  it('counts what came before the order, by its time and then by its id', () => {
    const { placedAt } = order;
    const same = { placedAt, day: order.day };
    expect(
      ask([
        entry('2026-11-14'),
        entry('2026-11-16'),
        entry(order.day, { ...same, orderId: '4' }),
        entry(order.day, { ...same, orderId: '6' }),
        entry(order.day, { orderId: '9', placedAt: new Date(placedAt.getTime() - 1) }),
        entry(order.day, { ...same, orderId: '5' }),
      ]),
    ).toMatchObject({ ordersBefore: 3, spent: 300 });
  });

  it.each<[SpendWindow, number]>([
    [{ kind: 'days', days: 1 }, 0],
    [{ kind: 'days', days: 2 }, 1],
    [{ kind: 'days', days: 15 }, 2],
    [{ kind: 'calendar_month' }, 2],
    [{ kind: 'calendar_year' }, 3],
    [{ kind: 'lifetime' }, 4],
  ])('sums over %j', (window, days) => {
    const history = ['2025-12-31', '2026-01-01', '2026-11-01', '2026-11-14'].map((day) =>
      entry(day),
    );
    expect(ask(history, window)).toMatchObject({ spent: days * 100 });
  });

  it('sums what other orders gave on the day, in the month and ever, whichever came first', () => {
    const given = { 'rule:spend': 10, orders: 30 };
    const history = ['2025-11-15', '2026-11-01', '2026-11-15', '2026-11-30'].map((day, at) =>
      entry(day, { orderId: `${90 + at}`, placedAt: noon(day), given }),
    );
    const own = entry(order.day, { orderId: '5', placedAt: order.placedAt, given });
    expect(ask([...history, own]).given).toEqual({
      'rule:spend': { day: 10, month: 30, lifetime: 40 },
      orders: { day: 30, month: 90, lifetime: 120 },
    });
  });
});
