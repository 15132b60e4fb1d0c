import type { Encryption } from '../base/encryption.ts';
import { AppError } from '../base/errors.ts';
import type { ShopConnection } from '../commerce/commerce.ts';
import { type Connection, listConnections, readConnection } from '../store/connections.ts';
import type { Database } from '../store/database.ts';
import { openApiKey } from './connection-secrets.ts';

/** Who calls Stripe: the account and its key at this moment. `AppError('unauthenticated')` when it is disconnected. */
export async function openStripeConnection(
  deps: { db: Database; encryption: Encryption },
  which: { shopId: string; connectionId: string },
): Promise<ShopConnection> {
  const connection = await readConnection(deps.db, which.shopId, which.connectionId);
  if (connection === null)
    throw new AppError('unauthenticated', 'This Stripe account is not connected.');
  return toShopConnection(deps.encryption, connection);
}

/** All of a shop's accounts that are connected now. */
export async function openStripeConnections(
  deps: { db: Database; encryption: Encryption },
  shopId: string,
): Promise<ShopConnection[]> {
  const connections = await listConnections(deps.db, shopId);
  return connections
    .filter(({ status }) => status === 'active')
    .map((connection) => toShopConnection(deps.encryption, connection));
}

function toShopConnection(encryption: Encryption, connection: Connection): ShopConnection {
  return {
    shopId: connection.shopId,
    domain: connection.accountId,
    accessToken: openApiKey(encryption, connection),
  };
}
