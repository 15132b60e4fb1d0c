import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultKind } from '../sandbox/admin-api/faults.ts';
import { makeTestShop } from '../sandbox/make-test-shop.ts';
import { discountStatus } from '../sandbox/shop/discount.ts';
import { type Answered, postWebhook, until, V1 } from '../support/outside.ts';
import { order as orderMessage } from '../support/outside-payload.ts';
import { type OutsideMember, OutsideShop } from './outside-shop.ts';

/** Every kind of reward on a whole shop, looked at from both sides: what members have in points, and what the shop has. */

const usd = (amount: string) => ({ amount, currency: 'USD' });
const open = { order_discounts: true, product_discounts: true, shipping_discounts: true };
const off = { kind: 'amount_off', points: 500, value: usd('5.00') } as const;

const programOf = (candle: string) => ({
  joining: 'automatic',
  earning: { rules: [] },
  tiers: { basis: 'orders_placed', levels: [{ id: 'gold', name: 'Gold', threshold: 1 }] },
  segments: [{ id: 'loyal', name: 'Loyal ones', where: { field: 'orders', at_least: 50 } }],
  rewards: [
    {
      ...off,
      id: 'five-off',
      title: '$5 off',
      combines_with: open,
      prices: [{ tier: 'gold', points: 400 }],
    },
    {
      id: 'slider',
      kind: 'amount_off_variable',
      title: 'Points as money',
      points_step: 100,
      value_step: usd('1.00'),
      min_points: 200,
      max_points: 4000,
      prices: [{ tier: 'gold', points: 80 }],
    },
    {
      id: 'quarter',
      kind: 'percentage_off',
      title: '25 % off',
      points: 600,
      percent: 25,
      max_value: usd('20.00'),
    },
    {
      id: 'shipping',
      kind: 'free_shipping',
      title: 'Free shipping',
      points: 300,
      max_shipping: usd('6.00'),
      combines_with: open,
    },
    { id: 'candle', kind: 'free_product', title: 'A candle', points: 800, variant_id: candle },
    { id: 'card', kind: 'gift_card', title: 'A card', points: 1000, value: usd('10.00') },
    { id: 'credit', kind: 'store_credit', title: 'Credit', points: 450, value: usd('4.50') },
    { id: 'tasting', kind: 'custom', title: 'A tasting', points: 200 },
    { ...off, id: 'early', title: 'Early', from: '2099-01-01' },
    { ...off, id: 'late', title: 'Late', until: '2020-01-01' },
    { ...off, id: 'gold', title: 'For gold', audience: { tiers: ['gold'] } },
    { ...off, id: 'loyal', title: 'For the loyal', audience: { segments: ['loyal'] } },
    { ...off, id: 'till', title: 'At the till', channels: ['pos'] },
    { ...off, id: 'once', title: 'Once', limit: { times: 1, per: 'year' } },
    { ...off, id: 'large', title: 'Large', minimum_order: usd('500.00') },
    {
      id: 'seat',
      kind: 'free_product',
      title: 'A seat',
      points: 50,
      variant_id: 'price_1Another',
    },
    { ...off, id: 'last', title: 'The last three', stock: 3, points: 100 },
  ],
});

let shop: OutsideShop;
let mug: string;

beforeAll(async () => {
  // The catalogue's ids are the same in every sandbox.
  const candle = makeTestShop().shop.variantId('evening-candle');
  shop = await OutsideShop.open(programOf(candle));
  mug = shop.sandbox.shop.variantId('hearth-mug', 'Clay');
}, 120_000);

afterAll(() => shop.close(), 60_000);

const codeOf = async (redemption: Answered) =>
  String((await shop.becomes(redemption, 'issued')).discount?.code);
const discount = (code: string) => shop.sandbox.shop.discountByCode(code);
const statusOf = (code: string) => {
  const found = discount(code);
  return found === undefined ? 'MISSING' : discountStatus(found, new Date());
};
const cardsOf = ({ customerId }: OutsideMember) =>
  shop.sandbox.shop.giftCards.filter((card) => card.customerId === customerId);
const creditOf = ({ customerId }: OutsideMember) => shop.sandbox.shop.storeCreditOf(customerId);
const codesOf = ({ customerId }: OutsideMember) =>
  shop.sandbox.shop.discounts.filter((each) => each.customerIds?.includes(customerId));
const buy = (member: OutsideMember, codes: string[], quantity = 1) =>
  shop.sandbox.shop.placeOrder({
    customerId: member.customerId,
    lines: [{ variantId: mug, quantity }],
    codes,
  });

describe('each kind', () => {
  it('is issued on the platform as the program says, and undone there before its points return', async () => {
    const member = await shop.member(20_000);
    const asked = new Map<string, Answered>();
    for (const id of ['five-off', 'quarter', 'shipping', 'candle', 'card', 'credit', 'tasting'])
      asked.set(
        id,
        await shop.redeem(member, id, id === 'quarter' ? { basket: usd('60.00') } : {}),
      );
    const slider = await shop.redeem(member, 'slider', { points: 700 });
    asked.set('slider', slider);
    expect([...asked.values()].map(({ status }) => status)).toEqual(Array(8).fill(202));
    const code = async (id: string) => discount(await codeOf(asked.get(id) ?? slider));
    expect((await code('five-off'))?.value).toMatchObject({ kind: 'fixed', amount: 500 });
    expect((await code('slider'))?.value).toMatchObject({ kind: 'fixed', amount: 700 });
    // A quarter of 60.00, for orders of which it is no more.
    expect(await code('quarter')).toMatchObject({
      value: { amount: 1500 },
      minimumSubtotal: 6000,
    });
    expect(await code('shipping')).toMatchObject({
      value: { kind: 'free_shipping' },
      maximumShippingPrice: 600,
    });
    expect((await code('candle'))?.variantIds).toHaveLength(1);
    for (const each of codesOf(member)) expect(each.usageLimit).toBe(1);
    expect(codesOf(member)).toHaveLength(5);
    expect(cardsOf(member)).toMatchObject([{ initialValue: 1000, deactivatedAt: null }]);
    expect(creditOf(member)).toBe(450);
    expect(asked.get('tasting')?.body).toMatchObject({
      status: 'issued',
      discount: { kind: 'voucher' },
    });
    expect(await shop.balance(member)).toBe('15450/0/4550');
    for (const each of asked.values()) {
      expect((await shop.cancel(each)).status).toBeOneOf([200, 202]);
      await shop.becomes(each, 'cancelled');
    }
    expect(codesOf(member).map((each) => statusOf(each.code))).toEqual(Array(5).fill('EXPIRED'));
    expect(cardsOf(member)[0]?.deactivatedAt).not.toBeNull();
    expect(creditOf(member)).toBe(0);
    expect(await shop.balance(member)).toBe('20000/0/0');
  });
});

describe('an order', () => {
  it('uses both of its codes, and gives back of each the part that comes back', async () => {
    const member = await shop.member(1000);
    const [five, shipping] = [
      await shop.redeem(member, 'five-off'),
      await shop.redeem(member, 'shipping'),
    ];
    const order = buy(member, [await codeOf(five), await codeOf(shipping)], 2);
    await shop.becomes(five, 'used');
    await shop.becomes(shipping, 'used');
    expect(await shop.cancel(five)).toMatchObject({
      status: 409,
      body: { code: 'redemption_used' },
    });
    expect(await shop.balance(member)).toBe('200/0/0');
    const lineId = order.lines[0]?.id ?? '';
    shop.sandbox.shop.refund(order.id, { lines: [{ lineId, quantity: 1 }] });
    // Half of the goods: 250 of 500 and 150 of 300.
    expect(await shop.balanceBecomes(member, '600/0/0')).toBe('600/0/0');
    expect((await shop.read(five)).status).toBe('used');
    shop.sandbox.shop.cancel(order.id);
    expect(await shop.balanceBecomes(member, '1000/0/0')).toBe('1000/0/0');
    expect((await shop.becomes(five, 'returned')).returned_points).toBe(500);
  });

  it('gives back the steps of a variable reward for which it was too small', async () => {
    const member = await shop.member(4000);
    const asked = await shop.redeem(member, 'slider', { points: 4000 });
    const order = buy(member, [await codeOf(asked)]);
    const took = order.applications[0]?.amount ?? 0;
    expect(took).toBe(2800);
    expect(await shop.balanceBecomes(member, '1200/0/0')).toBe('1200/0/0');
    shop.sandbox.shop.cancel(order.id);
    expect(await shop.balanceBecomes(member, '4000/0/0')).toBe('4000/0/0');
  });

  it('uses a code for a guest, and once though two orders carry it', async () => {
    const member = await shop.member(500);
    const asked = await shop.redeem(member, 'five-off');
    const code = await codeOf(asked);
    const lines = [{ id: '11', price: 2000, quantity: 1, discounts: [500] }];
    for (const id of ['9007199254749901', '9007199254749902']) {
      const message = orderMessage('orders/create', {
        id,
        customer: null,
        email: 'guest@elsewhere.example',
        lines,
        codes: [code.toLowerCase()],
      });
      expect(await postWebhook(shop.url, { shop: shop.domain, message })).toBe(200);
    }
    expect((await shop.becomes(asked, 'used')).order_id).toBe('9007199254749901');
    expect(await shop.balance(member)).toBe('0/0/0');
  });

  it('wins over a cancellation that came before its message, and over one that was done', async () => {
    const member = await shop.member(1000);
    const [late, gone] = [
      await shop.redeem(member, 'five-off'),
      await shop.redeem(member, 'five-off'),
    ];
    shop.sandbox.pause();
    buy(member, [await codeOf(late)]);
    expect(await shop.cancel(late)).toMatchObject({ status: 409 });
    expect(await shop.read(late)).toMatchObject({ status: 'used' });
    shop.sandbox.resume();
    await shop.sandbox.settled();
    const code = await codeOf(gone);
    await shop.cancel(gone);
    await shop.becomes(gone, 'cancelled');
    expect(await shop.balance(member)).toBe('500/0/0');
    const message = orderMessage('orders/create', {
      id: '9007199254749903',
      customer: { id: member.customerId },
      lines: [{ id: '12', price: 2000, discounts: [500] }],
      codes: [code],
    });
    await postWebhook(shop.url, { shop: shop.domain, message });
    await shop.becomes(gone, 'used');
    expect(await shop.balance(member)).toBe('0/0/0');
  });
});

describe('a refusal', () => {
  it('has its code and a sentence, and nothing moves', async () => {
    const member = await shop.member(20_000);
    const poor = await shop.member(10);
    const nobody = {
      id: String((await shop.v1.post('/members', { email: 'only@mail.example' })).body.id),
    };
    await shop.v1.post(`/members/${nobody.id}/adjustments`, { points: 5000, reason: 'a start' });
    await shop.redeem(member, 'once');
    const before = await shop.balance(member);
    const asks: [string, { id: string }, string, object][] = [
      ['points_required', member, 'slider', {}],
      ['points_not_allowed', member, 'five-off', { points: 300 }],
      ['points_out_of_range', member, 'slider', { points: 100 }],
      ['points_out_of_range', member, 'slider', { points: 4100 }],
      ['points_not_a_step', member, 'slider', { points: 250 }],
      ['not_enough_points', poor, 'five-off', {}],
      ['reward_unknown', member, 'nothing-of-the-kind', {}],
      ['reward_not_started', member, 'early', {}],
      ['reward_ended', member, 'late', {}],
      ['not_in_audience', member, 'gold', {}],
      ['not_in_audience', member, 'loyal', {}],
      ['not_on_this_channel', member, 'till', { channel: 'web' }],
      ['not_on_this_platform', member, 'seat', {}],
      ['account_required', nobody, 'credit', {}],
      ['limit_reached', member, 'once', {}],
      ['basket_too_small', member, 'large', { basket: usd('499.99') }],
    ];
    for (const [code, who, rewardId, more] of asks) {
      const refused = await shop.redeem(who, rewardId, more);
      expect([rewardId, refused.status, refused.body.code]).toEqual([rewardId, 422, code]);
      expect(String(refused.body.detail)).toMatch(/^[A-Z"].+[.]$/);
    }
    expect((await shop.redeem({ id: '999999' }, 'five-off')).status).toBe(404);
    expect(await shop.balance(member)).toBe(before);
    expect(await shop.balance(poor)).toBe('10/0/0');
  });

  it('is not for those whom a tier gives another price', async () => {
    const member = await shop.member(1000);
    buy(member, []);
    const price = await until(
      async () => {
        const { body } = await shop.v1.get(`/rewards?member_id=${member.id}`);
        return Number(
          [...(body.items ?? [])].find(({ id }) => String(id) === 'five-off')?.for_member?.points,
        );
      },
      (points) => points === 400,
    );
    expect(price).toBe(400);
    expect((await shop.redeem(member, 'five-off')).body).toMatchObject({ points: 400 });
    const slider = await shop.redeem(member, 'slider', { points: 400 });
    expect(slider.body).toMatchObject({ points: 400, value: usd('5.00') });
    expect(await shop.balance(member)).toBe('200/0/800');
  });
});

describe('a hundred at once', () => {
  it('have one code for points that are enough for one', async () => {
    const member = await shop.member(999);
    const asked = await Promise.all(
      Array.from({ length: 100 }, () => shop.redeem(member, 'five-off')),
    );
    const won = asked.filter(({ status }) => status === 202);
    expect(won).toHaveLength(1);
    expect(
      new Set(asked.filter(({ status }) => status !== 202).map(({ body }) => String(body.code))),
    ).toEqual(new Set(['not_enough_points']));
    await shop.becomes(won[0] ?? (await shop.redeem(member, 'five-off')), 'issued');
    expect(codesOf(member)).toHaveLength(1);
    expect(await shop.balance(member)).toBe('499/0/500');
  });

  it('share the last three of a stock, and one that comes back is had again', async () => {
    const members = await crowd(100);
    const ask = (member: { id: string }) => shop.redeem(member, 'last');
    const asked = await Promise.all(members.map(ask));
    const won = asked.filter(({ status }) => status === 202);
    expect(won).toHaveLength(3);
    const codes = asked.flatMap(({ status, body }) => (status === 202 ? [] : [String(body.code)]));
    expect(new Set(codes)).toEqual(new Set(['out_of_stock']));
    const [first = won[1]] = won;
    if (first === undefined) expect.fail('nobody won');
    await shop.becomes(first, 'issued');
    await shop.cancel(first);
    await shop.becomes(first, 'cancelled');
    const again = await Promise.all(members.slice(0, 20).map(ask));
    expect(again.filter(({ status }) => status === 202)).toHaveLength(1);
  });
});

/** With a key of their own: the rest has its share of requests left. */
async function crowd(count: number): Promise<{ id: string }[]> {
  const words = ['keys', 'create', '--shop', shop.domain, '--scopes', 'all'];
  const v1 = new V1(shop.url, String((await shop.outside.ask(...words)).key));
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const joined = await v1.post('/members', { email: `crowd-${at}@example.com` });
      const id = String(joined.body.id);
      await v1.post(`/members/${id}/adjustments`, { points: 100, reason: 'a start' });
      return { id };
    }),
  );
}

describe('a platform in trouble', () => {
  const creations = [
    ['five-off', 'discountCodeBasicCreate'],
    ['shipping', 'discountCodeFreeShippingCreate'],
    ['candle', 'discountCodeBasicCreate'],
    ['card', 'giftCardCreate'],
    ['credit', 'storeCreditAccountCredit'],
  ] as const;
  const refusalOf = (field: string) => ({
    code: field === 'storeCreditAccountCredit' ? 'CREDIT_LIMIT_EXCEEDED' : 'INVALID',
    message: 'This can’t be had.',
  });
  const madeFor = (member: OutsideMember) =>
    codesOf(member).length + cardsOf(member).length + creditOf(member) / 450;

  /** One of each kind, all at once, into these faults; resolved when the platform has them. */
  const askIntoFaults = (...kinds: FaultKind[]) =>
    Promise.all(
      creations.map(async ([reward, field]) => {
        const member = await shop.member(1000);
        for (const kind of kinds) shop.sandbox.faults.next(kind, { field });
        const asked = await shop.redeem(member, reward);
        await until(
          async () => madeFor(member),
          (count) => count === 1,
        );
        return [member, asked] as const;
      }),
    );

  it('that throttles, then answers 500 after doing it, has made one of each', async () => {
    const made = await askIntoFaults('throttled', 'crashed');
    await shop.runDue(0.01);
    for (const [member, asked] of made) {
      expect((await shop.becomes(asked, 'issued')).status).toBe('issued');
      expect(madeFor(member)).toBe(1);
    }
  });

  it('that loses calls and answers gives credit as often as asked, by whatever clock it is tried', async () => {
    const member = await shop.member(900);
    const field = 'storeCreditAccountCredit';
    shop.sandbox.faults.next('request_lost', { field });
    const asked = [await shop.redeem(member, 'credit'), await shop.redeem(member, 'credit')];
    shop.sandbox.faults.next('crashed', { field, times: 2 });
    await shop.runDue(1);
    await shop.runDue(1);
    for (const each of asked) expect((await shop.becomes(each, 'issued')).status).toBe('issued');
    expect(creditOf(member)).toBe(900);
  });

  it('that refuses for good gives the points back', async () => {
    for (const [reward, field] of creations) {
      const member = await shop.member(1000);
      shop.sandbox.faults.next('refused', { field, refusal: refusalOf(field) });
      const failed = await shop.becomes(await shop.redeem(member, reward), 'failed');
      expect(failed).toMatchObject({
        status: 'failed',
        discount: null,
        failure: { code: refusalOf(field).code.toLowerCase() },
      });
      expect(await shop.balance(member)).toBe('1000/0/0');
      expect(madeFor(member)).toBe(0);
    }
  });

  it('that took the scope away says so, and goes on when it is back', async () => {
    const member = await shop.member(1000);
    const { scopes } = shop.sandbox.tokens;
    scopes.delete('write_gift_cards');
    const failed = await shop.becomes(await shop.redeem(member, 'card'), 'failed');
    scopes.add('write_gift_cards');
    expect(failed.failure).toMatchObject({ code: 'scope_missing' });
    expect(String(failed.failure?.detail)).toContain('write_gift_cards');
    expect(await shop.balance(member)).toBe('1000/0/0');
    await shop.becomes(await shop.redeem(member, 'card'), 'issued');
    expect(cardsOf(member)).toHaveLength(1);
  });

  it('from which the app was removed keeps points where they are until it is back', async () => {
    const member = await shop.member(1500);
    const held = await shop.redeem(member, 'five-off');
    await shop.becomes(held, 'issued');
    shop.sandbox.faults.next('server_error', { field: 'discountCodeDeactivate', times: 99 });
    shop.sandbox.faults.next('server_error', { field: 'giftCardCreate', times: 99 });
    const card = await shop.redeem(member, 'card');
    expect((await shop.cancel(held)).status).toBe(202);
    shop.sandbox.installation.uninstall();
    await until(
      async () => (await shop.redeem(member, 'five-off')).status,
      (status) => status === 403,
    );
    shop.sandbox.faults.clear();
    await shop.runDue(0.01);
    expect(await shop.balance(member)).toBe('0/0/1500');
    shop.sandbox.installation.install();
    const words = ['--domain', shop.domain, '--access-token', `token of ${shop.domain}`];
    await shop.outside.ask('shops', 'connect', ...words, '--development');
    await shop.runDue(0.02);
    expect((await shop.becomes(held, 'cancelled')).status).toBe('cancelled');
    expect((await shop.becomes(card, 'issued')).status).toBe('issued');
    expect(await shop.balance(member)).toBe('500/0/1000');
    expect(madeFor(member)).toBe(2);
  });

  it('whose answers are lost with the server has made one of each in the end', async () => {
    const made = await askIntoFaults('answer_late');
    await shop.restart();
    await shop.runDue(0.01);
    for (const [member, asked] of made) {
      expect((await shop.becomes(asked, 'issued')).status).toBe('issued');
      expect(madeFor(member)).toBe(1);
    }
  }, 60_000);
});

describe('when its days are over', () => {
  it('an unused code and voucher expire with their points, a card and credit count as redeemed', async () => {
    const member = await shop.member(5000);
    const [code, voucher, given, card, credit] = [
      await shop.redeem(member, 'candle'),
      await shop.redeem(member, 'tasting'),
      await shop.redeem(member, 'tasting'),
      await shop.redeem(member, 'card'),
      await shop.redeem(member, 'credit'),
    ];
    for (const each of [code, card, credit]) await shop.becomes(each, 'issued');
    const handedOver = () => shop.v1.post(`/redemptions/${String(given.body.id)}/fulfil`, {});
    expect((await handedOver()).body).toMatchObject({ status: 'used' });
    expect((await handedOver()).status).toBe(200);
    expect(await shop.balance(member)).toBe('2350/0/2450');
    await shop.runDue(31);
    for (const [each, status] of [
      [code, 'expired'],
      [voucher, 'expired'],
      [card, 'used'],
      [credit, 'used'],
    ] as const)
      expect((await shop.becomes(each, status)).status).toBe(status);
    expect(codesOf(member).map((each) => statusOf(each.code))).toEqual(['EXPIRED']);
    expect(await shop.balance(member)).toBe('3350/0/0');
    // Later the shop takes back what is untouched, and leaves what is not.
    shop.sandbox.shop.placeOrder({
      customerId: member.customerId,
      lines: [{ variantId: mug, quantity: 1 }],
      giftCards: [cardsOf(member)[0]?.code ?? ''],
    });
    expect(await shop.cancel(card)).toMatchObject({ status: 409 });
    await shop.cancel(credit);
    await shop.becomes(credit, 'returned');
    await shop.cancel(given);
    expect([creditOf(member), await shop.balance(member)]).toEqual([0, '4000/0/0']);
  });

  it('the ledger is sound', async () => {
    const said = await shop.outside.cli(['ledger', 'check', '--shop', shop.domain, '--json']);
    expect([said.code, said.stdout]).toEqual([0, expect.stringContaining('"ok":true')]);
  });
});
