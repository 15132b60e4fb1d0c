import type { MarkKind } from '../domain/referrals/find-signals.ts';
import type { Queryable, Tx } from './database.ts';

/** Who left a mark. */
export interface MarkSubject {
  subject: 'member' | 'referral';
  subjectId: string;
}

/** A keyed hash of what somebody was seen with. */
export interface ContactMark {
  /** `click`: a link was opened, not to be counted twice. */
  kind: MarkKind | 'click';
  hash: string;
}

/** Remembers marks, each until then; one that is known is remembered longer. Returns how many of them were new. */
export async function keepMarks(
  tx: Tx,
  shopId: string,
  step: {
    marks: readonly (ContactMark & MarkSubject)[];
    seenAt: Date;
    forgetAt: Date;
  },
): Promise<number> {
  const { marks } = step;
  if (marks.length === 0) return 0;
  const rows = await tx.query<{ is_new: boolean }>(
    `insert into contact_marks as m (shop_id, kind, hash, subject, subject_id, first_seen_at, seen_at, forget_at)
     select distinct $1::bigint, n.kind, n.hash, n.subject, n.subject_id, $2::timestamptz, $2::timestamptz, $3::timestamptz
       from unnest($4::text[], $5::text[], $6::text[], $7::text[]) as n (kind, hash, subject, subject_id)
     order by 2, 3, 4, 5
     on conflict (shop_id, kind, hash, subject, subject_id) do update
        set seen_at = greatest(m.seen_at, excluded.seen_at), forget_at = greatest(m.forget_at, excluded.forget_at)
     returning (xmax = 0) as is_new`,
    [
      shopId,
      step.seenAt,
      step.forgetAt,
      marks.map(({ kind }) => kind),
      marks.map(({ hash }) => hash),
      marks.map(({ subject }) => subject),
      marks.map(({ subjectId }) => subjectId),
    ],
    'keep_marks',
  );
  return rows.filter((row) => row.is_new).length;
}

export interface StoredMark extends ContactMark {
  seenAt: Date;
}

/** What somebody was seen with and is still remembered. */
export async function readMarks(
  db: Queryable,
  shopId: string,
  step: MarkSubject & { now: Date },
): Promise<StoredMark[]> {
  const rows = await db.query<{ kind: MarkKind; hash: string; seen_at: Date }>(
    `select kind, hash, seen_at from contact_marks
      where shop_id = $1 and subject = $2 and subject_id = $3 and forget_at > $4 and kind <> 'click'`,
    [shopId, step.subject, step.subjectId, step.now],
  );
  return rows.map((row) => ({ kind: row.kind, hash: row.hash, seenAt: row.seen_at }));
}

export interface SharedMark {
  kind: MarkKind;
  seenAt: Date;
}

/**
 * Which of a referral's marks its advocate has left too (as this member or as those merged into them), and which
 * other friends of theirs: one row for each of them.
 */
export async function findSharedMarks(
  db: Queryable,
  shopId: string,
  step: { referralId: string; advocateId: string; now: Date },
): Promise<(SharedMark & { of: 'advocate' | 'friend' })[]> {
  const rows = await db.query<{ kind: MarkKind; of: 'advocate' | 'friend'; seen_at: Date }>(
    `select o.kind, case o.subject when 'member' then 'advocate' else 'friend' end as of, max(o.seen_at) as seen_at
       from contact_marks m
       join contact_marks o on o.shop_id = $1 and o.kind = m.kind and o.hash = m.hash and o.forget_at > $4
      where m.shop_id = $1 and m.subject = 'referral' and m.subject_id = $2 and m.forget_at > $4 and m.kind <> 'click'
        and (case o.subject
               when 'member' then o.subject_id = $3
                 or exists (select from members d where d.shop_id = $1 and d.member_id = o.subject_id::bigint
                               and d.merged_into = $3::bigint)
               else o.subject_id <> $2
                 and exists (select from referrals r where r.shop_id = $1 and r.referral_id = o.subject_id::uuid
                                and r.advocate_id = $3::bigint) end)
      group by o.kind, 2, case o.subject when 'referral' then o.subject_id end
      order by 2 limit 500`,
    [shopId, step.referralId, step.advocateId, step.now],
  );
  return rows.map((row) => ({ kind: row.kind, of: row.of, seenAt: row.seen_at }));
}

/** Forgets what somebody was seen with, as a member and as a friend who was brought, who is gone now. */
export async function forgetPerson(tx: Tx, shopId: string, memberId: string): Promise<void> {
  await tx.query(
    `delete from contact_marks
      where shop_id = $1 and (subject = 'member' and subject_id = $2
        or subject = 'referral' and subject_id in (select referral_id::text from referrals
                                                    where shop_id = $1 and friend_id = $2::bigint))`,
    [shopId, memberId],
  );
  await tx.query(
    'update referrals set email = null, email_hint = null where shop_id = $1 and friend_id = $2',
    [shopId, memberId],
  );
}

/** Forgets what is to be forgotten by now; returns how much. */
export async function forgetMarks(
  tx: Tx,
  shopId: string,
  step: { now: Date; limit: number },
): Promise<number> {
  const rows = await tx.query(
    `delete from contact_marks where ctid = any(array(
       select ctid from contact_marks where shop_id = $1 and forget_at <= $2 limit $3)) returning 1`,
    [shopId, step.now, step.limit],
  );
  return rows.length;
}

/** Forgets the hints of e-mails of referrals that are over and began before. */
export async function forgetHints(
  tx: Tx,
  shopId: string,
  step: { before: Date; limit: number },
): Promise<void> {
  await tx.query(
    `update referrals set email_hint = null
      where shop_id = $1 and referral_id = any(array(
        select referral_id from referrals
         where shop_id = $1 and created_at < $2 and email_hint is not null
           and state in ('rewarded', 'rejected', 'expired', 'blocked')
         order by created_at limit $3))`,
    [shopId, step.before, step.limit],
  );
}
