import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTestShop } from './make-test-shop.ts';
import { allocate } from './shop/money.ts';
import { currentQuantity, financialStatus, lineNet, orderTotals } from './shop/order.ts';
import { quoteCart } from './shop/place-order.ts';

const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

describe('allocation', () => {
  it('splits any amount exactly, and never gives a part more than its weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500_000), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weights, share) => {
          const amount = Math.floor(total(weights) * share);
          const parts = allocate(amount, weights);
          expect(total(parts)).toBe(amount);
          for (const [index, part] of parts.entries()) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(weights[index] ?? 0);
          }
        },
      ),
    );
  });

  it('prices any cart with any codes exactly, never below zero', () => {
    const { shop } = makeTestShop();
    const open = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true };
    shop.createDiscount({
      code: 'A',
      value: { kind: 'fixed', amount: 733, eachItem: false },
      combinesWith: open,
    });
    shop.createDiscount({
      code: 'B',
      value: { kind: 'percentage', millionths: 333_333 },
      combinesWith: open,
    });
    shop.createDiscount({
      code: 'C',
      value: { kind: 'fixed', amount: 99_999, eachItem: false },
      combinesWith: open,
    });
    shop.createDiscount({
      code: 'D',
      value: { kind: 'fixed', amount: 301, eachItem: true },
      variantIds: [shop.variantId('hearth-mug', 'Clay')],
      combinesWith: open,
    });
    shop.createDiscount({ code: 'E', value: { kind: 'free_shipping' }, combinesWith: open });
    const variants = shop.products.flatMap(({ variants: all }) => all.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(variants.length - 1), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        fc.subarray(['A', 'B', 'C', 'D', 'E']),
        (picked, quantity, codes) => {
          const cart = quoteCart(shop.state, {
            lines: picked.map((index) => ({ variantId: variants[index] ?? '', quantity })),
            codes,
            shipping: 'standard',
          });
          const parts = [...cart.lines, cart.shipping].flatMap((one) => one.allocations);
          expect(total(parts.map(({ amount }) => amount))).toBe(cart.discounts);
          for (const line of cart.lines) {
            expect(line.net).toBeGreaterThanOrEqual(0);
            expect(line.net).toBe(line.gross - total(line.allocations.map((one) => one.amount)));
          }
          expect(cart.total).toBe(cart.gross - cart.discounts + cart.shipping.price + cart.tax);
        },
      ),
    );
  });
});

describe('an order', () => {
  it('gives back exactly what was paid when its units come back one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 20_000 }),
        (mugs, scoops, off) => {
          const { shop } = makeTestShop();
          shop.createDiscount({
            code: 'OFF',
            value: { kind: 'fixed', amount: off, eachItem: false },
          });
          const order = shop.placeOrder({
            email: 'one@example.com',
            lines: [
              { variantId: shop.variantId('hearth-mug', 'Moss'), quantity: mugs },
              { variantId: shop.variantId('walnut-scoop'), quantity: scoops },
            ],
            codes: ['OFF'],
          });
          for (const line of order.lines) {
            while (currentQuantity(line) > 0) {
              shop.refund(order.id, { lines: [{ lineId: line.id, quantity: 1 }] });
            }
          }
          const { paid, refunded, currentSubtotal, outstanding } = orderTotals(order);
          expect(refunded).toBe(paid - orderTotals(order).shipping);
          expect(currentSubtotal).toBe(0);
          expect(outstanding).toBe(0);
          for (const line of order.lines) {
            const given = order.refunds.flatMap((refund) =>
              refund.lines.filter(({ lineId }) => lineId === line.id),
            );
            expect(total(given.map(({ subtotal }) => subtotal))).toBe(lineNet(line));
            expect(total(given.map(({ tax }) => tax))).toBe(line.tax);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('goes through the financial states of the platform', () => {
    const { shop } = makeTestShop();
    const line = { variantId: shop.variantId('slow-dripper'), quantity: 2 };
    const order = shop.placeOrder({
      email: 'one@example.com',
      lines: [line],
      payment: 'transfer',
    });
    expect(financialStatus(order)).toBe('pending');
    shop.markPaid(order.id);
    expect(financialStatus(order)).toBe('paid');
    shop.editOrder(order.id, { add: { ...line, quantity: 1 } });
    expect(financialStatus(order)).toBe('partially_paid');
    shop.markPaid(order.id);
    shop.refund(order.id, { amount: 500 });
    expect(financialStatus(order)).toBe('partially_refunded');
    shop.cancel(order.id);
    expect(financialStatus(order)).toBe('refunded');
    expect(orderTotals(order).currentTotal).toBe(0);
    const unpaid = shop.placeOrder({
      email: 'one@example.com',
      lines: [line],
      payment: 'transfer',
    });
    expect(financialStatus(shop.cancel(unpaid.id))).toBe('voided');
  });

  it('refuses to give back more than was paid', () => {
    const { shop } = makeTestShop();
    const order = shop.placeOrder({
      email: 'one@example.com',
      lines: [{ variantId: shop.variantId('walnut-scoop'), quantity: 1 }],
    });
    expect(() => shop.refund(order.id, { amount: 100_000 })).toThrow(/more than is left/);
    expect(() =>
      shop.refund(order.id, { lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 2 }] }),
    ).toThrow(/Only 1/);
    expect(orderTotals(order).refunded).toBe(0);
  });
});
