import type { Request } from 'express';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { parseShopDomain } from '../../commerce/shopify/shop-domain.ts';
import type { ShopReader } from '../../operations/read-shop.ts';
import type { Database } from '../../store/database.ts';
import { findMembers } from '../../store/members.ts';
import type { Shop } from '../../store/shops.ts';
import { createRateLimit } from '../limit-rate.ts';
import { verifyProxySignature } from './verify-proxy-signature.ts';

/** Who looks at the storefront: nobody known, a customer, or a customer who is a member. */
export interface Shopper {
  shop: Shop;
  customerId: string | null;
  memberId: string | null;
}

export interface ShopperKeys {
  db: Database;
  shops: ShopReader;
  clock: Clock;
  /** The app's: the current one and, while it is rotated, the one before. */
  appSecrets: readonly string[];
  /** The secret of a custom app made in this shop's admin, which signs in place of ours; null for all others. */
  openApiSecret: (shop: Shop) => string | null;
}

const reading = { burst: 40, perSecond: 10 };
const writing = { burst: 10, perSecond: 1 };
/** All visitors of a shop that have not signed in, together: the addresses that they come from can be made up. */
const guestReading = { burst: 400, perSecond: 100 };

/** The shopper is whom the app proxy's signature names, never whom the request speaks of. */
export function createShopperGate(keys: ShopperKeys): (request: Request) => Promise<Shopper> {
  const limits = {
    reading: createRateLimit(reading),
    writing: createRateLimit(writing),
    guests: createRateLimit(guestReading),
  };
  return async (request) => {
    const query = rawQuery(request);
    const shop = await findShop(keys, query);
    const own = shop === null ? null : keys.openApiSecret(shop);
    const secrets = own === null ? keys.appSecrets : [own];
    const verdict = verifyProxySignature(query, secrets, keys.clock.now());
    if (verdict.outcome === 'refused')
      throw new AppError('unauthenticated', 'Open this through the shop: reload its page.');
    if (shop === null || shop.status !== 'active')
      throw new AppError('not_found', 'This shop has no loyalty program right now.');

    const { customerId } = verdict;
    const caller = `${shop.shopId}:${customerId ?? ''}`;
    if (request.method !== 'GET') limits.writing(caller);
    else if (customerId === null) limits.guests(caller);
    else limits.reading(caller);
    return { shop, customerId, memberId: await findMember(keys.db, shop.shopId, customerId) };
  };
}

const readable = ['cursor', 'from', 'to'];

/** What a route may read of the query: the proxy's own parameters are not for it. */
export function readShopperQuery(request: Request): Record<string, string> {
  const given = new URLSearchParams(rawQuery(request));
  return Object.fromEntries(
    readable.flatMap((name) => {
      const value = given.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function rawQuery({ originalUrl }: Request): string {
  const at = originalUrl.indexOf('?');
  return at === -1 ? '' : originalUrl.slice(at + 1);
}

/** The shop says which secret to check with; until the check nothing else is believed. */
async function findShop({ shops }: ShopperKeys, query: string): Promise<Shop | null> {
  const domain = parseShopDomain(new URLSearchParams(query).get('shop') ?? '');
  return domain === null ? null : shops.byDomain(domain);
}

async function findMember(
  db: Database,
  shopId: string,
  customerId: string | null,
): Promise<string | null> {
  if (customerId === null) return null;
  const found = await findMembers(db, shopId, [{ type: 'customer_id', value: customerId }]);
  return found.get(`customer_id:${customerId}`) ?? null;
}

/** For what only members have. */
export function memberOf({ customerId, memberId }: Shopper): string {
  if (customerId === null) throw signedOut();
  if (memberId === null)
    throw new AppError('forbidden', 'Join the program first: it takes one click.');
  return memberId;
}

export function signedOut(): AppError {
  return new AppError('unauthenticated', 'Sign in to your account in this shop first.');
}
