import type { NoticeReason, NoticeState } from '../domain/notices/notice.ts';
import type { Database } from '../store/database.ts';
import { saveNoticeEnd } from '../store/notices.ts';

const stateOf: Record<NoticeReason, NoticeState> = {
  no_email: 'not_sent',
  opted_out: 'not_sent',
  no_mail_server: 'not_sent',
  points_gone: 'withdrawn',
  overtaken: 'withdrawn',
  shop_closed: 'withdrawn',
  erased: 'withdrawn',
  refused: 'failed',
  unreachable: 'failed',
  internal: 'failed',
};

/** A notice ends: `reason` null is sent. */
export async function settleNotice(
  db: Database,
  end: {
    shopId: string;
    noticeId: string;
    reason: NoticeReason | null;
    error?: string;
    now: Date;
  },
): Promise<void> {
  const { shopId, noticeId, reason, error = null, now } = end;
  const state = reason === null ? 'sent' : stateOf[reason];
  const tried = state === 'sent' || state === 'failed';
  await db.transaction((tx) =>
    saveNoticeEnd(tx, shopId, { noticeId, state, reason, error, tried, now }),
  );
}

/** A try has failed and another will follow: the mail server's words are kept meanwhile. */
export async function postponeNotice(
  db: Database,
  step: { shopId: string; noticeId: string; error: string; now: Date },
): Promise<void> {
  const { shopId, noticeId, error, now } = step;
  await db.transaction((tx) =>
    saveNoticeEnd(tx, shopId, {
      noticeId,
      state: 'waiting',
      reason: null,
      error,
      tried: true,
      now,
    }),
  );
}
