import type { Clock } from '../../base/clock.ts';
import type { Encryption } from '../../base/encryption.ts';
import { AppError } from '../../base/errors.ts';
import type { Commerce } from '../../commerce/commerce.ts';
import type { TokenExchange } from '../../commerce/shopify/token-exchange.ts';
import { connectShop } from '../../operations/connect-shop.ts';
import type { ShopReader } from '../../operations/read-shop.ts';
import type { Database } from '../../store/database.ts';
import { readShopByDomain, type Shop } from '../../store/shops.ts';
import type { AdminSession } from './authenticate-session.ts';

export interface OpenShopDeps {
  db: Database;
  shops: ShopReader;
  encryption: Encryption;
  commerce: Commerce;
  tokenExchange: TokenExchange;
  clock: Clock;
}

/** The shop whose admin is open; `token` is the session token that proved it. */
export type OpenShop = (session: AdminSession, token: string) => Promise<Shop>;

/** Shops that are being installed at once; more are asked to come back. */
const installsMax = 20;
/** A token this close to its end is taken for dead. */
const marginMs = 60_000;

/**
 * Finds the shop of an open admin, and installs it where that has not happened yet, where it was uninstalled, or
 * where its tokens have died: the session token is exchanged for the shop's own. However many requests an
 * opening page sends, one of them installs and the others wait for it.
 */
export function createShopOpener(deps: OpenShopDeps): OpenShop {
  const installs = new Map<string, Promise<Shop>>();
  return async (session, token) => {
    const { shopDomain } = session;
    const known = await deps.shops.byDomain(shopDomain);
    if (known !== null && canCall(known, deps.clock.now())) return known;
    const running = installs.get(shopDomain);
    if (running !== undefined) return running;
    if (installs.size >= installsMax)
      throw new AppError('unavailable', 'Many shops are being installed. Try again in a moment.', {
        retryAfterSeconds: 2,
      });
    const install = installShop(deps, session, token).finally(() => installs.delete(shopDomain));
    installs.set(shopDomain, install);
    return install;
  };
}

/** A custom app's token has no end: nothing takes its place while the shop is connected. */
function canCall(shop: Shop, now: Date): boolean {
  if (shop.status !== 'active' || shop.accessToken === null) return false;
  const isAlive = (end: Date | null) => end === null || end.getTime() - marginMs > now.getTime();
  if (isAlive(shop.accessTokenExpiresAt)) return true;
  return shop.refreshToken !== null && isAlive(shop.refreshTokenExpiresAt);
}

async function installShop(
  deps: OpenShopDeps,
  session: AdminSession,
  token: string,
): Promise<Shop> {
  const { shopDomain } = session;
  // What the reader remembers may be some seconds old, and another process may have been faster.
  const known = await readShopByDomain(deps.db, shopDomain);
  if (known !== null && canCall(known, deps.clock.now())) return remembered(deps, known);
  const tokens = await deps.tokenExchange.exchangeSessionToken(shopDomain, token);
  const { accessToken } = tokens;
  const connection = { shopId: known?.shopId ?? '', domain: shopDomain, accessToken };
  const facts = await deps.commerce.readShop(connection);
  if (facts.domain !== shopDomain)
    throw new AppError('platform_unavailable', 'Shopify answered for another shop.');
  const shop = await connectShop(deps, {
    facts,
    access: {
      connectedBy: 'install',
      accessToken,
      accessTokenExpiresAt: tokens.expiresAt,
      refreshToken: tokens.refreshToken,
      refreshTokenExpiresAt: tokens.refreshTokenExpiresAt,
      apiSecret: null,
      scopes: tokens.scope,
    },
    by: `Staff ${session.userId}`,
    now: deps.clock.now(),
  });
  return remembered(deps, shop);
}

function remembered(deps: OpenShopDeps, shop: Shop): Shop {
  deps.shops.forget();
  return shop;
}
