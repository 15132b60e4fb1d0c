import type { Queryable, Tx } from './database.ts';

/**
 * Locks what members' orders have by these campaigns, in the order of their ids, and reads it: after orders are
 * locked and before members are.
 */
export async function lockCampaignBudgets(
  tx: Tx,
  shopId: string,
  campaignIds: readonly string[],
): Promise<Map<string, number>> {
  if (campaignIds.length === 0) return new Map();
  const known = await tx.query<{ campaign_id: string; used_points: string }>(
    `select campaign_id, used_points from campaign_budgets
      where shop_id = $1 and campaign_id = any($2::text[]) order by campaign_id for update`,
    [shopId, campaignIds],
    'lock_campaign_budgets',
  );
  const used = new Map(known.map((row) => [row.campaign_id, Number(row.used_points)]));
  const missing = campaignIds.filter((id) => !used.has(id)).toSorted();
  if (missing.length === 0) return used;
  // Whoever else makes the same row at this moment is waited for, and read.
  const made = await tx.query<{ campaign_id: string; used_points: string }>(
    `insert into campaign_budgets as b (shop_id, campaign_id) select $1, n.id from unnest($2::text[]) as n (id)
     on conflict (shop_id, campaign_id) do update set used_points = b.used_points
     returning campaign_id, used_points`,
    [shopId, missing],
  );
  for (const row of made) used.set(row.campaign_id, Number(row.used_points));
  return used;
}

/** Writes what orders have now by campaigns that were locked. */
export async function saveCampaignBudgets(
  tx: Tx,
  shopId: string,
  used: ReadonlyMap<string, number>,
): Promise<void> {
  if (used.size === 0) return;
  await tx.query(
    `update campaign_budgets b set used_points = n.points from unnest($2::text[], $3::bigint[]) as n (id, points)
      where b.shop_id = $1 and b.campaign_id = n.id`,
    [shopId, [...used.keys()], [...used.values()]],
    'save_campaign_budgets',
  );
}

/** What orders have now by each campaign that ever gave points, by its id. */
export async function listCampaignPoints(
  db: Queryable,
  shopId: string,
): Promise<Record<string, number>> {
  const rows = await db.query<{ campaign_id: string; used_points: string }>(
    'select campaign_id, used_points from campaign_budgets where shop_id = $1',
    [shopId],
  );
  return Object.fromEntries(rows.map((row) => [row.campaign_id, Number(row.used_points)]));
}
