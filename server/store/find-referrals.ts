import type { Queryable } from './database.ts';
import { referralColumns, type ReferralRow, type StoredReferral, toReferral } from './referrals.ts';

/** Which referral somebody, or an order, belongs to. */

/** The referral that runs, or ran to its end, for a mailbox; `hashes`: under every key that it may have been kept. */
export async function findReferralByMailbox(
  db: Queryable,
  shopId: string,
  hashes: readonly string[],
): Promise<StoredReferral | null> {
  const [row] = await db.query<ReferralRow>(
    `select ${referralColumns} from referrals
      where shop_id = $1 and mailbox_hash = any($2::text[]) and state not in ('expired', 'rejected')
      order by created_at desc limit 1`,
    [shopId, hashes],
  );
  return row === undefined ? null : toReferral(row);
}

/** What may tie an order to a referral. */
export interface OrderTie {
  orderId: string;
  /** Codes on it, in capitals. */
  codes: readonly string[];
  emailHashes: readonly string[];
}

/** The strongest referral of each of these orders: the one it is known by, its friend's code, its e-mail. */
export async function findReferralsOfOrders(
  db: Queryable,
  shopId: string,
  ties: readonly OrderTie[],
): Promise<Map<string, string>> {
  if (ties.length === 0) return new Map();
  const flat = (of: (tie: OrderTie) => readonly string[]) =>
    ties.flatMap((tie) => of(tie).map((value) => [tie.orderId, value] as const));
  const codes = flat((tie) => tie.codes);
  const emails = flat((tie) => tie.emailHashes);
  const rows = await db.query<{ order_id: string; referral_id: string }>(
    `select distinct on (order_id) order_id, referral_id::text
       from (select r.order_id, r.referral_id, 0 as rank, r.created_at
               from referrals r where r.shop_id = $1 and r.order_id = any($2::text[])
              union all
             select n.order_id, d.referral_id, 1, d.created_at
               from unnest($3::text[], $4::text[]) as n (order_id, code)
               join redemptions d on d.shop_id = $1 and d.code = n.code and d.for_friend
              union all
             select n.order_id, r.referral_id, 2, r.created_at
               from unnest($5::text[], $6::text[]) as n (order_id, email_hash)
               join referrals r on r.shop_id = $1 and r.email_hash = n.email_hash
                and (r.order_id is null and r.state in ('claimed', 'blocked') or r.reason = 'cancelled')) found
      order by order_id, rank, created_at desc`,
    [
      shopId,
      ties.map(({ orderId }) => orderId),
      codes.map(([orderId]) => orderId),
      codes.map(([, code]) => code),
      emails.map(([orderId]) => orderId),
      emails.map(([, hash]) => hash),
    ],
    'find_referrals_of_orders',
  );
  return new Map(rows.map((row) => [row.order_id, row.referral_id]));
}
