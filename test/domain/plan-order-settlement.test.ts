import { describe, expect, it } from 'vitest';
import {
  type OrderPlan,
  type OrderTerms,
  planConfirmation,
  planOrderSettlement,
} from '../../server/domain/ledger/plan-order-settlement.ts';
import { planHold } from '../../server/domain/redemptions/plan-redemption.ts';
import { systemActor } from '../../server/domain/ledger/ledger.ts';
import {
  buildOrderAccount,
  buildRedemption,
  buildTerms,
  draftWith,
  type GivenLot,
  inDays,
  now,
  remaining,
  standing,
} from '../support/ledger-book.ts';

const start = (...lots: readonly GivenLot[]): OrderPlan => ({
  draft: draftWith(...lots),
  order: buildOrderAccount(),
});

function settle(plan: OrderPlan, terms: Partial<OrderTerms>, at: Date = now): OrderPlan {
  return planOrderSettlement(plan.draft, plan.order, { terms: buildTerms(terms), now: at });
}

/** The member spends: so many points are no longer there. */
function spend(plan: OrderPlan, points: number): OrderPlan {
  const redemption = buildRedemption({ points, redemptionId: `r${plan.draft.book.lastSeq}` });
  const held = planHold(plan.draft, redemption, { actor: systemActor, now });
  if ('refused' in held) expect.fail(held.refused);
  return { ...plan, draft: held.draft };
}

/** An order of 100 points of which 70 are spent. */
const spent = () => spend(settle(start(), { target: 100 }), 70);
/** An order of 100 points that can be spent in 13 days. */
const waiting = () => settle(start(), { target: 100, spendableFrom: inDays(13) });

describe('an order', () => {
  it('is granted the difference to its target, as a lot of its own', () => {
    const plan = settle(settle(start(), { target: 100 }), { target: 130 });
    expect(plan.order).toMatchObject({ granted: 130, revoked: 0, awardVersion: 2 });
    expect(remaining(plan.draft)).toEqual({ 1: 100, 2: 30 });
    expect(plan.draft.entries.transfers.map(({ cause }) => cause.idempotencyKey)).toEqual([
      'order:9001:award:v1',
      'order:9001:award:v2',
    ]);
  });

  it('posts nothing when it holds what it should', () => {
    const plan = settle(start(), { target: 100 });
    const again = settle(plan, { target: 100 });
    expect(again.draft).toBe(plan.draft);
    expect(again.order).toEqual(plan.order);
    expect(settle(start(), { target: 0 }).draft.entries.transfers).toEqual([]);
  });

  it('is clawed back from its own lots before all others', () => {
    const plan = settle(start({ points: 50, expiresAt: inDays(1) }), { target: 100 });
    expect(remaining(settle(plan, { target: 30 }).draft)).toEqual({ 1: 50, 2: 30 });
  });

  it('is clawed back from other lots once its own are spent', () => {
    const plan = spend(settle(start(), { target: 100 }), 80);
    const other = settle(
      { ...plan, order: buildOrderAccount({ orderId: '9002' }) },
      { target: 200 },
    );
    const back = settle({ ...plan, draft: other.draft }, { target: 0 });
    expect(remaining(back.draft)).toEqual({ 3: 120 });
    expect(back.order).toMatchObject({ revoked: 100, forgiven: 0 });
  });

  it('does not touch what has lapsed when it is clawed back', () => {
    const plan = settle(start({ points: 500, expiresAt: inDays(-1) }), { target: 100 });
    const back = settle(spend(plan, 60), { target: 0 });
    expect(back.order).toMatchObject({ revoked: 40, forgiven: 60 });
    expect(standing(back.draft)).toMatchObject({ available: 0, lots: {} });
  });
});

describe('within the balance', () => {
  it('takes what is there and forgives the rest for good', () => {
    const back = settle(spent(), { target: 0 });
    expect(back.order).toMatchObject({ granted: 100, revoked: 30, forgiven: 70 });
    expect(back.draft.book.available).toBe(0);
    const richer = settle({ draft: back.draft, order: buildOrderAccount({ orderId: '9002' }) }, {});
    const again = settle({ ...back, draft: richer.draft }, { target: 0 });
    expect(again.draft).toBe(richer.draft);
    expect(again.order).toEqual(back.order);
  });

  it('undoes what it forgave before it grants anything when the target rises again', () => {
    const back = settle(spent(), { target: 0 });
    const up = settle(back, { target: 50 });
    expect(up.draft).toBe(back.draft);
    expect(up.order).toMatchObject({ revoked: 30, forgiven: 20 });
    const higher = settle(up, { target: 90 });
    expect(higher.order).toMatchObject({ granted: 120, revoked: 30, forgiven: 0 });
    expect(higher.draft.book.available).toBe(20);
  });

  it('asks only for what it has not forgiven when the target falls once more', () => {
    const half = settle(spent(), { target: 40 });
    expect(half.order).toMatchObject({ revoked: 30, forgiven: 30 });
    const rich = settle({ draft: half.draft, order: buildOrderAccount({ orderId: '9002' }) }, {});
    const none = settle({ ...half, draft: rich.draft }, { target: 10 });
    expect(none.order).toMatchObject({ revoked: 60, forgiven: 30 });
    expect(none.draft.book.available).toBe(70);
  });

  it('writes nothing but what lapsed when there is nothing to take', () => {
    const plan = spend(settle(start(), { target: 100 }), 100);
    const back = settle(plan, { target: 0 });
    expect(back.draft.entries.transfers).toHaveLength(2);
    expect(back.order).toMatchObject({ revoked: 0, forgiven: 100, awardVersion: 1 });
  });
});

describe('with a negative balance allowed', () => {
  const policy = { negativeBalance: 'allow_negative' } as const;
  const indebted = () => settle(spent(), { target: 0, ...policy });

  it('takes all of it, into a debt', () => {
    expect(indebted().order).toMatchObject({ revoked: 100, forgiven: 0 });
    expect(standing(indebted().draft)).toMatchObject({ available: -70, lots: {} });
  });

  it('makes the debt good from the next order, whose lot holds what is left', () => {
    const next = settle({ ...indebted(), order: buildOrderAccount({ orderId: '9002' }) }, {});
    expect(standing(next.draft)).toMatchObject({ available: 30, lots: { 4: 30 } });
  });

  it('goes deeper into debt when there is one already', () => {
    const other = { ...indebted(), order: buildOrderAccount({ orderId: '9002', granted: 40 }) };
    expect(settle(other, { target: 0, ...policy }).draft.book.available).toBe(-110);
  });

  it('grants pending points to a member in debt', () => {
    const granted = settle(
      { ...indebted(), order: buildOrderAccount({ orderId: '9002' }) },
      { spendableFrom: inDays(13) },
    );
    expect(granted.draft.book).toMatchObject({ available: -70, pending: 100 });
  });
});

describe('pending points', () => {
  it('wait until their day, then open a lot of that day', () => {
    const plan = waiting();
    expect(standing(plan.draft)).toMatchObject({ pending: 100, available: 0, lots: {} });
    expect(plan.order.maturesAt).toEqual(inDays(13));
    expect(planConfirmation(plan.draft, plan.order, inDays(12)).draft).toBe(plan.draft);
    const due = planConfirmation(plan.draft, plan.order, inDays(13));
    expect(standing(due.draft)).toMatchObject({ pending: 0, available: 100, lots: { 2: 100 } });
    expect(due.draft.book.lots[0]?.earnedAt).toEqual(inDays(13));
    const twice = planConfirmation(due.draft, due.order, inDays(20));
    expect(twice.draft).toBe(due.draft);
  });

  it('are counted once for life, when they are issued', () => {
    const { draft, order } = waiting();
    const due = planConfirmation(draft, order, inDays(13));
    expect(draft.book.lifetimePoints).toBe(100);
    expect(due.draft.book.lifetimePoints).toBe(100);
  });

  it('are clawed back before anything that can be spent', () => {
    const plan = settle(waiting(), { target: 60, spendableFrom: inDays(13) });
    expect(plan.order).toMatchObject({ granted: 100, revoked: 40, pending: 60 });
    expect(plan.draft.book).toMatchObject({ pending: 60, available: 0 });
  });

  it('are clawed back first where a part has matured, in one transaction', () => {
    const due = planConfirmation(waiting().draft, waiting().order, inDays(13));
    const more = settle(due, { target: 150, spendableFrom: inDays(29) });
    expect(more.order).toMatchObject({ pending: 50 });
    const back = settle(more, { target: 20, spendableFrom: inDays(29) });
    expect(standing(back.draft)).toMatchObject({ pending: 0, available: 20 });
    expect(back.draft.entries.transfers.slice(-2)).toMatchObject([
      { from: 'pending', to: 'revoked', points: 50, transactionSeq: 4 },
      { from: 'available', to: 'revoked', points: 80, transactionSeq: 4 },
    ]);
  });

  it('do not wait when their day has passed before the order was heard of', () => {
    const plan = settle(start(), { target: 100, spendableFrom: inDays(0), placedAt: inDays(-14) });
    expect(plan.draft.book).toMatchObject({ pending: 0, available: 100 });
  });
});
