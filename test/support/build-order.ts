import type { Campaign } from '../../server/domain/program/campaign.ts';
import type { Caps, Conditions, ProductFilter } from '../../server/domain/program/conditions.ts';
import type { AwardTerms } from '../../server/domain/earning/award-terms.ts';
import type {
  SnapshotLine,
  SnapshotOrder,
  SnapshotRefund,
} from '../../server/domain/orders/order-snapshot.ts';
import type {
  EarningRule,
  EarningTerms,
  PerAmountRule,
} from '../../server/domain/program/earning-rule.ts';

/** A paid order of two jumpers (80.00 each) and a cap (40.00), 20.00 tax and 10.00 shipping on top. */
export function buildOrder(changes: Partial<SnapshotOrder> = {}): SnapshotOrder {
  const currency = changes.currency ?? 'USD';
  const totalPrice = changes.totalPrice ?? '230.00';
  return {
    orderId: '5550000000001',
    name: '#1001',
    updatedAt: '2026-11-01T10:00:00-05:00',
    placedAt: '2026-11-01T10:00:00-05:00',
    cancelledAt: null,
    financialStatus: 'paid',
    fulfilled: false,
    test: false,
    channel: 'web',
    taxesIncluded: false,
    currency,
    totalPrice,
    shippingPrice: '10.00',
    shippingTax: '0.00',
    presentment: { currency, totalPrice },
    country: 'US',
    customerId: '7770000000001',
    discountCodes: [],
    lines: [
      buildLine(),
      buildLine({ lineId: 'cap', title: 'Cap', quantity: 1, unitPrice: '40.00', tax: '4.00' }),
    ],
    refundsInIt: 0,
    ...changes,
  };
}

/** Two jumpers at 80.00, no discount, 16.00 tax. */
export function buildLine(changes: Partial<SnapshotLine> = {}): SnapshotLine {
  return {
    lineId: 'jumper',
    productId: '1',
    variantId: '11',
    title: 'Wool jumper',
    vendor: null,
    giftCard: false,
    tip: false,
    quantity: 2,
    removedQuantity: 0,
    unitPrice: '80.00',
    discount: '0.00',
    tax: '16.00',
    ...changes,
  };
}

/** A refund of nothing; its parts come with the changes. */
export function buildRefund(changes: Partial<SnapshotRefund> = {}): SnapshotRefund {
  return {
    refundId: '9990000000001',
    createdAt: '2026-11-05T09:00:00-05:00',
    lines: [],
    shipping: '0.00',
    discrepancy: '0.00',
    transactions: [],
    ...changes,
  };
}

/** A refund's transaction, succeeded unless said otherwise. */
export function buildTransaction(
  amount: string,
  changes: Partial<SnapshotRefund['transactions'][number]> = {},
): SnapshotRefund['transactions'][number] {
  return { kind: 'refund', status: 'success', amount, currency: 'USD', ...changes };
}

/** Conditions that bar nobody. */
export const anybody: Conditions = {
  channels: [],
  minimumOrder: null,
  countries: [],
  customerTags: { any: [], none: [] },
  tiers: [],
  segments: [],
  from: null,
  until: null,
  weekdays: [],
  hours: null,
};

export const noCaps: Caps = { perOrder: null, perDay: null, perMonth: null, lifetime: null };

export function buildRule(changes: Partial<PerAmountRule> = {}): PerAmountRule {
  return {
    id: 'base',
    kind: 'per_amount',
    points: 1,
    per: { minor: 100, currency: 'USD' },
    rates: [],
    products: null,
    when: anybody,
    caps: noCaps,
    priority: 0,
    stacking: 'exclusive',
    ...changes,
  };
}

/** The terms of a shop in New York whose program is `buildEarning()` and nothing more. */
export function buildAwardTerms(changes: Partial<AwardTerms> = {}): AwardTerms {
  return {
    earning: buildEarning(),
    campaigns: [],
    tiers: null,
    timeZone: 'America/New_York',
    isDevelopmentShop: false,
    ...changes,
  };
}

/** One point for each 1.00 USD, rounded down, at once. */
export function buildEarning(changes: Partial<EarningTerms> = {}): EarningTerms {
  return {
    includeTax: false,
    includeShipping: false,
    rounding: 'down',
    pendingUntil: 'days',
    pendingDays: 0,
    multipliers: 'multiply',
    caps: noCaps,
    rules: [buildRule()],
    ...changes,
  };
}

/** What all kinds of rules and campaigns have: for anybody, without caps, beside others. */
export const anyRule = {
  when: anybody,
  caps: noCaps,
  priority: 0,
  stacking: 'add',
} as const;

export function buildFilter(changes: Partial<ProductFilter>): ProductFilter {
  return { products: [], collections: [], vendors: [], types: [], tags: [], ...changes };
}

/** The products of `buildLine()` earn nothing, unless the filter says otherwise. */
export function buildExclusion(filter: Partial<ProductFilter> = { products: ['1'] }): EarningRule {
  return { ...anyRule, id: 'out', kind: 'product_exclusion', products: buildFilter(filter) };
}

/** Double points on everything, at any time. */
export function buildCampaign(
  changes: Partial<Extract<Campaign, { kind: 'multiplier' }>> = {},
): Campaign {
  return {
    ...anyRule,
    id: 'double',
    kind: 'multiplier',
    title: 'Double points',
    daysOfMonth: [],
    budgetPoints: null,
    multiplierPercent: 200,
    products: null,
    stacking: 'exclusive',
    ...changes,
  };
}
