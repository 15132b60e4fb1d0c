import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePerDollar, publish } from '../../support/shop.ts';
import { checkLedger } from '../../../server/operations/check-ledger.ts';
import { openApi, type OpenApi } from './open-api.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
  await publish(api.db, api.shop, onePerDollar);
});
afterAll(() => api.close());

let made = 0;
/** Two mugs at 12.50 (one of them free by a discount) and a lamp at 40.00, bought with a card at a till. */
function order(changes: Record<string, unknown> = {}) {
  made += 1;
  return {
    external_id: `till-7/${made}`,
    channel: 'till',
    placed_at: '2026-11-02T10:00:00Z',
    currency: 'USD',
    member: { loyalty_id: `CARD-${made}` },
    lines: [
      { product_id: '81', title: 'Mug', quantity: 2, unit_price: '12.50', discount: '12.50' },
      { title: 'Lamp', quantity: 1, unit_price: { amount: '40.00', currency: 'USD' } },
    ],
    ...changes,
  };
}
const record = (body: unknown) => api.post('/v1/orders', { body });
const refund = (id: string, body: unknown) =>
  api.post(`/v1/orders/${encodeURIComponent(id)}/refunds`, { body });
const cancel = (id: string) => api.post(`/v1/orders/${encodeURIComponent(id)}/cancel`);
const balanceOf = async (id: string) => (await api.get(`/v1/members/${id}`)).body.balance.available;

describe('an order of another channel', () => {
  it('earns for whom it names, who joins by buying, and says why', async () => {
    const recorded = await record(order());
    expect(recorded.status).toBe(201);
    expect(recorded.body).toMatchObject({ points: 52, granted: 52, nothing: null });
    expect(recorded.body.sentences[0]).toBe('Mug × 2 counts 12.50 USD.');
    expect(await balanceOf(recorded.body.member_id)).toBe(52);
  });

  it('changes nothing when it is told again, and another one under its id is refused', async () => {
    const told = order();
    const first = await record(told);
    const again = await record(told);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await record({
      ...told,
      lines: [{ title: 'Boat', quantity: 1, unit_price: '9' }],
    });
    expect([other.status, other.body.code]).toEqual([409, 'order_conflict']);
    expect(await balanceOf(first.body.member_id)).toBe(52);
  });

  it('is made once however many tell it at the same moment', async () => {
    const told = order();
    const answers = await Promise.all(Array.from({ length: 8 }, () => record(told)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await balanceOf(answers[0]?.body.member_id)).toBe(52);
  });

  it('gives back what its refunds and its cancellation say', async () => {
    const told = order();
    const { member_id: id } = (await record(told)).body;
    const part = { external_id: 'r1', lines: [{ line: 0, quantity: 1 }] };
    expect((await refund(told.external_id, part)).body).toMatchObject({ points: 46, revoked: 6 });
    expect((await refund(told.external_id, part)).status).toBe(200);
    const money = { external_id: 'r2', amount: '26.25' };
    // Half of the 52.50 paid: half of the 46.25 that is left.
    expect((await refund(told.external_id, money)).body.points).toBe(23);
    expect((await cancel(told.external_id)).body).toMatchObject({
      points: 0,
      nothing: 'cancelled',
    });
    expect((await cancel(told.external_id)).status).toBe(200);
    expect(await balanceOf(id)).toBe(0);
  });

  it('takes the tax out of prices that hold it, shared out by worth', async () => {
    const recorded = await record(order({ taxes_included: true, total_tax: '5.25' }));
    expect(recorded.body.points).toBe(47);
  });

  it('finds its member by any identity and by our own id', async () => {
    const joined = await api.post('/v1/members', { body: { email: 'till@example.com' } });
    const { id } = joined.body;
    for (const member of [{ id }, { email: 'Till@example.com' }])
      expect((await record(order({ member }))).body.member_id).toBe(id);
    const customer = await record(order({ member: { customer_id: '7700000000001' } }));
    expect(customer.body.member_id).toEqual(expect.any(String));
    expect((await record(order({ member: { id: '999999' } }))).body.code).toBe('member_unknown');
  });

  it.each([
    ['lines[0].discount', { lines: [{ title: 'a', quantity: 1, unit_price: '1', discount: '2' }] }],
    ['lines[0].unit_price', { lines: [{ title: 'a', quantity: 1, unit_price: '1.005' }] }],
    ['lines[0].quantity', { lines: [{ title: 'a', quantity: 0, unit_price: '1' }] }],
    ['member', { member: { email: 'a@b.c', phone: '+4912345678' } }],
    ['lines', { lines: [] }],
  ])('is refused whole with the path %s', async (path, changes) => {
    const refused = await record(order(changes));
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].path).toContain(path);
  });

  it('gives no more back than was bought, and only of what is there', async () => {
    const told = order();
    await record(told);
    const units = { external_id: 'r1', lines: [{ line: 0, quantity: 3 }] };
    const refused = await refund(told.external_id, units);
    expect(refused.body.errors[0]).toEqual({
      path: 'lines[0].quantity',
      message: 'only 2 of it are left',
    });
    expect((await refund('nowhere', units)).status).toBe(404);
    expect((await cancel('nowhere')).status).toBe(404);
  });

  it('leaves a ledger that can be proved', async () => {
    expect((await checkLedger(api.db, api.shop.shopId, new Date())).broken).toEqual([]);
  });
});
