import { Stripe } from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, until } from '../support/outside.ts';
import { OutsideShop } from './outside-shop.ts';

/** A shop that sells through Stripe as well: every event comes twice and late, and none in its order. */

const usd = (amount: string) => ({ amount, currency: 'USD' });

const program = {
  joining: 'automatic',
  earning: { rules: [{ id: 'spend', kind: 'per_amount', points: 1, per: usd('1.00') }] },
  rewards: [
    { id: 'five-off', kind: 'amount_off', title: '$5 off', points: 500, value: usd('5.00') },
    { id: 'shipping', kind: 'free_shipping', title: 'Free shipping', points: 100 },
    { id: 'card', kind: 'gift_card', title: 'A card', points: 100, value: usd('1.00') },
  ],
};

let shop: OutsideShop;
let api: Stripe;
let connectionId: string;
let webhookUrl: string;

beforeAll(async () => {
  shop = await OutsideShop.open(program);
  api = shop.stripe.client();
  shop.stripe.setWebhookPolicy({ twice: true, shuffleMs: 400 });
  const words = ['--shop', shop.domain, '--stripe-key', shop.stripe.apiKey];
  const added = await shop.outside.ask('connections', 'add', ...words);
  connectionId = String(added.connection_id);
  webhookUrl = String(added.webhook_url);
}, 120_000);

afterAll(() => shop.close(), 60_000);

interface Guest {
  externalId: string;
  customer: string;
}

let guests = 0;

async function newGuest(): Promise<Guest> {
  guests += 1;
  const email = `guest-${guests}@example.com`;
  const { id } = await api.customers.create({ email });
  return { externalId: `guest-${guests}`, customer: id };
}

/** Opens a checkout of 100.00 and pays it: the payment's id. */
async function buy(guest: Guest, code?: string): Promise<string> {
  const session = await api.checkout.sessions.create({
    mode: 'payment',
    allow_promotion_codes: true,
    success_url: 'https://classes.example/thanks',
    client_reference_id: guest.externalId,
    customer: guest.customer,
    line_items: [
      {
        quantity: 2,
        price_data: { currency: 'usd', unit_amount: 5_000, product_data: { name: 'Class' } },
      },
    ],
  });
  expect(shop.stripe.desk.pay(session.id, code === undefined ? {} : { code })).toBeNull();
  const paid = await api.checkout.sessions.retrieve(session.id);
  return String(paid.payment_intent);
}

async function memberOf(guest: Guest) {
  const { body } = await shop.v1.get(`/members?external_id=${guest.externalId}`);
  const [member] = body.items ?? [];
  return member;
}

const has = (guest: Guest, wanted: string) =>
  until(
    async () => {
      const balance = (await memberOf(guest))?.balance;
      return `${String(balance?.available)}/${String(balance?.held)}`;
    },
    (found) => found === wanted,
  );

/** Somebody who has bought once and was given a thousand. */
async function regular(): Promise<Guest & { id: string; firstPayment: string }> {
  const guest = await newGuest();
  const firstPayment = await buy(guest);
  expect(await has(guest, '100/0')).toBe('100/0');
  const id = String((await memberOf(guest))?.id);
  await shop.v1.post(`/members/${id}/adjustments`, { points: 1000, reason: 'a start' });
  return { ...guest, id, firstPayment };
}

const redeem = (member: { id: string }, reward: string) =>
  shop.redeem(member, reward, { connection_id: connectionId });

async function codeOf(redemption: Answered): Promise<string> {
  return String((await shop.becomes(redemption, 'issued')).discount?.code);
}

const promotions = async (code: string) => (await api.promotionCodes.list({ code })).data;

describe('a sale through Stripe', () => {
  it('earns once; what its code took is spent, and comes back with it', async () => {
    const guest = await regular();
    const asked = await redeem(guest, 'five-off');
    const code = await codeOf(asked);
    expect(await promotions(code)).toMatchObject([{ active: true, customer: guest.customer }]);
    const payment = await buy(guest, code);
    await shop.becomes(asked, 'used');
    // 600 that were left, and 95 of 95.00.
    expect(await has(guest, '695/0')).toBe('695/0');
    expect(await shop.cancel(asked)).toMatchObject({ status: 409 });
    shop.stripe.desk.refund(payment, { amount: 4_750 });
    // Half of both: 250 back, 47.5 earned points less.
    expect(await has(guest, '897/0')).toBe('897/0');
    shop.stripe.desk.refund(payment);
    expect(await has(guest, '1100/0')).toBe('1100/0');
    expect((await shop.becomes(asked, 'returned')).returned_points).toBe(500);
    const dispute = shop.stripe.desk.openDispute(guest.firstPayment);
    shop.stripe.desk.closeDispute(dispute.id, 'lost');
    expect(await has(guest, '1000/0')).toBe('1000/0');
  });

  it('ends with one code when answers are lost and 500s keep what was done', async () => {
    const guest = await regular();
    for (const path of ['/v1/coupons', '/v1/promotion_codes'])
      for (const kind of ['answer_lost', 'internal_kept'] as const)
        shop.stripe.faults.next(kind, { path, method: 'POST' });
    const asked = await redeem(guest, 'five-off');
    await until(
      async () => {
        await shop.runDue(0.5);
        return String((await shop.read(asked)).status);
      },
      (status) => status === 'issued',
    );
    const code = await codeOf(asked);
    expect(await promotions(code)).toHaveLength(1);
    expect(await has(guest, '600/500')).toBe('600/500');
    await shop.cancel(asked);
    await shop.becomes(asked, 'cancelled');
    expect(await promotions(code)).toMatchObject([{ active: false }]);
    expect(await has(guest, '1100/0')).toBe('1100/0');
  }, 60_000);

  it('can’t be given what Stripe has not, nor by a connection that is not there', async () => {
    const guest = await regular();
    for (const reward of ['shipping', 'card'])
      expect((await redeem(guest, reward)).body.code).toBe('not_on_this_platform');
    const elsewhere = await shop.redeem(guest, 'five-off', { connection_id: '9-nobody' });
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'not_on_this_platform' } });
    expect(await has(guest, '1100/0')).toBe('1100/0');
  });

  it('is told by Stripe alone', async () => {
    const counts = async () =>
      (await shop.outside.ask('inbox', 'list', '--shop', shop.domain)).counts;
    await shop.stripe.settled();
    await until(counts, (found) => Number(found?.waiting) === 0);
    const before = JSON.stringify(await counts());
    const payload = JSON.stringify({ id: 'evt_forged', object: 'event', type: 'charge.refunded' });
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: 'whsec_guess' });
    const post = (headers: Record<string, string>) =>
      fetch(webhookUrl, { method: 'POST', body: payload, headers });
    expect((await post({ 'stripe-signature': signature })).status).toBe(401);
    expect((await post({})).status).toBe(400);
    expect(JSON.stringify(await counts())).toBe(before);
    const checked = await shop.outside.cli(['ledger', 'check', '--shop', shop.domain]);
    expect(checked.code).toBe(0);
  });
});
