import type { Request } from 'express';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { parseShopDomain } from '../../commerce/shopify/shop-domain.ts';
import { pickLanguage } from '../../contract/languages.ts';
import type { Person } from '../../operations/person.ts';
import type { ShopReader } from '../../operations/read-shop.ts';
import type { Traces } from '../../operations/referrals/traces.ts';
import { recogniseAccount } from '../../operations/recognise-account.ts';
import type { SettleDeps } from '../../operations/settlement.ts';
import type { Connection } from '../../store/connections.ts';
import type { Database } from '../../store/database.ts';
import { findMembers } from '../../store/members.ts';
import type { Shop } from '../../store/shops.ts';
import type { GuestLimits } from '../limit-guests.ts';
import { createRateLimit } from '../limit-rate.ts';
import { isSessionToken, readSessionToken } from '../read-session-token.ts';
import { readProxyTraces, readTraces } from '../read-traces.ts';
import {
  bearerOf,
  findTokenConnection,
  isGuestToken,
  readCustomerToken,
  type TokenKeys,
} from './read-customer-token.ts';
import { verifyProxySignature } from './verify-proxy-signature.ts';
import { createLanguageWatch } from './watch-language.ts';
import { createWidgetWatch } from './watch-widget.ts';

/** Who looks at the storefront: nobody known, a customer, or a customer who is a member. */
export interface Shopper {
  shop: Shop;
  /** Whom the proof names; null: a visitor who has not signed in. */
  account: ShopperAccount | null;
  memberId: string | null;
  /** Where the widget runs, as a reward's channels are called. */
  channel: 'web' | 'stripe';
  /** The connection whose customer they are; null: of the shop's own platform. */
  connectionId: string | null;
  /** In which language the shop's own words are wanted: `de`, `pt-BR`; null: as they were written. */
  locale: string | null;
  /** Where the shop's own pages have us: `/apps/regulars`; null: nobody said so. */
  pathPrefix: string | null;
  /** Where they are; the name that their browser gave itself comes with what it sends. */
  traces: Traces;
}

export type ShopperAccount = Pick<
  Person,
  'customerId' | 'stripeCustomerId' | 'externalId' | 'email'
>;

export interface ShopperKeys extends SettleDeps {
  shops: ShopReader;
  clock: Clock;
  /** The app's client id. */
  apiKey: string;
  /** The app's: the current one and, while it is rotated, the one before. */
  appSecrets: readonly string[];
  /** The secret of a custom app made in this shop's admin, which signs in place of ours; null for all others. */
  openApiSecret: (shop: Shop) => string | null;
  /** For shops that are not on Shopify. */
  tokens: TokenKeys;
  guestLimits: GuestLimits;
}

const reading = { burst: 40, perSecond: 10 };
const writing = { burst: 10, perSecond: 1 };
/** All visitors of a shop that have not signed in, together: the addresses that they come from can be made up. */
const guestCalling = { burst: 400, perSecond: 100 };

/**
 * The shopper is whom the app proxy's signature, Shopify's session token or the shop's own token names, never whom the
 * request speaks of. In the place of a token it may name the connection at which it looks: then it is a guest's.
 */
export function createShopperGate(keys: ShopperKeys): (request: Request) => Promise<Shopper> {
  const limits = {
    reading: createRateLimit(reading),
    writing: createRateLimit(writing),
    guests: createRateLimit(guestCalling),
  };
  const watchWidget = createWidgetWatch(keys.db);
  const watchLanguage = createLanguageWatch(keys.db);
  return async (request) => {
    const token = bearerOf(request.get('authorization'));
    const proven = await prove(keys, request, token);
    const { shop, name } = proven;
    const caller = `${shop.shopId}:${name}`;
    if (proven.account === null) limits.guests(caller);
    else if (request.method === 'GET') limits.reading(caller);
    else limits.writing(caller);
    if (proven.isWidget) await watchWidget(shop.shopId, keys.clock.now());
    const { account, channel, connectionId, traces, pathPrefix } = proven;
    const memberId = await proven.findMember();
    const locale = readLocale(rawQuery(request));
    if (memberId !== null && locale !== null)
      await watchLanguage({ shopId: shop.shopId, memberId, language: pickLanguage(locale) });
    return {
      shop,
      account,
      channel,
      connectionId,
      memberId,
      locale,
      pathPrefix,
      traces,
    };
  };
}

type Proven = Pick<
  Shopper,
  'shop' | 'account' | 'channel' | 'connectionId' | 'pathPrefix' | 'traces'
> & {
  /** Whose calls are counted together. */
  name: string;
  /** On the shop's own pages, not in its checkout or its customers' accounts. */
  isWidget: boolean;
  findMember: () => Promise<string | null>;
};

function prove(keys: ShopperKeys, request: Request, token: string | null): Promise<Proven> {
  if (token === null) return proveByProxy(keys, request);
  if (isGuestToken(token)) return welcomeGuest(keys, request, token);
  return isSessionToken(token, keys.apiKey)
    ? proveBySession(keys, request, token)
    : proveByToken(keys, request, token);
}

async function proveByProxy(keys: ShopperKeys, request: Request): Promise<Proven> {
  const query = rawQuery(request);
  const shop = await findShop(keys, query);
  const own = shop === null ? null : keys.openApiSecret(shop);
  const secrets = own === null ? keys.appSecrets : [own];
  const verdict = verifyProxySignature(query, secrets, keys.clock.now());
  if (verdict.outcome === 'refused')
    throw new AppError('unauthenticated', 'Open this through the shop: reload its page.');
  if (shop === null || shop.status !== 'active') throw closed();
  const { customerId } = verdict;
  return {
    shop,
    account: customerId === null ? null : { customerId, email: null },
    channel: 'web',
    connectionId: null,
    name: customerId ?? '',
    isWidget: true,
    traces: readProxyTraces(request, null),
    pathPrefix: verdict.pathPrefix,
    findMember: () => findMember(keys.db, shop.shopId, customerId),
  };
}

async function proveByToken(keys: ShopperKeys, request: Request, token: string): Promise<Proven> {
  const { guest, connection } = await readGuest(keys, request, token);
  const { shop, name } = guest;
  const now = keys.clock.now();
  const { externalId, stripeCustomerId, email } = await readCustomerToken(keys.tokens, {
    connection,
    token,
    now,
  });
  const account = { customerId: null, stripeCustomerId, externalId, email };
  const person = { ...account, phone: null, firstName: null, lastName: null, joinedAt: now };
  return {
    ...guest,
    account,
    name: `${name}:${externalId}`,
    findMember: () => recogniseAccount(keys, { shop, person, now }),
  };
}

/** Nobody signs for them: calls are counted by their network before they count for all guests of the connection. */
async function welcomeGuest(keys: ShopperKeys, request: Request, token: string): Promise<Proven> {
  keys.guestLimits.ask(readTraces(request, null));
  const { guest } = await readGuest(keys, request, token);
  return guest;
}

/** Whoever looks at a connection's program, as long as nothing says who they are. */
async function readGuest(
  keys: ShopperKeys,
  request: Request,
  token: string,
): Promise<{ guest: Proven; connection: Connection }> {
  const connection = await findTokenConnection(keys.tokens, token);
  if (connection === null)
    throw new AppError('unauthenticated', 'This customer token is for no connection of ours.');
  const shop = await keys.shops.byId(connection.shopId);
  if (shop === null || shop.status !== 'active') throw closed();
  const { connectionId } = connection;
  const guest: Proven = {
    shop,
    account: null,
    connectionId,
    channel: 'stripe',
    pathPrefix: null,
    traces: readTraces(request, null),
    name: connectionId,
    isWidget: true,
    findMember: async () => null,
  };
  return { guest, connection };
}

const customerGid = /^gid:\/\/shopify\/Customer\/(\d{1,20})$/;

/** What extensions of checkout and account bring: Shopify says which customer has signed in, if any has. */
async function proveBySession(keys: ShopperKeys, request: Request, token: string): Promise<Proven> {
  const { apiKey, appSecrets } = keys;
  const session = readSessionToken(token, { apiKey, apiSecrets: appSecrets }, keys.clock.now());
  const customerId = customerGid.exec(session?.subject ?? '')?.[1] ?? null;
  // The same secret signs for staff, whose subject is the number of a user.
  if (session === null || (session.subject !== null && customerId === null))
    throw new AppError('unauthenticated', 'This session has run out. Reload the page.');
  const shop = await keys.shops.byDomain(session.shopDomain);
  if (shop === null || shop.status !== 'active') throw closed();
  return {
    shop,
    account: customerId === null ? null : { customerId, email: null },
    channel: 'web',
    connectionId: null,
    name: customerId ?? '',
    isWidget: false,
    pathPrefix: null,
    traces: readTraces(request, null),
    findMember: () => findMember(keys.db, shop.shopId, customerId),
  };
}

function closed(): AppError {
  return new AppError('not_found', 'This shop has no loyalty program right now.');
}

const readable =
  'cursor after from to amount currency ref device tab period own points customer order'.split(' ');

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

/** `?locale=de`, which any route takes. */
function readLocale(query: string): string | null {
  const given = new URLSearchParams(query).get('locale') ?? '';
  return /^[a-z]{2}(-[A-Za-z]{2,4})?$/.test(given) ? given : null;
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
export function memberOf({ account, memberId }: Shopper): string {
  if (account === null) throw signedOut();
  if (memberId === null)
    throw new AppError('forbidden', 'Join the program first: it takes one click.');
  return memberId;
}

export function signedOut(): AppError {
  return new AppError('unauthenticated', 'Sign in to your account in this shop first.');
}
