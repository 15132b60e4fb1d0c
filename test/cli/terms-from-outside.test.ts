import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { order, type Order, refund } from '../support/outside-payload.ts';
import {
  basket,
  hour,
  newNames,
  type Names,
  noWelcome,
  once,
  per,
  pointsOf,
  rules,
  ToldShop,
} from '../support/told-shop.ts';

/** What a merchant may set: how orders earn, when points can be spent, and who joins how. */

let shop: ToldShop;

beforeAll(async () => {
  shop = await ToldShop.open('terms.myshopify.com');
}, 120_000);

afterAll(() => shop.close(), 60_000);

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const guestOrder = (names: Names, contact: Partial<Order>) =>
  order('orders/paid', {
    ...basket(names),
    customer: null,
    placedAt: inDays(-1),
    ...contact,
  });

describe('with other terms', () => {
  const halves = once('terms', 0, ({ line }) => ({
    lines: [{ id: line(0), price: 10_050, tax: 1005 }],
    shipping: { price: 500, tax: 50 },
  }));
  const terms: [string, object, number][] = [
    ['adds tax', { include_tax: true, rules }, 110], // 110.55
    ['adds shipping', { include_shipping: true, rules }, 105], // 105.50
    ['adds both', { include_tax: true, include_shipping: true, rules }, 116], // 116.05
    ['rounds to the nearest', { rounding: 'nearest', rules }, 101], // 100.50
    ['rounds up', { rounding: 'up', rules: [per('10.00', 'USD')] }, 11], // 10.05
    ['gives one for each ten', { rules: [per('10.00', 'USD')] }, 10],
    ['gives seven for each three', { rules: [per('3.00', 'USD', 7)] }, 234], // 234.5
  ];
  it.each(terms)(
    '%s',
    async (name, earning, points) => {
      await shop.v1.publish({ ...noWelcome, earning });
      const lives = [{ ...halves, name, points }];
      expect(await shop.tell(lives)).toEqual(pointsOf(lives));
    },
    60_000,
  );

  it('keeps an old order at the terms it was earned under', async () => {
    const names = newNames();
    await shop.v1.publish({ ...noWelcome, earning: { rules: [per('1.00', 'USD', 2)] } });
    await shop.post(order('orders/paid', { ...basket(names), at: hour(1) }));
    expect(await shop.balanceBecomes(names, '219/0/0')).toBe('219/0/0');
    await shop.v1.publish({ ...noWelcome, earning: { rules } });
    const message = refund({
      id: names.refund(0),
      orderId: names.order,
      lines: [{ id: names.line(1), quantity: 1, subtotal: 2000 }],
    });
    await shop.post(message);
    // 2 × 89.99 = 179.98
    expect(await shop.balanceBecomes(names, '179/0/0')).toBe('179/0/0');
  }, 60_000);

  it('holds points back for the pending days', async () => {
    await shop.v1.publish({ ...noWelcome, earning: { rules, pending_days: 14 } });
    const names = newNames();
    const placedAt = inDays(-0.05);
    const paid = order('orders/paid', { ...basket(names), placedAt, at: placedAt });
    await shop.post(paid);
    expect(await shop.balanceBecomes(names, '0/109/0')).toBe('0/109/0');
    const message = refund({
      id: names.refund(0),
      orderId: names.order,
      lines: [{ id: names.line(1), quantity: 1, subtotal: 2000 }],
    });
    await shop.post(message);
    expect(await shop.balanceBecomes(names, '0/89/0')).toBe('0/89/0');
    await shop.outside.ask('jobs', 'run-due', '--now', inDays(13.9));
    expect(await shop.v1.balance(names.customer.id)).toBe('0/89/0');
    await shop.outside.ask('jobs', 'run-due', '--now', inDays(14.1));
    expect(await shop.v1.balance(names.customer.id)).toBe('89/0/0');
    await shop.outside.ask('jobs', 'run-due', '--now', inDays(14.1));
    expect(await shop.v1.balance(names.customer.id)).toBe('89/0/0');
    expect(await shop.isSound()).toBe(true);
  }, 60_000);
});

describe('for people who have not joined', () => {
  const explicit = {
    joining: 'explicit',
    earning: { rules },
    activities: [{ type: 'sign_up', points: 50 }],
    rewards: [],
  };

  it('keeps the orders of guests until they join with that e-mail or phone', async () => {
    await shop.v1.publish(explicit);
    const [byMail, byPhone, byId] = [newNames(), newNames(), newNames()];
    const byHisMail = newNames();
    const phone = '+1 (415) 555-0177';
    const email = `Guest.${byMail.order}@Example.com`;
    for (const message of [
      guestOrder(byMail, { email }),
      guestOrder(byPhone, { email: '', phone }),
      guestOrder(byId, { customer: byId.customer, email: byId.customer.email }),
      guestOrder(byHisMail, { customer: byHisMail.customer, email: byHisMail.customer.email }),
    ]) {
      await shop.post(message);
      await shop.post(message);
    }
    await shop.settled();
    expect(await shop.v1.balance(byId.customer.id)).toBeNull();
    const found = await shop.v1.get(`/members?email=${encodeURIComponent(email)}`);
    expect(found.body.items).toEqual([]);

    const mailed = await shop.v1.post('/members', { email: email.toLowerCase() });
    expect(mailed).toMatchObject({ status: 201, body: { balance: { available: 159 } } });
    const phoned = await shop.v1.post('/members', { phone: '+14155550177' });
    expect(phoned).toMatchObject({ status: 201, body: { balance: { available: 159 } } });
    const known = await shop.v1.post('/members', { customer_id: byId.customer.id });
    expect(known).toMatchObject({ status: 201, body: { balance: { available: 159 } } });
    const proven = await shop.v1.post('/members', { email: byHisMail.customer.email });
    expect(proven).toMatchObject({ status: 201, body: { balance: { available: 159 } } });
    const again = await shop.v1.post('/members', { email });
    expect(again).toMatchObject({ status: 200, body: { id: mailed.body.id } });
    expect(again.body.balance?.available).toBe(159);
  }, 60_000);

  it('gives a guest’s order to the member it names, and the member nothing that was only typed', async () => {
    await shop.v1.publish(explicit);
    const names = newNames();
    const email = `known.${names.order}@example.com`;
    const joined = await shop.v1.post('/members', { email });
    const typed = guestOrder(names, { email, phone: '+1 415 555 0199' });
    await shop.post(typed);
    await shop.settled();
    const member = await shop.v1.get(`/members/${String(joined.body.id)}`);
    expect(member.body.balance?.available).toBe(159);
    expect(member.body.identities).toEqual([{ type: 'email', value: email }]);
  }, 60_000);

  it('lets unclaimed orders go after sixty days', async () => {
    await shop.v1.publish(explicit);
    const names = newNames();
    const email = `late.${names.order}@example.com`;
    const placedAt = inDays(-61);
    await shop.post(guestOrder(names, { email, placedAt }));
    await shop.settled();
    const joined = await shop.v1.post('/members', { email });
    expect(joined.body.balance?.available).toBe(50);
  }, 60_000);

  it('has customers join by buying where the program says so, with one welcome', async () => {
    await shop.v1.publish({ ...explicit, joining: 'automatic' });
    const names = newNames();
    const guest = newNames();
    const email = `walk.in.${guest.order}@example.com`;
    const messages = [
      order('orders/create', { ...basket(names), status: 'pending', at: hour(1) }),
      order('orders/paid', { ...basket(names), at: hour(2) }),
      guestOrder(guest, { email }),
    ];
    await shop.post(...messages);
    await shop.settled();
    expect(await shop.v1.balance(names.customer.id)).toBe('159/0/0');
    expect((await shop.v1.get(`/members?email=${email}`)).body.items).toEqual([]);
    const same = await shop.v1.post('/members', { customer_id: names.customer.id });
    expect(same.status).toBe(200);
    expect(await shop.v1.balance(names.customer.id)).toBe('159/0/0');
  }, 60_000);
});
