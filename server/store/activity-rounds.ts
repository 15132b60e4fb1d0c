import type { MonthDay } from '../domain/activities/yearly-days.ts';
import type { Queryable, Tx } from './database.ts';

/** How far the daily round over birthdays and anniversaries has come in a shop. */
export interface ActivityRound {
  /** In the shop's zone. */
  day: string;
  stage: 'birthday' | 'anniversary' | 'over';
  /** The last member who was looked at; 0: none yet. */
  after: string;
}

export async function readActivityRound(
  db: Queryable,
  shopId: string,
): Promise<ActivityRound | null> {
  const [row] = await db.query<{
    day: string;
    stage: ActivityRound['stage'];
    after_member_id: string;
  }>(
    `select day::text, stage, after_member_id::text from activity_rounds where shop_id = $1`,
    [shopId],
    'read_activity_round',
  );
  return row === undefined ? null : { day: row.day, stage: row.stage, after: row.after_member_id };
}

/** The round, locked until the transaction ends. Null: somebody else is at it. The first one to ask begins it with `first`. */
export async function lockActivityRound(
  tx: Tx,
  shopId: string,
  first: ActivityRound,
): Promise<ActivityRound | null> {
  await tx.query(
    `insert into activity_rounds (shop_id, day, stage, after_member_id) values ($1,$2,$3,$4)
     on conflict (shop_id) do nothing`,
    [shopId, first.day, first.stage, first.after],
  );
  const [row] = await tx.query<{
    day: string;
    stage: ActivityRound['stage'];
    after_member_id: string;
  }>(
    `select day::text, stage, after_member_id::text from activity_rounds where shop_id = $1 for update skip locked`,
    [shopId],
    'lock_activity_round',
  );
  return row === undefined ? null : { day: row.day, stage: row.stage, after: row.after_member_id };
}

export async function saveActivityRound(
  tx: Tx,
  shopId: string,
  round: ActivityRound,
): Promise<void> {
  await tx.query(
    `update activity_rounds set day = $2, stage = $3, after_member_id = $4 where shop_id = $1`,
    [shopId, round.day, round.stage, round.after],
  );
}

interface MemberPage {
  /** Members after this one, by their ids. */
  after: string;
  limit: number;
}

/** Members whose birthday is kept on one of these days of the year. */
export async function listBirthdayMembers(
  db: Queryable,
  shopId: string,
  page: MemberPage & { monthDays: readonly MonthDay[] },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    // "offset 0": by the index of days, never through all members in the order of their ids.
    `select member_id::text from (
       select m.member_id from members m
        where shop_id = $1 and birthday is not null and status = 'active'
          and (extract(month from birthday) * 100 + extract(day from birthday))::integer = any($2::integer[])
          and member_id > $3 offset 0) born
      order by born.member_id limit $4`,
    [shopId, page.monthDays, page.after, page.limit],
    'list_birthday_members',
  );
  return rows.map((row) => row.member_id);
}

/** Members who joined on one of these days of an earlier year, as days were in the shop. `around`: the same days and their neighbours, in UTC. */
export async function listAnniversaryMembers(
  db: Queryable,
  shopId: string,
  page: MemberPage & {
    monthDays: readonly MonthDay[];
    around: readonly MonthDay[];
    timeZone: string;
    year: number;
  },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from (
       select m.member_id from members m
        where shop_id = $1 and status = 'active'
          and (extract(month from joined_at at time zone 'UTC') * 100
               + extract(day from joined_at at time zone 'UTC'))::integer = any($2::integer[])
          and (extract(month from joined_at at time zone $3) * 100
               + extract(day from joined_at at time zone $3))::integer = any($4::integer[])
          and extract(year from joined_at at time zone $3) < $5
          and member_id > $6 offset 0) joined
      order by joined.member_id limit $7`,
    [shopId, page.around, page.timeZone, page.monthDays, page.year, page.after, page.limit],
    'list_anniversary_members',
  );
  return rows.map((row) => row.member_id);
}
