import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDeps, jobDeps } from '../../server/backend.ts';
import { askProducts } from '../../server/jobs/ask-products.ts';
import { publishStanding } from '../../server/jobs/publish-standing.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { connectStripe } from '../../server/operations/connect-stripe.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import { readRedemption } from '../../server/store/redemptions.ts';
import { readOrder } from '../../server/store/orders.ts';
import { onePerDollar } from '../support/shop.ts';
import { openStripeShop, type StripeShop } from '../sandbox/open-stripe-shop.ts';

let one: StripeShop;

beforeAll(async () => {
  one = await openStripeShop({
    ...onePerDollar,
    tiers: {
      basis: 'points_earned',
      window: 'lifetime',
      levels: [{ id: 'gold', name: 'Gold', threshold: 90 }],
    },
  });
});

afterAll(() => one.close());

/** A sale of $100 by a customer of the shop's own, paid and settled. */
async function sell(
  options: { externalId?: string; method?: 'card' | 'bank'; code?: string; customer?: string } = {},
) {
  const externalId = options.externalId ?? `user-${randomUUID().slice(0, 8)}`;
  const sessionId = await one.openCheckout({
    client_reference_id: externalId,
    ...(options.customer !== undefined && { customer: options.customer }),
  });
  const { method = 'card', code } = options;
  const refused = one.stripe.desk.pay(sessionId, { method, ...(code !== undefined && { code }) });
  expect(refused).toBeNull();
  await one.settle();
  const session = await one.api.checkout.sessions.retrieve(sessionId);
  return { externalId, sessionId, paymentId: String(session.payment_intent) };
}

async function available(externalId: string): Promise<number> {
  return (await one.standing(await one.memberBy('external_id', externalId))).available;
}

describe('a sale through Stripe', () => {
  it('makes a member of the customer whom the shop named, with points for what was paid', async () => {
    const { externalId, sessionId } = await sell();
    expect(await available(externalId)).toBe(100);
    const order = await readOrder(one.backend.db, one.shop.shopId, sessionId);
    expect(order?.snapshot.order).toMatchObject({
      channel: 'stripe',
      financialStatus: 'paid',
      totalPrice: '100.00',
      currency: 'USD',
    });
  });

  it('gives back the part that was refunded, however the refund is told', async () => {
    const { externalId, paymentId } = await sell();
    one.stripe.desk.refund(paymentId, { amount: 2_500 });
    await one.settle();
    expect(await available(externalId)).toBe(75);
    one.stripe.desk.refund(paymentId);
    await one.settle();
    expect(await available(externalId)).toBe(0);
  });

  it('keeps its points while a refund is on its way, and when it comes back', async () => {
    const { externalId, paymentId } = await sell();
    const refund = one.stripe.desk.refund(paymentId, { isPending: true });
    await one.settle();
    expect(await available(externalId)).toBe(100);
    one.stripe.desk.settleRefund(refund.id, 'failed');
    await one.settle();
    expect(await available(externalId)).toBe(100);
  });

  it('loses its points with a dispute that is lost, and with no other', async () => {
    const [lost, won] = [await sell(), await sell()];
    const disputes = [lost, won].map(({ paymentId }) => one.stripe.desk.openDispute(paymentId));
    await one.settle();
    expect(await available(lost.externalId)).toBe(100);
    one.stripe.desk.closeDispute(disputes[0]?.id ?? '', 'lost');
    one.stripe.desk.closeDispute(disputes[1]?.id ?? '', 'won');
    await one.settle();
    expect([await available(lost.externalId), await available(won.externalId)]).toEqual([0, 100]);
  });

  it('earns when the bank has paid, and nothing when it has not', async () => {
    const [paid, bounced] = [await sell({ method: 'bank' }), await sell({ method: 'bank' })];
    expect([await available(paid.externalId), await available(bounced.externalId)]).toEqual([0, 0]);
    one.stripe.desk.settlePayment(paid.sessionId, 'succeeded');
    one.stripe.desk.settlePayment(bounced.sessionId, 'failed');
    await one.settle();
    expect([await available(paid.externalId), await available(bounced.externalId)]).toEqual([
      100, 0,
    ]);
  });

  it('is the member’s whose e-mail was typed, and gives that e-mail to nobody', async () => {
    const { externalId } = await sell();
    const sessionId = await one.openCheckout({ customer_creation: 'always' });
    one.stripe.desk.pay(sessionId, { email: 'somebody.else@example.com' });
    await one.settle();
    const { customer } = await one.api.checkout.sessions.retrieve(sessionId);
    const newcomer = await one.memberBy('stripe_customer_id', String(customer));
    expect(newcomer).not.toBeNull();
    expect(newcomer).not.toBe(await one.memberBy('external_id', externalId));
    expect(await one.memberBy('email', 'somebody.else@example.com')).toBeNull();
  });

  it('makes the same of two customers in Stripe who are one account of the shop', async () => {
    const { id: first } = await one.api.customers.create({ name: 'Maya' });
    const { id: second } = await one.api.customers.create({ name: 'Maya Again' });
    const { externalId } = await sell({ customer: first });
    await sell({ customer: second, externalId });
    const member = await one.memberBy('external_id', externalId);
    expect(await one.memberBy('stripe_customer_id', first)).toBe(member);
    expect(await one.memberBy('stripe_customer_id', second)).toBe(member);
    expect(await available(externalId)).toBe(200);
  });
});

describe('a reward for Stripe', () => {
  it('is a code for that customer; an order that carries it has used it, and a refund returns its points', async () => {
    const { id: customer } = await one.api.customers.create({ name: 'Noor' });
    const { externalId } = await sell({ customer });
    await sell({ customer, externalId });
    const memberId = (await one.memberBy('external_id', externalId)) ?? '';
    const redemptionId = randomUUID();
    const held = await redeemReward(one.backend.db, {
      shop: one.shop,
      request: {
        redemptionId,
        memberId,
        rewardId: 'slider',
        points: 200,
        connectionId: one.connection.connectionId,
        createdBy: 'shopper',
        actor: { kind: 'shopper', name: null },
      },
      now: new Date(),
    });
    expect(held).not.toHaveProperty('refused');
    await one.settle();
    const issued = await readRedemption(one.backend.db, one.shop.shopId, redemptionId);
    expect(issued?.account.status).toBe('issued');
    const promotion = await one.api.promotionCodes.retrieve(issued?.discountId ?? '');
    expect(promotion).toMatchObject({ code: issued?.code, customer, max_redemptions: 1 });

    const { paymentId, sessionId } = await sell({ customer, externalId, code: issued?.code ?? '' });
    const used = await readRedemption(one.backend.db, one.shop.shopId, redemptionId);
    expect(used).toMatchObject({ orderId: sessionId, account: { status: 'used' } });
    const order = await readOrder(one.backend.db, one.shop.shopId, sessionId);
    expect(order?.snapshot.order).toMatchObject({
      totalPrice: '98.00',
      discountCodes: [issued?.code],
    });
    expect(await available(externalId)).toBe(98);

    one.stripe.desk.refund(paymentId);
    await one.settle();
    expect(await available(externalId)).toBe(200);
  });
});

describe('events that come late, twice and out of order', () => {
  it('end where those end that come as they happened', async () => {
    const sales = [];
    one.stripe.setWebhookPolicy({ twice: true, shuffleMs: 40 });
    for (let at = 0; at < 4; at += 1) {
      const externalId = `shuffled-${at}`;
      const sessionId = await one.openCheckout({ client_reference_id: externalId });
      one.stripe.desk.pay(sessionId, { method: at === 3 ? 'bank' : 'card' });
      const { payment_intent } = await one.api.checkout.sessions.retrieve(sessionId);
      if (at === 3) one.stripe.desk.settlePayment(sessionId, 'succeeded');
      if (at > 0) one.stripe.desk.refund(String(payment_intent), { amount: at * 1_000 });
      sales.push(externalId);
    }
    await one.settle();
    one.stripe.setWebhookPolicy({});
    expect(await Promise.all(sales.map(available))).toEqual([100, 90, 80, 70]);
    const { ok, broken } = await checkLedger(one.backend.db, one.shop.shopId, new Date());
    expect({ ok, broken }).toEqual({ ok: true, broken: [] });
  });

  it('wait while Stripe does not answer, and are settled when it does', async () => {
    const externalId = 'in-the-rain';
    const sessionId = await one.openCheckout({ client_reference_id: externalId });
    one.stripe.desk.pay(sessionId);
    one.stripe.faults.next('throttled', { path: '/v1/checkout/sessions', method: 'GET' });
    await one.settle();
    expect(await one.memberBy('external_id', externalId)).toBeNull();
    await one.backend.db.query('select pull_due_jobs($1)', [new Date(Date.now() + 3_600_000)]);
    await one.settle();
    expect(await available(externalId)).toBe(100);
  });

  it('are read after all once the account is connected again', async () => {
    const externalId = 'patient';
    const sessionId = await one.openCheckout({ client_reference_id: externalId });
    one.stripe.desk.pay(sessionId);
    one.stripe.faults.next('internal', { path: '/v1/checkout/sessions', method: 'GET' });
    await one.settle();
    expect(await one.memberBy('external_id', externalId)).toBeNull();
    await connectStripe(connectDeps(one.backend), {
      shopId: one.shop.shopId,
      apiKey: one.stripe.apiKey,
      webhookSecret: null,
      origins: null,
      by: 'test',
      now: new Date(),
    });
    await one.settle();
    expect(await available(externalId)).toBe(100);
  });
});

describe('what Stripe is asked and told besides', () => {
  it('is what a member has, on their customer', async () => {
    const { id: customer } = await one.api.customers.create({ name: 'Ines' });
    const { externalId } = await sell({ customer });
    const memberId = (await one.memberBy('external_id', externalId)) ?? '';
    const { shopId } = one.shop;
    await publishStanding(jobDeps(one.backend), { shopId, memberId }, { isLast: false });
    expect(await one.api.customers.retrieve(customer)).toMatchObject({
      metadata: { regulars_points: '100', regulars_tier: 'gold' },
    });
  });

  it('is what a product is', async () => {
    const { id } = await one.api.products.create({ name: 'Kiln', metadata: { type: 'Class' } });
    expect(await askProducts(jobDeps(one.backend), one.shop.shopId, [id])).toMatchObject([
      { productId: id, title: 'Kiln', type: 'Class' },
    ]);
  });
});
