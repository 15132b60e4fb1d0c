import type { Queryable } from './database.ts';
import { type ReferralRow, type StoredReferral, referralColumns, toReferral } from './referrals.ts';

/**
 * When somebody first ordered here who has this e-mail, or is one of these members; cancelled orders don't count. Null:
 * never, as far as we were told.
 */
export async function findFirstOrder(
  db: Queryable,
  shopId: string,
  step: { emailHashes: readonly string[]; memberIds: readonly string[] },
): Promise<Date | null> {
  const [row] = await db.query<{ placed_at: Date | null }>(
    `select min(placed_at) as placed_at
       from (select placed_at, snapshot from orders where shop_id = $1 and email_hash = any($2::text[])
              union all
             select placed_at, snapshot from orders where shop_id = $1 and member_id = any($3::bigint[])) o
      where snapshot -> 'order' ->> 'cancelledAt' is null`,
    [shopId, step.emailHashes, step.memberIds],
    'find_first_order',
  );
  return row?.placed_at ?? null;
}

/** Members, but for one, who were seen with a mailbox, in whatever way it was written. */
export async function findMailboxOwners(
  db: Queryable,
  shopId: string,
  step: { hashes: readonly string[]; not: string; now: Date },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select distinct subject_id as member_id from contact_marks
      where shop_id = $1 and kind = 'mailbox' and hash = any($2::text[]) and subject = 'member' and subject_id <> $3
        and forget_at > $4`,
    [shopId, step.hashes, step.not, step.now],
  );
  return rows.map((row) => row.member_id);
}

/** Whether a customer, but for these members, was seen with a referral's name, and with its address or its phone. */
export async function isLikeCustomer(
  db: Queryable,
  shopId: string,
  step: { referralId: string; not: readonly string[]; now: Date },
): Promise<boolean> {
  const rows = await db.query(
    `select from contact_marks n
       join contact_marks m
         on m.shop_id = $1 and m.kind = 'name' and m.hash = n.hash and m.subject = 'member' and m.forget_at > $4
        and m.subject_id <> all($3::text[])
      where n.shop_id = $1 and n.kind = 'name' and n.subject = 'referral' and n.subject_id = $2
        and exists (select from contact_marks h
                      join contact_marks o
                        on o.shop_id = $1 and o.kind = h.kind and o.hash = h.hash and o.subject = 'member'
                       and o.subject_id = m.subject_id and o.forget_at > $4
                     where h.shop_id = $1 and h.subject = 'referral' and h.subject_id = $2
                       and h.kind in ('address', 'phone'))
        and exists (select from orders where shop_id = $1 and member_id = m.subject_id::bigint)
      limit 1`,
    [shopId, step.referralId, step.not, step.now],
  );
  return rows.length > 0;
}

/** What staff has rejected of this e-mail stays rejected; null: nothing was. */
export async function findRejectedReferral(
  db: Queryable,
  shopId: string,
  emailHashes: readonly string[],
): Promise<StoredReferral | null> {
  const [row] = await db.query<ReferralRow>(
    `select ${referralColumns} from referrals
      where shop_id = $1 and email_hash = any($2::text[]) and state = 'rejected' and decision = 'rejected'
      order by created_at desc limit 1`,
    [shopId, emailHashes],
  );
  return row === undefined ? null : toReferral(row);
}
