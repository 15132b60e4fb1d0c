import type { Queryable, Tx } from './database.ts';

/** How far a shop's members were looked at under the tiers of its live program. */
export interface TierPass {
  /** The tiers as a text; null: there were none. */
  tiers: string | null;
  /** The last member who was looked at; null: all were. */
  after: string | null;
}

/** Null: the shop never had tiers. */
export async function readTierPass(db: Queryable, shopId: string): Promise<TierPass | null> {
  const [row] = await db.query<{ tiers: string | null; after: string | null }>(
    'select tiers, after_member_id::text as after from tier_passes where shop_id = $1',
    [shopId],
    'read_tier_pass',
  );
  return row ?? null;
}

/** Goes on from `pass`; false where somebody else has done so already. */
export async function saveTierPass(
  tx: Tx,
  shopId: string,
  step: { pass: TierPass | null; next: TierPass },
): Promise<boolean> {
  const { pass, next } = step;
  const rows = await tx.query(
    pass === null
      ? `insert into tier_passes (shop_id, tiers, after_member_id) values ($1, $2, $3)
         on conflict (shop_id) do nothing returning 1`
      : `update tier_passes set tiers = $2, after_member_id = $3
          where shop_id = $1 and tiers is not distinct from $4 and after_member_id is not distinct from $5
         returning 1`,
    pass === null
      ? [shopId, next.tiers, next.after]
      : [shopId, next.tiers, next.after, pass.tiers, pass.after],
  );
  return rows.length > 0;
}

/** From the first member on again. */
export async function restartTierPass(tx: Tx, shopId: string): Promise<void> {
  await tx.query('update tier_passes set after_member_id = 0 where shop_id = $1', [shopId]);
}

/**
 * Members after this one who have something to do with tiers: something counts for them, or they have one; or
 * everybody, where a tier asks for nothing.
 */
export async function listTierMembers(
  db: Queryable,
  shopId: string,
  page: { after: string; limit: number; everybody: boolean },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from members m
      where shop_id = $1 and member_id > $2 and status = 'active'
        and ($4 or coalesce(
          (select true from member_days d where d.shop_id = $1 and d.member_id = m.member_id limit 1),
          (select true from member_standings s where s.shop_id = $1 and s.member_id = m.member_id), false))
      order by m.member_id limit $3`,
    [shopId, page.after, page.limit, page.everybody],
    'list_tier_members',
  );
  return rows.map((row) => row.member_id);
}
