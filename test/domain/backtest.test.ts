import { describe, expect, it } from 'vitest';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { LaterSteps } from '../../server/domain/backtest/later-steps.ts';
import { stepsOf } from '../../server/domain/backtest/order-steps.ts';
import type { PastMember, PastOrder } from '../../server/domain/backtest/past-events.ts';
import { PastReplay } from '../../server/domain/backtest/replay-past.ts';
import { ProgramRun } from '../../server/domain/backtest/run-program.ts';
import { programFromDocument } from '../../server/operations/program-from-document.ts';
import { buildLine, buildOrder, buildRefund, buildTransaction } from '../support/build-order.ts';

const shop = { timeZone: 'America/New_York', isDevelopment: false };
const usd = (amount: string) => ({ amount, currency: 'USD' });
const spend = { id: 'spend', kind: 'per_amount', points: 1, per: usd('1.00') } as const;

const anna: PastMember = {
  memberId: '1',
  tags: [],
  segments: [],
  birthday: null,
  birthdayKnownAt: null,
  daysBefore: [],
  heldByHand: null,
};

/** An order of 100.00 at noon of a day in November. */
function bought(day: number, changes: Partial<PastOrder> = {}): PastOrder {
  const placedAt = new Date(Date.UTC(2026, 10, day, 17));
  const orderId = `${day}`;
  return {
    orderId,
    memberId: '1',
    placedAt,
    products: {},
    snapshot: {
      order: buildOrder({
        orderId,
        placedAt: placedAt.toISOString(),
        lines: [buildLine({ unitPrice: '50.00' })],
      }),
      refunds: [],
      customer: null,
      fulfilledAt: null,
    },
    ...changes,
  };
}

/** The same, with one of its two units given back some days later. */
function halfRefunded(day: number, later: number): PastOrder {
  const order = bought(day);
  return {
    ...order,
    snapshot: {
      ...order.snapshot,
      order: order.snapshot.order && {
        ...order.snapshot.order,
        financialStatus: 'partially_refunded',
      },
      refunds: [
        buildRefund({
          createdAt: new Date(order.placedAt.getTime() + later * 86_400_000).toISOString(),
          lines: [{ lineId: 'jumper', quantity: 1, subtotal: '50.00', tax: '8.00' }],
          transactions: [buildTransaction('58.00')],
        }),
      ],
    },
  };
}

function run(input: ProgramInput, orders: readonly PastOrder[], members = [anna]): ProgramRun {
  const program = new ProgramRun(programFromDocument(programDocument.parse(input)), shop);
  const replay = new PastReplay([program]);
  for (const member of members) replay.meet(() => member, new Date('2026-11-01T00:00:00Z'));
  for (const order of orders) replay.order(order);
  replay.finish(new Date('2027-02-01T00:00:00Z'));
  return program;
}

describe('a replay', () => {
  it('plays a refund at its own time: an order between sees the goal as it was then', () => {
    const goal: ProgramInput = {
      earning: {
        rules: [
          spend,
          {
            id: 'goal',
            kind: 'spend_goal',
            goal: usd('300.00'),
            window: { kind: 'lifetime' },
            points: 40,
          },
        ],
      },
    };
    // 100 + 100 + 100 reaches the goal, unless half of the first has come back by then.
    const before = run(goal, [halfRefunded(1, 30), bought(5), bought(9)]);
    expect(before.totals.parts.get('rule:goal')).toBe(40);
    const after = run(goal, [halfRefunded(1, 7), bought(5), bought(9)]);
    expect(after.totals.parts.get('rule:goal')).toBeUndefined();
    expect(after.totals).toMatchObject({ given: 300, taken: 50 });
    expect([...before.totals.months]).toEqual([
      ['2026-11', { given: 340, taken: 0 }],
      ['2026-12', { given: 0, taken: 50 }],
    ]);
  });

  it('gives a campaign’s budget until it is used up, and a refund gives it back', () => {
    const campaign: ProgramInput = {
      earning: { rules: [spend] },
      campaigns: [
        { id: 'double', kind: 'multiplier', title: 'Double', multiplier: 2, budget_points: 150 },
      ],
    };
    const ended = run(campaign, [bought(1), bought(2), bought(3)]);
    expect(ended.totals.parts.get('campaign:double')).toBe(150);
    const again = run(campaign, [halfRefunded(1, 1), bought(2), bought(3)]);
    expect(again.budgetsUsed.get('double')).toBe(150);
    expect(again.totals.parts.get('rule:spend')).toBe(250);
  });

  it('lets members rise with an order, multiplies from the next one on, and gives the entry once', () => {
    const tiers: ProgramInput = {
      earning: { rules: [spend] },
      tiers: {
        basis: 'points_earned',
        levels: [{ id: 'gold', name: 'Gold', threshold: 150, multiplier: 2, entry_points: 10 }],
      },
    };
    const ended = run(tiers, [bought(1), bought(2), bought(3)]);
    expect(Object.fromEntries(ended.totals.parts)).toEqual({
      'rule:spend': 300,
      'tier:gold': 100,
      'entry:gold': 10,
    });
    expect(ended.members.get('1')?.tierId).toBe('gold');
    const early = { day: '2026-10-20', points: 200, spentMinor: 0, orders: 1 };
    const known = run(tiers, [bought(1)], [{ ...anna, daysBefore: [early] }]);
    // Who is gold when the run begins gets no entry from it.
    expect(Object.fromEntries(known.totals.parts)).toEqual({ 'rule:spend': 100, 'tier:gold': 100 });
  });

  it('judges activities again, with their limits', () => {
    const program = new ProgramRun(
      programFromDocument(
        programDocument.parse({
          activities: [{ type: 'review', points: 20, limits: { per_month: 1 } }],
        }),
      ),
      shop,
    );
    const replay = new PastReplay([program]);
    replay.meet(() => anna, new Date('2026-11-01T00:00:00Z'));
    for (const day of [3, 4, 35])
      replay.activity({
        memberId: '1',
        type: 'review',
        url: null,
        occurredAt: new Date(Date.UTC(2026, 10, day, 12)),
        properties: {},
        settled: null,
      });
    expect(program.totals.parts.get('activity:review')).toBe(40);
  });

  it('keeps what was given for a referral, whatever a program says of it', () => {
    const told = (type: string, day: number, settled: number | null) => ({
      memberId: '1',
      type,
      url: null,
      occurredAt: new Date(Date.UTC(2026, 10, day, 12)),
      properties: {},
      settled,
    });
    const partsOf = (input: ProgramInput) => {
      const program = new ProgramRun(programFromDocument(programDocument.parse(input)), shop);
      const replay = new PastReplay([program]);
      replay.meet(() => anna, new Date('2026-11-01T00:00:00Z'));
      replay.activity(told('referral', 3, 500));
      replay.activity(told('custom:invited', 4, 250));
      // This one another system told of: the rule judges it, with its limit.
      replay.activity(told('referral', 5, null));
      return {
        ...Object.fromEntries(program.totals.parts),
        tier: program.members.get('1')?.tierId,
      };
    };
    const tiers: ProgramInput['tiers'] = {
      basis: 'points_earned',
      levels: [{ id: 'gold', name: 'Gold', threshold: 700 }],
    };
    const kept = { 'activity:referral': 500, 'activity:custom:invited': 250 };
    expect(partsOf({})).toEqual({ ...kept, tier: null });
    expect(partsOf({ referrals: { friend: { points: 9 }, advocate: {} }, tiers })).toEqual({
      ...kept,
      tier: 'gold',
    });
    expect(partsOf({ activities: [{ type: 'referral', points: 30 }] })).toMatchObject({
      'activity:referral': 530,
    });
    const once: ProgramInput = {
      activities: [{ type: 'referral', points: 30, limits: { lifetime: 1 } }],
    };
    expect(partsOf(once)).toMatchObject(kept);
  });
});

describe('the steps of an order', () => {
  it('are its purchase and each thing that was taken from it; the last is the order as it is', () => {
    const { snapshot, placedAt } = halfRefunded(1, 3);
    const [first, last, ...more] = stepsOf({ snapshot, placedAt });
    expect(more).toEqual([]);
    expect(first?.snapshot).toMatchObject({ order: { financialStatus: 'paid' }, refunds: [] });
    expect(last?.snapshot).toBe(snapshot);
    expect(stepsOf(bought(2))).toHaveLength(1);
  });
});

describe('what is still to happen', () => {
  it('comes soonest first, and as it was added where times are the same', () => {
    const later = new LaterSteps<{ at: Date; name: string }>();
    const times = [5, 3, 9, 3, 1, 7, 3, 8, 2];
    times.forEach((time, at) => later.add({ at: new Date(time), name: `${time}-${at}` }));
    const taken = [];
    for (let step = later.take(8); step !== null; step = later.take(8)) taken.push(step.name);
    expect(taken).toEqual(['1-4', '2-8', '3-1', '3-3', '3-6', '5-0', '7-5', '8-7']);
  });
});
