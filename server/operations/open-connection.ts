import type { Encryption } from '../base/encryption.ts';
import { AppError } from '../base/errors.ts';
import type { ShopConnection } from '../commerce/commerce.ts';
import type { Database } from '../store/database.ts';
import { lockShop, readShop, saveShop, type Shop } from '../store/shops.ts';

/** New tokens as the platform gave them. */
export interface RefreshedTokens {
  accessToken: string;
  expiresAt: Date | null;
  refreshToken: string | null;
  refreshTokenExpiresAt: Date | null;
  scope: string;
}

export type RefreshTokens = (domain: string, refreshToken: string) => Promise<RefreshedTokens>;

/** A token is renewed this long before it runs out. */
const marginMs = 5 * 60_000;

/**
 * The shop and a token that is good for the next call. An expiring token is refreshed under the shop's row
 * lock, so that of many workers one asks and the others read its answer.
 */
export async function openConnection(
  deps: { db: Database; encryption: Encryption; refresh: RefreshTokens },
  shopId: string,
  now: Date,
): Promise<ShopConnection> {
  const shop = await readShop(deps.db, shopId);
  if (shop !== null && isFresh(shop, now)) return toConnection(deps.encryption, shop);
  return deps.db.transaction(async (tx) => {
    const locked = await lockShop(tx, shopId);
    if (locked === null || locked.accessToken === null) throw disconnected();
    if (isFresh(locked, now)) return toConnection(deps.encryption, locked);
    if (locked.refreshToken === null) throw disconnected();
    const place = (column: string) => ({ shopId, column });
    const tokens = await deps.refresh(
      locked.domain,
      deps.encryption.decrypt(locked.refreshToken, place('refresh_token')),
    );
    const refreshed: Shop = {
      ...locked,
      accessToken: deps.encryption.encrypt(tokens.accessToken, place('access_token')),
      accessTokenExpiresAt: tokens.expiresAt,
      refreshToken:
        tokens.refreshToken === null
          ? locked.refreshToken
          : deps.encryption.encrypt(tokens.refreshToken, place('refresh_token')),
      refreshTokenExpiresAt: tokens.refreshTokenExpiresAt ?? locked.refreshTokenExpiresAt,
      scopes: tokens.scope === '' ? locked.scopes : tokens.scope,
    };
    await saveShop(tx, refreshed);
    return toConnection(deps.encryption, refreshed);
  });
}

/**
 * The platform has refused this token though it looked good: the next call is to ask for a new one. A token
 * that somebody has replaced meanwhile, or that can't be refreshed, stays as it is.
 */
export async function distrustToken(
  deps: { db: Database; encryption: Encryption },
  connection: ShopConnection,
  now: Date,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const shop = await lockShop(tx, connection.shopId);
    if (shop === null || shop.accessToken === null || shop.refreshToken === null) return;
    const { accessToken } = toConnection(deps.encryption, shop);
    if (accessToken === connection.accessToken)
      await saveShop(tx, { ...shop, accessTokenExpiresAt: now });
  });
}

function isFresh(shop: Shop, now: Date): boolean {
  if (shop.accessToken === null) return false;
  const { accessTokenExpiresAt: end } = shop;
  return end === null || end.getTime() - marginMs > now.getTime();
}

function toConnection(encryption: Encryption, shop: Shop): ShopConnection {
  if (shop.accessToken === null) throw disconnected();
  const place = { shopId: shop.shopId, column: 'access_token' };
  return {
    shopId: shop.shopId,
    domain: shop.domain,
    accessToken: encryption.decrypt(shop.accessToken, place),
  };
}

function disconnected(): AppError {
  return new AppError(
    'unauthenticated',
    'The shop is not connected: open the app in its admin to connect it again.',
  );
}
