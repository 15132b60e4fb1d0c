import type { Queryable, Tx } from './database.ts';
import type { Identity, NewMember } from './members.ts';

/** Many members at once, as imports bring them. */

/** Members with empty balances; their ids, in the order in which they were given. */
export async function appendMembers(
  tx: Tx,
  shopId: string,
  members: readonly NewMember[],
): Promise<string[]> {
  if (members.length === 0) return [];
  const rows = await tx.query<{ member_id: string }>(
    `insert into members (shop_id, first_name, last_name, birthday, birthday_known_at, joined_at, joined_by,
            consented_at, consented_by, created_at, updated_at, tags)
     select $1, n.first_name, n.last_name, n.birthday, case when n.birthday is not null then n.joined_at end,
            n.joined_at, n.joined_by, n.consented_at, n.joined_by, n.created_at, n.created_at,
            array(select c.written from customer_tags c
                   where c.shop_id = $1 and c.customer_id = n.customer_id and c.has order by c.written)
       from unnest($2::text[], $3::text[], $4::date[], $5::timestamptz[], $6::text[], $7::timestamptz[],
                   $8::timestamptz[], $9::text[]) with ordinality
            as n (first_name, last_name, birthday, joined_at, joined_by, consented_at, created_at, customer_id, place)
      order by n.place
     returning member_id::text`,
    [
      shopId,
      members.map(({ firstName }) => firstName),
      members.map(({ lastName }) => lastName),
      members.map(({ birthday }) => birthday),
      members.map(({ joinedAt }) => joinedAt),
      members.map(({ joinedBy }) => joinedBy),
      members.map(({ consentedAt }) => consentedAt),
      members.map(({ createdAt }) => createdAt),
      members.map(({ customerId }) => customerId),
    ],
    'append_members',
  );
  const ids = rows.map((row) => row.member_id);
  await tx.query(
    `insert into balances (shop_id, member_id, updated_at)
     select $1, n.* from unnest($2::bigint[], $3::timestamptz[]) as n`,
    [shopId, ids, members.map(({ createdAt }) => createdAt)],
    'append_balances',
  );
  return ids;
}

/** Identities of many members; returns how many were new: fewer than given, and somebody was faster. */
export async function appendManyIdentities(
  tx: Tx,
  shopId: string,
  step: { identities: readonly (Identity & { memberId: string })[]; now: Date },
): Promise<number> {
  const { identities } = step;
  if (identities.length === 0) return 0;
  const rows = await tx.query(
    `insert into identities (shop_id, type, value, member_id, created_at)
     select $1, n.type, n.value, n.member_id, $2
       from unnest($3::text[], $4::text[], $5::bigint[]) as n (type, value, member_id)
     on conflict (shop_id, type, value) do nothing returning 1`,
    [
      shopId,
      step.now,
      identities.map(({ type }) => type),
      identities.map(({ value }) => value),
      identities.map(({ memberId }) => memberId),
    ],
    'append_many_identities',
  );
  return rows.length;
}

/** What an import says of members: gaps are filled, tags are added, and nothing that is known is lost. */
export async function fillMembers(
  tx: Tx,
  shopId: string,
  step: {
    members: readonly {
      memberId: string;
      firstName: string | null;
      lastName: string | null;
      birthday: string | null;
      tags: readonly string[];
      referralCode: string | null;
    }[];
    now: Date;
  },
): Promise<void> {
  const { members } = step;
  if (members.length === 0) return;
  await tx.query(
    `update members m
        set first_name = coalesce(m.first_name, n.first_name), last_name = coalesce(m.last_name, n.last_name),
            birthday_known_at = case when m.birthday is null and n.birthday is not null then m.joined_at
                                     else m.birthday_known_at end,
            birthday = coalesce(m.birthday, n.birthday),
            tags = array(select distinct t from unnest(m.tags || string_to_array(n.tags, chr(10))) as t order by t),
            referral_code = coalesce(m.referral_code, n.referral_code), updated_at = $2
       from unnest($3::bigint[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[])
            as n (member_id, first_name, last_name, birthday, tags, referral_code)
      where m.shop_id = $1 and m.member_id = n.member_id and m.status = 'active'`,
    [
      shopId,
      step.now,
      members.map(({ memberId }) => memberId),
      members.map(({ firstName }) => firstName),
      members.map(({ lastName }) => lastName),
      members.map(({ birthday }) => birthday),
      members.map(({ tags }) => tags.join('\n')),
      members.map(({ referralCode }) => referralCode),
    ],
    'fill_members',
  );
}

/** Whose these referral codes are, by the code in capitals. */
export async function findReferralCodes(
  db: Queryable,
  shopId: string,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.query<{ code: string; member_id: string }>(
    `select upper(referral_code) as code, member_id::text from members
      where shop_id = $1 and referral_code is not null and upper(referral_code) = any($2::text[])`,
    [shopId, codes.map((code) => code.toUpperCase())],
  );
  return new Map(rows.map((row) => [row.code, row.member_id]));
}

/** What the ledger says these transactions came from, by idempotency key. */
export async function findPostedSources(
  db: Queryable,
  shopId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db.query<{ idempotency_key: string; source_id: string }>(
    `select idempotency_key, source_id from transfers
      where shop_id = $1 and idempotency_key = any($2::text[])`,
    [shopId, keys],
  );
  return new Map(rows.map((row) => [row.idempotency_key, row.source_id]));
}

/** What the ledger holds for these orders together. */
export async function sumOrderPoints(
  db: Queryable,
  shopId: string,
  orderIds: readonly string[],
): Promise<number> {
  const [row] = await db.query<{ points: string }>(
    `select coalesce(sum(granted_points - revoked_points), 0) as points from orders
      where shop_id = $1 and order_id = any($2::text[])`,
    [shopId, orderIds],
    'sum_order_points',
  );
  return Number(row?.points ?? 0);
}

/** Those of them who are neither deleted nor merged. */
export async function listActiveMembers(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Set<string>> {
  if (memberIds.length === 0) return new Set();
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from members
      where shop_id = $1 and member_id = any($2::bigint[]) and status = 'active'`,
    [shopId, memberIds],
    'list_active_members',
  );
  return new Set(rows.map((row) => row.member_id));
}
