import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { Logger } from '../../base/logger.ts';
import { hashSecret } from '../../operations/create-api-key.ts';
import { createKeyUseNotes } from '../../operations/note-key-use.ts';
import type { ShopReader } from '../../operations/read-shop.ts';
import { type ApiKey, readApiKey } from '../../store/api-keys.ts';
import type { Database } from '../../store/database.ts';
import { createRateLimit, type Rate } from '../limit-rate.ts';
import type { ApiCaller, ApiRoute } from './api-route.ts';

/** How long a key is remembered (and a revoked one still works), and how many. */
const freshMs = 5_000;
const cachedMax = 10_000;
const idempotencyKeyMax = 200;

const keyFormat = /^reg_(\d{1,18})_([0-9a-f]{12})_([0-9a-f]{48})$/;

export interface KeyAuthenticationParts {
  db: Database;
  shops: ShopReader;
  rate: Rate;
  clock: Clock;
  log: Logger;
}

/** Proves who calls v1, holds them to their rate and to the scope of the route. */
export function createKeyAuthentication(
  parts: KeyAuthenticationParts,
): (request: Request, route: ApiRoute) => Promise<ApiCaller> {
  const readKey = rememberKeys(parts.db);
  const limit = createRateLimit(parts.rate);
  const noteUse = createKeyUseNotes(parts.db);
  return async (request, route) => {
    const [shopId, keyId, secret] = splitKey(request.get('Authorization'));
    const key = await readKey(shopId, keyId);
    if (key === null || !timingSafeEqual(key.secretHash, hashSecret(secret))) throw unknownKey();
    const now = parts.clock.now();
    checkEnd(key, now);
    const shop = await parts.shops.byId(shopId);
    if (shop === null) throw unknownKey();
    limit(`${shopId}:${keyId}`);
    // Nobody waits for it, and a call is good whether or not it can be written down.
    noteUse(key, now).catch((error: unknown) => {
      parts.log.warn({ err: error, shop: shopId, key: keyId }, 'the use of a key was not noted');
    });
    checkScope(key, route);
    const isWrite = route.method !== 'get';
    if (isWrite && shop.status === 'uninstalled')
      throw new AppError(
        'forbidden',
        'The shop has removed the app: its data can be read and not changed until it is back.',
      );
    return {
      shop,
      keyId,
      actor: { kind: 'api_key', name: key.name },
      idempotencyKey: isWrite ? readIdempotencyKey(request) : null,
    };
  };
}

function splitKey(header: string | undefined): [string, string, string] {
  if (header === undefined)
    throw new AppError('unauthenticated', 'Send your API key: Authorization: Bearer reg_…');
  const [, token] = /^Bearer +(\S+)$/i.exec(header) ?? [];
  const [, shopId, keyId, secret] = keyFormat.exec(token ?? '') ?? [];
  if (shopId === undefined || keyId === undefined || secret === undefined) throw unknownKey();
  return [shopId, keyId, secret];
}

/** The same words whatever part was wrong: which one is right is nobody's business. */
function unknownKey(): AppError {
  return new AppError('unauthenticated', 'This API key is not valid.');
}

/** Only who has the whole key is told that it was good once. */
function checkEnd({ revokedAt, expiresAt }: ApiKey, now: Date): void {
  if (revokedAt !== null) throw ended(`was revoked on ${day(revokedAt)}`);
  if (expiresAt !== null && expiresAt <= now) throw ended(`expired on ${day(expiresAt)}`);
}

function ended(how: string): AppError {
  return new AppError('unauthenticated', `This API key ${how} (UTC): make a new one.`);
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function checkScope(key: ApiKey, route: ApiRoute): void {
  if (!key.scopes.includes(route.scope))
    throw new AppError('forbidden', `This key lacks the scope ${route.scope}.`);
}

function readIdempotencyKey(request: Request): string | null {
  const key = request.get('Idempotency-Key');
  if (key === undefined) return null;
  if (key.length >= 1 && key.length <= idempotencyKeyMax) return key;
  throw new AppError(
    'invalid_request',
    `An Idempotency-Key has 1 to ${idempotencyKeyMax} characters.`,
  );
}

function rememberKeys(db: Database) {
  const cache = new Map<string, { key: ApiKey; at: number }>();
  return async (shopId: string, keyId: string): Promise<ApiKey | null> => {
    const name = `${shopId}:${keyId}`;
    const known = cache.get(name);
    const now = performance.now();
    if (known !== undefined && now - known.at < freshMs) return known.key;
    const key = await readApiKey(db, shopId, keyId);
    if (cache.size >= cachedMax) cache.clear();
    if (key === null) cache.delete(name);
    else cache.set(name, { key, at: now });
    return key;
  };
}
