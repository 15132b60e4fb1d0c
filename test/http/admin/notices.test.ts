import { afterAll, beforeAll, expect, it } from 'vitest';
import { adminNotices } from '../../../server/contract/admin.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { postponeNotice, settleNotice } from '../../../server/operations/settle-notice.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { appendNotices } from '../../../server/store/notices.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

const now = new Date('2026-12-14T15:00:00Z');

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;
let other: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  other = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  await publish(deps.db, other, onePerDollar);
  const parts = adminParts(deps.db, 'http://localhost:1');
  served = await serve({ '/api/admin': createAdminRouter({ ...parts, checkAnswers: true }) });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function ask(memberId: string, by: Shop = shop) {
  const headers = { Authorization: `Bearer ${sessionToken(by.domain)}` };
  return fetch(`${served.origin}/api/admin/members/${memberId}/notices`, { headers });
}

it('tells staff what a member was told, newest first, and why it did not arrive', async () => {
  const { memberId } = await joinMember(deps, {
    shop,
    person: {
      customerId: '1',
      email: 'ana@example.com',
      phone: null,
      firstName: null,
      lastName: null,
      joinedAt: now,
    },
    joinedBy: 'api',
    now,
  });
  const notice = {
    memberId,
    kind: 'expiry_warning',
    points: 1200,
    expiresOn: '2026-12-21',
  } as const;
  const { waiting } = await deps.db.transaction((tx) =>
    appendNotices(tx, shop.shopId, {
      notices: [
        { ...notice, dedupeKey: 'a', daysBefore: 30, reason: null },
        { ...notice, dedupeKey: 'b', daysBefore: 7, reason: null },
        { ...notice, dedupeKey: 'c', daysBefore: 7, reason: null, points: 1 },
        { ...notice, dedupeKey: 'd', daysBefore: 1, reason: 'opted_out' },
      ],
      now,
    }),
  );
  const [sent, failed, tried] = waiting.map(({ noticeId }) => ({
    shopId: shop.shopId,
    noticeId,
    now,
  }));
  if (sent === undefined || failed === undefined || tried === undefined) expect.fail('three wait');
  await settleNotice(deps.db, { ...sent, reason: null });
  await settleNotice(deps.db, { ...failed, reason: 'refused', error: '550 no such user' });
  await postponeNotice(deps.db, { ...tried, error: 'busy' });
  await postponeNotice(deps.db, { ...tried, error: 'still busy' });
  // Too late: it has been sent.
  await settleNotice(deps.db, { ...sent, reason: 'unreachable' });

  const { items } = adminNotices.parse(await (await ask(memberId)).json());
  expect(items.map(({ title, state, reason }) => [title, state, reason])).toEqual([
    [
      '1,200 points expire on Dec 21, 2026 (1 day before)',
      'not_sent',
      'This member wants no mails.',
    ],
    [
      '1 point expires on Dec 21, 2026 (7 days before)',
      'waiting',
      'Tried 2 times, and will be tried again: still busy',
    ],
    [
      '1,200 points expire on Dec 21, 2026 (7 days before)',
      'failed',
      'The mail server refused it for good: 550 no such user',
    ],
    ['1,200 points expire on Dec 21, 2026 (30 days before)', 'sent', null],
  ]);
  expect(items.at(-1)?.sent_at).toBe(now.toISOString());
  expect((await ask(memberId, other)).status).toBe(404);
  expect((await ask('999999')).status).toBe(404);
});
