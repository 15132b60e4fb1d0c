import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../server/contract/problem.ts';
import { storefrontMember } from '../../../server/contract/storefront.ts';
import { redemptionAnswer, storefrontBasket } from '../../../server/contract/storefront-reward.ts';
import { settleRedemption } from '../../../server/operations/settle-redemption.ts';
import { everyReward } from '../../support/every-reward.ts';
import { openStorefront, type Storefront } from './open-storefront.ts';

const [ada, bob, cleo] = ['501', '502', '503'];
const usd = (amount: string) => ({ amount, currency: 'USD' });

let storefront: Storefront;
beforeAll(async () => {
  storefront = await openStorefront(everyReward);
  await storefront.enrol(ada, 5000);
  await storefront.enrol(bob, 700);
  await storefront.enrol(cleo, 5000);
});
afterAll(() => storefront.close());

async function readPage(by: { customerId?: string; query?: Record<string, string> } = {}) {
  return storefrontMember.parse((await storefront.ask('/member', by)).body);
}

async function rewardsFor(by: { customerId?: string; query?: Record<string, string> } = {}) {
  const { rewards } = await readPage(by);
  return new Map(rewards.map((reward) => [reward.id, reward]));
}

async function redeem(customerId: string, wish: object) {
  return storefront.ask('/redemptions', { customerId, body: { id: randomUUID(), ...wish } });
}

async function issued(customerId: string, wish: object) {
  const { redemption } = redemptionAnswer.parse((await redeem(customerId, wish)).body);
  const { shop, db } = storefront;
  const news = { news: 'issued', discountId: 'gid://shopify/Thing/1' } as const;
  await settleRedemption(db, { shop, redemptionId: redemption.id, news, now: new Date() });
  const { body } = await storefront.ask(`/redemptions/${redemption.id}`, { customerId });
  return redemptionAnswer.parse(body).redemption;
}

describe('rewards in the storefront', () => {
  it('say all that a shopper has to know', async () => {
    const rewards = await rewardsFor({ customerId: ada });
    expect(rewards.get('five-off')).toEqual({
      id: 'five-off',
      kind: 'amount_off',
      title: '$5 off',
      description: 'On any order.',
      image_url: 'https://example.com/five.png',
      points: 500,
      value: usd('5.00'),
      percent: null,
      minimum_order: null,
      max_value: null,
      slider: null,
      left: null,
      undo_days: null,
      obstacle: null,
    });
    expect(rewards.get('slider')).toMatchObject({
      points: 200,
      value: usd('2.00'),
      slider: {
        points_step: 100,
        value_step: usd('1.00'),
        min_points: 200,
        max_points: 1000,
        max_basket_percent: 50,
      },
    });
    expect(rewards.get('tenth')).toMatchObject({ percent: 10, max_value: usd('25.00') });
    expect(rewards.get('shipping')).toMatchObject({ value: null, max_value: usd('15.00') });
    expect(rewards.get('card')).toMatchObject({ value: usd('4.00'), undo_days: 14 });
    expect(rewards.get('last')).toMatchObject({ left: 1, obstacle: null });
    expect((await readPage()).shop.apply_codes_at_once).toBe(true);
  });

  it('show what can’t be had with the reason, to members and to guests', async () => {
    const rewards = await rewardsFor({ customerId: ada });
    const obstacles = ['early', 'late', 'gold', 'loyal', 'till', 'last', 'large', 'credit'].map(
      (id) => rewards.get(id)?.obstacle?.code,
    );
    expect(obstacles).toEqual([
      'reward_not_started',
      'reward_ended',
      'not_in_audience',
      'not_in_audience',
      'not_on_this_channel',
      undefined,
      undefined,
      undefined,
    ]);
    expect(rewards.get('till')?.obstacle?.text).toBe('"At the till" can’t be had here.');
    const forGuests = await rewardsFor();
    expect(forGuests.get('credit')?.obstacle?.code).toBe('account_required');
    expect(forGuests.get('five-off')?.obstacle).toBeNull();
  });

  it('are told in the shopper’s language where the shop has words for it', async () => {
    for (const locale of ['de', 'de-AT']) {
      const rewards = await rewardsFor({ customerId: ada, query: { locale } });
      expect(rewards.get('five-off')).toMatchObject({
        title: '5 $ Rabatt',
        description: 'Auf jede Bestellung.',
      });
      expect(rewards.get('tenth')).toMatchObject({ title: '10 % off' });
    }
    for (const locale of ['fr', 'x'.repeat(80), "' or 1"])
      expect((await rewardsFor({ query: { locale } })).get('five-off')?.title).toBe('$5 off');
  });
});

describe('a redemption in the storefront', () => {
  it.each([
    ['five-off', { kind: 'amount_off', is_code: true, value: usd('5.00') }],
    ['card', { kind: 'gift_card', is_code: false, expires_at: null }],
    ['credit', { kind: 'store_credit', is_code: false, code: null }],
    ['tasting', { kind: 'custom', is_code: false, code: expect.stringMatching(/^REG-/) }],
  ])('of %s says what it gives', async (reward_id, told) => {
    const redemption = await issued(ada, { reward_id });
    expect(redemption).toMatchObject({ status: 'issued', can_cancel: true, ...told });
    const isHandedOver = reward_id === 'card' || reward_id === 'credit';
    expect(redemption.undo_until).toEqual(isHandedOver ? expect.any(String) : null);
  });

  it('is shown by the name that its reward has in the shopper’s language', async () => {
    const { member } = await readPage({ customerId: ada, query: { locale: 'de' } });
    const titles = member?.redemptions.map(({ title }) => title);
    expect(titles).toContain('5 $ Rabatt');
    expect(titles).toContain('A gift card');
  });

  it('is held against the basket, and refused where it is redeemed', async () => {
    const small = await redeem(ada, { reward_id: 'large', basket: usd('499.00') });
    expect(problem.parse(small.body)).toMatchObject({ status: 422, code: 'basket_too_small' });
    const till = await redeem(ada, { reward_id: 'till' });
    expect(problem.parse(till.body)).toMatchObject({ status: 422, code: 'not_on_this_channel' });
  });
});

describe('the basket', () => {
  const basketOf = async (customerId: string | undefined, amount: string, currency = 'USD') => {
    const query = { amount, currency, locale: 'de' };
    const by = customerId === undefined ? { query } : { customerId, query };
    const { words, ...basket } = storefrontBasket.parse((await storefront.ask('/basket', by)).body);
    expect(words.more).toBe('Mehr');
    return basket;
  };

  it('offers what can be had for it now, the best first, and says what points are missing for', async () => {
    expect(await basketOf(bob, '30.00')).toEqual({
      member_id: expect.any(String),
      points_name: { one: 'Punkt', other: 'Punkte' },
      items: [
        {
          reward_id: 'slider',
          title: 'Points as money',
          points: 700,
          is_slider: true,
          value: usd('7.00'),
          percent: null,
          points_text: '700\u00a0Punkte',
          worth_text: '7\u00a0$',
        },
        {
          reward_id: 'five-off',
          title: '5 $ Rabatt',
          points: 500,
          is_slider: false,
          value: usd('5.00'),
          percent: null,
          points_text: '500\u00a0Punkte',
          worth_text: '5\u00a0$',
        },
        expect.objectContaining({ points: 50, value: usd('0.50') }),
      ],
      next: { title: '10 % off', points_missing: 100, points_missing_text: '100\u00a0Punkte' },
      codes: [],
    });
  });

  it('tells the codes that are waiting to be used, and no gift cards', async () => {
    const { code } = await issued(cleo, { reward_id: 'five-off' });
    await issued(cleo, { reward_id: 'card' });
    const { codes, items } = await basketOf(cleo, '0.00');
    expect(codes).toEqual([{ code, title: '5 $ Rabatt' }]);
    expect(items).toEqual([]);
  });

  it('offers nothing to who is no member, and nothing in another currency', async () => {
    for (const customerId of [undefined, '599'])
      expect(await basketOf(customerId, '80.00')).toMatchObject({
        member_id: null,
        items: [],
        next: null,
        codes: [],
      });
    const { items } = await basketOf(ada, '8000', 'JPY');
    expect(items.every(({ value }) => value === null)).toBe(true);
  });

  it('wants an amount', async () => {
    const { status } = await storefront.ask('/basket', {
      query: { amount: '-1', currency: 'USD' },
    });
    expect(status).toBe(400);
  });
});
