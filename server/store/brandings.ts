import type { Queryable, Tx } from './database.ts';

/** How the widget looks in a shop, as it was saved, and what became of it at the platform. */
export interface StoredBranding {
  document: unknown;
  /** How often it was saved. */
  revision: number;
  savedAt: Date;
  savedBy: string;
  publishedAt: Date | null;
  refusal: string | null;
}

interface BrandingRow {
  document: unknown;
  revision: number;
  saved_at: Date;
  saved_by: string;
  published_at: Date | null;
  refusal: string | null;
}

/** Null: nothing was saved yet. */
export async function readStoredBranding(
  db: Queryable,
  shopId: string,
): Promise<StoredBranding | null> {
  const [row] = await db.query<BrandingRow>(
    'select document, revision, saved_at, saved_by, published_at, refusal from brandings where shop_id = $1',
    [shopId],
  );
  if (row === undefined) return null;
  return {
    document: row.document,
    revision: row.revision,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    publishedAt: row.published_at,
    refusal: row.refusal,
  };
}

/** In the place of the last one; the platform doesn't know this one yet. */
export async function saveStoredBranding(
  tx: Tx,
  shopId: string,
  { document, savedAt, savedBy }: Pick<StoredBranding, 'document' | 'savedAt' | 'savedBy'>,
): Promise<void> {
  await tx.query(
    `insert into brandings (shop_id, document, revision, saved_at, saved_by) values ($1, $2, 1, $3, $4)
     on conflict (shop_id) do update
        set document = $2, revision = brandings.revision + 1, saved_at = $3, saved_by = $4,
            published_at = null, refusal = null`,
    [shopId, JSON.stringify(document), savedAt, savedBy],
  );
}

/** Writes down the platform's answer; about a revision that is no longer the saved one it says nothing. */
export async function settleStoredBranding(
  tx: Tx,
  shopId: string,
  answer: { revision: number; publishedAt: Date | null; refusal: string | null },
): Promise<void> {
  await tx.query(
    'update brandings set published_at = $3, refusal = $4 where shop_id = $1 and revision = $2',
    [shopId, answer.revision, answer.publishedAt, answer.refusal],
  );
}
