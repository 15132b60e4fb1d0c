import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readLedgerCheck } from '../../server/store/ledger-audit.ts';
import type { Shop } from '../../server/store/shops.ts';
import { foldTallies } from '../../server/store/tallies.ts';
import { orderPayload, refundPayload } from '../support/build-payload.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { fillLedger } from '../support/fill-ledger.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  onePerDollar,
  openDeps,
  publish,
} from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
let vandal: Client;
const now = new Date('2026-11-10T12:00:00Z');
const ada = { id: '501', email: 'ada@example.com' };
const staff = { kind: 'staff', name: 'Grace' } as const;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  vandal = new Client({ connectionString: database.url });
  await vandal.connect();
  // What the constraints between tables would stop is to be done here.
  await vandal.query(`set session_replication_role = replica`);
});

afterAll(async () => {
  await vandal.end();
  await deps.db.close();
  await database.drop();
});

async function buy(
  shop: Shop,
  order: { id: string; price: string; codes?: string[]; at?: string },
) {
  const at = order.at ?? '2026-11-02T10:00:00Z';
  const lines = [{ id: 1, price: order.price, quantity: 1 }];
  const body = orderPayload({ ...order, customer: ada, updatedAt: at, placedAt: at, lines });
  await deliver(deps, shop, [{ topic: 'orders/paid', body }], now);
}

async function redeem(shop: Shop, memberId: string, points: number): Promise<string> {
  const request = {
    redemptionId: randomUUID(),
    memberId,
    rewardId: 'slider',
    points,
    createdBy: 'shopper' as const,
    actor: { kind: 'shopper' as const, name: null },
  };
  const redemption = await redeemReward(deps.db, { shop, request, now });
  if ('refused' in redemption) expect.fail(redemption.refused);
  return redemption.code;
}

/** A shop in which everything has happened once: points earned, spent, held, returned, taken back, given, pending. */
async function livelyShop(): Promise<Shop> {
  const shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  await buy(shop, { id: '9001', price: '1000.00' });
  const memberId = await memberIdOf(deps.db, shop, ada.id);
  await buy(shop, { id: '9002', price: '40.00', codes: [await redeem(shop, memberId, 300)] });
  const refund = refundPayload({ id: 1, orderId: '9002', amount: '10.00' });
  await deliver(deps, shop, [{ topic: 'refunds/create', body: refund }], now);
  await deps.db.transaction((tx) => foldTallies(tx, shop.shopId));
  await redeem(shop, memberId, 200);
  const expiresAt = new Date('2027-01-01T00:00:00Z');
  const adjustment = { memberId, points: 50, reason: 'Sorry', expiresAt, actor: staff, id: 'a' };
  await adjustPoints(deps.db, { shop, adjustment, now });
  await deps.db.query(
    `insert into lot_dates (shop_id, member_id, lot_seq, change_no, expires_at, actor_kind, actor_name, reason, recorded_at)
     values ($1, $2, 1, 1, '2028-01-01', 'staff', 'Grace', 'A promise', $3)`,
    [shop.shopId, memberId, now],
  );
  await deps.db.query(
    `update lots set expires_at = '2028-01-01' where shop_id = $1 and member_id = $2 and lot_seq = 1`,
    [shop.shopId, memberId],
  );
  await deps.db.query(
    `insert into referrals (shop_id, referral_id, advocate_id, channel, state, reason, program_version, locale, created_at, updated_at)
     values ($1, gen_random_uuid(), $2, 'link', 'claimed', 'waiting_for_order', 1, 'en', $3, $3)`,
    [shop.shopId, memberId, now],
  );
  const pending = {
    ...onePerDollar,
    earning: { ...onePerDollar.earning, pending_days: 14 },
    campaigns: [
      { id: 'extra', kind: 'flat', title: 'Extra', points: 30, budget_points: 500 } as const,
    ],
  };
  await publish(deps.db, shop, pending);
  await buy(shop, { id: '9003', price: '70.00', at: '2026-11-09T10:00:00Z' });
  return shop;
}

/** What is done to the books of the shop $1, and the check that has to name it. */
const breakages: readonly [does: string, check: string, what: RegExp, statement: string][] = [
  [
    'adds to an available balance',
    'balances',
    /^member /,
    'update balances set available = available + 1 where shop_id = $1',
  ],
  [
    'adds to a pending balance',
    'balances',
    /^member /,
    'update balances set pending = pending + 1 where shop_id = $1',
  ],
  [
    'takes from a held balance',
    'balances',
    /^member /,
    'update balances set held = held - 1 where shop_id = $1',
  ],
  [
    'adds to what was earned for life',
    'balances',
    /^member /,
    'update balances set lifetime_points = 0 where shop_id = $1',
  ],
  [
    'makes points from nothing',
    'zero_sum',
    /^shop$/,
    'update balances set available = available + 1 where shop_id = $1',
  ],
  [
    'changes what a transfer moved',
    'balances',
    /^member /,
    'update transfers set points = points + 1 where shop_id = $1 and seq = 1',
  ],
  [
    'deletes the last transfer',
    'sequence',
    /^member /,
    `delete from transfers where shop_id = $1 and seq = (select max(seq) from transfers where shop_id = $1)`,
  ],
  [
    'deletes a transfer in the middle',
    'sequence',
    /^member /,
    'delete from transfers where shop_id = $1 and seq = 3',
  ],
  [
    'changes the balance that a line names',
    'sequence',
    /^transfer \d+-2$/,
    'update transfers set available_after = 9 where shop_id = $1 and seq = 2',
  ],
  [
    'empties a lot',
    'lots',
    /^member /,
    'update lots set remaining = 0 where shop_id = $1 and lot_seq = 1',
  ],
  ['deletes a lot', 'lots', /^member /, 'delete from lots where shop_id = $1 and lot_seq = 1'],
  [
    'hides when a lot expires',
    'lots',
    /^member /,
    'update balances set next_expiry_at = null where shop_id = $1',
  ],
  [
    'moves points from one lot to another',
    'lot_movements',
    /^lot \d+-1$/,
    `update lots set remaining = remaining + case when lot_seq = 1 then -5 else 5 end where shop_id = $1 and lot_seq in (1, (select max(lot_seq) from lots where shop_id = $1 and remaining < points))`,
  ],
  [
    'deletes a movement',
    'lot_movements',
    /^lot \d+-1$/,
    'delete from lot_movements where shop_id = $1 and seq = 2',
  ],
  [
    'changes a movement together with its lot',
    'lot_movements',
    /^transfer \d+-2$/,
    `with moved as (update lot_movements set points = points + 7 where shop_id = $1 and seq = 2) update lots set remaining = remaining - 7 where shop_id = $1 and lot_seq = 1`,
  ],
  [
    'opens a lot that no transfer opened',
    'lot_movements',
    /^transfer \d+-2$/,
    `insert into lots (shop_id, member_id, lot_seq, points, remaining, earned_at, source_kind, source_id) select shop_id, member_id, 2, 5, 5, now(), 'order', 'x' from balances where shop_id = $1`,
  ],
  [
    'deletes a tally',
    'rollups',
    /^adjusted to available, adjustment$/,
    `delete from transfer_tallies where shop_id = $1 and kind = 'adjustment'`,
  ],
  [
    'changes a daily total',
    'rollups',
    /^issued to available, order_award$/,
    `update daily_totals set points = points + 1 where shop_id = $1 and kind = 'order_award'`,
  ],
  [
    'changes how many transfers a day had',
    'rollups',
    /^available to held, /,
    `update daily_totals set transfers = 9 where shop_id = $1 and kind = 'redemption_hold'`,
  ],
  [
    'takes away where a transfer came from',
    'causes',
    /^transfer \d+-1$/,
    `update transfers set source_id = '' where shop_id = $1 and seq = 1`,
  ],
  [
    'takes away the key of a transaction',
    'causes',
    /^transfer \d+-2$/,
    `update transfers set idempotency_key = '' where shop_id = $1 and seq = 2`,
  ],
  [
    'ends a redemption without giving its points back',
    'redemptions',
    /^redemption /,
    `update redemptions set status = 'cancelled' where shop_id = $1 and status = 'held'`,
  ],
  [
    'deletes a redemption that holds points',
    'redemptions',
    /^member /,
    `delete from redemptions where shop_id = $1 and status = 'held'`,
  ],
  [
    'says that a redemption spent less',
    'redemptions',
    /^redemption /,
    `update redemptions set spent_points = spent_points - 1 where shop_id = $1 and status = 'used'`,
  ],
  [
    'says that more came back',
    'redemptions',
    /^redemption /,
    `update redemptions set returned_points = returned_points + 1 where shop_id = $1 and status = 'used'`,
  ],
  [
    'captures a redemption twice',
    'redemptions',
    /^redemption /,
    `insert into transfers select shop_id, member_id, 99, 99, occurred_at, recorded_at, points, available_after, from_account, to_account, kind, actor_kind, source_kind, source_id, actor_name, reason, 'again' from transfers where shop_id = $1 and from_account = 'held'`,
  ],
  [
    'awards an order more',
    'orders',
    /^order 9001$/,
    `update orders set granted_points = granted_points + 1 where shop_id = $1 and order_id = '9001'`,
  ],
  [
    'says that nothing was clawed back',
    'orders',
    /^order 9002$/,
    `update orders set revoked_points = 0 where shop_id = $1 and order_id = '9002'`,
  ],
  [
    'says that nothing is pending',
    'orders',
    /^order 9003$/,
    `update orders set pending_points = 0 where shop_id = $1 and order_id = '9003'`,
  ],
  [
    'deletes an order that earned',
    'orders',
    /^order 9001$/,
    `delete from orders where shop_id = $1 and order_id = '9001'`,
  ],
  [
    'gives points for a referral that there is not',
    'referrals',
    /^referral /,
    `insert into activities (shop_id, member_id, type, external_id, occurred_at, day, recorded_at, points, state, program_version, source)
     select shop_id, member_id, 'referral', 'referral:' || gen_random_uuid(), now(), '2026-11-10', now(), 500, 'granted', 1, 'system' from members where shop_id = $1`,
  ],
  [
    'says that a referral gave more than came',
    'referrals',
    /^referral /,
    `insert into referrals (shop_id, referral_id, advocate_id, channel, state, reason, program_version, locale, rewarded_at, advocate_points, created_at, updated_at)
     select shop_id, gen_random_uuid(), member_id, 'link', 'rewarded', 'rewards_given', 1, 'en', now(), 500, now(), now() from members where shop_id = $1`,
  ],
  [
    'deletes the movement of a transfer',
    'replay',
    /^transfer \d+-2$/,
    'delete from lot_movements where shop_id = $1 and seq = 2',
  ],
  [
    'moves points from one lot to another behind the facts',
    'replay',
    /^lot \d+-1$/,
    `update lots set remaining = remaining + case when lot_seq = 1 then -5 else 5 end where shop_id = $1 and lot_seq in (1, (select max(lot_seq) from lots where shop_id = $1 and remaining < points))`,
  ],
  [
    'says that a lot came from somewhere else',
    'replay',
    /^lot \d+-1$/,
    `update lots set source_id = 'elsewhere' where shop_id = $1 and lot_seq = 1`,
  ],
  [
    'gives a lot another date than it was given',
    'replay',
    /^lot \d+-1$/,
    `update lots set expires_at = '2031-01-01' where shop_id = $1 and lot_seq = 1`,
  ],
  [
    'gives a lot a date and leaves it without one',
    'replay',
    /^lot \d+-1$/,
    `update lots set expires_at = null where shop_id = $1 and lot_seq = 1`,
  ],
  [
    'dates a lot that there is not',
    'replay',
    /^transfer \d+-77$/,
    `insert into lot_dates select shop_id, member_id, 77, 1, expires_at, actor_kind, actor_name, reason, recorded_at from lot_dates where shop_id = $1`,
  ],
  [
    'adds to a balance',
    'replay',
    /^member /,
    'update balances set available = available + 1 where shop_id = $1',
  ],
  [
    'says that somebody was active later',
    'replay',
    /^member /,
    `update balances set last_active_at = last_active_at + interval '1 day' where shop_id = $1`,
  ],
  [
    'says that nobody was ever active',
    'replay',
    /^member /,
    'update balances set last_active_at = null where shop_id = $1',
  ],
  [
    'takes points out of an account that has none',
    'replay',
    /^transfer \d+-1$/,
    `update transfers set from_account = 'held' where shop_id = $1 and seq = 1`,
  ],
  [
    'takes points from a lot that there never was',
    'replay',
    /^transfer \d+-2$/,
    'update lot_movements set lot_seq = 99 where shop_id = $1 and seq = 2',
  ],
  [
    'deletes a lot that transfers opened',
    'replay',
    /^lot \d+-1$/,
    'delete from lots where shop_id = $1 and lot_seq = 1',
  ],
  ['deletes a balance', 'replay', /^member /, 'delete from balances where shop_id = $1'],
];

it.concurrent.each(breakages)(
  'notices who %s, and names it',
  async (_does, check, what, statement) => {
    const shop = await livelyShop();
    expect(await checkLedger(deps.db, shop.shopId, now)).toMatchObject({ ok: true, broken: [] });
    const done = await vandal.query(statement, [shop.shopId]);
    expect(done.rowCount).toBeGreaterThan(0);
    const result = await checkLedger(deps.db, shop.shopId, now);
    expect(result.ok).toBe(false);
    expect(result.checks.find(({ name }) => name === check)?.ok).toBe(false);
    expect(result.broken).toContainEqual(
      expect.objectContaining({
        check,
        what: expect.stringMatching(what),
        detail: expect.any(String),
      }),
    );
  },
);

it('says how much it looked at, and keeps what it found', async () => {
  const shop = await livelyShop();
  const result = await checkLedger(deps.db, shop.shopId, now);
  expect(result.checks.every(({ ok, rows }) => ok && rows > 0)).toBe(true);
  expect(await readLedgerCheck(deps.db, shop.shopId)).toEqual({ checkedAt: now, result });
});

it('looks at one shop only', async () => {
  const [broken, sound] = [await livelyShop(), await livelyShop()];
  await vandal.query('update balances set available = 0 where shop_id = $1', [broken.shopId]);
  expect(await checkLedger(deps.db, sound.shopId, now)).toMatchObject({ ok: true });
});

it('lists at most a hundred of each, and says how many more there are', async () => {
  const shop = await livelyShop();
  await vandal.query(
    `insert into balances (shop_id, member_id, available, updated_at)
     select $1, 1000000 + n, 5, now() from generate_series(1, 150) n`,
    [shop.shopId],
  );
  const { broken, checks, members } = await checkLedger(deps.db, shop.shopId, now);
  expect(members).toBe(151);
  for (const name of ['balances', 'replay']) {
    expect(broken.filter(({ check }) => check === name)).toHaveLength(100);
    expect(checks.find((check) => check.name === name)?.brokenRows).toBe(150);
  }
});

it('replays more members than one page has, each with its own lines', async () => {
  const shop = await connectTestShop(deps.db);
  await fillLedger(database.url, shop, { transfers: 30_000 });
  const sound = await checkLedger(deps.db, shop.shopId, now);
  expect(sound).toMatchObject({ ok: true, broken: [], members: 600 });
  expect(sound.checks.find(({ name }) => name === 'replay')?.rows).toBe(30_000);
  const { rows } = await vandal.query(
    `delete from lot_movements where (shop_id, member_id, seq, lot_seq) = (
       select shop_id, member_id, seq, lot_seq from lot_movements where shop_id = $1 order by member_id desc, seq limit 1)
     returning member_id, seq`,
    [shop.shopId],
  );
  const [{ member_id: memberId, seq }] = rows;
  const { broken } = await checkLedger(deps.db, shop.shopId, now);
  expect(broken.filter(({ check }) => check === 'replay')).toMatchObject([
    { what: `transfer ${memberId}-${seq}`, memberId, seq: Number(seq) },
  ]);
});

it('names the member and the line, and says what was expected and what was found', async () => {
  const shop = await livelyShop();
  const memberId = await memberIdOf(deps.db, shop, ada.id);
  await vandal.query('update transfers set available_after = 9 where shop_id = $1 and seq = 2', [
    shop.shopId,
  ]);
  const { broken } = await checkLedger(deps.db, shop.shopId, now);
  for (const check of ['sequence', 'replay'])
    expect(broken).toContainEqual({
      check,
      what: `transfer ${memberId}-2`,
      memberId,
      seq: 2,
      expected: '700 available after it',
      found: '9 available after it',
      detail: 'Found 9 available after it; expected 700 available after it.',
    });
});

it('reads what was kept before a check said how long it took', async () => {
  const shop = await connectTestShop(deps.db);
  const old = {
    ok: false,
    checks: [{ name: 'lots', title: 'Lots', rows: 3, ok: false }],
    broken: [{ check: 'lots', what: 'member 4', detail: 'they hold 3' }],
  };
  await deps.db.query(
    'insert into ledger_checks (shop_id, checked_at, result) values ($1, $2, $3)',
    [shop.shopId, now, JSON.stringify(old)],
  );
  expect((await readLedgerCheck(deps.db, shop.shopId))?.result).toMatchObject({
    ok: false,
    checks: [{ ...old.checks[0], tookMs: 0, brokenRows: 1 }],
    broken: [{ ...old.broken[0], memberId: null, found: 'they hold 3' }],
  });
});
