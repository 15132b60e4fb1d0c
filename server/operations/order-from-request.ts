import { AppError } from '../base/errors.ts';
import type { OrderRequest, RefundRequest } from '../contract/api-order.ts';
import type { Money } from '../contract/primitives.ts';
import { formatMoney, minorDigits, readMinor } from '../domain/currency.ts';
import { add, compare, divide, floor, fraction, type Fraction } from '../domain/fraction.ts';
import { isZero, multiply, roundHalfUp, subtract, sum, zero } from '../domain/fraction.ts';
import type { SnapshotLine, SnapshotOrder } from '../domain/orders/order-snapshot.ts';
import type { OrderTraces, ShopOrder, ShopRefund } from '../../webhooks/shop-event.ts';

/** Orders of other channels have ids of their own, which no platform's number can be. */
export function orderIdOf(externalId: string): string {
  return `api:${externalId}`;
}

/** A request's order in the words of every other order. Tax is shared out over the goods by their worth. */
export function orderFromRequest(request: OrderRequest): ShopOrder {
  const { currency, placed_at: placedAt } = request;
  const { lines, totalPrice, shippingPrice } = readAmounts(request);
  return {
    orderId: orderIdOf(request.external_id),
    name: request.external_id,
    updatedAt: placedAt,
    placedAt,
    cancelledAt: null,
    financialStatus: 'paid',
    fulfilled: request.fulfilled,
    test: false,
    channel: request.channel,
    taxesIncluded: request.taxes_included,
    currency,
    totalPrice,
    shippingPrice,
    shippingTax: '0',
    presentment: { currency, totalPrice },
    customer: customerOf(request),
    email: request.member?.email ?? null,
    phone: request.member?.phone ?? null,
    country: request.country ?? request.shipping_address?.country ?? null,
    traces: tracesOf(request),
    discountCodes: request.discount_codes,
    attributes: request.attributes,
    lines,
    refunds: [],
  };
}

function readAmounts(
  request: OrderRequest,
): Pick<ShopOrder, 'lines' | 'totalPrice' | 'shippingPrice'> {
  const { currency } = request;
  const read = readerOf(currency);
  const write = (amount: Fraction) => formatMoney(floor(amount), currency);
  const priced = request.lines.map((line, at) => priceLine(line, { at, read }));
  const tax = read(request.total_tax ?? '0', 'total_tax');
  const taxes = shareOut(
    tax,
    priced.map(({ line, net }) => (line.gift_card ? zero : net)),
  );
  const shipping = read(request.total_shipping ?? '0', 'total_shipping');
  const total = add(sum(priced.map(({ net }) => net)), shipping);
  return {
    totalPrice: write(request.taxes_included ? total : add(total, tax)),
    shippingPrice: write(shipping),
    lines: priced.map(({ line, unitPrice, discount }, at) => ({
      lineId: String(at),
      productId: line.product_id ?? null,
      variantId: null,
      sku: line.sku ?? null,
      title: line.title,
      vendor: null,
      giftCard: line.gift_card,
      tip: false,
      quantity: line.quantity,
      removedQuantity: 0,
      unitPrice: write(unitPrice),
      discount: write(discount),
      tax: write(taxes[at] ?? zero),
    })),
  };
}

function priceLine(
  line: OrderRequest['lines'][number],
  { at, read }: { at: number; read: Reader },
) {
  const unitPrice = read(line.unit_price, `lines[${at}].unit_price`);
  const discount = read(line.discount ?? '0', `lines[${at}].discount`);
  const gross = multiply(unitPrice, fraction(line.quantity));
  if (compare(discount, gross) > 0)
    throw refused(`lines[${at}].discount`, 'must not be more than the line costs');
  return { line, unitPrice, discount, net: subtract(gross, discount) };
}

function customerOf({ member, placed_at: createdAt }: OrderRequest): ShopOrder['customer'] {
  if (member?.customer_id === undefined) return null;
  return {
    customerId: member.customer_id,
    email: null,
    phone: null,
    firstName: null,
    lastName: null,
    createdAt,
    updatedAt: null,
  };
}

/** Null: nobody said anything of it. */
function tracesOf(request: OrderRequest): OrderTraces | null {
  const { client, billing_name: payer, shipping_address: address } = request;
  if (!client && !payer && !address) return null;
  return {
    ip: client?.ip ?? null,
    userAgent: client?.user_agent ?? null,
    acceptLanguage: null,
    payerName: payer ?? null,
    phone: address?.phone ?? request.member?.phone ?? null,
    address: address
      ? {
          address1: address.address1,
          address2: address.address2 || null,
          city: address.city,
          zip: address.zip,
          country: address.country,
        }
      : null,
  };
}

/**
 * What came back of an order: units of its lines, money, or both. Money that is not named is what the units cost.
 * Refused whole when a line is not there or more comes back than was bought.
 */
export function refundFromRequest(
  request: RefundRequest,
  step: { order: SnapshotOrder; earlier: readonly ShopRefund[]; now: Date },
): ShopRefund {
  const { order, now } = step;
  const { currency } = order;
  const lines = request.lines.map(({ line: at, quantity }, index) => {
    const line = order.lines[at];
    if (line === undefined)
      throw refused(`lines[${index}].line`, `the order has lines 0 to ${order.lines.length - 1}`);
    const gone = step.earlier
      .flatMap((refund) => refund.lines)
      .concat(
        request.lines
          .slice(0, index)
          .map((each) => ({ ...nothing, lineId: String(each.line), quantity: each.quantity })),
      )
      .filter(({ lineId }) => lineId === line.lineId)
      .reduce((units, each) => units + each.quantity, 0);
    if (gone + quantity > line.quantity)
      throw refused(`lines[${index}].quantity`, `only ${line.quantity - gone} of it are left`);
    return { lineId: line.lineId, quantity, ...worthOf(line, quantity, currency) };
  });
  const amount = request.amount;
  const paidBack = amount === undefined ? null : readerOf(currency)(amount, 'amount');
  return {
    refundId: request.external_id,
    createdAt: now.toISOString(),
    lines,
    shipping: '0',
    discrepancy: '0',
    transactions:
      paidBack === null || isZero(paidBack)
        ? []
        : [
            {
              kind: 'refund',
              status: 'success',
              amount: formatMoney(floor(paidBack), currency),
              currency,
            },
          ],
  };
}

const nothing = { subtotal: '0', tax: '0' };

/** What so many units of a line cost, to the minor unit. */
function worthOf(
  line: SnapshotLine,
  quantity: number,
  currency: string,
): { subtotal: string; tax: string } {
  const share = divide(fraction(quantity), fraction(line.quantity));
  const gross = multiply(readMinor(line.unitPrice, currency), fraction(line.quantity));
  const part = (whole: Fraction) => formatMoney(roundHalfUp(multiply(whole, share)), currency);
  return {
    subtotal: part(subtract(gross, readMinor(line.discount, currency))),
    tax: part(readMinor(line.tax, currency)),
  };
}

/** Whole minor units in proportion to the weights; the last one with a weight takes what rounding left. */
function shareOut(whole: Fraction, weights: readonly Fraction[]): Fraction[] {
  const total = sum(weights);
  if (isZero(total)) return weights.map(() => zero);
  let left = whole;
  const last = weights.findLastIndex((weight) => !isZero(weight));
  return weights.map((weight, at) => {
    const share = at === last ? left : fraction(floor(divide(multiply(whole, weight), total)));
    left = subtract(left, share);
    return share;
  });
}

type Reader = (amount: string | Money, path: string) => Fraction;

/** Reads amounts of one currency, as text or as money of that very currency, no finer than it. */
function readerOf(currency: string): Reader {
  return (amount, path) => {
    const text = typeof amount === 'string' ? amount : amount.amount;
    if (typeof amount !== 'string' && amount.currency !== currency)
      throw refused(`${path}.currency`, `must be ${currency}, the currency of the order`);
    const minor = readMinor(text, currency);
    if (minor.denominator !== 1n)
      throw refused(path, `${currency} has ${minorDigits(currency)} decimals at the most`);
    return minor;
  };
}

function refused(path: string, message: string): AppError {
  return new AppError('invalid_request', 'The order can’t be taken like this: see errors.', {
    fields: [{ path, message }],
  });
}
