import type { Award } from '../../server/domain/earning/award.ts';
import type { AwardTerms } from '../../server/domain/earning/award-terms.ts';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts, type OrderFacts } from '../../server/domain/earning/order-facts.ts';
import {
  emptySnapshot,
  type SnapshotOrder,
  type SnapshotRefund,
} from '../../server/domain/orders/order-snapshot.ts';
import type { EarningRule, EarningTerms } from '../../server/domain/program/earning-rule.ts';
import type { TierTerms } from '../../server/domain/program/tier-terms.ts';
import {
  buildAwardTerms,
  buildEarning,
  buildLine,
  buildOrder,
  buildRefund,
  buildTransaction,
} from './build-order.ts';

/** Two jumpers (product 1) for 160.00 and a cap (product 2) for 40.00; the order's total is 200.00. */
export const jumpersAndCap: Partial<SnapshotOrder> = {
  totalPrice: '200.00',
  shippingPrice: '0.00',
  lines: [
    buildLine({ productId: '1', tax: '0.00' }),
    buildLine({
      lineId: 'cap',
      productId: '2',
      title: 'Cap',
      quantity: 1,
      unitPrice: '40.00',
      tax: '0.00',
    }),
  ],
};

export const products: OrderFacts['products'] = {
  1: { vendor: 'Acme', type: 'Knitwear', tags: ['New'], collections: ['10', 'winter'] },
  2: { vendor: 'Brim', type: 'Hats', tags: [], collections: ['20', 'hats'] },
};

export const jumperBack = buildRefund({
  refundId: 'jumper',
  lines: [{ lineId: 'jumper', quantity: 1, subtotal: '80.00', tax: '0.00' }],
});
export const capBack = buildRefund({
  refundId: 'cap',
  lines: [{ lineId: 'cap', quantity: 1, subtotal: '40.00', tax: '0.00' }],
});
/** A quarter of the order's money. */
export const quarterBack = buildRefund({
  refundId: 'quarter',
  transactions: [buildTransaction('50.00')],
});

export function buildTiers(): TierTerms {
  const level = {
    entryPoints: 0,
    entryRepeats: false,
    freeShipping: false,
    discountPercent: 0,
    perks: [],
    hidden: false,
  };
  return {
    basis: 'orders_placed',
    currency: null,
    window: 'lifetime',
    graceDays: 0,
    downgrade: 'to_figure',
    levels: [
      { ...level, id: 'silver', name: 'Silver', threshold: 1, multiplierPercent: 100 },
      { ...level, id: 'gold', name: 'Gold', threshold: 5, multiplierPercent: 150 },
    ],
  };
}

/** The facts of a member of a tier. */
export function memberOf(tierId: string | null): Partial<OrderFacts> {
  return { member: { tierId, tags: [], segments: [] } };
}

export interface Given {
  order?: Partial<SnapshotOrder>;
  refunds?: readonly SnapshotRefund[];
  rules?: readonly EarningRule[];
  earning?: Partial<EarningTerms>;
  facts?: Partial<OrderFacts>;
  terms?: Partial<AwardTerms>;
}

/** What `jumpersAndCap` earns by these rules, in a program with the tiers silver and gold. */
export function awardOf({ order, refunds = [], rules, earning, facts, terms }: Given): Award {
  return evaluateAward(
    { ...emptySnapshot, order: buildOrder({ ...jumpersAndCap, ...order }), refunds },
    buildAwardTerms({
      earning: buildEarning({ ...(rules === undefined ? {} : { rules }), ...earning }),
      tiers: buildTiers(),
      ...terms,
    }),
    { ...noFacts, products, ...facts },
  );
}

/** Points by the id of what gave them. */
export function pointsById({ parts }: Award): Record<string, number> {
  return Object.fromEntries(parts.map(({ id, points }) => [id, points]));
}
