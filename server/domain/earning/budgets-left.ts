import type { Campaign } from '../program/campaign.ts';

/** What is left of the budget of each of these campaigns that has one; `usedBy`: points that orders have by it now. */
export function budgetsLeft(
  campaigns: readonly Campaign[],
  usedBy: (campaignId: string) => number,
): Record<string, number> {
  return Object.fromEntries(
    campaigns.flatMap(({ id, budgetPoints }) =>
      budgetPoints === null ? [] : [[id, Math.max(0, budgetPoints - usedBy(id))]],
    ),
  );
}
