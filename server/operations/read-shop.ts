import type { Database } from '../store/database.ts';
import { readShop, readShopByDomain, type Shop } from '../store/shops.ts';

/** How long a shop's facts may be remembered by a process, and how many shops. */
const freshMs = 1_000;
const cachedMax = 2_000;

interface Cached {
  shop: Shop | null;
  at: number;
}

/** Shops are read on every request and change rarely: a small memory in front of the table. */
export interface ShopReader {
  byId(shopId: string): Promise<Shop | null>;
  byDomain(domain: string): Promise<Shop | null>;
  /** After this process has changed a shop. */
  forget(): void;
}

export function createShopReader(db: Database): ShopReader {
  const cache = new Map<string, Cached>();
  const remember = async (key: string, read: () => Promise<Shop | null>): Promise<Shop | null> => {
    const known = cache.get(key);
    const now = performance.now();
    if (known !== undefined && now - known.at < freshMs) return known.shop;
    const shop = await read();
    if (cache.size >= cachedMax) cache.clear();
    if (shop !== null) cache.set(key, { shop, at: now });
    return shop;
  };
  return {
    byId: (shopId) => remember(`id:${shopId}`, () => readShop(db, shopId)),
    byDomain: (domain) => remember(`domain:${domain}`, () => readShopByDomain(db, domain)),
    forget: () => cache.clear(),
  };
}
