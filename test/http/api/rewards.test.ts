import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleRedemption } from '../../../server/operations/settle-redemption.ts';
import { everyReward } from '../../support/every-reward.ts';
import { publish } from '../../support/shop.ts';
import { makeMember, openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
  await publish(api.db, api.shop, everyReward);
});
afterAll(() => api.close());

const redeem = (body: unknown) => api.post('/v1/redemptions', { body });
const read = async (id: string) => (await api.get(`/v1/redemptions/${id}`)).body;
const balanceOf = async (id: string) => (await api.get(`/v1/members/${id}`)).body.balance;
const usd = (amount: string) => ({ amount, currency: 'USD' });

/** Somebody whom the platform knows. */
let customers = 0;
async function makeCustomer(points: number): Promise<string> {
  customers += 1;
  const joined = await api.post('/v1/members', { body: { customer_id: String(900 + customers) } });
  const { id } = joined.body;
  await api.post(`/v1/members/${id}/adjustments`, { body: { points, reason: 'for the test' } });
  return id;
}

async function issue(redemptionId: string): Promise<void> {
  const news = { news: 'issued', discountId: 'gid://shopify/Thing/1' } as const;
  await settleRedemption(api.db, { shop: api.shop, redemptionId, news, now: new Date() });
}

describe('rewards', () => {
  it('are listed as the program has them, and nobody is told a price of their own', async () => {
    const { items } = (await api.get('/v1/rewards')).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual(
      everyReward.rewards?.map(({ id }) => id),
    );
    expect(items[0]).toMatchObject({
      id: 'five-off',
      kind: 'amount_off',
      title: '$5 off',
      points: 500,
      prices: [{ tier: 'gold', points: 400 }],
      code_prefix: 'REG-',
      left: null,
      for_member: null,
    });
    expect(items.find(({ id }: { id: string }) => id === 'last')).toMatchObject({ left: 1 });
  });

  it('say what they cost a member and why they can’t be had', async () => {
    const member = await makeMember(api, 0);
    const { items } = (await api.get(`/v1/rewards?member_id=${member}`)).body;
    const obstacles = items.map(
      ({ id, for_member }: { id: string; for_member: { obstacle: { code: string } | null } }) => [
        id,
        for_member.obstacle?.code,
      ],
    );
    expect(Object.fromEntries(obstacles)).toMatchObject({
      'five-off': undefined,
      credit: 'account_required',
      early: 'reward_not_started',
      late: 'reward_ended',
      gold: 'not_in_audience',
      loyal: 'not_in_audience',
      // Nobody has said where, and for what basket.
      till: undefined,
      large: undefined,
    });
    expect(items[1].for_member).toMatchObject({
      points: 200,
      most_points: 1000,
      points_step: 100,
    });
    expect((await api.get('/v1/rewards?member_id=987654')).status).toBe(404);
    expect((await api.get('/v1/rewards?member=1')).status).toBe(400);
  });
});

describe('a redemption', () => {
  it.each([
    [{ reward_id: 'early' }, 'reward_not_started'],
    [{ reward_id: 'late' }, 'reward_ended'],
    [{ reward_id: 'gold' }, 'not_in_audience'],
    [{ reward_id: 'loyal' }, 'not_in_audience'],
    [{ reward_id: 'till', channel: 'web' }, 'not_on_this_channel'],
    [{ reward_id: 'credit' }, 'account_required'],
    [{ reward_id: 'five-off', connection_id: 'nothing' }, 'not_on_this_platform'],
    [{ reward_id: 'large', basket: usd('499.99') }, 'basket_too_small'],
    [{ reward_id: 'slider', points: 1000, basket: usd('19.99') }, 'basket_too_small'],
    [{ reward_id: 'tenth', points: 1 }, 'points_not_allowed'],
    [{ reward_id: 'tasting' }, 'not_enough_points', 199],
  ])('of %j is refused with %s and moves nothing', async (wish, code, points = 5000) => {
    const id = await makeMember(api, points);
    const { body } = await redeem({ member_id: id, ...wish });
    expect(body).toMatchObject({ status: 422, code, detail: expect.stringMatching(/\.$/) });
    expect(await balanceOf(id)).toEqual({ available: points, pending: 0, held: 0 });
  });

  it('of the last one leaves none, until it comes back', async () => {
    const [first, second] = [await makeMember(api, 100), await makeMember(api, 100)];
    const taken = await redeem({ member_id: first, reward_id: 'last' });
    expect(taken.status).toBe(202);
    const late = await redeem({ member_id: second, reward_id: 'last' });
    expect(late.body).toMatchObject({ status: 422, code: 'out_of_stock' });
    await api.post(`/v1/redemptions/${taken.body.id}/cancel`, { body: {} });
    expect((await redeem({ member_id: second, reward_id: 'last' })).status).toBe(202);
  });

  it('can be had as often as the program says, and other members’ don’t count', async () => {
    const [one, other] = [await makeMember(api, 100), await makeMember(api, 100)];
    const once = (member_id: string) => redeem({ member_id, reward_id: 'once' });
    expect((await once(one)).status).toBe(202);
    expect((await once(one)).body).toMatchObject({ status: 422, code: 'limit_reached' });
    expect((await once(other)).status).toBe(202);
  });

  it.each([
    ['five-off', { value: usd('5.00'), percent: null, minimum_order: null }, 'code', /^REG-/],
    ['shipping', { value: null, percent: null }, 'code', /^REG-/],
    ['mug', { value: null }, 'code', /^REG-/],
    ['tenth', { value: usd('25.00'), minimum_order: usd('250.00') }, 'code', /^REG-/],
    ['card', { value: usd('4.00') }, 'gift_card', /^REG[A-Z0-9]{12}$/],
    ['credit', { value: usd('6.00') }, 'store_credit', null],
  ])('of %s is told as it is issued', async (reward_id, terms, kind, code) => {
    const id = await makeCustomer(1000);
    const held = (await redeem({ member_id: id, reward_id, channel: 'web' })).body;
    expect(held).toMatchObject({ status: 'held', discount: null, parked: false, channel: 'web' });
    expect(held).toMatchObject(terms);
    await issue(held.id);
    const issued = await read(held.id);
    expect(issued.discount).toEqual({
      kind,
      code: code === null ? null : expect.stringMatching(code),
      expires_at: kind === 'code' ? expect.any(String) : null,
    });
  });

  it('of a percentage with a maximum is measured by the basket', async () => {
    const id = await makeMember(api, 800);
    const { body } = await redeem({ member_id: id, reward_id: 'tenth', basket: usd('80.00') });
    expect(body).toMatchObject({
      kind: 'percentage_off',
      value: usd('8.00'),
      minimum_order: usd('80.00'),
    });
  });

  it('takes a basket that is empty for one that nobody knows, and no basket that is too fine', async () => {
    const id = await makeMember(api, 900);
    const wish = { member_id: id, reward_id: 'tenth' };
    const finer = { amount: '80', currency: 'JPY' };
    expect(
      (await redeem({ ...wish, basket: { ...finer, amount: '80.5' } })).body.errors,
    ).toMatchObject([{ path: 'basket.amount' }]);
    const empty = await redeem({ ...wish, basket: usd('0.00') });
    expect(empty.body).toMatchObject({ value: usd('25.00') });
  });

  it('of what staff gives is a voucher at once, is handed over once, and can be taken back', async () => {
    const id = await makeMember(api, 500);
    const asked = (await redeem({ member_id: id, reward_id: 'tasting' })).body;
    expect(asked).toMatchObject({
      status: 'issued',
      kind: 'custom',
      discount: { kind: 'voucher', code: expect.stringMatching(/^REG-/) },
    });
    expect(await balanceOf(id)).toMatchObject({ available: 300, held: 200 });
    for (const time of ['first', 'second']) {
      const done = await api.post(`/v1/redemptions/${asked.id}/fulfil`, { body: {} });
      expect([time, done.status, done.body.status]).toEqual([time, 200, 'used']);
    }
    expect(await balanceOf(id)).toMatchObject({ available: 300, held: 0 });
    const back = await api.post(`/v1/redemptions/${asked.id}/cancel`, { body: {} });
    expect(back.body).toMatchObject({ status: 'returned', returned_points: 200 });
    expect(await balanceOf(id)).toMatchObject({ available: 500, held: 0 });
  });

  it('of what the platform issues is not for staff to hand over', async () => {
    const id = await makeMember(api, 500);
    const asked = (await redeem({ member_id: id, reward_id: 'five-off' })).body;
    const reply = await api.post(`/v1/redemptions/${asked.id}/fulfil`, { body: {} });
    expect(reply.body).toMatchObject({ status: 409, code: 'not_to_hand_over' });
    const nothing = `/v1/redemptions/${crypto.randomUUID()}/fulfil`;
    expect((await api.post(nothing, { body: {} })).status).toBe(404);
  });

  it('that nobody can tell of waits for staff, and can’t be cancelled meanwhile', async () => {
    const id = await makeCustomer(1000);
    const asked = (await redeem({ member_id: id, reward_id: 'credit' })).body;
    const step = { shop: api.shop, redemptionId: asked.id, now: new Date() };
    const news = { news: 'unclear', detail: 'Two credits of 6.00 USD look alike.' } as const;
    await settleRedemption(api.db, { ...step, news });
    expect(await read(asked.id)).toMatchObject({ status: 'held', parked: true });
    const cancel = await api.post(`/v1/redemptions/${asked.id}/cancel`, { body: {} });
    expect(cancel.body).toMatchObject({ status: 409, code: 'redemption_parked' });
    expect(await balanceOf(id)).toMatchObject({ available: 400, held: 600 });
  });
});
