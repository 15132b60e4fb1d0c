import { describe, expect, it } from 'vitest';
import { emptySnapshot } from '../../server/domain/orders/order-snapshot.ts';
import { spendableFrom } from '../../server/domain/orders/spendable-from.ts';
import { buildOrder } from '../support/build-order.ts';
import { inDays, now } from '../support/ledger-book.ts';

const placed = (days: number) => ({
  ...emptySnapshot,
  order: buildOrder({ placedAt: inDays(days).toISOString() }),
});
const days = (pendingDays: number) => ({ pendingUntil: 'days' as const, pendingDays });
const onFulfilment = { pendingUntil: 'fulfilment' as const, pendingDays: 14 };

describe('points can be spent', () => {
  it('from when the order was placed, where they wait for nothing', () => {
    expect(spendableFrom(placed(-3), days(0), now)).toEqual(inDays(-3));
  });

  it('at once, though the clock of the platform is ahead of ours', () => {
    expect(spendableFrom(placed(1), days(0), now)).toEqual(now);
    const fulfilled = { ...placed(-1), fulfilledAt: inDays(1).toISOString() };
    expect(spendableFrom(fulfilled, onFulfilment, now)).toEqual(now);
  });

  it('so many days after the order was placed, also when it is heard of later', () => {
    expect(spendableFrom(placed(-3), days(14), now)).toEqual(inDays(11));
    expect(spendableFrom(placed(-30), days(14), now)).toEqual(inDays(-16));
  });

  it('from when the order was fulfilled, whatever the days say; nobody knows when before that', () => {
    expect(spendableFrom(placed(-3), onFulfilment, now)).toBeNull();
    const fulfilled = { ...placed(-3), fulfilledAt: inDays(-2).toISOString() };
    expect(spendableFrom(fulfilled, onFulfilment, now)).toEqual(inDays(-2));
    expect(spendableFrom(fulfilled, days(0), now)).toEqual(inDays(-3));
  });

  it('at once of an order of which nothing but its number is known', () => {
    expect(spendableFrom(emptySnapshot, days(0), now)).toEqual(now);
  });
});
