import { type ListedKey, lockApiKey, markKeyRevoked } from '../store/api-keys.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database } from '../store/database.ts';

/** Ends a key for good; one that was revoked before stays as it is. Null: there is none. */
export async function revokeApiKey(
  db: Database,
  step: { shopId: string; keyId: string; by: string; now: Date },
): Promise<ListedKey | null> {
  const { shopId, keyId, by, now } = step;
  return db.transaction(async (tx) => {
    const key = await lockApiKey(tx, shopId, keyId);
    if (key === null || key.revokedAt !== null) return key;
    await markKeyRevoked(tx, key, now);
    await appendAudit(tx, shopId, {
      at: now,
      actor: by,
      action: 'revoke_api_key',
      subject: `API key ${keyId}`,
      before: { name: key.name, scopes: key.scopes },
    });
    return { ...key, revokedAt: now };
  });
}
