import type { Database } from '../store/database.ts';
import { readOrders } from '../store/orders.ts';
import { listUnreadOrders, readProducts } from '../store/products.ts';
import { isFresh, productsOf } from './order-products.ts';

/** Orders of one reading, and products: what is left is the next one's. */
const ordersMax = 50;
const productsMax = 150;

export interface UnreadProducts {
  /** Orders that wait; some may wait longer, when they name more products than one reading takes. */
  orderIds: string[];
  productIds: string[];
}

/** The orders that have waited longest for their products, and the products that the platform is to be asked for. */
export async function findUnreadProducts(
  db: Database,
  shopId: string,
  now: Date,
): Promise<UnreadProducts> {
  const orderIds = await listUnreadOrders(db, shopId, { before: now, limit: ordersMax });
  const orders = await readOrders(db, shopId, orderIds);
  const named = new Set([...orders.values()].flatMap(({ snapshot }) => productsOf(snapshot)));
  const known = await readProducts(db, shopId, [...named]);
  const unread = [...named].filter((id) => !isFresh(known.get(id), now));
  return { orderIds, productIds: unread.slice(0, productsMax) };
}
