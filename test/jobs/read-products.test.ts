import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../server/base/clock.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { programDocument } from '../../server/contract/program/program.ts';
import { readProducts } from '../../server/jobs/read-products.ts';
import { runBacktest } from '../../server/jobs/run-backtest.ts';
import { orderBacktest } from '../../server/operations/backtests/order-backtest.ts';
import { readKeptBacktest } from '../../server/operations/backtests/read-backtests.ts';
import { saveProgramDraft } from '../../server/operations/publish-program.ts';
import { connectShop } from '../../server/operations/connect-shop.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readOrders } from '../../server/store/orders.ts';
import type { Shop } from '../../server/store/shops.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import { orderPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { platformsOf } from '../support/platforms.ts';
import { deliver, onePerDollar, openDeps, publish, testEncryption } from '../support/shop.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';

let database: TestDatabase;
let sandbox: Sandbox;
let settling: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  settling = openDeps(database.url);
  sandbox = await startSandbox({
    storefrontPort: 0,
    adminPort: 0,
    app: { url: 'http://localhost:1', apiKey: 'key', apiSecret: 'hush' },
    domain: 'shelves.myshopify.com',
    loadSchema: loadAdminSchema,
  });
  sandbox.pause();
});

afterAll(async () => {
  await settling.db.close();
  await sandbox.close();
  await database.drop();
});

const ceramics = {
  id: 'ceramics',
  kind: 'product_points' as const,
  products: { collections: ['ceramics'] },
  points: 30,
};

/** The sandbox's shop, with points for its ceramics. */
async function connect(
  commerce: ReturnType<typeof createShopifyCommerce>,
  { db }: DrainDeps = settling,
): Promise<Shop> {
  const accessToken = sandbox.customAppToken;
  const facts = await commerce.readShop({ shopId: '', domain: sandbox.domain, accessToken });
  const shop = await connectShop(
    { db, encryption: testEncryption },
    {
      facts,
      access: {
        connectedBy: 'custom_app',
        accessToken,
        accessTokenExpiresAt: null,
        refreshToken: null,
        refreshTokenExpiresAt: null,
        apiSecret: null,
        scopes: '',
      },
      by: 'test',
      now: systemClock.now(),
    },
  );
  await publish(db, shop, {
    ...onePerDollar,
    earning: {
      rules: [ceramics],
    },
  });
  return shop;
}

it('asks the shop for the products of orders, and settles those orders', async () => {
  const commerce = createShopifyCommerce(
    createAdminClient({ adminOrigin: sandbox.adminApiOrigin }),
  );
  const shop = await connect(commerce);
  const told = sandbox.shop.products.map(({ id }, at) => ({
    topic: 'orders/paid',
    body: orderPayload({
      id: String(9001 + at),
      customer: { id: '501', email: 'ada@example.com' },
      updatedAt: '2026-11-02T10:00:00Z',
      // A line's product is its own number and a thousand.
      lines: [{ id: Number(id) - 1000, price: '10.00', quantity: 2 }],
    }),
  }));
  await deliver(settling, shop, told);
  const orderIds = told.map((_, at) => String(9001 + at));
  const awards = async () => {
    const orders = await readOrders(settling.db, shop.shopId, orderIds);
    return orderIds.map((id) => orders.get(id)?.award?.nothing ?? orders.get(id)?.award?.points);
  };
  expect(new Set(await awards())).toEqual(new Set(['products_unread']));
  const deps = {
    ...settling,
    clock: systemClock,
    shops: createShopReader(settling.db),
    platforms: platformsOf({ shopify: commerce }),
    encryption: testEncryption,
    refresh: () => expect.fail('the token is good'),
  };
  await readProducts(deps, { shopId: shop.shopId });
  const ofCeramics = sandbox.shop.products.map(({ collections }) =>
    collections.some(({ handle }) => handle === 'ceramics'),
  );
  expect(ofCeramics.filter(Boolean)).toHaveLength(3);
  expect((await awards()).map((award) => award === 60)).toEqual(ofCeramics);
  expect(await settling.db.query('select from unread_orders')).toEqual([]);
});

it('asks for the products of the past before a draft that looks at them is tried on it', async () => {
  const commerce = createShopifyCommerce(
    createAdminClient({ adminOrigin: sandbox.adminApiOrigin }),
  );
  const other = await freshDatabase();
  const own = openDeps(other.url);
  const { db } = own;
  const shop = await connect(commerce, own);
  await publish(db, shop, onePerDollar);
  const mug = sandbox.shop.products.find(({ handle }) => handle === 'hearth-mug');
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  await deliver(own, shop, [
    {
      topic: 'orders/paid',
      body: orderPayload({
        id: '9901',
        customer: { id: '502', email: 'ben@example.com' },
        placedAt: yesterday,
        updatedAt: yesterday,
        lines: [{ id: Number(mug?.id) - 1000, price: '10.00', quantity: 2 }],
      }),
    },
  ]);
  await saveProgramDraft(db, {
    shopId: shop.shopId,
    document: programDocument.parse({ ...onePerDollar, earning: { rules: [ceramics] } }),
    by: 'test',
    now: systemClock.now(),
  });
  const step = { shopId: shop.shopId, months: 1, by: 'test', now: systemClock.now() };
  const backtestId = await orderBacktest(db, step);
  const deps = {
    ...own,
    clock: systemClock,
    shops: createShopReader(db),
    platforms: platformsOf({ shopify: commerce }),
    encryption: testEncryption,
    refresh: () => expect.fail('the token is good'),
  };
  await runBacktest(deps, { shopId: shop.shopId, backtestId }, { isLast: true });
  const kept = await readKeptBacktest(db, shop.shopId, backtestId);
  expect(kept?.result?.draft).toMatchObject({ points_given: 60 });
  expect(kept?.result?.cannot_know.join(' ')).not.toContain('What some products are');
  await db.close();
  await other.drop();
});
