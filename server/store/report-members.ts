import type { Queryable } from './database.ts';

/** Who joined, and who took part. Whoever is gone is counted nowhere; who was merged into another counts as that one. */

/** The instants at which a period begins and is over. */
interface Span {
  since: Date;
  until: Date;
}

/** Labels are first days, oldest first. */
interface LabelledSpan extends Span {
  labels: readonly string[];
  timeZone: string;
}

/** Who became one with others has been a member since the first of them joined. */
const earlier = `earlier as materialized (
  select merged_into, min(joined_at) as joined_at from members
   where shop_id = $1 and merged_into is not null group by merged_into)`;
const everybody = `(
  select m.member_id, least(m.joined_at, e.joined_at) as joined_at
    from members m left join earlier e on e.merged_into = m.member_id
   where m.shop_id = $1 and m.status = 'active' and m.joined_at >= $2) m`;

/** Members at the end of a span, and how many of them joined in it. */
export async function countJoined(
  db: Queryable,
  shopId: string,
  { since, until, labels, timeZone }: LabelledSpan,
): Promise<{ members: number; joined: { label: string; members: number }[] }> {
  const rows = await db.query<{ place: number | null; members: string }>(
    `with ${earlier}
     select case when joined_at >= $3 then width_bucket((joined_at at time zone $5)::date, $6::date[]) end as place,
            count(*) as members
       from ${everybody} where joined_at < $4 group by 1 order by 1`,
    [shopId, '-infinity', since, until, timeZone, labels],
  );
  return {
    members: rows.reduce((sum, row) => sum + Number(row.members), 0),
    joined: rows.flatMap(({ place, members }) =>
      place === null ? [] : [{ label: labels[place - 1] ?? '', members: Number(members) }],
    ),
  };
}

/** `gone` are the few who are members no more: what is theirs goes to whom they became. */
const gone = `gone as materialized (
  select member_id, merged_into from members where shop_id = $1 and status <> 'active')`;
const standing = (line: string) => `
  left join gone g on g.member_id = ${line}.member_id
 where (g.member_id is null
        or g.merged_into is not null and not exists (select from gone h where h.member_id = g.merged_into))`;
const oneself = (line: string) => `coalesce(g.merged_into, ${line}.member_id)`;

/** Who earned or asked for a reward on the days `from` to `to`: in all, and by each label. */
export async function countActive(
  db: Queryable,
  shopId: string,
  { from, to, labels }: { from: string; to: string; labels: readonly string[] },
): Promise<{ all: number; byLabel: Map<string, number> }> {
  const rows = await db.query<{ place: number | null; members: string }>(
    `with ${gone},
     active as materialized (
       select distinct width_bucket(a.day, $4::date[]) as place, ${oneself('a')} as member_id
         from active_days a ${standing('a')} and a.shop_id = $1 and a.day between $2 and $3)
     select place, count(*) as members from active group by place
     union all
     select null, count(distinct member_id) from active`,
    [shopId, from, to, labels],
  );
  const counted = rows.map(({ place, members }) => ({ place, members: Number(members) }));
  return {
    all: counted.find(({ place }) => place === null)?.members ?? 0,
    byLabel: new Map(
      counted.flatMap(({ place, members }) =>
        place === null ? [] : [[labels[place - 1] ?? '', members] as const],
      ),
    ),
  };
}

/** Who was given points, and who asked for a reward, by what the ledger recorded in a span. */
export async function countTakingPart(
  db: Queryable,
  shopId: string,
  { since, until }: Span,
): Promise<{ earned: number; redeemed: number }> {
  const [row] = await db.query<{ earned: string; redeemed: string }>(
    `with ${gone},
     moved as (
       select member_id, bool_or(from_account = 'issued') as earned, bool_or(to_account = 'held') as redeemed
         from transfers where shop_id = $1 and recorded_at >= $2 and recorded_at < $3 group by member_id),
     standing as (
       select ${oneself('t')} as member_id, bool_or(t.earned) as earned, bool_or(t.redeemed) as redeemed
         from moved t ${standing('t')} group by 1)
     select count(*) filter (where earned) as earned, count(*) filter (where redeemed) as redeemed from standing`,
    [shopId, since, until],
  );
  return { earned: Number(row?.earned ?? 0), redeemed: Number(row?.redeemed ?? 0) };
}

/** Newest first; `after` is the last member of the page before. */
export async function listJoined(
  db: Queryable,
  shopId: string,
  page: Span & { after: string | null; limit: number },
): Promise<{ memberId: string; joinedAt: Date }[]> {
  const rows = await db.query<{ member_id: string; joined_at: Date }>(
    `with ${earlier}
     select member_id::text, joined_at from ${everybody}
      where joined_at >= $2 and joined_at < $3
        and ($4::bigint is null or (joined_at, m.member_id) < (
              select least(l.joined_at, e.joined_at), l.member_id
                from members l left join earlier e on e.merged_into = l.member_id
               where l.shop_id = $1 and l.member_id = $4))
      order by joined_at desc, m.member_id desc limit $5`,
    [shopId, page.since, page.until, page.after, page.limit],
  );
  return rows.map((row) => ({ memberId: row.member_id, joinedAt: row.joined_at }));
}

/** Each active member with the last of their active days in these, newest first. */
export async function listActive(
  db: Queryable,
  shopId: string,
  page: {
    from: string;
    to: string;
    after: { day: string; id: string } | null;
    limit: number;
  },
): Promise<{ memberId: string; lastDay: string }[]> {
  const rows = await db.query<{ member_id: string; last_day: string }>(
    `with ${gone}
     select member_id::text, last_day::text
       from (select ${oneself('a')} as member_id, max(a.day) as last_day
               from active_days a ${standing('a')} and a.shop_id = $1 and a.day between $2 and $3 group by 1) active
      where $4::date is null or (last_day, active.member_id) < ($4::date, $5::bigint)
      order by active.last_day desc, active.member_id desc limit $6`,
    [shopId, page.from, page.to, page.after?.day ?? null, page.after?.id ?? null, page.limit],
  );
  return rows.map((row) => ({ memberId: row.member_id, lastDay: row.last_day }));
}
