import type { RedemptionEnding } from '../domain/redemptions/plan-redemption.ts';
import type { RewardKind } from '../domain/program/reward.ts';
import type { Queryable } from './database.ts';

/** Which redemptions wait: for the clock, for the platform, for a person. Never more than asked for. */

export interface DueRedemption {
  redemptionId: string;
  kind: RewardKind;
}

/** Issued ones whose time is over by `now`. */
export async function listRunOutRedemptions(
  db: Queryable,
  shopId: string,
  step: { now: Date; limit: number },
): Promise<DueRedemption[]> {
  const rows = await db.query<{ redemption_id: string; kind: RewardKind }>(
    `select redemption_id::text, kind from redemptions
      where shop_id = $1 and status = 'issued' and due_at <= $2 and ending is null and parked_at is null
      order by due_at limit $3`,
    [shopId, step.now, step.limit],
  );
  return rows.map((row) => ({ redemptionId: row.redemption_id, kind: row.kind }));
}

export interface StuckRedemption {
  redemptionId: string;
  memberId: string;
  kind: RewardKind;
  ending: RedemptionEnding | null;
}

/**
 * Redemptions that have waited since `before` for the platform: to be issued, or to end. Not those that wait for a
 * person, nor those of a connection that is not connected.
 */
export async function listStuckRedemptions(
  db: Queryable,
  shopId: string,
  step: { before: Date; limit: number },
): Promise<StuckRedemption[]> {
  const rows = await db.query<{
    redemption_id: string;
    member_id: string;
    kind: RewardKind;
    ending: RedemptionEnding | null;
  }>(
    `select redemption_id::text, member_id::text, kind, ending
       from (select * from redemptions
              where shop_id = $1 and status = 'held' and ending is null and updated_at < $2
              union all
             select * from redemptions where shop_id = $1 and ending is not null and updated_at < $2) r
      where parked_at is null
        and (connection_id is null
             or exists (select from connections c
                         where c.shop_id = $1 and c.connection_id = r.connection_id and c.status = 'active'))
      order by updated_at limit $3`,
    [shopId, step.before, step.limit],
  );
  return rows.map((row) => ({
    redemptionId: row.redemption_id,
    memberId: row.member_id,
    kind: row.kind,
    ending: row.ending,
  }));
}

/** The newest ids of other things that a member, or who was merged into them, was given of this kind, and of their taking back. */
export async function listOthersIds(
  db: Queryable,
  shopId: string,
  of: { memberIds: readonly string[]; kind: RewardKind; not: string; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ discount_id: string | null; taken_back_id: string | null }>(
    `select discount_id, taken_back_id from redemptions
      where shop_id = $1 and member_id = any($2::bigint[]) and kind = $3 and redemption_id <> $4
        and (discount_id is not null or taken_back_id is not null)
      order by created_at desc limit $5`,
    [shopId, of.memberIds, of.kind, of.not, of.limit],
  );
  return rows.flatMap(({ discount_id, taken_back_id }) =>
    [discount_id, taken_back_id].filter((id) => id !== null),
  );
}

/** Whether another redemption of this kind was sent for these members before, and its answer is still out. */
export async function hasOpenTry(
  db: Queryable,
  shopId: string,
  of: { memberIds: readonly string[]; kind: RewardKind; not: string; before: Date },
): Promise<boolean> {
  const rows = await db.query(
    `select from redemptions
      where shop_id = $1 and member_id = any($2::bigint[]) and kind = $3 and redemption_id <> $4 and parked_at is null
        and coalesce(case when ending is not null then ending_tried_at end,
                     case when status = 'held' then issue_tried_at end) < $5
      limit 1`,
    [shopId, of.memberIds, of.kind, of.not, of.before],
  );
  return rows.length > 0;
}
