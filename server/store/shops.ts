import type { Database, Tx } from './database.ts';
import type { ShopModel } from './models.ts';

/** A tenant. Tokens and secrets are ciphertexts here: only their owner operation opens them. */
export interface Shop {
  shopId: string;
  domain: string;
  name: string;
  email: string | null;
  currency: string;
  timeZone: string;
  taxesIncluded: boolean;
  isDevelopment: boolean;
  status: 'active' | 'uninstalled';
  /** `stripe`: it has no platform of its own; its connections are all it sells through. */
  connectedBy: 'install' | 'custom_app' | 'stripe';
  accessToken: string | null;
  accessTokenExpiresAt: Date | null;
  refreshToken: string | null;
  refreshTokenExpiresAt: Date | null;
  apiSecret: string | null;
  scopes: string;
  connectedAt: Date;
  uninstalledAt: Date | null;
}

export type NewShop = Omit<Shop, 'shopId'>;

export async function readShop(db: Database, shopId: string): Promise<Shop | null> {
  return fromRow(await db.find(({ shops }) => shops.findOne({ where: { shop_id: shopId } })));
}

export async function readShopByDomain(db: Database, domain: string): Promise<Shop | null> {
  return fromRow(await db.find(({ shops }) => shops.findOne({ where: { domain } })));
}

export async function listShops(db: Database): Promise<Shop[]> {
  const rows = await db.find(({ shops }) => shops.findAll({ order: [['shop_id', 'ASC']] }));
  return rows.flatMap((row) => fromRow(row) ?? []);
}

/** The row lock under which tokens are refreshed and a shop is connected. */
export async function lockShopByDomain(tx: Tx, domain: string): Promise<Shop | null> {
  return fromRow(await tx.models.shops.findOne({ where: { domain }, lock: true, ...tx.settings }));
}

export async function lockShop(tx: Tx, shopId: string): Promise<Shop | null> {
  return fromRow(
    await tx.models.shops.findOne({ where: { shop_id: shopId }, lock: true, ...tx.settings }),
  );
}

/** Until the transaction ends nobody else connects a shop of this domain, known or not. */
export async function lockDomain(tx: Tx, domain: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('shop ' || $1, 0))`, [domain]);
}

export async function appendShop(tx: Tx, shop: NewShop): Promise<Shop> {
  const row = await tx.models.shops.create(toRow(shop), tx.settings);
  return { shopId: String(row.shop_id), ...shop };
}

export async function saveShop(tx: Tx, shop: Shop): Promise<void> {
  await tx.models.shops.update(toRow(shop), { where: { shop_id: shop.shopId }, ...tx.settings });
}

function toRow(shop: NewShop) {
  return {
    domain: shop.domain,
    name: shop.name,
    email: shop.email,
    currency: shop.currency,
    time_zone: shop.timeZone,
    taxes_included: shop.taxesIncluded,
    is_development: shop.isDevelopment,
    status: shop.status,
    connected_by: shop.connectedBy,
    access_token: shop.accessToken,
    access_token_expires_at: shop.accessTokenExpiresAt,
    refresh_token: shop.refreshToken,
    refresh_token_expires_at: shop.refreshTokenExpiresAt,
    api_secret: shop.apiSecret,
    scopes: shop.scopes,
    connected_at: shop.connectedAt,
    uninstalled_at: shop.uninstalledAt,
  };
}

function fromRow(row: ShopModel | null): Shop | null {
  if (row === null) return null;
  return {
    shopId: String(row.shop_id),
    domain: row.domain,
    name: row.name,
    email: row.email,
    currency: row.currency,
    timeZone: row.time_zone,
    taxesIncluded: row.taxes_included,
    isDevelopment: row.is_development,
    status: row.status,
    connectedBy: row.connected_by,
    accessToken: row.access_token,
    accessTokenExpiresAt: row.access_token_expires_at,
    refreshToken: row.refresh_token,
    refreshTokenExpiresAt: row.refresh_token_expires_at,
    apiSecret: row.api_secret,
    scopes: row.scopes,
    connectedAt: row.connected_at,
    uninstalledAt: row.uninstalled_at,
  };
}
