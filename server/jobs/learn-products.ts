import { AppError, RetriableError } from '../base/errors.ts';
import type { Logger } from '../base/logger.ts';
import { isFresh } from '../operations/order-products.ts';
import { keepProducts } from '../operations/settle-products.ts';
import { listUnknownProducts, readProducts } from '../store/products.ts';
import type { Shop } from '../store/shops.ts';
import { type AskDeps, askProducts } from './ask-products.ts';

export interface LearnDeps extends AskDeps {
  log: Logger;
}

/** Products of one reading, and readings of one look into the past. */
const productsMax = 150;
const readingsMax = 100;

/** Asks the platform for those of these products that are not known, or not lately. */
export async function learnProducts(
  deps: LearnDeps,
  shop: Shop,
  productIds: readonly string[],
): Promise<void> {
  const now = deps.clock.now();
  const known = await readProducts(deps.db, shop.shopId, productIds);
  const unread = [...new Set(productIds)].filter((id) => !isFresh(known.get(id), now));
  for (let from = 0; from < unread.length; from += productsMax)
    if (!(await ask(deps, shop, unread.slice(from, from + productsMax)))) return;
}

/** Asks the platform for the products that orders since then name and that were never asked for. */
export async function learnPastProducts(deps: LearnDeps, shop: Shop, since: Date): Promise<void> {
  for (let reading = 0; reading < readingsMax; reading += 1) {
    const page = { since, limit: productsMax };
    const unknown = await listUnknownProducts(deps.db, shop.shopId, page);
    if (unknown.length === 0 || !(await ask(deps, shop, unknown))) return;
  }
}

/** False: the platform does not tell now. Whoever asked goes on with what is known. */
async function ask(deps: LearnDeps, shop: Shop, productIds: string[]): Promise<boolean> {
  try {
    const products = await askProducts(deps, shop.shopId, productIds);
    await keepProducts(deps.db, shop.shopId, { productIds, products, now: deps.clock.now() });
    return true;
  } catch (error) {
    if (!(error instanceof AppError || error instanceof RetriableError)) throw error;
    deps.log.warn({ err: error, shopId: shop.shopId }, 'the platform did not tell of its products');
    return false;
  }
}
