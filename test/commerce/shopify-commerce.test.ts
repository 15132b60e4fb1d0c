import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphQLSchema } from 'graphql';
import { AppError, RetriableError } from '../../server/base/errors.ts';
import type { BenefitOrder, Commerce, IssuedBenefit } from '../../server/commerce/commerce.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import {
  type AdminStandIn,
  answerWith,
  graphqlPath,
  hangUp,
  startAdminStandIn,
  staySilent,
  storeDiscount,
} from './admin-stand-in.ts';

const connection = { shopId: '1', domain: 'corner.myshopify.com', accessToken: 'shpat_corner' };

const value = { amount: '5.00', currency: 'EUR' };
const order: BenefitOrder = {
  redemptionId: 'r-1',
  code: 'REG-7K2M',
  title: '€5 off (REG-7K2M)',
  benefit: { kind: 'amount_off', value, goodFor: null, maxBasketPercent: null },
  minimumOrder: null,
  customerId: '9007199254740993',
  startsAt: new Date('2026-11-01T10:00:00Z'),
  endsAt: new Date('2026-12-01T10:00:00Z'),
  combinesWith: { orderDiscounts: false, productDiscounts: true, shippingDiscounts: true },
  triedAt: null,
  othersIds: [],
};

const made: IssuedBenefit = {
  redemptionId: order.redemptionId,
  kind: 'amount_off',
  code: order.code,
  discountId: null,
  customerId: order.customerId,
  value,
  triedAt: order.startsAt,
  endingTriedAt: null,
  othersIds: [],
};

let schema: GraphQLSchema;
let shop: AdminStandIn;
let commerce: Commerce;

beforeAll(async () => {
  schema = await loadAdminSchema();
}, 120_000);

beforeEach(async () => {
  shop = await startAdminStandIn(schema);
  commerce = createShopifyCommerce(createAdminClient({ adminOrigin: shop.origin, timeoutMs: 150 }));
});

afterEach(() => shop.close());

/** What a call was thrown out with; fails when it answers. */
async function failureOf(call: Promise<unknown>): Promise<AppError | RetriableError> {
  const failure = await call.then(
    (answer) => answer,
    (cause: unknown) => cause,
  );
  if (failure instanceof AppError || failure instanceof RetriableError) return failure;
  throw failure instanceof Error ? failure : new TypeError(`answered ${JSON.stringify(failure)}`);
}

describe('reading a shop', () => {
  it('tells the facts a program needs', async () => {
    expect(await commerce.readShop(connection)).toEqual({
      name: 'Corner Roasters',
      domain: 'corner.myshopify.com',
      currency: 'EUR',
      timeZone: 'Europe/Vienna',
      taxesIncluded: true,
      isDevelopment: true,
      email: 'hello@corner.example',
    });
  });

  it('names the shop, its token and the pinned version', async () => {
    await commerce.readShop(connection);
    expect(shop.seen[0]?.url).toBe(graphqlPath);
    expect(shop.seen[0]?.headers).toMatchObject({
      'x-shopify-shop-domain': 'corner.myshopify.com',
      'x-shopify-access-token': 'shpat_corner',
    });
  });
});

describe('reading products', () => {
  it('tells what a program may ask, and nothing of those that are not there', async () => {
    shop.products.push({
      id: 'gid://shopify/Product/11',
      title: 'Mug',
      vendor: 'Juniper',
      productType: '',
      tags: ['new'],
      collections: { nodes: [{ id: 'gid://shopify/Collection/77', handle: 'sale' }] },
    });
    expect(await commerce.readProducts(connection, ['11', '12'])).toEqual([
      {
        productId: '11',
        title: 'Mug',
        vendor: 'Juniper',
        type: null,
        tags: ['new'],
        collections: ['77', 'sale'],
      },
    ]);
  });

  it('asks for no more at once than one query may cost', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => String(at + 1));
    expect(await commerce.readProducts(connection, ids)).toEqual([]);
    expect(shop.seen.map(({ name }) => name)).toEqual([
      'ReadProducts',
      'ReadProducts',
      'ReadProducts',
    ]);
  });
});

describe('issuing a code', () => {
  it('makes a single-use code bound to the customer', async () => {
    const outcome = await commerce.issueBenefit(connection, order);

    expect(outcome).toEqual({ outcome: 'issued', discountId: 'gid://shopify/DiscountCodeNode/1' });
    expect(shop.discounts.get('REG-7K2M')?.input).toMatchObject({
      title: order.title,
      startsAt: '2026-11-01T10:00:00.000Z',
      endsAt: '2026-12-01T10:00:00.000Z',
      usageLimit: 1,
      appliesOncePerCustomer: true,
      context: { customers: { add: ['gid://shopify/Customer/9007199254740993'] } },
      customerGets: {
        value: { discountAmount: { amount: '5.00', appliesOnEachItem: false } },
        items: { all: true },
      },
      combinesWith: { orderDiscounts: false, productDiscounts: true, shippingDiscounts: true },
      tags: ['regulars'],
    });
  });

  it('makes a code for everyone where the member has no customer id', async () => {
    await commerce.issueBenefit(connection, { ...order, customerId: null });
    expect(shop.discounts.get('REG-7K2M')?.input).toMatchObject({ context: { all: 'ALL' } });
  });

  it('passes the minimum order on', async () => {
    const minimumOrder = { amount: '25.00', currency: 'EUR' };
    await commerce.issueBenefit(connection, { ...order, minimumOrder });
    expect(shop.discounts.get('REG-7K2M')?.input).toMatchObject({
      minimumRequirement: { subtotal: { greaterThanOrEqualToSubtotal: '25.00' } },
    });
  });

  it.each([
    ['the answer was lost', hangUp],
    ['the answer came too late', staySilent],
    ['a gateway answered instead', answerWith(502, '<html>Bad gateway</html>')],
  ])('finds the code that exists when %s', async (_case, after) => {
    shop.weather = [{ after }];
    expect(await failureOf(commerce.issueBenefit(connection, order))).toBeInstanceOf(
      RetriableError,
    );

    const outcome = await commerce.issueBenefit(connection, order);

    expect(outcome).toEqual({ outcome: 'issued', discountId: 'gid://shopify/DiscountCodeNode/1' });
    expect(shop.discounts.size).toBe(1);
  });

  it('refuses when the code is a discount with another title', async () => {
    storeDiscount(shop, { code: 'reg-7k2m', title: 'Summer sale' });
    expect(await commerce.issueBenefit(connection, order)).toMatchObject({
      outcome: 'refused',
      code: 'code_taken',
    });
  });

  it('refuses when the code is another kind of discount', async () => {
    storeDiscount(shop, { ...order, __typename: 'DiscountCodeFreeShipping' });
    expect(await commerce.issueBenefit(connection, order)).toMatchObject({
      outcome: 'refused',
      code: 'code_taken',
    });
  });

  it("refuses with Shopify's own code and sentence", async () => {
    const field = ['basicCodeDiscount', 'context', 'customers', 'add'];
    shop.userErrors = [{ field, code: 'INVALID', message: 'Customer does not exist.' }];
    expect(await commerce.issueBenefit(connection, order)).toEqual({
      outcome: 'refused',
      code: 'invalid',
      detail: 'Customer does not exist.',
    });
  });

  it('tries again when Shopify blames itself', async () => {
    shop.userErrors = [{ field: null, code: 'INTERNAL_ERROR', message: 'Something went wrong.' }];
    expect(await failureOf(commerce.issueBenefit(connection, order))).toBeInstanceOf(
      RetriableError,
    );
  });

  it('sends a mutation once, whatever happens to it', async () => {
    shop.weather = [{ before: answerWith(503, '') }];
    await failureOf(commerce.issueBenefit(connection, order));
    expect(shop.seen).toHaveLength(1);
  });
});

describe('stopping a code', () => {
  it('stops an unused code and confirms it', async () => {
    await commerce.issueBenefit(connection, order);
    expect(await commerce.disableBenefit(connection, made)).toEqual({ outcome: 'disabled' });
    expect(shop.discounts.get('REG-7K2M')?.status).toBe('EXPIRED');
  });

  it('answers the same when asked again', async () => {
    storeDiscount(shop, { ...order, status: 'EXPIRED' });
    expect(await commerce.disableBenefit(connection, made)).toEqual({ outcome: 'disabled' });
    expect(shop.seen.map(({ name }) => name)).toEqual(['FindDiscountByCode']);
  });

  it.each(['ACTIVE', 'EXPIRED'])('tells that a code was used (%s)', async (status) => {
    storeDiscount(shop, { ...order, status, asyncUsageCount: 1 });
    expect(await commerce.disableBenefit(connection, made)).toEqual({ outcome: 'used' });
  });

  it('tells that a code was used while it was being stopped', async () => {
    storeDiscount(shop, order);
    shop.onDeactivate = (discount) => {
      Object.assign(discount, { status: 'EXPIRED', asyncUsageCount: 1 });
    };
    expect(await commerce.disableBenefit(connection, made)).toEqual({ outcome: 'used' });
  });

  it('tells that there is no such code', async () => {
    expect(await commerce.disableBenefit(connection, { ...made, code: 'REG-NONE' })).toEqual({
      outcome: 'not_found',
    });
  });

  it('takes a kind of discount that we never make for none of ours', async () => {
    storeDiscount(shop, { ...order, __typename: 'DiscountCodeBxgy' });
    expect(await commerce.disableBenefit(connection, made)).toEqual({
      outcome: 'not_found',
    });
    expect(shop.seen.map(({ name }) => name)).toEqual(['FindDiscountByCode']);
  });

  it('is not content until the code stands still', async () => {
    storeDiscount(shop, order);
    shop.onDeactivate = () => {};
    const failure = await failureOf(commerce.disableBenefit(connection, made));
    expect(failure).toBeInstanceOf(RetriableError);
  });

  it('passes on why Shopify did not stop it', async () => {
    storeDiscount(shop, order);
    shop.onDeactivate = () => {};
    shop.userErrors = [{ field: ['id'], code: 'INVALID', message: 'Discount is locked.' }];
    const failure = await failureOf(commerce.disableBenefit(connection, made));
    expect(failure).toMatchObject({ code: 'platform_unavailable' });
    expect(failure.message).toContain('Discount is locked.');
  });
});
