import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Benefit } from '../../server/commerce/commerce.ts';
import { openShopifyStandIn, type ShopifyStandIn } from './open-shopify-stand-in.ts';

let standIn: ShopifyStandIn;

beforeAll(async () => {
  standIn = await openShopifyStandIn();
}, 120_000);

afterAll(() => standIn.close());

/** As a member whose answer was lost just now. */
const tried = () => ({ triedAt: new Date() });

describe('store credit on Shopify', () => {
  const credit: Benefit = {
    kind: 'store_credit',
    value: { amount: '5.00', currency: 'USD' },
  };
  const shop = () => standIn.sandbox.shop;

  it('needs a customer account', async () => {
    expect(await standIn.issue(await standIn.order(credit, { customerId: null }))).toMatchObject({
      outcome: 'refused',
      code: 'account_required',
    });
  });

  it('runs out when the redemption does', async () => {
    const order = await standIn.order(credit);
    await standIn.issue(order);
    expect(shop().storeCreditEntries(order.customerId ?? '')).toMatchObject([
      { amount: 500, expiresAt: order.endsAt },
    ]);
  });

  it('is unclear, and not sent again, where two credits could be the lost one', async () => {
    const order = await standIn.order(credit);
    const customerId = order.customerId ?? '';
    shop().addStoreCredit(customerId, 500);
    shop().addStoreCredit(customerId, 500);
    expect(await standIn.issue({ ...order, ...tried() })).toEqual({
      outcome: 'unclear',
      detail:
        'The store credit has 2 credits of 5.00 USD since then: which of them is this one can’t be told.',
    });
    expect(shop().storeCreditOf(customerId)).toBe(1000);
  });

  it('leaves out what other redemptions have got, other amounts, payments and what is older', async () => {
    const order = await standIn.order(credit);
    const customerId = order.customerId ?? '';
    const other = await standIn.issue({ ...order, redemptionId: 'another' });
    shop().addStoreCredit(customerId, 700);
    shop().addStoreCredit(customerId, 500);
    const old = shop().storeCreditEntries(customerId).at(-1);
    if (old !== undefined) old.at = new Date(Date.now() - 3_600_000);
    const othersIds = other.outcome === 'issued' ? [other.discountId] : [];

    expect(await standIn.issue({ ...order, ...tried(), othersIds })).toMatchObject({
      outcome: 'issued',
    });
    expect(shop().storeCreditOf(customerId)).toBe(500 + 700 + 500 + 500);
  });

  it('is unclear where more has happened on the account since than can be read', async () => {
    const order = await standIn.order(credit);
    for (let at = 0; at < 51; at += 1) shop().addStoreCredit(order.customerId ?? '', 1 + at);
    expect(await standIn.issue({ ...order, ...tried() })).toMatchObject({ outcome: 'unclear' });
  });

  it('is unclear where the customer is gone and a try was made', async () => {
    const order = await standIn.order(credit);
    shop().deleteCustomer(order.customerId ?? '');
    expect(await standIn.issue({ ...order, ...tried() })).toMatchObject({ outcome: 'unclear' });
  });

  it('waits until a call that was cut off must be done, before it reads the account', async () => {
    const order = await standIn.order(credit);
    standIn.fail('answer_lost', 'storeCreditAccountCredit');
    await expect(standIn.issue(order)).rejects.toMatchObject({ retryAfterMs: 15_000 });
    standIn.fail('throttled', 'storeCreditAccountCredit');
    const throttled = await standIn.order(credit);
    await expect(standIn.issue(throttled)).rejects.toMatchObject({ retryAfterMs: 1_000 });
  });

  it('is unclear, and not taken twice, where two debits could be the lost one', async () => {
    const order = await standIn.order(credit);
    const made = await standIn.issue(order);
    const discountId = made.outcome === 'issued' ? made.discountId : null;
    const customerId = order.customerId ?? '';
    shop().addStoreCredit(customerId, 1000);
    const endingTriedAt = new Date();
    const first = await standIn.takeBack(order, { discountId });
    expect(first).toMatchObject({ outcome: 'disabled', takenBackId: expect.any(String) });
    await standIn.takeBack(order, { discountId });
    expect(await standIn.takeBack(order, { discountId, endingTriedAt })).toMatchObject({
      outcome: 'unclear',
    });
    // What is known to have taken back something else is left out.
    const othersIds = 'takenBackId' in first ? [first.takenBackId ?? ''] : [];
    expect(
      await standIn.takeBack({ ...order, othersIds }, { discountId, endingTriedAt }),
    ).toMatchObject({
      outcome: 'disabled',
    });
    expect(shop().storeCreditOf(customerId)).toBe(500);
  });

  it('tells which credit it took back where nobody had heard of it, so that it is taken for no other', async () => {
    const order = await standIn.order(credit);
    const made = await standIn.issue(order);
    const discountId = made.outcome === 'issued' ? made.discountId : null;
    expect(await standIn.takeBack(order, tried())).toMatchObject({
      outcome: 'disabled',
      discountId,
    });
  });

  it('is not found where nothing was ever sent', async () => {
    expect(await standIn.takeBack(await standIn.order(credit), { triedAt: null })).toEqual({
      outcome: 'not_found',
    });
  });
});
