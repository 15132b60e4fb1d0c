import type { ReferralState } from '../domain/referrals/referral.ts';
import type { SignalKind } from '../domain/program/referral-terms.ts';
import type { TriedReferral } from '../domain/referrals/try-thresholds.ts';
import type { Queryable } from './database.ts';
import { referralColumns, type ReferralRow, type StoredReferral, toReferral } from './referrals.ts';

/** Where a page of referrals ended. */
export interface ReferralPlace {
  at: Date;
  referralId: string;
}

export interface ReferralFilter {
  state: ReferralState | null;
  /** Only what waits for staff. */
  review: boolean;
  /** Whom this member brought; `either`: or who brought them. */
  member: { id: string; as: 'advocate' | 'either' } | null;
}

const waitsForStaff = `(in_review or state = 'blocked') and decision is null`;

/** Newest first; what waits for staff, the longest wait first. */
export async function listReferrals(
  db: Queryable,
  shopId: string,
  page: ReferralFilter & { after: ReferralPlace | null; limit: number },
): Promise<StoredReferral[]> {
  const [by, order, sign] = page.review ? ['updated_at', 'asc', '>'] : ['created_at', 'desc', '<'];
  const rows = await db.query<ReferralRow>(
    `select ${referralColumns} from referrals
      where shop_id = $1 and ($2::text is null or state = $2)
        and ($3::bigint is null or advocate_id = $3 or ($7 and friend_id = $3))
        ${page.review ? `and ${waitsForStaff}` : ''}
        and ($4::timestamptz is null or (${by}, referral_id) ${sign} ($4::timestamptz, $5::uuid))
      order by referrals.${by} ${order}, referrals.referral_id ${order} limit $6`,
    [
      shopId,
      page.state,
      page.member?.id ?? null,
      page.after?.at ?? null,
      page.after?.referralId ?? null,
      page.limit,
      page.member?.as === 'either',
    ],
  );
  return rows.map(toReferral);
}

/** These referrals, in the order of their ids as given. */
export async function readReferrals(
  db: Queryable,
  shopId: string,
  referralIds: readonly string[],
): Promise<StoredReferral[]> {
  if (referralIds.length === 0) return [];
  const rows = await db.query<ReferralRow>(
    `select ${referralColumns} from referrals
      where shop_id = $1 and referral_id = any($2::uuid[]) order by array_position($2::uuid[], referral_id)`,
    [shopId, referralIds],
  );
  return rows.map(toReferral);
}

/** What waits for staff in the whole shop. */
export async function countForStaff(
  db: Queryable,
  shopId: string,
): Promise<{ review: number; cases: number }> {
  const [row] = await db.query<{ review: string; cases: string }>(
    `select (select count(*) from referrals where shop_id = $1 and ${waitsForStaff}) as review,
            (select count(*) from cases where shop_id = $1 and state = 'open') as cases`,
    [shopId],
  );
  return { review: Number(row?.review ?? 0), cases: Number(row?.cases ?? 0) };
}

export interface FriendCounts {
  friends: number;
  rewarded: number;
  points: number;
}

/** What one advocate's friends came to. */
export async function countFriends(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<FriendCounts> {
  const [row] = await db.query<Record<keyof FriendCounts, string>>(
    `select count(*) as friends, count(*) filter (where state = 'rewarded') as rewarded,
            coalesce(sum(advocate_points), 0) as points
       from referrals where shop_id = $1 and advocate_id = $2`,
    [shopId, memberId],
  );
  return {
    friends: Number(row?.friends ?? 0),
    rewarded: Number(row?.rewarded ?? 0),
    points: Number(row?.points ?? 0),
  };
}

export interface BroughtBy {
  referralId: string;
  state: ReferralState;
  advocateId: string;
}

/** By which referral a member came: the latest that was rewarded, else the latest. */
export async function readBroughtBy(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<BroughtBy | null> {
  const [row] = await db.query<{ referral_id: string; state: ReferralState; advocate_id: string }>(
    `select referral_id::text, state, advocate_id::text from referrals
      where shop_id = $1 and friend_id = $2 order by (state = 'rewarded') desc, created_at desc limit 1`,
    [shopId, memberId],
  );
  return row === undefined
    ? null
    : { referralId: row.referral_id, state: row.state, advocateId: row.advocate_id };
}

/** What these orders are called in the shop. */
export async function listOrderNames(
  db: Queryable,
  shopId: string,
  orderIds: readonly string[],
): Promise<Map<string, string>> {
  if (orderIds.length === 0) return new Map();
  const rows = await db.query<{ order_id: string; name: string | null }>(
    'select order_id, name from orders where shop_id = $1 and order_id = any($2::text[])',
    [shopId, orderIds],
  );
  return new Map(rows.map((row) => [row.order_id, row.name ?? row.order_id]));
}

/** The codes of these redemptions; what is only being made has none yet. */
export async function listCodes(
  db: Queryable,
  shopId: string,
  redemptionIds: readonly string[],
): Promise<Map<string, string>> {
  if (redemptionIds.length === 0) return new Map();
  const rows = await db.query<{ redemption_id: string; code: string }>(
    `select redemption_id::text, code from redemptions
      where shop_id = $1 and redemption_id = any($2::uuid[]) and status not in ('requested', 'held', 'failed')`,
    [shopId, redemptionIds],
  );
  return new Map(rows.map((row) => [row.redemption_id, row.code]));
}

/** The newest referrals with the signs that were found, newest first. */
export async function listTriedReferrals(
  db: Queryable,
  shopId: string,
  limit: number,
): Promise<TriedReferral[]> {
  const rows = await db.query<{
    referral_id: string;
    state: ReferralState;
    reason: TriedReferral['reason'];
    created_at: Date;
    kinds: SignalKind[] | null;
  }>(
    `with newest as materialized (
       select referral_id, state, reason, created_at from referrals
        where shop_id = $1 order by created_at desc, referral_id limit $2)
     select n.referral_id::text, n.state, n.reason, n.created_at, s.kinds
       from newest n
       left join (select subject_id, array_agg(kind order by kind) as kinds from signals
                   where shop_id = $1 and subject = 'referral' and subject_id in (select referral_id::text from newest)
                   group by subject_id) s on s.subject_id = n.referral_id::text
      order by n.created_at desc, n.referral_id`,
    [shopId, limit],
  );
  return rows.map((row) => ({
    referralId: row.referral_id,
    state: row.state,
    reason: row.reason,
    createdAt: row.created_at,
    signals: row.kinds ?? [],
  }));
}
