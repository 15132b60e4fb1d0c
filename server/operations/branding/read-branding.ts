import { type Branding, branding, defaultBranding } from '../../contract/branding.ts';
import { readStoredBranding, type StoredBranding } from '../../store/brandings.ts';
import type { Database } from '../../store/database.ts';
import type { Shop } from '../../store/shops.ts';

/** How the widget looks in a shop, and how far the platform is with it. */
export interface ShopBranding {
  branding: Branding;
  saved: { at: Date; by: string } | null;
  state: 'unsaved' | 'waiting' | 'published' | 'refused' | 'by_hand';
  publishedAt: Date | null;
  /** The platform's own words, when it refused. */
  refusal: string | null;
}

export async function readBranding(
  db: Database,
  shop: Pick<Shop, 'shopId' | 'connectedBy'>,
): Promise<ShopBranding> {
  const stored = await readStoredBranding(db, shop.shopId);
  return {
    branding: stored === null ? defaultBranding : parseBranding(stored.document),
    saved: stored && { at: stored.savedAt, by: stored.savedBy },
    state: stateOf(shop, stored),
    publishedAt: stored?.publishedAt ?? null,
    refusal: stored?.refusal ?? null,
  };
}

function stateOf(
  { connectedBy }: Pick<Shop, 'connectedBy'>,
  stored: StoredBranding | null,
): ShopBranding['state'] {
  if (stored === null) return 'unsaved';
  if (connectedBy === 'stripe') return 'by_hand';
  if (stored.refusal !== null) return 'refused';
  return stored.publishedAt === null ? 'waiting' : 'published';
}

/** What is stored was checked when it was saved; by the schema of that day. */
export function parseBranding(document: unknown): Branding {
  return branding.parse(document);
}
