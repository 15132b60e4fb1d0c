import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adminDeliveries,
  adminLedger,
  adminLots,
  adminMember,
  adminMemberList,
  adminOrders,
  adminProgram,
  adminSession,
  ledgerHealth,
} from '../../../server/contract/admin.ts';
import { adminOverview } from '../../../server/contract/admin-overview.ts';
import { adminRedemption, adminRedemptions } from '../../../server/contract/admin-rewards.ts';
import { problem } from '../../../server/contract/problem.ts';
import { dayInZone, daysBefore } from '../../../server/domain/day-in-zone.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { redeemReward } from '../../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../../server/operations/settle-redemption.ts';
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
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;
let other: Shop;
let memberId: string;

async function ask(path: string, write?: { method?: 'PUT'; body: unknown }, by: Shop = shop) {
  const response = await fetch(`${served.origin}/api/admin${path}`, {
    method: write === undefined ? 'GET' : (write.method ?? 'POST'),
    headers: {
      Authorization: `Bearer ${sessionToken(by.domain)}`,
      ...(write !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(write !== undefined && { body: JSON.stringify(write.body) }),
  });
  return { status: response.status, body: await response.json() };
}

async function redeem(): Promise<string> {
  const redemptionId = randomUUID();
  const actor = { kind: 'shopper', name: null } as const;
  const request = { redemptionId, memberId, rewardId: 'slider', points: 100, actor };
  const held = await redeemReward(deps.db, {
    shop,
    request: { ...request, createdBy: 'shopper' },
    now: new Date(),
  });
  if ('refused' in held) expect.fail(held.detail);
  return redemptionId;
}

async function auditOf(action: string) {
  return deps.db.query<{ actor: string; subject: string; before: unknown; after: unknown }>(
    'select actor, subject, before, after from audit_log where shop_id = $1 and action = $2 order by at',
    [shop.shopId, action],
  );
}

function paid(id: string, price: string, customer: { id: string; email: string }) {
  const placedAt = new Date(Date.now() - 60_000).toISOString();
  return {
    topic: 'orders/paid',
    body: orderPayload({
      id,
      customer,
      placedAt,
      updatedAt: placedAt,
      lines: [{ id: 1, price, quantity: 1 }],
    }),
  };
}

function adjust(body: unknown) {
  return ask(`/members/${memberId}/adjustments`, { body });
}

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  other = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  await deliver(deps, shop, [
    paid('7001001', '900.00', { id: '501', email: 'ada@example.com' }),
    paid('7001002', '40.00', { id: '502', email: 'bob@example.com' }),
    { topic: 'orders/paid', body: Buffer.from('{"id": "nonsense"}') },
  ]);
  memberId = await memberIdOf(deps.db, shop, '501');
  // No request of these tests may reach a platform: both shops are connected.
  served = await serve({
    '/api/admin': createAdminRouter(adminParts(deps.db, 'http://127.0.0.1:9')),
  });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

describe('the admin', () => {
  it('knows who is there', async () => {
    const { body } = await ask('/session');
    expect(adminSession.parse(body)).toMatchObject({
      shop: { domain: shop.domain, currency: 'USD', time_zone: 'America/New_York' },
      staff: { id: '77', name: 'Staff 77' },
    });
  });

  it('is refused without a session', async () => {
    const { status } = await fetch(`${served.origin}/api/admin/overview`);
    expect(status).toBe(401);
  });

  it('sums up the last 30 days', async () => {
    const overview = adminOverview.parse((await ask('/overview')).body);
    expect(overview.members).toEqual({ total: 2, joined: { now: 2, before: 0 } });
    expect(overview.issued).toEqual({ now: 940, before: 0 });
    expect(overview.participation).toEqual({ now: 1, before: null });
    expect(overview.liability).toEqual({
      points: 940,
      money: { amount: '9.40', currency: 'USD' },
      after_breakage: { amount: '9.40', currency: 'USD' },
    });
    expect([overview.days.length, overview.before.length]).toEqual([30, 30]);
    expect(overview.days.at(-1)).toMatchObject({ day: overview.to, issued: 940 });
    expect(overview.before.at(-1)?.day).toBe(overview.compared_with.to);
    expect(overview.latest.map(({ member_name, points }) => [member_name, points])).toEqual(
      expect.arrayContaining([
        ['ada@example.com', 900],
        ['bob@example.com', 40],
      ]),
    );
    expect(overview.health).toMatchObject({
      inbox: { waiting: 0, failed: 1 },
      ledger: { ok: null, checked_at: null },
      widget: { seen_at: null },
    });
    expect(overview.health.webhooks.last_at).not.toBeNull();
  });

  it('looks as far back as it is asked to', async () => {
    const week = adminOverview.parse((await ask('/overview?days=7')).body);
    expect([week.days.length, week.before.length]).toEqual([7, 7]);
    expect((await ask('/overview?days=8')).status).toBe(400);
  });
});

describe('members', () => {
  it('are found by the start of an e-mail, and by a customer id', async () => {
    const all = adminMemberList.parse((await ask('/members')).body);
    expect(all.items.map((member) => member.email)).toEqual(['bob@example.com', 'ada@example.com']);
    for (const search of ['ADA@', '501']) {
      const found = adminMemberList.parse((await ask(`/members?search=${search}`)).body);
      expect(found.items.map((member) => member.id)).toEqual([memberId]);
    }
    const none = adminMemberList.parse((await ask('/members?search=zoe')).body);
    expect(none).toMatchObject({ items: [], next_cursor: null, total: { members: 0 } });
  });

  it('show what they have, and why', async () => {
    const member = adminMember.parse((await ask(`/members/${memberId}`)).body);
    expect(member).toMatchObject({ name: 'ada@example.com', balance: { available: 900 } });
    const ledger = adminLedger.parse((await ask(`/members/${memberId}/ledger`)).body);
    expect(ledger.items).toMatchObject([
      { from: 'issued', to: 'available', points: 900, title: 'Order #1001', actor: 'Regulars' },
    ]);
    const lots = adminLots.parse((await ask(`/members/${memberId}/lots`)).body);
    expect(lots.items).toMatchObject([{ title: 'Order #1001', points: 900, remaining: 900 }]);
    const orders = adminOrders.parse((await ask(`/members/${memberId}/orders`)).body);
    expect(orders.items).toMatchObject([{ name: '#1001', status: 'paid', points: 900 }]);
    expect(orders.items[0]?.explanation).toHaveLength(2);
  });

  it('of another shop are not there', async () => {
    for (const part of ['', '/ledger', '/lots', '/orders', '/redemptions'])
      expect((await ask(`/members/${memberId}${part}`, undefined, other)).status).toBe(404);
    const body = { id: randomUUID(), points: 5, reason: 'Not yours' };
    expect((await ask(`/members/${memberId}/adjustments`, { body }, other)).status).toBe(404);
    expect((await ask('/members/not-a-number')).status).toBe(404);
    expect((await ask('/members/999999999')).status).toBe(404);
  });
});

describe('adjusting', () => {
  it('posts once however often the form is sent, and is written down', async () => {
    const before = adminMember.parse((await ask(`/members/${memberId}`)).body);
    const body = { id: randomUUID(), points: 25, reason: 'Late parcel' };
    for (let times = 0; times < 3; times += 1) {
      const answer = await adjust(body);
      expect(answer.status).toBe(200);
      const { balance } = adminMember.parse(answer.body);
      expect(balance.available).toBe(before.balance.available + 25);
    }
    const changed = await adjust({ ...body, points: 26 });
    expect([changed.status, problem.parse(changed.body).code]).toEqual([
      409,
      'idempotency_conflict',
    ]);
    expect(await auditOf('adjust_points')).toMatchObject([
      { actor: 'Staff 77', subject: `member ${memberId}`, after: { reason: 'Late parcel' } },
    ]);
  });

  it('never takes what is not there', async () => {
    const body = { id: randomUUID(), points: -100_000, reason: 'Too much' };
    const { status, body: answer } = await adjust(body);
    expect([status, problem.parse(answer).code]).toEqual([422, 'not_enough_points']);
  });

  it('wants a reason', async () => {
    const { status, body } = await adjust({ id: randomUUID(), points: 1, reason: '' });
    expect(status).toBe(400);
    expect(problem.parse(body).errors?.map((error) => error.path)).toEqual(['reason']);
  });
});

describe('redemptions', () => {
  it('are cancelled by staff, which is written down', async () => {
    const id = await redeem();
    const list = await ask(`/members/${memberId}/redemptions`);
    const shown = adminRedemptions
      .parse(list.body)
      .items.find((redemption) => redemption.id === id);
    expect(shown).toMatchObject({ status: 'held', code: null, can_cancel: true });
    const cancelled = await ask(`/redemptions/${id}/cancel`, { body: {} });
    // Nothing was sent yet, so there is nothing to wait for.
    expect(cancelled.status).toBe(200);
    expect(adminRedemption.parse(cancelled.body)).toMatchObject({
      status: 'cancelled',
      can_cancel: false,
    });
    expect(await auditOf('end_redemption')).toMatchObject([
      { actor: 'Staff 77', subject: `redemption ${id}`, after: { ending: 'cancelled' } },
    ]);
  });

  it('that were used stay used; those of another shop are not there', async () => {
    const id = await redeem();
    const step = { shop, redemptionId: id, now: new Date() };
    await settleRedemption(deps.db, { ...step, news: { news: 'used' } });
    const { status, body } = await ask(`/redemptions/${id}/cancel`, { body: {} });
    expect([status, problem.parse(body).code]).toEqual([409, 'redemption_used']);
    expect((await ask(`/redemptions/${id}/cancel`, { body: {} }, other)).status).toBe(404);
  });
});

describe('the program', () => {
  it('is saved as a draft, then published', async () => {
    const before = adminProgram.parse((await ask('/program')).body);
    expect(before.draft).toBeNull();
    expect((await ask('/program/publish', { body: {} })).status).toBe(409);
    const document = { ...before.live.document, joining: 'explicit' };
    const saved = adminProgram.parse(
      (await ask('/program', { method: 'PUT', body: document })).body,
    );
    expect(saved.draft?.document.joining).toBe('explicit');
    expect(saved.live).toEqual(before.live);
    const published = adminProgram.parse((await ask('/program/publish', { body: {} })).body);
    expect(published.live).toMatchObject({
      version: before.live.version + 1,
      published_by: 'Staff 77',
      document: { joining: 'explicit' },
    });
    expect(published.draft).toBeNull();
    expect(await auditOf('save_program_draft')).toContainEqual(
      expect.objectContaining({ actor: 'Staff 77' }),
    );
  });

  it('says what orders have by each campaign, of this shop alone', async () => {
    const asking = await connectTestShop(deps.db);
    await deps.db.query(
      `insert into campaign_budgets (shop_id, campaign_id, used_points) values ($1, 'summer', 1200), ($2, 'other', 5)`,
      [asking.shopId, other.shopId],
    );
    const { live } = adminProgram.parse((await ask('/program', undefined, asking)).body);
    expect(live.campaign_points).toEqual({ summer: 1200 });
  });

  it('is refused with the path of every field that is wrong', async () => {
    const live = adminProgram.parse((await ask('/program')).body).live.document;
    const [first] = live.rewards;
    const body = { ...live, rewards: [{ ...first, points: 0, title: '' }] };
    const answer = await ask('/program', { method: 'PUT', body });
    expect(answer.status).toBe(422);
    expect(
      problem
        .parse(answer.body)
        .errors?.map((error) => error.path)
        .toSorted(),
    ).toEqual(['rewards[0].points', 'rewards[0].title']);
  });
});

describe('the inbox', () => {
  it('shows what failed and takes it up again', async () => {
    const failed = adminDeliveries.parse((await ask('/deliveries?state=failed')).body);
    expect(failed.counts).toMatchObject({ done: 2, failed: 1 });
    const [delivery] = failed.items;
    expect(delivery?.error?.message).toBeTruthy();
    const id = delivery?.delivery_id ?? '';
    expect((await ask(`/deliveries/${id}/replay`, { body: {} })).status).toBe(202);
    const waiting = adminDeliveries.parse((await ask('/deliveries?state=waiting')).body);
    expect(waiting.items.map((item) => item.delivery_id)).toEqual([id]);
    expect((await ask(`/deliveries/${id}/replay`, { body: {} })).status).toBe(404);
    expect(await auditOf('replay_deliveries')).toMatchObject([
      { actor: 'Staff 77', subject: `delivery ${id}` },
    ]);
  });

  it('refuses a state that there is not', async () => {
    expect((await ask('/deliveries?state=lost')).status).toBe(400);
  });
});

describe('a statement', () => {
  async function download(query: string, id = memberId) {
    const address = `${served.origin}/api/admin/members/${id}/statement?${query}`;
    const headers = { Authorization: `Bearer ${sessionToken(shop.domain)}` };
    const response = await fetch(address, { headers });
    return { response, text: await response.text() };
  }

  it('is downloaded as CSV or PDF, and kept by nobody in between', async () => {
    const to = dayInZone(new Date(), shop.timeZone);
    const from = daysBefore(to, 30);
    const period = `from=${from}&to=${to}`;
    const csv = await download(`${period}&format=csv`);
    expect(csv.response.status).toBe(200);
    expect(Object.fromEntries(csv.response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="statement-${memberId}-${from}-${to}.csv"`,
      'cache-control': 'no-store',
    });
    expect(csv.text).toMatch(/Opening balance.*\r\n(.*\r\n)+.*Closing balance/);
    const pdf = await download(`${period}&format=pdf`);
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
  });

  it('is refused for no period, a long one, another format, nobody', async () => {
    const period = 'from=2026-01-01&to=2026-12-31';
    expect((await download('format=csv')).response.status).toBe(400);
    expect((await download(`${period}&format=exe`)).response.status).toBe(400);
    expect((await download('from=2026-02-30&to=2026-12-31&format=csv')).response.status).toBe(400);
    const long = await download('from=2016-01-01&to=2026-12-31&format=csv');
    expect(problem.parse(JSON.parse(long.text))).toMatchObject({
      status: 422,
      code: 'period_too_long',
    });
    expect((await download(`${period}&format=csv`, '999999999')).response.status).toBe(404);
  });
});

describe('the ledger', () => {
  it('is checked when asked, and remembered', async () => {
    const never = ledgerHealth.parse((await ask('/ledger/health')).body);
    expect(never).toMatchObject({ checked_at: null, checks: [] });
    const checked = ledgerHealth.parse((await ask('/ledger/check', { body: {} })).body);
    expect(checked).toMatchObject({ ok: true, broken: [] });
    expect(checked.checks.length).toBeGreaterThan(3);
    expect(ledgerHealth.parse((await ask('/ledger/health')).body)).toEqual(checked);
    expect(adminOverview.parse((await ask('/overview')).body).health.ledger.ok).toBe(true);
  });
});
