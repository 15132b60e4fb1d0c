import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import { findMembers } from '../../server/store/members.ts';
import { readRedemption } from '../../server/store/redemptions.ts';
import type { OrderInput } from './shop/place-order.ts';
import { demoProgram } from './demo-program.ts';
import { startDemo, type Demo } from './start-demo.ts';

// The product and its shop, whole: what the one makes the other takes, for every reward that the demo offers.

const patience = { timeout: 10_000 };

let demo: Demo;
let customerId: string;
let memberId: string;

beforeAll(async () => {
  demo = await startDemo({
    port: 0,
    dataDir: os.tmpdir(),
    databaseUrl: inject('postgresUrl'),
    history: false,
    program: { ...demoProgram, campaigns: [] },
    progress: () => undefined,
  });
  const { backend, sandbox, shop } = demo;
  customerId = sandbox.shop.createCustomer({ email: 'nora@example.com', firstName: 'Nora' }).id;
  // The news of the customer travels as a webhook.
  memberId = await vi.waitFor(async () => {
    const wanted = { type: 'customer_id', value: customerId } as const;
    const known = (await findMembers(backend.db, shop.shopId, [wanted])).values().next();
    if (known.done) throw new RangeError('not a member yet');
    return known.value;
  }, patience);
  await adjustPoints(backend.db, {
    shop,
    adjustment: {
      memberId,
      points: 50_000,
      reason: 'to try everything',
      expiresAt: null,
      actor: { kind: 'staff', name: 'Robin Vale' },
      id: 'much',
    },
    now: backend.clock.now(),
  });
});

afterAll(() => demo.close());

/** Redeems, waits until the worker has had it issued, and gives back its code. */
async function have(rewardId: string, points: number | null = null) {
  const { backend, shop } = demo;
  const redemptionId = randomUUID();
  const redemption = await redeemReward(backend.db, {
    shop,
    request: {
      redemptionId,
      memberId,
      rewardId,
      points,
      createdBy: 'shopper',
      actor: { kind: 'shopper', name: null },
    },
    now: backend.clock.now(),
  });
  if ('refused' in redemption) throw new RangeError(`${rewardId}: ${redemption.refused}`);
  await expect.poll(() => statusOf(redemptionId), patience).toBe('issued');
  return { redemptionId, code: redemption.code };
}

async function statusOf(redemptionId: string): Promise<string | undefined> {
  const { backend, shop } = demo;
  const stored = await backend.db.transaction((tx) =>
    readRedemption(tx, shop.shopId, redemptionId),
  );
  return stored?.account.status;
}

function buy(input: Partial<OrderInput> & { handles: readonly string[] }) {
  const { shop } = demo.sandbox;
  const lines = input.handles.map((handle) => ({ variantId: shop.variantId(handle), quantity: 2 }));
  return shop.placeOrder({ customerId, lines, ...input });
}

it('a seat is a voucher at once; what is for a tier is not for everybody', async () => {
  expect((await have('cupping')).code).toMatch(/^REG-/);
  await expect(have('name-a-roast')).rejects.toThrow('not_in_audience');
});

it.each([
  ['five-off', null, 500],
  ['fifteen-off', null, 1500],
  ['points-as-money', 700, 700],
  ['ceramics', null, 1680],
  ['shipping', null, 600],
  ['candle', null, 2400],
] as const)('%s becomes a code that the checkout takes off once', async (reward, points, off) => {
  const { redemptionId, code } = await have(reward, points);
  const order = buy({ handles: ['slow-dripper', 'evening-candle'], codes: [code] });
  expect(order.applications.map(({ amount }) => amount)).toEqual([off]);
  await expect.poll(() => statusOf(redemptionId), patience).toBe('used');
});

it('a code for shipping stands beside one for some products', async () => {
  const shipping = await have('shipping');
  const ceramics = await have('ceramics');
  const order = buy({ handles: ['slow-dripper'], codes: [shipping.code, ceramics.code] });
  expect(order.applications.map(({ code, amount }) => [code, amount])).toEqual([
    [ceramics.code, 1680],
    [shipping.code, 600],
  ]);
});

it('a gift card and store credit pay, and change no total', async () => {
  const { sandbox } = demo;
  const card = await have('gift-card');
  await have('store-credit');
  expect(sandbox.shop.giftCardByCode(card.code)?.initialValue).toBe(1000);
  expect(sandbox.shop.storeCreditOf(customerId)).toBe(500);
  const order = buy({ handles: ['linen-apron'], giftCards: [card.code], storeCredit: true });
  expect(order.payments.map(({ amount }) => amount)).toEqual([1000, 500, 12_480 - 1500]);
});
