import { describe, expect, it } from 'vitest';
import type { Award, NothingReason } from '../../server/domain/earning/award.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import { withoutPoints } from '../../server/domain/earning/without-points.ts';
import {
  explainOrder,
  type OrderFacts,
  type OrderReader,
} from '../../server/domain/history/explain-order.ts';
import { readerOf } from '../../server/domain/speech/reader.ts';
import { emptySnapshot, type SnapshotOrder } from '../../server/domain/orders/order-snapshot.ts';
import {
  anybody,
  buildAwardTerms,
  buildEarning,
  buildExclusion,
  buildFilter,
  buildLine,
  buildOrder,
  buildRefund,
  buildRule,
  noCaps,
} from '../support/build-order.ts';

const pointsName = { one: 'bean', other: 'beans' };
const timeZone = 'America/New_York';
const shopper: OrderReader = { ...readerOf('shopper', { pointsName }), timeZone };
const staff: OrderReader = { ...readerOf('staff', { pointsName }), timeZone };

const earned: SnapshotOrder = buildOrder({ lines: [buildLine({ quantity: 1 })] });

function evaluate(order: Partial<SnapshotOrder>, earning = buildEarning()): Award {
  const snapshot = { ...emptySnapshot, order: { ...earned, ...order } };
  return evaluateAward(snapshot, buildAwardTerms({ earning }), noFacts);
}

function facts(part: Partial<OrderFacts> = {}): OrderFacts {
  return {
    name: '#1001',
    award: evaluate({}),
    forgiven: 0,
    pending: 0,
    maturesAt: null,
    hasMember: true,
    ...part,
  };
}

describe('an order that earned', () => {
  it('says which lines made how many points', () => {
    expect(explainOrder(facts(), shopper)).toEqual([
      'Wool jumper × 1 counts 80.00 USD.',
      '1 bean for each 1.00 USD of 80.00 USD makes 80 beans.',
    ]);
  });

  it('says on which day of the shop what waits can be spent', () => {
    // Still the third of December in New York.
    const maturesAt = new Date('2026-12-04T03:00:00Z');
    const waiting = facts({ pending: 80, maturesAt });
    for (const reader of [shopper, staff])
      expect(explainOrder(waiting, reader).at(-1)).toBe(
        '80 beans can be spent from December 3, 2026 on.',
      );
  });

  it('says no more of the waiting once it is over', () => {
    const award = evaluate({}, buildEarning({ pendingDays: 14 }));
    expect(explainOrder(facts({ award, pending: 0 }), shopper)).toHaveLength(2);
  });

  it('says what its points wait for while no day is known', () => {
    const award = evaluate(
      { fulfilled: false },
      buildEarning({ pendingUntil: 'fulfilment', pendingDays: 14 }),
    );
    expect(explainOrder(facts({ award, pending: 80 }), shopper).at(-1)).toBe(
      '80 beans can be spent once the order is fulfilled.',
    );
  });

  it('says what was not taken back, to each in their words', () => {
    expect(explainOrder(facts({ forgiven: 12 }), shopper).at(-1)).toBe(
      '12 beans more had been spent already: nobody will ask for them.',
    );
    expect(explainOrder(facts({ forgiven: 1 }), staff).at(-1)).toBe(
      "1 bean more had been spent already: the program doesn't ask for it.",
    );
  });

  it('and has no member yet says for whom it waits', () => {
    const award = evaluate({}, buildEarning({ pendingDays: 14 }));
    expect(explainOrder(facts({ award, hasMember: false }), staff).slice(-2)).toEqual([
      '80 beans can be spent 14 days after the order earned them.',
      'Nobody has it yet: it waits for its buyer to join.',
    ]);
  });
});

describe('an order that earned nothing', () => {
  const euros = buildEarning();
  const removed = [buildLine({ removedQuantity: 2 })];
  const full = buildRefund({
    lines: [{ lineId: 'jumper', quantity: 1, subtotal: '80.00', tax: '8.00' }],
  });
  const refunded = evaluateAward(
    { ...emptySnapshot, order: earned, refunds: [full] },
    buildAwardTerms(),
    noFacts,
  );

  const reasons: Record<NothingReason, [award: Award | null, shopper: string, staff: string]> = {
    not_seen: [null, 'the shop has told nothing of it yet', 'the shop has told nothing of it yet'],
    cancelled: [
      evaluate({ cancelledAt: '2026-11-03T10:00:00Z' }),
      'it was cancelled',
      'it was cancelled',
    ],
    test_order: [
      evaluate({ test: true }),
      'it is a test order',
      'it is a test order, and those earn in development stores only',
    ],
    voided: [
      evaluate({ financialStatus: 'voided' }),
      'its payment was voided',
      'its payment was voided',
    ],
    not_paid: [
      evaluate({ financialStatus: 'pending' }),
      'it has not been paid yet',
      'it has not been paid yet',
    ],
    no_rule: [
      evaluate({}, buildEarning({ rules: [] })),
      'orders earn no beans in this shop',
      'the program has no rule that pays for orders',
    ],
    currency_without_rule: [
      evaluate({ currency: 'EUR' }, euros),
      'orders in EUR earn no beans',
      'the program has no rule for orders in EUR',
    ],
    nothing_eligible: [
      evaluate({ lines: [buildLine({ giftCard: true })] }),
      'nothing in it counts for beans',
      'nothing in it counts for beans',
    ],
    fully_refunded: [
      refunded,
      'nothing that counts is left of it',
      'nothing that counts is left of it',
    ],
    products_unread: [
      evaluateAward(
        { ...emptySnapshot, order: earned },
        buildAwardTerms({
          earning: buildEarning({
            rules: [buildRule({ products: buildFilter({ tags: ['new'] }) })],
          }),
        }),
        { ...noFacts, productsRead: false },
      ),
      'the shop has yet to tell what was bought',
      'the shop has yet to tell what was bought',
    ],
    products_excluded: [
      evaluate({}, buildEarning({ rules: [buildRule(), buildExclusion()] })),
      'what was bought earns no beans',
      'the program excludes everything in it',
    ],
    conditions: [
      evaluate(
        {},
        buildEarning({ rules: [buildRule({ when: { ...anybody, weekdays: ['monday'] } })] }),
      ),
      'it is none of the orders that earn beans here',
      'no rule of the program holds for it',
    ],
    limit_reached: [
      evaluateAward(
        { ...emptySnapshot, order: earned },
        buildAwardTerms({ earning: buildEarning({ caps: { ...noCaps, perDay: 100 } }) }),
        { ...noFacts, given: { orders: { day: 100, month: 100, lifetime: 100 } } },
      ),
      'the most that can be earned had been reached before',
      'the most that can be earned had been reached before',
    ],
    imported: [
      withoutPoints(evaluate({})),
      'it is from before this program',
      'it came in with an import that gives no points',
    ],
    rounds_to_zero: [
      evaluate({ lines: [buildLine({ quantity: 1, unitPrice: '0.40' })] }),
      'it is too small for a whole bean',
      'it is too small for a whole bean',
    ],
  };

  it.each(Object.entries(reasons))('says why to both readers: %s', (nothing, [award, ...words]) => {
    if (award !== null) expect(award.nothing).toBe(nothing);
    const [forShopper, forStaff] = words;
    const said = (reader: OrderReader) => explainOrder(facts({ award }), reader);
    expect(said(shopper)).toContain(`Order #1001 earned nothing: ${forShopper}.`);
    expect(said(staff)).toContain(`Order #1001 earned nothing: ${forStaff}.`);
  });

  it('names the lines that do not count, and why', () => {
    const award = evaluate({ lines: removed });
    expect(explainOrder(facts({ award }), shopper)[0]).toBe(
      "Wool jumper doesn't count: it was taken off the order.",
    );
  });

  it('does not wait for anybody', () => {
    const award = evaluate({ financialStatus: 'pending' });
    expect(explainOrder(facts({ award, hasMember: false }), staff)).toHaveLength(1);
  });
});
