import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceReferral } from '../../../server/operations/referrals/advance-referral.ts';
import { watchMembers } from '../../../server/operations/referrals/watch-members.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { listMemberRedemptions } from '../../../server/store/redemptions.ts';
import { merge } from '../../support/customer-stories.ts';
import { deliver, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { orderPayload, refundObject } from '../../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { ReferralWorld, usualTerms } from './referral-world.ts';

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const ada = '9001';
const bob = { id: '9100', email: 'bob@example.org' };

describe('a friend who claims and buys', () => {
  it('brings the advocate their points once the hold is over, and not before', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    const code = await world.codeOf(id);
    await world.order({ customer: bob, codes: [code], codeAmount: '10.00' });
    expect(await world.referral(id)).toMatchObject({
      state: 'pending',
      reason: 'holding',
      orderMinor: 6000,
      discountMinor: 1000,
      holdUntil: new Date('2026-11-15T12:00:00Z'),
    });
    await world.later(13.9);
    expect(await world.points(ada)).toBe(100);
    await world.later(0.2);
    expect(await world.points(ada)).toBe(600);
    expect(await world.referral(id)).toMatchObject({ state: 'rewarded', advocatePoints: 500 });
    expect(await world.way(id)).toEqual([
      'clicked/',
      'claimed/waiting_for_order',
      'pending/holding',
      'rewarded/rewards_given',
    ]);
    await world.later(30);
    expect(await world.points(ada)).toBe(600);
    expect(await world.findBroken()).toEqual([]);
  });

  it('counts by the code though the order names another e-mail and comes from elsewhere', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    const code = await world.codeOf(id);
    await world.order({ customer: { id: '9101', email: 'robert@example.net' }, codes: [code] });
    expect(await world.referral(id)).toMatchObject({ state: 'pending' });
  });

  it('counts by the e-mail that claimed where the code was left out', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim('Bob@Example.org');
    await world.order({ customer: bob });
    expect(await world.referral(id)).toMatchObject({ state: 'pending', discountMinor: 0 });
  });

  it('keeps the code out of every list of the advocate', async () => {
    const world = await ReferralWorld.open(deps);
    await world.codeOf(await world.claim(bob.email));
    const page = { memberId: world.advocateId, limit: 20 };
    expect(await listMemberRedemptions(deps.db, world.shop.shopId, page)).toEqual([]);
    expect(await world.findBroken()).toEqual([]);
  });

  it('pays nobody when everything is given back within the hold', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    const order = await world.order({ customer: bob, codes: [await world.codeOf(id)] });
    const refund = refundObject({
      id: 1,
      orderId: order,
      lines: [{ lineId: 1, quantity: 1, subtotal: '60.00' }],
    });
    await world.later(3);
    await world.order({ id: order, customer: bob, refunds: [refund], status: 'refunded' });
    expect(await world.referral(id)).toMatchObject({ state: 'rejected', reason: 'refunded' });
    await world.later(30);
    expect(await world.points(ada)).toBe(100);
  });

  it('is told in any order: the refund, the payment and the order itself', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    const codes = [await world.codeOf(id)];
    const order = await world.order({ customer: bob, codes, status: 'pending' });
    expect(await world.referral(id)).toMatchObject({ reason: 'waiting_for_payment' });
    await world.order({ id: order, customer: bob, codes, status: 'paid' });
    await world.order({ id: order, customer: bob, codes, status: 'paid' });
    expect(await world.way(id)).toEqual([
      'clicked/',
      'claimed/waiting_for_order',
      'ordered/waiting_for_payment',
      'pending/holding',
    ]);
  });

  it('hears of its own order though another with the code is told at the same moment', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    const codes = [await world.codeOf(id)];
    const told = { customer: bob, codes, status: 'pending' };
    const order = await world.order({ ...told, id: '700002' });
    const at = world.now.toISOString();
    const lines = [{ id: 1, price: '60.00', quantity: 1 }];
    const payload = (each: { id: string; status: string; customer: typeof bob }) => ({
      topic: 'orders/updated',
      body: orderPayload({ codes, placedAt: at, updatedAt: at, lines, ...each }),
    });
    const other = { id: '9101', email: 'eve@example.net' };
    const messages = [
      payload({ id: '700001', status: 'paid', customer: other }),
      payload({ id: order, status: 'paid', customer: bob }),
    ];
    await deliver(deps, world.shop, messages, world.now);
    expect(await world.referral(id)).toMatchObject({ orderId: order, reason: 'holding' });
  });

  it('waits below the minimum, and is on its way when the order grows', async () => {
    const minimum = { amount: '80.00', currency: 'USD' };
    const world = await ReferralWorld.open(deps, { ...usualTerms, minimum_order: minimum });
    const id = await world.claim(bob.email);
    const order = await world.order({ customer: bob });
    expect(await world.referral(id)).toMatchObject({ state: 'ordered', reason: 'below_minimum' });
    const lines = [{ id: 1, price: '60.00', quantity: 2 }];
    await world.order({ id: order, customer: bob, lines });
    expect(await world.referral(id)).toMatchObject({ state: 'pending' });
  });

  it('is not the friend’s second order, whatever it carries', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim('new.address@example.org');
    const code = await world.codeOf(id);
    await world.order({ customer: bob });
    await world.later(1);
    await world.order({ customer: bob, codes: [code] });
    expect(await world.referral(id)).toMatchObject({
      state: 'rejected',
      reason: 'not_first_order',
    });
  });

  it('counts the order that came in the place of a cancelled one, whichever was told first', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    const first = await world.order({ customer: bob });
    const second = await world.order({
      customer: bob,
      lines: [{ id: 1, price: '90.00', quantity: 1 }],
    });
    const cancelledAt = world.now.toISOString();
    await world.order({ id: first, customer: bob, cancelledAt });
    expect(await world.referral(id)).toMatchObject({ state: 'rejected', reason: 'cancelled' });
    await world.later(0.1);
    expect(await world.referral(id)).toMatchObject({
      state: 'pending',
      orderId: second,
      orderMinor: 9000,
    });
    await world.later(15);
    expect(await world.points(ada)).toBe(600);
    expect(await world.findBroken()).toEqual([]);
  });

  it('never takes a test in the place of a cancelled order', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    const first = await world.order({ customer: bob });
    await world.order({ customer: bob, codes: [await world.codeOf(id)], test: true });
    await world.order({ id: first, customer: bob, cancelledAt: world.now.toISOString() });
    await world.later(0.1);
    expect(await world.referral(id)).toMatchObject({ reason: 'cancelled', orderId: first });
  });

  it('is nobody’s friend where the advocate orders with the code themselves, and the order earns all the same', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    const codes = [await world.codeOf(id)];
    await world.order({ customer: { id: ada, email: 'ada@example.com' }, codes });
    expect(await world.referral(id)).toMatchObject({ state: 'blocked', reason: 'too_risky' });
    expect(await world.points(ada)).toBe(160);
  });

  it('waits for staff who is like another customer in name and home', async () => {
    const world = await ReferralWorld.open(deps);
    const home = { address1: '7 Elm Road', city: 'Springfield', zip: '12345', country_code: 'US' };
    const known = { payer: 'Bob Stone', address: home };
    await world.order({ customer: { id: '9601', email: 'bob.stone@example.net' }, ...known });
    await world.later(1);
    const id = await world.claim('b.s@example.org');
    await world.order({ customer: { id: '9602', email: 'b.s@example.org' }, ...known });
    expect(await world.referral(id)).toMatchObject({ state: 'pending', inReview: true });
  });

  it('ends unrewarded when nobody orders in time, and the code with it', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    await world.codeOf(id);
    await world.later(31);
    const referral = await world.referral(id);
    expect(referral).toMatchObject({
      state: 'expired',
      reason: 'not_ordered_in_time',
      email: null,
      emailHint: 'b…@example.org',
    });
    await world.later(180);
    await watchMembers(deps, world.shop, world.now);
    expect((await world.referral(id)).emailHint).toBeNull();
  });
});

describe('a friend who only follows the link', () => {
  it('is known by the cart’s attribute', async () => {
    const world = await ReferralWorld.open(deps);
    await world.order({ customer: bob, attributes: { regulars_ref: world.publicCode } });
    const [referral] = await world.all();
    expect(referral).toMatchObject({ state: 'pending', channel: 'ref', claimedAt: null });
    await world.later(15);
    expect(await world.points(ada)).toBe(600);
  });

  it('is nobody’s friend who has bought before, nor the advocate themselves', async () => {
    const world = await ReferralWorld.open(deps);
    await world.order({ customer: bob });
    await world.later(1);
    const attributes = { regulars_ref: world.publicCode };
    await world.order({ customer: bob, attributes });
    await world.order({ customer: { id: ada, email: 'ada@example.com' }, attributes });
    await world.order({ customer: { id: '9300' }, attributes: { regulars_ref: 'nobody-zzz' } });
    expect(await world.all()).toEqual([]);
  });
});

describe('rewards of both sides', () => {
  it('are points, gifts, or both, and the friend’s points wait for whoever is no member yet', async () => {
    const world = await ReferralWorld.open(
      deps,
      {
        friend: { points: 250 },
        advocate: { gift: { kind: 'gift_card', title: 'A card', value: tenDollars }, points: 50 },
        hold_days: 0,
      },
      { joining: 'explicit' },
    );
    const id = await world.claim(bob.email);
    await world.order({ customer: bob });
    await world.later(0.1);
    expect(await world.referral(id)).toMatchObject({ state: 'rewarded', friendOwed: true });
    await world.join({ customerId: bob.id, email: bob.email });
    await world.later(0.1);
    expect(await world.referral(id)).toMatchObject({ friendOwed: false, friendPoints: 250 });
    expect(await world.points(bob.id)).toBe(60 + 250);
    expect(await world.findBroken()).toEqual([]);
  });

  it('reach the friend who is a customer at once', async () => {
    const world = await ReferralWorld.open(deps, {
      friend: { points: 250 },
      advocate: { gift: { kind: 'gift_card', title: 'A card', value: tenDollars }, points: 50 },
    });
    await world.claim(bob.email);
    await world.order({ customer: bob });
    await world.later(15);
    expect(await world.points(bob.id)).toBe(60 + 250);
    expect(await world.points(ada)).toBe(150);
    const page = { memberId: world.advocateId, limit: 20 };
    expect(await listMemberRedemptions(deps.db, world.shop.shopId, page)).toMatchObject([
      { kind: 'gift_card', account: { points: 0, status: 'held' } },
    ]);
    expect(await world.findBroken()).toEqual([]);
  });

  it('stop at the advocate’s limit, and the friend gets theirs all the same', async () => {
    const world = await ReferralWorld.open(deps, {
      friend: { points: 10 },
      advocate: { points: 500 },
      limits: { per_month: 1 },
      hold_days: 1,
    });
    await world.claim(bob.email);
    await world.order({ customer: bob });
    await world.later(2);
    const cleo = { id: '9200', email: 'cleo@example.org' };
    const second = await world.claim(cleo.email);
    await world.order({ customer: cleo });
    await world.later(2);
    expect(await world.points(ada)).toBe(600);
    expect(await world.points(cleo.id)).toBe(70);
    expect(await world.referral(second)).toMatchObject({
      state: 'rejected',
      reason: 'limit_reached',
    });
    await world.later(60);
    expect(await world.points(ada)).toBe(600);
  });

  it('are those that were promised, though the program is another since', async () => {
    const world = await ReferralWorld.open(deps);
    await world.claim(bob.email);
    await publish(deps.db, world.shop, { ...onePerDollar, referrals: null });
    await world.order({ customer: bob });
    await world.later(15);
    expect(await world.points(ada)).toBe(600);
  });

  it('go to whom the advocate became', async () => {
    const world = await ReferralWorld.open(deps);
    await world.claim(bob.email);
    await world.order({ customer: bob });
    const other = { id: '9002', email: 'ada.private@example.com' };
    await world.order({ customer: other });
    await deliver(deps, world.shop, [merge({ id: ada }, other)], world.now);
    await world.later(15);
    expect(await world.points('9002')).toBe(100 + 60 + 500);
    expect(await world.findBroken()).toEqual([]);
  });
});

describe('staff’s word', () => {
  it('lets a blocked friend in, and gives them the code', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim('ada+friend@example.com');
    expect(await world.referral(id)).toMatchObject({ state: 'blocked', reason: 'too_risky' });
    const decide = { decision: 'released', by: 'Mona', note: 'her twin' } as const;
    const { shop, now } = world;
    await advanceReferral(deps, { shop, referralId: id, decide, now });
    expect(await world.referral(id)).toMatchObject({ state: 'claimed', decidedBy: 'Mona' });
    await world.order({
      customer: { id: '9400', email: 'ada+friend@example.com' },
      codes: [await world.codeOf(id)],
    });
    await world.later(15);
    expect(await world.points(ada)).toBe(600);
  });

  it('ends a referral, and its code', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim(bob.email);
    await world.codeOf(id);
    const decide = { decision: 'rejected', by: 'Mona', note: null } as const;
    const { shop, now } = world;
    const ended = await advanceReferral(deps, { shop, referralId: id, decide, now });
    expect(ended).toMatchObject({ state: 'rejected', reason: 'by_staff' });
    const [redemption] = await deps.db.query<{ ending: string }>(
      'select ending from redemptions where shop_id = $1',
      [shop.shopId],
    );
    expect(redemption?.ending).toBe('cancelled');
  });
});

describe('what an order shows', () => {
  it('holds a friend who shares phone and address with the advocate, and forgets nothing of it', async () => {
    const world = await ReferralWorld.open(deps);
    const home = {
      name: 'Ada L',
      address1: '12 Main Street, Apt 4',
      city: 'Springfield',
      zip: '12345',
      country_code: 'US',
      phone: '+1 (415) 555-0100',
    };
    await world.order({
      customer: { id: ada, email: 'ada@example.com' },
      address: home,
      phone: '+14155550100',
    });
    const id = await world.claim(bob.email);
    const order = await world.order({
      customer: bob,
      codes: [await world.codeOf(id)],
      address: { ...home, name: 'Bob', address1: '12 main st. #4' },
      phone: '415-555-0100',
    });
    expect(await world.referral(id)).toMatchObject({
      state: 'pending',
      reason: 'in_review',
      inReview: true,
    });
    await world.later(40);
    expect(await world.points(ada)).toBe(160);
    const { shop, now } = world;
    const decide = { decision: 'released', by: 'Mona', note: null } as const;
    await advanceReferral(deps, { shop, referralId: id, decide, now });
    expect(await world.points(ada)).toBe(660);
    expect(order).not.toBe('');
  });
});

const tenDollars = { amount: '10.00', currency: 'USD' };
