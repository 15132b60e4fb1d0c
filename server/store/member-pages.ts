import type { SegmentCondition } from '../domain/program/segment.ts';
import { compileSegments, type SegmentScope } from './compile-segments.ts';
import type { Queryable } from './database.ts';
import { compileMembers, type MemberFilter } from './member-filter.ts';
import { type Member, type MemberRow, toMember } from './members.ts';

export interface MemberPageRow extends Member {
  available: number;
  pending: number;
  held: number;
  lifetimePoints: number;
}

/** Newest first; or who has most of something first. */
export type MemberSort = 'newest' | 'points' | 'active' | 'spent';

/** Where a page ends: `rank` is what the list is sorted by. */
export interface MemberPlace {
  rank: string;
  memberId: string;
}

export interface MemberPage {
  filter: MemberFilter;
  sort: MemberSort;
  /** The last member of the page before. */
  before: MemberPlace | null;
  limit: number;
}

/**
 * By what a list is sorted, as a whole number. Only the newest have an index of their own: figures that change with
 * every posting would make every posting dearer than one pass over a shop's members is.
 */
const ranks: Record<Exclude<MemberSort, 'newest'>, { join: string; rank: string }> = {
  points: { join: 'balances', rank: 'coalesce(r.available, 0)' },
  active: {
    join: 'balances',
    rank: 'coalesce((extract(epoch from r.last_active_at) * 1000000)::bigint, 0)',
  },
  spent: { join: 'member_figures', rank: 'coalesce(r.spent_minor, 0)' },
};

/** As the sort says; the newest of equals first. */
export async function listMembers(
  db: Queryable,
  scope: SegmentScope,
  page: MemberPage,
): Promise<(MemberPageRow & MemberPlace)[]> {
  const { filter, before, sort } = page;
  const ranked = sort === 'newest' ? null : ranks[sort];
  const compiled = compileMembers(
    scope,
    filter,
    ranked === null && before !== null ? { before: before.memberId } : null,
  );
  const { bind } = compiled;
  const rank = ranked?.rank ?? '0';
  const joined =
    ranked === null
      ? ''
      : `left join ${ranked.join} r on r.shop_id = $1 and r.member_id = m.member_id`;
  const behind =
    ranked === null || before === null
      ? ''
      : ` and (${rank}, m.member_id) < (${bind(before.rank, 'bigint')}, ${bind(before.memberId, 'bigint')})`;
  const order = ranked === null ? 'member_id desc' : 'rank desc, member_id desc';
  const rows = await db.query<
    MemberRow & {
      rank: string;
      available: string;
      pending: string;
      held: string;
      lifetime_points: string;
    }
  >(
    `select m.member_id::text, p.rank::text, m.status, m.merged_into::text, m.first_name, m.last_name,
            m.birthday::text, m.joined_at, m.consented_at, m.consented_by, m.created_at, b.available, b.pending, b.held,
            b.lifetime_points + coalesce((select sum(e.lifetime_points) from members g
                join balances e on e.shop_id = $1 and e.member_id = g.member_id
               where g.shop_id = $1 and g.merged_into = m.member_id), 0) as lifetime_points
       from (select m.member_id, ${rank} as rank from ${compiled.from} ${joined}
              where ${compiled.where}${behind}
              order by ${order} limit ${bind(page.limit, 'bigint')}) p
       cross join lateral (select * from members where shop_id = $1 and member_id = p.member_id offset 0) m
       cross join lateral (select * from balances where shop_id = $1 and member_id = m.member_id offset 0) b
      order by p.rank desc, p.member_id desc`,
    compiled.values,
  );
  return rows.map((row) => ({
    ...toMember(row),
    rank: row.rank,
    available: Number(row.available),
    pending: Number(row.pending),
    held: Number(row.held),
    lifetimePoints: Number(row.lifetime_points),
  }));
}

/** How many members a filter names; no more are counted than `max`. */
export async function countMembersOf(
  db: Queryable,
  scope: SegmentScope,
  step: { filter: MemberFilter; max: number },
): Promise<number> {
  const compiled = compileMembers(scope, step.filter);
  const [row] = await db.query<{ members: string }>(
    `select count(*) as members
       from (select from ${compiled.from} where ${compiled.where} limit ${compiled.bind(step.max, 'bigint')}) m`,
    compiled.values,
  );
  return Number(row?.members ?? 0);
}

/** A member with what a file of them tells. */
export interface MemberRecord {
  memberId: string;
  customerId: string | null;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  joinedAt: Date;
  available: number;
  pointsEarned: number;
  orders: number;
  spentMinor: number;
  lastOrderAt: Date | null;
  tierId: string | null;
  country: string | null;
  tags: string[];
}

type Wide = 'available' | 'pointsEarned' | 'spentMinor';
/** As the driver gives it: what may be wider than a number is text. */
type RecordRow = Omit<MemberRecord, Wide> & Record<Wide, string>;

/** What a file of a segment's members tells of each, oldest first. */
export async function listSegmentRecords(
  db: Queryable,
  scope: SegmentScope,
  page: { segment: SegmentCondition; after: string; limit: number },
): Promise<MemberRecord[]> {
  const { from, where, conditions, values } = compileSegments([page.segment], scope, {
    after: page.after,
  });
  const rows = await db.query<RecordRow>(
    `select m.member_id::text as "memberId", i.customer as "customerId", m.first_name as "firstName",
            m.last_name as "lastName", i.email, i.phone, m.joined_at as "joinedAt", b.available::text,
            coalesce(f.points, 0)::text as "pointsEarned", coalesce(f.orders, 0) as orders,
            coalesce(f.spent_minor, 0)::text as "spentMinor",
            case when f.orders > 0 then f.last_order_at end as "lastOrderAt", s.tier_id as "tierId", f.country, m.tags
       from (select m.* from ${from}
              where ${where} and m.status = 'active' and ${conditions.join('')}
              order by m.member_id limit $${values.length + 1}) m
       join balances b on b.shop_id = $1 and b.member_id = m.member_id
       left join member_figures f on f.shop_id = $1 and f.member_id = m.member_id
       left join member_standings s on s.shop_id = $1 and s.member_id = m.member_id
       left join lateral (select min(value) filter (where type = 'customer_id') as customer,
                                 min(value) filter (where type = 'email') as email,
                                 min(value) filter (where type = 'phone') as phone
                            from identities where shop_id = $1 and member_id = m.member_id) i on true
      order by m.member_id`,
    [...values, page.limit],
  );
  return rows.map((row) => ({
    ...row,
    available: Number(row.available),
    pointsEarned: Number(row.pointsEarned),
    spentMinor: Number(row.spentMinor),
  }));
}
