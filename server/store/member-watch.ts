import type { TransferKind } from '../domain/ledger/ledger.ts';
import type { Queryable, Tx } from './database.ts';

/** What members did since somebody looked last, and what there is to judge them by. */

/** How far the watch over a shop's members has come. */
export interface Watch {
  lookedAt: Date;
  /** Whose addresses were remembered last, in the order of joining. */
  lastMemberId: string;
}

/** Where the watch stands; it begins at `first`. Holds the shop's watch for this transaction. */
export async function lockWatch(tx: Tx, shopId: string, first: Date): Promise<Watch> {
  const [row] = await tx.query<{ looked_at: Date; last_member_id: string }>(
    `insert into member_watches as w (shop_id, looked_at) values ($1, $2)
     on conflict (shop_id) do update set looked_at = w.looked_at returning looked_at, last_member_id::text`,
    [shopId, first],
  );
  return { lookedAt: row?.looked_at ?? first, lastMemberId: row?.last_member_id ?? '0' };
}

/** When members were last looked at; null: never. */
export async function readLastLook(db: Queryable, shopId: string): Promise<Date | null> {
  const [row] = await db.query<{ looked_at: Date }>(
    'select looked_at from member_watches where shop_id = $1',
    [shopId],
  );
  return row?.looked_at ?? null;
}

export async function saveWatch(tx: Tx, shopId: string, watch: Watch): Promise<void> {
  await tx.query(
    'update member_watches set looked_at = $2, last_member_id = $3 where shop_id = $1',
    [shopId, watch.lookedAt, watch.lastMemberId],
  );
}

interface Look {
  /** From here on, and until before there. */
  since: Date;
  until: Date;
  limit: number;
}

/** Active members behind this one, in the order in which they joined. */
export async function listMembersAfter(
  db: Queryable,
  shopId: string,
  page: { memberId: string; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from members
      where shop_id = $1 and member_id > $2 and status = 'active' order by members.member_id limit $3`,
    [shopId, page.memberId, page.limit],
  );
  return rows.map((row) => row.member_id);
}

/** Whose ledger had lines of this kind meanwhile; who had most comes first. */
export async function listBusyMembers(
  db: Queryable,
  shopId: string,
  look: Look & { kind: Extract<TransferKind, 'activity' | 'redemption_return'> },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select member_id::text from transfers
      where shop_id = $1 and recorded_at >= $2 and recorded_at < $3 and kind = $4
      group by transfers.member_id order by count(*) desc, transfers.member_id limit $5`,
    [shopId, look.since, look.until, look.kind, look.limit],
  );
  return rows.map((row) => row.member_id);
}

/** Kinds by which several members may be one person. */
export type AccountMark = 'mailbox' | 'phone' | 'device' | 'name' | 'address';
const accountMarks = `('mailbox', 'phone', 'device', 'name', 'address')`;

/** With how many others a mark is compared: what more people share tells of a place, not of a person. */
const sharersMax = 20;

const sharers = (now: string) => `
  cross join lateral (
    select o.subject_id from contact_marks o
     where o.shop_id = $1 and o.kind = own.kind and o.hash = own.hash and o.subject = 'member'
       and o.subject_id <> own.subject_id and o.forget_at > ${now}
     limit ${sharersMax}) other`;

/**
 * Who was seen meanwhile with what somebody else was seen with as well; who shares most comes first. Marks are found by
 * when they will be forgotten, which is so many days after they were seen.
 */
export async function listSharingMembers(
  db: Queryable,
  shopId: string,
  look: Look & { rememberDays: number },
): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `select own.subject_id as member_id
       from (select * from contact_marks
              where shop_id = $1 and forget_at >= $2::timestamptz + make_interval(days => $4)
                and seen_at >= $2 and seen_at < $3 and subject = 'member' and kind in ${accountMarks}) own
      ${sharers('$3')}
      group by own.subject_id order by count(*) desc, own.subject_id limit $5`,
    [shopId, look.since, look.until, look.rememberDays, look.limit],
  );
  return rows.map((row) => row.member_id);
}

export interface SharedByMember {
  memberId: string;
  otherId: string;
  kind: AccountMark;
}

/** Which marks these members share with other active members. */
export async function listSharedMarks(
  db: Queryable,
  shopId: string,
  step: { memberIds: readonly string[]; now: Date },
): Promise<SharedByMember[]> {
  const rows = await db.query<{
    member_id: string;
    other_id: string;
    kind: AccountMark;
  }>(
    `select own.subject_id as member_id, other.subject_id as other_id, own.kind
       from contact_marks own
      ${sharers('$3')}
       join members m on m.shop_id = $1 and m.member_id = own.subject_id::bigint and m.status = 'active'
       join members n on n.shop_id = $1 and n.member_id = other.subject_id::bigint and n.status = 'active'
      where own.shop_id = $1 and own.subject = 'member' and own.subject_id = any($2::text[]) and own.forget_at > $3
        and own.kind in ${accountMarks}
      group by 1, 2, 3 order by 1, 2, 3`,
    [shopId, step.memberIds, step.now],
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    otherId: row.other_id,
    kind: row.kind,
  }));
}

export interface Deed {
  memberId: string;
  at: Date;
}

/** The newest deeds of one member that are looked at. */
const deedsMax = 200;

/** What these members redeemed themselves since then, and had undone before it was used. */
export async function listCancelled(
  db: Queryable,
  shopId: string,
  step: { memberIds: readonly string[]; since: Date },
): Promise<Deed[]> {
  return db.query<Deed>(
    `select n.id::text as "memberId", r.at from unnest($2::bigint[]) as n (id)
      cross join lateral (
        select updated_at as at from redemptions
         where shop_id = $1 and member_id = n.id and created_at >= $3 and status = 'cancelled'
           and created_by = 'shopper' and referral_id is null
         order by created_at desc limit ${deedsMax}) r`,
    [shopId, step.memberIds, step.since],
  );
}

/** What earned these members points since then that they or another system told. */
export async function listActed(
  db: Queryable,
  shopId: string,
  step: { memberIds: readonly string[]; since: Date },
): Promise<Deed[]> {
  return db.query<Deed>(
    `select n.id::text as "memberId", a.at from unnest($2::bigint[]) as n (id)
      cross join lateral (
        select occurred_at as at from activities
         where shop_id = $1 and member_id = n.id and occurred_at >= $3 and state = 'granted' and points > 0
           and source in ('api', 'shopper')
         order by occurred_at desc limit ${deedsMax}) a`,
    [shopId, step.memberIds, step.since],
  );
}
