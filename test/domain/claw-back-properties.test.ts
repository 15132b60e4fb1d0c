import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import { floor, fraction, fromText, multiply } from '../../server/domain/fraction.ts';
import { type LedgerDraft, openDraft, systemActor } from '../../server/domain/ledger/ledger.ts';
import { planActivity } from '../../server/domain/ledger/plan-adjustment.ts';
import { planOrderSettlement } from '../../server/domain/ledger/plan-order-settlement.ts';
import { emptySnapshot, type SnapshotRefund } from '../../server/domain/orders/order-snapshot.ts';
import {
  planCapture,
  planHold,
  planReturn,
} from '../../server/domain/redemptions/plan-redemption.ts';
import {
  buildAwardTerms,
  buildEarning,
  buildLine,
  buildOrder,
  buildRefund,
  buildRule,
  buildTransaction,
} from '../support/build-order.ts';
import {
  buildCause,
  buildOrderAccount,
  buildRedemption,
  buildTerms,
  emptyBook,
  now,
} from '../support/ledger-book.ts';

const cents = (minor: number) => (minor / 100).toFixed(2);

/** An order and the parts in which it comes back to the last unit, or the last cent. */
const story = fc
  .record({
    price: fc.integer({ min: 1, max: 50_000 }),
    quantity: fc.integer({ min: 1, max: 7 }),
    discount: fc.nat(500),
    points: fc.integer({ min: 1, max: 7 }),
    rounding: fc.constantFrom('down' as const, 'nearest' as const, 'up' as const),
    negativeBalance: fc.constantFrom('within_balance' as const, 'allow_negative' as const),
    byAmount: fc.boolean(),
    cuts: fc.array(fc.nat(1000), { maxLength: 5 }),
    others: fc.nat(300),
    spent: fc.nat(300),
  })
  .filter(({ price, quantity, discount }) => price * quantity > discount);
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

/** The refunds, one after the other, that give all of the order back. */
function refundsOf({ price, quantity, discount, byAmount, cuts }: Story): SnapshotRefund[] {
  if (!byAmount)
    return Array.from({ length: quantity }, (_, at) =>
      buildRefund({
        refundId: `${at}`,
        lines: [{ lineId: 'a', quantity: 1, subtotal: cents(price), tax: '0.00' }],
      }),
    );
  const total = price * quantity - discount;
  const at = [...new Set([0, total, ...cuts.map((cut) => Math.floor((total * cut) / 1000))])];
  const ends = at.toSorted((a, b) => a - b);
  return ends.slice(1).map((end, index) =>
    buildRefund({
      refundId: `${index}`,
      transactions: [buildTransaction(cents(end - (ends[index] ?? 0)))],
    }),
  );
}

function awardAfter(one: Story, refunds: readonly SnapshotRefund[]) {
  const { price, quantity, discount, points, rounding } = one;
  const lines = [
    buildLine({
      lineId: 'a',
      quantity,
      unitPrice: cents(price),
      discount: cents(discount),
      tax: '0.00',
    }),
  ];
  const totalPrice = cents(price * quantity - discount);
  const order = buildOrder({ lines, totalPrice, shippingPrice: '0.00' });
  return evaluateAward(
    { ...emptySnapshot, order, refunds },
    buildAwardTerms({ earning: buildEarning({ rounding, rules: [buildRule({ points })] }) }),
    noFacts,
  );
}

/** The member has some points of other things too, earned before, and spends some of all. */
function shopper({ others, spent }: Story, draft: LedgerDraft): LedgerDraft {
  const rich = others === 0 ? draft : planActivity(draft, buildCause(), others);
  const points = Math.min(spent, rich.book.available);
  if (points === 0) return rich;
  const held = planHold(rich, buildRedemption({ points }), { actor: systemActor, now });
  return 'refused' in held ? rich : held.draft;
}

describe('an order that comes back in parts', () => {
  it('has as much taken back as it was given, to the point, whatever the parts', () => {
    fc.assert(
      fc.property(story, (one) => {
        const { negativeBalance } = one;
        const settle = (draft: LedgerDraft, order = buildOrderAccount(), target = 0) =>
          planOrderSettlement(draft, order, {
            terms: buildTerms({ target, negativeBalance }),
            now,
          });
        const start = openDraft(emptyBook(), now);
        const first = settle(start, buildOrderAccount(), awardAfter(one, []).points);
        let plan = { ...first, draft: shopper(one, first.draft) };
        const refunds = refundsOf(one);
        for (const [at] of refunds.entries()) {
          const award = awardAfter(one, refunds.slice(0, at + 1));
          const next = settle(plan.draft, plan.order, award.points);
          const back = next.order.revoked + next.order.forgiven;
          expect(next.order.granted - back).toBe(award.points);
          expect(back).toBeGreaterThanOrEqual(plan.order.revoked + plan.order.forgiven);
          plan = next;
        }
        expect(plan.order.granted).toBe(first.order.granted);
        expect(plan.order.revoked + plan.order.forgiven).toBe(plan.order.granted);
        if (negativeBalance === 'allow_negative') expect(plan.order.forgiven).toBe(0);
        else expect(plan.draft.book.available).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('never leaves a buyer more than they had, however often it is bought and given back', () => {
    const trips = fc.array(story, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(trips, (many) => {
        let draft = planActivity(openDraft(emptyBook(), now), buildCause(), 100);
        for (const [at, one] of many.entries()) {
          const terms = buildTerms({ negativeBalance: one.negativeBalance });
          const target = awardAfter(one, []).points;
          const account = buildOrderAccount({ orderId: `o${at}` });
          const bought = planOrderSettlement(draft, account, { terms: { ...terms, target }, now });
          const back = planOrderSettlement(bought.draft, bought.order, {
            terms: { ...terms, target: awardAfter(one, refundsOf(one)).points },
            now,
          });
          draft = back.draft;
        }
        expect(draft.book).toMatchObject({ available: 100, lifetimePoints: 100 });
      }),
    );
  });

  it('has points that were spent on it come back to the last one, and to their lots', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 100 }), (one, spent) => {
        const rich = planActivity(openDraft(emptyBook(), now), buildCause(), 100);
        const held = planHold(rich, buildRedemption({ points: spent }), {
          actor: systemActor,
          now,
        });
        if ('refused' in held) return expect.fail(held.refused);
        let plan = planCapture(held.draft, held.redemption, now);
        const refunds = refundsOf(one);
        for (const [at] of refunds.entries()) {
          const share = fromText(awardAfter(one, refunds.slice(0, at + 1)).returnedShare);
          const target = Number(floor(multiply(fraction(spent), share)));
          const version = plan.draft.book.lastSeq + 1;
          const next = planReturn(plan.draft, plan.redemption, {
            target,
            now,
            graceDays: 30,
            version,
          });
          expect(next.redemption.returned).toBe(target);
          plan = next;
        }
        expect(plan.redemption).toMatchObject({ status: 'returned', returned: spent, draws: [] });
        expect(plan.draft.book.available).toBe(100);
        expect(plan.draft.book.lots.map((lot) => lot.remaining)).toEqual([100]);
      }),
      { numRuns: 300 },
    );
  });
});
