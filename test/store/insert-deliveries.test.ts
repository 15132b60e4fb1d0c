import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { insertDeliveries } from '../../server/store/inbox.ts';
import type { Delivery } from '../../webhooks/delivery.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let test: TestDatabase;
let db: Database;
let shopId: string;

beforeAll(async () => {
  test = await freshDatabase();
  db = openDatabase(test.url, { poolSize: 2 });
  const [shop] = await db.query<{ shop_id: string }>(
    `insert into shops (domain, name, currency, time_zone, taxes_included, is_development, status, connected_by,
                        scopes, connected_at)
     values ('a.myshopify.com', 'A', 'USD', 'UTC', false, false, 'active', 'custom_app', '', now())
     returning shop_id::text`,
  );
  shopId = shop?.shop_id ?? '';
});

afterAll(async () => {
  await db.close();
  await test.drop();
});

function delivery(deliveryId: string, change: Partial<Delivery> = {}): Delivery {
  return {
    shopId,
    platform: 'shopify',
    deliveryId,
    eventId: null,
    topic: 'orders/paid',
    apiVersion: '2026-10',
    triggeredAt: null,
    body: Buffer.from('{}'),
    receivedAt: new Date('2026-11-01T15:00:06.789Z'),
    ...change,
  };
}

function stored(prefix: string) {
  return db.query<{ delivery_id: string; body: Buffer; triggered_at: Date | null }>(
    `select delivery_id, event_id, body, triggered_at, received_at from inbox
      where delivery_id like $1 order by arrival`,
    [`${prefix}%`],
  );
}

describe('insertDeliveries', () => {
  it('keeps every byte of every body and every field beside it', async () => {
    const bodies = [0, 1, 5_000, 200_000].map((size) => randomBytes(size));
    const triggeredAt = new Date('2026-11-01T15:00:05.123Z');
    await insertDeliveries(
      db,
      bodies.map((body, index) =>
        delivery(
          `bytes-${index}`,
          index % 2 ? { body } : { body, triggeredAt, eventId: '"e",\\{}' },
        ),
      ),
    );
    const receivedAt = new Date('2026-11-01T15:00:06.789Z');
    expect(await stored('bytes-')).toEqual(
      bodies.map((body, index) => ({
        delivery_id: `bytes-${index}`,
        event_id: index % 2 ? null : '"e",\\{}',
        body,
        triggered_at: index % 2 ? null : triggeredAt,
        received_at: receivedAt,
      })),
    );
  });

  it('keeps the first of what arrives twice, in one insert or in two', async () => {
    await insertDeliveries(db, [
      delivery('twice-1', { body: Buffer.from('first') }),
      delivery('twice-1', { body: Buffer.from('second') }),
    ]);
    await insertDeliveries(db, [
      delivery('twice-1', { body: Buffer.from('third') }),
      delivery('twice-2'),
    ]);
    const rows = await stored('twice-');
    expect(rows.map((row) => [row.delivery_id, row.body.toString()])).toEqual([
      ['twice-1', 'first'],
      ['twice-2', '{}'],
    ]);
  });

  it('lets two take the same deliveries at once, in whatever order', async () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => `both-${index}`);
    await Promise.all([
      insertDeliveries(
        db,
        ids.map((id) => delivery(id)),
      ),
      insertDeliveries(
        db,
        ids.toReversed().map((id) => delivery(id)),
      ),
    ]);
    expect(await stored('both-')).toHaveLength(ids.length);
  });
});
