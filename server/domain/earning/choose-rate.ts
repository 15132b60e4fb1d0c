import type { AppliedRate } from './award.ts';
import type { PerAmountRule } from '../program/earning-rule.ts';

/** A rule's rate for a currency and a tier: that of the tier, else that of everybody, else the rule's own; null: it has none. */
export function chooseRate(
  { points, per, rates }: PerAmountRule,
  currency: string,
  tierId: string | null,
): AppliedRate | null {
  // "For each 0.00 spent" is no rate.
  const paying = rates.filter((rate) => rate.per.currency === currency && rate.per.minor > 0);
  const own = per.currency === currency && per.minor > 0 ? { points, per } : null;
  const chosen =
    (tierId === null ? undefined : paying.find(({ tier }) => tier === tierId)) ??
    paying.find(({ tier }) => tier === null) ??
    own;
  return chosen && { points: chosen.points, perMinor: chosen.per.minor, currency };
}

/** Whether a rule pays anybody in a currency. */
export function paysIn({ per, rates }: PerAmountRule, currency: string): boolean {
  return [per, ...rates.map((rate) => rate.per)].some(
    (money) => money.currency === currency && money.minor > 0,
  );
}
