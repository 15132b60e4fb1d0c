import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { mergeOrder } from '../../server/domain/orders/merge-order.ts';
import { mergeRefund } from '../../server/domain/orders/merge-refund.ts';
import { emptySnapshot, type OrderSnapshot } from '../../server/domain/orders/order-snapshot.ts';
import type { ShopOrder } from '../../webhooks/shop-event.ts';
import { translateDelivery } from '../../webhooks/shopify/translate-delivery.ts';
import { buildEarning, buildOrder, buildLine, buildRule } from '../support/build-order.ts';

const folder = new URL('../fixtures/webhooks/', import.meta.url);

/** Adds what one recorded message says. */
function receive(known: OrderSnapshot, file: string): OrderSnapshot {
  const topic =
    /refunds?[./]/.test(file) && !file.includes('order') ? 'refunds/create' : 'orders/updated';
  const read = translateDelivery(topic, readFileSync(new URL(file, folder)));
  if (!read.ok) throw new TypeError(`${file}: ${read.problem.path} ${read.problem.message}`);
  if (read.event.kind === 'refund') return mergeRefund(known, read.event.refund);
  if (read.event.kind === 'order') return receiveOrder(known, read.event.order);
  throw new TypeError(`${file} is no message about an order`);
}

function receiveOrder(
  known: OrderSnapshot,
  { customer, refunds, ...order }: ShopOrder,
): OrderSnapshot {
  return mergeOrder(known, { ...order, customerId: customer?.customerId ?? null }, refunds);
}

const euroRule = buildRule({ id: 'euro', per: { minor: 100, currency: 'EUR' } });
const terms = {
  earning: buildEarning({ rules: [buildRule(), euroRule] }),
  isDevelopmentShop: false,
};

const expected: Record<string, object> = {
  'edge/order.authorized_only.json': { points: 0, nothing: 'not_paid' },
  'edge/order.cart_attributes_referral.json': { points: 200 },
  'edge/order.cli_trigger_sample.json': { points: 0, nothing: 'cancelled', returnedShare: '1' },
  'edge/order.gift_card_line_item.json': { points: 40, base: '4000' },
  'edge/order.guest_checkout.json': { points: 200 },
  'edge/order.multi_currency.json': { points: 200, currency: 'USD' },
  'edge/order.multiple_discount_codes.json': { points: 175, base: '17500' },
  'edge/order.pos_no_customer.json': { points: 200 },
  'edge/order.pos_with_customer.json': { points: 200 },
  'edge/order.subscription_renewal.json': { points: 200 },
  'edge/order.taxes_included.json': { points: 166, base: '16666', currency: 'EUR' },
  'edge/order.test_order.json': { points: 0, nothing: 'test_order' },
  'edge/order.updated_after_partial_refund.json': { points: 120, returnedShare: '2/5' },
  'edge/order.zero_total.json': { points: 0, nothing: 'nothing_eligible', returnedShare: '0' },
  'orders/create.json': { points: 0, nothing: 'not_paid' },
  'orders/paid.json': { points: 200 },
  'orders/updated.json': { points: 200 },
  'orders/cancelled.json': { points: 0, nothing: 'cancelled', returnedShare: '1' },
};

/** The order that the recorded refunds speak of. */
const refundable: OrderSnapshot = {
  order: buildOrder({
    lines: [
      buildLine({ lineId: '1000310' }),
      buildLine({ lineId: '1000311', title: 'Cap', quantity: 1, unitPrice: '40.00', tax: '4.00' }),
    ],
  }),
  refunds: [],
};

const afterRefund: Record<string, object> = {
  'edge/refund.cli_trigger_sample.json': { points: 200, returnedShare: '0' },
  'edge/refund.custom_amount_no_lines.json': {
    points: 178,
    base: '410000/23',
    returnedShare: '5/46',
  },
  'edge/refund.line_and_shipping.json': { points: 160, amountsRefunded: '0', returnedShare: '1/5' },
  'edge/refund.pending_transaction.json': { points: 160, returnedShare: '1/5' },
  'edge/refund.shipping_only.json': { points: 200, returnedShare: '0' },
  'edge/refund.zero_amount_restock.json': { points: 160, returnedShare: '1/5' },
};

describe('recorded messages', () => {
  it.each(Object.entries(expected))('awards %s', (file, award) => {
    expect(evaluateAward(receive(emptySnapshot, file), terms)).toMatchObject(award);
  });

  it('leaves out no recorded order and no recorded refund', () => {
    const edge = readdirSync(new URL('edge/', folder)).filter((name) =>
      /^(order|refund)\./.test(name),
    );
    const known = [...Object.keys(expected), ...Object.keys(afterRefund)];
    expect(edge.map((name) => `edge/${name}`).filter((file) => !known.includes(file))).toEqual([]);
  });

  it.each(Object.entries(afterRefund))('awards an order after %s', (file, award) => {
    expect(evaluateAward(receive(refundable, file), terms)).toMatchObject(award);
  });

  it('ends the same however the story of one order is told', () => {
    const story = [
      'orders/create.json',
      'orders/paid.json',
      'refunds/create.json',
      'orders/cancelled.json',
    ];
    const told = story.reduce(receive, emptySnapshot);
    const backwards = [...story, ...story].reduceRight(receive, emptySnapshot);
    expect(backwards).toEqual(told);
    expect(evaluateAward(told, terms).nothing).toBe('cancelled');
    const beforeTheEnd = story.slice(0, 3).toReversed().reduce(receive, emptySnapshot);
    expect(evaluateAward(beforeTheEnd, terms).points).toBe(120);
  });
});
