import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stripe } from 'stripe';
import type { BenefitOrder } from '../../server/commerce/commerce.ts';
import { createStripeOpener } from '../../server/commerce/stripe/stripe-client.ts';
import { createStripeCommerce } from '../../server/commerce/stripe/stripe-commerce.ts';
import { startStripeStandIn, type StripeStandIn } from '../sandbox/stripe/start-stripe.ts';
import type { StripeFaultKind } from '../sandbox/stripe/stripe-faults.ts';
import { describeBenefits } from './benefit-battery.ts';
import { orderOf } from './benefit-case.ts';
import type { BenefitFault, BenefitStandIn } from './benefit-stand-in.ts';

const faultKinds: Record<BenefitFault, StripeFaultKind> = {
  request_lost: 'failed_before',
  throttled: 'throttled',
  server_error: 'internal',
  answer_lost: 'answer_lost',
  crashed: 'internal_kept',
};

const making: readonly string[] = ['POST /v1/coupons', 'POST /v1/promotion_codes'];
const stopping: readonly string[] = ['POST /v1/promotion_codes/:id'];
const moving: readonly string[] = ['POST /v1/customers/:id/balance_transactions'];

async function openStandIn(): Promise<BenefitStandIn> {
  const stripe = await startStripeStandIn();
  const api = stripe.client();
  const product = await api.products.create({
    name: 'Tasting',
    default_price_data: { currency: 'usd', unit_amount: 2_500 },
  });
  return {
    commerce: createStripeCommerce(createStripeOpener(stripe.url)),
    connection: { shopId: '1', domain: 'acct_1', accessToken: stripe.apiKey },
    currency: 'USD',
    variantId: String(product.default_price),
    missingCustomerId: 'cus_nobody',
    newCustomer: async () => (await api.customers.create({ name: 'Maya' })).id,
    callsThatMake: ({ kind }) => (kind === 'store_credit' ? moving : making),
    callsThatTakeBack: (kind) => (kind === 'store_credit' ? moving : stopping),
    fail(fault, call) {
      const [method = '', path = ''] = call.split(' ');
      // Where a connection was cut, Stripe's client asks once more by itself.
      const times = fault === 'request_lost' || fault === 'answer_lost' ? 2 : 1;
      stripe.faults.next(faultKinds[fault], { method, path, times });
    },
    async takeCode(_kind, code) {
      const coupon = await api.coupons.create({ percent_off: 5, duration: 'once' });
      await api.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, code });
    },
    spend: (order) => spend(stripe, api, order),
    count: async (kind, customer) =>
      kind === 'store_credit' ? countCredit(api, customer) : countCodes(api, customer),
    close: () => stripe.close(),
  };
}

async function spend(stripe: StripeStandIn, api: Stripe, order: BenefitOrder): Promise<void> {
  const customer = order.customerId ?? '';
  if (order.benefit.kind === 'store_credit') {
    const spent = { amount: 500, currency: 'usd', description: 'An invoice' };
    await api.customers.createBalanceTransaction(customer, spent);
    return;
  }
  const price = 'variantId' in order.benefit ? order.benefit.variantId : null;
  const session = await api.checkout.sessions.create({
    mode: 'payment',
    customer,
    allow_promotion_codes: true,
    success_url: 'https://shop.example/thanks',
    line_items: [
      price === null
        ? {
            quantity: 1,
            price_data: { currency: 'usd', unit_amount: 9_000, product_data: { name: 'Tea' } },
          }
        : { quantity: 1, price },
    ],
  });
  expect(stripe.desk.pay(session.id, { code: order.code })).toBeNull();
}

async function countCodes(api: Stripe, customer: string) {
  const { data } = await api.promotionCodes.list({ customer, limit: 100 });
  const standing = data.filter(({ active, times_redeemed }) => active && times_redeemed === 0);
  return { made: data.length, standing: standing.length };
}

async function countCredit(api: Stripe, customer: string) {
  const { data } = await api.customers.listBalanceTransactions(customer, { limit: 100 });
  const made = data.filter(({ amount }) => amount < 0).length;
  const found = await api.customers.retrieve(customer);
  const left = found.deleted === true ? 0 : Math.abs(found.balance);
  return { made, standing: left / 500 };
}

describeBenefits('stripe', openStandIn);

describe('what Stripe is told', () => {
  let stripe: StripeStandIn;
  let api: Stripe;
  let customerId: string;
  const shop = () => ({ shopId: '1', domain: 'acct_1', accessToken: stripe.apiKey });
  const commerce = () => createStripeCommerce(createStripeOpener(stripe.url));
  const order = (change: Partial<BenefitOrder> = {}): BenefitOrder => ({
    ...orderOf({ currency: 'USD', variantId: '' }, { kind: 'amount_off' }, customerId),
    ...change,
  });

  beforeAll(async () => {
    stripe = await startStripeStandIn();
    api = stripe.client();
    customerId = (await api.customers.create({ name: 'Maya' })).id;
  });
  afterAll(() => stripe.close());

  it('is a coupon of that amount and a code for that customer, once, until then, from that order on', async () => {
    const asked = order({ minimumOrder: { amount: '20.00', currency: 'USD' } });
    const issued = await commerce().issueBenefit(shop(), asked);
    const id = issued.outcome === 'issued' ? issued.discountId : '';
    const promotion = await api.promotionCodes.retrieve(id, { expand: ['promotion.coupon'] });
    expect(promotion).toMatchObject({
      code: asked.code,
      customer: customerId,
      max_redemptions: 1,
      expires_at: Math.floor((asked.endsAt?.getTime() ?? 0) / 1000),
      restrictions: { minimum_amount: 2_000, minimum_amount_currency: 'usd' },
      promotion: { coupon: { amount_off: 500, currency: 'usd', duration: 'once' } },
    });
  });

  it('counts money as Stripe does', async () => {
    const amounts = { JPY: '500', KWD: '1.250', USD: '7.5', ISK: '300' };
    const told: unknown[] = [];
    for (const [currency, amount] of Object.entries(amounts)) {
      const asked = order({
        benefit: {
          kind: 'amount_off',
          value: { amount, currency },
          goodFor: null,
          maxBasketPercent: null,
        },
      });
      await commerce().issueBenefit(shop(), asked);
      const coupon = await api.coupons.retrieve(`regulars-${asked.redemptionId}`);
      told.push([coupon.currency, coupon.amount_off]);
    }
    expect(told).toEqual([
      ['jpy', 500],
      ['kwd', 1_250],
      ['usd', 750],
      ['isk', 30_000],
    ]);
    const fine = {
      kind: 'amount_off',
      value: { amount: '1.005', currency: 'USD' },
      goodFor: null,
      maxBasketPercent: null,
    } as const;
    expect(await commerce().issueBenefit(shop(), order({ benefit: fine }))).toMatchObject({
      outcome: 'refused',
      code: 'amount_too_fine',
    });
  });

  it('is one product at its price, off that product alone', async () => {
    const product = await api.products.create({
      name: 'Tasting',
      default_price_data: { currency: 'usd', unit_amount: 2_500 },
    });
    const asked = order({
      benefit: { kind: 'free_product', variantId: String(product.default_price) },
    });
    expect(await commerce().issueBenefit(shop(), asked)).toMatchObject({
      outcome: 'issued',
      value: { amount: '25.00', currency: 'USD' },
    });
    const coupon = await api.coupons.retrieve(`regulars-${asked.redemptionId}`, {
      expand: ['applies_to'],
    });
    expect(coupon).toMatchObject({ amount_off: 2_500, applies_to: { products: [product.id] } });
  });

  it('is nothing where Stripe has no such thing', async () => {
    const value = { amount: '5.00', currency: 'USD' };
    const collections = { products: [], collections: ['77'] };
    const benefits = [
      { kind: 'gift_card', value },
      { kind: 'free_shipping', maxShipping: null },
      { kind: 'amount_off', value, goodFor: collections, maxBasketPercent: null },
    ] as const;
    for (const benefit of benefits)
      expect(await commerce().issueBenefit(shop(), order({ benefit }))).toMatchObject({
        outcome: 'refused',
        code: 'not_on_this_platform',
      });
  });

  it('is not told with a key that is dead', async () => {
    const dead = { ...shop(), accessToken: 'sk_test_dead' };
    await expect(commerce().issueBenefit(dead, order())).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('is the standing of a customer, as metadata; and products tell theirs', async () => {
    const tier = { id: 'gold', name: 'Gold' };
    const expiring = { points: 20, on: '2027-03-05' };
    const standing = { customerId, addTags: [], removeTags: [], tier, points: 120, expiring };
    expect(await commerce().publishStanding(shop(), standing)).toEqual({ outcome: 'published' });
    expect(await api.customers.retrieve(customerId)).toMatchObject({
      metadata: {
        regulars_points: '120',
        regulars_tier: 'gold',
        regulars_expiring_points: '20',
        regulars_expires_on: '2027-03-05',
      },
    });
    const { id } = await api.products.create({
      name: 'Tea',
      metadata: { vendor: 'Juniper', tags: 'green, loose' },
    });
    expect(await commerce().readProducts(shop(), [id, 'prod_nobody'])).toEqual([
      expect.objectContaining({
        productId: id,
        title: 'Tea',
        vendor: 'Juniper',
        tags: ['green', 'loose'],
      }),
    ]);
  });
});
