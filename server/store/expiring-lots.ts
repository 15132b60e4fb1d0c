import type { Tx } from './database.ts';

/**
 * Open lots by the day on which they lapse: their own, or what the policy says of the day from which it counts. These
 * statements look at every open lot of a shop, so they run in a transaction that is made ready for it.
 */

/** Days are the shop's, without a look-up of the zone for every lot; what is grouped stays in memory. */
export async function readyForLots(tx: Tx, timeZone: string): Promise<void> {
  await tx.query(
    `select set_config('timezone', $1, true), set_config('work_mem', '32MB', true),
            set_config('transaction_read_only', 'on', true)`,
    [timeZone],
  );
}

/** Whether the policy counts from the member's last activity, or from each lot's earning. */
export type CountsFrom = 'activity' | 'earning';

const countedDay = (from: CountsFrom) =>
  from === 'activity' ? 'coalesce(b.last_active_at, l.earned_at)::date' : 'l.earned_at::date';
const withActivity = (from: CountsFrom) =>
  from === 'activity' ? 'join balances b on b.shop_id = $1 and b.member_id = l.member_id' : '';

export interface LotGroup {
  /** The lots' own day; null: they never lapse. */
  ownDay: string | null;
  /** They have no day of their own: the day from which the policy counts. */
  countedDay: string | null;
  lots: number;
  points: number;
}

/** All open lots by the day that decides when they lapse. */
export async function groupOpenLots(tx: Tx, shopId: string, from: CountsFrom): Promise<LotGroup[]> {
  const rows = await tx.query<{
    own: boolean;
    day: string | null;
    lots: string;
    points: string;
  }>(
    `select own, day::text, lots, points from (
       select l.expires_at is not null as own,
              case when l.expires_at is null then ${countedDay(from)}
                   when l.expires_at < 'infinity' then l.expires_at::date end as day,
              count(*) as lots, sum(l.remaining) as points
         from lots l ${withActivity(from)}
        where l.shop_id = $1 and l.remaining > 0
        group by 1, 2) as groups`,
    [shopId],
  );
  return rows.map(({ own, day, lots, points }) => ({
    ownDay: own ? day : null,
    countedDay: own ? null : day,
    lots: Number(lots),
    points: Number(points),
  }));
}

/** On which day lots lapse by the policy, for each day from which it counts; where it isn't listed they never do. */
export interface LapseDays {
  countsFrom: CountsFrom;
  counted: readonly string[];
  lapse: readonly string[];
  /** What should have lapsed before is written down today. */
  today: string;
}

/** $2 and $3 are the policy's days, $4 is today; a member's lots of one day together, of days from $5 on. */
const lapsing = ({ countsFrom }: LapseDays) => `
  select greatest(coalesce(policy.lapse, l.expires_at::date), $4::date) as day, l.member_id, count(*) as lots,
         sum(l.remaining) as points
    from lots l ${withActivity(countsFrom)}
    left join unnest($2::date[], $3::date[]) as policy (counted, lapse)
           on l.expires_at is null and policy.counted = ${countedDay(countsFrom)}
   where l.shop_id = $1 and l.remaining > 0 and (l.expires_at < 'infinity' or policy.lapse is not null)
     and greatest(coalesce(policy.lapse, l.expires_at::date), $4::date) >= $5
   group by 1, 2`;

const valuesOf = (shopId: string, days: LapseDays, from: string) => [
  shopId,
  days.counted,
  days.lapse,
  days.today,
  from,
];

export interface LapsingMembers {
  byDay: ReadonlyMap<string, number>;
  /** By its first day. */
  byMonth: ReadonlyMap<string, number>;
  /** Until a day, itself included. */
  until: number;
}

/** How many members have points that lapse from a day on: on some days, in each month, and until another day. */
export async function countLapsingMembers(
  tx: Tx,
  shopId: string,
  step: { days: LapseDays; from: string; until: string; named: readonly string[] },
): Promise<LapsingMembers> {
  const rows = await tx.query<{ of: string; label: string; members: string }>(
    `with lapsing as materialized (${lapsing(step.days)})
     select 'day' as of, day::text as label, count(*) as members from lapsing where day = any($6::date[]) group by day
      union all
     select 'month', month::text, count(distinct member_id)
       from (select date_trunc('month', day)::date as month, member_id from lapsing) as monthly group by month
      union all
     select 'until', '', count(distinct member_id) from lapsing where day <= $7`,
    [...valuesOf(shopId, step.days, step.from), step.named, step.until],
  );
  const of = (what: string) =>
    new Map(
      rows.filter((row) => row.of === what).map(({ label, members }) => [label, Number(members)]),
    );
  return { byDay: of('day'), byMonth: of('month'), until: of('until').get('') ?? 0 };
}

export interface LapsingMember {
  day: string;
  memberId: string;
  lots: number;
  points: number;
}

/** Whose points lapse from one day to another, both within, the soonest first. */
export async function listLapsing(
  tx: Tx,
  shopId: string,
  step: {
    days: LapseDays;
    from: string;
    to: string;
    after: { day: string; memberId: string } | null;
    limit: number;
  },
): Promise<LapsingMember[]> {
  const { after } = step;
  const rows = await tx.query<{ day: string; member_id: string; lots: string; points: string }>(
    `select day::text, member_id::text, lots, points from (${lapsing(step.days)}) as lapsing
      where day <= $6 and ($7::date is null or (day, lapsing.member_id) > ($7, $8::bigint))
      order by lapsing.day, lapsing.member_id limit $9`,
    [
      ...valuesOf(shopId, step.days, after?.day ?? step.from),
      step.to,
      after?.day ?? null,
      after?.memberId ?? null,
      step.limit,
    ],
  );
  return rows.map((row) => ({
    day: row.day,
    memberId: row.member_id,
    lots: Number(row.lots),
    points: Number(row.points),
  }));
}
