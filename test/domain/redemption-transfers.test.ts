import { describe, expect, it } from 'vitest';
import {
  planCapture,
  planEnding,
  planForfeit,
  planFulfilment,
  planHold,
  planReturn,
  type RedemptionPlan,
} from '../../server/domain/redemptions/plan-redemption.ts';
import { buildRedemption, draftWith, inDays, now, remaining } from '../support/ledger-book.ts';

const shopper = { kind: 'shopper', name: null } as const;
const staff = { kind: 'staff', name: 'Eve' } as const;
const graceDays = 30;

/** 100 points held of a lot of 60 that expires in 3 days and one of 60 that never does. */
function hold(): RedemptionPlan {
  const draft = draftWith({ points: 60 }, { points: 60, expiresAt: inDays(3) });
  const plan = planHold(draft, buildRedemption(), { actor: shopper, now });
  if ('refused' in plan) expect.fail(plan.refused);
  return plan;
}

const capture = (plan: RedemptionPlan) => planCapture(plan.draft, plan.redemption, now);
const end = (plan: RedemptionPlan) =>
  planEnding(plan.draft, plan.redemption, { ending: 'cancelled', actor: staff, now, graceDays });
const bringBack = (plan: RedemptionPlan, target: number, version = 1) =>
  planReturn(plan.draft, plan.redemption, { target, now, graceDays, version });

/** The transfers that a step added, each in a line. */
function written(before: RedemptionPlan, after: RedemptionPlan): string[] {
  const { transfers } = after.draft.entries;
  return transfers.slice(before.draft.entries.transfers.length).map((transfer) => {
    const { kind, actor, source, reason, idempotencyKey } = transfer.cause;
    expect({ source, reason }).toEqual({ source: { kind: 'redemption', id: 'r1' }, reason: null });
    const { from, to, points } = transfer;
    return `${kind} by ${actor.name ?? actor.kind}: ${points} ${from} → ${to}, ${idempotencyKey}`;
  });
}

describe('what a redemption writes', () => {
  it('is a capture of what was held', () => {
    const held = hold();
    expect(written(held, capture(held))).toEqual([
      'redemption_capture by system: 100 held → redeemed, redemption:r1:capture',
    ]);
  });

  it('is a return by whoever ended it', () => {
    const held = hold();
    expect(written(held, end(held))).toEqual([
      'redemption_return by Eve: 100 held → available, redemption:r1:cancelled',
    ]);
  });

  it('is a capture by whoever handed it over, and nothing the second time', () => {
    const held = hold();
    const issued = { ...held, redemption: { ...held.redemption, status: 'issued' as const } };
    const given = planFulfilment(issued.draft, issued.redemption, { actor: staff, now });
    expect(written(issued, given)).toEqual([
      'redemption_capture by Eve: 100 held → redeemed, redemption:r1:capture',
    ]);
    expect(planFulfilment(given.draft, given.redemption, { actor: staff, now })).toEqual(given);
    expect(planFulfilment(held.draft, held.redemption, { actor: staff, now })).toEqual(held);
  });

  it('is the loss of what was held where it does not come back, and no more when it is used after all', () => {
    const held = hold();
    const lost = planForfeit(held.draft, held.redemption, { actor: staff, now });
    expect(written(held, lost)).toEqual([
      'redemption_forfeit by Eve: 100 held → expired, redemption:r1:expired',
    ]);
    expect(lost.redemption).toMatchObject({ status: 'expired', forfeited: 100, draws: [] });
    const used = capture(lost);
    expect(written(lost, used)).toEqual([]);
    expect(used.redemption).toMatchObject({ status: 'used', spent: 0 });
  });

  it('is a hold and a capture in one when its code was used after its end', () => {
    const ended = end(hold());
    expect(written(ended, capture(ended))).toEqual([
      'redemption_capture by system: 100 available → held, redemption:r1:capture',
      'redemption_capture by system: 100 held → redeemed, redemption:r1:capture',
    ]);
  });

  it('is a return when an order came back, and a capture when it did not after all', () => {
    const used = capture(hold());
    const back = bringBack(used, 70, 4);
    expect(written(used, back)).toEqual([
      'redemption_return by system: 70 redeemed → available, redemption:r1:return:v4',
    ]);
    expect(written(back, bringBack(back, 20, 5))).toEqual([
      'redemption_capture by system: 50 available → redeemed, redemption:r1:return:v5',
    ]);
  });
});

describe('a redemption that is not used yet', () => {
  it.each(['requested', 'held', 'issued'] as const)('can be used or ended while %s', (status) => {
    const held = hold();
    const plan = { ...held, redemption: { ...held.redemption, status } };
    expect(capture(plan).redemption).toMatchObject({ status: 'used', spent: 100 });
    expect(capture(plan).draft.book).toMatchObject({ available: 20, held: 0 });
    expect(end(plan).redemption.status).toBe('cancelled');
    expect(end(plan).draft.book).toMatchObject({ available: 120, held: 0 });
  });
});

describe('a step that was taken already', () => {
  it('leaves the books and the redemption as they are', () => {
    const whole = bringBack(capture(hold()), 100);
    for (const again of [bringBack(whole, 100), capture(whole), end(whole)]) {
      expect(again.draft).toBe(whole.draft);
      expect(again.redemption).toBe(whole.redemption);
    }
  });

  it('changes nothing of a redemption that took nothing', () => {
    const used = capture(hold());
    const nothing = { ...used, redemption: { ...used.redemption, spent: 0, draws: [] } };
    expect(bringBack(nothing, 0).redemption).toBe(nothing.redemption);
  });
});

describe('points that come back', () => {
  it('open no lot where the lots that gave them take them all', () => {
    const held = hold();
    expect(end(held).draft.entries.openedLots).toHaveLength(held.draft.entries.openedLots.length);
  });

  it('are not lost when their lot is not known any more', () => {
    const held = hold();
    const lots = held.draft.book.lots.filter(({ lotSeq }) => lotSeq !== 2);
    const ended = end({ ...held, draft: { ...held.draft, book: { ...held.draft.book, lots } } });
    expect(remaining(ended.draft)).toEqual({ 1: 60, 4: 60 });
  });

  it('are not lost when nobody knows which lots gave them', () => {
    const held = hold();
    const ended = end({ ...held, redemption: { ...held.redemption, draws: [] } });
    expect(remaining(ended.draft)).toEqual({ 1: 20, 4: 100 });
    expect(ended.draft.book.lots.at(-1)?.expiresAt).toEqual(inDays(graceDays));
  });
});
