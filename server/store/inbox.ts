import { compareTexts } from '../domain/canonical-text.ts';
import type { Queryable, Tx } from './database.ts';

/** A delivery as the door hands it over: verified, raw. */
export interface NewDelivery {
  shopId: string;
  platform: string;
  /** Left out: the shop's own platform. */
  connectionId?: string | null;
  deliveryId: string;
  eventId: string | null;
  topic: string;
  apiVersion: string;
  triggeredAt: Date | null;
  body: Buffer;
  receivedAt: Date;
}

/**
 * One insert for what arrived together; a delivery id that is there already changes nothing. The bodies travel as one
 * binary parameter and are cut apart on the other side: arrays of bytes would be sent as text, and a parameter for
 * each value would make a statement to prepare of each number of deliveries.
 */
export async function insertDeliveries(
  db: Queryable,
  arrived: readonly NewDelivery[],
): Promise<void> {
  const deliveries = arrived.toSorted(inLockOrder);
  let next = 1;
  const starts = deliveries.map((delivery) => {
    const start = next;
    next += delivery.body.length;
    return start;
  });
  await db.query(
    `insert into inbox (shop_id, delivery_id, platform, topic, event_id, api_version, triggered_at, received_at, body,
       connection_id)
     select shop_id, delivery_id, platform, topic, event_id, api_version, triggered_at, received_at,
            substring($9::bytea from start for length), connection_id
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
                   $8::timestamptz[], $10::int[], $11::int[], $12::text[])
            as d (shop_id, delivery_id, platform, topic, event_id, api_version, triggered_at, received_at, start, length,
                  connection_id)
     on conflict (shop_id, delivery_id) do nothing`,
    [
      deliveries.map((delivery) => delivery.shopId),
      deliveries.map((delivery) => delivery.deliveryId),
      deliveries.map((delivery) => delivery.platform),
      deliveries.map((delivery) => delivery.topic),
      deliveries.map((delivery) => delivery.eventId),
      deliveries.map((delivery) => delivery.apiVersion),
      deliveries.map((delivery) => delivery.triggeredAt?.toISOString() ?? null),
      deliveries.map((delivery) => delivery.receivedAt.toISOString()),
      Buffer.concat(deliveries.map((delivery) => delivery.body)),
      starts,
      deliveries.map((delivery) => delivery.body.length),
      deliveries.map((delivery) => delivery.connectionId ?? null),
    ],
    'insert_deliveries',
  );
}

/** Who inserts the same deliveries at the same moment waits for the other, and never each for each. */
function inLockOrder(a: NewDelivery, b: NewDelivery): number {
  return compareTexts(a.shopId, b.shopId) || compareTexts(a.deliveryId, b.deliveryId);
}

/** A delivery that waits to be settled. */
export interface WaitingDelivery {
  deliveryId: string;
  platform: string;
  connectionId: string | null;
  topic: string;
  body: Buffer;
  attempts: number;
  receivedAt: Date;
}

interface WaitingRow {
  delivery_id: string;
  platform: string;
  connection_id: string | null;
  topic: string;
  body: Buffer;
  attempts: number;
  received_at: Date;
}

/** The oldest waiting deliveries that nobody else is settling; they stay locked until the transaction ends. */
export async function lockWaitingDeliveries(
  tx: Tx,
  shopId: string,
  step: { limit: number; now: Date },
): Promise<WaitingDelivery[]> {
  const rows = await tx.query<WaitingRow>(
    `select delivery_id, platform, connection_id, topic, body, attempts, received_at from inbox
      where shop_id = $1 and state = 'waiting' and (retry_at is null or retry_at <= $3)
      order by arrival limit $2 for update skip locked`,
    [shopId, step.limit, step.now],
    'lock_waiting_deliveries',
  );
  return rows.map((row) => ({
    deliveryId: row.delivery_id,
    platform: row.platform,
    connectionId: row.connection_id,
    topic: row.topic,
    body: row.body,
    attempts: row.attempts,
    receivedAt: row.received_at,
  }));
}

/** Locks one delivery if it still waits and nobody else is settling it. */
export async function lockWaitingDelivery(
  tx: Tx,
  shopId: string,
  deliveryId: string,
): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from inbox where shop_id = $1 and delivery_id = $2 and state = 'waiting' for update skip locked`,
    [shopId, deliveryId],
  );
  return rows.length > 0;
}

/** How a delivery ended, or when it is tried again. */
export interface DeliveryOutcome {
  deliveryId: string;
  state: 'waiting' | 'done' | 'failed' | 'ignored';
  problem: { path: string; message: string } | null;
  retryAt: Date | null;
}

export async function markDeliveries(
  tx: Tx,
  shopId: string,
  step: { outcomes: readonly DeliveryOutcome[]; now: Date },
): Promise<void> {
  const { outcomes } = step;
  if (outcomes.length === 0) return;
  await tx.query(
    `update inbox
        set state = o.state, attempts = inbox.attempts + 1, error_path = o.path, error_message = o.message,
            retry_at = o.retry_at, settled_at = case when o.state = 'waiting' then null else $2::timestamptz end
       from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
            as o (delivery_id, state, path, message, retry_at)
      where inbox.shop_id = $1 and inbox.delivery_id = any($3::text[])
        and inbox.delivery_id = o.delivery_id`,
    [
      shopId,
      step.now,
      outcomes.map((outcome) => outcome.deliveryId),
      outcomes.map((outcome) => outcome.state),
      outcomes.map((outcome) => outcome.problem?.path ?? null),
      outcomes.map((outcome) => outcome.problem?.message ?? null),
      outcomes.map((outcome) => outcome.retryAt),
    ],
    'mark_deliveries',
  );
}

/** Shops that have something waiting now: the queue of the queue. */
export async function listShopsWithDeliveries(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db.query<{ shop_id: string }>(
    `select shop_id::text from shops
      where exists (select 1 from inbox
                     where inbox.shop_id = shops.shop_id and state = 'waiting'
                       and (retry_at is null or retry_at <= $1))
      order by shop_id`,
    [now],
  );
  return rows.map((row) => row.shop_id);
}

/** Puts deliveries back to waiting: one by id, or all failed ones. Returns how many. */
export async function replayDeliveries(
  tx: Tx,
  shopId: string,
  which: { deliveryId: string } | 'failed',
): Promise<number> {
  const one = which === 'failed' ? null : which.deliveryId;
  const rows = await tx.query(
    `update inbox
        set state = 'waiting', retry_at = null, settled_at = null, error_path = null, error_message = null
      where shop_id = $1 and state <> 'waiting'
        and case when $2::text is null then state = 'failed' else delivery_id = $2 end
      returning 1`,
    [shopId, one],
  );
  return rows.length;
}

export interface DeliveryRow {
  deliveryId: string;
  eventId: string | null;
  topic: string;
  state: 'waiting' | 'done' | 'failed' | 'ignored';
  attempts: number;
  receivedAt: Date;
  settledAt: Date | null;
  error: { path: string; message: string } | null;
  arrival: string;
}

interface ListedRow {
  delivery_id: string;
  event_id: string | null;
  topic: string;
  state: DeliveryRow['state'];
  attempts: number;
  received_at: Date;
  settled_at: Date | null;
  error_path: string | null;
  error_message: string | null;
  arrival: string;
}

/** Newest first; `before` is the arrival of the last row of the page before. */
export async function listDeliveries(
  db: Queryable,
  shopId: string,
  page: { state: DeliveryRow['state'] | null; before: string | null; limit: number },
): Promise<DeliveryRow[]> {
  const rows = await db.query<ListedRow>(
    `select delivery_id, event_id, topic, state, attempts, received_at, settled_at, error_path, error_message,
            arrival::text
       from inbox
      where shop_id = $1 and ($2::text is null or state = $2) and ($3::bigint is null or arrival < $3)
      order by inbox.arrival desc limit $4`,
    [shopId, page.state, page.before, page.limit],
  );
  return rows.map((row) => ({
    deliveryId: row.delivery_id,
    eventId: row.event_id,
    topic: row.topic,
    state: row.state,
    attempts: row.attempts,
    receivedAt: row.received_at,
    settledAt: row.settled_at,
    error:
      row.error_message === null
        ? null
        : { path: row.error_path ?? '', message: row.error_message },
    arrival: row.arrival,
  }));
}

export type DeliveryCounts = Record<DeliveryRow['state'], number>;

export async function countDeliveries(db: Queryable, shopId: string): Promise<DeliveryCounts> {
  const rows = await db.query<{ state: DeliveryRow['state']; count: string }>(
    'select state, count(*) from inbox where shop_id = $1 group by state',
    [shopId],
  );
  const counts: DeliveryCounts = { waiting: 0, done: 0, failed: 0, ignored: 0 };
  for (const row of rows) counts[row.state] = Number(row.count);
  return counts;
}
