import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posMember, posMembers } from '../../../server/contract/pos.ts';
import { problem } from '../../../server/contract/problem.ts';
import { redemptionAnswer } from '../../../server/contract/storefront-reward.ts';
import { createPosRouter } from '../../../server/http/pos/pos-router.ts';
import { adjustPoints } from '../../../server/operations/adjust-points.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../../server/operations/settle-redemption.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { adminParts, sessionKeys, sessionToken } from '../admin/admin-parts.ts';
import { type Served, serve } from '../serve.ts';

const card = '7KQ2-9XMR-4TWD';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;
let other: Shop;
let maya: string;
let stranger: string;

async function ask(path: string, write?: { body: unknown }, token = sessionToken(shop.domain)) {
  const response = await fetch(`${served.origin}/pos${path}`, {
    method: write === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(write !== undefined && { body: JSON.stringify(write.body) }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function enrol(of: Shop, customerId: string, who: { email: string; loyaltyId?: string }) {
  const now = new Date();
  const { memberId } = await joinMember(deps, {
    shop: of,
    person: {
      customerId,
      phone: '+14155550100',
      firstName: 'Maya',
      lastName: 'Lin',
      joinedAt: now,
      ...who,
    },
    joinedBy: 'api',
    now,
  });
  const actor = { kind: 'staff', name: 'Test' } as const;
  const terms = { id: `start:${memberId}`, reason: 'for the test', expiresAt: null };
  await adjustPoints(deps.db, {
    shop: of,
    adjustment: { memberId, points: 900, actor, ...terms },
    now,
  });
  return memberId;
}

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  other = await connectTestShop(deps.db);
  const { rewards = [] } = onePerDollar;
  const [fiveOff] = rewards;
  if (fiveOff === undefined) expect.fail('there is a reward');
  await publish(deps.db, shop, {
    ...onePerDollar,
    rewards: [
      ...rewards,
      { ...fiveOff, id: 'web-only', channels: ['web'] },
      { ...fiveOff, id: 'till-only', channels: ['pos'] },
    ],
  });
  await publish(deps.db, other, onePerDollar);
  maya = await enrol(shop, '301', { email: 'maya@example.com', loyaltyId: card });
  stranger = await enrol(other, '301', { email: 'maya@example.com', loyaltyId: 'CARD-9' });
  served = await serve({ '/pos': createPosRouter(adminParts(deps.db, 'http://127.0.0.1:9')) });
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

describe('at the till', () => {
  it.each([
    ['the card that was scanned', `query=${card}`],
    ['the card’s number, typed in small letters with spaces around', 'query=%207kq2-9xmr-4twd%20'],
    ['an e-mail', 'query=Maya%40example.com'],
    ['a phone', 'query=%2B1%20(415)%20555-0100'],
    ['the customer of the sale', 'customer_id=301'],
  ])('a member is known by %s', async (_case, query) => {
    const { status, body } = await ask(`/members?${query}&locale=en`);
    expect(status).toBe(200);
    expect(posMembers.parse(body)).toEqual({
      items: [
        {
          id: maya,
          name: 'Maya Lin',
          email: 'maya@example.com',
          phone: '+14155550100',
          customer_id: '301',
          available: 900,
        },
      ],
      is_exact: true,
    });
  });

  it('a name may be somebody’s: staff looks again', async () => {
    const { body } = await ask('/members?query=maya');
    expect(posMembers.parse(body)).toMatchObject({ items: [{ id: maya }], is_exact: false });
  });

  it.each(['query=CARD-9', 'query=nobody', 'query=', 'customer_id=302'])(
    'nobody is found by %s',
    async (query) => {
      const { body } = await ask(`/members?${query}`);
      expect(body).toEqual({ items: [], is_exact: false });
    },
  );

  it('shows what a member has, with the rewards of the till', async () => {
    const told = posMember.parse((await ask(`/members/${maya}`)).body);
    expect(told.balance.available).toBe(900);
    const has = (id: string) => told.rewards.find((reward) => reward.id === id)?.obstacle ?? null;
    expect(has('till-only')).toBeNull();
    expect(has('web-only')).not.toBeNull();
  });

  it('redeems once, in the name of the staff and for the till, and gives back', async () => {
    const body = { id: randomUUID(), member_id: maya, reward_id: 'till-only' };
    expect((await ask('/redemptions', { body })).status).toBe(202);
    const again = await ask('/redemptions', { body });
    expect(redemptionAnswer.parse(again.body).balance.available).toBe(400);
    const [row] = await deps.db.query<{ created_by: string; channel: string }>(
      'select created_by, channel from redemptions where shop_id = $1 and redemption_id = $2',
      [shop.shopId, body.id],
    );
    expect(row).toEqual({ created_by: 'staff', channel: 'pos' });
    const news = { news: 'issued', discountId: 'gid://shopify/DiscountCodeNode/1' } as const;
    await settleRedemption(deps.db, { shop, redemptionId: body.id, news, now: new Date() });
    const issued = redemptionAnswer.parse((await ask(`/redemptions/${body.id}?locale=de`)).body);
    expect(issued.redemption).toMatchObject({ status: 'issued', is_code: true });
    const told = posMember.parse((await ask(`/members/${maya}`)).body);
    expect(told.open.map(({ id }) => id)).toEqual([body.id]);
    const cancelled = await ask(`/redemptions/${body.id}/cancel`, { body: {} });
    expect([200, 202]).toContain(cancelled.status);
  });

  it('refuses what may not be had here', async () => {
    const body = { id: randomUUID(), member_id: maya, reward_id: 'web-only' };
    const { status, body: said } = await ask('/redemptions', { body });
    expect(status).toBe(422);
    expect(problem.parse(said).code).toBe('not_on_this_channel');
  });

  it('reaches nobody of another shop', async () => {
    expect((await ask(`/members/${stranger}`)).status).toBe(stranger === maya ? 200 : 404);
    const theirs = { id: randomUUID(), member_id: stranger, reward_id: 'five-off' };
    const token = sessionToken(other.domain);
    expect((await ask('/redemptions', { body: theirs }, token)).status).toBe(202);
    expect((await ask(`/redemptions/${theirs.id}`)).status).toBe(404);
    expect((await ask(`/redemptions/${theirs.id}/cancel`, { body: {} })).status).toBe(404);
  });
});

describe('the till’s door', () => {
  it.each([
    ['nobody', () => ''],
    ['a session that has run out', () => sessionToken(shop.domain, { ageSeconds: 600 })],
    ['a session of another app', () => sessionToken(shop.domain, { aud: 'another' })],
    ['a session that somebody else signed', () => sessionToken(shop.domain, { secret: 'x' })],
    ['a shopper', () => sessionOfShopper()],
  ])('stays shut to %s', async (_case, token) => {
    const { status, body } = await ask(`/members/${maya}`, undefined, await token());
    expect(status).toBe(401);
    expect(problem.parse(body).code).toBe('unauthenticated');
  });

  it('may be asked from wherever Shopify runs the extension', async () => {
    const asked = await fetch(`${served.origin}/pos/members`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://cdn.shopify.com', 'Access-Control-Request-Method': 'GET' },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
    for (const token of [sessionToken(shop.domain), 'no token'])
      expect(
        (await ask('/members', undefined, token)).headers.get('access-control-allow-origin'),
      ).toBe('*');
  });
});

/** The same secret signs for a customer at the checkout: that opens no till. */
function sessionOfShopper(): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: `https://${shop.domain}/admin`,
    dest: `https://${shop.domain}`,
    aud: sessionKeys.apiKey,
    sub: 'gid://shopify/Customer/301',
    exp: now + 60,
    iat: now,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(sessionKeys.apiSecrets[0]));
}

describe('staff', () => {
  const wish = (rewardId: string) => ({
    body: { id: randomUUID(), member_id: maya, reward_id: rewardId },
  });

  it('is refused in the language of their till', async () => {
    const german = await ask('/redemptions?locale=de', wish('web-only'));
    expect(german.status).toBe(422);
    expect(problem.parse(german.body).detail).toMatch(/^„.*“ gibt es hier nicht\.$/);
    const plain = await ask('/redemptions', wish('web-only'));
    expect(problem.parse(plain.body).detail).toMatch(/^".*" can’t be had here\.$/);
  });

  it('reads what went wrong in that language', async () => {
    const gone = await ask(`/redemptions/${randomUUID()}?locale=it`);
    expect(gone.status).toBe(404);
    expect(problem.parse(gone.body).detail).toBe('Non è più disponibile.');
    const over = await ask('/members?locale=nl', undefined, 'no-token');
    expect(over.status).toBe(401);
    expect(problem.parse(over.body).detail).toContain('sluit Regulars en open het opnieuw');
  });
});
