import { findUnreadProducts } from '../operations/find-unread-products.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import type { SettleDeps } from '../operations/settlement.ts';
import { settleProducts } from '../operations/settle-products.ts';
import { enqueueJob, type JobPayloads } from '../store/jobs.ts';
import { type AskDeps, askProducts } from './ask-products.ts';

interface ReadDeps extends AskDeps, SettleDeps {
  shops: ShopReader;
}

/** Readings of one job; what is left is another job's, so that it counts its own tries. */
const readingsMax = 10;

/** Asks the platform for the products that orders wait for, and settles those orders. */
export async function readProducts(
  deps: ReadDeps,
  { shopId }: JobPayloads['read_products'],
): Promise<void> {
  const shop = await deps.shops.byId(shopId);
  if (shop?.status !== 'active') return;
  for (let reading = 0; reading < readingsMax; reading += 1) {
    const asked = await findUnreadProducts(deps.db, shopId, deps.clock.now());
    if (asked.orderIds.length === 0) return;
    const products =
      asked.productIds.length === 0 ? [] : await askProducts(deps, shopId, asked.productIds);
    await settleProducts(deps, { shop, asked, products, now: deps.clock.now() });
  }
  await enqueueReading(deps.db, shopId);
}

async function enqueueReading(db: ReadDeps['db'], shopId: string): Promise<void> {
  await enqueueJob(db, 'read_products', {
    payload: { shopId },
    key: `products:${shopId}`,
    queue: `products:${shopId}`,
  });
}
