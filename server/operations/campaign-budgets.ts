import { budgetsLeft } from '../domain/earning/budgets-left.ts';
import { campaignPoints } from '../domain/earning/given-by.ts';
import type { Campaign } from '../domain/program/campaign.ts';
import { lockCampaignBudgets, saveCampaignBudgets } from '../store/campaign-budgets.ts';
import type { Tx } from '../store/database.ts';
import type { StoredOrder } from '../store/orders.ts';
import type { SettlingShop } from './settlement.ts';

/** What members' orders have by each campaign, locked by one transaction. */
export class CampaignBudgets {
  private readonly used: Map<string, number>;
  private readonly changed = new Set<string>();

  private constructor(used: Map<string, number>) {
    this.used = used;
  }

  /** Before members are locked. Without campaigns it costs no statement. */
  static async lock(
    tx: Tx,
    shop: SettlingShop,
    campaigns: readonly Campaign[],
  ): Promise<CampaignBudgets> {
    const ids = [...new Set(campaigns.map(({ id }) => id))];
    return new CampaignBudgets(await lockCampaignBudgets(tx, shop.shopId, ids));
  }

  /** What is left of the budget of each of these campaigns that has one. */
  left(campaigns: readonly Campaign[]): Record<string, number> {
    return budgetsLeft(campaigns, (id) => this.used.get(id) ?? 0);
  }

  /** An order has something else by campaigns now; what nobody has yet takes nothing. */
  follow(before: StoredOrder, after: StoredOrder): void {
    if (this.used.size === 0) return;
    this.add(before, -1);
    this.add(after, 1);
  }

  async save(tx: Tx, shop: SettlingShop): Promise<void> {
    const changed = [...this.changed].map((id): [string, number] => [id, this.used.get(id) ?? 0]);
    await saveCampaignBudgets(tx, shop.shopId, new Map(changed));
  }

  private add({ memberId, award }: StoredOrder, sign: 1 | -1): void {
    if (memberId === null || award === null) return;
    for (const [id, points] of campaignPoints(award)) {
      if (points === 0) continue;
      this.used.set(id, (this.used.get(id) ?? 0) + sign * points);
      this.changed.add(id);
    }
  }
}
