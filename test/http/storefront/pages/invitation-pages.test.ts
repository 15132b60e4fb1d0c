import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScreenAnswer, screenAnswer } from '../../../../server/contract/screen.ts';
import { storefrontReferralPage } from '../../../../server/contract/storefront-referral.ts';
import { onePerDollar } from '../../../support/shop.ts';
import { findAll, findOne, textOf } from '../../screens/support/look-at.ts';
import { openStorefront, type Storefront } from '../open-storefront.ts';

let store: Storefront;
let ref: string;
let otherRef: string;

beforeAll(async () => {
  store = await openStorefront({
    ...onePerDollar,
    referrals: {
      friend: {
        gift: { kind: 'amount_off', title: '$10', value: { amount: '10.00', currency: 'USD' } },
      },
      advocate: { points: 500 },
    },
  });
  [ref, otherRef] = [await linkOf('801'), await linkOf('802')];
});

afterAll(() => store.close());

async function linkOf(customerId: string): Promise<string> {
  await store.enrol(customerId, 1);
  const { body } = await store.ask('/referrals', { customerId });
  return storefrontReferralPage.parse(body).code;
}

/** Somebody at a home of their own, through the proxy. */
function visitor() {
  const headers = {
    'X-Forwarded-For': `203.0.${randomInt(256)}.${randomInt(256)}, 10.0.0.7`,
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0',
  };
  const device = String(randomInt(1e9));
  const read = async (query: Record<string, string>, customerId?: string) =>
    screenOf(
      await store.ask('/pages/invitation', { headers, query, ...(customerId && { customerId }) }),
    );
  return {
    look: (code: string, locale = 'en') => read({ ref: code, device, locale }),
    lookAs: (customerId: string, code: string) => read({ ref: code }, customerId),
    again: async (token: string) =>
      screenOf(await store.ask('/pages/invitation/claim', { headers, body: { token } })),
    claim: async (code: string, email: string) =>
      screenOf(
        await store.ask('/pages/invitation', {
          headers,
          body: { ref: code, email, device, clicked_at: '2026-11-20T12:00:00.000Z' },
        }),
      ),
    click: (code: string) =>
      store.ask('/pages/invitation/click', { headers, body: { ref: code, device } }),
  };
}

function screenOf({ status, body }: { status: number; body: unknown }): ScreenAnswer {
  expect(status).toBe(200);
  return screenAnswer.parse(body);
}

const anOffer = { is_offer: true, token: null, ends_at: null, end: null };

describe('GET /pages/invitation', () => {
  it('draws what is behind a link for anybody, signed in or not', async () => {
    const screen = await visitor().look(ref.toUpperCase());
    expect(screen).toMatchObject({ at: `invitation?ref=${ref}`, back: 'home', member: null });
    expect(screen.invitation).toEqual(anOffer);
    expect(textOf(screen.body)).toContain('$10 off your first order');
    expect(findOne(screen.body, 'input', { name: 'ref' }).attributes['value']).toBe(ref);
    const signedIn = await visitor().lookAs('802', ref);
    expect(signedIn.invitation).toEqual(anOffer);
    expect(signedIn.member).toMatchObject({ available: 1 });
  });

  it('speaks the language that is asked for', async () => {
    const screen = await visitor().look(ref, 'de');
    expect(textOf(screen.body)).toContain('Deine E-Mail-Adresse');
  });

  it('of nobody’s link is not offered, and the order is not told of it', async () => {
    const screen = await visitor().look('nobody-1');
    expect(screen.invitation).toEqual({ ...anOffer, is_offer: false, end: 'idle' });
    expect(textOf(screen.body)).toContain('There is nothing here any more');
  });

  it('of a member’s own link is the screen to share it from', async () => {
    const screen = await visitor().lookAs('801', ref);
    expect(screen.at).toBe('friends?own=1');
    expect(screen.invitation).toEqual({ ...anOffer, end: 'idle' });
    expect(findOne(screen.body, 'h3').text).toBe('This is your own link');
    expect(findOne(screen.body, 'code').text).toContain(`/r/${ref}`);
  });
});

describe('POST /pages/invitation', () => {
  it('keeps what was claimed by its token, and looks for the code until it is there', async () => {
    const friend = visitor();
    const screen = await friend.claim(ref, 'eve@example.org');
    const token = screen.invitation?.token ?? '';
    expect(token).not.toBe('');
    expect(screen).toMatchObject({ at: 'invitation', invitation: { ...anOffer, token } });
    expect(findAll(screen.body, 'div', { polls: 1500 })).toHaveLength(1);
    const again = await friend.again(token);
    expect(again).toMatchObject({ at: screen.at, invitation: { ...anOffer, token } });
    expect(JSON.stringify([screen, again])).not.toContain('eve@');
    const referralId = token.split('.')[1] ?? '';
    const [row] = await store.db.query<{ clicked_at: Date }>(
      `select clicked_at from referrals where shop_id = $1 and referral_id = $2`,
      [store.shop.shopId, referralId],
    );
    expect(row?.clicked_at.toISOString()).toBe('2026-11-20T12:00:00.000Z');
  });

  it('lets nobody wait for a code that takes long', async () => {
    const friend = visitor();
    const { invitation } = await friend.claim(ref, 'slow@example.org');
    const token = invitation?.token ?? '';
    await store.db.query(
      `update referrals set claimed_at = claimed_at - interval '31 seconds', clicked_at = null
        where shop_id = $1 and referral_id = $2`,
      [store.shop.shopId, token.split('.')[1] ?? ''],
    );
    const screen = await friend.again(token);
    expect(findAll(screen.body, 'div', { polls: 1500 })).toEqual([]);
    expect(textOf(screen.body)).toContain('You get it by mail too.');
  });

  it('takes the empty fields of a browser without script', async () => {
    const body = { ref, email: 'plain@example.org', device: '', clicked_at: '' };
    const screen = screenOf(await store.ask('/pages/invitation', { body }));
    expect(screen.invitation?.token).not.toBeNull();
  });

  it('refuses kindly, and leads to another mailbox where that may help', async () => {
    await visitor().claim(ref, 'finn@example.org');
    const taken = await visitor().claim(otherRef, 'finn@example.org');
    expect(taken.invitation).toEqual({ ...anOffer, end: 'elsewhere' });
    expect(findOne(taken.body, 'h3').text).toBe('You have one already');
    expect(findOne(taken.body, 'a').attributes['to']).toBe(`invitation?ref=${otherRef}`);
    const body = { ref, email: 'me@example.org' };
    const own = screenOf(await store.ask('/pages/invitation', { customerId: '801', body }));
    expect(findOne(own.body, 'h3').text).toBe('That’s you!');
    expect(findAll(own.body, 'a')).toEqual([]);
  });

  it.each(['ben', ''])('draws the field again for "%s", which is no e-mail', async (email) => {
    const screen = await visitor().claim(ref, email);
    expect(screen).toMatchObject({ at: `invitation?ref=${ref}`, invitation: anOffer });
    expect(findAll(screen.body, 'span', { role: 'alert' })).toHaveLength(1);
    expect(findOne(screen.body, 'input', { name: 'email' }).attributes['value']).toBe(email);
  });

  it('finds nothing behind a link that has ended meanwhile', async () => {
    const screen = await visitor().claim('nobody-1', 'gus@example.org');
    expect(screen.invitation).toEqual({ ...anOffer, is_offer: false, end: 'idle' });
  });
});

describe('POST /pages/invitation/claim', () => {
  it.each(['1.2.3', 'x'])('of "%s", which names nothing, is over', async (token) => {
    const screen = await visitor().again(token);
    expect(screen.invitation).toEqual({ ...anOffer, is_offer: false, end: 'elsewhere' });
    expect(textOf(screen.body)).toContain('There is nothing here any more');
  });

  it('reads no token from an address', async () => {
    const { invitation } = await visitor().claim(ref, 'ida@example.org');
    const query = { token: invitation?.token ?? '' };
    const sent = await store.ask('/pages/invitation/claim', { query, body: {} });
    expect(sent.status).toBe(400);
    const opened = screenOf(await store.ask('/pages/invitation', { query }));
    expect(opened.invitation).toMatchObject({ is_offer: false, token: null });
  });
});

describe('POST /pages/invitation/click', () => {
  it('counts a click, and none of nobody’s link', async () => {
    const friend = visitor();
    for (const code of [otherRef, 'nobody-1'])
      expect(await friend.click(code)).toEqual({ status: 200, body: {} });
    const [row] = await store.db.query<{ clicks: string }>(
      `select coalesce(sum(clicks), 0) as clicks from referral_visits where shop_id = $1`,
      [store.shop.shopId],
    );
    expect(Number(row?.clicks)).toBe(1);
  });
});

describe('without script', () => {
  it('an offer is taken with a form, and the code looked for with another', async () => {
    const page = await store.open('/pages/invitation', { query: { ref } });
    const form = hiddenFields(page.text);
    expect(Object.keys(form)).toEqual(['form_token', 'ref', 'device', 'clicked_at']);
    const wrong = await store.open('/pages/invitation', { form: { ...form, email: 'ben' } });
    expect(wrong.text).toContain('role="alert"');
    const taken = await store.open('/pages/invitation', {
      form: { ...form, email: 'scriptless@example.org' },
    });
    expect(taken.text).toContain('action="/apps/perks/pages/invitation/claim"');
    const look = hiddenFields(taken.text);
    expect(Object.keys(look)).toEqual(['form_token', 'token']);
    const again = await store.open('/pages/invitation/claim', { form: look });
    expect(again.text).toContain('Your code is being made.');
    for (const { text } of [taken, again])
      expect(text).not.toMatch(new RegExp(`(href|action)="[^"]*${look['token']}`));
    const foreign = await store.open('/pages/invitation/claim', {
      form: { ...look, form_token: '' },
    });
    expect(foreign.text).toContain('This page was open for too long.');
  });
});

function hiddenFields(html: string): Record<string, string> {
  const fields = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries(Array.from(fields, ([, name, value]) => [name, value]));
}
