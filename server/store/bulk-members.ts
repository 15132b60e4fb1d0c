import type { SegmentScope } from './compile-segments.ts';
import type { Queryable, Tx } from './database.ts';
import { compileMembers, type MemberFilter } from './member-filter.ts';

/** Writes down whom an action is for: no more than `max`. */
export async function appendBulkMembers(
  tx: Tx,
  scope: SegmentScope,
  step: { bulkId: string; filter: MemberFilter; points: number; max: number },
): Promise<void> {
  const compiled = compileMembers(scope, step.filter);
  const { bind } = compiled;
  await tx.query(
    `insert into bulk_members (shop_id, bulk_id, member_id, points)
     select $1, ${bind(step.bulkId, 'uuid')}, m.member_id, ${bind(step.points, 'bigint')}
       from ${compiled.from} where ${compiled.where} limit ${bind(step.max, 'bigint')}`,
    compiled.values,
  );
}

/** Whoever got something by the one is to give it back by the other. */
export async function appendUndoneMembers(
  tx: Tx,
  shopId: string,
  step: { bulkId: string; undoes: string },
): Promise<void> {
  await tx.query(
    `insert into bulk_members (shop_id, bulk_id, member_id, points)
     select $1, $2, member_id, -points from bulk_members
      where shop_id = $1 and bulk_id = $3 and state = 'done' and points <> 0`,
    [shopId, step.bulkId, step.undoes],
  );
}

/** How many members there are, and what would move. */
export async function countBulkMembers(tx: Tx, shopId: string, bulkId: string): Promise<void> {
  await tx.query(
    `update bulk_actions b set members = c.members, moved_points = c.points
       from (select count(*) as members, coalesce(sum(points), 0) as points from bulk_members
              where shop_id = $1 and bulk_id = $2) c
      where b.shop_id = $1 and b.bulk_id = $2`,
    [shopId, bulkId],
  );
}

export interface WaitingMember {
  memberId: string;
  points: number;
  status: 'active' | 'deleted' | 'merged';
}

/** The next of them, in the order of their ids; the caller holds the action's row. */
export async function listWaitingMembers(
  tx: Tx,
  shopId: string,
  step: { bulkId: string; limit: number },
): Promise<WaitingMember[]> {
  const rows = await tx.query<{
    member_id: string;
    points: string;
    status: WaitingMember['status'];
  }>(
    `select w.member_id::text, w.points, m.status
       from (select member_id, points from bulk_members
              where shop_id = $1 and bulk_id = $2 and state = 'waiting' order by member_id limit $3) w
       join members m on m.shop_id = $1 and m.member_id = w.member_id
      order by w.member_id`,
    [shopId, step.bulkId, step.limit],
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    points: Number(row.points),
    status: row.status,
  }));
}

export interface BulkOutcome {
  memberId: string;
  state: 'done' | 'failed';
  /** What they really got. */
  points: number;
  detail: string | null;
}

export async function saveBulkOutcomes(
  tx: Tx,
  shopId: string,
  step: { bulkId: string; outcomes: readonly BulkOutcome[]; now: Date },
): Promise<void> {
  const { bulkId, outcomes } = step;
  await tx.query(
    `update bulk_members b set state = n.state, points = n.points, detail = n.detail
       from unnest($3::bigint[], $4::text[], $5::bigint[], $6::text[]) as n (member_id, state, points, detail)
      where b.shop_id = $1 and b.bulk_id = $2 and b.member_id = n.member_id`,
    [
      shopId,
      bulkId,
      outcomes.map(({ memberId }) => memberId),
      outcomes.map(({ state }) => state),
      outcomes.map(({ points }) => points),
      outcomes.map(({ detail }) => detail),
    ],
  );
  const done = outcomes.filter(({ state }) => state === 'done');
  await tx.query(
    `update bulk_actions set done = done + $3, failed = failed + $4, moved_points = moved_points + $5, updated_at = $6
      where shop_id = $1 and bulk_id = $2`,
    [
      shopId,
      bulkId,
      done.length,
      outcomes.length - done.length,
      done.reduce((sum, { points }) => sum + points, 0),
      step.now,
    ],
  );
}

/** Of whom there is something to say, in the order of their ids. */
export async function listToldMembers(
  db: Queryable,
  shopId: string,
  page: { bulkId: string; after: string; limit: number },
): Promise<(BulkOutcome & { detail: string })[]> {
  const rows = await db.query<{
    member_id: string;
    state: BulkOutcome['state'];
    points: string;
    detail: string;
  }>(
    `select member_id::text, state, points, detail from bulk_members
      where shop_id = $1 and bulk_id = $2 and detail is not null and member_id > $3 order by bulk_members.member_id limit $4`,
    [shopId, page.bulkId, page.after, page.limit],
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    state: row.state,
    points: Number(row.points),
    detail: row.detail,
  }));
}
