import type { z } from 'zod';
import type { nextTier, tierBenefits, tierFigure, tierKeeping } from '../contract/member-tier.ts';
import type { TierLevel } from '../domain/program/tier-terms.ts';
import type { TierProgress } from '../domain/tiers/measure-progress.ts';
import { presentMoney } from './present-money.ts';

/** A count as it travels: money where the tiers have a currency. */
export function presentFigure(count: number, currency: string | null): z.infer<typeof tierFigure> {
  return currency === null ? count : presentMoney({ minor: Math.max(0, count), currency });
}

export function presentBenefits(level: TierLevel): z.infer<typeof tierBenefits> {
  return {
    multiplier: level.multiplierPercent / 100,
    free_shipping: level.freeShipping,
    discount_percent: level.discountPercent,
    perks: level.perks.map(({ title, detail }) => ({ title, detail })),
  };
}

export function presentNext(
  next: TierProgress['next'],
  currency: string | null,
): z.infer<typeof nextTier> | null {
  return (
    next && {
      id: next.level.id,
      name: next.level.name,
      threshold: presentFigure(next.threshold, currency),
      missing: presentFigure(next.missing, currency),
    }
  );
}

export function presentKeeping(
  keep: TierProgress['keep'],
  currency: string | null,
): z.infer<typeof tierKeeping> | null {
  return (
    keep && {
      missing: presentFigure(keep.missing, currency),
      until: keep.until.toISOString(),
      in_grace: keep.inGrace,
    }
  );
}
