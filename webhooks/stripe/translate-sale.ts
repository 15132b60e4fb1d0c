import type { ShopOrder, ShopOrderLine, UnreadablePayload } from '../shop-event.ts';
import {
  salePayload,
  type SalePayload,
  type SessionPayload,
  type WriteMoney,
} from './sale-payload.ts';
import { translateDispute, translateRefund } from './translate-return.ts';
import { translateTraces } from './translate-traces.ts';

/** Who bought, as the shop's server named them when it opened the checkout. */
export interface SaleBuyer {
  /** The shop's own id of the customer. Null of a payment link: there the buyer can write it into the address. */
  externalId: string | null;
  stripeCustomerId: string | null;
}

export type SaleTranslation =
  | { ok: true; sale: { order: ShopOrder; buyer: SaleBuyer } }
  /** No purchase: the checkout is still open or has run out, or it is about a subscription or a card to keep. */
  | { ok: true; sale: null }
  | { ok: false; problem: UnreadablePayload };

/**
 * A whole sale as Stripe's API told it just now, in the words of every other order. Its time of change is that of
 * the last thing that happened to it, so the same state is the same order whenever it is read.
 */
export function translateSale(told: unknown, writeMoney: WriteMoney): SaleTranslation {
  const read = salePayload.safeParse(told);
  if (!read.success) {
    const [issue] = read.error.issues;
    return {
      ok: false,
      problem: {
        path: (issue?.path ?? []).join('.') || '(body)',
        message: issue?.message ?? 'is not what was expected',
      },
    };
  }
  const payload = read.data;
  const { session } = payload;
  const { currency, amount_total: total } = session;
  if (session.mode !== 'payment' || session.status !== 'complete') return { ok: true, sale: null };
  if (currency == null || total == null) return { ok: true, sale: null };
  const order = translateOrder(payload, {
    currency,
    total,
    write: (minor) => writeMoney(minor, currency),
    writeMoney,
  });
  return { ok: true, sale: { order, buyer: readBuyer(session) } };
}

function readBuyer(session: SessionPayload): SaleBuyer {
  const isOpenToAll = session.payment_link != null;
  return {
    externalId: isOpenToAll ? null : nonEmpty(session.client_reference_id),
    stripeCustomerId: session.customer ?? null,
  };
}

interface Money {
  currency: string;
  total: number;
  write: (minor: number) => string;
  writeMoney: WriteMoney;
}

function translateOrder(payload: SalePayload, money: Money): ShopOrder {
  const { session, refunds, disputes } = payload;
  const { currency, write } = money;
  const taxesIncluded = holdsTax(payload);
  const totalPrice = write(money.total);
  const seen = session.presentment_details;
  const placedAt = paidAt(session) ?? session.created;
  const created = [...refunds, ...disputes].map((each) => each.created);
  return {
    orderId: session.id,
    name: nameOf(session),
    updatedAt: instant(Math.max(placedAt, session.created, ...created)),
    placedAt: instant(placedAt),
    cancelledAt: null,
    financialStatus: statusOf(session),
    // Stripe knows nothing of goods on their way: what is paid is done.
    fulfilled: isPaid(session),
    test: !session.livemode,
    channel: 'stripe',
    taxesIncluded,
    currency,
    totalPrice,
    ...translateShipping(session, { taxesIncluded, write }),
    presentment:
      seen == null
        ? { currency, totalPrice }
        : {
            currency: seen.presentment_currency,
            totalPrice: money.writeMoney(seen.presentment_amount, seen.presentment_currency),
          },
    customer: translateCustomer(session),
    email: nonEmpty(session.customer_details?.email) ?? nonEmpty(session.customer_email),
    phone: nonEmpty(session.customer_details?.phone),
    country:
      nonEmpty(session.collected_information?.shipping_details?.address?.country) ??
      nonEmpty(session.customer_details?.address?.country),
    traces: translateTraces(session),
    ...translateCodes(session, write),
    attributes: Object.entries(session.metadata ?? {}).map(([name, value]) => ({ name, value })),
    lines: payload.lines.map((line) => translateLine(line, { taxesIncluded, write })),
    refunds: [
      ...refunds.map((refund) => translateRefund(refund, money.writeMoney)),
      ...disputes.flatMap((dispute) => translateDispute(dispute, money.writeMoney)),
    ],
  };
}

/** Whether prices hold their tax: then a line's total is its price less its discount, whatever its tax. */
function holdsTax({ lines }: SalePayload): boolean {
  return lines.some((line) => line.amount_tax !== 0 && isInclusive(line));
}

function isInclusive(line: SalePayload['lines'][number]): boolean {
  return line.amount_total === line.amount_subtotal - line.amount_discount;
}

function translateLine(
  line: SalePayload['lines'][number],
  { taxesIncluded, write }: { taxesIncluded: boolean; write: (minor: number) => string },
): ShopOrderLine {
  const quantity = Math.max(1, line.quantity ?? 1);
  // Prices finer than a minor unit make totals that don't divide: what is too much for a unit counts as a discount.
  const unitPrice = Math.ceil(line.amount_subtotal / quantity);
  const tooMuch = unitPrice * quantity - line.amount_subtotal;
  // Beside lines that hold their tax, one whose tax comes on top holds none.
  const isOnTop = taxesIncluded && !isInclusive(line);
  return {
    lineId: line.id,
    productId: line.price?.product ?? null,
    variantId: line.price?.id ?? null,
    sku: nonEmpty(line.price?.lookup_key),
    title: line.description ?? '',
    vendor: null,
    giftCard: false,
    tip: false,
    quantity,
    removedQuantity: 0,
    unitPrice: write(unitPrice),
    discount: write(line.amount_discount + tooMuch),
    tax: write(isOnTop ? 0 : line.amount_tax),
  };
}

function translateShipping(
  { shipping_cost: cost }: SessionPayload,
  { taxesIncluded, write }: { taxesIncluded: boolean; write: (minor: number) => string },
): Pick<ShopOrder, 'shippingPrice' | 'shippingTax'> {
  if (cost == null) return { shippingPrice: write(0), shippingTax: write(0) };
  const tax = cost.amount_tax ?? 0;
  return {
    shippingPrice: write(taxesIncluded ? cost.amount_total : cost.amount_total - tax),
    shippingTax: write(tax),
  };
}

/** What was typed, not what coupons the shop itself put on. */
function translateCodes(
  session: SessionPayload,
  write: (minor: number) => string,
): Pick<ShopOrder, 'discountCodes' | 'codeAmounts'> {
  const codes = (session.discounts ?? []).flatMap(({ promotion_code: promotion }) =>
    typeof promotion === 'object' && promotion !== null ? [promotion] : [],
  );
  const taken = session.total_details?.breakdown?.discounts ?? [];
  return {
    discountCodes: codes.map(({ code }) => code),
    codeAmounts: codes.flatMap(({ id, code }) => {
      const amounts = taken.filter(({ discount }) => discount.promotion_code === id);
      const sum = amounts.reduce((total, { amount }) => total + amount, 0);
      return amounts.length === 0 ? [] : [{ code, amount: write(sum) }];
    }),
  };
}

/** The buyer has typed the name; who they are says the id alone. */
function translateCustomer(session: SessionPayload): ShopOrder['customer'] {
  if (session.customer == null) return null;
  const [first, ...rest] = (session.customer_details?.name ?? '').trim().split(/\s+/);
  return {
    customerId: session.customer,
    email: null,
    phone: null,
    firstName: nonEmpty(first),
    lastName: nonEmpty(rest.join(' ')),
    createdAt: null,
    updatedAt: null,
  };
}

function isPaid({ payment_status: status }: SessionPayload): boolean {
  return status === 'paid' || status === 'no_payment_required';
}

/** A payment that is still on its way may succeed; one that has failed leaves nothing. */
function statusOf(session: SessionPayload): string {
  if (isPaid(session)) return 'paid';
  const { payment_intent: payment } = session;
  const status = typeof payment === 'object' ? payment?.status : undefined;
  const hasFailed = status === 'canceled' || status === 'requires_payment_method';
  return hasFailed ? 'voided' : 'pending';
}

function paidAt({ payment_intent: payment }: SessionPayload): number | null {
  if (typeof payment !== 'object' || payment === null) return null;
  const { latest_charge: charge } = payment;
  return typeof charge === 'object' && charge !== null ? charge.created : null;
}

const shortLength = 8;

/** What people call it: the shop's own number where it put one on, else the end of Stripe's id. */
function nameOf({ id, metadata }: SessionPayload): string {
  return nonEmpty(metadata?.['order_name']) ?? `#${id.slice(-shortLength)}`;
}

function instant(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString();
}

function nonEmpty(text: string | null | undefined): string | null {
  return text ? text : null;
}
