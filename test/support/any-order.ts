import fc from 'fast-check';
import type { SnapshotOrder, SnapshotRefund } from '../../server/domain/orders/order-snapshot.ts';
import { buildLine, buildOrder, buildRefund } from './build-order.ts';

export const anyMoney = (max = 20_000) =>
  fc.integer({ min: 0, max }).map((cents) => (cents / 100).toFixed(2));
const lineIds = ['a', 'b', 'c'];

const line = fc.record({
  lineId: fc.constantFrom(...lineIds),
  giftCard: fc.constantFrom(false, false, false, true),
  tip: fc.constantFrom(false, false, false, true),
  quantity: fc.integer({ min: 0, max: 5 }),
  removedQuantity: fc.constantFrom(0, 0, 1, 6),
  unitPrice: anyMoney(),
  discount: anyMoney(),
  tax: anyMoney(3_000),
});

/** Of up to three lines `a`, `b` and `c`, whatever the platform could say of it. */
export const anyOrder: fc.Arbitrary<SnapshotOrder> = fc
  .record({
    financialStatus: fc.constantFrom(
      'paid',
      'paid',
      'partially_refunded',
      'refunded',
      'pending',
      'voided',
    ),
    cancelledAt: fc.constantFrom(null, null, null, '2026-11-02T00:00:00Z'),
    taxesIncluded: fc.boolean(),
    totalPrice: anyMoney(50_000),
    shippingPrice: anyMoney(2_000),
    shippingTax: anyMoney(300),
    shown: anyMoney(50_000),
    lines: fc.uniqueArray(line, { maxLength: 3, selector: ({ lineId }) => lineId }),
  })
  .map(({ shown, lines, ...changes }) =>
    buildOrder({
      ...changes,
      presentment: { currency: 'EUR', totalPrice: shown },
      lines: lines.map(buildLine),
    }),
  );

export const anyRefund: fc.Arbitrary<SnapshotRefund> = fc
  .record({
    lines: fc.array(
      fc.record({
        lineId: fc.constantFrom(...lineIds),
        quantity: fc.integer({ min: 0, max: 3 }),
        subtotal: anyMoney(),
        tax: anyMoney(3_000),
      }),
      { maxLength: 2 },
    ),
    shipping: anyMoney(2_000),
    discrepancy: fc.constantFrom('0.00', '0.00', '12.34', '-5.00'),
    transactions: fc.array(
      fc.record({
        kind: fc.constantFrom('refund', 'refund', 'void'),
        status: fc.constantFrom('success', 'success', 'pending', 'failure'),
        amount: anyMoney(),
        currency: fc.constantFrom('USD', 'EUR', 'GBP'),
      }),
      { maxLength: 2 },
    ),
  })
  .map(buildRefund);
