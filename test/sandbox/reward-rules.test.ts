import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTestShop } from './make-test-shop.ts';
import { orderTotals, refundedBy } from './shop/order.ts';
import { quoteCart, type OrderInput } from './shop/place-order.ts';

const open = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true };
const coffee = '481502921001';

function makeShop() {
  const test = makeTestShop();
  const { shop } = test;
  const maya = shop.createCustomer({ email: 'maya@example.com', firstName: 'Maya' });
  const mug = shop.variantId('hearth-mug', 'Clay');
  const beans = shop.variantId('morning-fog', '250 g');
  const quote = (input: Omit<OrderInput, 'lines'>, quantity = 2) =>
    quoteCart(shop.state, {
      lines: [
        { variantId: mug, quantity },
        { variantId: beans, quantity: 1 },
      ],
      ...input,
    });
  return { ...test, maya, mug, beans, quote };
}

describe('a code of each kind', () => {
  it('takes a percentage off one collection, and says so on its line', () => {
    const { shop, maya, mug, beans, latest } = makeShop();
    shop.createDiscount({
      code: 'BEANS',
      value: { kind: 'percentage', millionths: 250_000 },
      collectionIds: [coffee],
    });
    const lines = [
      { variantId: mug, quantity: 1 },
      { variantId: beans, quantity: 3 },
    ];
    shop.placeOrder({ customerId: maya.id, lines, codes: ['BEANS'] });
    expect(latest('orders/create')).toMatchObject({
      discount_codes: [{ code: 'BEANS', amount: '13.50', type: 'percentage' }],
      discount_applications: [
        {
          value: '25.0',
          value_type: 'percentage',
          allocation_method: 'each',
          target_selection: 'entitled',
        },
      ],
      line_items: [
        { discount_allocations: [] },
        { discount_allocations: [{ amount: '13.50', discount_application_index: 0 }] },
      ],
    });
  });

  it('makes one unit of a variant free, not every one', () => {
    const { shop, mug, quote } = makeShop();
    shop.createDiscount({
      code: 'FREEMUG',
      value: { kind: 'fixed', amount: 2800, eachItem: false },
      variantIds: [mug],
    });
    expect(quote({ codes: ['FREEMUG'] }, 3)).toMatchObject({
      discounts: 2800,
      lines: [{ net: 5600 }, { net: 1800 }],
    });
  });

  it('makes shipping free up to a price; in the cart it stands and waits', () => {
    const { shop, quote, latest, maya, mug } = makeShop();
    shop.createDiscount({
      code: 'SHIP',
      value: { kind: 'free_shipping' },
      maximumShippingPrice: 600,
    });
    const problem = (shipping: 'standard' | 'express' | 'pickup') =>
      quote({ codes: ['SHIP'], shipping }).codes[0]?.problem;
    expect(quote({ codes: ['SHIP'] })).toMatchObject({
      discounts: 0,
      codes: [{ problem: null }],
    });
    expect([problem('standard'), problem('express'), problem('pickup')]).toEqual([
      null,
      'not_for_this_shipping',
      'not_for_this_shipping',
    ]);
    shop.placeOrder({
      customerId: maya.id,
      lines: [{ variantId: mug, quantity: 1 }],
      codes: ['SHIP'],
    });
    expect(latest('orders/paid')).toMatchObject({
      discount_codes: [{ code: 'SHIP', amount: '6.00', type: 'shipping' }],
      shipping_lines: [
        {
          price: '6.00',
          discounted_price: '0.00',
          discount_allocations: [{ amount: '6.00', discount_application_index: 0 }],
        },
      ],
      total_price: '30.80',
    });
  });

  it('asks for its minimum of the products that it is good for', () => {
    const { shop, quote } = makeShop();
    shop.createDiscount({
      code: 'BEANS',
      value: { kind: 'fixed', amount: 500, eachItem: false },
      collectionIds: [coffee],
      minimumSubtotal: 5000,
    });
    expect(quote({ codes: ['BEANS'] }).codes).toMatchObject([{ problem: 'minimum' }]);
  });

  it('stands beside others by the rules of both: one product code a line, one for shipping', () => {
    const { shop, mug, quote } = makeShop();
    const combinesWith = open;
    const off = (amount: number) => ({ kind: 'fixed', amount, eachItem: false }) as const;
    shop.createDiscount({ code: 'ORDER', value: off(500), combinesWith });
    shop.createDiscount({ code: 'MUG', value: off(300), variantIds: [mug], combinesWith });
    shop.createDiscount({ code: 'MUG2', value: off(400), variantIds: [mug], combinesWith });
    const shipping = { kind: 'free_shipping' } as const;
    shop.createDiscount({ code: 'SHIP', value: shipping, combinesWith });
    shop.createDiscount({
      code: 'SHIP2',
      value: shipping,
      combinesWith: { ...open, orderDiscounts: false },
    });
    const codes = ['ORDER', 'MUG', 'MUG2', 'SHIP2', 'SHIP'];
    const cart = quote({ codes, shipping: 'standard' });
    expect(cart.codes.map(({ code, problem }) => [code, problem])).toEqual([
      ['ORDER', null],
      ['MUG', 'not_combinable'],
      ['MUG2', null],
      ['SHIP2', 'not_combinable'],
      ['SHIP', null],
    ]);
    expect(cart.discounts).toBe(500 + 400 + 600);
  });
});

describe('paying with gift cards and store credit', () => {
  it('changes no total, names each way, and gives the money back where it came from', () => {
    const { shop, maya, mug, latest } = makeShop();
    shop.createGiftCard({ code: 'REGA2B3C4D5E', value: 1000 });
    shop.addStoreCredit(maya.id, 500);
    const order = shop.placeOrder({
      customerId: maya.id,
      lines: [{ variantId: mug, quantity: 2 }],
      giftCards: ['rega2b3c4d5e'],
      storeCredit: true,
    });
    expect(latest('orders/paid')).toMatchObject({
      total_price: '67.60',
      subtotal_price: '56.00',
      current_subtotal_price: '56.00',
      financial_status: 'paid',
      payment_gateway_names: ['gift_card', 'shopify_store_credit', 'shopify_payments'],
    });
    expect(order.payments.map(({ amount }) => amount)).toEqual([1000, 500, 5260]);
    expect(shop.storeCreditOf(maya.id)).toBe(0);

    shop.refund(order.id, { lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }] });
    expect(order.refunds[0]?.transactions).toMatchObject([
      { gateway: 'shopify_payments', amount: 3080 },
    ]);
    shop.cancel(order.id);
    expect(latest('refunds/create')).toMatchObject({
      transactions: [
        { gateway: 'shopify_payments', amount: '21.80' },
        { gateway: 'shopify_store_credit', amount: '5.00' },
        { gateway: 'gift_card', amount: '10.00' },
      ],
    });
    const card = shop.giftCardByCode('REGA2B3C4D5E');
    expect(card?.movements.map(({ amount }) => amount)).toEqual([1000, -1000, 1000]);
    expect(shop.storeCreditEntries(maya.id).map(({ event }) => event)).toEqual([
      'ADJUSTMENT',
      'ORDER_PAYMENT',
      'ORDER_CANCELLATION',
    ]);
  });

  it('pays a whole order, and a transfer leaves the rest open', () => {
    const { shop, maya, mug, latest } = makeShop();
    shop.createGiftCard({ code: 'WHOLE2345', value: 10_000 });
    const lines = [{ variantId: mug, quantity: 1 }];
    shop.placeOrder({ customerId: maya.id, lines, giftCards: ['WHOLE2345'], payment: 'transfer' });
    expect(latest('orders/paid')).toMatchObject({ payment_gateway_names: ['gift_card'] });
    shop.createGiftCard({ code: 'PART23456', value: 1000 });
    const input = { lines, giftCards: ['PART23456'], payment: 'transfer' } as const;
    const order = shop.placeOrder({ customerId: maya.id, ...input });
    expect(latest('orders/create')).toMatchObject({
      financial_status: 'partially_paid',
      payment_gateway_names: ['gift_card', 'Bank Deposit'],
    });
    shop.markPaid(order.id);
    expect(orderTotals(order).outstanding).toBe(0);
  });

  it('refuses what is stopped, run out, spent or not one’s own, and takes nothing', () => {
    const { shop, maya, mug, setNow } = makeShop();
    const buy = (input: Partial<OrderInput>) => () =>
      shop.placeOrder({ lines: [{ variantId: mug, quantity: 1 }], ...input });
    shop.createGiftCard({ code: 'STOPPED23', value: 1000 });
    shop.createGiftCard({ code: 'ENDED2345', value: 1000, expiresOn: '2026-11-02' });
    shop.deactivateGiftCard('STOPPED23');
    const email = 'guest@example.com';
    expect(buy({ email, giftCards: ['STOPPED23'] })).toThrow(/deactivated/);
    expect(buy({ email, giftCards: ['NOSUCHONE'] })).toThrow(/valid gift card/);
    expect(buy({ email, storeCredit: true })).toThrow(/Sign in/);
    setNow(new Date('2026-11-03T15:00:00Z'));
    expect(buy({ email, giftCards: ['ENDED2345'] })).toThrow(/expired/);
    shop.addStoreCredit(maya.id, 700, new Date('2026-11-04T00:00:00Z'));
    shop.addStoreCredit(maya.id, 300);
    setNow(new Date('2026-11-05T15:00:00Z'));
    expect(shop.storeCreditOf(maya.id)).toBe(300);
    expect(shop.orders).toEqual([]);
  });

  it('splits any refund of any mix exactly, and never gives a way more than it gave', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 5 }),
        (card, credit, refunds) => {
          const { shop, maya, mug } = makeShop();
          shop.createGiftCard({ code: 'ANYCARD23', value: card });
          if (credit > 0) shop.addStoreCredit(maya.id, credit);
          const order = shop.placeOrder({
            customerId: maya.id,
            lines: [{ variantId: mug, quantity: 2 }],
            giftCards: ['ANYCARD23'],
            storeCredit: true,
          });
          const { paid } = orderTotals(order);
          let left = paid;
          for (const amount of refunds.filter((one) => one < 1000)) {
            if (amount > left) continue;
            shop.refund(order.id, { amount });
            left -= amount;
          }
          shop.cancel(order.id);
          expect(order.refunds.reduce((sum, refund) => sum + refundedBy(refund), 0)).toBe(paid);
          for (const payment of order.payments) {
            const back = order.refunds
              .flatMap(({ transactions }) => transactions)
              .filter(({ paymentId }) => paymentId === payment.id);
            expect(back.reduce((sum, { amount }) => sum + amount, 0)).toBe(payment.amount);
          }
          const movements = shop.giftCardByCode('ANYCARD23')?.movements ?? [];
          expect(movements.reduce((sum, { amount }) => sum + amount, 0)).toBe(card);
          expect(shop.storeCreditOf(maya.id)).toBe(credit);
        },
      ),
      { numRuns: 60 },
    );
  });
});
