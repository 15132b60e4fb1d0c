import type { OrderSnapshot } from '../domain/orders/order-snapshot.ts';
import type { StoredProduct } from '../store/products.ts';

/** What was read of a product longer ago is read again before an order is held against it. */
const keptMs = 24 * 60 * 60_000;

export function productsOf({ order }: OrderSnapshot): string[] {
  const ids = order?.lines.flatMap(({ productId }) => productId ?? []) ?? [];
  return [...new Set(ids)];
}

export function isFresh(product: StoredProduct | undefined, now: Date): boolean {
  if (product === undefined || product.stale) return false;
  return now.getTime() - product.readAt.getTime() <= keptMs;
}
