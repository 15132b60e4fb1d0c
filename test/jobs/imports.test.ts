import { afterAll, beforeAll, expect, it } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import type { JobDeps } from '../../server/jobs/handlers.ts';
import { runDue } from '../../server/jobs/worker.ts';
import { beginHistory } from '../../server/operations/imports/begin-history.ts';
import {
  asHistory,
  type HistoryShop,
  openHistoryShop,
} from '../operations/imports/history-shop.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { noSales, platformsOf } from '../support/platforms.ts';
import { deliver, openDeps } from '../support/shop.ts';

let database: TestDatabase;
let history: HistoryShop;
let deps: JobDeps;
let clock: SettableClock;

beforeAll(async () => {
  database = await freshDatabase();
  history = await openHistoryShop(openDeps(database.url));
  clock = new SettableClock(new Date());
  deps = {
    ...history.deps,
    clock,
    sales: noSales,
    platforms: platformsOf({
      shopify: createShopifyCommerce(
        createAdminClient({ adminOrigin: history.sandbox.adminApiOrigin }),
      ),
    }),
    notices: { mail: null, shopUrl: () => '', optOutUrl: () => '' },
  };
}, 120_000);

afterAll(async () => {
  await history.sandbox.close();
  await deps.db.close();
  await database.drop();
});

it('goes on by itself: waits for the platform, is woken by its webhook, and settles all', async () => {
  const { shop: platform } = history.sandbox;
  const customer = platform.createCustomer({ email: 'maya@example.com', firstName: 'Maya' });
  platform.placeOrder({
    customerId: customer.id,
    lines: [{ variantId: platform.variantId('slow-dripper'), quantity: 1 }],
  });
  history.sandbox.bulk.policy.reads = 1;
  const begun = await beginHistory(deps.db, {
    shopId: history.shop.shopId,
    options: { ...asHistory, points: 'program' },
    by: 'test',
    now: clock.now(),
    enqueue: true,
  });
  if ('refused' in begun) throw new RangeError(begun.detail);
  await runDue(deps, database.url);
  expect(await history.read(begun.importId)).toMatchObject({ phase: 'wait', subject: 'customers' });

  clock.set(new Date(clock.now().getTime() + 10_000));
  await runDue(deps, database.url);
  expect(await history.read(begun.importId)).toMatchObject({ phase: 'wait', subject: 'customers' });
  clock.set(new Date(clock.now().getTime() + 10_000));
  await runDue(deps, database.url);
  expect(await history.read(begun.importId)).toMatchObject({ phase: 'wait', subject: 'orders' });

  // Of the orders it is told before it would ask again.
  history.sandbox.bulk.policy.reads = 0;
  const bulkId = (await history.read(begun.importId)).bulkId ?? '';
  const finish = Buffer.from(JSON.stringify({ admin_graphql_api_id: bulkId, status: 'completed' }));
  history.sandbox.bulk.read(bulkId);
  await deliver(deps, history.shop, [{ topic: 'bulk_operations/finish', body: finish }]);
  await runDue(deps, database.url);
  expect(await history.read(begun.importId)).toMatchObject({
    state: 'done',
    counts: { customers: 1, orders: 1, failed: 0 },
  });
}, 60_000);
