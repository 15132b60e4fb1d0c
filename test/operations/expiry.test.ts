import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { never } from '../../server/domain/ledger/lot-expiry.ts';
import { planActivity } from '../../server/domain/ledger/plan-adjustment.ts';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { expirePoints } from '../../server/operations/expire-points.ts';
import { extendLot } from '../../server/operations/extend-lot.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { publishProgram, saveProgramDraft } from '../../server/operations/publish-program.ts';
import { readLots } from '../../server/operations/read-lots.ts';
import { readMemberAccount } from '../../server/operations/read-member.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../server/operations/settle-redemption.ts';
import { Settlement } from '../../server/operations/settlement.ts';
import type { Shop } from '../../server/store/shops.ts';
import { foldTallies } from '../../server/store/tallies.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { buildCause } from '../support/ledger-book.ts';
import { connectTestShop, onePerDollar, openDeps } from '../support/shop.ts';

const staff = { kind: 'staff', name: 'Grace' } as const;
const at = (instant: string) => new Date(instant);
const began = at('2027-01-10T12:00:00Z');

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

type Expiry = NonNullable<ProgramInput['expiry']>;

async function publish(shop: Shop, expiry: Expiry, now: Date): Promise<void> {
  const document = programDocument.parse({ ...onePerDollar, expiry });
  await saveProgramDraft(deps.db, { shopId: shop.shopId, document, by: 'Grace', now });
  await publishProgram(deps.db, { shopId: shop.shopId, by: 'Grace', now });
}

async function openShop(expiry: Expiry, timeZone = 'Europe/Berlin'): Promise<Shop> {
  const shop = await connectTestShop(deps.db, { timeZone });
  await publish(shop, expiry, began);
  return shop;
}

async function join(shop: Shop): Promise<string> {
  const name = randomUUID();
  const person = {
    customerId: name,
    email: `${name}@example.com`,
    phone: null,
    firstName: null,
    lastName: null,
    joinedAt: began,
  };
  const joined = await joinMember(deps, { shop, person, joinedBy: 'shopper', now: began });
  return joined.memberId;
}

/** As an order's credit is posted: without reading a lot. */
async function earn(shop: Shop, memberId: string, step: { points: number; now: Date; on?: Date }) {
  await deps.db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, step.now);
    await settlement.open([memberId], { openOf: [] });
    const cause = buildCause({ occurredAt: step.on ?? step.now, idempotencyKey: randomUUID() });
    settlement.plan(planActivity(settlement.draftOf(memberId), cause, step.points));
    await settlement.post();
  });
}

const adjust = (
  shop: Shop,
  memberId: string,
  step: { points: number; now: Date; expiresAt?: Date },
) =>
  adjustPoints(deps.db, {
    shop,
    adjustment: {
      memberId,
      points: step.points,
      reason: 'A story',
      expiresAt: step.expiresAt ?? null,
      actor: staff,
      id: randomUUID(),
    },
    now: step.now,
  });

const redeem = (shop: Shop, memberId: string, step: { points: number; now: Date }) =>
  redeemReward(deps.db, {
    shop,
    request: {
      redemptionId: randomUUID(),
      memberId,
      rewardId: 'slider',
      points: step.points,
      createdBy: 'shopper',
      actor: { kind: 'shopper', name: null },
    },
    now: step.now,
  });

async function standing(shop: Shop, memberId: string, now: Date) {
  const account = await readMemberAccount(deps.db, { shopId: shop.shopId, memberId, now });
  return { available: account?.balance.available, next: account?.nextExpiry };
}

async function written(shop: Shop, memberId: string) {
  const [row] = await deps.db.query<{ available: string; next: Date | null; active: Date | null }>(
    `select available, next_expiry_at as next, last_active_at as active from balances
      where shop_id = $1 and member_id = $2`,
    [shop.shopId, memberId],
  );
  return {
    available: Number(row?.available),
    next: row?.next ?? null,
    active: row?.active ?? null,
  };
}

async function sweep(shop: Shop, now: Date): Promise<void> {
  for (let pass = 0; pass < 50; pass += 1)
    if ((await expirePoints(deps.db, shop, now)) === 0) return;
  expect.fail('the sweep finds the same members for ever');
}

async function expectSound(shop: Shop, now: Date): Promise<void> {
  await deps.db.transaction((tx) => foldTallies(tx, shop.shopId));
  expect(await checkLedger(deps.db, shop.shopId, now)).toMatchObject({ ok: true, broken: [] });
}

describe('each lot some months after it was earned', () => {
  it('lapses at the local midnight after its last day, seen at once and written down by the sweep', async () => {
    const shop = await openShop({ kind: 'per_lot', months: 12 });
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: at('2027-03-27T12:00:00Z') });
    await earn(shop, memberId, { points: 50, now: at('2027-05-01T12:00:00Z') });
    // The clocks have gone forward the night before: this midnight is 22:00 UTC.
    const midnight = at('2028-03-27T22:00:00Z');
    const before = new Date(midnight.getTime() - 1);
    expect(await standing(shop, memberId, before)).toEqual({
      available: 150,
      next: { points: 100, at: midnight },
    });
    expect(await standing(shop, memberId, midnight)).toEqual({
      available: 50,
      next: { points: 50, at: at('2028-05-01T22:00:00Z') },
    });
    expect(await written(shop, memberId)).toMatchObject({ available: 150 });
    expect(await redeem(shop, memberId, { points: 100, now: midnight })).toMatchObject({
      refused: 'not_enough_points',
    });
    await sweep(shop, midnight);
    expect(await written(shop, memberId)).toMatchObject({
      available: 50,
      next: at('2028-05-01T22:00:00Z'),
    });
    await expectSound(shop, midnight);
  });

  it('lets nothing be spent or taken by staff past its date', async () => {
    const shop = await openShop({ kind: 'per_lot', months: 1 });
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: began });
    await earn(shop, memberId, { points: 30, now: at('2027-02-05T12:00:00Z') });
    const now = at('2027-02-12T12:00:00Z');
    expect(await adjust(shop, memberId, { points: -31, now })).toMatchObject({
      refused: 'not_enough_points',
    });
    expect(await adjust(shop, memberId, { points: -30, now })).toMatchObject([{ points: 30 }]);
    expect(await written(shop, memberId)).toMatchObject({ available: 0, next: null });
    await expectSound(shop, now);
  });

  it('gives what was earned long ago and is heard of now a grace lot', async () => {
    const shop = await openShop({ kind: 'per_lot', months: 1 });
    const memberId = await join(shop);
    const now = at('2027-06-01T12:00:00Z');
    await earn(shop, memberId, { points: 100, now, on: at('2027-02-01T12:00:00Z') });
    expect(await standing(shop, memberId, now)).toEqual({
      available: 100,
      next: { points: 100, at: at('2027-07-01T12:00:00Z') },
    });
  });

  it('gives points back to a lot that has not lapsed, and instead of a lapsed one opens a grace lot', async () => {
    const shop = await openShop({ kind: 'per_lot', months: 1 });
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: began });
    const now = at('2027-01-20T12:00:00Z');
    const redemption = await redeem(shop, memberId, { points: 100, now });
    if ('refused' in redemption) expect.fail(redemption.detail);
    const late = at('2027-02-20T12:00:00Z');
    await settleRedemption(deps.db, {
      shop,
      redemptionId: redemption.account.redemptionId,
      news: { news: 'refused', code: 'INVALID', detail: 'No.' },
      now: late,
    });
    expect(await standing(shop, memberId, late)).toEqual({
      available: 100,
      next: { points: 100, at: at('2027-03-22T12:00:00Z') },
    });
    await expectSound(shop, late);
  });
});

describe('the whole balance after some months of silence', () => {
  it('lapses together, and every earning or spending puts it off', async () => {
    const shop = await openShop({ kind: 'inactivity', months: 3 }, 'America/New_York');
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 300, now: began });
    await redeem(shop, memberId, { points: 100, now: at('2027-03-01T12:00:00Z') });
    expect(await standing(shop, memberId, at('2027-05-01T12:00:00Z'))).toEqual({
      available: 200,
      next: { points: 200, at: at('2027-06-02T04:00:00Z') },
    });
    // The bound of the first earning comes; nothing has lapsed, and the sweep looks again on the right day.
    await sweep(shop, at('2027-04-20T12:00:00Z'));
    expect(await written(shop, memberId)).toMatchObject({
      available: 200,
      next: at('2027-06-02T04:00:00Z'),
      active: at('2027-03-01T12:00:00Z'),
    });
    await sweep(shop, at('2027-06-02T04:00:00Z'));
    expect(await written(shop, memberId)).toMatchObject({ available: 0, next: null });
    await expectSound(shop, at('2027-06-02T04:00:00Z'));
  });

  it('stays lapsed when its member earns again before the sweep has come', async () => {
    const shop = await openShop({ kind: 'inactivity', months: 3 });
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: began });
    const now = at('2027-04-11T12:00:00Z');
    expect(await standing(shop, memberId, now)).toMatchObject({ available: 0, next: null });
    await earn(shop, memberId, { points: 7, now });
    expect(await standing(shop, memberId, now)).toMatchObject({ available: 7 });
    expect(await written(shop, memberId)).toMatchObject({ available: 7 });
    // Nor does an order of before that is heard of only now.
    await earn(shop, memberId, { points: 5, now, on: at('2027-04-01T12:00:00Z') });
    expect(await standing(shop, memberId, now)).toMatchObject({ available: 12 });
    await expectSound(shop, now);
  });
});

describe('a fixed day of the year', () => {
  it('takes all at its end, the first a full year after it was decided', async () => {
    const shop = await openShop({ kind: 'fixed_day', month: 12, day: 31 }, 'Pacific/Auckland');
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: began });
    const end = at('2028-12-31T11:00:00Z');
    expect(await standing(shop, memberId, began)).toEqual({
      available: 100,
      next: { points: 100, at: end },
    });
    await sweep(shop, new Date(end.getTime() - 1));
    expect(await written(shop, memberId)).toMatchObject({ available: 100 });
    await sweep(shop, end);
    expect(await written(shop, memberId)).toMatchObject({ available: 0 });
    await expectSound(shop, end);
  });
});

describe('a policy that is switched on, changed, switched off', () => {
  it('takes nothing for a full period, and every member knows of it', async () => {
    const shop = await openShop({ kind: 'none' });
    const members = [await join(shop), await join(shop)];
    for (const memberId of members) await earn(shop, memberId, { points: 100, now: began });
    const [one = '', two = ''] = members;
    expect(await written(shop, one)).toMatchObject({ next: null });
    const on = at('2030-01-10T12:00:00Z');
    await publish(shop, { kind: 'per_lot', months: 6 }, on);
    const end = at('2030-07-10T22:00:00Z');
    expect(await standing(shop, one, on)).toEqual({
      available: 100,
      next: { points: 100, at: end },
    });
    await sweep(shop, on);
    expect(await written(shop, one)).toMatchObject({ available: 100, next: end });
    expect(await written(shop, two)).toMatchObject({ next: end });
    // Published again with the same policy: since when does not change.
    await publish(shop, { kind: 'per_lot', months: 6 }, at('2030-05-01T12:00:00Z'));
    expect(await standing(shop, one, on)).toMatchObject({ next: { at: end } });
    await sweep(shop, end);
    expect(await written(shop, one)).toMatchObject({ available: 0, next: null });
    await expectSound(shop, end);
  });

  it('takes nothing once it is off, but on the dates that points have of their own', async () => {
    const shop = await openShop({ kind: 'per_lot', months: 1 });
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: began });
    const own = at('2027-03-01T00:00:00Z');
    await adjust(shop, memberId, { points: 10, now: began, expiresAt: own });
    await publish(shop, { kind: 'none' }, at('2027-02-01T12:00:00Z'));
    expect(await standing(shop, memberId, at('2027-02-20T12:00:00Z'))).toEqual({
      available: 110,
      next: { points: 10, at: own },
    });
    await sweep(shop, own);
    expect(await written(shop, memberId)).toMatchObject({ available: 100, next: null });
  });

  it('brings nothing back that had lapsed by the old one before the sweep came', async () => {
    const shop = await openShop({ kind: 'per_lot', months: 1 });
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: began });
    const now = at('2027-02-11T12:00:00Z');
    await publish(shop, { kind: 'per_lot', months: 24 }, now);
    expect(await standing(shop, memberId, now)).toMatchObject({ available: 0 });
    expect(await written(shop, memberId)).toMatchObject({ available: 0 });
  });

  it('brings nothing back that had lapsed by one of which no sweep had told the members', async () => {
    const shop = await openShop({ kind: 'none' });
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: began });
    await publish(shop, { kind: 'per_lot', months: 1 }, began);
    const now = at('2027-02-11T12:00:00Z');
    expect(await standing(shop, memberId, now)).toMatchObject({ available: 0 });
    await publish(shop, { kind: 'none' }, now);
    expect(await standing(shop, memberId, now)).toMatchObject({ available: 0 });
    expect(await written(shop, memberId)).toMatchObject({ available: 0, next: null });
    await expectSound(shop, now);
  });
});

describe('extending a lot', () => {
  const now = at('2027-01-20T12:00:00Z');

  async function shopWithLot() {
    const shop = await openShop({ kind: 'per_lot', months: 1 });
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: began });
    const extend = (expiresAt: Date, step: { lotSeq?: number; now?: Date } = {}) =>
      extendLot(deps.db, {
        shop,
        extension: {
          memberId,
          lotSeq: step.lotSeq ?? 1,
          expiresAt,
          reason: 'Parcel was late',
          actor: staff,
        },
        now: step.now ?? now,
      });
    return { shop, memberId, extend };
  }

  it('gives it a date of its own, for ever if asked, and keeps who did it and why', async () => {
    const { shop, memberId, extend } = await shopWithLot();
    const longer = at('2027-04-01T00:00:00Z');
    expect(await extend(longer)).toBe('extended');
    expect(await standing(shop, memberId, now)).toMatchObject({
      next: { points: 100, at: longer },
    });
    await sweep(shop, at('2027-03-01T00:00:00Z'));
    expect(await written(shop, memberId)).toMatchObject({ available: 100, next: longer });
    expect(await extend(never)).toBe('extended');
    expect(await standing(shop, memberId, at('2040-01-01T00:00:00Z'))).toEqual({
      available: 100,
      next: null,
    });
    await sweep(shop, at('2040-01-01T00:00:00Z'));
    expect(await written(shop, memberId)).toMatchObject({ available: 100, next: null });
    const [lot] = await readLots(deps.db, { shopId: shop.shopId, memberId, now });
    expect(lot).toMatchObject({ lapsesAt: null });
    const dates = await deps.db.query(
      `select change_no, expires_at::text, actor_name, reason from lot_dates where shop_id = $1 order by change_no`,
      [shop.shopId],
    );
    expect(dates).toMatchObject([
      { change_no: 1, actor_name: 'Grace', reason: 'Parcel was late' },
      { change_no: 2, expires_at: 'infinity' },
    ]);
    const audit = await deps.db.query(
      `select actor, subject, before, after from audit_log where shop_id = $1 and action = 'extend_lot' order by entry_id`,
      [shop.shopId],
    );
    expect(audit).toMatchObject([
      {
        actor: 'Grace',
        subject: `member ${memberId}, lot 1`,
        before: { expires_at: '2027-02-10T23:00:00.000Z' },
        after: { expires_at: longer.toISOString(), reason: 'Parcel was late' },
      },
      { after: { expires_at: 'never' } },
    ]);
    expect(await extend(at('2050-01-01T00:00:00Z'))).toMatchObject({ refused: 'date_not_later' });
    await expectSound(shop, now);
  });

  it('is known to the balance even before a new policy is, and holds when that is gone again', async () => {
    const shop = await openShop({ kind: 'per_lot', months: 12 });
    const memberId = await join(shop);
    await earn(shop, memberId, { points: 100, now: began });
    await publish(shop, { kind: 'inactivity', months: 1 }, now);
    const expiresAt = at('2027-04-01T00:00:00Z');
    const extension = { memberId, lotSeq: 1, expiresAt, reason: 'Parcel was late', actor: staff };
    expect(await extendLot(deps.db, { shop, extension, now })).toBe('extended');
    await expectSound(shop, now);
    await publish(shop, { kind: 'none' }, now);
    await sweep(shop, expiresAt);
    expect(await written(shop, memberId)).toMatchObject({ available: 0, next: null });
    await expectSound(shop, expiresAt);
  });

  it('refuses a date that is not later, a lot that has lapsed, one that is empty, one that is none', async () => {
    const { shop, memberId, extend } = await shopWithLot();
    const present = at('2027-02-10T23:00:00Z');
    expect(await extend(present)).toMatchObject({ refused: 'date_not_later' });
    expect(await extend(at('2028-01-01T00:00:00Z'), { lotSeq: 9 })).toMatchObject({
      refused: 'lot_unknown',
    });
    expect(await extend(at('2028-01-01T00:00:00Z'), { now: present })).toMatchObject({
      refused: 'lot_lapsed',
    });
    await adjust(shop, memberId, { points: -100, now });
    expect(await extend(at('2028-01-01T00:00:00Z'))).toMatchObject({ refused: 'lot_empty' });
    const dates = await deps.db.query('select 1 from lot_dates where shop_id = $1', [shop.shopId]);
    expect(dates).toEqual([]);
  });
});

it('is not stopped by hundreds of members who have nothing to lapse yet', async () => {
  const shop = await openShop({ kind: 'none' });
  const memberId = await join(shop);
  await adjust(shop, memberId, { points: 5, now: began, expiresAt: at('2027-02-01T00:00:00Z') });
  const others = [];
  for (let n = 0; n < 201; n += 1) others.push(await join(shop));
  await deps.db.query(
    `update balances set next_expiry_at = '2027-01-15' where shop_id = $1 and member_id = any($2)`,
    [shop.shopId, others],
  );
  await sweep(shop, at('2027-02-01T00:00:00Z'));
  expect(await written(shop, memberId)).toMatchObject({ available: 0 });
});
