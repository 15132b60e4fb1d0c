import type { Database, Queryable, Tx } from './database.ts';

export interface ApiKey {
  shopId: string;
  keyId: string;
  name: string;
  secretHash: Buffer;
  scopes: readonly string[];
  createdAt: Date;
  createdBy: string;
  /** From this instant on it opens nothing; null: it does not end by itself. */
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** A key as it is shown: nothing of its secret, and when it last asked (to the minute). */
export type ListedKey = Omit<ApiKey, 'secretHash'> & { lastUsedAt: Date | null };

/** Beside those that work, the newest of those that did once. */
const listedMax = 200;

/** A use is written down this long after the one before, not sooner. */
const useWrittenEvery = '1 minute';

/** Revoked and expired ones too. */
export async function readApiKey(
  db: Database,
  shopId: string,
  keyId: string,
): Promise<ApiKey | null> {
  const row = await db.find(({ apiKeys }) =>
    apiKeys.findOne({ where: { shop_id: shopId, key_id: keyId } }),
  );
  if (row === null) return null;
  return { ...fromRow(row), secretHash: row.secret_hash };
}

export async function appendApiKey(tx: Tx, key: ApiKey): Promise<void> {
  await tx.models.apiKeys.create(
    {
      shop_id: key.shopId,
      key_id: key.keyId,
      name: key.name,
      secret_hash: key.secretHash,
      scopes: [...key.scopes],
      created_at: key.createdAt,
      created_by: key.createdBy,
      expires_at: key.expiresAt,
      revoked_at: key.revokedAt,
    },
    tx.settings,
  );
}

interface KeyRow {
  shop_id: string;
  key_id: string;
  name: string;
  scopes: string[];
  created_at: Date;
  created_by: string;
  expires_at: Date | null;
  revoked_at: Date | null;
}
type ListedRow = KeyRow & { last_used_at: Date | null };

const listed = `shop_id::text, key_id, name, scopes, created_at, created_by, expires_at, last_used_at, revoked_at`;

function fromRow(row: KeyRow): Omit<ApiKey, 'secretHash'> {
  return {
    shopId: row.shop_id,
    keyId: row.key_id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}

function toListed(row: ListedRow): ListedKey {
  return { ...fromRow(row), lastUsedAt: row.last_used_at };
}

/** Those that work first, each group newest first. */
export async function listApiKeys(db: Queryable, shopId: string, now: Date): Promise<ListedKey[]> {
  const rows = await db.query<ListedRow>(
    `select ${listed} from api_keys where shop_id = $1
      order by revoked_at is null and (expires_at is null or expires_at > $2) desc, created_at desc, key_id
      limit $3`,
    [shopId, now, listedMax],
  );
  return rows.map(toListed);
}

/** How many keys of the shop work. */
export async function countApiKeys(tx: Tx, shopId: string, now: Date): Promise<number> {
  const [row] = await tx.query<{ keys: number }>(
    `select count(*)::int as keys from api_keys
      where shop_id = $1 and revoked_at is null and (expires_at is null or expires_at > $2)`,
    [shopId, now],
  );
  return row?.keys ?? 0;
}

/** Until the transaction ends nobody else changes it. */
export async function lockApiKey(tx: Tx, shopId: string, keyId: string): Promise<ListedKey | null> {
  const [row] = await tx.query<ListedRow>(
    `select ${listed} from api_keys where shop_id = $1 and key_id = $2 for update`,
    [shopId, keyId],
  );
  return row === undefined ? null : toListed(row);
}

export async function markKeyRevoked(
  tx: Tx,
  { shopId, keyId }: Pick<ApiKey, 'shopId' | 'keyId'>,
  at: Date,
): Promise<void> {
  await tx.query(`update api_keys set revoked_at = $3 where shop_id = $1 and key_id = $2`, [
    shopId,
    keyId,
    at,
  ]);
}

/** Says when a key last asked; does nothing while the last time it was said is less than a minute ago. */
export async function markKeyUsed(
  tx: Tx,
  { shopId, keyId }: Pick<ApiKey, 'shopId' | 'keyId'>,
  at: Date,
): Promise<void> {
  await tx.query(
    `update api_keys set last_used_at = $3::timestamptz
      where shop_id = $1 and key_id = $2
        and (last_used_at is null or last_used_at <= $3::timestamptz - interval '${useWrittenEvery}')`,
    [shopId, keyId, at],
  );
}
