import type { Queryable, Tx } from './database.ts';

export type IdentityType =
  | 'customer_id'
  | 'stripe_customer_id'
  | 'email'
  | 'phone'
  | 'loyalty_id'
  | 'external_id';

/** Normalised: e-mail in lower case, phone in E.164 digits with "+". */
export interface Identity {
  type: IdentityType;
  value: string;
}

export interface Member {
  memberId: string;
  status: 'active' | 'deleted' | 'merged';
  /** Whom a merged member became. */
  mergedInto: string | null;
  firstName: string | null;
  lastName: string | null;
  birthday: string | null;
  joinedAt: Date;
  consent: Consent;
  createdAt: Date;
}

/** Joining is the consent. */
export interface Consent {
  at: Date;
  by: NewMember['joinedBy'];
}

export interface NewMember {
  /** Whose tags they bring, if they are a customer of the platform. */
  customerId: string | null;
  firstName: string | null;
  lastName: string | null;
  birthday: string | null;
  joinedAt: Date;
  joinedBy: 'platform' | 'shopper' | 'api' | 'staff';
  consentedAt: Date;
  createdAt: Date;
}

/** Members of whom one and the same thing may be known, each in its own way. */
const sameValueMax = 10;

export interface MemberRow {
  member_id: string;
  status: Member['status'];
  merged_into: string | null;
  first_name: string | null;
  last_name: string | null;
  birthday: string | null;
  joined_at: Date;
  consented_at: Date;
  consented_by: Consent['by'];
  created_at: Date;
}

const memberColumns = `member_id::text, status, merged_into::text, first_name, last_name, birthday::text, joined_at,
  consented_at, consented_by, created_at`;

export function toMember(row: MemberRow): Member {
  return {
    memberId: row.member_id,
    status: row.status,
    mergedInto: row.merged_into,
    firstName: row.first_name,
    lastName: row.last_name,
    birthday: row.birthday,
    joinedAt: row.joined_at,
    consent: { at: row.consented_at, by: row.consented_by },
    createdAt: row.created_at,
  };
}

export async function readMember(
  db: Queryable,
  shopId: string,
  memberId: string,
): Promise<Member | null> {
  const [row] = await db.query<MemberRow>(
    `select ${memberColumns} from members where shop_id = $1 and member_id = $2`,
    [shopId, memberId],
    'read_member',
  );
  return row === undefined ? null : toMember(row);
}

/** Which members these identities belong to, by `type:value`; each is looked up by the primary key. */
export async function findMembers(
  db: Queryable,
  shopId: string,
  identities: readonly Identity[],
): Promise<Map<string, string>> {
  if (identities.length === 0) return new Map();
  const rows = await db.query<{ type: string; value: string; member_id: string }>(
    `select i.type, i.value, i.member_id::text from unnest($2::text[], $3::text[]) as n (type, value)
      cross join lateral (
        select * from identities
         where shop_id = $1 and type = n.type and value = n.value offset 0) as i`,
    [shopId, identities.map(({ type }) => type), identities.map(({ value }) => value)],
    'find_members',
  );
  return new Map(rows.map((row) => [`${row.type}:${row.value}`, row.member_id]));
}

/** Members who are known by exactly one of these, whatever it is and however its letters are written. */
export async function findByValue(
  db: Queryable,
  shopId: string,
  values: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select distinct i.member_id::text from unnest($2::text[]) as n (value)
       join identities i on i.shop_id = $1 and lower(i.value) = n.value limit $3`,
    [shopId, values, sameValueMax],
  );
  return rows.map((row) => row.member_id);
}

export async function listIdentities(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Map<string, Identity[]>> {
  const rows = await db.query<{ member_id: string; type: IdentityType; value: string }>(
    `select member_id::text, type, value from identities
      where shop_id = $1 and member_id = any($2::bigint[])
      order by member_id, case type when 'customer_id' then 0 when 'email' then 1 else 2 end, value`,
    [shopId, memberIds],
  );
  const byMember = new Map<string, Identity[]>();
  for (const row of rows) {
    const identities = byMember.get(row.member_id) ?? [];
    identities.push({ type: row.type, value: row.value });
    byMember.set(row.member_id, identities);
  }
  return byMember;
}

/** What to call these members: their names, else their e-mail, else their number. */
export async function listMemberNames(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<Map<string, string>> {
  if (memberIds.length === 0) return new Map();
  const rows = await db.query<{ member_id: string; name: string | null; email: string | null }>(
    `select m.member_id::text, nullif(concat_ws(' ', m.first_name, m.last_name), '') as name,
            (select min(i.value) from identities i
              where i.shop_id = $1 and i.member_id = m.member_id and i.type = 'email') as email
       from members m where m.shop_id = $1 and m.member_id = any($2::bigint[])`,
    [shopId, memberIds],
  );
  return new Map(
    rows.map((row) => [row.member_id, row.name ?? row.email ?? `Member ${row.member_id}`]),
  );
}

/** A member with its empty balance. */
export async function appendMember(tx: Tx, shopId: string, member: NewMember): Promise<string> {
  const [row] = await tx.query<{ member_id: string }>(
    `insert into members (shop_id, first_name, last_name, birthday, joined_at, joined_by, consented_at, consented_by,
       created_at, updated_at, birthday_known_at, tags)
     values ($1,$2,$3,$4,$5,$6,$8,$6,$7,$7, case when $4::date is not null then $7::timestamptz end,
             array(select written from customer_tags where shop_id = $1 and customer_id = $9 and has order by written))
     returning member_id::text`,
    [
      shopId,
      member.firstName,
      member.lastName,
      member.birthday,
      member.joinedAt,
      member.joinedBy,
      member.createdAt,
      member.consentedAt,
      member.customerId,
    ],
    'append_member',
  );
  const memberId = row?.member_id ?? '';
  await tx.query(
    'insert into balances (shop_id, member_id, updated_at) values ($1,$2,$3)',
    [shopId, memberId, member.createdAt],
    'append_balance',
  );
  return memberId;
}

/**
 * Gives identities to a member; those that are somebody's already stay with them, and whoever is gone gets no
 * contact any more. Returns what was given.
 */
export async function appendIdentities(
  tx: Tx,
  shopId: string,
  step: { memberId: string; identities: readonly Identity[]; now: Date },
): Promise<Identity[]> {
  if (step.identities.length === 0) return [];
  return tx.query<Identity>(
    `insert into identities (shop_id, type, value, member_id, created_at)
     select $1, n.type, n.value, $2, $3 from unnest($4::text[], $5::text[]) as n (type, value)
      where n.type not in ('email', 'phone')
         or exists (select from members m where m.shop_id = $1 and m.member_id = $2 and m.status = 'active')
     on conflict (shop_id, type, value) do nothing returning type, value`,
    [
      shopId,
      step.memberId,
      step.now,
      step.identities.map((identity) => identity.type),
      step.identities.map((identity) => identity.value),
    ],
    'append_identities',
  );
}

/** Replaces the e-mail or phone that a member had by the platform's new one. */
export async function deleteIdentities(
  tx: Tx,
  shopId: string,
  step: { memberId: string; types: readonly IdentityType[]; except: readonly string[] },
): Promise<void> {
  await tx.query(
    `delete from identities
      where shop_id = $1 and member_id = $2 and type = any($3::text[]) and value <> all($4::text[])`,
    [shopId, step.memberId, step.types, step.except],
  );
}

export async function saveMemberNames(
  tx: Tx,
  shopId: string,
  step: { memberId: string; firstName: string | null; lastName: string | null; now: Date },
): Promise<void> {
  await tx.query(
    `update members set first_name = $3, last_name = $4, updated_at = $5
      where shop_id = $1 and member_id = $2 and status = 'active'`,
    [shopId, step.memberId, step.firstName, step.lastName, step.now],
  );
}

/** The person is gone on the platform: name and contact go, the books stay. */
export async function markMemberDeleted(
  tx: Tx,
  shopId: string,
  step: { memberId: string; now: Date },
): Promise<void> {
  await tx.query(
    `update members set status = 'deleted', first_name = null, last_name = null, birthday = null, tags = '{}',
            language = null, language_from = null, updated_at = $3
      where shop_id = $1 and member_id = $2`,
    [shopId, step.memberId, step.now],
  );
}

export async function countMembers(db: Queryable, shopId: string): Promise<number> {
  const [row] = await db.query<{ members: string }>(
    `select count(*) as members from members where shop_id = $1 and status = 'active'`,
    [shopId],
  );
  return Number(row?.members ?? 0);
}
