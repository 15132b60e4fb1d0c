import type { StorefrontTier } from '../../contract/storefront.ts';
import { localiseLevel } from '../../domain/tiers/localise-level.ts';
import type { MemberTier } from '../../operations/read-tier.ts';
import { presentBenefits, presentFigure, presentKeeping, presentNext } from '../present-tier.ts';

/** In the words of a language, as far as the shop has them. */
export function presentTier(standing: MemberTier, locale: string | null = null): StorefrontTier {
  const { currency } = standing;
  const level = standing.level && localiseLevel(standing.level, locale);
  const ladder = standing.ladder.map((each) => localiseLevel(each, locale));
  const next = presentNext(
    standing.next && { ...standing.next, level: localiseLevel(standing.next.level, locale) },
    currency,
  );
  const { threshold = 1 } = standing.next ?? {};
  const share = Math.min(1, Math.max(0, standing.figure / Math.max(threshold, 1)));
  return {
    basis: standing.basis,
    current: level && { id: level.id, name: level.name, ...presentBenefits(level) },
    next: next && { ...next, share },
    keep: presentKeeping(standing.keep, currency),
    ladder: ladder.map((each) => ({
      id: each.id,
      name: each.name,
      threshold: each.threshold === null ? null : presentFigure(each.threshold, currency),
      entry_points: each.entryPoints,
      ...presentBenefits(each),
    })),
  };
}
