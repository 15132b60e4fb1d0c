import { afterEach, beforeEach, expect, test } from 'vitest';

import { checkLedger } from '../../server/operations/check-ledger.ts';
import { countDeliveries } from '../../server/store/inbox.ts';
import type { Demo } from '../sandbox/start-demo.ts';
import { type ApiCaller, openApi } from './call-api.ts';
import { openTestDemo } from './open-test-demo.ts';

// What goes wrong between a shop and us every day, through the real server: nothing is lost, nothing doubled.

let demo: Demo;
let api: ApiCaller;

beforeEach(async () => {
  demo = await openTestDemo();
  api = await openApi(demo);
});

afterEach(() => demo.close());

/** The first tries of a job are some seconds apart, and an answer is waited for ten. */
const stormMs = 60_000;
const patience = { timeout: stormMs, interval: 250 };

interface Balance {
  available: number;
  pending: number;
  held: number;
}

interface MemberAnswer {
  id: string;
  balance: Balance;
}

interface RedemptionAnswer {
  id: string;
  status: string;
  discount: { code: string } | null;
  failure: { code: string } | null;
}

function customerId(name: string): string {
  return demo.sandbox.shop.customerByEmail(`${name}@example.com`)?.id ?? '';
}

async function readMember(name: string): Promise<MemberAnswer | undefined> {
  const path = `/members?customer_id=${customerId(name)}`;
  const { items } = await api.get<{ items: MemberAnswer[] }>(path);
  return items[0];
}

async function expectBalance(name: string, balance: Balance): Promise<void> {
  await expect.poll(async () => (await readMember(name))?.balance, patience).toEqual(balance);
}

function buy(name: string, handle: string, options: { quantity?: number; code?: string } = {}) {
  const { shop } = demo.sandbox;
  return shop.placeOrder({
    customerId: customerId(name),
    lines: [{ variantId: shop.variantId(handle), quantity: options.quantity ?? 1 }],
    codes: options.code === undefined ? [] : [options.code],
  });
}

/** Redeems five dollars as often as asked, all at once. */
async function redeem(name: string, times: number): Promise<RedemptionAnswer[]> {
  const member = await readMember(name);
  const request = { member_id: member?.id, reward_id: 'five-off' };
  const answers = await Promise.all(
    Array.from({ length: times }, () => api.post<RedemptionAnswer>('/redemptions', request)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
  return answers.map(({ body }) => body);
}

/** Waits until all of them have this status, and returns them. */
async function expectStatus(
  redemptions: readonly RedemptionAnswer[],
  status: string,
): Promise<RedemptionAnswer[]> {
  const read = () =>
    Promise.all(redemptions.map(({ id }) => api.get<RedemptionAnswer>(`/redemptions/${id}`)));
  await expect
    .poll(async () => (await read()).map((redemption) => redemption.status), patience)
    .toEqual(redemptions.map(() => status));
  return read();
}

async function expectSoundBooks(): Promise<void> {
  const { db } = demo.backend;
  expect((await checkLedger(db, demo.shop.shopId, new Date())).broken).toEqual([]);
  expect(await countDeliveries(db, demo.shop.shopId)).toMatchObject({ waiting: 0, failed: 0 });
}

test(
  'codes are made and taken back once, whatever happens to the calls',
  async () => {
    const { shop, faults } = demo.sandbox;
    buy('maya', 'gathering-bowl', { quantity: 10 });
    await expectBalance('maya', { available: 3600, pending: 0, held: 0 });

    const field = 'discountCodeBasicCreate';
    for (const kind of [
      'answer_lost',
      'answer_late',
      'request_lost',
      'throttled',
      'too_many_requests',
      'server_error',
    ] as const)
      faults.next(kind, { field });
    const issued = await expectStatus(await redeem('maya', 6), 'issued');
    const codes = issued.map(({ discount }) => discount?.code ?? '');
    expect(shop.discounts.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
    await expectBalance('maya', { available: 600, pending: 0, held: 3000 });

    faults.next('answer_lost', { field: 'discountCodeDeactivate' });
    faults.next('throttled', { field: 'discountCodeDeactivate' });
    const undone = issued.slice(0, 3);
    await Promise.all(undone.map(({ id }) => api.post(`/redemptions/${id}/cancel`, {})));
    await expectStatus(undone, 'cancelled');
    await expectBalance('maya', { available: 2100, pending: 0, held: 1500 });

    // 24.00 − 5.00, three times.
    for (const code of codes.slice(3)) buy('maya', 'evening-candle', { code });
    await expectStatus(issued.slice(3), 'used');
    await expectBalance('maya', { available: 2100 + 3 * 95, pending: 0, held: 0 });
    await expectSoundBooks();
  },
  2 * stormMs,
);

test('a code that the shop refuses gives its points back', async () => {
  const { state } = demo.sandbox.shop;
  buy('theo', 'gathering-bowl', { quantity: 2 });
  await expectBalance('theo', { available: 880, pending: 0, held: 0 });
  const id = customerId('theo');
  const theo = state.customers.get(id);
  const member = await readMember('theo');
  state.customers.delete(id);
  const { body } = await api.post<RedemptionAnswer>('/redemptions', {
    member_id: member?.id,
    reward_id: 'five-off',
  });
  const [failed] = await expectStatus([body], 'failed');
  expect(failed?.discount).toBeNull();
  expect(failed?.failure?.code).toBe('invalid');
  if (theo !== undefined) state.customers.set(id, theo);
  await expectBalance('theo', { available: 880, pending: 0, held: 0 });
  await expectSoundBooks();
});

/** A customer's year in some orders: 480 + 0 + 270 + 80 + 169 points, and 200 for joining. */
function liveThrough(name: string): void {
  const { shop } = demo.sandbox;
  const id = customerId(name);
  const mugs = shop.placeOrder({
    customerId: id,
    lines: [
      { variantId: shop.variantId('gathering-bowl'), quantity: 1 },
      { variantId: shop.variantId('hearth-mug'), quantity: 2 },
    ],
  });
  shop.refund(mugs.id, { lines: [{ lineId: mugs.lines[1]?.id ?? '', quantity: 1 }] });
  shop.cancel(buy(name, 'evening-candle').id);
  const apron = shop.placeOrder({
    customerId: id,
    lines: [{ variantId: shop.variantId('linen-apron'), quantity: 1 }],
    payment: 'transfer',
  });
  shop.markPaid(apron.id);
  const honey = shop.placeOrder({
    customerId: id,
    lines: [
      { variantId: shop.variantId('walnut-scoop'), quantity: 1 },
      { variantId: shop.variantId('wildflower-honey'), quantity: 1 },
    ],
  });
  shop.editOrder(honey.id, { remove: { lineId: honey.lines[1]?.id ?? '' } });
  // 10.00 of 52.20 is given back: floor(42.00 × 42.20 ÷ 52.20 × 5).
  shop.refund(buy(name, 'slow-dripper').id, { amount: 1000 });
}

test('orders end the same, however their messages travel', async () => {
  const { sandbox } = demo;
  const year = { available: 1199, pending: 0, held: 0 };
  liveThrough('maya');
  await expectBalance('maya', year);

  sandbox.setWebhookPolicy({ lateMs: 50, twice: true, shuffleMs: 500, lostAttempts: 1 });
  for (const name of ['theo', 'ines', 'sam']) liveThrough(name);
  await sandbox.settled();
  for (const name of ['theo', 'ines', 'sam']) await expectBalance(name, year);
  const states = new Set(sandbox.deliveries().map(({ state }) => state));
  expect([...states]).toEqual(['delivered']);
  await expect
    .poll(async () => (await countDeliveries(demo.backend.db, demo.shop.shopId)).waiting, patience)
    .toBe(0);
  await expectSoundBooks();
});
