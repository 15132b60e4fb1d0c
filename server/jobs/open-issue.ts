import type { Commerce, ShopConnection } from '../commerce/commerce.ts';
import type { Platform } from '../domain/redemptions/platform-kinds.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import { openStripeConnection } from '../operations/open-stripe-connection.ts';
import type { Logger } from '../base/logger.ts';
import { findIssuer, type Issuer } from '../store/issuers.ts';
import type { JobPayloads } from '../store/jobs.ts';
import { readRedemption, type StoredRedemption } from '../store/redemptions.ts';
import type { Shop } from '../store/shops.ts';
import { type CallDeps, callShop } from './call-shop.ts';

export interface IssueDeps extends CallDeps {
  log: Logger;
  shops: ShopReader;
  platforms: Record<Platform, Commerce>;
}

export interface OpenIssue {
  shop: Shop;
  redemption: StoredRedemption;
  issuer: Issuer;
}

/**
 * A redemption with whoever issues it. Null where it is gone, waits for a person, or its platform is not connected:
 * then nothing is called, and the sweep goes on with it once it is.
 */
export async function openIssue(
  deps: IssueDeps,
  payload: JobPayloads['issue_discount'],
): Promise<OpenIssue | null> {
  const shop = await deps.shops.byId(payload.shopId);
  const redemption = await readRedemption(deps.db, payload.shopId, payload.redemptionId);
  if (shop?.status !== 'active' || redemption === null || redemption.parked !== null) return null;
  const issuer = await findIssuer(deps.db, shop.shopId, redemption.connectionId);
  return issuer === null ? null : { shop, redemption, issuer };
}

/** Calls whoever issues a redemption, as the shop that is its customer there. */
export async function callIssuer<Outcome>(
  deps: IssueDeps,
  { shop, issuer }: OpenIssue,
  call: (commerce: Commerce, connection: ShopConnection) => Promise<Outcome>,
): Promise<Outcome> {
  const { shopId } = shop;
  const { platform, connectionId } = issuer;
  const commerce = deps.platforms[platform];
  if (connectionId === null)
    return callShop(deps, shopId, (connection) => call(commerce, connection));
  return call(commerce, await openStripeConnection(deps, { shopId, connectionId }));
}
