import { randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../server/contract/problem.ts';
import { storefrontMember } from '../../../server/contract/storefront.ts';
import { redemptionAnswer } from '../../../server/contract/storefront-reward.ts';
import { connectDeps } from '../../../server/backend.ts';
import { disconnectStripe, replaceTokenSecret } from '../../../server/operations/connect-stripe.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { onePerDollar } from '../../support/shop.ts';
import { openStripeShop, stripeOrigin, type StripeShop } from '../../sandbox/open-stripe-shop.ts';

let one: StripeShop;

beforeAll(async () => {
  one = await openStripeShop({ ...onePerDollar, activities: [{ type: 'sign_up', points: 300 }] });
});

afterAll(() => one.close());

const now = () => Math.floor(Date.now() / 1000);

/** As the shop's own server signs it. */
function sign(
  claims: JWTPayload,
  by: { secret?: string; alg?: string; withoutEnd?: boolean } = {},
): Promise<string> {
  const key = new TextEncoder().encode(by.secret ?? one.tokenSecret);
  const end = by.withoutEnd === true ? {} : { exp: now() + 600 };
  return new SignJWT({ iss: one.connection.connectionId, iat: now(), ...end, ...claims })
    .setProtectedHeader({ alg: by.alg ?? 'HS256' })
    .sign(key);
}

async function ask(
  path: string,
  by: { token?: string; body?: unknown; origin?: string; method?: string; query?: string } = {},
) {
  const response = await fetch(`${one.appUrl}/proxy${path}${by.query ?? ''}`, {
    method: by.method ?? (by.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(by.token !== undefined && { Authorization: `Bearer ${by.token}` }),
      ...(by.origin !== undefined && { Origin: by.origin }),
      ...(by.body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(by.body !== undefined && { body: JSON.stringify(by.body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : (JSON.parse(text) as unknown),
  };
}

describe('a customer token', () => {
  it('lets its customer join, see what they have and redeem', async () => {
    const token = await sign({ sub: 'user-1', email: 'maya@example.com', email_verified: true });
    const before = storefrontMember.parse((await ask('/member', { token })).body);
    expect(before).toMatchObject({ signed_in: true, can_join: true, member: null });
    const joined = storefrontMember.parse((await ask('/join', { token, body: {} })).body);
    expect(joined.member?.balance.available).toBe(300);
    const { id: customer } = await one.api.customers.create({ name: 'Maya' });
    const known = await sign({ sub: 'user-1', stripe_customer: customer });
    const body = { id: randomUUID(), reward_id: 'slider', points: 200 };
    expect(await ask('/redemptions', { token: known, body })).toMatchObject({ status: 202 });
    await one.settle();
    const answer = await ask(`/redemptions/${body.id}`, { token: known });
    const { redemption } = redemptionAnswer.parse(answer.body);
    expect(redemption.status).toBe('issued');
    const [promotion] = (await one.api.promotionCodes.list({ code: redemption.code ?? '' })).data;
    expect(promotion).toMatchObject({ customer, active: true });
  });

  it('finds the member by the shop’s id, by Stripe’s customer, by a verified e-mail', async () => {
    const person = { customerId: null, phone: null, firstName: null, lastName: null };
    const { memberId } = await joinMember(one.backend, {
      shop: one.shop,
      person: {
        ...person,
        email: 'noor@example.com',
        stripeCustomerId: 'cus_Noor',
        joinedAt: new Date(),
      },
      joinedBy: 'api',
      now: new Date(),
    });
    const idOf = async (claims: JWTPayload) => {
      const { body } = await ask('/member', { token: await sign(claims) });
      return storefrontMember.parse(body).member?.id ?? null;
    };
    const email = 'noor@example.com';
    expect(await idOf({ sub: 'noor', email })).toBeNull();
    expect(await idOf({ sub: 'noor', email, email_verified: false })).toBeNull();
    expect(await idOf({ sub: 'noor', stripe_customer: 'cus_Noor' })).toBe(memberId);
    // What the shop has said once is known from then on.
    expect(await idOf({ sub: 'noor' })).toBe(memberId);
    expect(await idOf({ sub: 'noor-2', email, email_verified: true })).toBe(memberId);
    expect(await one.memberBy('external_id', 'noor')).toBe(memberId);
  });

  it.each([
    ['another secret', () => sign({ sub: 'user-1' }, { secret: 'x'.repeat(40) })],
    ['another algorithm', () => sign({ sub: 'user-1' }, { alg: 'HS512' })],
    ['no signature', async () => unsigned({ sub: 'user-1', exp: now() + 600, iat: now() })],
    ['another connection', () => sign({ sub: 'user-1', iss: '1-nobody' })],
    ['no connection', () => sign({ sub: 'user-1', iss: 'https://issuer.example' })],
    ['no customer', () => sign({})],
    ['an end that has passed', () => sign({ sub: 'user-1', iat: now() - 900, exp: now() - 120 })],
    ['no end', () => sign({ sub: 'user-1' }, { withoutEnd: true })],
    ['more than an hour', () => sign({ sub: 'user-1', exp: now() + 3_700 })],
    [
      'a start that has not come',
      () => sign({ sub: 'user-1', iat: now() + 7_000, exp: now() + 7_100 }),
    ],
    ['a claim of another kind', () => sign({ sub: 'user-1', stripe_customer: 'somebody' })],
    ['nonsense', async () => 'a.b.c'],
  ])('is not good with %s', async (_name, make) => {
    const answer = await ask('/member', { token: await make() });
    expect(answer.status).toBe(401);
    expect(problem.parse(answer.body).code).toBe('unauthenticated');
  });

  it('is never read from an address', async () => {
    const token = await sign({ sub: 'user-1' });
    for (const query of [`?token=${token}`, `?access_token=${token}`, `?authorization=${token}`])
      expect(await ask('/member', { query })).toMatchObject({ status: 401 });
  });

  it('can’t be sent without end by one customer', async () => {
    const token = await sign({ sub: 'eager' });
    const answers = await Promise.all(Array.from({ length: 60 }, () => ask('/member', { token })));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    const other = await sign({ sub: 'patient' });
    expect(await ask('/member', { token: other })).toMatchObject({ status: 200 });
  });
});

function unsigned(claims: JWTPayload): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = { iss: one.connection.connectionId, ...claims };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.`;
}

describe('a page that asks with a token', () => {
  it('may read the answer where the connection names it, and nowhere else', async () => {
    const token = await sign({ sub: 'user-9' });
    const own = await ask('/member', { token, origin: stripeOrigin });
    expect(own.status).toBe(200);
    expect(own.headers.get('access-control-allow-origin')).toBe(stripeOrigin);
    expect(own.headers.get('vary')).toContain('Origin');
    expect(own.headers.get('access-control-allow-credentials')).toBeNull();

    const body = {};
    const foreign = await ask('/join', { token, body, origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    expect(await one.memberBy('external_id', 'user-9')).toBeNull();
  });

  it('may read why its token is not good', async () => {
    const token = await sign({ sub: 'user-9', iat: now() - 900, exp: now() - 120 });
    const answer = await ask('/member', { token, origin: stripeOrigin });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe(stripeOrigin);
  });

  it('asks first and is told what it may send', async () => {
    const answer = await ask('/redemptions', { method: 'OPTIONS', origin: stripeOrigin });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization');
  });
});

describe('the secret of tokens', () => {
  it('lets nobody in any more once it was replaced, or its connection has ended', async () => {
    const step = {
      shopId: one.shop.shopId,
      connectionId: one.connection.connectionId,
      by: 'test',
      now: new Date(),
    };
    const before = await sign({ sub: 'user-1' });
    const secret = (await replaceTokenSecret(connectDeps(one.backend), step)) ?? '';
    one.backend.connections.forget();
    expect(await ask('/member', { token: before })).toMatchObject({ status: 401 });
    const after = await sign({ sub: 'user-1' }, { secret });
    expect(await ask('/member', { token: after })).toMatchObject({ status: 200 });
    await disconnectStripe(connectDeps(one.backend), step);
    one.backend.connections.forget();
    expect(await ask('/member', { token: after })).toMatchObject({ status: 401 });
    expect((await one.api.webhookEndpoints.list()).data).toEqual([]);
  });
});
