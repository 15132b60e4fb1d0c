import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { RetriableError } from '../../server/base/errors.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { issueBenefit } from '../../server/jobs/issue-benefit.ts';
import { publishCheckout } from '../../server/jobs/publish-checkout.ts';
import { readCheckout } from '../../server/operations/read-checkout.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import { saveShop } from '../../server/store/shops.ts';
import { exactJson } from '../sandbox/shop/exact-json.ts';
import { orderPayload as sandboxPayload } from '../sandbox/shop/order-payload.ts';
import { orderTotals } from '../sandbox/shop/order.ts';
import { type OrderInput, quoteCart } from '../sandbox/shop/place-order.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { onePointPerDollar } from '../support/every-kind.ts';
import { platformsOf } from '../support/platforms.ts';
import { balanceOf, expectSound, redeem, reread, type RewardShop } from '../support/reward-shop.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  openDeps,
  publish,
  testEncryption,
} from '../support/shop.ts';

const app = { url: 'http://127.0.0.1:9', apiKey: 'key', apiSecret: 'hush' };
const now = new Date('2026-11-10T12:00:00Z');
const dollars = (amount: string) => ({ amount, currency: 'USD' });

const program = (levels: { percent: number; free_shipping?: boolean }[]): ProgramInput => ({
  ...onePointPerDollar,
  settings: { checkout_function: true },
  tiers: {
    basis: 'points_earned',
    levels: levels.map(({ percent, free_shipping = false }, at) => ({
      id: ['silver', 'gold'][at] ?? '',
      name: ['Silver', 'Gold'][at] ?? '',
      threshold: 50_000 + at,
      discount_percent: percent,
      free_shipping,
    })),
  },
  rewards: [
    {
      id: 'slider',
      kind: 'amount_off_variable',
      title: 'Points as money',
      points_step: 10,
      value_step: dollars('1.00'),
      min_points: 10,
      max_points: 500,
      max_basket_percent: 50,
    },
    {
      id: 'third',
      kind: 'percentage_off',
      title: 'A third off',
      points: 10,
      percent: 33,
      max_value: dollars('20.00'),
      minimum_order: dollars('30.00'),
      combines_with: { order_discounts: false, shipping_discounts: true },
    },
  ],
});
const plain = program([{ percent: 5 }, { percent: 10, free_shipping: true }]);

let database: TestDatabase;
let sandbox: Sandbox;
let at: RewardShop;
let people = 0;

beforeAll(async () => {
  database = await freshDatabase();
  sandbox = await startSandbox({
    storefrontPort: 0,
    adminPort: 0,
    app,
    domain: 'checkout.myshopify.com',
    loadSchema: loadAdminSchema,
    clock: { now: () => now },
    customers: [],
  });
  sandbox.pause();
  const deps = openDeps(database.url);
  const connected = await connectTestShop(deps.db);
  // The sandbox answers for one domain.
  const shop = {
    ...connected,
    domain: sandbox.domain,
    accessToken: testEncryption.encrypt(sandbox.customAppToken, {
      shopId: connected.shopId,
      column: 'access_token',
    }),
  };
  await deps.db.transaction((tx) => saveShop(tx, shop));
  at = { deps, shop, now };
  await publish(deps.db, shop, plain);
}, 120_000);

afterAll(async () => {
  await expectSound(at);
  await at.deps.db.close();
  await sandbox.close();
  await database.drop();
});

const jobDeps = () => ({
  ...at.deps,
  clock: new SettableClock(now),
  shops: createShopReader(at.deps.db),
  platforms: platformsOf({
    shopify: createShopifyCommerce(createAdminClient({ adminOrigin: sandbox.adminApiOrigin })),
  }),
  encryption: testEncryption,
  refresh: () => Promise.reject(new TypeError('its token does not expire')),
});

/** Runs the job that a publication owes; answers what was asked of Shopify. */
async function tell(isLast = false): Promise<string[]> {
  const before = sandbox.apiCalls().length;
  await publishCheckout(jobDeps(), { shopId: at.shop.shopId }, { isLast });
  return sandbox
    .apiCalls()
    .slice(before)
    .map(({ operation }) => operation);
}

const read = () => readCheckout(at.deps.db, at.shop.shopId);
const published = () => [...sandbox.shop.state.automaticDiscounts.values()];
const cups = (quantity: number) => [
  { variantId: sandbox.shop.variantId('hearth-mug', 'Clay'), quantity },
];
const quote = (input: OrderInput) =>
  quoteCart(sandbox.shop.state, { shipping: 'standard', ...input });

/** A customer who is a member with these points, in a tier as the app writes it down at Shopify. */
async function newBuyer(tier: string | null): Promise<{ customerId: string; memberId: string }> {
  people += 1;
  const email = `buyer${people}@example.com`;
  const customer = sandbox.shop.createCustomer({ email, quietly: true });
  if (tier !== null) customer.metafields.set('$app.tier', tier);
  await buy({ customerId: customer.id, lines: cups(10) }, 0);
  return { customerId: customer.id, memberId: await memberIdOf(at.deps.db, at.shop, customer.id) };
}

async function buy(input: OrderInput, minutes = 1) {
  const order = sandbox.shop.placeOrder(input);
  const body = exactJson(sandboxPayload(order, sandbox.domain));
  const deps = at.deps;
  await deliver(
    deps,
    at.shop,
    [{ topic: 'orders/paid', body: Buffer.from(body) }],
    new Date(now.getTime() + minutes * 60_000),
  );
  return { order, payload: JSON.parse(body) as Record<string, unknown> };
}

describe('what tiers get at the checkout', () => {
  it('is told to Shopify once, and found again where the answer was lost', async () => {
    expect(await read()).toMatchObject({ state: 'waiting' });
    sandbox.faults.next('answer_lost', { field: 'discountAutomaticAppCreate' });
    await expect(tell()).rejects.toBeInstanceOf(RetriableError);
    expect(await tell()).toEqual(['discountNodes', 'discountAutomaticAppUpdate']);
    expect(await tell()).toEqual([]);
    expect(published()).toMatchObject([{ functionHandle: 'regulars-checkout', endsAt: null }]);
    expect(await read()).toMatchObject({ state: 'published', refusal: null });
  });

  it('comes off the order by itself, and the order earns on what was paid', async () => {
    const { customerId, memberId } = await newBuyer('gold');
    const before = await balanceOf(at, memberId);
    const { order, payload } = await buy({ customerId, lines: cups(2) });
    expect(payload).toMatchObject({
      discount_codes: [],
      discount_applications: [
        { type: 'automatic', title: 'Gold', value: '10.0', value_type: 'percentage' },
        { type: 'automatic', title: 'Gold', target_type: 'shipping_line', value: '100.0' },
      ],
      total_discounts: '11.60',
      subtotal_price: '50.40',
    });
    expect(orderTotals(order)).toMatchObject({ subtotal: 5040, shipping: 0 });
    expect((await balanceOf(at, memberId)).available - before.available).toBe(50);
  });

  it('is the tier’s own, and nothing for a guest or a member without one', async () => {
    const { customerId } = await newBuyer('silver');
    expect(quote({ customerId, lines: cups(1) })).toMatchObject({
      subtotal: 2660,
      shipping: { net: 600 },
    });
    expect(quote({ lines: cups(1) })).toMatchObject({ subtotal: 2800, shipping: { net: 600 } });
  });

  it('is changed with the program, switched off with it, and switched on again', async () => {
    const { customerId } = await newBuyer('gold');
    await publish(at.deps.db, at.shop, program([{ percent: 5 }, { percent: 20 }]));
    expect(await tell()).toEqual(['discountAutomaticAppUpdate']);
    expect(quote({ customerId, lines: cups(1) })).toMatchObject({
      subtotal: 2240,
      shipping: { net: 600 },
    });
    await publish(at.deps.db, at.shop, { ...plain, settings: { checkout_function: false } });
    expect(await tell()).toEqual(['discountAutomaticDeactivate']);
    expect(await read()).toMatchObject({ state: 'off' });
    expect(quote({ customerId, lines: cups(1) }).discounts).toBe(0);
    await publish(at.deps.db, at.shop, plain);
    expect(await tell()).toEqual(['discountAutomaticAppUpdate']);
    expect(quote({ customerId, lines: cups(1) }).discounts).toBe(280 + 600);
    expect(published()).toHaveLength(1);
  });

  it('shows in Shopify’s words that the plan does not take it, and is asked for again', async () => {
    sandbox.shop.state.hasFunctions = false;
    await publish(at.deps.db, at.shop, program([{ percent: 7 }]));
    await tell();
    expect(await read()).toMatchObject({
      state: 'refused',
      refusal: 'Shop must be on a Shopify Plus plan to activate functions from a custom app.',
    });
    sandbox.shop.state.hasFunctions = true;
    await publish(at.deps.db, at.shop, plain);
    await tell();
    expect(await read()).toMatchObject({ state: 'published', refusal: null });
  });

  it('says so where Shopify did not answer until the last try', async () => {
    await publish(at.deps.db, at.shop, program([{ percent: 8 }]));
    sandbox.faults.next('server_error', { times: 2 });
    await expect(tell()).rejects.toBeInstanceOf(RetriableError);
    await tell(true);
    expect(await read()).toMatchObject({ state: 'refused' });
    await publish(at.deps.db, at.shop, plain);
    await tell();
  });
});

describe('a code whose limit the checkout keeps', () => {
  async function codeFor(
    buyer: { memberId: string },
    request: { rewardId: string; points?: number },
  ) {
    const redemption = await redeem(at, { ...buyer, ...request });
    const { redemptionId } = redemption.account;
    await issueBenefit(jobDeps(), { shopId: at.shop.shopId, redemptionId }, { isLast: false });
    const issued = await reread(at, redemption);
    expect(issued.account.status).toBe('issued');
    return issued;
  }

  it('takes no more than its part of whatever the basket becomes, and the rest comes back', async () => {
    const buyer = await newBuyer(null);
    const { customerId } = buyer;
    const before = await balanceOf(at, buyer.memberId);
    const issued = await codeFor(buyer, { rewardId: 'slider', points: 200 });
    expect(issued).toMatchObject({ value: { minor: 2000 }, minimumOrder: null });
    const codes = [issued.code];
    const off = (quantity: number) => quote({ customerId, codes, lines: cups(quantity) }).discounts;
    expect([off(1), off(2), off(1)]).toEqual([1400, 2000, 1400]);

    const { payload } = await buy({ customerId, codes, lines: cups(1) });
    expect(payload).toMatchObject({
      discount_codes: [{ code: issued.code, amount: '14.00', type: 'fixed_amount' }],
      subtotal_price: '14.00',
    });
    const after = await reread(at, issued);
    expect(after.account).toMatchObject({ status: 'used', spent: 200, returned: 60 });
    // 14 earned on what was paid; 60 of the 200 points bought nothing.
    expect(await balanceOf(at, buyer.memberId)).toEqual({
      available: before.available - 140 + 14,
      held: 0,
    });
  });

  it('ends a percentage at its limit and holds to the minimum, whichever basket it was quoted for', async () => {
    const buyer = await newBuyer(null);
    const { customerId } = buyer;
    const issued = await codeFor(buyer, { rewardId: 'third' });
    expect(issued).toMatchObject({ value: null, percent: 33 });
    const codes = [issued.code];
    const off = (quantity: number) => quote({ customerId, codes, lines: cups(quantity) }).discounts;
    expect([off(1), off(2), off(3)]).toEqual([0, 1848, 2000]);
    expect(quote({ customerId, codes, lines: cups(1) }).codes).toMatchObject([
      { problem: 'not_for_these_items' },
    ]);
  });

  it('combines with what the tier gets only where the reward says so', async () => {
    const buyer = await newBuyer('gold');
    const { customerId } = buyer;
    const issued = await codeFor(buyer, { rewardId: 'third' });
    const { discounts, codes } = quote({ customerId, codes: [issued.code], lines: cups(4) });
    // A third of 112.00, at most 20.00, is more than a tenth; shipping is free beside it.
    expect(discounts).toBe(2000 + 600);
    expect(codes).toMatchObject([{ problem: null, amount: 2000 }]);
  });

  it('is refused where the plan does not take it, and the points come back', async () => {
    const buyer = await newBuyer(null);
    const before = await balanceOf(at, buyer.memberId);
    sandbox.shop.state.hasFunctions = false;
    const redemption = await redeem(at, { ...buyer, rewardId: 'slider', points: 100 });
    const { redemptionId } = redemption.account;
    await issueBenefit(jobDeps(), { shopId: at.shop.shopId, redemptionId }, { isLast: false });
    sandbox.shop.state.hasFunctions = true;
    expect((await reread(at, redemption)).account.status).toBe('failed');
    expect(await balanceOf(at, buyer.memberId)).toEqual(before);
  });
});
