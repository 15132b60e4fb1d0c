import type { Database, Tx } from '../store/database.ts';
import {
  markAllProductsStale,
  markProductsGone,
  markProductsStale,
  type Product,
  saveProducts,
} from '../store/products.ts';
import type { ShopEvent } from '../../webhooks/shop-event.ts';
import type { UnreadProducts } from './find-unread-products.ts';
import { settleOrders } from './settle-orders.ts';
import type { SettleDeps, SettlingShop } from './settlement.ts';

/** What was told of products and collections. Orders that have earned keep what they know of theirs. */
export async function heedProducts(
  tx: Tx,
  shopId: string,
  events: readonly ShopEvent[],
): Promise<void> {
  const changed: string[] = [];
  const deleted: string[] = [];
  for (const event of events) {
    if (event.kind === 'product') changed.push(event.productId);
    if (event.kind === 'product_deleted') deleted.push(event.productId);
  }
  if (changed.length > 0) await markProductsStale(tx, shopId, changed);
  if (deleted.length > 0) await markProductsGone(tx, shopId, deleted);
  if (events.some(({ kind }) => kind === 'collection')) await markAllProductsStale(tx, shopId);
}

/** Keeps what the platform told of the products that it was asked for. */
export async function keepProducts(
  db: Database,
  shopId: string,
  answer: { productIds: readonly string[]; products: readonly Product[]; now: Date },
): Promise<void> {
  await db.transaction((tx) => saveProducts(tx, shopId, answer));
}

/** Keeps what the platform told of the products that it was asked for, and settles the orders that waited for it. */
export async function settleProducts(
  deps: SettleDeps,
  step: {
    shop: SettlingShop;
    asked: UnreadProducts;
    products: readonly Product[];
    now: Date;
  },
): Promise<void> {
  const { shop, asked, products, now } = step;
  await deps.db.transaction(async (tx) => {
    await saveProducts(tx, shop.shopId, { productIds: asked.productIds, products, now });
    const work = { messages: [], claimed: asked.orderIds, people: [] };
    await settleOrders(deps, tx, { shop, work, now });
  });
}
