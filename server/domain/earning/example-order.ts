import { emptySnapshot, type OrderSnapshot } from '../orders/order-snapshot.ts';
import { noFacts, type OrderFacts } from './order-facts.ts';

interface Example {
  /** A decimal in the currency's major unit. */
  total: string;
  currency: string;
  placedAt: Date;
}

/** An order as most are: paid, of the online shop, one product that no rule names, nothing taken off and nothing back. */
export function exampleOrder({ total, currency, placedAt }: Example): OrderSnapshot {
  const at = placedAt.toISOString();
  const line = {
    lineId: '1',
    productId: null,
    variantId: null,
    title: 'Example',
    vendor: null,
    giftCard: false,
    tip: false,
    quantity: 1,
    removedQuantity: 0,
    unitPrice: total,
    discount: '0',
    tax: '0',
  };
  return {
    ...emptySnapshot,
    order: {
      orderId: 'example',
      name: 'Example',
      updatedAt: at,
      placedAt: at,
      cancelledAt: null,
      financialStatus: 'paid',
      fulfilled: false,
      test: false,
      channel: 'web',
      taxesIncluded: true,
      currency,
      totalPrice: total,
      shippingPrice: '0',
      shippingTax: '0',
      presentment: { currency, totalPrice: total },
      country: null,
      customerId: null,
      discountCodes: [],
      lines: [line],
      refundsInIt: 0,
    },
  };
}

/** A member of a tier with one order behind them: what only a first order earns would mislead. */
export function exampleFacts(
  tierId: string | null,
  budgetLeft: Readonly<Record<string, number>>,
): OrderFacts {
  return {
    ...noFacts,
    member: { tierId, tags: [], segments: [] },
    ordersBefore: 1,
    budgetLeft,
  };
}
