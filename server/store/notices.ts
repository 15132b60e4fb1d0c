import type { NoticeReason, NoticeState } from '../domain/notices/notice.ts';
import type { Queryable, Tx } from './database.ts';

export interface NewNotice {
  memberId: string;
  kind: 'expiry_warning';
  /** What it is about, in words: told once. */
  dedupeKey: string;
  points: number;
  /** `2026-12-21` */
  expiresOn: string;
  daysBefore: number;
  /** Why it will not be sent at all; null: it waits for its job. */
  reason: NoticeReason | null;
}

export interface Notice extends Omit<NewNotice, 'dedupeKey'> {
  noticeId: string;
  state: NoticeState;
  /** The mail server's words, where it had some. */
  error: string | null;
  /** How often it was handed to the mail server. */
  attempts: number;
  createdAt: Date;
  sentAt: Date | null;
}

interface NoticeRow {
  notice_id: string;
  member_id: string;
  kind: Notice['kind'];
  state: NoticeState;
  reason: NoticeReason | null;
  error: string | null;
  attempts: number;
  points: string;
  expires_on: string;
  days_before: number;
  created_at: Date;
  sent_at: Date | null;
}

const noticeColumns = `notice_id::text, member_id::text, kind, state, reason, error, attempts, points, expires_on::text,
  days_before, created_at, sent_at`;

function toNotice(row: NoticeRow): Notice {
  return {
    noticeId: row.notice_id,
    memberId: row.member_id,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    error: row.error,
    attempts: row.attempts,
    points: Number(row.points),
    expiresOn: row.expires_on,
    daysBefore: row.days_before,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}

/** Writes down what members are owed; what they were told before is left out. Returns the ids of those that wait. */
export async function appendNotices(
  tx: Tx,
  shopId: string,
  step: { notices: readonly NewNotice[]; now: Date },
): Promise<{ made: number; waiting: { noticeId: string; memberId: string }[] }> {
  const { notices, now } = step;
  if (notices.length === 0) return { made: 0, waiting: [] };
  const rows = await tx.query<{ notice_id: string; member_id: string; state: NoticeState }>(
    `insert into notices (shop_id, member_id, kind, dedupe_key, state, reason, points, expires_on, days_before, created_at)
     select $1, n.member_id, n.kind, n.dedupe_key, case when n.reason is null then 'waiting' else 'not_sent' end,
            n.reason, n.points, n.expires_on, n.days_before, $2
       from unnest($3::bigint[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::date[], $9::integer[])
         as n (member_id, kind, dedupe_key, reason, points, expires_on, days_before)
     on conflict (shop_id, dedupe_key) do nothing
     returning notice_id::text, member_id::text, state`,
    [
      shopId,
      now,
      notices.map((notice) => notice.memberId),
      notices.map((notice) => notice.kind),
      notices.map((notice) => notice.dedupeKey),
      notices.map((notice) => notice.reason),
      notices.map((notice) => notice.points),
      notices.map((notice) => notice.expiresOn),
      notices.map((notice) => notice.daysBefore),
    ],
    'append_notices',
  );
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return {
    made: rows.length,
    waiting: waiting.map((row) => ({ noticeId: row.notice_id, memberId: row.member_id })),
  };
}

export async function readNotice(
  db: Queryable,
  shopId: string,
  noticeId: string,
): Promise<Notice | null> {
  const [row] = await db.query<NoticeRow>(
    `select ${noticeColumns} from notices where shop_id = $1 and notice_id = $2`,
    [shopId, noticeId],
  );
  return row === undefined ? null : toNotice(row);
}

/** Newest first. */
export async function listMemberNotices(
  db: Queryable,
  shopId: string,
  page: { memberId: string; limit: number },
): Promise<Notice[]> {
  const rows = await db.query<NoticeRow>(
    `select ${noticeColumns} from notices where shop_id = $1 and member_id = $2
      order by notice_id desc limit $3`,
    [shopId, page.memberId, page.limit],
  );
  return rows.map(toNotice);
}

/** Notices that have waited since `before`, longest first: their jobs were lost, or found it night. */
export async function listWaitingNotices(
  db: Queryable,
  shopId: string,
  step: { before: Date; limit: number },
): Promise<{ noticeId: string; memberId: string }[]> {
  const rows = await db.query<{ notice_id: string; member_id: string }>(
    `select notice_id::text, member_id::text from notices
      where shop_id = $1 and state = 'waiting' and coalesce(tried_at, created_at) < $2
      order by coalesce(tried_at, created_at) limit $3`,
    [shopId, step.before, step.limit],
  );
  return rows.map((row) => ({ noticeId: row.notice_id, memberId: row.member_id }));
}

export interface NoticeEnd {
  noticeId: string;
  /** `waiting`: it will be tried again. */
  state: NoticeState;
  reason: NoticeReason | null;
  error: string | null;
  /** Whether it was handed to the mail server. */
  tried: boolean;
  now: Date;
}

/** What became of a waiting notice; one that is settled already stays as it is. */
export async function saveNoticeEnd(tx: Tx, shopId: string, end: NoticeEnd): Promise<void> {
  await tx.query(
    `update notices
        set state = $3, reason = $4, error = $5, attempts = attempts + $6,
            tried_at = case when $6 = 1 then $7 else tried_at end,
            sent_at = case when $3 = 'sent' then $7 end
      where shop_id = $1 and notice_id = $2 and state = 'waiting'`,
    [shopId, end.noticeId, end.state, end.reason, end.error, end.tried ? 1 : 0, end.now],
  );
}
