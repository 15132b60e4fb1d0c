import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GraphQLSchema } from 'graphql';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { RetriableError } from '../../server/base/errors.ts';
import { type AdminClient, createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { findDiscountByCode } from '../../server/commerce/shopify/operations/find-discount-by-code.ts';
import { readShop } from '../../server/commerce/shopify/operations/read-shop.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import {
  type AdminStandIn,
  answerWith,
  graphqlPath,
  hangUp,
  startAdminStandIn,
  staySilent,
  type Weather,
} from './admin-stand-in.ts';

const connection = { shopId: '1', domain: 'corner.myshopify.com', accessToken: 'shpat_corner' };

let schema: GraphQLSchema;
let shop: AdminStandIn;
let client: AdminClient;

beforeAll(async () => {
  schema = await loadAdminSchema();
}, 120_000);

beforeEach(async () => {
  shop = await startAdminStandIn(schema);
  client = createAdminClient({ adminOrigin: shop.origin, timeoutMs: 150 });
});

afterEach(() => shop.close());

const sendIn = (before: Weather) => {
  shop.weather = [{ before }];
  return client.send(connection, readShop());
};

const graphqlError = (code: string, message: string) => ({
  errors: [{ message, extensions: { code } }],
});

const costOf = (requestedQueryCost: number, currentlyAvailable: number, restoreRate: number) => ({
  requestedQueryCost,
  actualQueryCost: null,
  throttleStatus: { maximumAvailable: 2000, currentlyAvailable, restoreRate },
});

describe('weather', () => {
  it.each([
    ['a time-out', staySilent],
    ['a lost connection', hangUp],
    ['a 500', answerWith(500, 'oops')],
    ['a 503', answerWith(503, '<html></html>')],
    [
      "Shopify's own fault",
      answerWith(200, graphqlError('INTERNAL_SERVER_ERROR', 'Internal error')),
    ],
  ])('may be tried again after %s', async (_case, weather) => {
    await expect(sendIn(weather)).rejects.toBeInstanceOf(RetriableError);
  });

  it('waits as long as the bucket needs when throttled', async () => {
    const body = {
      ...graphqlError('THROTTLED', 'Throttled'),
      extensions: { cost: costOf(752, 252, 50) },
    };
    await expect(sendIn(answerWith(200, body))).rejects.toMatchObject({ retryAfterMs: 10_000 });
  });

  it('waits a second when throttled without a figure', async () => {
    const body = graphqlError('THROTTLED', 'Throttled');
    await expect(sendIn(answerWith(200, body))).rejects.toMatchObject({ retryAfterMs: 1_000 });
  });

  it.each([
    ['2.0', 2_000],
    ['0.5', 500],
    ['86400', 600_000],
    ['soon', 2_000],
  ])('reads Retry-After %s as seconds, within bounds', async (header, retryAfterMs) => {
    const weather = answerWith(429, '', { 'Retry-After': header });
    await expect(sendIn(weather)).rejects.toMatchObject({ retryAfterMs });
  });
});

const denied = {
  errors: [
    {
      message:
        'Access denied for giftCardCreate field. Required access: `write_gift_cards` access scope.',
      extensions: { code: 'ACCESS_DENIED', requiredAccess: '`write_gift_cards` access scope.' },
    },
  ],
  data: { giftCardCreate: null },
};

describe('refusals', () => {
  it.each([401, 403])('says that the token is dead at %i', async (status) => {
    await expect(sendIn(answerWith(status, {}))).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it.each([
    ['a frozen shop', answerWith(402, {})],
    ['an unknown shop', answerWith(404, 'Not found')],
    ['a page instead of JSON', answerWith(200, '<html></html>')],
    ['an answer of another shape', answerWith(200, { data: { shop: { name: 7 } } })],
    ['a field denied beside others', answerWith(200, { ...denied, data: { a: {}, b: null } })],
  ])('gives up at %s', async (_case, weather) => {
    await expect(sendIn(weather)).rejects.toMatchObject({ code: 'platform_unavailable' });
  });

  it('names the permission that is missing, where nothing was done', async () => {
    await expect(sendIn(answerWith(200, denied))).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('"write_gift_cards"'),
    });
    const unnamed = answerWith(200, graphqlError('ACCESS_DENIED', 'Access denied for shop.'));
    await expect(sendIn(unnamed)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('Access denied for shop.'),
    });
  });

  it('stops reading an endless answer', async () => {
    const padding = 'x'.repeat(5 * 1024 * 1024);
    shop.weather = [
      { before: answerWith(200, { data: { codeDiscountNodeByCode: null }, padding }) },
    ];
    const call = client.send(connection, findDiscountByCode('REG-1'));
    await expect(call).rejects.toMatchObject({ code: 'platform_unavailable' });
  });

  it('never carries the token to where a redirect points', async () => {
    const weather = answerWith(302, '', { Location: `${shop.origin}${graphqlPath}` });
    await expect(sendIn(weather)).rejects.toMatchObject({ code: 'platform_unavailable' });
    expect(shop.seen).toHaveLength(1);
  });

  it('never calls a host that is not a shop', async () => {
    const elsewhere = { ...connection, domain: 'corner.myshopify.com.example.org' };
    await expect(client.send(elsewhere, readShop())).rejects.toThrow('myshopify.com domain');
    expect(shop.seen).toHaveLength(0);
  });

  it("passes Shopify's sentence on", async () => {
    const weather = answerWith(200, graphqlError('ACCESS_DENIED', 'Access denied for shop.'));
    await expect(sendIn(weather)).rejects.toThrow('Access denied for shop.');
  });
});

describe('the cost bucket', () => {
  it('holds a call back until its shop can pay for it', async () => {
    shop.cost = { requestedQueryCost: 10, currentlyAvailable: 5, restoreRate: 50 };
    await client.send(connection, readShop());
    const from = performance.now();
    await client.send(connection, findDiscountByCode('REG-1'));
    expect(performance.now() - from).toBeGreaterThan(80);
  });

  it('gives a call back to its job when the wait is long', async () => {
    shop.cost = { requestedQueryCost: 10, currentlyAvailable: 0, restoreRate: 1 };
    await client.send(connection, readShop());
    const failure = await client.send(connection, readShop()).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(RetriableError);
    expect(failure).toHaveProperty('retryAfterMs', expect.closeTo(10_000, -3));
    expect(shop.seen).toHaveLength(1);
  });

  it('keeps the shops apart', async () => {
    shop.cost = { requestedQueryCost: 10, currentlyAvailable: 0, restoreRate: 1 };
    await client.send(connection, readShop());
    await client.send({ ...connection, domain: 'other.myshopify.com' }, readShop());
    expect(shop.seen).toHaveLength(2);
  });
});

describe('on Shopify itself', () => {
  it("calls the shop's own host, and adds no header of ours", async () => {
    const seen: Request[] = [];
    const network = setupServer(
      http.post(`https://corner.myshopify.com${graphqlPath}`, ({ request }) => {
        seen.push(request);
        return HttpResponse.json({ data: { codeDiscountNodeByCode: null } });
      }),
    );
    network.listen();
    try {
      const onShopify = createAdminClient({ adminOrigin: null });
      const answer = await onShopify.send(connection, findDiscountByCode('REG-1'));
      expect(answer).toEqual({ codeDiscountNodeByCode: null });
      expect(seen[0]?.headers.get('X-Shopify-Access-Token')).toBe('shpat_corner');
      expect(seen[0]?.headers.has('X-Shopify-Shop-Domain')).toBe(false);
    } finally {
      network.close();
    }
  });
});
