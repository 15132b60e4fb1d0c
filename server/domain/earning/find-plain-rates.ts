import { minorDigits } from '../currency.ts';
import type { Caps, Conditions } from '../program/conditions.ts';
import type { PerAmountRule } from '../program/earning-rule.ts';
import type { Program } from '../program/program.ts';
import { chooseRate } from './choose-rate.ts';

/** So many points for each `per` hundredths of the currency's unit, as themes count money; both whole. */
export interface PlainRate {
  points: number;
  per: number;
}

export interface PlainRates {
  currency: string;
  rate: PlainRate;
  /** Of each tier, its multiplier in it. */
  tiers: Record<string, PlainRate>;
}

/**
 * What a product earns by its price alone, where one rule without conditions says so for all products; null where it
 * depends, also on how much of a price is tax. What else a program adds to it is left out.
 */
export function findPlainRates(
  { earning, tiers }: Pick<Program, 'earning' | 'tiers'>,
  shop: { taxesIncluded: boolean },
): PlainRates | null {
  const byAmount = earning.rules.filter((one) => one.kind === 'per_amount');
  const [rule] = byAmount;
  const isPlain =
    byAmount.length === 1 &&
    rule !== undefined &&
    rule.products === null &&
    bindsNobody(rule.when) &&
    (earning.includeTax || !shop.taxesIncluded) &&
    [earning.caps, rule.caps].every(isUncapped) &&
    !earning.rules.some(({ kind }) => kind === 'product_exclusion');
  if (!isPlain) return null;
  const { currency } = rule.per;
  const rate = rateOf(rule, null, 100);
  if (rate === null) return null;
  const ofTiers = (tiers?.levels ?? []).flatMap(({ id, multiplierPercent }) => {
    const own = rateOf(rule, id, multiplierPercent);
    return own === null ? [] : [[id, own] as const];
  });
  return { currency, rate, tiers: Object.fromEntries(ofTiers) };
}

function rateOf(
  rule: PerAmountRule,
  tierId: string | null,
  multiplierPercent: number,
): PlainRate | null {
  const { currency } = rule.per;
  const chosen = chooseRate(rule, currency, tierId);
  if (chosen === null) return null;
  const points = chosen.points * multiplierPercent * 10 ** minorDigits(currency);
  const per = chosen.perMinor * 100 * 100;
  const shared = greatestShared(points, per);
  return { points: points / shared, per: per / shared };
}

function greatestShared(one: number, other: number): number {
  return other === 0 ? one : greatestShared(other, one % other);
}

function isUncapped(caps: Caps): boolean {
  return Object.values(caps).every((cap) => cap === null);
}

function bindsNobody({ customerTags, ...others }: Conditions): boolean {
  return [...Object.values(others), customerTags.any, customerTags.none].every(
    (part) => part === null || (Array.isArray(part) && part.length === 0),
  );
}
