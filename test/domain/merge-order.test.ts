import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOrder } from '../../server/domain/orders/merge-order.ts';
import { mergeRefund } from '../../server/domain/orders/merge-refund.ts';
import {
  emptySnapshot,
  type OrderSnapshot,
  type SnapshotOrder,
  type SnapshotRefund,
} from '../../server/domain/orders/order-snapshot.ts';
import { buildOrder, buildRefund, buildTransaction } from '../support/build-order.ts';

const noon = '2026-11-01T12:00:00Z';

function winner(...orders: SnapshotOrder[]): SnapshotOrder | null {
  const forwards = orders.reduce((known, order) => mergeOrder(known, order, []), emptySnapshot);
  const backwards = orders.reduceRight(
    (known, order) => mergeOrder(known, order, []),
    emptySnapshot,
  );
  expect(backwards).toEqual(forwards);
  return forwards.order;
}

function merge(...refunds: SnapshotRefund[]): OrderSnapshot {
  return refunds.reduce(mergeRefund, emptySnapshot);
}

describe('mergeOrder', () => {
  it('keeps the newer order, whichever came first', () => {
    const older = buildOrder({ updatedAt: noon });
    const newer = buildOrder({ updatedAt: '2026-11-01T12:00:01Z' });
    expect(winner(newer, older)).toEqual(newer);
  });

  it('compares instants as time, not as text', () => {
    const older = buildOrder({ updatedAt: '2026-11-01T13:30:00+02:00' });
    const newer = buildOrder({ updatedAt: '2026-11-01T07:00:00-05:00' });
    expect(winner(newer, older)).toEqual(newer);
  });

  it('tells nanoseconds apart', () => {
    const older = buildOrder({ updatedAt: '2026-11-01T12:00:00.123456788Z' });
    const newer = buildOrder({ updatedAt: '2026-11-01T14:00:00.123456789+02:00' });
    expect(winner(newer, older)).toEqual(newer);
    const short = buildOrder({ updatedAt: '2026-11-01T12:00:00.5Z' });
    expect(winner(short, newer)).toEqual(short);
  });

  it('throws for an instant that is none', () => {
    const known = mergeOrder(emptySnapshot, buildOrder(), []);
    expect(() => mergeOrder(known, buildOrder({ updatedAt: 'yesterday' }), [])).toThrow(RangeError);
  });

  it('prefers cancelled over not at the same instant', () => {
    const open = buildOrder({ updatedAt: noon, financialStatus: 'refunded' });
    const cancelled = buildOrder({
      updatedAt: noon,
      financialStatus: 'pending',
      cancelledAt: noon,
    });
    expect(winner(cancelled, open)).toEqual(cancelled);
  });

  it('prefers more refunds over fewer at the same instant, and keeps them all', () => {
    const refunds = [buildRefund({ refundId: '1' }), buildRefund({ refundId: '2' })];
    const told = buildOrder({ updatedAt: noon });
    const more = mergeOrder(emptySnapshot, { ...told, name: 'A' }, refunds);
    const fewer = mergeOrder(more, { ...told, name: 'B' }, refunds.slice(0, 1));
    expect(fewer).toEqual(more);
    const rising = mergeOrder(emptySnapshot, { ...told, name: 'B' }, refunds.slice(0, 1));
    expect(mergeOrder(rising, { ...told, name: 'A' }, refunds)).toEqual(more);
    expect(fewer.refunds.map(({ refundId }) => refundId)).toEqual(['1', '2']);
  });

  it.each([
    ['pending', 'authorized'],
    ['authorized', 'expired'],
    ['expired', 'partially_paid'],
    ['partially_paid', 'paid'],
    ['authorized', 'voided'],
    ['voided', 'paid'],
    ['paid', 'partially_refunded'],
    ['partially_refunded', 'refunded'],
    ['something_new', 'pending'],
  ])('prefers %s < %s at the same instant', (before, after) => {
    const earlier = buildOrder({ updatedAt: noon, financialStatus: before });
    const later = buildOrder({ updatedAt: noon, financialStatus: after });
    expect(winner(later, earlier)).toEqual(later);
  });

  it('settles what nothing else tells apart by content, not by arrival', () => {
    expect(winner(buildOrder({ name: '#1' }), buildOrder({ name: '#2' }))?.name).toBe('#2');
  });

  it('takes the refunds of an order that is too old to replace the known one', () => {
    const known = mergeOrder(emptySnapshot, buildOrder({ updatedAt: noon }), []);
    const old = buildOrder({ updatedAt: '2026-11-01T11:00:00Z' });
    const merged = mergeOrder(known, old, [buildRefund()]);
    expect(merged.order).toEqual(known.order);
    expect(merged.refunds).toEqual([buildRefund()]);
  });

  it('does not depend on the order of keys', () => {
    const order = buildOrder();
    const turned = Object.fromEntries(
      Object.entries(order).toReversed(),
    ) as unknown as SnapshotOrder;
    const known = mergeOrder(emptySnapshot, order, []);
    expect(mergeOrder(known, turned, []).order).toBe(known.order);
  });
});

describe('mergeRefund', () => {
  it('keeps a refund that comes before its order', () => {
    const early = mergeRefund(emptySnapshot, buildRefund());
    expect(early).toEqual({ ...emptySnapshot, refunds: [buildRefund()] });
    expect(mergeOrder(early, buildOrder(), []).refunds).toEqual([buildRefund()]);
  });

  it('prefers the version with more settled transactions', () => {
    const pending = buildRefund({
      transactions: [buildTransaction('5.00', { status: 'pending' })],
    });
    const failed = buildRefund({ transactions: [buildTransaction('5.00', { status: 'failure' })] });
    const succeeded = buildRefund({ transactions: [buildTransaction('5.00')] });
    expect(merge(pending, failed).refunds).toEqual([failed]);
    expect(merge(failed, pending).refunds).toEqual([failed]);
    expect(merge(succeeded, pending).refunds).toEqual([succeeded]);
    expect(merge(succeeded, failed).refunds).toEqual([succeeded]);
    expect(merge(failed, succeeded).refunds).toEqual([succeeded]);
    const failedLater = { ...failed, createdAt: '2027-01-01T00:00:00Z' };
    expect(merge(succeeded, failedLater).refunds).toEqual([succeeded]);
  });

  it('gives back the very snapshot when nothing is new', () => {
    const known = mergeRefund(emptySnapshot, buildRefund());
    expect(mergeRefund(known, buildRefund())).toBe(known);
  });
});

describe('any permutation and repetition', () => {
  const instants = [
    noon,
    '2026-11-01T14:00:00+02:00',
    '2026-11-01T12:00:00.000001Z',
    '2026-11-02T00:00:00Z',
  ];
  const refund = fc
    .record({
      refundId: fc.constantFrom('1', '2', '10'),
      statuses: fc.array(fc.constantFrom('pending', 'success', 'failure'), { maxLength: 2 }),
      shipping: fc.constantFrom('0.00', '1.00'),
    })
    .map(({ refundId, statuses, shipping }) =>
      buildRefund({
        refundId,
        shipping,
        transactions: statuses.map((status) => buildTransaction('1.00', { status })),
      }),
    );
  const order = fc
    .record({
      updatedAt: fc.constantFrom(...instants),
      cancelledAt: fc.constantFrom(null, noon),
      financialStatus: fc.constantFrom('pending', 'paid', 'refunded', 'unheard_of'),
      name: fc.constantFrom('#1', '#2'),
    })
    .map((changes) => buildOrder(changes));
  type Message = (known: OrderSnapshot) => OrderSnapshot;
  const message = fc.oneof(
    refund.map(
      (each): Message =>
        (known) =>
          mergeRefund(known, each),
    ),
    fc.tuple(order, fc.array(refund, { maxLength: 2 })).map(
      ([each, refunds]): Message =>
        (known) =>
          mergeOrder(known, each, refunds),
    ),
  );
  const deliver = (messages: readonly Message[]) =>
    messages.reduce((known, receive) => receive(known), emptySnapshot);

  it('ends in the same snapshot', () => {
    const shuffled = fc
      .array(message, { maxLength: 8 })
      .chain((sent) =>
        fc.tuple(
          fc.constant(sent),
          fc.shuffledSubarray([...sent, ...sent], { minLength: 2 * sent.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([sent, received]) => {
        expect(deliver(received)).toEqual(deliver(sent));
      }),
      { numRuns: 500 },
    );
  });
});

describe('whose an order is', () => {
  const at = (hour: number, changes: Partial<SnapshotOrder>) =>
    buildOrder({ updatedAt: `2026-11-01T0${hour}:00:00Z`, ...changes });
  const tell = (...orders: readonly SnapshotOrder[]) =>
    orders.reduce((known, order) => mergeOrder(known, order, []), emptySnapshot);

  it('is whom the newest telling named, in whatever order they come', () => {
    const tellings = [
      at(1, { customerId: '1' }),
      at(2, { customerId: '2' }),
      at(3, { customerId: null }),
    ];
    const customer = { customerId: '2', toldAt: '2026-11-01T02:00:00Z' };
    expect(tell(...tellings).customer).toEqual(customer);
    expect(tell(...tellings.toReversed()).customer).toEqual(customer);
    expect(tell(at(1, { customerId: null })).customer).toBeNull();
  });

  it('is settled by its own text where two tellings are of one instant', () => {
    const tellings = [at(1, { customerId: '1' }), at(1, { customerId: '2' })];
    expect(tell(...tellings).customer).toEqual(tell(...tellings.toReversed()).customer);
  });
});

describe('when an order was fulfilled', () => {
  const at = (hour: number, fulfilled: boolean) =>
    buildOrder({ updatedAt: `2026-11-01T0${hour}:00:00Z`, fulfilled });
  const tell = (...orders: readonly SnapshotOrder[]) =>
    orders.reduce((known, order) => mergeOrder(known, order, []), emptySnapshot).fulfilledAt;

  it('is the first change after which it was told to be, and stays', () => {
    const tellings = [at(1, false), at(2, true), at(3, true), at(4, false)];
    expect(tell(...tellings)).toBe('2026-11-01T02:00:00Z');
    expect(tell(...tellings.toReversed())).toBe('2026-11-01T02:00:00Z');
    expect(tell(at(1, false))).toBeNull();
  });
});
