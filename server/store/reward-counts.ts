import type { Queryable, Tx } from './database.ts';

/** How often rewards were taken: what was not given back counts. */

const taken = `status in ('requested', 'held', 'issued', 'used')`;

/** One at a time may take the last of a reward, until its transaction ends. After the member's lock. */
export async function lockReward(tx: Tx, shopId: string, rewardId: string): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended(format('reward %s %s', $1::text, $2::text), 0))`,
    [shopId, rewardId],
  );
}

export interface RewardQuestion {
  rewardId: string;
  /** No more than this many need be counted over all members; null: none. */
  stock: number | null;
  /** Count the member's own since then; null: since ever. */
  since: Date | null;
}

export interface RewardCount {
  byMember: number;
  inAll: number;
}

/** One statement for any number of rewards. Of a member count those too who were merged into them; null: of nobody. */
export async function countRedemptions(
  db: Queryable,
  shopId: string,
  ask: { memberId: string | null; questions: readonly RewardQuestion[] },
): Promise<Map<string, RewardCount>> {
  const { memberId, questions } = ask;
  if (questions.length === 0) return new Map();
  const rows = await db.query<{ reward_id: string; by_member: string; in_all: string }>(
    // Their own are read by who has them, never by reward, of which there may be a whole shop's ("offset 0" keeps it so);
    // everybody's in the order of the index, which stops at the stock.
    `with own as materialized (
       select r.reward_id, r.created_at
         from (select $2::bigint as one
                union all
               select member_id from members where shop_id = $1 and merged_into = $2) m
        cross join lateral (
          select reward_id, created_at from redemptions
           where shop_id = $1 and member_id = m.one and ${taken} offset 0) r)
     select q.reward_id, mine.n as by_member, everybody.n as in_all
       from unnest($3::text[], $4::bigint[], $5::timestamptz[]) as q (reward_id, stock, since)
      cross join lateral (
        select count(*) as n from own
         where own.reward_id = q.reward_id and own.created_at >= coalesce(q.since, '-infinity')) mine
      cross join lateral (
        select count(*) as n
          from (select from redemptions r
                 where r.shop_id = $1 and r.reward_id = q.reward_id and ${taken}
                 order by r.status limit coalesce(q.stock, 0)) s) everybody`,
    [
      shopId,
      memberId,
      questions.map(({ rewardId }) => rewardId),
      questions.map(({ stock }) => stock),
      questions.map(({ since }) => since),
    ],
    'count_redemptions',
  );
  return new Map(
    rows.map((row) => [
      row.reward_id,
      { byMember: Number(row.by_member), inAll: Number(row.in_all) },
    ]),
  );
}

/** How often each reward of a shop was taken, over all members. */
export async function countAllTaken(db: Queryable, shopId: string): Promise<Map<string, number>> {
  const rows = await db.query<{ reward_id: string; n: string }>(
    `select reward_id, count(*) as n from redemptions
      where shop_id = $1 and ${taken} group by reward_id`,
    [shopId],
    'count_all_taken',
  );
  return new Map(rows.map((row) => [row.reward_id, Number(row.n)]));
}
