import type { Program } from '../program/program.ts';

/** What the checkout gives members of one tier by itself. */
export interface CheckoutBenefit {
  tierId: string;
  name: string;
  /** Whole percent off the order; 0: nothing. */
  percent: number;
  freeShipping: boolean;
}

/** What the checkout is to give by itself; empty: nothing, or the shop does not let it. */
export function checkoutBenefits({
  tiers,
  settings,
}: Pick<Program, 'tiers' | 'settings'>): CheckoutBenefit[] {
  if (tiers === null || !settings.checkoutFunction) return [];
  return tiers.levels.flatMap(({ id, name, discountPercent, freeShipping }) =>
    discountPercent === 0 && !freeShipping
      ? []
      : [{ tierId: id, name, percent: discountPercent, freeShipping }],
  );
}
