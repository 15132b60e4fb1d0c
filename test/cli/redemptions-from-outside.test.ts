import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Answered,
  type Body,
  Outside,
  postWebhook,
  type Running,
  until,
  V1,
} from '../support/outside.ts';
import { order, type Order, refund, shopTime } from '../support/outside-payload.ts';

/** Points turned into codes while the Admin API answers, dawdles, throttles, refuses and loses its answers. */

const shop = 'codes.myshopify.com';
const create = 'discountCodeBasicCreate';
const day = 86_400_000;

let outside: Outside;
let server: Running;
let v1: V1;

const program = {
  joining: 'automatic',
  earning: {
    rules: [
      { id: 'spend', kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
    ],
  },
  rewards: [
    {
      id: 'five-off',
      kind: 'amount_off',
      title: '$5 off',
      points: 500,
      value: { amount: '5.00', currency: 'USD' },
    },
    {
      id: 'slider',
      kind: 'amount_off_variable',
      title: 'Points as money',
      points_step: 100,
      value_step: { amount: '1.00', currency: 'USD' },
      min_points: 100,
      max_points: 5000,
    },
  ],
};

beforeAll(async () => {
  outside = await Outside.open();
  server = await outside.start();
  v1 = new V1(server.url, await outside.connect(shop));
  await v1.publish(program);
}, 120_000);

afterAll(() => outside.close(), 60_000);

interface Member {
  id: string;
  customerId: string;
}

let people = 9_007_199_254_740_993n;
let member: Member;

async function newMember(points: number): Promise<Member> {
  people += 1_000n;
  const customerId = String(people);
  const joined = await v1.post('/members', { customer_id: customerId });
  const id = String(joined.body.id);
  await v1.post(`/members/${id}/adjustments`, { points, reason: 'a start' });
  return { id, customerId };
}

beforeEach(async () => {
  member = await newMember(1000);
});

const balance = () => v1.balance(member.customerId);

const redeem = (rewardId = 'five-off', points?: number, key?: string) =>
  v1.post(
    '/redemptions',
    { member_id: member.id, reward_id: rewardId, ...(points === undefined ? {} : { points }) },
    key,
  );

const read = (redemption: Answered): Promise<Answered> =>
  v1.get(`/redemptions/${String(redemption.body.id)}`);

const becomes = async (redemption: Answered, status: string, waitMs = 30_000): Promise<Body> =>
  (
    await until(
      () => read(redemption),
      ({ body }) => String(body.status) === status,
      waitMs,
    )
  ).body;

const cancel = (redemption: Answered) =>
  v1.post(`/redemptions/${String(redemption.body.id)}/cancel`, {});

/** Codes of the stand-in that were made for this member. */
const codes = () =>
  outside.admin
    .codesOf(shop)
    .filter((each) => JSON.stringify(each.input).includes(`Customer/${member.customerId}"`));

const orderId = () => `${member.customerId.slice(0, -3)}777`;

const carrying = (code: string, more: Partial<Order> = {}): Order => ({
  id: orderId(),
  customer: { id: member.customerId, email: null },
  lines: [{ id: '11', price: 2000, quantity: 2, discounts: [500] }],
  codes: [code],
  ...more,
});

/** The order when it was cancelled in the end, with the refunds it had had. */
const endOf = (paid: Order, refunds: NonNullable<Order['refunds']>): Order => ({
  ...paid,
  refunds,
  at: shopTime(12, '11:00:00'),
  cancelledAt: shopTime(12, '11:00:00'),
  status: 'refunded',
});

async function tell(...messages: { topic: string; body: string }[]): Promise<void> {
  for (const message of messages)
    expect(await postWebhook(server.url, { shop, message })).toBe(200);
}

const balanceBecomes = (wanted: string) => until(balance, (found) => found === wanted);

async function expectSoundLedger(): Promise<void> {
  expect((await v1.get('/ledger/health')).body).toMatchObject({ ok: true, broken: [] });
}

describe('while Shopify answers', () => {
  it('holds the points, makes one code for this customer and tells it', async () => {
    const asked = await redeem();
    expect(asked.status).toBe(202);
    expect(asked.body).toMatchObject({ member_id: member.id, reward_id: 'five-off', points: 500 });
    expect(await balance()).toBe('500/0/500');
    const issued = await becomes(asked, 'issued');
    expect(issued).toMatchObject({ status: 'issued', discount: { kind: 'code' }, failure: null });
    const days = (Date.parse(String(issued.discount?.expires_at)) - Date.now()) / day;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
    const [code, ...others] = codes();
    expect(others).toEqual([]);
    expect(code).toMatchObject({
      code: String(issued.discount?.code),
      input: {
        usageLimit: 1,
        appliesOncePerCustomer: true,
        context: { customers: { add: [`gid://shopify/Customer/${member.customerId}`] } },
        customerGets: { value: { discountAmount: { amount: '5.00', appliesOnEachItem: false } } },
      },
    });
    expect(await balance()).toBe('500/0/500');
  });

  it('sells a variable reward by the step', async () => {
    const asked = await redeem('slider', 700);
    expect(asked).toMatchObject({ status: 202, body: { points: 700 } });
    await becomes(asked, 'issued');
    expect(codes()[0]?.input).toMatchObject({
      customerGets: { value: { discountAmount: { amount: '7.00' } } },
    });
    for (const points of [50, 150, 5100, 0, -100, 1.5])
      expect((await redeem('slider', points)).status).toBeOneOf([400, 422]);
    expect((await redeem('slider')).status).toBe(422);
    expect((await redeem('nothing-of-the-kind')).status).toBe(422);
    expect((await redeem('slider', 400)).body.code).toBe('not_enough_points');
    expect(await balance()).toBe('300/0/700');
  });

  it('never spends more than there is, however many ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => redeem('slider', 300)));
    const statuses = asked.map(({ status }) => status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(3);
    expect(statuses.filter((status) => status === 422)).toHaveLength(17);
    expect(await balance()).toBe('100/0/900');
  });

  it('redeems once, however many repeat the same request at once', async () => {
    const key = `twenty of ${member.id}`;
    const asked = await Promise.all(Array.from({ length: 20 }, () => redeem('slider', 100, key)));
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(asked.map(({ body }) => String(body.id))).size).toBe(1);
    expect((await redeem('slider', 200, key)).status).toBe(409);
    expect(await balance()).toBe('900/0/100');
    await becomes(asked[0] ?? (await redeem()), 'issued');
    expect(codes()).toHaveLength(1);
  });

  it('gives the points back on a cancellation, once the code is dead', async () => {
    const asked = await redeem();
    await becomes(asked, 'issued');
    const cancelled = await cancel(asked);
    expect(cancelled.status).toBeOneOf([200, 202]);
    expect(await becomes(asked, 'cancelled')).toMatchObject({ status: 'cancelled' });
    expect(codes().map(({ status }) => status)).toEqual(['EXPIRED']);
    expect(await balance()).toBe('1000/0/0');
    await cancel(asked);
    expect(await balance()).toBe('1000/0/0');
  });

  it('can be cancelled before the code is made', async () => {
    outside.admin.trouble(create, 'down', 1);
    const asked = await redeem();
    await cancel(asked);
    await becomes(asked, 'cancelled');
    expect(await balance()).toBe('1000/0/0');
    expect(codes().filter(({ status }) => status === 'ACTIVE')).toEqual([]);
  });

  it('is used by an order that carries the code, and can then no longer be cancelled', async () => {
    const asked = await redeem();
    const { discount } = await becomes(asked, 'issued');
    const code = String(discount?.code).toLowerCase();
    const created = order('orders/create', carrying(code, { status: 'pending' }));
    await tell(created, created);
    await becomes(asked, 'used');
    expect(await balance()).toBe('500/0/0');
    expect(await cancel(asked)).toMatchObject({ status: 409 });
    // 40.00 − 5.00
    await tell(order('orders/paid', carrying(code, { at: shopTime(10, '11:00:00') })));
    expect(await balanceBecomes('535/0/0')).toBe('535/0/0');
  });

  it('returns the points pro rata when that order is refunded, and all when it ends', async () => {
    const asked = await redeem();
    const { discount } = await becomes(asked, 'issued');
    const half = {
      id: `${orderId()}1`,
      orderId: orderId(),
      lines: [{ id: '11', quantity: 1, subtotal: 1750 }],
      transactions: [{ amount: 1750 }],
    };
    const paid = carrying(String(discount?.code));
    // The refund comes first, and everything twice.
    await tell(refund(half), refund(half), order('orders/paid', paid), order('orders/paid', paid));
    // 500 + 250 back + 17 of 17.50 earned
    expect(await balanceBecomes('767/0/0')).toBe('767/0/0');
    expect((await read(asked)).body.status).toBe('used');
    await tell(order('orders/cancelled', endOf(paid, [half])));
    expect(await balanceBecomes('1000/0/0')).toBe('1000/0/0');
    expect((await read(asked)).body.status).toBe('returned');
    await expectSoundLedger();
  });

  it('ends the same in whatever order the news of a used code come', async () => {
    const told: { member: Member; wanted: string }[] = [];
    for (let rotation = 0; rotation < 8; rotation += 1) {
      member = await newMember(1000);
      const asked = await redeem();
      const { discount } = await becomes(asked, 'issued');
      const half = {
        id: `${orderId()}1`,
        orderId: orderId(),
        lines: [{ id: '11', quantity: 1, subtotal: 1750 }],
        transactions: [{ amount: 1750 }],
      };
      const paid = carrying(String(discount?.code), { at: shopTime(10, '11:00:00') });
      const news = [
        order('orders/create', { ...paid, status: 'pending', at: shopTime(10, '10:00:00') }),
        order('orders/paid', paid),
        refund(half),
        order('orders/updated', {
          ...paid,
          status: 'partially_refunded',
          refunds: [half],
          at: shopTime(11, '11:00:00'),
        }),
      ];
      if (rotation >= 4) news.push(order('orders/cancelled', endOf(paid, [half])));
      if (rotation % 2 === 1) news.reverse();
      await tell(...news.slice(rotation % 3), ...news);
      told.push({ member, wanted: rotation >= 4 ? '1000/0/0' : '767/0/0' });
    }
    await until(
      () => outside.ask('inbox', 'list', '--shop', shop),
      ({ counts }) => Number(counts?.waiting) === 0,
    );
    for (const each of told) expect(await v1.balance(each.member.customerId)).toBe(each.wanted);
    await expectSoundLedger();
  }, 60_000);

  it('takes the points again, within the balance, when a cancelled code is used after all', async () => {
    const asked = await redeem();
    const { discount } = await becomes(asked, 'issued');
    await cancel(asked);
    await becomes(asked, 'cancelled');
    await v1.post(`/members/${member.id}/adjustments`, { points: -700, reason: 'elsewhere' });
    expect(await balance()).toBe('300/0/0');
    const told = carrying(String(discount?.code), { status: 'pending' });
    await tell(order('orders/create', told), order('orders/updated', told));
    await becomes(asked, 'used');
    expect(await balanceBecomes('0/0/0')).toBe('0/0/0');
    await tell(
      order('orders/cancelled', {
        ...told,
        at: shopTime(12, '11:00:00'),
        cancelledAt: shopTime(12, '11:00:00'),
      }),
    );
    // What was taken comes back, and no more.
    expect(await balanceBecomes('300/0/0')).toBe('300/0/0');
    await expectSoundLedger();
  });

  it('gives the points back when the code runs out unused', async () => {
    const asked = await redeem();
    await becomes(asked, 'issued');
    const later = new Date(Date.now() + 30.5 * day).toISOString();
    await outside.ask('jobs', 'run-due', '--now', later);
    await becomes(asked, 'expired');
    expect(await balance()).toBe('1000/0/0');
    await expectSoundLedger();
  });
});

describe('while Shopify is in trouble', () => {
  it('ends with one code when the answer never comes though the code was made', async () => {
    outside.admin.trouble(create, 'late');
    const callsBefore = outside.admin.calls.length;
    const asked = await redeem();
    await sleep(5000);
    // The call may still be answered: nobody makes another meanwhile.
    expect(outside.admin.calls.length - callsBefore).toBe(1);
    expect((await read(asked)).body.status).toBe('held');
    await becomes(asked, 'issued', 60_000);
    expect(codes()).toHaveLength(1);
    expect((await read(asked)).body.discount?.code).toBe(codes()[0]?.code);
    expect(await balance()).toBe('500/0/500');
  }, 90_000);

  it('ends with one code when calls and answers are lost', async () => {
    for (const kind of ['lost', 'dropped'] as const) outside.admin.trouble(create, kind);
    const asked = await redeem();
    await becomes(asked, 'issued', 60_000);
    expect(codes()).toHaveLength(1);
    expect(await balance()).toBe('500/0/500');
  }, 90_000);

  it('is issued in the end when Shopify throttles', async () => {
    outside.admin.trouble(create, 'throttled', 1);
    outside.admin.trouble(create, 'too_many', 1);
    const asked = await redeem();
    expect(await balance()).toBe('500/0/500');
    await becomes(asked, 'issued', 60_000);
    expect(codes()).toHaveLength(1);
    expect(await balance()).toBe('500/0/500');
  }, 90_000);

  it('runs at once what waits for its next try, when asked to', async () => {
    outside.admin.trouble(create, 'down', 6);
    const asked = await redeem();
    const later = new Date(Date.now() + 10 * day).toISOString();
    const { ran } = await outside.ask('jobs', 'run-due', '--now', later);
    // The server's own worker takes some of the tries. Left alone they would be over a minute apart in all.
    expect(Number(ran)).toBeGreaterThan(0);
    await becomes(asked, 'issued');
    expect(codes()).toHaveLength(1);
  }, 60_000);

  it('fails with the points back when Shopify says no', async () => {
    outside.admin.trouble(create, 'refused');
    const asked = await redeem();
    const failed = await becomes(asked, 'failed');
    expect(failed).toMatchObject({ status: 'failed', discount: null });
    expect(failed.failure).toMatchObject({ code: expect.any(String), detail: expect.any(String) });
    expect(await balance()).toBe('1000/0/0');
    expect(codes()).toEqual([]);
  });

  it('keeps the points held while a cancelled code can’t be stopped, then gives them back once', async () => {
    const asked = await redeem();
    await becomes(asked, 'issued');
    outside.admin.trouble('discountCodeDeactivate', 'throttled', 1);
    outside.admin.trouble('discountCodeDeactivate', 'lost', 1);
    const cancelled = await cancel(asked);
    expect(cancelled.status).toBe(202);
    expect(await balance()).toBe('500/0/500');
    await becomes(asked, 'cancelled', 60_000);
    expect(codes().map(({ status }) => status)).toEqual(['EXPIRED']);
    expect(await balance()).toBe('1000/0/0');
  }, 90_000);

  it('takes a code for used that Shopify says was used', async () => {
    const asked = await redeem();
    await becomes(asked, 'issued');
    for (const code of codes()) code.asyncUsageCount = 1;
    const cancelled = await cancel(asked);
    expect(cancelled.status).toBe(409);
    await becomes(asked, 'used');
    expect(await balance()).toBe('500/0/0');
  });

  it('loses and doubles nothing when the server is killed in the middle', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => redeem('slider', 100)));
    await server.kill();
    server = await outside.start();
    v1 = new V1(
      server.url,
      String((await outside.ask('keys', 'create', '--shop', shop, '--scopes', 'all')).key),
    );
    for (const each of asked) expect((await becomes(each, 'issued', 60_000)).status).toBe('issued');
    expect(codes()).toHaveLength(5);
    expect(await balance()).toBe('500/0/500');
    await expectSoundLedger();
  }, 120_000);
});
