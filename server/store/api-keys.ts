import type { Database, Tx } from './database.ts';

export interface ApiKey {
  shopId: string;
  keyId: string;
  name: string;
  secretHash: Buffer;
  scopes: readonly string[];
}

/** A key that may be used: revoked ones are not found. */
export async function readApiKey(
  db: Database,
  shopId: string,
  keyId: string,
): Promise<ApiKey | null> {
  const row = await db.find(({ apiKeys }) =>
    apiKeys.findOne({ where: { shop_id: shopId, key_id: keyId, revoked_at: null } }),
  );
  if (row === null) return null;
  return {
    shopId: row.shop_id,
    keyId: row.key_id,
    name: row.name,
    secretHash: row.secret_hash,
    scopes: row.scopes,
  };
}

export async function appendApiKey(tx: Tx, key: ApiKey, at: Date): Promise<void> {
  await tx.models.apiKeys.create(
    {
      shop_id: key.shopId,
      key_id: key.keyId,
      name: key.name,
      secret_hash: key.secretHash,
      scopes: [...key.scopes],
      created_at: at,
      revoked_at: null,
    },
    tx.settings,
  );
}
