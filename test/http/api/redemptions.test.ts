import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type RedemptionNews,
  settleRedemption,
} from '../../../server/operations/settle-redemption.ts';
import { onePerDollar, publish } from '../../support/shop.ts';
import { makeMember, openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
  await publish(api.db, api.shop, onePerDollar);
});
afterAll(() => api.close());

const redeem = (body: unknown) => api.post('/v1/redemptions', { body });
const balanceOf = async (id: string) => (await api.get(`/v1/members/${id}`)).body.balance;
/** What the worker does once the platform has answered. */
const settle = (redemptionId: string, news: RedemptionNews) =>
  settleRedemption(api.db, { shop: api.shop, redemptionId, news, now: new Date() });

async function issue(memberId: string): Promise<string> {
  const asked = await redeem({ member_id: memberId, reward_id: 'five-off' });
  await settle(asked.body.id, { news: 'issued', discountId: 'gid://shopify/DiscountCodeNode/1' });
  return asked.body.id;
}

describe('a redemption', () => {
  it('holds the points at once and shows its code once the platform has it', async () => {
    const id = await makeMember(api, 800);
    const asked = await redeem({ member_id: id, reward_id: 'slider', points: 300 });
    expect(asked.status).toBe(202);
    expect(asked.body).toMatchObject({
      member_id: id,
      reward_id: 'slider',
      status: 'held',
      points: 300,
      value: { amount: '3.00', currency: 'USD' },
      discount: null,
      failure: null,
    });
    expect(await balanceOf(id)).toEqual({ available: 500, pending: 0, held: 300 });
    await settle(asked.body.id, { news: 'issued', discountId: 'gid://shopify/DiscountCodeNode/1' });
    const issued = await api.get(`/v1/redemptions/${asked.body.id}`);
    expect(issued.body).toMatchObject({
      status: 'issued',
      discount: {
        kind: 'code',
        code: expect.stringMatching(/^REG-/),
        expires_at: expect.any(String),
      },
    });
    expect(await balanceOf(id)).toEqual({ available: 500, pending: 0, held: 300 });
  });

  it('gives the points back when the platform refuses the code', async () => {
    const id = await makeMember(api, 500);
    const asked = await redeem({ member_id: id, reward_id: 'five-off' });
    await settle(asked.body.id, { news: 'refused', code: 'INVALID', detail: 'No such customer.' });
    expect((await api.get(`/v1/redemptions/${asked.body.id}`)).body).toMatchObject({
      status: 'failed',
      discount: null,
      failure: { code: 'INVALID', detail: 'No such customer.' },
    });
    expect(await balanceOf(id)).toEqual({ available: 500, pending: 0, held: 0 });
  });

  it.each([
    [{ reward_id: 'five-off' }, 'not_enough_points', 499],
    [{ reward_id: 'slider', points: 600 }, 'not_enough_points', 599],
    [{ reward_id: 'nothing' }, 'reward_unknown', 500],
    [{ reward_id: 'slider' }, 'points_required', 500],
    [{ reward_id: 'five-off', points: 400 }, 'points_not_allowed', 500],
    [{ reward_id: 'slider', points: 50 }, 'points_out_of_range', 500],
    [{ reward_id: 'slider', points: 5100 }, 'points_out_of_range', 9000],
    [{ reward_id: 'slider', points: 150 }, 'points_not_a_step', 500],
  ])('of %j is refused with %s and moves nothing', async (wish, code, points) => {
    const id = await makeMember(api, points);
    const reply = await redeem({ member_id: id, ...wish });
    expect(reply.body).toMatchObject({ status: 422, code });
    expect(await balanceOf(id)).toEqual({ available: points, pending: 0, held: 0 });
  });

  it('never spends a point twice, however many come at once', async () => {
    const id = await makeMember(api, 1200);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => redeem({ member_id: id, reward_id: 'five-off' })),
    );
    expect(replies.filter(({ status }) => status === 202)).toHaveLength(2);
    expect(replies.filter(({ body }) => body.code === 'not_enough_points')).toHaveLength(8);
    expect(await balanceOf(id)).toEqual({ available: 200, pending: 0, held: 1000 });
  });

  it('needs a member who is there', async () => {
    for (const memberId of ['999999999', 'me'])
      expect((await redeem({ member_id: memberId, reward_id: 'five-off' })).status).toBe(404);
    const path = '/v1/redemptions/0193b0f4-1b2c-7d3e-8f4a-5b6c7d8e9f00';
    expect((await api.get(path)).status).toBe(404);
    expect((await api.post(`${path}/cancel`)).status).toBe(404);
    expect((await api.get('/v1/redemptions/nonsense')).status).toBe(404);
  });
});

describe('a cancellation', () => {
  it('is done once the code is stopped, and done again changes nothing', async () => {
    const id = await makeMember(api, 500);
    const redemptionId = await issue(id);
    const cancelling = api.post(`/v1/redemptions/${redemptionId}/cancel`);
    await expect
      .poll(async () => (await api.get(`/v1/redemptions/${redemptionId}`)).body.ending)
      .toBe('cancelled');
    expect((await balanceOf(id)).held).toBe(500);
    await settle(redemptionId, { news: 'disabled' });
    const cancelled = await cancelling;
    expect(cancelled.status).toBe(200);
    expect(cancelled.body).toMatchObject({ status: 'cancelled', ending: null });
    expect(await balanceOf(id)).toEqual({ available: 500, pending: 0, held: 0 });
    const again = await api.post(`/v1/redemptions/${redemptionId}/cancel`, { body: {} });
    expect([again.status, again.body.status]).toEqual([200, 'cancelled']);
    expect((await balanceOf(id)).available).toBe(500);
  });

  it('answers 202 while the platform takes its time', async () => {
    const redemptionId = await issue(await makeMember(api, 500));
    const reply = await api.post(`/v1/redemptions/${redemptionId}/cancel`);
    expect(reply.status).toBe(202);
    expect(reply.body).toMatchObject({ status: 'issued', ending: 'cancelled' });
  });

  it('is refused once the code has been used, even at the last moment', async () => {
    const id = await makeMember(api, 500);
    const redemptionId = await issue(id);
    const cancelling = api.post(`/v1/redemptions/${redemptionId}/cancel`);
    await expect
      .poll(async () => (await api.get(`/v1/redemptions/${redemptionId}`)).body.ending)
      .toBe('cancelled');
    await settle(redemptionId, { news: 'used' });
    for (const reply of [
      await cancelling,
      await api.post(`/v1/redemptions/${redemptionId}/cancel`),
    ])
      expect(reply.body).toMatchObject({ status: 409, code: 'redemption_used' });
    expect(await balanceOf(id)).toEqual({ available: 0, pending: 0, held: 0 });
  });
});
