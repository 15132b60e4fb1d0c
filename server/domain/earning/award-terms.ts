import type { Campaign } from '../program/campaign.ts';
import type { EarningTerms } from '../program/earning-rule.ts';
import type { Program } from '../program/program.ts';
import type { TierTerms } from '../program/tier-terms.ts';

/** What of a program, and of the shop it runs in, decides what an order earns. */
export interface AwardTerms {
  earning: EarningTerms;
  campaigns: readonly Campaign[];
  tiers: TierTerms | null;
  /** The shop's: on its clock are days, weekdays and hours. */
  timeZone: string;
  /** A development store pays for test orders, so that a merchant can try the program. */
  isDevelopmentShop: boolean;
}

export function awardTermsOf(
  { earning, campaigns, tiers }: Program,
  shop: { timeZone: string; isDevelopment: boolean },
): AwardTerms {
  return {
    earning,
    campaigns,
    tiers,
    timeZone: shop.timeZone,
    isDevelopmentShop: shop.isDevelopment,
  };
}
