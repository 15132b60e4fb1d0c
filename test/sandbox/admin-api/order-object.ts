import { vendor } from '../shop/catalogue.ts';
import { shopCurrency, toDecimal } from '../shop/money.ts';
import {
  codesOf,
  currentQuantity,
  financialStatus,
  lineNet,
  orderTotals,
  refundedBy,
  type Order,
  type OrderApplication,
  type OrderLine,
  type OrderRefund,
  type OrderShipping,
  shippingNet,
} from '../shop/order.ts';
import type { Allocation } from '../shop/price-cart.ts';
import type { ShopState } from '../shop/shop-state.ts';
import { connection, type PageArguments } from './connection.ts';
import { customerObject } from './customer-object.ts';
import { productObject } from './product-object.ts';

function moneyBag(minor: number): Record<string, unknown> {
  const money = { amount: toDecimal(minor), currencyCode: shopCurrency };
  return { shopMoney: money, presentmentMoney: money };
}

function idOf(item: Record<string, unknown>): string {
  return String(item['id']);
}

/** A list that is one page whatever was asked for, as a connection. */
function pageOf(items: readonly Record<string, unknown>[]) {
  return (page: PageArguments): Record<string, unknown> => connection(items, page, idOf);
}

/** An order as the Admin API answers it. */
export function orderObject(state: ShopState, order: Order): Record<string, unknown> {
  const gid = `gid://shopify/Order/${order.id}`;
  const refunds = order.refunds.map((refund) => refundObject(order, refund));
  return {
    __typename: 'Order',
    id: gid,
    legacyResourceId: order.id,
    name: order.name,
    number: order.number,
    test: false,
    confirmed: true,
    createdAt: order.createdAt.toISOString(),
    processedAt: order.createdAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
    cancelledAt: order.cancelledAt?.toISOString() ?? null,
    cancelReason: order.cancelReason?.toUpperCase() ?? null,
    closedAt: null,
    edited: order.lines.some((line) => line.removed > 0),
    sourceName: order.sourceName,
    sourceIdentifier: null,
    tags: [],
    note: null,
    email: order.email,
    phone: null,
    customerLocale: order.locale,
    currencyCode: shopCurrency,
    presentmentCurrencyCode: shopCurrency,
    taxesIncluded: false,
    dutiesIncluded: false,
    displayFinancialStatus: financialStatus(order).toUpperCase(),
    displayFulfillmentStatus: 'UNFULFILLED',
    discountCodes: codesOf(order).map(({ code }) => code),
    customAttributes: order.attributes.map(({ name, value }) => ({ key: name, value })),
    app: { id: 'gid://shopify/App/580111', name: 'Online Store' },
    retailLocation: null,
    customer: order.customer ? customerObject(state, order.customer) : null,
    ...orderMoney(order),
    shippingAddress: order.contact ? { countryCodeV2: order.contact.countryCode } : null,
    lineItems: pageOf(order.lines.map((line) => lineObject(state, order, line))),
    shippingLines: pageOf(order.shipping ? [shippingObject(order, order.shipping)] : []),
    discountApplications: pageOf(order.applications.map(applicationObject)),
    refunds: (page: PageArguments) => refunds.slice(0, page.first ?? refunds.length),
    transactions: order.payments.map((payment) => ({
      id: `gid://shopify/OrderTransaction/${payment.id}`,
      kind: 'SALE',
      status: 'SUCCESS',
      gateway: payment.gateway,
      test: false,
      processedAt: order.createdAt.toISOString(),
      amountSet: moneyBag(payment.amount),
      parentTransaction: null,
    })),
  };
}

function orderMoney(order: Order): Record<string, unknown> {
  const totals = orderTotals(order);
  const shippingRefunded = order.shipping?.refunded ?? 0;
  return {
    totalPriceSet: moneyBag(totals.total),
    currentTotalPriceSet: moneyBag(totals.currentTotal),
    subtotalPriceSet: moneyBag(totals.subtotal),
    currentSubtotalPriceSet: moneyBag(totals.currentSubtotal),
    totalTaxSet: moneyBag(totals.tax),
    currentTotalTaxSet: moneyBag(totals.currentTax),
    totalShippingPriceSet: moneyBag(totals.shipping),
    currentShippingPriceSet: moneyBag(totals.shipping - shippingRefunded),
    totalRefundedShippingSet: moneyBag(shippingRefunded),
    totalDiscountsSet: moneyBag(totals.discounts),
    currentTotalDiscountsSet: moneyBag(totals.currentDiscounts),
    totalTipReceivedSet: moneyBag(0),
    currentTotalDutiesSet: null,
    totalRefundedSet: moneyBag(totals.refunded),
    netPaymentSet: moneyBag(totals.paid - totals.refunded),
    totalOutstandingSet: moneyBag(totals.outstanding),
  };
}

function lineObject(state: ShopState, order: Order, line: OrderLine): Record<string, unknown> {
  const product = state.catalogue.find(line.variantId)?.product;
  const unit = Math.floor(lineNet(line) / line.quantity);
  return {
    __typename: 'LineItem',
    id: `gid://shopify/LineItem/${line.id}`,
    title: line.title,
    sku: line.sku,
    quantity: line.quantity,
    currentQuantity: currentQuantity(line),
    isGiftCard: line.giftCard,
    taxable: !line.giftCard,
    requiresShipping: !line.giftCard,
    originalUnitPriceSet: moneyBag(line.unitPrice),
    discountedUnitPriceAfterAllDiscountsSet: moneyBag(unit),
    totalDiscountSet: moneyBag(0),
    sellingPlan: null,
    vendor,
    taxLines: line.tax > 0 ? [{ title: 'Tax', priceSet: moneyBag(line.tax) }] : [],
    product: product === undefined ? null : productObject(product),
    variant: { id: `gid://shopify/ProductVariant/${line.variantId}` },
    discountAllocations: line.allocations.map((each) => allocationObject(order, each)),
  };
}

function shippingObject(order: Order, shipping: OrderShipping): Record<string, unknown> {
  return {
    __typename: 'ShippingLine',
    id: `gid://shopify/ShippingLine/${shipping.id}`,
    title: shipping.title,
    isRemoved: false,
    originalPriceSet: moneyBag(shipping.price),
    discountedPriceSet: moneyBag(shippingNet(order)),
    discountAllocations: shipping.allocations.map((each) => allocationObject(order, each)),
    taxLines: [],
  };
}

function allocationObject(
  order: Order,
  { amount, application }: Allocation,
): Record<string, unknown> {
  return {
    allocatedAmountSet: moneyBag(amount),
    discountApplication: {
      ...nameOf(order.applications[application]),
      index: application,
      targetType: 'LINE_ITEM',
    },
  };
}

function nameOf(application: OrderApplication | undefined): Record<string, unknown> {
  return application?.isAutomatic
    ? { __typename: 'AutomaticDiscountApplication', title: application.code }
    : { __typename: 'DiscountCodeApplication', code: application?.code };
}

function applicationObject(application: OrderApplication, index: number): Record<string, unknown> {
  const { value, narrow } = application;
  return {
    ...nameOf(application),
    id: String(index),
    index,
    targetType: value.kind === 'free_shipping' ? 'SHIPPING_LINE' : 'LINE_ITEM',
    allocationMethod:
      narrow && (value.kind === 'percentage' || (value.kind === 'fixed' && value.eachItem))
        ? 'EACH'
        : 'ACROSS',
  };
}

export function refundObject(order: Order, refund: OrderRefund): Record<string, unknown> {
  const { shipping, discrepancy } = refund;
  return {
    __typename: 'Refund',
    id: `gid://shopify/Refund/${refund.id}`,
    createdAt: refund.createdAt.toISOString(),
    processedAt: refund.createdAt.toISOString(),
    note: refund.note,
    order: { id: `gid://shopify/Order/${order.id}` },
    totalRefundedSet: moneyBag(refundedBy(refund)),
    refundLineItems: pageOf(
      refund.lines.map((line) => ({
        id: `gid://shopify/RefundLineItem/${line.id}`,
        quantity: line.quantity,
        restockType: refund.restockType.toUpperCase(),
        subtotalSet: moneyBag(line.subtotal),
        totalTaxSet: moneyBag(line.tax),
        lineItem: { id: `gid://shopify/LineItem/${line.lineId}`, isGiftCard: false },
      })),
    ),
    refundShippingLines: pageOf(
      shipping
        ? [
            {
              id: `gid://shopify/RefundShippingLine/${shipping.id}`,
              subtotalAmountSet: moneyBag(shipping.amount),
              taxAmountSet: moneyBag(0),
            },
          ]
        : [],
    ),
    orderAdjustments: pageOf(
      discrepancy
        ? [
            {
              id: `gid://shopify/OrderAdjustment/${discrepancy.id}`,
              reason: 'REFUND_DISCREPANCY',
              amountSet: moneyBag(-discrepancy.amount),
              taxAmountSet: moneyBag(0),
            },
          ]
        : [],
    ),
    transactions: pageOf(
      refund.transactions.map((transaction) => ({
        id: `gid://shopify/OrderTransaction/${transaction.id}`,
        kind: 'REFUND',
        status: 'SUCCESS',
        gateway: transaction.gateway,
        amountSet: moneyBag(transaction.amount),
      })),
    ),
  };
}
