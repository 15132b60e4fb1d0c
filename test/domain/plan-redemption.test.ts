import { describe, expect, it } from 'vitest';
import { systemActor } from '../../server/domain/ledger/ledger.ts';
import {
  planCapture,
  planEnding,
  planHold,
  planReturn,
  type RedemptionPlan,
  type RedemptionStatus,
} from '../../server/domain/redemptions/plan-redemption.ts';
import { planExpiry } from '../../server/domain/ledger/plan-expiry.ts';
import { planOrderSettlement } from '../../server/domain/ledger/plan-order-settlement.ts';
import {
  buildOrderAccount,
  buildRedemption,
  buildTerms,
  draftWith,
  inDays,
  now,
  remaining,
  standing,
} from '../support/ledger-book.ts';

const shopper = { kind: 'shopper', name: null } as const;
const graceDays = 30;
/** A lot of 60 that expires in 3 days, one of 60 in 9, one of 60 never. */
const threeLots = () =>
  draftWith(
    { points: 60 },
    { points: 60, expiresAt: inDays(9) },
    { points: 60, expiresAt: inDays(3) },
  );

function hold(draft = threeLots(), points = 100): RedemptionPlan {
  const plan = planHold(draft, buildRedemption({ points }), { actor: shopper, now });
  if ('refused' in plan) expect.fail(plan.refused);
  return plan;
}

function end(plan: RedemptionPlan, at: Date = now): RedemptionPlan {
  const step = { ending: 'cancelled', actor: systemActor, now: at, graceDays } as const;
  return planEnding(plan.draft, plan.redemption, step);
}

const capture = (plan: RedemptionPlan, at: Date = now) =>
  planCapture(plan.draft, plan.redemption, at);

function bringBack(plan: RedemptionPlan, target: number, at: Date = now): RedemptionPlan {
  const version = plan.draft.book.lastSeq + 1;
  return planReturn(plan.draft, plan.redemption, { target, now: at, graceDays, version });
}

/** Takes everything spendable away from the member. */
function empty(plan: RedemptionPlan): RedemptionPlan {
  const { available } = plan.draft.book;
  const other = buildRedemption({ redemptionId: 'other', points: available });
  const drained = planHold(plan.draft, other, { actor: shopper, now });
  if ('refused' in drained) expect.fail(drained.refused);
  return { ...plan, draft: drained.draft };
}

describe('a hold', () => {
  it('sets the price aside from the lots that expire soonest and remembers them', () => {
    const plan = hold();
    expect(standing(plan.draft)).toMatchObject({
      available: 80,
      held: 100,
      lots: { 1: 60, 2: 20 },
    });
    expect(plan.redemption).toMatchObject({
      status: 'held',
      draws: [
        { lotSeq: 3, points: 60 },
        { lotSeq: 2, points: 40 },
      ],
    });
    expect(plan.draft.entries.transfers.at(-1)?.cause).toMatchObject({
      kind: 'redemption_hold',
      actor: shopper,
      idempotencyKey: 'redemption:r1:hold',
    });
  });

  it('is refused with what can be spent, which counts nothing that has lapsed', () => {
    const draft = draftWith({ points: 90 }, { points: 500, expiresAt: now });
    expect(planHold(draft, buildRedemption(), { actor: shopper, now })).toEqual({
      refused: 'not_enough_points',
      spendable: 90,
    });
  });

  it('is refused to a member in debt', () => {
    const order = buildOrderAccount({ granted: 50 });
    const terms = buildTerms({ target: 0, negativeBalance: 'allow_negative' });
    const { draft } = planOrderSettlement(draftWith({ points: 20 }), order, { terms, now });
    expect(draft.book.available).toBe(-30);
    expect(planHold(draft, buildRedemption(), { actor: shopper, now })).toEqual({
      refused: 'not_enough_points',
      spendable: 0,
    });
  });
});

describe('an end without use', () => {
  it.each(['failed', 'cancelled', 'expired'] as const)(
    'gives every point back to its lot when it has %s, once',
    (ending) => {
      const plan = hold();
      const step = { ending, actor: systemActor, now, graceDays };
      const ended = planEnding(plan.draft, plan.redemption, step);
      expect(standing(ended.draft)).toMatchObject({ held: 0, lots: { 1: 60, 2: 60, 3: 60 } });
      expect(ended.redemption).toMatchObject({ status: ending, draws: [] });
      const twice = planEnding(ended.draft, ended.redemption, step);
      expect(twice.draft).toBe(ended.draft);
      expect(twice.redemption).toBe(ended.redemption);
    },
  );

  it('opens a grace lot for what lapsed while it was away', () => {
    const ended = end(hold(), inDays(5));
    expect(remaining(ended.draft)).toEqual({ 1: 60, 2: 60, 5: 60 });
    expect(ended.draft.book.lots.find((lot) => lot.lotSeq === 5)?.expiresAt).toEqual(inDays(35));
  });

  it('gives back to a lot that a faster clock has written off, which lapses once more', () => {
    const plan = hold(draftWith({ points: 90 }, { points: 60, expiresAt: inDays(1) }));
    const lapsed = planExpiry(end(plan, now).draft, inDays(1));
    const again = end({ ...plan, draft: planExpiry(plan.draft, inDays(1)) }, now);
    expect(remaining(again.draft)).toEqual({ 1: 90, 2: 60 });
    expect(remaining(planExpiry(again.draft, inDays(1)))).toEqual(remaining(lapsed));
  });

  it('opens one grace lot for several that lapsed', () => {
    const ended = end(hold(), inDays(20));
    expect(ended.draft.entries.openedLots.at(-1)).toMatchObject({ lotSeq: 5, points: 100 });
  });

  it('pays a debt that was made meanwhile first', () => {
    const plan = hold(draftWith({ points: 100 }));
    const order = buildOrderAccount({ granted: 40 });
    const terms = buildTerms({ target: 0, negativeBalance: 'allow_negative' });
    const { draft } = planOrderSettlement(plan.draft, order, { terms, now });
    const ended = end({ ...plan, draft });
    expect(standing(ended.draft)).toMatchObject({ available: 60, held: 0, lots: { 1: 60 } });
  });
});

describe('a capture', () => {
  it('redeems what was held, once', () => {
    const used = capture(hold());
    expect(used.draft.book).toMatchObject({ available: 80, held: 0 });
    expect(used.redemption).toMatchObject({ status: 'used', spent: 100 });
    expect(capture(used).draft).toBe(used.draft);
    expect(end(used).draft).toBe(used.draft);
  });

  it('redeems what was held by a member who has fallen into debt', () => {
    const plan = hold(draftWith({ points: 100 }));
    const order = buildOrderAccount({ granted: 40 });
    const terms = buildTerms({ target: 0, negativeBalance: 'allow_negative' });
    const { draft } = planOrderSettlement(plan.draft, order, { terms, now });
    expect(capture({ ...plan, draft }).draft.book).toMatchObject({ available: -40, held: 0 });
  });

  it.each<RedemptionStatus>(['failed', 'cancelled', 'expired'])(
    'takes the points of a redemption that had %s again',
    (status) => {
      const ended = end(hold());
      const used = capture({ ...ended, redemption: { ...ended.redemption, status } });
      expect(standing(used.draft)).toMatchObject({
        available: 80,
        held: 0,
        lots: { 1: 60, 2: 20 },
      });
      expect(used.redemption).toMatchObject({ status: 'used', spent: 100 });
    },
  );

  it('takes no more than is there of a redemption that had ended', () => {
    const ended = end(hold());
    const { draft } = hold(ended.draft, 150);
    const used = capture({ ...ended, draft });
    expect(used.redemption).toMatchObject({ status: 'used', spent: 30, draws: [{ lotSeq: 1 }] });
    expect(used.draft.book.available).toBe(0);
    const nothing = capture(empty(ended));
    expect(nothing.redemption).toMatchObject({ status: 'used', spent: 0, draws: [] });
    expect(bringBack(nothing, 0).draft).toBe(nothing.draft);
  });
});

describe('what comes back of a used redemption', () => {
  it('sums to the whole however it is split, the lot drawn last first', () => {
    const used = capture(hold());
    const third = bringBack(used, 33);
    expect(remaining(third.draft)).toEqual({ 1: 60, 2: 53 });
    expect(third.redemption).toMatchObject({ status: 'used', returned: 33 });
    const most = bringBack(third, 66);
    expect(remaining(most.draft)).toEqual({ 1: 60, 2: 60, 3: 26 });
    const whole = bringBack(most, 100);
    expect(remaining(whole.draft)).toEqual({ 1: 60, 2: 60, 3: 60 });
    expect(whole.redemption).toMatchObject({ status: 'returned', returned: 100, draws: [] });
    expect(bringBack(whole, 100).draft).toBe(whole.draft);
  });

  it('goes to a grace lot where its lot has lapsed', () => {
    const back = bringBack(capture(hold()), 100, inDays(4));
    expect(remaining(back.draft)).toEqual({ 1: 60, 2: 60, 6: 60 });
  });

  it('pays a debt first', () => {
    const used = capture(hold(draftWith({ points: 100 })));
    const order = buildOrderAccount({ granted: 70 });
    const terms = buildTerms({ target: 0, negativeBalance: 'allow_negative' });
    const { draft } = planOrderSettlement(used.draft, order, { terms, now });
    const back = bringBack({ ...used, draft }, 100);
    expect(standing(back.draft)).toMatchObject({ available: 30, lots: { 1: 30 } });
  });

  it('is taken again when the refund is taken off the order', () => {
    const back = bringBack(capture(hold()), 100);
    const again = bringBack(back, 40);
    expect(again.redemption).toMatchObject({ status: 'used', returned: 40, forgiven: 0 });
    expect(again.draft.book.available).toBe(120);
    expect(remaining(bringBack(again, 100).draft)).toEqual({ 1: 60, 2: 60, 3: 60 });
  });

  it('forgives what is not there to be taken again, for good', () => {
    const back = empty(bringBack(capture(hold()), 100));
    const again = bringBack(back, 40);
    expect(again.draft).toBe(back.draft);
    expect(again.redemption).toMatchObject({ status: 'used', returned: 100, forgiven: 60 });
    const rich = { ...again, draft: end({ ...again, redemption: otherOf(back) }).draft };
    expect(bringBack(rich, 40).draft).toBe(rich.draft);
    expect(bringBack(rich, 90).redemption).toMatchObject({ returned: 100, forgiven: 10 });
  });

  it('returns nothing of a redemption that was never used', () => {
    const held = hold();
    expect(bringBack(held, 100).draft).toBe(held.draft);
  });
});

/** The redemption with which `empty` drained the member. */
function otherOf({ draft }: RedemptionPlan) {
  const last = draft.entries.transfers.at(-1);
  const draws = draft.entries.movements
    .filter((move) => move.seq === last?.seq)
    .map(({ lotSeq, points }) => ({ lotSeq, points }));
  return buildRedemption({
    redemptionId: 'other',
    status: 'held',
    points: last?.points ?? 0,
    draws,
  });
}
