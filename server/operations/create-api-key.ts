import { createHash, randomBytes } from 'node:crypto';
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

/** Makes a key for the public API: `reg_<shop>_<key>_<secret>`. */
export async function createApiKey(
  db: Database,
  step: { shopId: string; name: string; scopes: readonly ApiScope[]; by: string; now: Date },
): Promise<CreatedApiKey> {
  const { shopId, name, scopes, now } = step;
  const keyId = randomBytes(keyIdBytes).toString('hex');
  const secret = randomBytes(secretBytes).toString('hex');
  await db.transaction(async (tx) => {
    await appendApiKey(tx, { shopId, keyId, name, secretHash: hashSecret(secret), scopes }, now);
    await appendAudit(tx, shopId, {
      at: now,
      actor: step.by,
      action: 'create_api_key',
      subject: `API key ${keyId}`,
      after: { name, scopes },
    });
  });
  return { keyId, key: `reg_${shopId}_${keyId}_${secret}` };
}

/** The secret is random and long, so one fast hash is enough to keep it. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

export type ScopesReading = { ok: true; scopes: ApiScope[] } | { ok: false; unknown: string[] };

/** `all`, or names with commas between them; an empty list has the unknown name `""`. */
export function readScopes(text: string): ScopesReading {
  if (text.trim() === 'all') return { ok: true, scopes: [...apiScopes] };
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  const scopes = apiScopes.filter((scope) => names.includes(scope));
  if (scopes.length === names.length) return { ok: true, scopes };
  return { ok: false, unknown: names.filter((name) => !apiScopes.some((scope) => scope === name)) };
}
