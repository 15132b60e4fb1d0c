import { describe, expect, it } from 'vitest';
import { openDraft } from '../../server/domain/ledger/ledger.ts';
import {
  arrive,
  gather,
  type MovingOrder,
  planLeaving,
} from '../../server/domain/ledger/plan-order-move.ts';
import {
  type OrderTerms,
  planOrderSettlement,
} from '../../server/domain/ledger/plan-order-settlement.ts';
import { systemActor } from '../../server/domain/ledger/ledger.ts';
import { planHold } from '../../server/domain/redemptions/plan-redemption.ts';
import {
  buildOrderAccount,
  buildRedemption,
  buildTerms,
  emptyBook,
  now,
  standing,
} from '../support/ledger-book.ts';

const isOne = (memberId: string) => memberId === '1';
const nobody = () => false;

/** Member 1 has the order's 100 points and spends some. */
function bought(terms: Partial<OrderTerms> = {}, spent = 0) {
  const plan = planOrderSettlement(openDraft(emptyBook(), now), buildOrderAccount(), {
    terms: buildTerms(terms),
    now,
  });
  const order: MovingOrder = { account: plan.order, earlier: [] };
  if (spent === 0) return { draft: plan.draft, order };
  const held = planHold(plan.draft, buildRedemption({ points: spent }), {
    actor: systemActor,
    now,
  });
  return 'refused' in held ? expect.fail(held.refused) : { draft: held.draft, order };
}

const leave = ({ draft, order }: ReturnType<typeof bought>, terms: Partial<OrderTerms> = {}) =>
  planLeaving(draft, order, { terms: buildTerms(terms), now });

describe('a member whose order is no longer theirs', () => {
  it('gives back what it gave, and its account begins anew', () => {
    const left = leave(bought());
    expect(standing(left.draft)).toMatchObject({ available: 0, lifetimePoints: 0 });
    expect(left.order.account).toMatchObject({ granted: 0, revoked: 0, forgiven: 0, pending: 0 });
    expect(left.order.earlier).toEqual([{ memberId: '1', granted: 100, revoked: 100 }]);
  });

  it('gives back what is pending before anything else', () => {
    const left = leave(bought({ spendableFrom: null }), { spendableFrom: null });
    expect(standing(left.draft)).toMatchObject({ pending: 0, available: 0 });
    expect(left.order.account).toMatchObject({ pending: 0, maturesAt: null });
  });

  it('is forgiven what was spent, or owes it, as the program says', () => {
    expect(leave(bought({}, 70)).order.earlier).toEqual([
      { memberId: '1', granted: 100, revoked: 30 },
    ]);
    const owing = leave(bought({}, 70), { negativeBalance: 'allow_negative' });
    expect(owing.draft.book.available).toBe(-70);
    expect(owing.order.earlier).toEqual([{ memberId: '1', granted: 100, revoked: 100 }]);
  });

  it('is not remembered by an order that gave them nothing', () => {
    expect(leave(bought({ target: 0 })).order.earlier).toEqual([]);
  });

  it('leaves the number of the order’s postings to go on, for their keys', () => {
    expect(leave(bought()).order.account.awardVersion).toBe(2);
  });
});

describe('a member to whom an order comes', () => {
  const left = leave(bought({}, 70)).order;

  it('gets all of it, whatever was forgiven elsewhere', () => {
    const order = arrive(left, nobody);
    expect(order.account).toMatchObject({ granted: 0, forgiven: 0 });
    expect(order.earlier).toHaveLength(1);
  });

  it('keeps what they were forgiven when it was theirs before, and gets the rest', () => {
    const order = arrive(left, isOne);
    expect(order.account).toMatchObject({ granted: 100, revoked: 30, forgiven: 70 });
    expect(order.earlier).toEqual([]);
    const plan = planOrderSettlement(openDraft(emptyBook(), now), order.account, {
      terms: buildTerms(),
      now,
    });
    expect(plan.draft.book.available).toBe(30);
    expect(plan.order).toMatchObject({ granted: 130, revoked: 30, forgiven: 0 });
  });
});

describe('members of an order who became one', () => {
  it('have together what it gave either, and are asked for what it gave twice', () => {
    const left = leave(bought({}, 70)).order;
    const there = { ...left, account: { ...left.account, granted: 100 } };
    const order = gather(there, isOne);
    expect(order.account).toMatchObject({ granted: 200, revoked: 30, forgiven: 0 });
    expect(order.earlier).toEqual([]);
  });

  it('leave what it gave a third one where it was', () => {
    const third = { memberId: '9', granted: 40, revoked: 10 };
    const left = leave(bought({}, 70)).order;
    const order = gather({ ...left, earlier: [...left.earlier, third] }, isOne);
    expect(order.account).toMatchObject({ granted: 100, revoked: 30 });
    expect(order.earlier).toEqual([third]);
  });

  it('changes nothing for anybody else', () => {
    const left = leave(bought()).order;
    expect(gather(left, nobody)).toBe(left);
  });
});
