import type { Queryable, Tx } from './database.ts';
import { type LiveExpiry, liveExpiry, toLiveExpiry } from './live-expiry.ts';

/** Members with a lot that may have lapsed by `now`, soonest first. */
export async function listExpiringMembers(
  db: Queryable,
  shopId: string,
  step: { now: Date; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from balances where shop_id = $1 and next_expiry_at <= $2
      order by next_expiry_at limit $3`,
    [shopId, step.now, step.limit],
  );
  return rows.map((row) => row.member_id);
}

/**
 * Says anew when each of these members has something to lapse next. The caller holds their locks; nothing is said
 * when another program than `program` has gone live since.
 */
export async function saveNextExpiry(
  tx: Tx,
  shopId: string,
  step: { members: readonly { memberId: string; at: Date | null }[]; program: number },
): Promise<void> {
  if (step.members.length === 0) return;
  await tx.query(
    `update balances b set next_expiry_at = n.at
       from unnest($2::bigint[], $3::timestamptz[]) as n (member, at)
      where b.shop_id = $1 and b.member_id = n.member
        and (select version from program_versions where shop_id = $1 and state = 'live') = $4`,
    [
      shopId,
      step.members.map(({ memberId }) => memberId),
      step.members.map(({ at }) => at),
      step.program,
    ],
  );
}

/** The live program when not all members know of its expiry policy yet. */
export async function findUnspreadExpiry(
  db: Queryable,
  shopId: string,
): Promise<{ live: LiveExpiry; after: string } | null> {
  const [row] = await db.query<{ live: string; after: string }>(
    `select ${liveExpiry} as live, expiry_spread_after::text as after from program_versions
      where shop_id = $1 and state = 'live' and expiry_spread_after is not null`,
    [shopId],
  );
  return row === undefined ? null : { live: toLiveExpiry(row.live), after: row.after };
}

/**
 * Lets the next `limit` members know of a new policy: none of their points lapses by it before `soonest`. What they
 * knew before stays where it is sooner: it is still true. Returns the last of them; null once there is nobody left.
 */
export async function spreadExpiry(
  tx: Tx,
  shopId: string,
  step: { program: number; after: string; soonest: Date | null; limit: number },
): Promise<string | null> {
  const [batch] = await tx.query<{ last: string | null }>(
    `with batch as (
       select member_id from balances where shop_id = $1 and member_id > $2 order by member_id limit $3 for update),
     told as (
       update balances b set next_expiry_at = $4 from batch
        where b.shop_id = $1 and b.member_id = batch.member_id and b.available > 0
          and (b.next_expiry_at is null or b.next_expiry_at > $4))
     select max(member_id)::text as last from batch`,
    [shopId, step.after, step.limit, step.soonest],
  );
  const last = batch?.last ?? null;
  await tx.query(
    `update program_versions set expiry_spread_after = $3 where shop_id = $1 and version = $2`,
    [shopId, step.program, last],
  );
  return last;
}
