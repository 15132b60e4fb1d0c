import { z } from 'zod';
import type { CodeAmount, ShopOrder, ShopOrderLine, ShopRefund } from '../shop-event.ts';
import { count, gid, seenAmount, shopAmount, taxLines } from './bulk-fields.ts';
import { code, currency, instant, looseText, nonEmpty, text } from './payload-fields.ts';
import { sumDecimals } from './sum-decimals.ts';
import { bulkCustomer, translateBulkCustomer } from './translate-bulk-customer.ts';

const allocations = z.array(
  z.object({
    allocatedAmountSet: shopAmount,
    // A code's name; discounts of other kinds have none.
    discountApplication: z.object({ code: code.optional() }).nullish(),
  }),
);

const line = z.object({
  __typename: z.literal('LineItem'),
  id: gid('LineItem'),
  title: text.nullish(),
  sku: text.nullish(),
  vendor: text.nullish(),
  quantity: count,
  currentQuantity: count,
  isGiftCard: z.boolean(),
  product: z.object({ id: gid('Product') }).nullish(),
  variant: z.object({ id: gid('ProductVariant') }).nullish(),
  originalUnitPriceSet: shopAmount,
  discountAllocations: allocations,
  taxLines,
});

const shippingLine = z.object({
  __typename: z.literal('ShippingLine'),
  isRemoved: z.boolean(),
  discountedPriceSet: shopAmount,
  discountAllocations: allocations.default([]),
  taxLines,
});

/** What hangs under an order, each in a line of its own. */
export const bulkOrderChild = z.discriminatedUnion('__typename', [line, shippingLine]);

export const bulkOrder = z.object({
  id: gid('Order'),
  name: text,
  updatedAt: instant,
  processedAt: instant,
  cancelledAt: instant.nullish(),
  displayFinancialStatus: code.nullish(),
  displayFulfillmentStatus: code.nullish(),
  test: z.boolean(),
  sourceName: code.nullish(),
  taxesIncluded: z.boolean(),
  currencyCode: currency,
  totalPriceSet: seenAmount,
  totalTipReceivedSet: shopAmount,
  customer: bulkCustomer.nullish(),
  email: code.nullish(),
  phone: code.nullish(),
  customerLocale: code.nullish(),
  shippingAddress: z.object({ countryCodeV2: code.nullish() }).nullish(),
  discountCodes: z.array(code),
  customAttributes: z.array(z.object({ key: text, value: looseText })),
  refunds: z.array(z.object({ id: gid('Refund') })),
});

type BulkOrder = z.infer<typeof bulkOrder>;
type BulkLine = z.infer<typeof line>;
type BulkShippingLine = z.infer<typeof shippingLine>;

/**
 * An order of a bulk answer in the words of its webhooks, so that either may come first. `children` hang under it;
 * `refunds` were read apart.
 */
export function translateBulkOrder(
  order: BulkOrder,
  step: { children: readonly z.infer<typeof bulkOrderChild>[]; refunds: readonly ShopRefund[] },
): ShopOrder {
  const { refunds } = step;
  const lines = step.children.filter((child) => 'quantity' in child);
  const shipping = step.children.filter((child) => 'isRemoved' in child);
  const { presentmentMoney } = order.totalPriceSet;
  return {
    orderId: order.id,
    name: order.name,
    updatedAt: order.updatedAt,
    placedAt: order.processedAt,
    cancelledAt: order.cancelledAt ?? null,
    financialStatus: order.displayFinancialStatus?.toLowerCase() ?? 'pending',
    fulfilled: order.displayFulfillmentStatus === 'FULFILLED',
    test: order.test,
    channel: order.sourceName ?? 'unknown',
    taxesIncluded: order.taxesIncluded,
    currency: order.currencyCode,
    totalPrice: order.totalPriceSet.shopMoney.amount,
    ...translateShipping(shipping),
    presentment: {
      currency: presentmentMoney.currencyCode,
      totalPrice: presentmentMoney.amount,
    },
    customer: translateBuyer(order),
    email: nonEmpty(order.email),
    phone: nonEmpty(order.phone),
    country: nonEmpty(order.shippingAddress?.countryCodeV2),
    discountCodes: order.discountCodes,
    codeAmounts: sumByCode(order.discountCodes, step.children),
    attributes: order.customAttributes.map(({ key, value }) => ({ name: key, value })),
    lines: lines.map((each) => translateLine(each, { order, refunds })),
    refunds,
  };
}

function translateBuyer({ customer, customerLocale }: BulkOrder): ShopOrder['customer'] {
  if (!customer) return null;
  const locale = nonEmpty(customerLocale);
  return { ...translateBulkCustomer(customer), ...(locale !== null && { locale }) };
}

function translateLine(
  each: BulkLine,
  { order, refunds }: { order: BulkOrder; refunds: readonly ShopRefund[] },
): ShopOrderLine {
  const refunded = refunds
    .flatMap((refund) => refund.lines)
    .filter(({ lineId }) => lineId === each.id)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    lineId: each.id,
    productId: each.product?.id ?? null,
    variantId: each.variant?.id ?? null,
    sku: nonEmpty(each.sku),
    title: each.title ?? '',
    vendor: nonEmpty(each.vendor),
    giftCard: each.isGiftCard,
    tip: isTip(each, order),
    quantity: each.quantity,
    removedQuantity: Math.max(0, each.quantity - each.currentQuantity - refunded),
    unitPrice: each.originalUnitPriceSet.shopMoney.amount,
    discount: sumDecimals(
      each.discountAllocations.map(({ allocatedAmountSet }) => allocatedAmountSet.shopMoney.amount),
    ),
    tax: sumTaxes(each.taxLines),
  };
}

/** What each code took off: of one that is not named with any amount nothing is known. */
function sumByCode(
  codes: readonly string[],
  children: readonly z.infer<typeof bulkOrderChild>[],
): CodeAmount[] {
  const parts = children.flatMap((child) => child.discountAllocations);
  return codes.flatMap((each) => {
    const own = parts.filter(({ discountApplication }) => discountApplication?.code === each);
    const amounts = own.map(({ allocatedAmountSet }) => allocatedAmountSet.shopMoney.amount);
    return amounts.length === 0 ? [] : [{ code: each, amount: sumDecimals(amounts) }];
  });
}

/** The webhook says of a line that it is the tip; here it is the one without a product that is worth what was tipped. */
function isTip(each: BulkLine, order: BulkOrder): boolean {
  const tipped = Number(order.totalTipReceivedSet.shopMoney.amount);
  return (
    tipped > 0 &&
    !each.product &&
    !each.variant &&
    each.quantity === 1 &&
    Number(each.originalUnitPriceSet.shopMoney.amount) === tipped
  );
}

function translateShipping(
  shipping: readonly BulkShippingLine[],
): Pick<ShopOrder, 'shippingPrice' | 'shippingTax'> {
  const lines = shipping.filter(({ isRemoved }) => !isRemoved);
  return {
    shippingPrice: sumDecimals(lines.map((each) => each.discountedPriceSet.shopMoney.amount)),
    shippingTax: sumDecimals(lines.map((each) => sumTaxes(each.taxLines))),
  };
}

function sumTaxes(lines: z.infer<typeof taxLines>): string {
  return sumDecimals(lines.map(({ priceSet }) => priceSet.shopMoney.amount));
}
