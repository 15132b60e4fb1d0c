import type { Commerce, ProductTold } from '../commerce/commerce.ts';
import type { Platform } from '../domain/redemptions/platform-kinds.ts';
import { openStripeConnections } from '../operations/open-stripe-connection.ts';
import { type CallDeps, callShop } from './call-shop.ts';

export interface AskDeps extends CallDeps {
  platforms: Record<Platform, Commerce>;
}

/** Asks of products whoever sells them: Stripe's begin with `prod_`, the others are the shop's own platform's. */
export async function askProducts(
  deps: AskDeps,
  shopId: string,
  productIds: readonly string[],
): Promise<ProductTold[]> {
  const { shopify } = deps.platforms;
  const atStripe = productIds.filter((id) => id.startsWith('prod_'));
  const others = productIds.filter((id) => !id.startsWith('prod_'));
  return [
    ...(await askStripe(deps, shopId, atStripe)),
    ...(others.length === 0
      ? []
      : await callShop(deps, shopId, (connection) => shopify.readProducts(connection, others))),
  ];
}

/** A product is of one account, and no order says of which. */
async function askStripe(
  deps: AskDeps,
  shopId: string,
  productIds: readonly string[],
): Promise<ProductTold[]> {
  if (productIds.length === 0) return [];
  const told: ProductTold[] = [];
  for (const connection of await openStripeConnections(deps, shopId)) {
    const known = new Set(told.map(({ productId }) => productId));
    const left = productIds.filter((id) => !known.has(id));
    if (left.length > 0) told.push(...(await deps.platforms.stripe.readProducts(connection, left)));
  }
  return told;
}
