import { afterAll, beforeAll, expect, it } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { createShopifyHistory } from '../../server/commerce/shopify/shopify-history.ts';
import type { JobDeps } from '../../server/jobs/handlers.ts';
import { runDue } from '../../server/jobs/worker.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import { uninstallShop } from '../../server/operations/uninstall-shop.ts';
import type { Shop } from '../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { noSales, platformsOf, takeStanding } from '../support/platforms.ts';
import {
  connectTestShop,
  onePerDollar,
  openDeps,
  publish,
  standingOf,
  testEncryption,
} from '../support/shop.ts';

const ada = '501';

let database: TestDatabase;
let deps: JobDeps;
const clock = new SettableClock(new Date('2026-11-22T15:00:00Z'));

beforeAll(async () => {
  database = await freshDatabase();
  const settling = openDeps(database.url);
  const nowhere = { adminOrigin: 'http://localhost:1' };
  const admin = createAdminClient(nowhere);
  deps = {
    ...settling,
    clock,
    shops: createShopReader(settling.db),
    sales: noSales,
    platforms: platformsOf({
      shopify: { ...createShopifyCommerce(admin), publishStanding: takeStanding },
    }),
    history: createShopifyHistory(admin, nowhere),
    encryption: testEncryption,
    refresh: () => Promise.reject(new Error('nobody asks')),
    notices: { mail: null, shopUrl: ({ domain }) => `https://${domain}`, optOutUrl: () => '' },
  };
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function openShop(timeZone: string): Promise<Shop> {
  const shop = await connectTestShop(deps.db, { timeZone });
  await publish(deps.db, shop, {
    ...onePerDollar,
    activities: [{ type: 'birthday', points: 200 }],
  });
  const nameless = { email: null, phone: null, firstName: null, lastName: null };
  const now = clock.now();
  await joinMember(deps, {
    shop,
    person: { customerId: ada, ...nameless, birthday: '1990-03-05', joinedAt: now },
    joinedBy: 'api',
    now,
  });
  return shop;
}

it('gives birthdays by the clock, where it is that day already and the shop is open', async () => {
  const auckland = await openShop('Pacific/Auckland');
  const angeles = await openShop('America/Los_Angeles');
  const closed = await openShop('Pacific/Auckland');
  await deps.db.transaction((tx) => uninstallShop(tx, closed, clock.now()));
  const pointsAt = async (at: string) => {
    clock.set(new Date(at));
    await runDue(deps, database.url);
    return Promise.all(
      [auckland, angeles, closed].map(
        async (shop) => (await standingOf(deps.db, shop, ada)).available,
      ),
    );
  };
  expect(await pointsAt('2026-11-22T15:00:00Z')).toEqual([0, 0, 0]);
  expect(await pointsAt('2027-03-04T12:00:00Z')).toEqual([200, 0, 0]);
  expect(await pointsAt('2027-03-07T12:00:00Z')).toEqual([200, 200, 0]);
});
