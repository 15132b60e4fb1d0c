import type { Queryable } from '../store/database.ts';
import { enqueueJob, reviveJob } from '../store/jobs.ts';
import { listWaitingNotices } from '../store/notices.ts';

/** Mails that are on their way at once, in all processes together: a slow mail server holds up no other work. */
const lanes = 2;
/** A notice that has waited this long has lost its job, or its job found it night. */
const lostAfterMs = 10 * 60_000;
const revivedMax = 200;

interface WaitingNotice {
  noticeId: string;
  memberId: string;
}

export async function enqueueNotice(
  db: Queryable,
  shopId: string,
  notice: WaitingNotice,
): Promise<void> {
  await enqueueJob(db, 'send_notice', jobOf(shopId, notice));
}

/** Gives notices that have waited too long a job again. */
export async function reviveNotices(db: Queryable, shopId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - lostAfterMs);
  for (const notice of await listWaitingNotices(db, shopId, { before, limit: revivedMax }))
    await reviveJob(db, 'send_notice', jobOf(shopId, notice));
}

function jobOf(shopId: string, { noticeId, memberId }: WaitingNotice) {
  return {
    payload: { shopId, noticeId },
    key: `notice:${shopId}:${noticeId}`,
    queue: `mail:${Number(memberId) % lanes}`,
  };
}
