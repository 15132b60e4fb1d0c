import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request } from 'express';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { canonicalText } from '../../domain/canonical-text.ts';
import {
  type ApiRequestKey,
  claimApiRequest,
  finishApiRequest,
  readApiRequest,
  releaseApiRequest,
} from '../../store/api-requests.ts';
import type { Database } from '../../store/database.ts';
import type { SentAnswer } from '../send-answer.ts';
import type { ApiCaller } from './api-route.ts';

/**
 * A claim this old was left by a process that died, and is taken over. Taking over a request that still
 * runs does no harm: what it posts has its own key in the ledger, derived from the caller's.
 */
const abandonedMs = 15_000;
/** Longer than a claim lives, so that a repeat after a crash gets its answer from the one request. */
const waitMs = 20_000;
const pollMsMin = 25;
const pollMsMax = 400;

interface ApiWrite {
  request: Request;
  caller: ApiCaller;
  body: unknown;
}

/**
 * The same `Idempotency-Key` gives the same answer: the first request runs, the others wait for what it
 * answers. Answers and refusals are kept; what could not be served is not, so that it may be tried again.
 */
export function answerOnce(deps: { db: Database; clock: Clock }) {
  return async (call: ApiWrite, run: () => Promise<SentAnswer>): Promise<SentAnswer> => {
    const { caller } = call;
    if (caller.idempotencyKey === null) return run();
    const key = {
      shopId: caller.shop.shopId,
      keyId: caller.keyId,
      idempotencyKey: caller.idempotencyKey,
    };
    const earlier = await claimOrAwait(deps, key, fingerprintOf(call));
    return earlier ?? runAndKeep(deps.db, key, run);
  };
}

function fingerprintOf({ request, body }: ApiWrite): Buffer {
  const path = request.baseUrl + request.path;
  const text = `${request.method} ${path}\n${canonicalText(body ?? null)}`;
  return createHash('sha256').update(text).digest();
}

/** Null: the claim is ours. Otherwise what the request that had it answered. */
async function claimOrAwait(
  deps: { db: Database; clock: Clock },
  key: ApiRequestKey,
  fingerprint: Buffer,
): Promise<SentAnswer | null> {
  const deadline = performance.now() + waitMs;
  for (let pollMs = pollMsMin; ; pollMs = Math.min(pollMs * 2, pollMsMax)) {
    if (await claim(deps, key, fingerprint)) return null;
    const earlier = await readApiRequest(deps.db, key);
    if (earlier !== null && !earlier.fingerprint.equals(fingerprint))
      throw new AppError(
        'idempotency_conflict',
        'This Idempotency-Key was used for another request. Use a new key for a new request.',
      );
    if (earlier?.state === 'done')
      return {
        status: earlier.status ?? 200,
        body: earlier.body,
        headers: { 'Idempotency-Replayed': 'true' },
      };
    if (performance.now() >= deadline)
      throw new AppError(
        'request_in_progress',
        'The first request with this Idempotency-Key is still running. Ask again for its answer.',
        { retryAfterSeconds: 2 },
      );
    await sleep(pollMs);
  }
}

function claim(
  deps: { db: Database; clock: Clock },
  key: ApiRequestKey,
  fingerprint: Buffer,
): Promise<boolean> {
  const now = deps.clock.now();
  const abandonedBefore = new Date(now.getTime() - abandonedMs);
  return deps.db.transaction((tx) =>
    claimApiRequest(tx, key, { fingerprint, now, abandonedBefore }),
  );
}

async function runAndKeep(
  db: Database,
  key: ApiRequestKey,
  run: () => Promise<SentAnswer>,
): Promise<SentAnswer> {
  try {
    const answer = await run();
    await db.transaction((tx) => finishApiRequest(tx, key, answer));
    return answer;
  } catch (error) {
    // When this fails too the claim is taken over later; what went wrong first is what must be told.
    await db.transaction((tx) => releaseApiRequest(tx, key)).catch(() => undefined);
    throw error;
  }
}
