import type { TierTerms } from '../program/tier-terms.ts';

/** Where a member was and where they are; null: on no tier. */
export interface TierPair {
  from: string | null;
  to: string | null;
}

/** By the order of the ladder as it is now; null: one of the two is not in it any more, so nobody can say. */
export function directionOf(
  { from, to }: TierPair,
  terms: TierTerms | null,
): 'rose' | 'fell' | null {
  const [was, is] = [placeOf(from, terms), placeOf(to, terms)];
  if (was === null || is === null || was === is) return null;
  return is > was ? 'rose' : 'fell';
}

/** Every pair of tiers between which a member would rise, or fall. */
export function pairsOf(direction: 'rose' | 'fell', terms: TierTerms | null): TierPair[] {
  const places = [null, ...(terms?.levels.map(({ id }) => id) ?? [])];
  return places.flatMap((from) =>
    places.flatMap((to) => (directionOf({ from, to }, terms) === direction ? [{ from, to }] : [])),
  );
}

function placeOf(tierId: string | null, terms: TierTerms | null): number | null {
  if (tierId === null) return 0;
  const at = terms?.levels.findIndex(({ id }) => id === tierId) ?? -1;
  return at === -1 ? null : at + 1;
}
