import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adminRedemption,
  adminRedemptions,
  adminRewards,
  adminTasks,
} from '../../../server/contract/admin-rewards.ts';
import { problem } from '../../../server/contract/problem.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { adjustPoints } from '../../../server/operations/adjust-points.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { readBalance } from '../../../server/operations/read-member.ts';
import { redeemReward } from '../../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import {
  type RedemptionNews,
  settleRedemption,
} from '../../../server/operations/settle-redemption.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { everyReward } from '../../support/every-reward.ts';
import { connectTestShop, openDeps, publish } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

const start = 5000;

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;
let memberId: string;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, everyReward);
  const router = createAdminRouter({ ...deps, ...adminParts(deps.db, 'http://127.0.0.1:9') });
  served = await serve({ '/api/admin': router });
  const now = new Date();
  const person = {
    customerId: '501',
    email: 'ada@example.com',
    phone: null,
    firstName: 'Ada',
    lastName: 'Li',
    joinedAt: now,
  };
  ({ memberId } = await joinMember(deps, { shop, person, joinedBy: 'shopper', now }));
  const actor = { kind: 'staff', name: 'Test' } as const;
  const terms = { id: 'start', reason: 'for the test', expiresAt: null };
  await adjustPoints(deps.db, {
    shop,
    adjustment: { memberId, points: start, actor, ...terms },
    now,
  });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function ask(path: string, body?: unknown) {
  const response = await fetch(`${served.origin}/api/admin${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${sessionToken(shop.domain)}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

async function redeem(rewardId: string, ...said: RedemptionNews[]): Promise<string> {
  const redemptionId = randomUUID();
  const actor = { kind: 'shopper', name: null } as const;
  const request = { redemptionId, memberId, rewardId, points: null, actor };
  const now = new Date();
  const held = await redeemReward(deps.db, {
    shop,
    request: { ...request, createdBy: 'shopper' },
    now,
  });
  if ('refused' in held) expect.fail(held.detail);
  for (const news of said) await settleRedemption(deps.db, { shop, redemptionId, news, now });
  return redemptionId;
}

const issued: RedemptionNews = { news: 'issued', discountId: 'gid://shopify/Thing/1' };
const unclear: RedemptionNews = { news: 'unclear', detail: 'Two credits of 6.00 USD look alike.' };
const tasks = async () => adminTasks.parse((await ask('/tasks')).body);
const balance = async () =>
  readBalance(deps.db, { shopId: shop.shopId, memberId, now: new Date() });
const auditOf = async (action: string) =>
  deps.db.query<{ actor: string; subject: string; after: unknown }>(
    'select actor, subject, after from audit_log where shop_id = $1 and action = $2 order by at',
    [shop.shopId, action],
  );

describe('what waits for a person', () => {
  it('is a voucher until it is handed over, with what is to be done', async () => {
    const id = await redeem('tasting');
    const waiting = await tasks();
    expect(waiting.counts).toEqual({ hand_over: 1, look_up: 0 });
    expect(waiting.items).toMatchObject([
      {
        kind: 'hand_over',
        redemption: { id, kind: 'custom', status: 'issued', can_fulfil: true, can_cancel: true },
        member: { id: memberId, name: 'Ada Li' },
        instructions: 'Reserve two seats.',
        reason: null,
      },
    ]);
    const done = await ask(`/redemptions/${id}/fulfil`, {});
    expect(done.status).toBe(200);
    expect(adminRedemption.parse(done.body)).toMatchObject({
      status: 'used',
      can_fulfil: false,
      can_cancel: true,
    });
    expect(await tasks()).toEqual({ items: [], counts: { hand_over: 0, look_up: 0 } });
    expect(await auditOf('fulfil_redemption')).toMatchObject([
      { actor: 'Staff 77', subject: `redemption ${id}` },
    ]);
    const back = await ask(`/redemptions/${id}/cancel`, {});
    expect(adminRedemption.parse(back.body)).toMatchObject({
      status: 'returned',
      returned_points: 200,
    });
    expect(await balance()).toMatchObject({ available: start, held: 0 });
  });

  it.each([
    ['issued', { status: 'issued' }, { available: start - 600, held: 600 }],
    ['not_issued', { status: 'failed' }, { available: start, held: 0 }],
    ['try_again', { status: 'held' }, { available: start - 600, held: 600 }],
  ] as const)(
    'is a redemption that nobody can tell of, until somebody answers: %s',
    async (answer, told, points) => {
      const id = await redeem('credit', unclear);
      const { items, counts } = await tasks();
      expect(counts).toEqual({ hand_over: 0, look_up: 1 });
      expect(items).toMatchObject([
        {
          kind: 'look_up',
          redemption: { id, status: 'held', can_cancel: false },
          reason: 'Two credits of 6.00 USD look alike.',
        },
      ]);
      const said = await ask(`/redemptions/${id}/resolve`, { answer, note: 'I looked.' });
      expect(said.status).toBe(200);
      expect(adminRedemption.parse(said.body)).toMatchObject({ ...told, parked_reason: null });
      expect(await balance()).toMatchObject(points);
      expect((await tasks()).items).toEqual([]);
      expect((await auditOf('resolve_redemption')).at(-1)).toMatchObject({
        subject: `redemption ${id}`,
        after: { answer, note: 'I looked.' },
      });
      const again = await ask(`/redemptions/${id}/resolve`, { answer });
      expect(problem.parse(again.body)).toMatchObject({
        status: 409,
        code: 'redemption_not_parked',
      });
      // What is left of it goes, for the next.
      const settled: RedemptionNews = { news: 'disabled' };
      await ask(`/redemptions/${id}/cancel`, {});
      await settleRedemption(deps.db, { shop, redemptionId: id, news: settled, now: new Date() });
      expect(await balance()).toMatchObject({ available: start, held: 0 });
    },
  );
});

describe('what a member has redeemed', () => {
  it('is shown in full, and staff can take back what is untouched', async () => {
    const id = await redeem('card', issued);
    const { items } = adminRedemptions.parse((await ask(`/members/${memberId}/redemptions`)).body);
    expect(items[0]).toMatchObject({
      id,
      kind: 'gift_card',
      status: 'issued',
      value: { amount: '4.00', currency: 'USD' },
      code: expect.stringMatching(/^REG[A-Z0-9]{12}$/),
      expires_at: null,
      undo_until: expect.any(String),
      parked_reason: null,
      can_fulfil: false,
    });
    const asked = await ask(`/redemptions/${id}/cancel`, {});
    expect(asked.status).toBe(202);
    expect(adminRedemption.parse(asked.body)).toMatchObject({
      ending: 'cancelled',
      can_cancel: false,
    });
    const fulfil = await ask(`/redemptions/${id}/fulfil`, {});
    expect(problem.parse(fulfil.body).code).toBe('not_to_hand_over');
  });

  it('is counted for each reward', async () => {
    const before = adminRewards.parse((await ask('/rewards')).body).items;
    expect(before.find(({ id }) => id === 'last')).toEqual({ id: 'last', taken: 0, left: 1 });
    await redeem('last');
    const after = adminRewards.parse((await ask('/rewards')).body).items;
    expect(after.find(({ id }) => id === 'last')).toEqual({ id: 'last', taken: 1, left: 0 });
    expect(after.map(({ id }) => id)).toEqual(everyReward.rewards?.map(({ id }) => id));
  });

  it('is not there for nobody’s id', async () => {
    for (const verb of ['cancel', 'fulfil'])
      expect((await ask(`/redemptions/${randomUUID()}/${verb}`, {})).status).toBe(404);
    const body = { answer: 'issued' };
    expect((await ask(`/redemptions/${randomUUID()}/resolve`, body)).status).toBe(404);
    expect((await ask(`/redemptions/${randomUUID()}/resolve`, { answer: 'maybe' })).status).toBe(
      400,
    );
  });
});
