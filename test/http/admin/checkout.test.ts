import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminCheckout } from '../../../server/contract/admin-checkout.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { saveCheckoutDiscount } from '../../../server/store/checkout-discounts.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  served = await serve({
    '/api/admin': createAdminRouter(adminParts(deps.db, 'http://127.0.0.1:9')),
  });
  shop = await connectTestShop(deps.db);
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function read() {
  const response = await fetch(`${served.origin}/api/admin/checkout`, {
    headers: { Authorization: `Bearer ${sessionToken(shop.domain)}` },
  });
  expect(response.status).toBe(200);
  return adminCheckout.parse(await response.json());
}

it('says what tiers get at the checkout, and how far Shopify is with it', async () => {
  await publish(deps.db, shop, onePerDollar);
  expect(await read()).toEqual({
    state: 'off',
    refusal: null,
    published_at: null,
    benefits: [],
  });

  const gold = { id: 'gold', name: 'Gold', threshold: 500, discount_percent: 10 };
  await publish(deps.db, shop, {
    ...onePerDollar,
    settings: { checkout_function: true },
    tiers: { basis: 'points_earned', levels: [{ ...gold, free_shipping: true }] },
  });
  const benefits = [{ tier_id: 'gold', name: 'Gold', percent: 10, free_shipping: true }];
  expect(await read()).toMatchObject({ state: 'waiting', benefits });

  const at = new Date('2026-11-10T12:00:00Z');
  const save = (refusal: string | null) =>
    deps.db.transaction((tx) =>
      saveCheckoutDiscount(tx, shop.shopId, {
        discountId: null,
        benefits: [{ tierId: 'gold', name: 'Gold', percent: 10, freeShipping: true }],
        publishedAt: at,
        refusal,
      }),
    );
  await save('Not on this plan.');
  expect(await read()).toMatchObject({ state: 'refused', refusal: 'Not on this plan.', benefits });
  await save(null);
  expect(await read()).toEqual({
    state: 'published',
    refusal: null,
    published_at: at.toISOString(),
    benefits,
  });
});
