import os from 'node:os';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import type { ClaimAnswer } from '../../server/contract/storefront-referral.ts';
import { readLinkCode } from './demo-doors.ts';
import { demoFriend } from './demo-friends.ts';
import { demoProgram } from './demo-program.ts';
import { demoStories } from './demo-stories.ts';
import { TestBrowser } from './fake-app.ts';
import { type Demo, startDemo } from './start-demo.ts';

// The demo's referral as two people live it, each in a browser of their own.

const patience = { timeout: 25_000 };

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({
    port: 0,
    dataDir: os.tmpdir(),
    databaseUrl: inject('postgresUrl'),
    history: false,
    program: demoProgram,
    progress: () => undefined,
  });
});
afterAll(() => demo.close());

async function readJson(browser: TestBrowser, path: string): Promise<Record<string, unknown>> {
  const { text } = await browser.get(path);
  return { ...(JSON.parse(text) as Record<string, unknown>) };
}

/** The first of the shop's people, who has bought and so is a member, with her link. */
async function openMember(): Promise<{ member: TestBrowser; ref: string }> {
  const { sandbox } = demo;
  const maya = sandbox.shop.customerByEmail('maya@example.com');
  const customerId = maya?.id ?? '';
  const lines = [{ variantId: sandbox.shop.variantId('hearth-mug'), quantity: 1 }];
  sandbox.shop.placeOrder({ customerId, lines });
  const ref = await vi.waitFor(async () => {
    const code = await readLinkCode(demo, customerId);
    if (code === null) throw new RangeError('not a member yet');
    return code;
  }, patience);
  const member = new TestBrowser(sandbox.storefrontUrl, { 'X-Forwarded-For': '203.0.113.4' });
  await member.post('/account/login', { customer: customerId });
  return { member, ref };
}

it('a friend follows the link, gets a code, buys with it in one press, and the member sees it', async () => {
  const { sandbox, appUrl } = demo;
  const { member, ref } = await openMember();
  const page = await fetch(`${appUrl}/r/${ref}`);
  expect([page.status, (await page.text()).includes('$10 off your first order')]).toEqual([
    200,
    true,
  ]);

  const friend = new TestBrowser(sandbox.storefrontUrl, { 'X-Forwarded-For': '198.51.100.7' });
  const claimed = await friend.postJson('/apps/regulars/invitation', {
    ref,
    email: 'bo@example.com',
    device: 'the-friends-phone',
  });
  const { token } = Object(claimed) as { token: string };
  const look = async () =>
    Object(await friend.postJson('/apps/regulars/invitation/claim', { token })) as ClaimAnswer;
  await expect.poll(async () => (await look()).outcome, patience).toBe('ready');
  const { code } = await look();
  await expect
    .poll(() => sandbox.shop.mailbox.find(({ to }) => to === 'bo@example.com')?.html, patience)
    .toContain(code);

  const mug = sandbox.shop.variantId('hearth-mug');
  await friend.post('/cart/add', { id: mug, quantity: '2' });
  await friend.get(`/discount/${code}?redirect=/cart`);
  const done = await friend.post('/checkout', { email: 'bo@example.com' });
  expect(done.text).toContain('Thank you');

  const first = async () => {
    const { items } = (await readJson(member, '/apps/regulars/referrals')) as {
      items: { state: string; reason: string }[];
    };
    return [items[0]?.state, items[0]?.reason];
  };
  await expect.poll(first, patience).toEqual(['pending', 'holding']);
});

it('the demo’s friends are people of their own, and five of them are its first member’s', () => {
  const stories = demoStories();
  expect(stories.filter(({ advocate }) => advocate === 0)).toHaveLength(5);
  for (const key of ['email', 'device'] as const) {
    const own = Array.from({ length: stories.length }, (_, at) => demoFriend(at)[key]);
    expect(new Set(own).size).toBe(own.length);
  }
});
