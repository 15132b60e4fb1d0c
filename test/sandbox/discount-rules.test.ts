import { describe, expect, it } from 'vitest';
import { makeTestShop } from './make-test-shop.ts';
import type { OrderInput } from './shop/place-order.ts';
import { quoteCart } from './shop/place-order.ts';

const fiveOff = { kind: 'fixed', amount: 500, eachItem: false } as const;
const open = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true };

function makeShop() {
  const test = makeTestShop();
  const { shop } = test;
  const maya = shop.createCustomer({ email: 'maya@example.com', firstName: 'Maya' });
  const theo = shop.createCustomer({ email: 'theo@example.com', firstName: 'Theo' });
  const lines = [{ variantId: shop.variantId('hearth-mug', 'Clay'), quantity: 1 }];
  const problems = (input: Partial<OrderInput>) =>
    quoteCart(shop.state, { lines, ...input }).codes.map(({ problem }) => problem);
  return { ...test, maya, theo, lines, problems };
}

describe('a discount code', () => {
  it('is found whatever its case, and unknown when it does not exist', () => {
    const { shop, problems } = makeShop();
    shop.createDiscount({ code: 'Five-Off', value: fiveOff });
    expect(problems({ codes: [' five-off '] })).toEqual([null]);
    expect(problems({ codes: ['SIX'] })).toEqual(['unknown']);
  });

  it('has a start and an end', () => {
    const { shop, problems, setNow } = makeShop();
    shop.createDiscount({
      code: 'SOON',
      value: fiveOff,
      startsAt: new Date('2026-11-03T00:00:00Z'),
      endsAt: new Date('2026-11-04T00:00:00Z'),
    });
    expect(problems({ codes: ['SOON'] })).toEqual(['scheduled']);
    setNow(new Date('2026-11-03T12:00:00Z'));
    expect(problems({ codes: ['SOON'] })).toEqual([null]);
    setNow(new Date('2026-11-04T00:00:00Z'));
    expect(problems({ codes: ['SOON'] })).toEqual(['expired']);
  });

  it('stops when it is deactivated', () => {
    const { shop, problems } = makeShop();
    shop.createDiscount({ code: 'STOP', value: fiveOff });
    shop.deactivateDiscount('stop');
    expect(problems({ codes: ['STOP'] })).toEqual(['deactivated']);
  });

  it('is bound to its customer, by sign-in or by the e-mail typed', () => {
    const { shop, maya, theo, problems } = makeShop();
    shop.createDiscount({ code: 'MAYA', value: fiveOff, customerIds: [maya.id] });
    expect(problems({ codes: ['MAYA'] })).toEqual(['sign_in']);
    expect(problems({ codes: ['MAYA'], customerId: theo.id })).toEqual(['other_customer']);
    expect(problems({ codes: ['MAYA'], email: 'nobody@example.com' })).toEqual(['other_customer']);
    expect(problems({ codes: ['MAYA'], email: 'Maya@Example.com' })).toEqual([null]);
    expect(problems({ codes: ['MAYA'], customerId: maya.id })).toEqual([null]);
  });

  it('is used as often as its limit says, and counted', () => {
    const { shop, maya, theo, lines, problems } = makeShop();
    const once = shop.createDiscount({ code: 'ONCE', value: fiveOff, usageLimit: 1 });
    const each = shop.createDiscount({
      code: 'EACH',
      value: fiveOff,
      appliesOncePerCustomer: true,
    });
    shop.placeOrder({ customerId: maya.id, lines, codes: ['ONCE'] });
    shop.placeOrder({ customerId: maya.id, lines, codes: ['EACH'] });
    expect(problems({ codes: ['ONCE'], customerId: theo.id })).toEqual(['used_up']);
    expect(problems({ codes: ['EACH'], customerId: maya.id })).toEqual(['used_by_customer']);
    expect(problems({ codes: ['EACH'], email: 'maya@example.com' })).toEqual(['used_by_customer']);
    expect(problems({ codes: ['EACH'], customerId: theo.id })).toEqual([null]);
    expect([once.usages.length, each.usages.length]).toEqual([1, 1]);
  });

  it('asks for its minimum before discounts', () => {
    const { shop, lines, problems } = makeShop();
    shop.createDiscount({ code: 'BIG', value: fiveOff, minimumSubtotal: 5000 });
    expect(problems({ codes: ['BIG'] })).toEqual(['minimum']);
    expect(problems({ codes: ['BIG'], lines: [...lines, ...lines] })).toEqual([null]);
  });

  it('takes nothing off gift cards', () => {
    const { shop, problems } = makeShop();
    shop.createDiscount({ code: 'FIVE', value: fiveOff });
    const lines = [{ variantId: shop.variantId('gift-card', '$25'), quantity: 1 }];
    expect(problems({ codes: ['FIVE'], lines })).toEqual(['not_for_these_items']);
  });

  it('combines only when both sides allow it; otherwise the better one is taken', () => {
    const { shop, problems } = makeShop();
    shop.createDiscount({ code: 'ALONE', value: { ...fiveOff, amount: 700 } });
    shop.createDiscount({ code: 'OPEN1', value: fiveOff, combinesWith: open });
    shop.createDiscount({ code: 'OPEN2', value: fiveOff, combinesWith: open });
    expect(problems({ codes: ['OPEN1', 'OPEN2'] })).toEqual([null, null]);
    expect(problems({ codes: ['OPEN1', 'ALONE'] })).toEqual(['not_combinable', null]);
    expect(problems({ codes: ['ALONE', 'OPEN1', 'OPEN2'] })).toEqual([
      'not_combinable',
      null,
      null,
    ]);
  });

  it('is one of at most five for products and orders', () => {
    const { shop, lines } = makeShop();
    const codes = ['A', 'B', 'C', 'D', 'E', 'F'];
    for (const code of codes) {
      shop.createDiscount({
        code,
        value: { kind: 'fixed', amount: 100, eachItem: false },
        combinesWith: open,
      });
    }
    const cart = quoteCart(shop.state, { lines, codes });
    expect(cart.applied).toHaveLength(5);
    expect(cart.discounts).toBe(500);
  });

  it('never lets an order below zero, and a free order is paid', () => {
    const { shop, maya, lines, latest } = makeShop();
    shop.createDiscount({
      code: 'ALL',
      value: { kind: 'fixed', amount: 100_000, eachItem: false },
    });
    shop.placeOrder({ customerId: maya.id, lines, codes: ['ALL'], shipping: 'pickup' });
    expect(latest('orders/paid')).toMatchObject({
      total_price: '0.00',
      total_discounts: '28.00',
      financial_status: 'paid',
      payment_gateway_names: [],
    });
  });

  it('refuses an order whose code does not apply, and counts nothing', () => {
    const { shop, maya, theo, lines } = makeShop();
    const code = shop.createDiscount({ code: 'MAYA', value: fiveOff, customerIds: [maya.id] });
    expect(() => shop.placeOrder({ customerId: theo.id, lines, codes: ['MAYA'] })).toThrow(
      /available to you/,
    );
    expect(code.usages).toEqual([]);
    expect(shop.orders).toEqual([]);
  });
});
