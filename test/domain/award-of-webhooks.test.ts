import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateAward } from '../../server/domain/earning/evaluate-award.ts';
import { noFacts } from '../../server/domain/earning/order-facts.ts';
import { emptySnapshot, type OrderSnapshot } from '../../server/domain/orders/order-snapshot.ts';
import { buildOrder, buildLine } from '../support/build-order.ts';

import {
  cap,
  expectTold,
  folder,
  jumpers,
  receive,
  terms,
  type Told,
  whole,
  withoutCap,
} from '../support/told-order.ts';
const orders: Record<string, Told> = {
  'orders/create.json': {
    because: 'nothing, because it is not paid yet',
    award: { points: 0, nothing: 'not_paid' },
    says: ['Order #1001 earned nothing: it has not been paid yet.'],
  },
  'orders/paid.json': {
    because: 'a point a dollar of its goods, without tax and shipping',
    award: { points: 200 },
    says: whole,
  },
  'orders/updated.json': {
    because: 'the same as when it was paid, because nothing that counts has changed',
    award: { points: 200 },
    says: whole,
  },
  'orders/cancelled.json': {
    because: 'nothing, because it was cancelled',
    award: { points: 0, nothing: 'cancelled', returnedShare: '1' },
    says: ['Order #1001 earned nothing: it was cancelled.'],
  },
  'edge/order.authorized_only.json': {
    because: 'nothing, because its payment is only authorised',
    award: { points: 0, nothing: 'not_paid' },
    says: ['Order #1027 earned nothing: it has not been paid yet.'],
  },
  'edge/order.cart_attributes_referral.json': {
    because: 'what its goods earn, whatever its cart was marked with',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.cli_trigger_sample.json': {
    because: 'nothing, because it was cancelled (and is a test)',
    award: { points: 0, nothing: 'cancelled', returnedShare: '1' },
    says: ['Order #9999 earned nothing: it was cancelled.'],
  },
  'edge/order.gift_card_line_item.json': {
    because: 'only for the cap, because a gift card earns when it is spent',
    award: { points: 40, base: '4000' },
    says: [
      "Gift card $50 doesn't count: it is a gift card.",
      cap,
      '1 point for each 1.00 USD of 40.00 USD makes 40 points.',
    ],
  },
  'edge/order.guest_checkout.json': {
    because: 'the same as any order, and waits for its guest to join',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.multi_currency.json': {
    because: "by the shop's money, whatever the shopper paid in",
    award: { points: 200, currency: 'USD' },
    says: whole,
  },
  'edge/order.multiple_discount_codes.json': {
    because: 'for what was left to pay after both codes',
    award: { points: 175, base: '17500' },
    says: [
      'Wool jumper × 2 counts 140.00 USD.',
      'Cap × 1 counts 35.00 USD.',
      '1 point for each 1.00 USD of 175.00 USD makes 175 points.',
    ],
  },
  'edge/order.pos_no_customer.json': {
    because: 'the same in the shop as online, and waits for whoever bought',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.pos_with_customer.json': {
    because: 'the same in the shop as online',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.subscription_renewal.json': {
    because: 'the same at each renewal as at a first order',
    award: { points: 200 },
    says: whole,
  },
  'edge/order.taxes_included.json': {
    because: 'without the tax that its prices include, rounded down once',
    award: { points: 166, base: '16666', currency: 'EUR' },
    says: [
      'Wool jumper × 2 counts 133.33 EUR.',
      'Cap × 1 counts 33.33 EUR.',
      '1 point for each 1.00 EUR of 166.66 EUR makes 166.66 points.',
      'Rounded down, that is 166 points.',
    ],
  },
  'edge/order.test_order.json': {
    because: 'nothing, because it is a test',
    award: { points: 0, nothing: 'test_order' },
    says: ['Order #1020 earned nothing: it is a test order.'],
  },
  'edge/order.updated_after_partial_refund.json': {
    because: 'for what is left, because a jumper came back',
    award: { points: 120, returnedShare: '2/5' },
    says: [
      'Wool jumper × 1 of 2 counts 80.00 USD.',
      cap,
      '1 point for each 1.00 USD of 120.00 USD makes 120 points.',
    ],
  },
  'edge/order.zero_total.json': {
    because: 'nothing, because everything in it was free',
    award: { points: 0, nothing: 'nothing_eligible', returnedShare: '0' },
    says: [
      'Wool jumper × 2 counts 0.00 USD.',
      'Cap × 1 counts 0.00 USD.',
      'Order #1023 earned nothing: nothing in it counts for points.',
    ],
  },
};

/** The order that the recorded refunds speak of. */
const refundable: OrderSnapshot = {
  ...emptySnapshot,
  order: buildOrder({
    lines: [
      buildLine({ lineId: '1000310' }),
      buildLine({ lineId: '1000311', title: 'Cap', quantity: 1, unitPrice: '40.00', tax: '4.00' }),
    ],
  }),
};

const afterRefund: Record<string, Told> = {
  'edge/refund.cli_trigger_sample.json': {
    because: 'all of it, because the refund names a line that the order does not have',
    award: { points: 200, returnedShare: '0' },
    says: whole,
  },
  'edge/refund.custom_amount_no_lines.json': {
    because: 'its share, because 25.00 of 230.00 were given back without goods',
    award: { points: 178, base: '410000/23', returnedShare: '5/46' },
    says: [
      jumpers,
      cap,
      '25.00 USD of 230.00 USD was given back, so 178.26 USD is left.',
      '1 point for each 1.00 USD of 178.26 USD makes 178.26 points.',
      'Rounded down, that is 178 points.',
    ],
  },
  'edge/refund.line_and_shipping.json': {
    because: 'for the jumpers, because the cap came back; shipping never counted',
    award: { points: 160, amountsRefunded: '0', returnedShare: '1/5' },
    says: withoutCap,
  },
  'edge/refund.pending_transaction.json': {
    because: 'for the jumpers, because the cap came back though its money is still under way',
    award: { points: 160, returnedShare: '1/5' },
    says: withoutCap,
  },
  'edge/refund.shipping_only.json': {
    because: 'all of it, because only shipping was given back',
    award: { points: 200, returnedShare: '0' },
    says: whole,
  },
  'edge/refund.zero_amount_restock.json': {
    because: 'for the jumpers, because the cap was put back on the shelf',
    award: { points: 160, returnedShare: '1/5' },
    says: withoutCap,
  },
};

const rows = (told: Record<string, Told>) =>
  Object.entries(told).map(([file, { because, ...rest }]) => ({ file, because, ...rest }));

describe('recorded messages', () => {
  it.each(rows(orders))('$file earns $because', ({ file, award, says }) => {
    expectTold(receive(emptySnapshot, file), { award, says });
  });

  it.each(rows(afterRefund))('after $file an order earns $because', ({ file, award, says }) => {
    expectTold(receive(refundable, file), { award, says });
  });

  it('leave out no recorded order and no recorded refund', () => {
    const edge = readdirSync(new URL('edge/', folder)).filter((name) =>
      /^(order|refund)\./.test(name),
    );
    const known = [...Object.keys(orders), ...Object.keys(afterRefund)];
    expect(edge.map((name) => `edge/${name}`).filter((file) => !known.includes(file))).toEqual([]);
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
    expect(evaluateAward(told, terms, noFacts).nothing).toBe('cancelled');
    const beforeTheEnd = story.slice(0, 3).toReversed().reduce(receive, emptySnapshot);
    expect(evaluateAward(beforeTheEnd, terms, noFacts).points).toBe(120);
  });
});
