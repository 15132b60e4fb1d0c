import { AppError } from '../base/errors.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database } from '../store/database.ts';
import {
  countDeliveries,
  type DeliveryCounts,
  type DeliveryRow,
  listDeliveries,
  replayDeliveries,
} from '../store/inbox.ts';
import { enqueueJob } from '../store/jobs.ts';

/** Deliveries on one page. */
const pageSize = 100;
const states = ['waiting', 'done', 'failed', 'ignored'] as const;

export interface InboxItem {
  delivery_id: string;
  event_id: string | null;
  topic: string;
  state: DeliveryRow['state'];
  attempts: number;
  received_at: string;
  settled_at: string | null;
  error: { path: string; message: string } | null;
}

export interface InboxPage {
  items: InboxItem[];
  counts: DeliveryCounts;
  next_cursor: string | null;
}

/** A page of the inbox, newest first, with the counts of the whole shop. */
export async function listInbox(
  db: Database,
  shopId: string,
  page: { state: string | null; cursor: string | null },
): Promise<InboxPage> {
  const state = states.find((each) => each === page.state) ?? null;
  if (page.state !== null && state === null)
    throw new AppError('invalid_request', `state is one of ${states.join(', ')}.`);
  if (page.cursor !== null && !/^\d{1,18}$/.test(page.cursor))
    throw new AppError('invalid_request', 'The cursor is not one of ours: start without it.');
  const rows = await listDeliveries(db, shopId, {
    state,
    before: page.cursor,
    limit: pageSize + 1,
  });
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return {
    items: items.map((row) => ({
      delivery_id: row.deliveryId,
      event_id: row.eventId,
      topic: row.topic,
      state: row.state,
      attempts: row.attempts,
      received_at: row.receivedAt.toISOString(),
      settled_at: row.settledAt?.toISOString() ?? null,
      error: row.error,
    })),
    counts: await countDeliveries(db, shopId),
    next_cursor: rows.length > pageSize && last !== undefined ? last.arrival : null,
  };
}

/** Settles a delivery again, or all that failed; returns how many. What was settled before posts nothing new. */
export async function replayInbox(
  db: Database,
  shopId: string,
  which: string,
  by?: { actor: string; now: Date },
): Promise<number> {
  return db.transaction(async (tx) => {
    const replayed = await replayDeliveries(
      tx,
      shopId,
      which === 'failed' ? 'failed' : { deliveryId: which },
    );
    if (replayed > 0)
      await enqueueJob(tx, 'drain_inbox', {
        payload: { shopId },
        key: `drain:${shopId}`,
        queue: `inbox:${shopId}`,
      });
    if (replayed > 0 && by !== undefined)
      await appendAudit(tx, shopId, {
        at: by.now,
        actor: by.actor,
        action: 'replay_deliveries',
        subject: which === 'failed' ? 'failed deliveries' : `delivery ${which}`,
        after: { replayed },
      });
    return replayed;
  });
}
