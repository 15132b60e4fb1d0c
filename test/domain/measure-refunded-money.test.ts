import { describe, expect, it } from 'vitest';
import { measureRefundedMoney } from '../../server/domain/earning/measure-refunded-money.ts';
import { toText } from '../../server/domain/fraction.ts';
import type { SnapshotOrder, SnapshotRefund } from '../../server/domain/orders/order-snapshot.ts';
import { buildOrder, buildRefund, buildTransaction } from '../support/build-order.ts';

/** What a refund gave back beyond its lines and shipping, in cents. */
function amounts(refund: Partial<SnapshotRefund>, order: Partial<SnapshotOrder> = {}): string {
  return toText(measureRefundedMoney(buildOrder(order), [buildRefund(refund)]).amounts);
}

const capBack = { lineId: 'cap', quantity: 1, subtotal: '40.00', tax: '4.00' };
const lines = [capBack];
const euro = (paid: string) => buildTransaction(paid, { currency: 'EUR' });
const paid = (...transactions: SnapshotRefund['transactions']) => ({ lines, transactions });
/** A euro is a dollar in it, so that a rest of 4 cents is the rounding of one line and the totals. */
const atPar = { presentment: { currency: 'EUR', totalPrice: '230.00' } };

describe('a refund with lines', () => {
  it('gave back what the platform names, though its transactions say more or less', () => {
    const named = { lines, discrepancy: '23.00' };
    expect(amounts({ ...named, transactions: [buildTransaction('50.00')] })).toBe('2300');
    expect(amounts({ ...named, transactions: [buildTransaction('90.00')] })).toBe('2300');
  });

  it('gave back every cent beyond its worth in the currency of the shop', () => {
    expect(amounts(paid(buildTransaction('44.01')))).toBe('1');
    expect(amounts(paid(buildTransaction('44.01')), atPar)).toBe('1');
  });
});

describe('the rounding of a conversion', () => {
  it('reaches to half a cent of each currency for every figure named, and no further', () => {
    expect(amounts(paid(euro('44.04')), atPar)).toBe('0');
    expect(amounts(paid(euro('44.05')), atPar)).toBe('5');
  });

  it('reaches as far when only a part was paid in another currency', () => {
    expect(amounts(paid(buildTransaction('24.00'), euro('20.04')), atPar)).toBe('0');
    expect(amounts(paid(buildTransaction('24.00'), euro('20.05')), atPar)).toBe('5');
  });

  it('hides nothing where nothing was named', () => {
    expect(amounts({ transactions: [euro('0.02')] }, atPar)).toBe('2');
  });
});

describe('everything', () => {
  const everything = (given: string, order: Partial<SnapshotOrder> = {}) =>
    measureRefundedMoney(buildOrder(order), [
      buildRefund({ transactions: [buildTransaction(given)] }),
    ]).everything;

  it('went back with the last cent of the total', () => {
    expect(everything('229.99')).toBe(false);
    expect(everything('230.00')).toBe(true);
    expect(everything('230.01')).toBe(true);
  });

  it('can not go back of an order that cost nothing', () => {
    expect(everything('0.00', { totalPrice: '0.00' })).toBe(false);
  });
});
