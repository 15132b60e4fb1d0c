import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminLots } from '../../../server/contract/admin.ts';
import { problem } from '../../../server/contract/problem.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { adjustPoints } from '../../../server/operations/adjust-points.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { orderPayload } from '../../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
} from '../../support/shop.ts';
import { serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let other: Shop;
let memberId: string;
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db, { timeZone: 'Europe/Berlin' });
  other = await connectTestShop(deps.db);
  await publish(deps.db, shop, { ...onePerDollar, expiry: { kind: 'per_lot', months: 12 } });
  const body = orderPayload({
    id: '7001001',
    updatedAt: '2026-11-02T10:00:00Z',
    customer: { id: '501', email: 'ada@example.com' },
    lines: [{ id: 1, price: '90.00', quantity: 1 }],
  });
  await deliver(deps, shop, [{ topic: 'orders/paid', body }]);
  memberId = await memberIdOf(deps.db, shop, '501');
  served = await serve({
    '/api/admin': createAdminRouter(adminParts(deps.db, 'http://127.0.0.1:9')),
  });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function extend(lot: number | string, body: unknown, of: Shop = shop) {
  const answer = await fetch(`${served.origin}/api/admin/members/${memberId}/lots/${lot}/extend`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${sessionToken(of.domain)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

async function refusal(lot: number | string, body: unknown, of: Shop = shop) {
  const answer = await extend(lot, body, of);
  return [answer.status, problem.parse(answer.body).code];
}

const reason = 'Parcel was late';

describe('extending a lot', () => {
  it('wants a reason and a date, each named in its refusal', async () => {
    const { status, body } = await extend(1, { expires_at: 'soon', reason: ' ' });
    expect(status).toBe(400);
    expect(problem.parse(body).errors?.map(({ path }) => path)).toEqual(['expires_at', 'reason']);
    expect((await extend(1, { expires_at: '2199-02-30', reason })).status).toBe(400);
  });

  it('keeps the points good through the whole of a day, in the zone of the shop', async () => {
    const { status, body } = await extend(1, { expires_at: '2199-06-30', reason });
    expect(status).toBe(200);
    expect(adminLots.parse(body).items).toMatchObject([
      { id: '1', remaining: 90, expires_at: '2199-06-30T22:00:00.000Z' },
    ]);
  });

  it('refuses what is not later, what has no lot, what is empty and what has lapsed, by code', async () => {
    expect(await refusal(1, { expires_at: '2199-06-30', reason })).toEqual([422, 'date_not_later']);
    expect(await refusal(77, { expires_at: 'never', reason })).toEqual([404, 'lot_unknown']);
    await adjust(10, new Date(Date.now() + 86_400_000));
    await adjust(-10);
    expect(await refusal(2, { expires_at: 'never', reason })).toEqual([422, 'lot_empty']);
    await adjust(10, new Date(Date.now() - 1000));
    expect(await refusal(4, { expires_at: 'never', reason })).toEqual([422, 'lot_lapsed']);
  });

  it('frees a lot from every date', async () => {
    const { body } = await extend(1, { expires_at: 'never', reason });
    expect(adminLots.parse(body).items).toMatchObject([{ id: '1', expires_at: null }]);
    const after = { expires_at: '2299-01-01T00:00:00Z', reason };
    expect(await refusal(1, after)).toEqual([422, 'date_not_later']);
  });

  it('is written down with who did it and why', async () => {
    const rows = await deps.db.query(
      `select actor, subject, before, after from audit_log where shop_id = $1 and action = 'extend_lot' order by entry_id`,
      [shop.shopId],
    );
    expect(rows).toMatchObject([
      { actor: 'Staff 77', subject: `member ${memberId}, lot 1`, after: { reason } },
      { before: { expires_at: '2199-06-30T22:00:00.000Z' }, after: { expires_at: 'never' } },
    ]);
  });

  it('reaches no member of another shop', async () => {
    expect(await refusal(1, { expires_at: 'never', reason }, other)).toEqual([404, 'not_found']);
  });
});

async function adjust(points: number, expiresAt: Date | null = null) {
  const actor = { kind: 'staff', name: 'Grace' } as const;
  const adjustment = { memberId, points, reason: 'A test', expiresAt, actor, id: randomUUID() };
  const posted = await adjustPoints(deps.db, { shop, adjustment, now: new Date() });
  if ('refused' in posted) expect.fail(posted.detail);
}
