import { publicCode } from '../../domain/referrals/public-code.ts';
import { appendAudit } from '../../store/audit-log.ts';
import type { Database, Tx } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';
import {
  type BroughtBy,
  countFriends,
  type FriendCounts,
  readBroughtBy,
} from '../../store/referral-lists.ts';
import { readMemberLink, saveLinkStopped } from '../../store/referral-links.ts';
import { readProgram } from '../read-program.ts';

/** A member's link as staff sees it. */
export interface LinkStanding {
  /** Whether the live program has referrals. */
  hasReferrals: boolean;
  /** Null: the program has no referrals, or they have not asked for their link yet. */
  publicCode: string | null;
  isStopped: boolean;
  showsFirstName: boolean;
  counts: FriendCounts;
  /** Who brought them; null: nobody. */
  broughtBy: (BroughtBy & { name: string }) | null;
}

/** Null: there is no such member. */
export async function readLinkStanding(
  db: Database,
  { shopId, memberId }: { shopId: string; memberId: string },
): Promise<LinkStanding | null> {
  const [link, counts, broughtBy, { program }] = await Promise.all([
    readMemberLink(db, shopId, memberId),
    countFriends(db, shopId, memberId),
    readBroughtBy(db, shopId, memberId),
    readProgram(db, shopId),
  ]);
  if (link === null) return null;
  const names = await listMemberNames(db, shopId, broughtBy === null ? [] : [broughtBy.advocateId]);
  return {
    hasReferrals: program.referrals !== null,
    publicCode:
      link.code === null || program.referrals === null ? null : publicCode(link.code, shopId),
    isStopped: link.stoppedAt !== null,
    showsFirstName: link.showsFirstName,
    counts,
    broughtBy:
      broughtBy === null ? null : { ...broughtBy, name: names.get(broughtBy.advocateId) ?? '' },
  };
}

interface StopStep {
  memberId: string;
  stopped: boolean;
  /** Who says so. */
  by: string;
  now: Date;
}

/** Stops a member's link, so that no friend can use it, or lets it work again. False: there is no such member. */
export async function stopLink(
  db: Database,
  { shopId, ...step }: StopStep & { shopId: string },
): Promise<boolean> {
  return db.transaction((tx) => stopLinkWithin(tx, shopId, step));
}

/** The same within a transaction. What is as asked for already is left alone. */
export async function stopLinkWithin(tx: Tx, shopId: string, step: StopStep): Promise<boolean> {
  const { memberId, stopped, by, now } = step;
  const link = await readMemberLink(tx, shopId, memberId);
  if (link === null) return false;
  const wasStopped = link.stoppedAt !== null;
  if (wasStopped === stopped) return true;
  await saveLinkStopped(tx, shopId, { memberId, stoppedAt: stopped ? now : null, now });
  await appendAudit(tx, shopId, {
    at: now,
    actor: by,
    action: stopped ? 'stop_referral_link' : 'restart_referral_link',
    subject: `member ${memberId}`,
    before: { stopped: wasStopped },
    after: { stopped },
  });
  return true;
}
