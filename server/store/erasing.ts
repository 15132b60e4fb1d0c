import type { Queryable, Tx } from './database.ts';
import type { Identity } from './members.ts';

/** Whether a member was erased: their book is closed. */
export async function findClosed(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Set<string>> {
  if (memberIds.length === 0) return new Set();
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from balances where shop_id = $1 and member_id = any($2::bigint[]) and is_closed`,
    [shopId, memberIds],
    'find_closed',
  );
  return new Set(rows.map((row) => row.member_id));
}

export async function closeBook(tx: Tx, shopId: string, memberId: string): Promise<void> {
  await tx.query('update balances set is_closed = true where shop_id = $1 and member_id = $2', [
    shopId,
    memberId,
  ]);
}

/** Somebody who was erased joins again, as somebody new: what still told them apart is free. */
export async function releaseClosed(
  tx: Tx,
  shopId: string,
  identities: readonly Identity[],
): Promise<void> {
  await tx.query(
    `delete from identities i using unnest($2::text[], $3::text[]) as n (type, value), balances b
      where i.shop_id = $1 and i.type = n.type and i.value = n.value
        and b.shop_id = $1 and b.member_id = i.member_id and b.is_closed`,
    [shopId, identities.map(({ type }) => type), identities.map(({ value }) => value)],
    'release_closed',
  );
}

/** Redemptions of these members that may still be used. */
export async function listOpenRedemptions(
  db: Queryable,
  shopId: string,
  step: { memberIds: readonly string[]; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ redemption_id: string }>(
    `select redemption_id::text from redemptions
      where shop_id = $1 and member_id = any($2::bigint[]) and status in ('requested', 'held', 'issued')
      order by created_at limit $3`,
    [shopId, step.memberIds, step.limit],
  );
  return rows.map((row) => row.redemption_id);
}

/** Locks a member's orders in the order of their ids; returns those whose points wait. */
export async function lockMemberOrders(
  tx: Tx,
  shopId: string,
  memberId: string,
): Promise<string[]> {
  const rows = await tx.query<{ order_id: string; waits: boolean }>(
    `select order_id, pending_points > 0 as waits from orders
      where shop_id = $1 and member_id = $2 order by order_id for update`,
    [shopId, memberId],
  );
  return rows.flatMap((row) => (row.waits ? [row.order_id] : []));
}

/** Keyed hashes by which orders could be told to be somebody's. */
export async function forgetContactsOfOrders(
  tx: Tx,
  shopId: string,
  of: { memberId: string | null; customerIds: readonly string[]; orderIds: readonly string[] },
): Promise<void> {
  await tx.query(
    `update orders set email_hash = null, phone_hash = null
      where shop_id = $1 and (member_id = $2 or order_id = any($4::text[])
                              or member_id is null and customer_id = any($3::text[]))`,
    [shopId, of.memberId, of.customerIds, of.orderIds],
  );
}

/**
 * Everything that says who a member is: names, birthday, tags, contacts and cards; what they wrote and were told, what
 * staff wrote of them, and what they were seen with. The accounts of the platforms stay, so that what is still told
 * of them brings nobody back. The ledger names nobody.
 */
export async function forgetMember(
  tx: Tx,
  shopId: string,
  step: { memberId: string; now: Date },
): Promise<void> {
  const { memberId, now } = step;
  const mine = [shopId, memberId];
  await forgetImportErrors(tx, mine);
  await tx.query(
    `delete from identities
      where shop_id = $1 and member_id = $2 and type not in ('customer_id', 'stripe_customer_id')`,
    mine,
  );
  await tx.query(
    `update members
        set status = 'deleted', first_name = null, last_name = null, birthday = null, birthday_known_at = null,
            tags = '{}', referral_code = null, shows_first_name = false, language = null, language_from = null, updated_at = $3
      where shop_id = $1 and member_id = $2`,
    [...mine, now],
  );
  await tx.query(
    `update activities set url = null, note = null, properties = '{}'
      where shop_id = $1 and member_id = $2 and (url is not null or note is not null or properties <> '{}')`,
    mine,
  );
  await tx.query(
    `update member_figures set country = null where shop_id = $1 and member_id = $2`,
    mine,
  );
  await tx.query(
    `update notices set error = null,
            state = case state when 'waiting' then 'withdrawn' else state end,
            reason = case state when 'waiting' then 'erased' else reason end
      where shop_id = $1 and member_id = $2 and (state = 'waiting' or error is not null)`,
    mine,
  );
  await tx.query(
    `update tier_periods set reason = null where shop_id = $1 and member_id = $2 and reason is not null`,
    mine,
  );
  await forgetSuspicions(tx, { mine, now });
}

/** Rows of files that could not be imported and name one of their contacts. */
async function forgetImportErrors(tx: Tx, mine: readonly unknown[]): Promise<void> {
  await tx.query(
    `delete from import_errors e using identities i
      where e.shop_id = $1 and i.shop_id = $1 and i.member_id = $2 and i.type in ('email', 'phone')
        and position(i.value in lower(e.raw)) > 0`,
    mine,
  );
}

/** What they were suspected of, as a member and as a friend who was brought. */
async function forgetSuspicions(
  tx: Tx,
  { mine, now }: { mine: readonly unknown[]; now: Date },
): Promise<void> {
  await tx.query(
    `delete from signals
      where shop_id = $1
        and (subject = 'case' and subject_id in (select case_id::text from cases where shop_id = $1 and member_id = $2)
          or subject = 'referral' and subject_id in (select referral_id::text from referrals
                where shop_id = $1 and (friend_id = $2 or advocate_id = $2)))`,
    mine,
  );
  await tx.query(
    `update cases set note = null, state = case state when 'open' then 'cleared' else state end,
            decided_at = coalesce(decided_at, $3), updated_at = $3
      where shop_id = $1 and member_id = $2`,
    [...mine, now],
  );
  await tx.query(
    `update referrals set note = null where shop_id = $1 and (advocate_id = $2 or friend_id = $2) and note is not null`,
    mine,
  );
  // Of one that is over nobody asks any more whose it was.
  await tx.query(
    `update referrals set email_hash = null, mailbox_hash = null
      where shop_id = $1 and friend_id = $2 and state in ('rewarded', 'rejected', 'expired', 'blocked')`,
    mine,
  );
}
