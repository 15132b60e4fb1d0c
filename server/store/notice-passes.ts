import type { Queryable, Tx } from './database.ts';

/** A place in the order in which members' points expire. */
export interface PassPlace {
  /** As PostgreSQL writes it, to the microsecond. */
  expiryAt: string;
  memberId: string;
}

/** How far a shop's pass over the members whose points expire soon has come. */
export interface NoticePass {
  beganAt: Date;
  endedAt: Date | null;
  /** The last member who was looked at; null: none yet. */
  after: PassPlace | null;
}

/** The shop's pass, locked until the transaction ends. Null: there was none yet, or somebody else is at it. */
export async function lockNoticePass(tx: Tx, shopId: string): Promise<NoticePass | null> {
  const [row] = await tx.query<{
    began_at: Date;
    ended_at: Date | null;
    after_expiry_at: string | null;
    after_member_id: string | null;
  }>(
    `select began_at, ended_at, after_expiry_at::text, after_member_id::text from notice_passes
      where shop_id = $1 for update skip locked`,
    [shopId],
    'lock_notice_pass',
  );
  if (row === undefined) return null;
  const { after_expiry_at: expiryAt, after_member_id: memberId } = row;
  return {
    beganAt: row.began_at,
    endedAt: row.ended_at,
    after: expiryAt === null || memberId === null ? null : { expiryAt, memberId },
  };
}

/** The shop's first pass; whoever is there first begins it. */
export async function appendNoticePass(tx: Tx, shopId: string, now: Date): Promise<void> {
  await tx.query(
    `insert into notice_passes (shop_id, began_at) values ($1, $2) on conflict (shop_id) do nothing`,
    [shopId, now],
  );
}

export async function saveNoticePass(tx: Tx, shopId: string, pass: NoticePass): Promise<void> {
  await tx.query(
    `update notice_passes
        set began_at = $2, ended_at = $3, after_expiry_at = $4, after_member_id = $5
      where shop_id = $1`,
    [
      shopId,
      pass.beganAt,
      pass.endedAt,
      pass.after?.expiryAt ?? null,
      pass.after?.memberId ?? null,
    ],
  );
}

/** Members with points that may expire until then, soonest first, from a place on. */
export async function listMembersExpiringUntil(
  db: Queryable,
  shopId: string,
  step: { until: Date; after: PassPlace | null; limit: number },
): Promise<PassPlace[]> {
  const rows = await db.query<{ member_id: string; next_expiry_at: string }>(
    `select member_id::text, next_expiry_at::text from balances
      where shop_id = $1 and next_expiry_at <= $2 and (next_expiry_at, member_id) > ($3::timestamptz, $4::bigint)
      order by balances.next_expiry_at, balances.member_id limit $5`,
    [
      shopId,
      step.until,
      step.after?.expiryAt ?? '-infinity',
      step.after?.memberId ?? '0',
      step.limit,
    ],
    'list_members_expiring_until',
  );
  return rows.map((row) => ({ memberId: row.member_id, expiryAt: row.next_expiry_at }));
}

/** Whom a notice goes to. Those who were deleted are left out. */
export interface NoticeReader {
  memberId: string;
  firstName: string | null;
  email: string | null;
  optedOut: boolean;
  /** In which they are written to; null: nobody knows. */
  language: string | null;
}

export async function listNoticeReaders(
  db: Queryable,
  shopId: string,
  memberIds: readonly string[],
): Promise<NoticeReader[]> {
  const rows = await db.query<{
    member_id: string;
    first_name: string | null;
    email: string | null;
    opted_out: boolean;
    language: string | null;
  }>(
    `select m.member_id::text, m.first_name, m.language, m.notices_opted_out_at is not null as opted_out,
            (select min(i.value) from identities i
              where i.shop_id = $1 and i.member_id = m.member_id and i.type = 'email') as email
       from members m
      where m.shop_id = $1 and m.member_id = any($2::bigint[]) and m.status = 'active'`,
    [shopId, memberIds],
    'list_notice_readers',
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    firstName: row.first_name,
    email: row.email,
    optedOut: row.opted_out,
    language: row.language,
  }));
}

/** A member's own word on mails; returns false where nothing changed, or there is no such member. */
export async function saveNoticeChoice(
  tx: Tx,
  shopId: string,
  choice: { memberId: string; optsOut: boolean; now: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `update members set notices_opted_out_at = case when $3 then $4::timestamptz end, updated_at = $4
      where shop_id = $1 and member_id = $2 and (notices_opted_out_at is not null) <> $3
      returning 1`,
    [shopId, choice.memberId, choice.optsOut, choice.now],
  );
  return rows.length > 0;
}

/** Who has said no to mails has said so for the member they become. */
export async function handOverNoticeChoice(
  tx: Tx,
  shopId: string,
  merge: { from: string; into: string },
): Promise<void> {
  await tx.query(
    `update members i set notices_opted_out_at = f.notices_opted_out_at
       from members f
      where i.shop_id = $1 and i.member_id = $3 and i.notices_opted_out_at is null
        and f.shop_id = $1 and f.member_id = $2 and f.notices_opted_out_at is not null`,
    [shopId, merge.from, merge.into],
  );
}
