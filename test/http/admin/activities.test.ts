import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminActivities, adminActivity } from '../../../server/contract/admin-activities.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let memberId: string;
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, {
    ...onePerDollar,
    activities: [
      { type: 'sign_up', points: 100 },
      { type: 'review', points: 50, title: 'A kind word', limits: { per_day: 1 } },
    ],
  });
  const nameless = { email: null, phone: null, firstName: null, lastName: null };
  const joined = await joinMember(deps, {
    shop,
    person: { customerId: '501', ...nameless, joinedAt: new Date('2026-11-01T12:00:00Z') },
    joinedBy: 'api',
    now: new Date(),
  });
  memberId = joined.memberId;
  served = await serve({
    '/api/admin': createAdminRouter(adminParts(deps.db, 'http://127.0.0.1:9')),
  });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function ask(body?: unknown, query = '') {
  const response = await fetch(
    `${served.origin}/api/admin/members/${memberId}/activities${query}`,
    {
      headers: {
        authorization: `Bearer ${sessionToken(shop.domain)}`,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    },
  );
  return { status: response.status, body: await response.json() };
}

describe('activities of a member', () => {
  it('are recorded by hand with a reason, once, and listed with what became of them', async () => {
    const id = randomUUID();
    const request = { id, type: 'review', reason: 'She wrote us a letter' };
    const first = await ask(request);
    expect(first.status).toBe(201);
    expect(adminActivity.parse(first.body)).toMatchObject({
      type: 'review',
      title: 'A kind word',
      points: 50,
      state: 'granted',
      source: 'staff',
      told_by: 'Staff 77',
      note: 'She wrote us a letter',
    });
    const again = await ask(request);
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
    const second = await ask({ ...request, id: randomUUID() });
    expect([second.status, second.body.code]).toEqual([422, 'limit_reached']);
    const { items, next_cursor } = adminActivities.parse((await ask()).body);
    expect(next_cursor).toBeNull();
    expect(items.map(({ title, points, reason }) => [title, points, reason])).toEqual([
      ['A kind word', 0, 'limit_reached'],
      ['A kind word', 50, null],
      ['Welcome bonus', 100, null],
    ]);
    const audit = await deps.db.query<{ action: string; actor: string }>(
      'select action, actor from audit_log where shop_id = $1 and action = $2',
      [shop.shopId, 'record_activity'],
    );
    expect(audit).toEqual([{ action: 'record_activity', actor: 'Staff 77' }]);
  });

  it('need a reason and a rule', async () => {
    expect((await ask({ id: randomUUID(), type: 'review', reason: '' })).status).toBe(400);
    const dance = await ask({ id: randomUUID(), type: 'dance', reason: 'It was a good one' });
    expect([dance.status, dance.body.code]).toEqual([422, 'activity_unknown']);
  });
});
