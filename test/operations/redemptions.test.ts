import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { endRedemption } from '../../server/operations/end-redemption.ts';
import {
  failRedemption,
  settleRedemption,
  type RedemptionNews,
} from '../../server/operations/settle-redemption.ts';
import { beginTry } from '../../server/operations/try-redemption.ts';
import { systemActor } from '../../server/domain/ledger/ledger.ts';
import type { Shop } from '../../server/store/shops.ts';
import type { StoredRedemption } from '../../server/store/redemptions.ts';
import { orderPayload, refundPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
  standingOf,
} from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
const now = new Date('2026-11-10T12:00:00Z');
const ada = { id: '501', email: 'ada@example.com' };

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 20 });
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

/** A shop whose one member has 1000 points from one order. */
async function shopWithMember(): Promise<{ shop: Shop; memberId: string }> {
  const shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  await buy(shop, { id: '9001', price: '1000.00' });
  return { shop, memberId: await memberIdOf(deps.db, shop, ada.id) };
}

async function buy(
  shop: Shop,
  order: { id: string; price: string; codes?: string[]; cancelled?: boolean },
): Promise<void> {
  const body = orderPayload({
    id: order.id,
    customer: ada,
    updatedAt: order.cancelled ? '2026-11-09T10:00:00Z' : '2026-11-02T10:00:00Z',
    cancelledAt: order.cancelled ? '2026-11-09T10:00:00Z' : null,
    lines: [{ id: 1, price: order.price, quantity: 1 }],
    codes: order.codes ?? [],
  });
  await deliver(deps, shop, [{ topic: 'orders/updated', body }], now);
}

async function redeem(
  shop: Shop,
  request: { memberId: string; points: number; id?: string },
): Promise<StoredRedemption> {
  const redemption = await redeemReward(deps.db, {
    shop,
    request: {
      redemptionId: request.id ?? randomUUID(),
      memberId: request.memberId,
      rewardId: 'slider',
      points: request.points,
      createdBy: 'shopper',
      actor: { kind: 'shopper', name: null },
    },
    now,
  });
  if ('refused' in redemption) expect.fail(redemption.refused);
  return redemption;
}

async function settle(shop: Shop, redemption: StoredRedemption, news: RedemptionNews) {
  const { redemptionId } = redemption.account;
  return settleRedemption(deps.db, { shop, redemptionId, news, now });
}

async function cancel(shop: Shop, redemption: StoredRedemption) {
  return endRedemption(deps.db, {
    shop,
    redemptionId: redemption.account.redemptionId,
    ending: 'cancelled',
    actor: systemActor,
    now,
  });
}

async function expectSound(shop: Shop): Promise<void> {
  expect(await checkLedger(deps.db, shop.shopId, now)).toMatchObject({ ok: true, broken: [] });
}

function refundOf(id: number, quantity: number) {
  const line = { lineId: 1, quantity, subtotal: (10 * quantity).toFixed(2) };
  return {
    topic: 'refunds/create',
    body: refundPayload({ id, orderId: '9002', lines: [line] }),
  };
}

describe('redeeming', () => {
  it('holds the points, then redeems them when an order carries the code', async () => {
    const { shop, memberId } = await shopWithMember();
    const redemption = await redeem(shop, { memberId, points: 300 });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 700, held: 300 });
    await settle(shop, redemption, { news: 'issued', discountId: 'gid://1' });
    await buy(shop, { id: '9002', price: '20.00', codes: [redemption.code.toLowerCase()] });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 720, held: 0 });
    await expectSound(shop);
  });

  it('gives the same redemption for the same id and holds once', async () => {
    const { shop, memberId } = await shopWithMember();
    const id = randomUUID();
    const first = await redeem(shop, { memberId, points: 300, id });
    const again = await redeem(shop, { memberId, points: 300, id });
    expect(again.code).toBe(first.code);
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 700, held: 300 });
  });

  it('lets exactly as many of a hundred at once through as there are points for', async () => {
    const { shop, memberId } = await shopWithMember();
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () =>
        redeemReward(deps.db, {
          shop,
          request: {
            redemptionId: randomUUID(),
            memberId,
            rewardId: 'five-off',
            points: null,
            createdBy: 'shopper',
            actor: { kind: 'shopper', name: null },
          },
          now,
        }),
      ),
    );
    const refusals = outcomes.flatMap((outcome) => ('refused' in outcome ? outcome.refused : []));
    expect(refusals).toEqual(Array.from({ length: 98 }, () => 'not_enough_points'));
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 0, held: 1000 });
    await expectSound(shop);
  });
});

describe('every way back', () => {
  it('returns the points to the lot they came from when the platform refuses the code', async () => {
    const { shop, memberId } = await shopWithMember();
    const redemption = await redeem(shop, { memberId, points: 300 });
    const refused = { news: 'refused', code: 'INVALID', detail: 'No such customer.' } as const;
    await settle(shop, redemption, refused);
    const ended = await settle(shop, redemption, refused);
    expect(ended).toMatchObject({ account: { status: 'failed' }, failure: { code: 'INVALID' } });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 1000, held: 0 });
    const lots = await deps.db.query(
      `select remaining::int from lots where shop_id = $1 and remaining > 0`,
      [shop.shopId],
    );
    expect(lots).toEqual([{ remaining: 1000 }]);
    await expectSound(shop);
  });

  it('keeps the points away until the code is confirmed dead', async () => {
    const { shop, memberId } = await shopWithMember();
    const redemption = await redeem(shop, { memberId, points: 300 });
    await settle(shop, redemption, { news: 'issued', discountId: 'gid://1' });
    await cancel(shop, redemption);
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 700, held: 300 });
    await settle(shop, redemption, { news: 'disabled' });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 1000, held: 0 });
    await expectSound(shop);
  });

  it('lets the used code win the race against its cancellation', async () => {
    const { shop, memberId } = await shopWithMember();
    const redemption = await redeem(shop, { memberId, points: 300 });
    await settle(shop, redemption, { news: 'issued', discountId: 'gid://1' });
    await cancel(shop, redemption);
    await settle(shop, redemption, { news: 'used' });
    await settle(shop, redemption, { news: 'disabled' });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 700, held: 0 });
    expect(await cancel(shop, redemption)).toMatchObject({ refused: 'redemption_used' });
    await expectSound(shop);
  });

  it('takes the points again when the code of an ended redemption turns up on an order', async () => {
    const { shop, memberId } = await shopWithMember();
    const redemption = await redeem(shop, { memberId, points: 300 });
    await cancel(shop, redemption);
    await settle(shop, redemption, { news: 'disabled' });
    await buy(shop, { id: '9002', price: '20.00', codes: [redemption.code] });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 720, held: 0 });
    await expectSound(shop);
  });

  it('stops a code that nobody could confirm before its points come back', async () => {
    const { shop, memberId } = await shopWithMember();
    const redemption = await redeem(shop, { memberId, points: 300 });
    const { redemptionId } = redemption.account;
    const failure = { code: 'platform_unavailable', detail: 'No answer.' };
    await beginTry(deps.db, { shop, redemptionId, verb: 'issue', now });
    await failRedemption(deps.db, { shop, redemptionId, failure, now });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 700, held: 300 });
    const ended = await settle(shop, redemption, { news: 'disabled' });
    expect(ended).toMatchObject({ account: { status: 'failed' }, failure });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 1000, held: 0 });
  });

  it('returns spent points with the order they were spent on: in part by the part, whole at the end', async () => {
    const { shop, memberId } = await shopWithMember();
    const redemption = await redeem(shop, { memberId, points: 300 });
    await settle(shop, redemption, { news: 'issued', discountId: 'gid://1' });
    const bought = orderPayload({
      id: '9002',
      customer: ada,
      updatedAt: '2026-11-02T10:00:00Z',
      lines: [{ id: 1, price: '10.00', quantity: 3 }],
      codes: [redemption.code],
    });
    await deliver(deps, shop, [{ topic: 'orders/paid', body: bought }], now);
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 730 });
    await deliver(deps, shop, [refundOf(1, 1)], now);
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 820 });
    await deliver(deps, shop, [refundOf(2, 2)], now);
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 1000 });
    await expectSound(shop);
  });

  it('forgives what is not there to be taken back, and never asks for it again', async () => {
    const { shop, memberId } = await shopWithMember();
    const redemption = await redeem(shop, { memberId, points: 900 });
    await settle(shop, redemption, { news: 'issued', discountId: 'gid://1' });
    await buy(shop, { id: '9002', price: '50.00', codes: [redemption.code] });
    await buy(shop, { id: '9001', price: '1000.00', cancelled: true });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 0 });
    await buy(shop, { id: '9003', price: '70.00' });
    await buy(shop, { id: '9001', price: '1000.00', cancelled: true });
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({ available: 70 });
    await expectSound(shop);
  });
});

describe('the ledger is append-only', () => {
  it.each([
    'update transfers set points = 1',
    'delete from transfers',
    'delete from lot_movements',
  ])('refuses "%s" to the application', async (statement) => {
    await shopWithMember();
    await expect(deps.db.query(statement)).rejects.toThrow('permission denied');
  });
});
