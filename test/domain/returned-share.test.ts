import { describe, expect, it } from 'vitest';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import {
  emptySnapshot,
  type SnapshotOrder,
  type SnapshotRefund,
} from '../../server/domain/orders/order-snapshot.ts';
import {
  buildAwardTerms,
  buildEarning,
  buildLine,
  buildOrder,
  buildRefund,
} from '../support/build-order.ts';

function award(order: Partial<SnapshotOrder>, refunds: readonly SnapshotRefund[] = []) {
  return evaluateAward(
    { ...emptySnapshot, order: buildOrder(order), refunds },
    buildAwardTerms(),
    noFacts,
  );
}

const returned = (lineId: string, quantity: number) =>
  buildRefund({ lines: [{ lineId, quantity, subtotal: '0.00', tax: '0.00' }] });
const free = buildLine({ discount: '160.00', tax: '0.00' });
const tip = buildLine({ lineId: 'tip', tip: true, quantity: 3 });
const neverBought = buildLine({ lineId: 'none', quantity: 0 });

describe('the returned share', () => {
  it('is whole once an order has ended, though nothing of it ever counted', () => {
    const cancelledAt = '2026-11-02T00:00:00Z';
    expect(award({ lines: [free], cancelledAt }).returnedShare).toBe('1');
    expect(award({ lines: [free], financialStatus: 'voided' }).returnedShare).toBe('1');
    expect(award({ lines: [], cancelledAt }).returnedShare).toBe('1');
  });

  it('leaves tips aside unless there is nothing else', () => {
    expect(award({ lines: [tip, free] }, [returned('jumper', 1)]).returnedShare).toBe('1/2');
    expect(award({ lines: [tip, free] }, [returned('jumper', 2)]).returnedShare).toBe('1');
    expect(award({ lines: [tip] }, [returned('tip', 1)]).returnedShare).toBe('1/3');
  });

  it('is nothing of an order without units', () => {
    expect(award({ lines: [] }).returnedShare).toBe('0');
    expect(award({ lines: [neverBought] }).returnedShare).toBe('0');
    expect(award({ lines: [neverBought, tip] }, [returned('tip', 1)]).returnedShare).toBe('1/3');
  });
});

describe('an order of which only refunds are known', () => {
  it('has an award of nothing in no currency', () => {
    const earning = buildEarning({ rounding: 'nearest', pendingDays: 14 });
    const snapshot = { ...emptySnapshot, refunds: [returned('jumper', 1)] };
    expect(evaluateAward(snapshot, buildAwardTerms({ earning }), noFacts)).toMatchObject({
      points: 0,
      nothing: 'not_seen',
      currency: 'XXX',
      lines: [],
      shippingBase: '0',
      linesBase: '0',
      amountsRefunded: '0',
      orderTotal: '0',
      base: '0',
      fullBase: '0',
      returnedShare: '0',
      parts: [],
      rounding: 'nearest',
      exactPoints: '0',
      pendingDays: 14,
    });
  });
});
