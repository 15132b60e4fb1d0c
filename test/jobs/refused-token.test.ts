import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../server/base/clock.ts';
import { AppError } from '../../server/base/errors.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { createShopifyHistory } from '../../server/commerce/shopify/shopify-history.ts';
import { createTokenExchange } from '../../server/commerce/shopify/token-exchange.ts';
import { createJobHandlers, type JobDeps } from '../../server/jobs/handlers.ts';
import { connectShop } from '../../server/operations/connect-shop.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import { readRedemption } from '../../server/store/redemptions.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import { orderPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { noSales, platformsOf } from '../support/platforms.ts';
import {
  deliver,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../support/shop.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';

const app = { url: 'http://localhost:1', apiKey: 'key', apiSecret: 'hush' };
const redemptionId = '6b1f0d5e-8a50-4b8e-9d2f-0f4a1f4d9c01';

let database: TestDatabase;
let sandbox: Sandbox;
let deps: JobDeps;

beforeAll(async () => {
  database = await freshDatabase();
  sandbox = await startSandbox({
    storefrontPort: 0,
    adminPort: 0,
    app,
    domain: 'refused.myshopify.com',
    loadSchema: loadAdminSchema,
  });
  sandbox.pause();
  const settling = openDeps(database.url);
  const route = { adminOrigin: sandbox.adminApiOrigin };
  const tokens = createTokenExchange({ ...app, apiSecrets: [app.apiSecret], ...route });
  deps = {
    ...settling,
    clock: systemClock,
    shops: createShopReader(settling.db),
    sales: noSales,
    platforms: platformsOf({ shopify: createShopifyCommerce(createAdminClient(route)) }),
    history: createShopifyHistory(createAdminClient(route), route),
    encryption: testEncryption,
    refresh: (domain, refreshToken) => tokens.refreshAccessToken(domain, refreshToken),
    notices: { mail: null, shopUrl: ({ domain }) => `https://${domain}`, optOutUrl: () => '' },
  };
});

afterAll(async () => {
  await deps.db.close();
  await sandbox.close();
  await database.drop();
});

it('brings a new token after the platform has refused one that looked good', async () => {
  const { domain } = sandbox;
  const tokens = createTokenExchange({
    ...app,
    apiSecrets: [app.apiSecret],
    adminOrigin: sandbox.adminApiOrigin,
  });
  const given = await tokens.exchangeSessionToken(domain, sandbox.sessionToken());
  const facts = await deps.platforms.shopify.readShop({ shopId: '', domain, ...given });
  const shop = await connectShop(deps, {
    facts,
    access: {
      connectedBy: 'install',
      accessToken: given.accessToken,
      accessTokenExpiresAt: given.expiresAt,
      refreshToken: given.refreshToken,
      refreshTokenExpiresAt: given.refreshTokenExpiresAt,
      apiSecret: null,
      scopes: given.scope,
    },
    by: 'test',
    now: new Date(),
  });
  await publish(deps.db, shop, onePerDollar);
  const customer = { id: sandbox.shop.customers[0]?.id ?? '' };
  const order = orderPayload({
    id: '1',
    customer,
    updatedAt: '2026-11-01T10:00:00Z',
    lines: [{ id: 1, price: '600.00', quantity: 1 }],
  });
  await deliver(deps, shop, [{ topic: 'orders/paid', body: order }]);
  await redeemReward(deps.db, {
    shop,
    request: {
      redemptionId,
      memberId: await memberIdOf(deps.db, shop, customer.id),
      rewardId: 'five-off',
      points: null,
      createdBy: 'shopper',
      actor: { kind: 'shopper', name: null },
    },
    now: new Date(),
  });

  const { issue_discount: issue } = createJobHandlers(deps);
  const payload = { shopId: shop.shopId, redemptionId };
  sandbox.faults.next('unauthorized');
  await expect(issue(payload, { isLast: false })).rejects.toThrow(AppError);
  await issue(payload, { isLast: false });

  const redemption = await readRedemption(deps.db, shop.shopId, redemptionId);
  expect(redemption?.account.status).toBe('issued');
  const [row] = await deps.db.query<{ access_token: string }>('select access_token from shops');
  const place = { shopId: shop.shopId, column: 'access_token' };
  expect(testEncryption.decrypt(row?.access_token ?? '', place)).not.toBe(given.accessToken);
});
