import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../base/errors.ts';
import { type ApiScope, apiScopes } from '../contract/api-scopes.ts';
import { apiKeysMax } from '../contract/admin-api-keys.ts';
import { appendApiKey, countApiKeys } from '../store/api-keys.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database } from '../store/database.ts';
import { lockShop } from '../store/shops.ts';

const keyIdBytes = 6;
const secretBytes = 24;

export interface CreatedApiKey {
  keyId: string;
  /** The only time it can be seen: what is stored is a hash of its secret. */
  key: string;
}

export interface NewApiKey {
  shopId: string;
  name: string;
  /** Names of scopes, or `all` alone. */
  scopes: readonly string[];
  /** When it ends; left out: it does not end by itself. */
  expiresAt?: Date | null;
  by: string;
  now: Date;
}

/**
 * Makes a key for the public API: `reg_<shop>_<key>_<secret>`. Throws `AppError`: `invalid_request` for a scope that
 * there is not, `conflict` where the shop has as many keys as it may have.
 */
export async function createApiKey(db: Database, step: NewApiKey): Promise<CreatedApiKey> {
  const { shopId, name, by, now } = step;
  const scopes = readScopes(step.scopes);
  const keyId = randomBytes(keyIdBytes).toString('hex');
  const secret = randomBytes(secretBytes).toString('hex');
  const expiresAt = step.expiresAt ?? null;
  await db.transaction(async (tx) => {
    // Two who make the last one at once: the second one is counted too.
    if ((await lockShop(tx, shopId)) === null)
      throw new AppError('not_found', 'There is no such shop.');
    if ((await countApiKeys(tx, shopId, now)) >= apiKeysMax) throw tooMany();
    await appendApiKey(tx, {
      shopId,
      keyId,
      name,
      secretHash: hashSecret(secret),
      scopes,
      createdAt: now,
      createdBy: by,
      expiresAt,
      revokedAt: null,
    });
    await appendAudit(tx, shopId, {
      at: now,
      actor: by,
      action: 'create_api_key',
      subject: `API key ${keyId}`,
      after: { name, scopes, expires_at: expiresAt },
    });
  });
  return { keyId, key: `reg_${shopId}_${keyId}_${secret}` };
}

function tooMany(): AppError {
  return new AppError(
    'conflict',
    `A shop has ${apiKeysMax} keys at most that work. Revoke one that nobody uses any more.`,
  );
}

/** The secret is random and long, so one fast hash is enough to keep it. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function readScopes(names: readonly string[]): ApiScope[] {
  const wanted = new Set(names.map((name) => name.trim()));
  if (wanted.size === 1 && wanted.has('all')) return [...apiScopes];
  const scopes = apiScopes.filter((scope) => wanted.delete(scope));
  if (scopes.length > 0 && wanted.size === 0) return scopes;
  throw new AppError(
    'invalid_request',
    `There is no scope "${[...wanted].join('", "')}". Say all, or some of ${apiScopes.join(' ')}.`,
  );
}
