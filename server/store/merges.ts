import type { Queryable, Tx } from './database.ts';

/** Two members who become one: the one who is no more, and the one who stays. */
export interface MergingMembers {
  from: string;
  into: string;
}

/** The customer whom the platform kept for each of these that it merged into another. */
export async function findKeptCustomers(
  db: Queryable,
  shopId: string,
  customerIds: readonly string[],
): Promise<Map<string, string>> {
  if (customerIds.length === 0) return new Map();
  const rows = await db.query<{ customer_id: string; kept_customer_id: string }>(
    `select customer_id, kept_customer_id from merged_customers
      where shop_id = $1 and customer_id = any($2::text[])`,
    [shopId, customerIds],
    'find_kept_customers',
  );
  return new Map(rows.map((row) => [row.customer_id, row.kept_customer_id]));
}

/**
 * Remembers that a customer was merged, and whoever had been merged into that one, so that one step always leads
 * to who was kept. Orders that wait for them wait for the one who was kept. The caller holds the shop's lock.
 */
export async function appendMergedCustomer(
  tx: Tx,
  shopId: string,
  merge: { customerId: string; keptId: string; now: Date },
): Promise<void> {
  const { customerId, keptId } = merge;
  await tx.query(
    `update merged_customers set kept_customer_id = $3 where shop_id = $1 and kept_customer_id = $2`,
    [shopId, customerId, keptId],
  );
  await tx.query(
    `insert into merged_customers (shop_id, customer_id, kept_customer_id, merged_at) values ($1,$2,$3,$4)`,
    [shopId, customerId, keptId, merge.now],
  );
  await tx.query(
    `update orders set customer_id = $3 where shop_id = $1 and member_id is null and customer_id = $2`,
    [shopId, customerId, keptId],
  );
  await tx.query('update sales set guest = $3 where shop_id = $1 and guest = $2', [
    shopId,
    `customer:${customerId}`,
    `customer:${keptId}`,
  ]);
}

/** Whom each of these members became, where they were merged into another. */
export async function findSurvivors(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Map<string, string>> {
  if (memberIds.length === 0) return new Map();
  const rows = await db.query<{ member_id: string; merged_into: string }>(
    `select member_id::text, merged_into::text from members
      where shop_id = $1 and member_id = any($2::bigint[]) and merged_into is not null`,
    [shopId, memberIds],
    'find_survivors',
  );
  return new Map(rows.map((row) => [row.member_id, row.merged_into]));
}

/** What those who were merged into a member had earned for life. */
export async function sumMergedLifetime(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<number> {
  const [row] = await db.query<{ points: string }>(
    `select coalesce(sum(b.lifetime_points), 0) as points
       from members m join balances b on b.shop_id = $1 and b.member_id = m.member_id
      where m.shop_id = $1 and m.merged_into = $2`,
    [shopId, memberId],
    'sum_merged_lifetime',
  );
  return Number(row?.points ?? 0);
}

/**
 * Locks what two members who become one have to do with orders: those of the one who is no more, and those of
 * the other that were somebody else's before. In the order of their ids.
 */
export async function lockMergingOrders(
  tx: Tx,
  shopId: string,
  members: MergingMembers,
): Promise<{ orderId: string; memberId: string; pending: number; hasEarlier: boolean }[]> {
  const rows = await tx.query<{
    order_id: string;
    member_id: string;
    pending_points: string;
    has_earlier: boolean;
  }>(
    `select order_id, member_id::text, pending_points, earlier_granted_points > 0 as has_earlier from orders
      where shop_id = $1 and member_id = any($2::bigint[]) and (member_id = $3 or earlier_granted_points > 0)
      order by order_id for update`,
    [shopId, [members.from, members.into], members.from],
  );
  return rows.map((row) => ({
    orderId: row.order_id,
    memberId: row.member_id,
    pending: Number(row.pending_points),
    hasEarlier: row.has_earlier,
  }));
}

/** Gives one member's orders to another and says how many they were; the caller holds the books of both. */
export async function handOverOrders(
  tx: Tx,
  shopId: string,
  members: MergingMembers,
): Promise<number> {
  const rows = await tx.query(
    'update orders set member_id = $3 where shop_id = $1 and member_id = $2 returning 1',
    [shopId, members.from, members.into],
  );
  await tx.query('update sales set member_id = $3 where shop_id = $1 and member_id = $2', [
    shopId,
    members.from,
    members.into,
  ]);
  return rows.length;
}

/**
 * Everything else that one member hands to the other: identities, redemptions that have ended (a code that is used
 * after its end takes points again, and those are with the other now) and what earlier merges left. Marks the one merged.
 */
export async function markMemberMerged(
  tx: Tx,
  shopId: string,
  merge: MergingMembers & { now: Date },
): Promise<void> {
  const { from, into, now } = merge;
  await tx.query('update identities set member_id = $3 where shop_id = $1 and member_id = $2', [
    shopId,
    from,
    into,
  ]);
  await handOverEndedRedemptions(tx, shopId, merge);
  await tx.query(
    `update members
        set status = 'merged', merged_into = $3, first_name = null, last_name = null, birthday = null, updated_at = $4
      where shop_id = $1 and (member_id = $2 or merged_into = $2)`,
    [shopId, from, into, now],
  );
}

export async function handOverEndedRedemptions(
  tx: Tx,
  shopId: string,
  members: MergingMembers,
): Promise<void> {
  await tx.query(
    `update redemptions set member_id = $3
      where shop_id = $1 and member_id = $2 and status in ('failed', 'cancelled', 'expired')`,
    [shopId, members.from, members.into],
  );
}

/** What the one who stays does not say of themselves, the other has said. */
export async function inheritProfile(
  tx: Tx,
  shopId: string,
  step: MergingMembers & { now: Date },
): Promise<void> {
  await tx.query(
    `update members i
        set first_name = case when i.first_name is null and i.last_name is null then f.first_name else i.first_name end,
            last_name = case when i.first_name is null and i.last_name is null then f.last_name else i.last_name end,
            birthday = coalesce(i.birthday, f.birthday),
            birthday_known_at = case when i.birthday is null then f.birthday_known_at else i.birthday_known_at end,
            updated_at = $4
       from members f
      where i.shop_id = $1 and i.member_id = $3 and f.shop_id = $1 and f.member_id = $2`,
    [shopId, step.from, step.into, step.now],
  );
}

/** Somebody whose customer was deleted by being merged, and whom nobody else became, is a member still. */
export async function reviveMember(
  tx: Tx,
  shopId: string,
  step: { memberId: string; now: Date },
): Promise<void> {
  await tx.query(
    `update members set status = 'active', updated_at = $3
      where shop_id = $1 and member_id = $2 and status = 'deleted'`,
    [shopId, step.memberId, step.now],
  );
}
