import type { Queryable } from './database.ts';

/** What a piece of the program was called when it was last published, for those that the live version has no more. */
export interface PastPiece {
  id: string;
  name: string;
  /** Wall-clock time of the shop, of a campaign. */
  from: string | null;
  until: string | null;
}

const pathOf = { campaigns: '{campaigns}', tiers: '{tiers,levels}' } as const;

export async function findPastPieces(
  db: Queryable,
  shopId: string,
  { of, ids }: { of: keyof typeof pathOf; ids: readonly string[] },
): Promise<Map<string, PastPiece>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query<{
    id: string;
    name: string | null;
    since: string | null;
    until: string | null;
  }>(
    `select distinct on (piece ->> 'id') piece ->> 'id' as id, coalesce(piece ->> 'title', piece ->> 'name') as name,
            piece #>> '{when,from}' as since, piece #>> '{when,until}' as until
       from program_versions v
      cross join lateral jsonb_array_elements(
        case jsonb_typeof(v.document #> $2::text[]) when 'array' then v.document #> $2::text[] else '[]' end) piece
      where v.shop_id = $1 and v.state in ('live', 'past') and piece ->> 'id' = any($3::text[])
      order by piece ->> 'id', v.version desc`,
    [shopId, pathOf[of], ids],
  );
  return new Map(
    rows.map(({ id, name, since, until }) => [id, { id, name: name ?? id, from: since, until }]),
  );
}
