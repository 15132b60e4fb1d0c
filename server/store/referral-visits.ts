import type { Queryable, Tx } from './database.ts';

/** Whose link was shared or opened, and how. */
export interface Visit {
  memberId: string;
  channel: string;
  /** Of the shop's zone. */
  day: string;
}

export async function countVisitClick(tx: Tx, shopId: string, visit: Visit): Promise<void> {
  await tx.query(
    `insert into referral_visits as v (shop_id, day, member_id, channel, clicks) values ($1, $2, $3, $4, 1)
     on conflict (shop_id, day, member_id, channel) do update set clicks = v.clicks + 1`,
    [shopId, visit.day, visit.memberId, visit.channel],
    'count_visit_click',
  );
}

export async function countVisitShare(
  tx: Tx,
  shopId: string,
  visit: Visit & { now: Date },
): Promise<void> {
  await tx.query(
    `insert into referral_visits as v (shop_id, day, member_id, channel, shares, last_shared_at)
     values ($1, $2, $3, $4, 1, $5)
     on conflict (shop_id, day, member_id, channel) do update
        set shares = v.shares + 1, last_shared_at = greatest(v.last_shared_at, excluded.last_shared_at)`,
    [shopId, visit.day, visit.memberId, visit.channel, visit.now],
  );
}

/** When a link was last shared in this way, as far as it was by then; null: nobody said so. */
export async function readLastShare(
  db: Queryable,
  shopId: string,
  step: { memberId: string; channel: string; by: Date },
): Promise<Date | null> {
  const [row] = await db.query<{ last_shared_at: Date | null }>(
    `select max(last_shared_at) as last_shared_at from referral_visits
      where shop_id = $1 and member_id = $2 and channel = $3 and last_shared_at <= $4`,
    [shopId, step.memberId, step.channel, step.by],
  );
  return row?.last_shared_at ?? null;
}
