import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../server/base/logger.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import { type DrainDeps, settleDeliveries } from '../../server/operations/settle-deliveries.ts';
import { insertDeliveries } from '../../server/store/inbox.ts';
import type { Shop } from '../../server/store/shops.ts';
import { orderPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { query } from '../support/postgres.ts';
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
let shop: Shop;
const now = new Date('2026-11-10T12:00:00Z');
const ada = { id: '501', email: 'ada@example.com' };

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 20 });
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  await deliver(deps, shop, [bought('1', '1000.00')], now);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

function bought(id: string, price: string, customer = ada, at = '2026-11-02T10:00:00Z') {
  const lines = [{ id: 1, price, quantity: 1 }];
  const body = orderPayload({ id, customer, updatedAt: at, lines });
  return { topic: 'orders/paid', body };
}

async function arrive(message: { topic: string; body: Buffer }): Promise<string> {
  const deliveryId = randomUUID();
  const { shopId } = shop;
  const rest = { eventId: null, apiVersion: '2026-10', triggeredAt: null, receivedAt: now };
  await insertDeliveries(deps.db, [
    { shopId, platform: 'shopify', deliveryId, ...rest, ...message },
  ]);
  return deliveryId;
}

async function stateOf(deliveryIds: readonly string[]) {
  const rows = await deps.db.query<{ state: string; count: number }>(
    `select state, count(*)::int from inbox where shop_id = $1 and delivery_id = any($2::text[]) group by state`,
    [shop.shopId, deliveryIds],
  );
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

/** Waits until so many of our statements wait for a lock. */
async function untilWaiting(client: Client, count: number): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0]?.count;
    })
    .toBe(count);
}

describe('two drains at once', () => {
  it('post a new order once, whichever of its messages each of them took', async () => {
    const warnings: unknown[] = [];
    const log = createLogger('silent');
    log.warn = (...what: unknown[]) => void warnings.push(what);
    const heard = { ...deps, log };
    const before = await standingOf(deps.db, shop, ada.id);
    const gate = new Client({ connectionString: database.url });
    await gate.connect();
    await gate.query('begin');
    await gate.query('select 1 from balances where shop_id = $1 for update', [shop.shopId]);
    const first = await arrive(bought('2', '30.00'));
    const one = settleDeliveries(heard, shop, now);
    await untilWaiting(gate, 1);
    const second = await arrive(bought('2', '50.00', ada, '2026-11-02T11:00:00Z'));
    const other = settleDeliveries(heard, shop, now);
    await untilWaiting(gate, 2);
    await gate.query('commit');
    await gate.end();
    expect(await Promise.all([one, other])).toEqual([1, 1]);
    expect(await standingOf(deps.db, shop, ada.id)).toMatchObject({
      available: before.available + 50,
    });
    expect(await stateOf([first, second])).toEqual({ done: 2 });
    expect(warnings).toEqual([]);
  });

  it('bury only the delivery that can not be settled', async () => {
    const good = (at: number) =>
      bought(String(100 + at), '1.00', { id: String(600 + at), email: '' });
    // Its order is pinned to a program version that is not there: no amount of trying again settles it.
    const broken = bought('99', '10.00');
    await deliver(deps, shop, [broken], now);
    await query(database.url, `update orders set program_version = 999 where order_id = '99'`);
    const bad: string[] = [];
    const fine: string[] = [];
    for (let at = 0; at < 24; at += 1) {
      bad.push(await arrive(broken));
      fine.push(await arrive(good(at)));
    }
    const lane = async () => {
      for (let idle = 0; idle < 5;)
        idle = (await settleDeliveries(deps, shop, now)) > 0 ? 0 : idle + 1;
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    expect(await stateOf(bad)).toEqual({ failed: 24 });
    expect(await stateOf(fine)).toEqual({ done: 24 });
    expect(await checkLedger(deps.db, shop.shopId, now)).toMatchObject({ ok: true });
  });
});

function redeem(memberId: string, redemptionId: string = randomUUID()) {
  const request = {
    redemptionId,
    memberId,
    rewardId: 'slider',
    points: 100,
    createdBy: 'shopper' as const,
    actor: { kind: 'shopper' as const, name: null },
  };
  return redeemReward(deps.db, { shop, request, now });
}

describe('redeeming', () => {
  it('is refused to who is no member, or no longer one', async () => {
    expect(await redeem('999999999')).toMatchObject({ refused: 'member_unknown' });
    const gone = { id: '777', email: 'gone@example.com' };
    await deliver(deps, shop, [bought('3', '500.00', gone)], now);
    const memberId = await memberIdOf(deps.db, shop, gone.id);
    const body = Buffer.from(JSON.stringify({ id: 777 }));
    await deliver(deps, shop, [{ topic: 'customers/delete', body }], now);
    expect(await redeem(memberId)).toMatchObject({ refused: 'member_unknown' });
    expect(await standingOf(deps.db, shop, gone.id)).toMatchObject({ available: 500, held: 0 });
  });

  it('gives one id to one member, however many ask for it at once', async () => {
    const people = ['801', '802', '803', '804'].map((id) => ({ id, email: `${id}@example.com` }));
    await deliver(
      deps,
      shop,
      people.map((person, at) => bought(`5${at}`, '100.00', person)),
      now,
    );
    const members = await Promise.all(people.map(({ id }) => memberIdOf(deps.db, shop, id)));
    const id = randomUUID();
    const outcomes = await Promise.all(members.map((memberId) => redeem(memberId, id)));
    const refusals = outcomes.flatMap((outcome) => ('refused' in outcome ? outcome.refused : []));
    expect(refusals).toEqual(Array.from({ length: 3 }, () => 'redemption_id_taken'));
    expect(await checkLedger(deps.db, shop.shopId, now)).toMatchObject({ ok: true });
  });
});
