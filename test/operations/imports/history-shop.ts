import { systemClock } from '../../../server/base/clock.ts';
import { createAdminClient } from '../../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../../server/commerce/shopify/shopify-commerce.ts';
import { createShopifyHistory } from '../../../server/commerce/shopify/shopify-history.ts';
import { type ImportDeps, stepImport } from '../../../server/jobs/run-import.ts';
import { beginHistory } from '../../../server/operations/imports/begin-history.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { type HistoryOptions, type Import, readImport } from '../../../server/store/imports.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { loadAdminSchema } from '../../support/admin-schema.ts';
import { connectTestShop, onePerDollar, publish, testEncryption } from '../../support/shop.ts';
import type { ProgramInput } from '../../../server/contract/program/program.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { platformsOf } from '../../support/platforms.ts';

const stepsMax = 200;

export const asHistory: HistoryOptions = {
  from: null,
  points: 'none',
  signUpBonus: false,
  joining: 'program',
};

/** A shop of ours with a past on the platform that we have not heard of. */
export interface HistoryShop {
  shop: Shop;
  sandbox: Sandbox;
  deps: ImportDeps;
  /** Begins an import and does all its steps. */
  importAll(options?: Partial<HistoryOptions>): Promise<Import>;
  begin(options?: Partial<HistoryOptions>): Promise<string>;
  step(importId: string): Promise<boolean>;
  read(importId: string): Promise<Import>;
}

export async function openHistoryShop(
  settling: DrainDeps,
  program: ProgramInput = onePerDollar,
): Promise<HistoryShop> {
  const shop = await connectTestShop(settling.db);
  await publish(settling.db, shop, program);
  const sandbox = await startSandbox({
    storefrontPort: 0,
    adminPort: 0,
    app: { url: 'http://localhost:1', apiKey: 'key', apiSecret: 'hush' },
    domain: shop.domain,
    loadSchema: loadAdminSchema,
    customAppToken: 'shpat_test',
    customers: [],
    deliveryRules: { retryDelaysMs: [] },
    // All that happens in this shop is long ago.
    clock: { now: () => new Date('2026-03-02T15:00:00Z') },
  });
  const route = { adminOrigin: sandbox.adminApiOrigin };
  const deps: ImportDeps = {
    ...settling,
    clock: systemClock,
    shops: createShopReader(settling.db),
    encryption: testEncryption,
    refresh: () => Promise.reject(new Error('nobody asks')),
    platforms: platformsOf({ shopify: createShopifyCommerce(createAdminClient(route)) }),
    history: createShopifyHistory(createAdminClient(route), route),
  };
  const read = async (importId: string): Promise<Import> => {
    const found = await readImport(settling.db, shop.shopId, importId);
    if (found === null) throw new RangeError('there is no such import');
    return found;
  };
  const begin = async (options: Partial<HistoryOptions> = {}): Promise<string> => {
    const begun = await beginHistory(settling.db, {
      shopId: shop.shopId,
      options: { ...asHistory, ...options },
      by: 'test',
      now: new Date(),
      enqueue: false,
    });
    if ('refused' in begun) throw new RangeError(begun.detail);
    return begun.importId;
  };
  const step = async (importId: string): Promise<boolean> =>
    (await stepImport(deps, { shopId: shop.shopId, importId })) !== 'ended';
  return {
    shop,
    sandbox,
    deps,
    read,
    begin,
    step,
    async importAll(options) {
      const importId = await begin(options);
      for (let taken = 0; taken < stepsMax; taken += 1) if (!(await step(importId))) break;
      return read(importId);
    },
  };
}
