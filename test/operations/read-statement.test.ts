import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayInZone, daysAfter } from '../../server/domain/day-in-zone.ts';
import { availableChange } from '../../server/domain/history/statement-line.ts';
import type { LedgerDraft } from '../../server/domain/ledger/ledger.ts';
import { planActivity, planAdjustment } from '../../server/domain/ledger/plan-adjustment.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';
import { readStatement, statementLinesMax } from '../../server/operations/read-statement.ts';
import { Settlement } from '../../server/operations/settlement.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import type { Shop } from '../../server/store/shops.ts';
import { listTransfers } from '../../server/store/transfers.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { buildCause } from '../support/ledger-book.ts';
import { seededRandom } from '../support/random.ts';
import { connectTestShop } from '../support/shop.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url, { poolSize: 6 });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

async function makeMember(shop: Shop): Promise<string> {
  const [row] = await db.query<{ member_id: string }>(
    `insert into members (shop_id, first_name, last_name, joined_at, joined_by, consented_at, consented_by, created_at, updated_at)
     values ($1, 'Ada', 'Lovelace', now(), 'api', now(), 'api', now(), now()) returning member_id::text`,
    [shop.shopId],
  );
  const memberId = row?.member_id ?? expect.fail('no member');
  await db.query(`insert into balances (shop_id, member_id, updated_at) values ($1, $2, now())`, [
    shop.shopId,
    memberId,
  ]);
  return memberId;
}

type Change = (draft: LedgerDraft, at: Date) => LedgerDraft;

/** Books `change` at `at`, whenever it is said to have happened. */
async function book(shop: Shop, memberId: string, step: { at: Date; change: Change }) {
  await db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, step.at);
    await settlement.open([memberId]);
    settlement.plan(step.change(settlement.draftOf(memberId), step.at));
    await settlement.post();
  });
}

const give =
  (points: number): Change =>
  (draft) =>
    planActivity(draft, buildCause(), points);
const wait =
  (points: number): Change =>
  (draft) =>
    postTransaction(draft, buildCause(), [
      { type: 'shift', from: 'issued', to: 'pending', points },
    ]);

async function statementOf(shop: Shop, memberId: string, period: { from: string; to: string }) {
  const statement = await readStatement(db, { shop, memberId, ...period, reader: 'shopper' });
  if (statement === null || 'refused' in statement) return expect.fail('no statement');
  return statement;
}

/** Zones whose clocks jump at midnight, by a whole day, by half an hour, and one whose never do. */
const zones = [
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Cairo',
] as const;

describe('the statement of any history', () => {
  it.each(zones)('opens, adds up and closes for every period of it (%s)', async (timeZone) => {
    const random = seededRandom(timeZone.length * 7919);
    const shop = await connectTestShop(db, { timeZone });
    const memberId = await makeMember(shop);
    let at = Date.parse('2026-03-01T00:00:00Z');
    for (let step = 0; step < 60; step += 1) {
      // Often exactly at an hour, so that many lines fall on a midnight.
      at += random.between(0, 60) * 3_600_000 + random.pick([0, 0, 1, 1_799_999, 1_800_000]);
      const points = random.between(1, 500);
      const change = random.pick<Change>([
        give(points),
        wait(points),
        (draft, now) => {
          const taken = planAdjustment(draft, buildCause({ kind: 'adjustment' }), {
            points: -points,
            expiresAt: null,
            now,
          });
          return 'refused' in taken ? give(points)(draft, now) : taken;
        },
      ]);
      await book(shop, memberId, { at: new Date(at), change });
    }
    const all = await listTransfers(db, shop.shopId, {
      memberId,
      before: null,
      limit: 1000,
      withCaptures: true,
    });
    const lines = all.toReversed();
    for (let round = 0; round < 40; round += 1) {
      const from = daysAfter('2026-02-25', random.between(0, 120));
      const to = daysAfter(from, random.between(0, 60));
      const statement = await statementOf(shop, memberId, { from, to });
      const days = lines.map((line) => dayInZone(line.recordedAt, timeZone));
      const inside = lines.filter((_, n) => (days[n] ?? '') >= from && (days[n] ?? '') <= to);
      const before = lines.filter((_, n) => (days[n] ?? '') < from);
      const sum = (of: typeof lines) =>
        of.reduce((total, line) => total + availableChange(line), 0);
      expect(statement.opening.available).toBe(sum(before));
      expect(statement.closing.available).toBe(sum([...before, ...inside]));
      expect(statement.lines.map(({ availableAfter }) => availableAfter)).toEqual(
        inside.map(({ availableAfter }) => availableAfter),
      );
      const points = statement.lines.reduce((total, line) => total + line.points, 0);
      expect(statement.opening.available + points).toBe(statement.closing.available);
      const next = await statementOf(shop, memberId, {
        from: daysAfter(to, 1),
        to: daysAfter(to, 1),
      });
      expect(next.opening).toEqual(statement.closing);
    }
  });
});

describe('a statement', () => {
  it('begins and ends at midnight in the shop, also when the clocks change that day', async () => {
    const shop = await connectTestShop(db, { timeZone: 'America/New_York' });
    const memberId = await makeMember(shop);
    // 8 March 2026 has 23 hours there.
    for (const at of [
      '2026-03-08T04:59:59.999Z',
      '2026-03-08T05:00:00.000Z',
      '2026-03-09T03:59:59.999Z',
      '2026-03-09T04:00:00.000Z',
    ])
      await book(shop, memberId, { at: new Date(at), change: give(10) });
    const statement = await statementOf(shop, memberId, { from: '2026-03-08', to: '2026-03-08' });
    expect(statement).toMatchObject({
      memberName: 'Ada Lovelace',
      opening: { available: 10, pending: 0, held: 0 },
      closing: { available: 30, pending: 0, held: 0 },
      tooMany: false,
    });
    expect(statement.lines.map(({ day }) => day)).toEqual(['2026-03-08', '2026-03-08']);
  });

  it('shows what waits beside the balance, and the lines that moved it with 0', async () => {
    const shop = await connectTestShop(db);
    const memberId = await makeMember(shop);
    const at = new Date('2026-03-10T12:00:00Z');
    await book(shop, memberId, { at, change: wait(1250) });
    await book(shop, memberId, {
      at,
      change: (draft) =>
        postTransaction(draft, buildCause({ kind: 'award_confirmed' }), [
          { type: 'credit', from: 'pending', points: 1000, earnedAt: at, expiresAt: null },
        ]),
    });
    const statement = await statementOf(shop, memberId, { from: '2026-03-01', to: '2026-03-31' });
    expect(statement.closing).toEqual({ available: 1000, pending: 250, held: 0 });
    expect(statement.lines.map(({ points }) => points)).toEqual([0, 1000]);
    expect(statement.lines[0]?.title).toMatch(/\(1,250 pending\)$/);
  });

  it('is empty before and after everything', async () => {
    const shop = await connectTestShop(db);
    const memberId = await makeMember(shop);
    await book(shop, memberId, { at: new Date('2026-03-10T12:00:00Z'), change: give(5) });
    const zero = { available: 0, pending: 0, held: 0 };
    const five = { ...zero, available: 5 };
    const early = await statementOf(shop, memberId, { from: '2025-01-01', to: '2026-03-09' });
    expect(early).toMatchObject({ opening: zero, lines: [], closing: zero });
    const late = await statementOf(shop, memberId, { from: '2026-03-11', to: '2027-01-01' });
    expect(late).toMatchObject({ opening: five, lines: [], closing: five });
  });

  it('covers five years at the most, and no period that ends before it begins', async () => {
    const shop = await connectTestShop(db);
    const memberId = await makeMember(shop);
    const ask = (from: string, to: string) =>
      readStatement(db, { shop, memberId, from, to, reader: 'staff' });
    expect(await ask('2021-03-01', '2026-02-28')).toHaveProperty('lines');
    expect(await ask('2021-03-01', '2026-03-01')).toMatchObject({ refused: 'period_too_long' });
    expect(await ask('2026-03-02', '2026-03-01')).toMatchObject({ refused: 'period_backwards' });
    expect(
      await readStatement(db, {
        shop,
        memberId: '1',
        from: '2026-01-01',
        to: '2026-01-02',
        reader: 'staff',
      }),
    ).toBeNull();
  });

  it('says so when a period has more lines than it holds, and still opens and closes', async () => {
    const shop = await connectTestShop(db);
    const memberId = await makeMember(shop);
    await book(shop, memberId, { at: new Date('2026-03-10T12:00:00Z'), change: give(1) });
    await db.query(
      `insert into transfers (shop_id, member_id, seq, transaction_seq, occurred_at, recorded_at, points, available_after,
              from_account, to_account, kind, actor_kind, source_kind, source_id, idempotency_key)
       select $1, $2, n, n, timestamptz '2026-03-11T12:00Z', timestamptz '2026-03-11T12:00Z' + n * interval '1 second', 1, n,
              'issued', 'available', 'activity', 'system', 'activity', 'a' || n, 'bulk:' || $2::bigint || ':' || n
         from generate_series(2, ${statementLinesMax + 2}) n`,
      [shop.shopId, memberId],
    );
    await db.query(
      `update balances set last_seq = ${statementLinesMax + 2} where shop_id = $1 and member_id = $2`,
      [shop.shopId, memberId],
    );
    const long = await statementOf(shop, memberId, { from: '2026-03-11', to: '2026-03-20' });
    expect(long).toMatchObject({
      tooMany: true,
      lines: [],
      opening: { available: 1 },
      closing: { available: statementLinesMax + 2 },
    });
    const whole = await statementOf(shop, memberId, { from: '2026-03-10', to: '2026-03-10' });
    expect(whole.lines).toHaveLength(1);
  });
});
