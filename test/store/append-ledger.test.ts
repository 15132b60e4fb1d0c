import { afterAll, beforeAll, expect, it } from 'vitest';
import { RetriableError } from '../../server/base/errors.ts';
import { type LedgerDraft, openDraft } from '../../server/domain/ledger/ledger.ts';
import { planActivity } from '../../server/domain/ledger/plan-adjustment.ts';
import type { Move } from '../../server/domain/ledger/move.ts';
import { postTransaction } from '../../server/domain/ledger/post-transaction.ts';
import { appendLedger, lockBooks } from '../../server/store/books.ts';
import { brokenConstraint, type Database, openDatabase } from '../../server/store/database.ts';
import { listTransfers } from '../../server/store/transfers.ts';
import type { Shop } from '../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { buildCause, inDays, now } from '../support/ledger-book.ts';
import { connectTestShop } from '../support/shop.ts';

let database: TestDatabase;
let db: Database;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url, { poolSize: 4 });
  shop = await connectTestShop(db);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

async function makeMembers(count: number): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `insert into members (shop_id, joined_at, joined_by, consented_at, consented_by, created_at, updated_at)
     select $1, now(), 'api', now(), 'api', now(), now() from generate_series(1, $2::int) returning member_id::text`,
    [shop.shopId, count],
  );
  await db.query(
    `insert into balances (shop_id, member_id, updated_at) select $1, unnest($2::bigint[]), now()`,
    [shop.shopId, rows.map((row) => row.member_id)],
  );
  return rows.map((row) => row.member_id);
}

async function read(memberIds: readonly string[]): Promise<LedgerDraft[]> {
  const { books } = await db.transaction((tx) =>
    lockBooks(tx, shop.shopId, { ids: memberIds, lots: { openOf: memberIds }, now }),
  );
  return [...books.values()].map((book) => openDraft(book, now));
}

function post(drafts: readonly LedgerDraft[]): Promise<void> {
  return db.transaction((tx) =>
    appendLedger(tx, shop.shopId, { drafts, recordedAt: now, day: '2026-11-10', program: 1 }),
  );
}

async function draftOf(memberId: string): Promise<LedgerDraft> {
  const [draft] = await read([memberId]);
  return draft ?? expect.fail('no such member');
}

const draw = (lotSeq: number, points: number): Move => ({
  type: 'debit',
  to: 'held',
  points,
  draws: [{ lotSeq, points }],
});

it('writes what was planned for many members at once, and reads it back as it was planned', async () => {
  const members = await makeMembers(50);
  const first = (await read(members)).map((draft, at) =>
    postTransaction(draft, buildCause(), [
      {
        type: 'credit',
        from: 'issued',
        points: 100 + at,
        earnedAt: now,
        expiresAt: inDays(at + 1),
      },
      { type: 'shift', from: 'issued', to: 'pending', points: 7 },
    ]),
  );
  await post(first);
  const second = (await read(members)).map((draft) =>
    postTransaction(planActivity(draft, buildCause(), 5), buildCause(), [draw(1, 60), draw(3, 2)]),
  );
  await post(second);
  const stored = await read(members);
  expect(stored.map(({ book }) => ({ ...book, lots: byAge(book.lots) }))).toEqual(
    second.map(({ book }) => ({ ...book, lots: byAge(book.lots) })),
  );
  const lines = await listTransfers(db, shop.shopId, {
    memberId: members[0] ?? '',
    before: null,
    limit: 10,
    withCaptures: true,
  });
  expect(lines.map(({ seq, transactionSeq, points }) => [seq, transactionSeq, points])).toEqual([
    [5, 4, 2],
    [4, 4, 60],
    [3, 3, 5],
    [2, 1, 7],
    [1, 1, 100],
  ]);
});

const byAge = (lots: LedgerDraft['book']['lots']) => lots.toSorted((a, b) => a.lotSeq - b.lotSeq);

it('leaves one tally for each pair of accounts and kind', async () => {
  const members = await makeMembers(3);
  await db.query('delete from transfer_tallies where shop_id = $1', [shop.shopId]);
  await post((await read(members)).map((draft) => planActivity(draft, buildCause(), 10)));
  const tallies = await db.query(
    `select day::text, from_account, to_account, kind, points::int, transfers::int from transfer_tallies where shop_id = $1`,
    [shop.shopId],
  );
  expect(tallies).toEqual([
    {
      day: '2026-11-10',
      from_account: 'issued',
      to_account: 'available',
      kind: 'activity',
      points: 30,
      transfers: 3,
    },
  ]);
});

it('writes nothing at all when nothing was planned', async () => {
  const members = await makeMembers(1);
  await expect(post(await read(members))).resolves.toBeUndefined();
});

it('refuses a plan made under a program that is live no more, as weather', async () => {
  const [memberId = ''] = await makeMembers(1);
  const draft = planActivity(await draftOf(memberId), buildCause(), 10);
  const step = { drafts: [draft], recordedAt: now, day: '2026-11-10', program: 7 };
  const posting = db.transaction((tx) => appendLedger(tx, shop.shopId, step));
  await expect(posting).rejects.toBeInstanceOf(RetriableError);
  expect((await draftOf(memberId)).book.available).toBe(0);
});

it('refuses a plan made on a book that has moved on, as weather', async () => {
  const [memberId = ''] = await makeMembers(1);
  const stale = planActivity(await draftOf(memberId), buildCause(), 10);
  await post([planActivity(await draftOf(memberId), buildCause(), 20)]);
  await expect(post([stale])).rejects.toBeInstanceOf(RetriableError);
  expect((await draftOf(memberId)).book).toMatchObject({ available: 20, lastSeq: 1 });
});

it('refuses a key that was used before in the shop, by whomever, and writes nothing of the rest', async () => {
  const [one = '', other = ''] = await makeMembers(2);
  const cause = buildCause();
  await post([planActivity(await draftOf(one), cause, 10)]);
  const again = planActivity(await draftOf(other), cause, 10);
  const refused = await post([planActivity(await draftOf(one), buildCause(), 5), again]).catch(
    (error: unknown) => brokenConstraint(error),
  );
  expect(refused).toBe('transfers_idempotency_key_unique');
  expect((await draftOf(one)).book.available).toBe(10);
});

it('gives every shop its own keys', async () => {
  const [memberId = ''] = await makeMembers(1);
  const cause = buildCause();
  await post([planActivity(await draftOf(memberId), cause, 10)]);
  shop = await connectTestShop(db);
  const [elsewhere = ''] = await makeMembers(1);
  await post([planActivity(await draftOf(elsewhere), cause, 10)]);
  expect((await draftOf(elsewhere)).book.available).toBe(10);
});

it.each([
  ['balances_pending_not_negative', { pending: -1 }],
  ['balances_held_not_negative', { held: -1 }],
])('has %s behind what the domain asserts', async (constraint, changes) => {
  const [memberId = ''] = await makeMembers(1);
  const draft = planActivity(await draftOf(memberId), buildCause(), 10);
  const broken = { ...draft, book: { ...draft.book, ...changes } };
  expect(await post([broken]).catch(brokenConstraint)).toBe(constraint);
});

it('has lots_remaining_within behind every draw', async () => {
  const [memberId = ''] = await makeMembers(1);
  await post([planActivity(await draftOf(memberId), buildCause(), 10)]);
  const draft = planActivity(await draftOf(memberId), buildCause(), 1);
  const movements = [{ seq: 2, lotSeq: 1, points: 11 }];
  const broken = { ...draft, entries: { ...draft.entries, movements } };
  expect(await post([broken]).catch(brokenConstraint)).toBe('lots_remaining_within');
});
