import type { Queryable, Tx } from './database.ts';

export interface ApiRequestKey {
  shopId: string;
  keyId: string;
  idempotencyKey: string;
}

export interface ApiRequest {
  fingerprint: Buffer;
  state: 'running' | 'done';
  status: number | null;
  body: unknown;
  startedAt: Date;
}

/**
 * Claims a key for a request that starts now. True: it is ours. A claim that was left running since before
 * `abandonedBefore` (its process died) may be taken over.
 */
export async function claimApiRequest(
  tx: Tx,
  key: ApiRequestKey,
  claim: { fingerprint: Buffer; now: Date; abandonedBefore: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into api_requests (shop_id, key_id, idempotency_key, fingerprint, state, started_at)
     values ($1,$2,$3,$4,'running',$5)
     on conflict (shop_id, key_id, idempotency_key) do update set started_at = excluded.started_at
       where api_requests.state = 'running' and api_requests.started_at < $6
         and api_requests.fingerprint = excluded.fingerprint
     returning 1`,
    [
      key.shopId,
      key.keyId,
      key.idempotencyKey,
      claim.fingerprint,
      claim.now,
      claim.abandonedBefore,
    ],
  );
  return rows.length > 0;
}

export async function readApiRequest(
  db: Queryable,
  key: ApiRequestKey,
): Promise<ApiRequest | null> {
  const [row] = await db.query<{
    fingerprint: Buffer;
    state: 'running' | 'done';
    status: number | null;
    body: unknown;
    started_at: Date;
  }>(
    `select fingerprint, state, status, body, started_at from api_requests
      where shop_id = $1 and key_id = $2 and idempotency_key = $3`,
    [key.shopId, key.keyId, key.idempotencyKey],
  );
  if (row === undefined) return null;
  const { started_at: startedAt, ...rest } = row;
  return { ...rest, startedAt };
}

export async function finishApiRequest(
  tx: Tx,
  key: ApiRequestKey,
  answer: { status: number; body: unknown },
): Promise<void> {
  await tx.query(
    `update api_requests set state = 'done', status = $4, body = $5
      where shop_id = $1 and key_id = $2 and idempotency_key = $3`,
    [key.shopId, key.keyId, key.idempotencyKey, answer.status, JSON.stringify(answer.body)],
  );
}

/** Lets go of a key whose request could not be served, so that it may be tried again. */
export async function releaseApiRequest(tx: Tx, key: ApiRequestKey): Promise<void> {
  await tx.query(
    `delete from api_requests
      where shop_id = $1 and key_id = $2 and idempotency_key = $3 and state = 'running'`,
    [key.shopId, key.keyId, key.idempotencyKey],
  );
}
