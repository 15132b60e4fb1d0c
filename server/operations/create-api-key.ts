import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../base/errors.ts';
import { type ApiScope, apiScopes } from '../contract/api-scopes.ts';
import { appendApiKey } from '../store/api-keys.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database } from '../store/database.ts';

const keyIdBytes = 6;
const secretBytes = 24;

export interface CreatedApiKey {
  keyId: string;
  /** The only time it can be seen: what is stored is a hash of its secret. */
  key: string;
}

/**
 * Makes a key for the public API: `reg_<shop>_<key>_<secret>`. `scopes` are names, or `all` alone;
 * throws `AppError('invalid_request')` for a name that is none.
 */
export async function createApiKey(
  db: Database,
  step: { shopId: string; name: string; scopes: readonly string[]; now: Date },
): Promise<CreatedApiKey> {
  const { shopId, name, now } = step;
  const scopes = readScopes(step.scopes);
  const keyId = randomBytes(keyIdBytes).toString('hex');
  const secret = randomBytes(secretBytes).toString('hex');
  await db.transaction(async (tx) => {
    await appendApiKey(tx, { shopId, keyId, name, secretHash: hashSecret(secret), scopes }, now);
    await appendAudit(tx, shopId, {
      at: now,
      actor: name,
      action: 'create_api_key',
      subject: `API key ${keyId}`,
      after: { scopes },
    });
  });
  return { keyId, key: `reg_${shopId}_${keyId}_${secret}` };
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
