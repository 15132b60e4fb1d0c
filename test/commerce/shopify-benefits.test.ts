import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RetriableError } from '../../server/base/errors.ts';
import type { Benefit, BenefitOrder } from '../../server/commerce/commerce.ts';
import { describeBenefits } from './benefit-battery.ts';
import { openCheckoutFunction } from '../sandbox/functions/run-checkout-function.ts';
import { orderOf } from './benefit-case.ts';
import { openShopifyStandIn, type ShopifyStandIn } from './open-shopify-stand-in.ts';

describeBenefits('shopify', openShopifyStandIn);

// Compiled before a call waits for it.
beforeAll(async () => {
  await openCheckoutFunction();
}, 120_000);

let standIn: ShopifyStandIn;

beforeAll(async () => {
  standIn = await openShopifyStandIn();
}, 120_000);

afterAll(() => standIn.close());

const five = { amount: '5.00', currency: 'USD' };
/** As a member whose answer was lost just now. */
const tried = () => ({ triedAt: new Date() });

const discountOf = ({ code }: BenefitOrder) => standIn.sandbox.shop.discountByCode(code);
const mug = () => {
  const product = standIn.sandbox.shop.products.find(({ handle }) => handle === 'hearth-mug');
  const variant = product?.variants[0];
  if (product === undefined || variant === undefined) throw new RangeError('no mug');
  return { product, variant };
};

describe('a code on Shopify', () => {
  it('takes an amount off some products, all together', async () => {
    const { product } = mug();
    const goodFor = { products: [product.id], collections: [] };
    const order = await standIn.order({
      kind: 'amount_off',
      value: five,
      goodFor,
      maxBasketPercent: null,
    });
    await standIn.issue(order);
    expect(discountOf(order)).toMatchObject({
      value: { kind: 'fixed', amount: 500, eachItem: false },
      productIds: [product.id],
    });
  });

  it('takes a percentage off some collections', async () => {
    const [collection] = mug().product.collections;
    const goodFor = { products: [], collections: [collection?.id ?? ''] };
    const order = await standIn.order({
      kind: 'percentage_off',
      percent: 29,
      goodFor,
      maxValue: null,
    });
    await standIn.issue(order);
    expect(discountOf(order)).toMatchObject({
      value: { kind: 'percentage', millionths: 290_000 },
      collectionIds: [collection?.id],
    });
  });

  it('leaves a limit to our function in the checkout, with a minimum that Shopify would not take', async () => {
    const minimumOrder = { amount: '20.00', currency: 'USD' };
    const order = await standIn.order(
      { kind: 'amount_off', value: five, goodFor: null, maxBasketPercent: 50 },
      { minimumOrder },
    );
    await standIn.issue(order);
    const { functionTerms = null, ...made } = discountOf(order) ?? {};
    expect(JSON.parse(functionTerms ?? '')).toEqual({
      kind: 'amount_off',
      value: '5.00',
      max_basket_percent: 50,
      minimum_order: '20.00',
    });
    expect(made).toMatchObject({
      discountClass: 'ORDER',
      minimumSubtotal: null,
      usageLimit: 1,
      customerIds: [order.customerId],
      combinesWith: order.combinesWith,
      tags: ['regulars'],
    });
  });

  it('is refused, in Shopify’s words, where the shop’s plan takes no function', async () => {
    const { state } = standIn.sandbox.shop;
    state.hasFunctions = false;
    const maxValue = { amount: '30.00', currency: 'USD' };
    const order = await standIn.order({
      kind: 'percentage_off',
      percent: 20,
      goodFor: null,
      maxValue,
    });
    expect(await standIn.issue(order)).toEqual({
      outcome: 'refused',
      code: 'invalid',
      detail: 'Shop must be on a Shopify Plus plan to activate functions from a custom app.',
    });
    state.hasFunctions = true;
  });

  it('makes shipping free up to a price, and asks for no other shipping code beside it', async () => {
    const maxShipping = { amount: '9.00', currency: 'USD' };
    const order = await standIn.order({ kind: 'free_shipping', maxShipping });
    await standIn.issue(order);
    expect(discountOf(order)).toMatchObject({
      value: { kind: 'free_shipping' },
      maximumShippingPrice: 900,
      combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: false },
    });
  });

  it('gives one unit of a product at the price of the day, and tells the price', async () => {
    const { variant } = mug();
    const order = await standIn.order({ kind: 'free_product', variantId: variant.id });
    const price = { amount: (variant.price / 100).toFixed(2), currency: 'USD' };
    expect(await standIn.issue(order)).toMatchObject({ outcome: 'issued', value: price });
    expect(discountOf(order)).toMatchObject({
      value: { kind: 'fixed', amount: variant.price, eachItem: false },
      variantIds: [variant.id],
    });
  });

  it.each(['dearer', 'gone'])(
    'stands, with its price, where the product is %s since',
    async (fate) => {
      const { product, variant } = mug();
      const order = await standIn.order({ kind: 'free_product', variantId: variant.id });
      const first = await standIn.issue(order);
      const { catalogue } = standIn.sandbox.shop.state;
      const find = catalogue.find;
      const dearer = { product, variant: { ...variant, price: variant.price + 300 } };
      catalogue.find = () => (fate === 'gone' ? undefined : dearer);
      const again = await standIn.issue({ ...order, ...tried() });
      catalogue.find = find;
      expect(again).toEqual(first);
    },
  );

  it('is refused with a sentence where the product is gone', async () => {
    expect(
      await standIn.issue(await standIn.order({ kind: 'free_product', variantId: '404' })),
    ).toEqual({
      outcome: 'refused',
      code: 'product_gone',
      detail: 'The shop no longer has the product that this reward gives away.',
    });
  });

  it.each(['amount_off', 'gift_card'] as const)(
    'is there although it would be refused today (%s)',
    async (kind) => {
      const benefit: Benefit =
        kind === 'gift_card'
          ? { kind, value: five }
          : { kind, value: five, goodFor: null, maxBasketPercent: null };
      const order = await standIn.order(benefit);
      const made = await standIn.issue(order);
      const call = standIn.callsThatMake({ kind })[0] ?? '';
      standIn.sandbox.faults.next('refused', { field: call });
      expect(await standIn.issue({ ...order, ...tried() })).toEqual(made);
    },
  );

  it.each(['gift_card', 'amount_off', 'free_shipping'] as const)(
    'is tried again where Shopify blames itself (%s)',
    async (kind) => {
      const order = orderOf(standIn, { kind }, await standIn.newCustomer());
      const refusal = { code: 'INTERNAL_ERROR', message: 'Something went wrong.' };
      standIn.sandbox.faults.next('refused', {
        field: standIn.callsThatMake({ kind })[0] ?? '',
        refusal,
      });
      await expect(standIn.issue(order)).rejects.toBeInstanceOf(RetriableError);
    },
  );
});

it.each(['amount_off', 'free_shipping', 'gift_card', 'store_credit'] as const)(
  'finds a %s that was made while Shopify spoke of an error of its own',
  async (kind) => {
    const customerId = await standIn.newCustomer();
    const order = orderOf(standIn, { kind }, customerId);
    const [field = ''] = standIn.callsThatMake({ kind });
    standIn.sandbox.faults.next('internal_error_done', { field });
    await expect(standIn.issue(order)).rejects.toBeInstanceOf(RetriableError);
    expect(await standIn.issue({ ...order, ...tried() })).toMatchObject({ outcome: 'issued' });
    expect(await standIn.count(kind, customerId)).toEqual({ made: 1, standing: 1 });
  },
);

describe('a gift card on Shopify', () => {
  it('has our code, its customer, its last day and a note that names the redemption', async () => {
    const endsAt = new Date('2099-12-31T23:30:00Z');
    const order = await standIn.order({ kind: 'gift_card', value: five }, { endsAt });
    await standIn.issue(order);
    const card = standIn.sandbox.shop.giftCardByCode(order.code);
    expect(card).toMatchObject({
      initialValue: 500,
      customerId: order.customerId,
      expiresOn: '2099-12-31',
      note: `Regulars: redemption ${order.redemptionId}`,
    });
    expect(card?.note?.toLowerCase()).not.toContain(order.code.toLowerCase());
  });

  it('never runs out where it has no end, and is nobody’s where the member has no account', async () => {
    const order = await standIn.order(
      { kind: 'gift_card', value: five },
      { endsAt: null, customerId: null },
    );
    await standIn.issue(order);
    expect(standIn.sandbox.shop.giftCardByCode(order.code)).toMatchObject({
      expiresOn: null,
      customerId: null,
    });
  });

  it('is refused for good where it is worth more than the shop may give', async () => {
    const value = { amount: '2500.00', currency: 'USD' };
    expect(await standIn.issue(await standIn.order({ kind: 'gift_card', value }))).toEqual({
      outcome: 'refused',
      code: 'gift_card_limit_exceeded',
      detail: "can't exceed $2,000.00 USD.",
    });
  });

  it('counts as used when a part of it was spent', async () => {
    const order = await standIn.order({ kind: 'gift_card', value: five });
    await standIn.issue(order);
    standIn.sandbox.shop.giftCardByCode(order.code)?.movements.push({
      id: '1',
      at: new Date(),
      amount: -100,
      orderId: '1',
    });
    expect(await standIn.takeBack(order)).toEqual({ outcome: 'used' });
    expect(standIn.sandbox.shop.giftCardByCode(order.code)?.deactivatedAt).toBeNull();
  });
});

describe('a permission that the app was not given', () => {
  const scopes = () => standIn.sandbox.tokens.scopes;
  const taken = ['write_gift_cards', 'write_store_credit_account_transactions'];

  beforeEach(() => {
    for (const scope of taken) scopes().delete(scope);
    return () => {
      for (const scope of taken) scopes().add(scope);
    };
  });

  it.each([
    ['gift_card', 'write_gift_cards'],
    ['store_credit', 'write_store_credit_account_transactions'],
  ] as const)('refuses a %s for good, and says which', async (kind, scope) => {
    const order = await standIn.order({ kind, value: five });
    expect(await standIn.issue(order)).toEqual({
      outcome: 'refused',
      code: 'scope_missing',
      detail: `The app was not given the permission "${scope}", which this needs: grant it in the shop's admin.`,
    });
  });

  it('leaves to a person what an earlier try may have done', async () => {
    const order = await standIn.order({ kind: 'gift_card', value: five });
    const sentence = { detail: expect.stringContaining('_gift_cards') };
    expect(await standIn.issue({ ...order, ...tried() })).toMatchObject({
      outcome: 'unclear',
      ...sentence,
    });
    expect(await standIn.takeBack(order)).toMatchObject({ outcome: 'unclear', ...sentence });
  });
});
