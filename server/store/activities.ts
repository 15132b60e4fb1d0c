import type { ActiveMember, ActivityHistory, Properties } from '../domain/activities/activity.ts';
import type { Queryable, Tx } from './database.ts';

export type ActivitySource = 'api' | 'shopper' | 'system' | 'staff';

export interface NewActivity {
  memberId: string;
  type: string;
  /** Tells apart several rules of one type. */
  url: string | null;
  externalId: string;
  occurredAt: Date;
  /** Of `occurredAt` in the shop's zone. */
  day: string;
  points: number;
  /** Null: it was granted. */
  refusal: { reason: string; detail: string } | null;
  properties: Properties;
  programVersion: number;
  source: ActivitySource;
  actorName: string | null;
  note: string | null;
}

export interface StoredActivity extends NewActivity {
  activityId: string;
  recordedAt: Date;
}

interface ActivityRow {
  activity_id: string;
  member_id: string;
  type: string;
  url: string | null;
  external_id: string;
  occurred_at: Date;
  day: string;
  recorded_at: Date;
  points: string;
  reason: string | null;
  detail: string | null;
  properties: Properties;
  program_version: number;
  source: ActivitySource;
  actor_name: string | null;
  note: string | null;
}

const columns = `activity_id::text, member_id::text, type, url, external_id, occurred_at, day::text, recorded_at, points,
  reason, detail, properties, program_version, source, actor_name, note`;

function toActivity(row: ActivityRow): StoredActivity {
  return {
    activityId: row.activity_id,
    memberId: row.member_id,
    type: row.type,
    url: row.url,
    externalId: row.external_id,
    occurredAt: row.occurred_at,
    day: row.day,
    recordedAt: row.recorded_at,
    points: Number(row.points),
    refusal: row.reason === null ? null : { reason: row.reason, detail: row.detail ?? '' },
    properties: row.properties,
    programVersion: row.program_version,
    source: row.source,
    actorName: row.actor_name,
    note: row.note,
  };
}

/** Throws the unique violation `activities_external_id_unique` for a name that another activity of its type has. */
export async function appendActivities(
  tx: Tx,
  shopId: string,
  step: { activities: readonly NewActivity[]; now: Date },
): Promise<StoredActivity[]> {
  const { activities } = step;
  if (activities.length === 0) return [];
  const rows = await tx.query<ActivityRow>(
    `insert into activities (shop_id, recorded_at, member_id, type, url, external_id, occurred_at, day, points, state,
       reason, detail, properties, program_version, source, actor_name, note)
     select $1, $2, n.member_id, n.type, n.url, n.external_id, n.occurred_at, n.day, n.points,
            case when n.reason is null then 'granted' else 'refused' end, n.reason, n.detail, n.properties,
            n.program_version, n.source, n.actor_name, n.note
       from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::date[], $9::bigint[],
                   $10::text[], $11::text[], $12::jsonb[], $13::integer[], $14::text[], $15::text[], $16::text[])
         as n (member_id, type, url, external_id, occurred_at, day, points, reason, detail, properties, program_version,
               source, actor_name, note)
     returning ${columns}`,
    [
      shopId,
      step.now,
      activities.map((each) => each.memberId),
      activities.map((each) => each.type),
      activities.map((each) => each.url),
      activities.map((each) => each.externalId),
      activities.map((each) => each.occurredAt),
      activities.map((each) => each.day),
      activities.map((each) => each.points),
      activities.map((each) => each.refusal?.reason ?? null),
      activities.map((each) => each.refusal?.detail ?? null),
      activities.map((each) => JSON.stringify(each.properties)),
      activities.map((each) => each.programVersion),
      activities.map((each) => each.source),
      activities.map((each) => each.actorName),
      activities.map((each) => each.note),
    ],
    'append_activities',
  );
  return rows.map(toActivity);
}

/** Those of these types that have these names. */
export async function findActivities(
  db: Queryable,
  shopId: string,
  which: { types: readonly string[]; externalIds: readonly string[] },
): Promise<StoredActivity[]> {
  if (which.externalIds.length === 0) return [];
  const rows = await db.query<ActivityRow>(
    `select ${columns} from activities where shop_id = $1 and type = any($2::text[]) and external_id = any($3::text[])`,
    [shopId, which.types, which.externalIds],
    'find_activities',
  );
  return rows.map(toActivity);
}

/** What to count for one activity: of this member and type, and of this address where one is given. */
export interface HistoryQuestion {
  memberId: string;
  type: string;
  url: string | null;
  day: string;
  occurredAt: Date;
}

/** What was granted before, in the order of the questions. */
export async function countActivities(
  db: Queryable,
  shopId: string,
  questions: readonly HistoryQuestion[],
): Promise<ActivityHistory[]> {
  if (questions.length === 0) return [];
  const rows = await db.query<{
    day: string;
    month: string;
    year: string;
    lifetime: string;
    before: Date | null;
    after: Date | null;
  }>(
    `select h.* from unnest($2::bigint[], $3::text[], $4::text[], $5::date[], $6::timestamptz[])
              with ordinality as q (member_id, type, url, day, occurred_at, place)
       cross join lateral (
         select count(*) filter (where a.day = q.day) as day,
                count(*) filter (where date_trunc('month', a.day) = date_trunc('month', q.day)) as month,
                count(*) filter (where date_trunc('year', a.day) = date_trunc('year', q.day)) as year,
                count(*) as lifetime,
                max(a.occurred_at) filter (where a.occurred_at <= q.occurred_at) as before,
                min(a.occurred_at) filter (where a.occurred_at > q.occurred_at) as after
           from activities a
          where a.shop_id = $1 and a.member_id = q.member_id and a.type = q.type and a.state = 'granted'
            and (q.url is null or a.url = q.url)) as h
      order by q.place`,
    [
      shopId,
      questions.map((each) => each.memberId),
      questions.map((each) => each.type),
      questions.map((each) => each.url),
      questions.map((each) => each.day),
      questions.map((each) => each.occurredAt),
    ],
    'count_activities',
  );
  return rows.map((row) => ({
    day: Number(row.day),
    month: Number(row.month),
    year: Number(row.year),
    lifetime: Number(row.lifetime),
    before: row.before,
    after: row.after,
  }));
}

/** Newest first; `before` is the id of the last one of the page before. */
export async function listMemberActivities(
  db: Queryable,
  shopId: string,
  page: { memberId: string; before: string | null; limit: number },
): Promise<StoredActivity[]> {
  const rows = await db.query<ActivityRow>(
    `select ${columns} from activities a
      where a.shop_id = $1 and a.member_id = $2
        and ($3::bigint is null or (a.occurred_at, a.activity_id) < (
              select l.occurred_at, l.activity_id from activities l where l.shop_id = $1 and l.activity_id = $3))
      order by a.occurred_at desc, a.activity_id desc limit $4`,
    [shopId, page.memberId, page.before, page.limit],
  );
  return rows.map(toActivity);
}

/** Who becomes another member has done for them what they did. */
export async function handOverActivities(
  tx: Tx,
  shopId: string,
  merge: { from: string; into: string },
): Promise<void> {
  await tx.query(`update activities set member_id = $3 where shop_id = $1 and member_id = $2`, [
    shopId,
    merge.from,
    merge.into,
  ]);
}

/** What rules ask of a member; segments are not among it. */
export interface ActingMember extends Omit<ActiveMember, 'segments'> {
  memberId: string;
  status: 'active' | 'deleted' | 'merged';
  joinedAt: Date;
}

export async function readActingMembers(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Map<string, ActingMember>> {
  const rows = await db.query<{
    member_id: string;
    status: ActingMember['status'];
    joined_at: Date;
    birthday: string | null;
    birthday_known_at: Date | null;
    tier_id: string | null;
  }>(
    `select m.member_id::text, m.status, m.joined_at, m.birthday::text, m.birthday_known_at, s.tier_id
       from members m left join member_standings s on s.shop_id = $1 and s.member_id = m.member_id
      where m.shop_id = $1 and m.member_id = any($2::bigint[])`,
    [shopId, memberIds],
    'read_acting_members',
  );
  return new Map(
    rows.map((row) => [
      row.member_id,
      {
        memberId: row.member_id,
        status: row.status,
        joinedAt: row.joined_at,
        birthday: row.birthday,
        birthdayKnownAt: row.birthday_known_at,
        tierId: row.tier_id,
      },
    ]),
  );
}
