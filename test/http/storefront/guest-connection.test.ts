import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDeps } from '../../../server/backend.ts';
import { problem } from '../../../server/contract/problem.ts';
import { screenAnswer } from '../../../server/contract/screen.ts';
import { storefrontMember } from '../../../server/contract/storefront.ts';
import {
  claimAnswer,
  storefrontInvitation,
  storefrontReferralPage,
} from '../../../server/contract/storefront-referral.ts';
import { disconnectStripe } from '../../../server/operations/connect-stripe.ts';
import { onePerDollar } from '../../support/shop.ts';
import { openStripeShop, stripeOrigin, type StripeShop } from '../../sandbox/open-stripe-shop.ts';

let one: StripeShop;

beforeAll(async () => {
  one = await openStripeShop({
    ...onePerDollar,
    activities: [{ type: 'sign_up', points: 300 }],
    referrals: { friend: { points: 100 }, advocate: { points: 500 } },
  });
});

afterAll(() => one.close());

const elsewhere = 'https://elsewhere.example';

async function ask(
  path: string,
  by: {
    authorization?: string | undefined;
    origin?: string;
    body?: unknown;
    from?: string;
  } = {},
) {
  const { authorization = `Bearer ${one.connection.connectionId}`, origin, body, from } = by;
  const response = await fetch(`${one.appUrl}/proxy${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Accept: 'application/json',
      ...(authorization !== '' && { Authorization: authorization }),
      ...(origin !== undefined && { Origin: origin }),
      ...(from !== undefined && { 'X-Forwarded-For': from }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { status, headers } = response;
  return { status, headers, body: (await response.json()) as unknown };
}

/** As the shop's own server says who has signed in. */
async function tokenOf(customer: string): Promise<string> {
  const token = await new SignJWT({ sub: customer })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(one.connection.connectionId)
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(one.tokenSecret));
  return `Bearer ${token}`;
}

describe('a guest of a shop outside Shopify', () => {
  it('sees the program, and nobody in it', async () => {
    const answer = await ask('/member', { origin: stripeOrigin });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(stripeOrigin);
    expect(answer.headers.get('vary')).toContain('Origin');
    const page = storefrontMember.parse(answer.body);
    expect(page).toMatchObject({ signed_in: false, can_join: false, member: null });
    expect(page.ways_to_earn.length).toBeGreaterThan(0);
    expect(page.rewards.length).toBeGreaterThan(0);
  });

  it('reads the first screen, with the ways in that the page names', async () => {
    const answer = await ask('/pages/home?as=json&locale=en', { origin: stripeOrigin });
    const screen = screenAnswer.parse(answer.body);
    expect(screen.member).toBeNull();
    const drawn = JSON.stringify(screen.body);
    expect(drawn).toContain('"door":"signIn"');
    expect(drawn).toContain('"door":"register"');
    expect(drawn).not.toContain('/account/');
  });

  it.each([
    ['/history', undefined],
    ['/orders', undefined],
    ['/orders/1', undefined],
    ['/join', {}],
    ['/redemptions', { id: '0b6d0a7e-6c1c-4a59-8a49-5f5a1d3f8a10', reward_id: 'slider' }],
  ])('is asked to sign in for what is a member’s: %s', async (path, body) => {
    const answer = await ask(path, { origin: stripeOrigin, body });
    expect(answer.status).toBe(401);
    expect(problem.parse(answer.body).code).toBe('unauthenticated');
  });

  it('is shown a friend’s invitation and may take it, as on Shopify', async () => {
    const authorization = await tokenOf('ada');
    await ask('/join', { authorization, body: {} });
    const { body: page } = await ask('/referrals', { authorization });
    const { code: ref } = storefrontReferralPage.parse(page);
    const by = { origin: stripeOrigin, from: '203.0.113.77' };
    const looked = await ask(`/invitation?ref=${ref}`, by);
    expect(storefrontInvitation.parse(looked.body).invitation).toMatchObject({ own: false });
    const clicked = await ask('/invitation/click', { ...by, body: { ref, device: null } });
    expect(clicked).toMatchObject({ status: 200, body: {} });
    const body = { ref, email: 'friend@example.com', device: null };
    const claimed = await ask('/invitation', { ...by, body });
    expect(claimAnswer.parse(claimed.body).outcome).toBe('no_code');
    const { connectionId } = one.connection;
    expect(
      await one.backend.db.query(`select connection_id from referrals where shop_id = $1`, [
        one.shop.shopId,
      ]),
    ).toEqual([{ connection_id: connectionId }]);
  });

  it('is let in by the pages that the connection names, and by no others', async () => {
    const answer = await ask('/member', { origin: elsewhere });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['no connection of ours', 'Bearer 1-nobody'],
    ['the shop’s domain', 'Bearer some-shop.myshopify.com'],
    ['a word', 'Bearer guest'],
  ])('who names %s is refused', async (_name, authorization) => {
    expect(await ask('/member', { authorization })).toMatchObject({ status: 401 });
  });

  it('is never let in by what stands in an address', async () => {
    const { connectionId } = one.connection;
    for (const query of [`connection=${connectionId}`, `shop=${one.shop.domain}`])
      expect(await ask(`/member?${query}`, { authorization: '' })).toMatchObject({ status: 401 });
  });

  it('who asks without end uses up nobody’s calls but their network’s', async () => {
    const eager = { from: '198.51.100.7' };
    const answers = await Promise.all(Array.from({ length: 300 }, () => ask('/member', eager)));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    expect(await ask('/member', { from: '203.0.113.9' })).toMatchObject({ status: 200 });
    const authorization = await tokenOf('user-1');
    expect(await ask('/member', { ...eager, authorization })).toMatchObject({ status: 200 });
  });

  it('is let in no more once the connection has ended', async () => {
    const { shopId } = one.shop;
    const { connectionId } = one.connection;
    const now = new Date();
    await disconnectStripe(connectDeps(one.backend), { shopId, connectionId, by: 'test', now });
    one.backend.connections.forget();
    expect(await ask('/member', { from: '203.0.113.9' })).toMatchObject({ status: 401 });
  });
});
