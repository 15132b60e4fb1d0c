import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScreenAnswer, screenAnswer } from '../../../../server/contract/screen.ts';
import { stopLink } from '../../../../server/operations/referrals/stop-link.ts';
import { onePerDollar } from '../../../support/shop.ts';
import { findAll, findOne, textOf } from '../../screens/support/look-at.ts';
import { openStorefront, type Storefront } from '../open-storefront.ts';

let adaId: string;
let store: Storefront;

beforeAll(async () => {
  store = await openStorefront({
    ...onePerDollar,
    tiers: {
      basis: 'points_earned',
      levels: [{ id: 'gold', name: 'Gold', threshold: 0 }],
    },
    referrals: {
      friend: {
        gift: { kind: 'amount_off', title: '$10', value: { amount: '10.00', currency: 'USD' } },
      },
      advocate: { points: 500, tiers: [{ tier: 'gold', points: 900 }] },
    },
  });
  adaId = await store.enrol('801', 100);
  await store.db.query(
    `update members set first_name = 'Ada' where shop_id = $1 and member_id = $2`,
    [store.shop.shopId, adaId],
  );
});

afterAll(() => store.close());

async function open(by: Parameters<Storefront['ask']>[1] = {}): Promise<ScreenAnswer> {
  const { status, body } = await store.ask('/pages/friends', { customerId: '801', ...by });
  expect(status).toBe(200);
  return screenAnswer.parse(body);
}

describe('GET /pages/friends', () => {
  it('draws a member’s link with what both get', async () => {
    const screen = await open();
    expect(screen).toMatchObject({
      at: 'friends',
      back: 'home',
      lang: 'en',
      member: { id: adaId, available: 100 },
    });
    expect(findOne(screen.body, 'code').text).toMatch(/^regulars\.example\/r\/[a-z]+-\d+$/);
    const [theirs, yours] = findAll(screen.body, 'dd');
    expect(theirs?.text).toBe('$10 off their first order');
    expect(yours?.text).toMatch(/^\d+\spoints$/);
    expect(textOf(screen.body)).toContain('Nobody yet');
  });

  it('says what a friend is worth to this member, as the first screen does', async () => {
    const { body } = await store.ask('/member', { customerId: '801' });
    const { referrals } = body as { referrals: { advocate: { text: string } } };
    const screen = await open();
    expect(findAll(screen.body, 'dd')[1]?.text).toBe(
      referrals.advocate.text.replace('\u00a0', ' '),
    );
  });

  it('explains a member’s own link to them', async () => {
    const screen = await open({ query: { own: '1' } });
    expect(screen.at).toBe('friends?own=1');
    expect(findOne(screen.body, 'h3').text).toBe('This is your own link');
  });

  it('speaks the language that is asked for', async () => {
    const screen = await open({ query: { locale: 'de' } });
    expect(screen.lang).toBe('de');
    expect(textOf(screen.body)).toContain('Noch niemand');
  });

  it('hands links over to the apps of a phone', async () => {
    const phone = { 'User-Agent': 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile Safari' };
    const href = (screen: ScreenAnswer) =>
      findOne(screen.body, 'a', { shares: 'messenger' }).attributes['href'];
    expect(href(await open({ headers: phone }))).toMatch(/^fb-messenger:/);
    expect(href(await open())).toMatch(/^https:/);
  });

  it('is for members alone', async () => {
    expect((await store.ask('/pages/friends')).status).toBe(401);
    expect((await store.ask('/pages/friends', { customerId: '999' })).status).toBe(403);
  });

  it('says that staff has stopped the link', async () => {
    const memberId = await store.enrol('802', 1);
    await open({ customerId: '802' });
    const { shopId, name } = store.shop;
    await stopLink(store.db, { shopId, memberId, stopped: true, by: 'Grace', now: new Date() });
    const screen = await open({ customerId: '802' });
    expect(findOne(screen.body, 'p', { class: 'sum stop' }).text).toContain(`Write to ${name}`);
    expect(findAll(screen.body, 'code')).toEqual([]);
  });
});

describe('POST /pages/referrals/name', () => {
  const say = async (body: object): Promise<ScreenAnswer> => {
    const answer = await store.ask('/pages/referrals/name', { customerId: '801', body });
    expect(answer.status).toBe(200);
    return screenAnswer.parse(answer.body);
  };

  it('shows friends the first name, and hides it again', async () => {
    const shown = await say({ shows: 'on' });
    expect(shown.at).toBe('friends');
    expect(findOne(shown.body, 'input').attributes['checked']).toBe(true);
    expect(textOf(shown.body)).toContain('They read that Ada invites them.');
    const hidden = await say({});
    expect(findOne(hidden.body, 'input').attributes).not.toHaveProperty('checked');
    expect(textOf((await open()).body)).toContain('They read that a friend invites them.');
  });

  it('takes nothing else', async () => {
    const body = { shows: 'maybe' };
    const answer = await store.ask('/pages/referrals/name', { customerId: '801', body });
    expect(answer.status).toBe(400);
    expect((await store.ask('/pages/referrals/name', { body: {} })).status).toBe(401);
  });
});
