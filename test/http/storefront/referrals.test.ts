import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  claimAnswer,
  type ClaimAnswer,
  storefrontInvitation,
  type StorefrontReferralPage,
  storefrontReferralPage,
} from '../../../server/contract/storefront-referral.ts';
import { storefrontMember } from '../../../server/contract/storefront.ts';
import { stopLink } from '../../../server/operations/referrals/stop-link.ts';
import { readReferral } from '../../../server/store/referrals.ts';
import { connectTestShop, onePerDollar, publish } from '../../support/shop.ts';
import { openStorefront, type Storefront } from './open-storefront.ts';

const ada = '801';
let adaId: string;
let store: Storefront;

beforeAll(async () => {
  store = await openStorefront({
    ...onePerDollar,
    tiers: {
      basis: 'points_earned',
      levels: [{ id: 'gold', name: 'Gold', threshold: 1_000_000 }],
    },
    referrals: {
      friend: {
        gift: { kind: 'amount_off', title: '$10', value: { amount: '10.00', currency: 'USD' } },
      },
      advocate: { points: 500, tiers: [{ tier: 'gold', points: 900 }] },
      boosts: [
        { id: 'spring', title: 'Double spring', until: '2199-06-30', multiplier: 2 },
        { id: 'past', title: 'Past', until: '2020-01-01', multiplier: 5 },
      ],
    },
  });
  adaId = await store.enrol(ada, 100);
});

afterAll(() => store.close());

/** Somebody at a home of their own, through the proxy. */
function visitor(told: { device?: string } = {}) {
  const headers = {
    'X-Forwarded-For': `203.0.${randomInt(256)}.${randomInt(256)}, 10.0.0.7`,
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0',
    'Accept-Language': 'en',
  };
  const { device = String(randomInt(1e9)) } = told;
  return {
    device,
    look: (ref: string, locale = 'en') =>
      store.ask('/invitation', { headers, query: { ref, locale } }),
    click: (ref: string) => store.ask('/invitation/click', { headers, body: { ref, device } }),
    claim: (ref: string, email: string, locale = 'en') =>
      store.ask('/invitation', { headers, query: { locale }, body: { ref, email, device } }),
    read: (token: string) => store.ask('/invitation/claim', { headers, body: { token } }),
  };
}

async function pageOf(customerId: string, query = {}): Promise<StorefrontReferralPage> {
  const { status, body } = await store.ask('/referrals', { customerId, query });
  expect(status).toBe(200);
  return storefrontReferralPage.parse(body);
}

const marks = (subject: string, id: string) =>
  store.db.query<{ kind: string }>(
    `select kind from contact_marks where shop_id = $1 and subject = $2 and subject_id = $3 order by kind`,
    [store.shop.shopId, subject, id],
  );

async function claimed(email: string, ref: string): Promise<ClaimAnswer> {
  const { status, body } = await visitor().claim(ref, email);
  expect(status).toBe(200);
  return claimAnswer.parse(body);
}

describe('GET /member', () => {
  it('tells anybody what the program gives for friends, with the boost of now', async () => {
    const { body } = await store.ask('/member');
    expect(storefrontMember.parse(body).referrals).toEqual({
      friend: {
        text: '$10 off their first order',
        points: 0,
        minimum_order: null,
        claim_days: 30,
      },
      advocate: {
        text: expect.stringMatching(/^1,000\spoints$/),
        points: 1000,
        boost: { title: 'Double spring', until: '2199-07-01T04:00:00.000Z' },
      },
    });
  });

  it('speaks the language that is asked for', async () => {
    const { body } = await store.ask('/member', { query: { locale: 'de' } });
    expect(storefrontMember.parse(body).referrals?.advocate.text).toMatch(/^1\.000\sPunkte$/);
  });

  it('has none where the program has none', async () => {
    const plain = await openStorefront(onePerDollar);
    const { body } = await plain.ask('/member');
    expect(storefrontMember.parse(body).referrals).toBeNull();
    const memberId = await plain.enrol(ada, 1);
    expect(memberId).not.toBe('');
    expect((await plain.ask('/referrals', { customerId: ada })).status).toBe(404);
    await plain.close();
  });
});

describe('GET /referrals', () => {
  it('gives a member their link for life, ready to be shared', async () => {
    const page = await pageOf(ada);
    expect(page).toMatchObject({
      link: `https://regulars.example/r/${page.code}`,
      qr_url: `https://regulars.example/r/${page.code}/qr.svg`,
      shows_first_name: false,
      first_name: null,
      stopped: false,
      counts: { friends: 0, rewarded: 0, points: 0 },
      items: [],
    });
    expect(page.message).toContain('$10');
    expect((await pageOf(ada)).code).toBe(page.code);
    expect((await pageOf(ada, { locale: 'de' })).message).not.toBe(page.message);
  });

  it('is for members alone', async () => {
    expect((await store.ask('/referrals')).status).toBe(401);
    expect((await store.ask('/referrals', { customerId: '999' })).status).toBe(403);
  });

  it('remembers from where the member looked, the visitor and not the proxy', async () => {
    const bob = await store.enrol('802', 1);
    await store.ask('/referrals', {
      customerId: '802',
      query: { device: 'bobs-phone' },
      headers: { 'X-Forwarded-For': '198.51.100.9', 'User-Agent': 'Firefox/140.0' },
    });
    expect((await marks('member', bob)).map(({ kind }) => kind)).toEqual([
      'browser',
      'device',
      'network',
    ]);
    const shares = { channel: 'email', device: 'bobs-laptop' };
    expect(await store.ask('/referrals/shares', { customerId: '802', body: shares })).toEqual({
      status: 200,
      body: {},
    });
    expect((await marks('member', bob)).filter(({ kind }) => kind === 'device')).toHaveLength(2);
  });

  it('shows friends without who they are, and whether the link is stopped', async () => {
    const advocate = await store.enrol('803', 1);
    const { code } = await pageOf('803');
    await claimed('dora@example.org', code);
    const page = await pageOf('803');
    expect(page.counts).toEqual({ friends: 1, rewarded: 0, points: 0 });
    expect(page.items).toMatchObject([
      { state: 'claimed', reason: 'waiting_for_order', channel: 'ref', points: 0 },
    ]);
    expect(page.items[0]?.text).not.toBe('');
    expect(page.items[0]?.steps.map(({ state }) => state)).toEqual(['clicked', 'claimed']);
    expect(JSON.stringify(page)).not.toMatch(/dora|example\.org/);
    const { shopId } = store.shop;
    await stopLink(store.db, {
      shopId,
      memberId: advocate,
      stopped: true,
      by: 'Grace',
      now: new Date(),
    });
    expect((await pageOf('803')).stopped).toBe(true);
    const { body } = await visitor().look(code);
    expect(body).toEqual({ invitation: null });
  });
});

describe('GET /invitation', () => {
  it('tells whoever came by a link what it offers, and names its member only once they agree', async () => {
    await store.db.query(
      `update members set first_name = 'Ada' where shop_id = $1 and member_id = $2`,
      [store.shop.shopId, adaId],
    );
    const { code } = await pageOf(ada);
    const shown = storefrontInvitation.parse((await visitor().look(code.toUpperCase())).body);
    expect(shown.invitation).toMatchObject({ code, advocate: null, own: false });
    expect(shown.invitation?.offer.text).toContain('$10');
    const agreed = await store.ask('/referrals/name', {
      customerId: ada,
      body: { shows_first_name: true },
    });
    expect(agreed.body).toMatchObject({ shows_first_name: true, first_name: 'Ada' });
    const named = storefrontInvitation.parse((await visitor().look(code, 'de')).body);
    expect(named.invitation?.advocate).toBe('Ada');
    expect(named.invitation?.headline).toContain('Ada');
  });

  it('tells a member that the code is their own', async () => {
    const { code } = await pageOf(ada);
    const { body } = await store.ask('/invitation', { customerId: ada, query: { ref: code } });
    expect(storefrontInvitation.parse(body).invitation?.own).toBe(true);
  });

  it.each(['nobody', 'nobody-1', '../admin', ''])('knows nobody by "%s"', async (ref) => {
    expect(await visitor().look(ref)).toEqual({ status: 200, body: { invitation: null } });
  });

  it('knows no code of another shop', async () => {
    const other = await connectTestShop(store.db);
    await publish(store.db, other, onePerDollar);
    const { code } = await pageOf(ada);
    const elsewhere = `${code.slice(0, code.lastIndexOf('-'))}-${Number(other.shopId)}`;
    expect((await visitor().look(elsewhere)).body).toEqual({ invitation: null });
  });
});

describe('POST /invitation', () => {
  it('gives a friend a token by which they find their code', async () => {
    const { code } = await pageOf(ada);
    const friend = visitor();
    const answer = claimAnswer.parse((await friend.claim(code, 'eve@example.org')).body);
    expect(answer).toMatchObject({ outcome: 'making', code: null });
    expect(answer.text).not.toBe('');
    expect(await friend.read(answer.token ?? '')).toMatchObject({
      status: 200,
      body: { outcome: 'making', token: answer.token },
    });
    const referralId = answer.token?.split('.')[1] ?? '';
    expect((await marks('referral', referralId)).map(({ kind }) => kind)).toEqual([
      'browser',
      'device',
      'mailbox',
      'network',
    ]);
    expect((await readReferral(store.db, store.shop.shopId, referralId))?.locale).toBe('en');
    const again = claimAnswer.parse((await visitor().claim(code, 'EVE@example.org')).body);
    expect(again.token).toBe(answer.token);
  });

  it('refuses kindly, in the friend’s language', async () => {
    const { code } = await pageOf(ada);
    const { code: other } = await pageOf('802');
    await claimed('finn@example.org', code);
    const taken = claimAnswer.parse((await visitor().claim(other, 'finn@example.org', 'de')).body);
    expect(taken).toMatchObject({ outcome: 'taken', code: null, token: null });
    const inEnglish = await claimed('finn@example.org', other);
    expect(taken.text).not.toBe(inEnglish.text);
    const own = await store.ask('/invitation', {
      customerId: ada,
      body: { ref: code, email: 'me@example.org' },
    });
    expect(own.body).toMatchObject({ outcome: 'own_link' });
  });

  it.each([
    ['no address', 'eve', null, 422, 'email_invalid'],
    ['nobody’s code', 'gus@example.org', 'nobody-1', 404, 'invitation_unknown'],
    ['no code', 'gus@example.org', 'x', 404, 'invitation_unknown'],
  ])('says no to %s with a sentence', async (_what, email, given, status, code) => {
    const ref = given ?? (await pageOf(ada)).code;
    const answer = await visitor().claim(ref, email);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('answers no token but its own', async () => {
    expect((await visitor().read('1.2.3')).status).toBe(404);
    const { code } = await pageOf(ada);
    const { token } = await claimed('hal@example.org', code);
    expect((await visitor().read((token ?? '').replace(/.$/, '!'))).status).toBe(404);
  });

  it('reads no token from an address', async () => {
    const { code } = await pageOf(ada);
    const { token } = await claimed('ida@example.org', code);
    const query = { token: token ?? '' };
    expect(await store.ask('/invitation/claim', { query })).toMatchObject({ status: 405 });
    expect(await store.ask('/invitation/claim', { query, body: {} })).toMatchObject({
      status: 400,
    });
  });
});

describe('the doors', () => {
  const fromOneHome = { 'X-Forwarded-For': '192.0.2.1' };

  it('let one home claim for a family, and no machine for a thousand', async () => {
    const { code } = await pageOf(ada);
    const from = { ...fromOneHome, 'User-Agent': 'Firefox/140.0' };
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        store.ask('/invitation', {
          headers: from,
          body: { ref: code, email: `many${at}@example.org` },
        }),
      ),
    );
    const statuses = claims.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    expect((await visitor().claim(code, 'other@example.org')).status).toBe(200);
  });

  it('let nobody find codes by trying', async () => {
    const headers = { 'X-Forwarded-For': '192.0.2.2' };
    const looks = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        store.ask('/invitation', { headers, query: { ref: `babababa${at}-1` } }),
      ),
    );
    expect(looks.filter(({ status }) => status === 429).length).toBe(80);
    const { code } = await pageOf(ada);
    expect((await visitor().look(code)).status).toBe(200);
  });

  it('count a click once, and none of the member’s own', async () => {
    const { code } = await pageOf('802');
    const friend = visitor();
    for (const ref of [code, code.toUpperCase(), 'nobody-1'])
      expect(await friend.click(ref)).toEqual({ status: 200, body: {} });
    await store.ask('/invitation/click', { customerId: '802', body: { ref: code } });
    const [row] = await store.db.query<{ clicks: string }>(
      `select sum(clicks) as clicks from referral_visits v join identities i using (shop_id, member_id)
        where shop_id = $1 and i.type = 'customer_id' and i.value = '802'`,
      [store.shop.shopId],
    );
    expect(Number(row?.clicks)).toBe(1);
  });
});
