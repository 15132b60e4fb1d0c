import type { TierTerms } from '../../domain/program/tier-terms.ts';
import type { Database } from '../../store/database.ts';
import { findPastPieces } from '../../store/program-pieces.ts';

/** What tiers are called, or were before they left the program. No tier is `none`. */
export async function nameTiers(
  db: Database,
  shopId: string,
  { terms, ids }: { terms: TierTerms | null; ids: readonly (string | null)[] },
): Promise<(tierId: string | null) => string> {
  const names = new Map(terms?.levels.map(({ id, name }) => [id, name]));
  const gone = [...new Set(ids)].flatMap((id) => (id === null || names.has(id) ? [] : [id]));
  const past = await findPastPieces(db, shopId, { of: 'tiers', ids: gone });
  return (tierId) =>
    tierId === null ? 'none' : (names.get(tierId) ?? past.get(tierId)?.name ?? tierId);
}
