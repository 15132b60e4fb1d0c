import type { AppliedRate, PartOrigin, SkipReason } from './award.ts';
import { chooseRate } from './choose-rate.ts';
import { findCap, type Limit, tighter } from './find-limit.ts';
import { fraction, type Fraction } from '../fraction.ts';
import type { NamesLine } from './match-products.ts';
import type { SeenOrder } from './prepare-conditions.ts';
import type { Prepared, PreparedTerms } from './prepare-terms.ts';
import type { Campaign } from '../program/campaign.ts';
import type { Caps, Standing } from '../program/conditions.ts';
import type { PerAmountRule } from '../program/earning-rule.ts';
import type { TierTerms } from '../program/tier-terms.ts';

/** Something of the program that holds for this order, with what it may still give. */
export interface Held<Terms = unknown> {
  origin: PartOrigin;
  terms: Terms;
  stacking: Standing['stacking'];
  names: NamesLine | null;
  limit: Limit | null;
}

export type HeldRate = Held<{ rate: AppliedRate }>;
export type HeldMultiplier = Held<{ kind: 'product_multiplier' | 'multiplier'; percent: number }>;

/** What a multiplier adds to 1: double and a half adds 3/2. Below 0 when it takes away. */
export function extraOf({ terms }: HeldMultiplier): Fraction {
  return fraction(terms.percent - 100, 100);
}

/** Collects what doesn't hold, and why. */
export type Skip = (part: PartOrigin, reason: SkipReason, wants?: readonly string[]) => void;

/** The parts of a list whose conditions the order meets. */
export function holding<Terms extends { id: string }>(
  list: readonly Prepared<Terms>[],
  seen: SeenOrder,
  skip: Skip,
): Prepared<Terms>[] {
  return list.filter(({ source, title, terms, checks }) => {
    const failed = checks.find((check) => !check.holds(seen));
    if (failed !== undefined) skip({ source, id: terms.id, title }, failed.reason, failed.wants);
    return failed === undefined;
  });
}

interface AnyTerms extends Standing {
  id: string;
  caps: Caps;
}

/** What is left of a part's caps for this order, and of its budget when it has one. */
export function hold<Terms extends AnyTerms, As>(
  prepared: Prepared<Terms>,
  seen: SeenOrder,
  terms: As,
): Held<As> {
  const { source, title, names } = prepared;
  const { id, caps, stacking } = prepared.terms;
  return {
    origin: { source, id, title },
    terms,
    stacking,
    names,
    limit: findCap(caps, seen.facts.given[`${source}:${id}`]),
  };
}

/** Campaigns that hold and have something left of their budget: one that has used it up has ended. */
export function holdCampaigns<Terms extends Campaign, As>(
  list: readonly Prepared<Terms>[],
  seen: SeenOrder,
  step: { skip: Skip; as: (terms: Terms) => As },
): Held<As>[] {
  return holding(list, seen, step.skip).flatMap((prepared) => {
    const { terms } = prepared;
    const held = hold(prepared, seen, step.as(terms));
    if (terms.budgetPoints === null) return [held];
    const most = Math.max(0, seen.facts.budgetLeft[terms.id] ?? terms.budgetPoints);
    if (most === 0) {
      step.skip({ source: 'campaign', id: terms.id, title: terms.title }, 'budget');
      return [];
    }
    return [{ ...held, limit: tighter<Limit>(held.limit, { most, by: 'budget' }) }];
  });
}

/** The rates that hold and pay in the order's currency. */
export function holdRates(
  list: readonly Prepared<PerAmountRule>[],
  seen: SeenOrder,
  skip: Skip,
): HeldRate[] {
  const { currency } = seen.order;
  const tierId = seen.facts.member?.tierId ?? null;
  return holding(list, seen, skip).flatMap((prepared) => {
    const rate = chooseRate(prepared.terms, currency, tierId);
    if (rate !== null) return [hold(prepared, seen, { rate })];
    skip({ source: 'rule', id: prepared.terms.id, title: null }, 'currency', [currency]);
    return [];
  });
}

/** What multiplies, in the order in which it does: products, the tier, campaigns. */
export interface HeldMultipliers {
  ofProducts: readonly HeldMultiplier[];
  ofTier: HeldMultiplier | null;
  ofCampaigns: readonly HeldMultiplier[];
}

export function holdMultipliers(
  prepared: PreparedTerms,
  seen: SeenOrder,
  step: { skip: Skip; tiers: TierTerms | null },
): HeldMultipliers {
  const { skip, tiers } = step;
  return {
    ofProducts: holding(prepared.productMultipliers, seen, skip).map((rule) =>
      hold(rule, seen, {
        kind: 'product_multiplier',
        percent: rule.terms.multiplierPercent,
      }),
    ),
    ofTier: holdTier(tiers, seen.facts.member?.tierId ?? null),
    ofCampaigns: holdCampaigns(prepared.campaignMultipliers, seen, {
      skip,
      as: ({ multiplierPercent }) => ({ kind: 'multiplier', percent: multiplierPercent }),
    }),
  };
}

function holdTier(tiers: TierTerms | null, tierId: string | null): HeldMultiplier | null {
  const level = tiers?.levels.find(({ id }) => id === tierId);
  if (level === undefined || level.multiplierPercent === 100) return null;
  return {
    origin: { source: 'tier', id: level.id, title: level.name },
    terms: { kind: 'multiplier', percent: level.multiplierPercent },
    stacking: 'add',
    names: null,
    limit: null,
  };
}
