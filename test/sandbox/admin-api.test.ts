import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBench, testDomain, type TestBench } from './fake-app.ts';

let bench: TestBench;

beforeAll(async () => {
  bench = await startTestBench();
});

afterAll(async () => {
  await bench.close();
});

interface Answer {
  status: number;
  body: {
    data?: Record<string, never>;
    errors?: { message: string; extensions?: { code?: string } }[] | string;
    extensions?: { cost: { requestedQueryCost: number; actualQueryCost: number | null } };
  };
}

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  from: { token?: string; version?: string; domain?: string } = {},
): Promise<Answer> {
  const { sandbox } = bench;
  const response = await fetch(
    `${sandbox.adminApiOrigin}/admin/api/${from.version ?? '2026-10'}/graphql.json`,
    {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Shopify-Access-Token': from.token ?? sandbox.customAppToken,
        'X-Shopify-Shop-Domain': from.domain ?? testDomain,
      },
      body: JSON.stringify({ query, variables }),
    },
  );
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const products = `query Products($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Product { title vendor productType tags collections(first: 50) { nodes { id handle } } }
  }
}`;

const create = `mutation Create($basicCodeDiscount: DiscountCodeBasicInput!) {
  discountCodeBasicCreate(basicCodeDiscount: $basicCodeDiscount) {
    codeDiscountNode { id codeDiscount { ... on DiscountCodeBasic { title status codes(first: 1) { nodes { code asyncUsageCount } } } } }
    userErrors { field code message extraInfo }
  }
}`;

const find = `query Find($code: String!) {
  codeDiscountNodeByCode(code: $code) {
    id
    codeDiscount { __typename ... on DiscountCodeBasic { title status usageLimit asyncUsageCount endsAt context { __typename ... on DiscountCustomers { customers { id } } } } }
  }
}`;

function discountInput(code: string): Record<string, unknown> {
  return {
    title: `Title of ${code}`,
    code,
    startsAt: '2020-01-01T00:00:00Z',
    endsAt: '2040-01-01T00:00:00Z',
    context: { all: 'ALL' },
    usageLimit: 1,
    appliesOncePerCustomer: true,
    customerGets: {
      value: { discountAmount: { amount: '5.00', appliesOnEachItem: false } },
      items: { all: true },
    },
    combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true },
  };
}

async function createErrors(change: Record<string, unknown>): Promise<unknown> {
  const { body } = await ask(create, {
    basicCodeDiscount: { ...discountInput('WRONG'), ...change },
  });
  return (body.data as { discountCodeBasicCreate: { userErrors: unknown } } | undefined)
    ?.discountCodeBasicCreate.userErrors;
}

it('tells of its products and where they stand', async () => {
  const mug = bench.sandbox.shop.products.find(({ title }) => title === 'Hearth Mug');
  const ids = [`gid://shopify/Product/${mug?.id}`, 'gid://shopify/Product/1'];
  const { body } = await ask(products, { ids });
  expect(body.data).toEqual({
    nodes: [
      {
        title: 'Hearth Mug',
        vendor: 'Juniper & Co',
        productType: 'Drinkware',
        tags: ['handmade', 'stoneware'],
        collections: {
          nodes: [
            { id: 'gid://shopify/Collection/481502921002', handle: 'ceramics' },
            { id: 'gid://shopify/Collection/481502921003', handle: 'gifts' },
          ],
        },
      },
      null,
    ],
  });
});

describe('the Admin API', () => {
  it('answers what the shop is', async () => {
    const { body } = await ask(
      '{ shop { name myshopifyDomain currencyCode ianaTimezone taxesIncluded plan { partnerDevelopment } } }',
    );
    expect(body.data).toEqual({
      shop: {
        name: 'Juniper & Co',
        myshopifyDomain: testDomain,
        currencyCode: 'USD',
        ianaTimezone: 'America/New_York',
        taxesIncluded: false,
        plan: { partnerDevelopment: false },
      },
    });
  });

  it('refuses what the real schema refuses', async () => {
    const field = await ask('{ shop { name mood } }');
    expect(field.body.errors).toMatchObject([
      { message: 'Cannot query field "mood" on type "Shop".' },
    ]);
    const input = await ask(create, {
      basicCodeDiscount: { ...discountInput('X'), colour: 'red' },
    });
    expect(input.body.data?.['discountCodeBasicCreate']).toBeUndefined();
    expect(JSON.stringify(input.body.errors)).toContain('colour');
  });

  it('says plainly what is valid but not in the sandbox', async () => {
    const { body } = await ask('{ publicationsCount { count } }');
    expect(body.errors).toMatchObject([{ extensions: { code: 'NOT_IN_SANDBOX' } }]);
  });

  it('asks for a token, the pinned version and a shop that exists', async () => {
    expect((await ask('{ shop { name } }', {}, { token: 'shpat_wrong' })).status).toBe(401);
    expect((await ask('{ shop { name } }', {}, { version: '2026-07' })).status).toBe(404);
    expect((await ask('{ shop { name } }', {}, { domain: 'x.myshopify.com' })).status).toBe(404);
  });

  it('makes a code that the checkout takes, finds it in any case, and stops it', async () => {
    const { shop } = bench.sandbox;
    const maya = shop.customerByEmail('maya@example.com');
    const context = { customers: { add: [`gid://shopify/Customer/${maya?.id ?? ''}`] } };
    const made = await ask(create, {
      basicCodeDiscount: { ...discountInput('REG-AAAA'), context },
    });
    expect(made.body.data).toMatchObject({
      discountCodeBasicCreate: {
        codeDiscountNode: {
          codeDiscount: {
            status: 'ACTIVE',
            codes: { nodes: [{ code: 'REG-AAAA', asyncUsageCount: 0 }] },
          },
        },
        userErrors: [],
      },
    });
    shop.placeOrder({
      customerId: maya?.id ?? '',
      lines: [{ variantId: shop.variantId('walnut-scoop'), quantity: 1 }],
      codes: ['REG-AAAA'],
    });
    const found = await ask(find, { code: 'reg-aaaa' });
    expect(found.body.data).toMatchObject({
      codeDiscountNodeByCode: {
        codeDiscount: {
          __typename: 'DiscountCodeBasic',
          asyncUsageCount: 1,
          usageLimit: 1,
          context: { customers: [{ id: `gid://shopify/Customer/${maya?.id ?? ''}` }] },
        },
      },
    });
    const { id } = found.body.data?.['codeDiscountNodeByCode'] ?? { id: '' };
    const stopped = await ask(
      'mutation Stop($id: ID!) { discountCodeDeactivate(id: $id) { codeDiscountNode { codeDiscount { ... on DiscountCodeBasic { status } } } userErrors { code } } }',
      { id },
    );
    expect(stopped.body.data).toMatchObject({
      discountCodeDeactivate: {
        codeDiscountNode: { codeDiscount: { status: 'EXPIRED' } },
        userErrors: [],
      },
    });
    expect((await ask(find, { code: 'NO-SUCH' })).body.data).toEqual({
      codeDiscountNodeByCode: null,
    });
  });

  it('has the errors of the platform in its words', async () => {
    await ask(create, { basicCodeDiscount: discountInput('TWICE') });
    expect(await createErrors({ code: 'twice' })).toEqual([
      {
        field: ['basicCodeDiscount', 'code'],
        code: 'TAKEN',
        message: 'Code must be unique. Please try a different code.',
        extraInfo: null,
      },
    ]);
    expect(await createErrors({ endsAt: '2019-01-01T00:00:00Z' })).toMatchObject([
      {
        field: ['basicCodeDiscount', 'endsAt'],
        code: 'INVALID',
        message: 'Ends at needs to be after starts_at',
      },
    ]);
    expect(await createErrors({ code: '', title: null })).toMatchObject([
      { field: ['basicCodeDiscount', 'code'], code: 'BLANK' },
      { field: ['basicCodeDiscount', 'title'], code: 'BLANK' },
    ]);
    expect(await createErrors({ usageLimit: 0 })).toMatchObject([{ code: 'GREATER_THAN' }]);
    expect(await createErrors({ customerSelection: { all: true } })).toMatchObject([
      { message: 'Only one of context or customerSelection can be provided.', code: 'INVALID' },
    ]);
    expect(
      await createErrors({
        customerGets: {
          items: { all: true },
          value: { discountOnQuantity: { quantity: '1', effect: { percentage: 1 } } },
        },
      }),
    ).toMatchObject([
      { message: 'discountOnQuantity field is only permitted with bxgy discounts.' },
    ]);
    expect(
      await createErrors({
        minimumRequirement: {
          subtotal: { greaterThanOrEqualToSubtotal: '10.00' },
          quantity: { greaterThanOrEqualToQuantity: '2' },
        },
      }),
    ).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('answers orders with their refunds, a page at a time', async () => {
    const { shop } = bench.sandbox;
    const order = shop.placeOrder({
      email: 'theo@example.com',
      lines: [{ variantId: shop.variantId('hearth-mug', 'Clay'), quantity: 2 }],
    });
    shop.refund(order.id, { lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }] });
    const { body } = await ask(
      `query Order($id: ID!) { order(id: $id) { name displayFinancialStatus currentTotalPriceSet { shopMoney { amount } } lineItems(first: 5) { nodes { quantity currentQuantity } pageInfo { hasNextPage } } refunds(first: 5) { totalRefundedSet { shopMoney { amount } } refundLineItems(first: 5) { nodes { quantity subtotalSet { shopMoney { amount } } } } } } }`,
      { id: `gid://shopify/Order/${order.id}` },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data?.['order']).toEqual({
      name: order.name,
      displayFinancialStatus: 'PARTIALLY_REFUNDED',
      currentTotalPriceSet: { shopMoney: { amount: '36.80' } },
      lineItems: {
        nodes: [{ quantity: 2, currentQuantity: 1 }],
        pageInfo: { hasNextPage: false },
      },
      refunds: [
        {
          totalRefundedSet: { shopMoney: { amount: '30.80' } },
          refundLineItems: {
            nodes: [{ quantity: 1, subtotalSet: { shopMoney: { amount: '28.00' } } }],
          },
        },
      ],
    });
    const page = await ask(
      '{ customers(first: 2, query: "email:theo@example.com") { nodes { email } pageInfo { hasNextPage } } }',
    );
    expect(page.body.data).toEqual({
      customers: { nodes: [{ email: 'theo@example.com' }], pageInfo: { hasNextPage: false } },
    });
  });

  it('loses answers, requests and time when asked', async () => {
    const { faults, shop } = bench.sandbox;
    faults.next('answer_lost', { field: 'discountCodeBasicCreate' });
    await expect(ask(create, { basicCodeDiscount: discountInput('LOST') })).rejects.toThrow(
      'fetch failed',
    );
    expect(shop.discountByCode('LOST')).toBeDefined();
    faults.next('request_lost');
    await expect(ask(create, { basicCodeDiscount: discountInput('NEVER') })).rejects.toThrow(
      'fetch failed',
    );
    expect(shop.discountByCode('NEVER')).toBeUndefined();
    faults.next('throttled');
    expect((await ask('{ shop { name } }')).body.errors).toMatchObject([{ message: 'Throttled' }]);
    faults.next('too_many_requests');
    expect((await ask('{ shop { name } }')).status).toBe(429);
    faults.next('server_error');
    expect((await ask('{ shop { name } }')).status).toBe(503);
    expect((await ask('{ shop { name } }')).status).toBe(200);
  });

  it('throttles by cost with HTTP 200, and tells what is left', async () => {
    bench.sandbox.bucket.empty();
    const { status, body } = await ask(find, { code: 'X' });
    expect(status).toBe(200);
    expect(body.errors).toMatchObject([
      { message: 'Throttled', extensions: { code: 'THROTTLED' } },
    ]);
    expect(body.extensions).toMatchObject({
      cost: {
        actualQueryCost: null,
        throttleStatus: { maximumAvailable: 2000, restoreRate: 100 },
      },
    });
    await expect.poll(async () => (await ask(find, { code: 'X' })).body.errors).toBeUndefined();
    const costly = await ask(
      '{ orders(first: 250) { nodes { lineItems(first: 50) { nodes { id } } } } }',
    );
    expect(costly.body.errors).toMatchObject([{ extensions: { code: 'MAX_COST_EXCEEDED' } }]);
  });
});
