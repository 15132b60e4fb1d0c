import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromStripeAmount } from '../../../server/commerce/stripe/minor-units.ts';
import { mergeRefund } from '../../../server/domain/orders/merge-refund.ts';
import { emptySnapshot } from '../../../server/domain/orders/order-snapshot.ts';
import { translateSale } from '../../../webhooks/stripe/translate-sale.ts';

type Fields = Record<string, unknown>;

const resources = JSON.parse(
  readFileSync(new URL('../../fixtures/stripe/resources.json', import.meta.url), 'utf8'),
) as Record<string, Fields>;

const seconds = Date.parse('2026-11-22T06:00:00Z') / 1000;

function session(change: Fields = {}): Fields {
  return {
    ...resources['checkout.session'],
    id: 'cs_test_a1YS1URlnyQCN5fUUduORoQ7Pw41PJqDWkIVQCpJPqkfIhd6tVY8XB1OLY',
    created: seconds,
    mode: 'payment',
    status: 'complete',
    payment_status: 'paid',
    currency: 'usd',
    amount_subtotal: 10_000,
    amount_total: 10_000,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    shipping_cost: null,
    payment_intent: {
      ...resources['payment_intent'],
      id: 'pi_1',
      status: 'succeeded',
      latest_charge: { ...resources['charge'], created: seconds + 60 },
    },
    ...change,
  };
}

function line(change: Fields = {}): Fields {
  return {
    ...resources['item'],
    id: 'li_1',
    quantity: 2,
    amount_subtotal: 10_000,
    amount_discount: 0,
    amount_tax: 0,
    amount_total: 10_000,
    ...change,
  };
}

function sale(
  change: Fields = {},
  more: { lines?: Fields[]; refunds?: Fields[]; disputes?: Fields[] } = {},
) {
  const { lines = [line()], refunds = [], disputes = [] } = more;
  const told = { session: session(change), lines, refunds, disputes };
  const read = translateSale(told, fromStripeAmount);
  if (!read.ok) throw new TypeError(`${read.problem.path} ${read.problem.message}`);
  return read.sale;
}

const order = (...told: Parameters<typeof sale>) => sale(...told)?.order;

describe('a sale', () => {
  it('is an order like any other', () => {
    expect(order()).toMatchObject({
      name: '#Y8XB1OLY',
      placedAt: '2026-11-22T06:01:00.000Z',
      updatedAt: '2026-11-22T06:01:00.000Z',
      financialStatus: 'paid',
      fulfilled: true,
      test: true,
      channel: 'stripe',
      currency: 'USD',
      totalPrice: '100.00',
      presentment: { currency: 'USD', totalPrice: '100.00' },
      email: 'example@example.com',
      lines: [
        {
          lineId: 'li_1',
          title: 'T-shirt',
          quantity: 2,
          unitPrice: '50.00',
          productId: 'prod_QXg1hqf4jFNsqG',
          variantId: 'price_1PgafmB7WZ01zgkW02Hf9z6c',
        },
      ],
    });
  });

  it('counts money as its currency does', () => {
    const price = { currency: 'jpy', amount_total: 1_200 };
    const yen = order(price, { lines: [line({ amount_subtotal: 1_200, amount_total: 1_200 })] });
    expect(yen).toMatchObject({ totalPrice: '1200', lines: [{ unitPrice: '600' }] });
    expect(order({ currency: 'kwd', amount_total: 1_250 })).toMatchObject({ totalPrice: '1.250' });
    expect(order({ currency: 'isk', amount_total: 30_000 })).toMatchObject({
      totalPrice: '300.00',
    });
  });

  it('keeps a line’s net exact where its price is finer than money', () => {
    const fine = line({ quantity: 3, amount_subtotal: 1_000, amount_total: 1_000 });
    expect(order({}, { lines: [fine] })?.lines[0]).toMatchObject({
      unitPrice: '3.34',
      discount: '0.02',
    });
  });

  it('tells taxes that come on top from those that prices hold', () => {
    const onTop = line({ amount_tax: 800, amount_total: 10_800 });
    const held = line({ id: 'li_2', amount_tax: 741 });
    expect(order({}, { lines: [onTop] })).toMatchObject({
      taxesIncluded: false,
      lines: [{ tax: '8.00' }],
    });
    expect(order({}, { lines: [held, onTop] })).toMatchObject({
      taxesIncluded: true,
      lines: [{ tax: '7.41' }, { tax: '0.00' }],
    });
  });

  it('tells shipping with and without its tax', () => {
    const cost = { amount_subtotal: 500, amount_tax: 40, amount_total: 540 };
    expect(order({ shipping_cost: cost })).toMatchObject({
      shippingPrice: '5.00',
      shippingTax: '0.40',
    });
  });

  it('tells which code took how much off, and of no coupon that the shop put on', () => {
    const told = order({
      discounts: [
        { coupon: 'co_1', promotion_code: { id: 'promo_1', code: 'REG-1' } },
        { coupon: 'co_2', promotion_code: null },
      ],
      total_details: {
        amount_discount: 700,
        breakdown: {
          discounts: [
            { amount: 500, discount: { promotion_code: 'promo_1' } },
            { amount: 200, discount: { promotion_code: null } },
          ],
        },
      },
    });
    expect(told).toMatchObject({
      discountCodes: ['REG-1'],
      codeAmounts: [{ code: 'REG-1', amount: '5.00' }],
    });
  });

  it('says what the shopper saw, in another currency', () => {
    const seen = { presentment_amount: 9_200, presentment_currency: 'eur' };
    expect(order({ presentment_details: seen })?.presentment).toEqual({
      currency: 'EUR',
      totalPrice: '92.00',
    });
  });

  it.each([
    [{ payment_status: 'no_payment_required', payment_intent: null }, 'paid'],
    [{ payment_status: 'unpaid', payment_intent: { id: 'pi_1', status: 'processing' } }, 'pending'],
    [
      {
        payment_status: 'unpaid',
        payment_intent: { id: 'pi_1', status: 'requires_payment_method' },
      },
      'voided',
    ],
    [{ payment_status: 'unpaid', payment_intent: { id: 'pi_1', status: 'canceled' } }, 'voided'],
  ])('is paid only when the money is there: %o', (change, status) => {
    expect(order(change)).toMatchObject({ financialStatus: status });
  });

  it('is none while the checkout is open, has run out, or sells no goods', () => {
    expect(sale({ status: 'open' })).toBeNull();
    expect(sale({ status: 'expired' })).toBeNull();
    expect(sale({ mode: 'subscription' })).toBeNull();
    expect(sale({ mode: 'setup', currency: null, amount_total: null })).toBeNull();
  });

  it('believes the shop’s own id of its customer, but not where the buyer can write it', () => {
    const named = { client_reference_id: 'user-7', customer: 'cus_1' };
    expect(sale(named)?.buyer).toEqual({ externalId: 'user-7', stripeCustomerId: 'cus_1' });
    expect(sale({ ...named, payment_link: 'plink_1' })?.buyer).toEqual({
      externalId: null,
      stripeCustomerId: 'cus_1',
    });
  });

  it('tells who paid and where to; a country alone is no address', () => {
    const nowhere = { line1: null, line2: null, city: null, postal_code: null, country: 'US' };
    const details = { name: 'Bob Norman', phone: '+15024592181', address: nowhere };
    const shipping = { address: { ...nowhere, line1: 'Chestnut Street 92', postal_code: '40202' } };
    const collected = { collected_information: { shipping_details: shipping } };
    expect(order({ ...collected, customer_details: details })?.traces).toEqual({
      ip: null,
      userAgent: null,
      acceptLanguage: null,
      payerName: 'Bob Norman',
      phone: '+15024592181',
      address: {
        address1: 'Chestnut Street 92',
        address2: null,
        city: null,
        zip: '40202',
        country: 'US',
      },
    });
    const silent = { address: nowhere };
    expect(order({ customer_details: silent, collected_information: null })?.traces).toBeNull();
  });

  it('names the field that can’t be read', () => {
    const told = { session: session({ amount_total: '10' }), lines: [], refunds: [], disputes: [] };
    expect(translateSale(told, fromStripeAmount)).toMatchObject({
      ok: false,
      problem: { path: 'session.amount_total' },
    });
    expect(translateSale(null, fromStripeAmount).ok).toBe(false);
  });
});

describe('money that goes back', () => {
  const refund = (status: string) => ({ ...resources['refund'], status, created: seconds + 90 });
  const dispute = (status: string) => ({ ...resources['dispute'], status, created: seconds + 90 });
  const told = (refunds: Fields[], disputes: Fields[] = []) =>
    order({}, { refunds, disputes })?.refunds ?? [];
  const moved = (refunds: ReturnType<typeof told>) =>
    refunds.flatMap(({ transactions }) =>
      transactions.filter(({ kind, status }) => kind === 'refund' && status === 'success'),
    );

  it('is a refund of an amount, at the time of the last thing that happened', () => {
    expect(told([refund('succeeded')])).toMatchObject([
      { refundId: resources['refund']?.['id'], lines: [], transactions: [{ amount: '1.00' }] },
    ]);
    expect(order({}, { refunds: [refund('succeeded')] })?.updatedAt).toBe(
      '2026-11-22T06:01:30.000Z',
    );
  });

  it('counts once it has moved', () => {
    expect(moved(told([refund('pending')]))).toEqual([]);
    expect(moved(told([refund('requires_action')]))).toEqual([]);
    expect(moved(told([refund('succeeded')]))).toHaveLength(1);
    expect(moved(told([refund('failed')]))).toEqual([]);
  });

  it('of a dispute counts when it is lost', () => {
    expect(moved(told([], [dispute('lost')]))).toMatchObject([{ amount: '10.00' }]);
    for (const status of ['needs_response', 'under_review', 'won', 'prevented'])
      expect(moved(told([], [dispute(status)]))).toEqual([]);
    expect(told([], [dispute('warning_closed')])).toEqual([]);
  });

  it('that came back stays back, whichever telling is heard last', () => {
    const tellings = ['pending', 'succeeded', 'failed'].flatMap((status) => told([refund(status)]));
    for (const heard of [tellings, tellings.toReversed()]) {
      const { refunds } = heard.reduce(mergeRefund, emptySnapshot);
      expect(moved([...refunds])).toEqual([]);
    }
  });
});
