import type { SegmentCondition } from '../domain/program/segment.ts';
import { compileSegments, type SegmentScope } from './compile-segments.ts';
import type { Queryable } from './database.ts';
import { type Member, type MemberRow, toMember } from './members.ts';

export interface MemberPageRow extends Member {
  available: number;
  pending: number;
  held: number;
  lifetimePoints: number;
}

export interface MemberPage {
  /** The start of a name, or of an e-mail, phone or customer id. */
  search: string | null;
  /** Only who is in it; active members all. */
  segment: SegmentCondition | null;
  /** The last member of the page before. */
  before: string | null;
  limit: number;
}

/** Newest first. */
export async function listMembers(
  db: Queryable,
  scope: SegmentScope,
  page: MemberPage,
): Promise<MemberPageRow[]> {
  const { from, where, conditions, values } = compileSegments(
    page.segment === null ? [] : [page.segment],
    scope,
    page.before === null ? null : { before: page.before },
  );
  const inSegment = conditions.map((one) => `and m.status = 'active' and ${one}`).join('');
  const [search, limit] = [1, 2].map((at) => `$${values.length + at}`);
  const rows = await db.query<
    MemberRow & { available: string; pending: string; held: string; lifetime_points: string }
  >(
    `select m.member_id::text, m.status, m.merged_into::text, m.first_name, m.last_name, m.birthday::text, m.joined_at,
            m.consented_at, m.consented_by, m.created_at, b.available, b.pending, b.held,
            b.lifetime_points + coalesce((select sum(e.lifetime_points) from members g
                join balances e on e.shop_id = $1 and e.member_id = g.member_id
               where g.shop_id = $1 and g.merged_into = m.member_id), 0) as lifetime_points
       from (select m.* from ${from}
              where ${where} ${inSegment}
                and (${search}::text is null
                     or starts_with(lower(m.first_name), ${search}) or starts_with(lower(m.last_name), ${search})
                     or starts_with(lower(m.first_name || ' ' || m.last_name), ${search})
                     or exists (select 1 from identities i
                                 where i.shop_id = $1 and i.member_id = m.member_id and starts_with(i.value, ${search})))
              order by m.member_id desc limit ${limit}) m
       cross join lateral (select * from balances where shop_id = $1 and member_id = m.member_id offset 0) b
      order by m.member_id desc`,
    [...values, page.search, page.limit],
  );
  return rows.map((row) => ({
    ...toMember(row),
    available: Number(row.available),
    pending: Number(row.pending),
    held: Number(row.held),
    lifetimePoints: Number(row.lifetime_points),
  }));
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
