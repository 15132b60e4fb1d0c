import type { LedgerDraft, Lot, MemberBook, Source } from '../domain/ledger/ledger.ts';
import { never } from '../domain/ledger/lot-expiry.ts';
import type { Queryable, Tx } from './database.ts';
import { type LiveExpiry, liveExpiry, toLiveExpiry } from './live-expiry.ts';

/**
 * Open lots of one member that a posting reads at the most, soonest expiry first. A draw of more points than
 * these hold together breaks; nobody comes near who earns by hand.
 */
const lotsReadMax = 20_000;
/** Lots of one member that are read to be shown. */
const lotsShownMax = 1000;

interface BookRow {
  member_id: string;
  pending: string;
  available: string;
  held: string;
  lifetime_points: string;
  last_seq: string;
  next_expiry_at: Date | null;
  last_active_at: Date | null;
  live: string;
  is_closed?: boolean;
}

interface LotRow {
  member_id: string;
  lot_seq: string;
  points: string;
  remaining: string;
  earned_at: Date;
  /** A number: infinity, which is never. */
  expires_at: Date | number | null;
  source_kind: Source['kind'];
  source_id: string;
}

const balanceColumns =
  'b.pending, b.available, b.held, b.lifetime_points, b.last_seq, b.next_expiry_at, b.last_active_at';
const lotColumns =
  'member_id::text, lot_seq, points, remaining, earned_at, expires_at, source_kind, source_id';

/** Lot seqs by member that must be read even when they are empty (a return may reach them). */
export type LotsNeeded = ReadonlyMap<string, readonly number[]>;

/**
 * What is read beside the balances, and beside the open lots of everybody whose points may have lapsed. A credit
 * needs no lot; a draw needs the open ones; a return those it may reach.
 */
export interface LotReading {
  /** Members whose open lots are read; the others' books say only how much their lots hold together. */
  openOf: readonly string[];
  /** Asked once the lock is held. */
  named?: () => Promise<LotsNeeded>;
}

/**
 * Locks the balances of these members, in the order of their ids (the one lock order for members), and reads them
 * with the live program's expiry and their lots: those that were asked for, and all open ones of a member of whose
 * points some may have lapsed by `now`.
 */
export async function lockBooks(
  tx: Tx,
  shopId: string,
  members: { ids: readonly string[]; lots: LotReading; now: Date },
): Promise<{ books: Map<string, MemberBook>; live: LiveExpiry | null; closed: string[] }> {
  if (members.ids.length === 0) return { books: new Map(), live: null, closed: [] };
  const rows = await tx.query<BookRow>(
    `select b.member_id::text, ${balanceColumns}, b.is_closed, ${liveExpiry} as live from balances b
      where b.shop_id = $1 and b.member_id = any($2::bigint[]) order by b.member_id for update`,
    [shopId, members.ids],
    'lock_books',
  );
  const lapsing = rows
    .filter((row) => row.next_expiry_at !== null && row.next_expiry_at <= members.now)
    .map((row) => row.member_id);
  const named = await members.lots.named?.();
  const lots = await readLots(tx, shopId, {
    openOf: [...new Set([...members.lots.openOf, ...lapsing])],
    named: named ?? new Map(),
  });
  const [first] = rows;
  return {
    books: new Map(rows.map((row) => [row.member_id, toBook(row, lots.get(row.member_id) ?? [])])),
    live: first === undefined ? null : toLiveExpiry(first.live),
    closed: rows.flatMap((row) => (row.is_closed === true ? [row.member_id] : [])),
  };
}

/** One member's open lots: those with a date of their own (`is not null`), or those that the policy dates. */
const openLots = (own: 'is null' | 'is not null', where: string, max: number) => `
  (select * from lots where shop_id = $1 and member_id = $2 and remaining > 0 and expires_at ${own} and ${where}
    order by expires_at, lot_seq limit ${max})`;

/** Asked once a statement: without a policy no lot is looked at that has no date of its own. */
const hasPolicy = `(select expiry_since is not null from program_versions where shop_id = $1 and state = 'live')`;

const lotsRead = {
  dated: `${openLots('is not null', 'true', lotsReadMax)} union all ${openLots('is null', hasPolicy, lotsReadMax)}`,
  all: `${openLots('is not null', 'true', lotsShownMax)} union all ${openLots('is null', 'true', lotsShownMax)}`,
};

/**
 * A member's book as it stands, without a lock: for reading only. One statement, so that lots and balance are of
 * one moment. What can be spent and what expires next need only the lots that can lapse (`dated`).
 */
export async function readBook(
  db: Queryable,
  shopId: string,
  which: { memberId: string; lots: 'dated' | 'all' },
): Promise<MemberBook | null> {
  const rows = await db.query<BookRow & (LotRow | { lot_seq: null })>(
    `select b.member_id::text, ${balanceColumns}, ${liveExpiry} as live,
            l.lot_seq, l.points, l.remaining, l.earned_at, l.expires_at, l.source_kind, l.source_id
       from balances b
       left join lateral (${lotsRead[which.lots]}) as l on true
      where b.shop_id = $1 and b.member_id = $2`,
    [shopId, which.memberId],
    `read_book_${which.lots}`,
  );
  const [book] = rows;
  const lots = rows.flatMap((row) => (row.lot_seq === null ? [] : [toLot(row)]));
  return book === undefined ? null : toBook(book, lots);
}

async function readLots(
  db: Queryable,
  shopId: string,
  which: { openOf: readonly string[]; named: LotsNeeded },
): Promise<Map<string, Lot[]>> {
  const needed = [...which.named].flatMap(([id, seqs]) => seqs.map((seq) => [id, seq]));
  const rows =
    which.openOf.length === 0
      ? []
      : await db.query<LotRow>(
          `select l.* from unnest($2::bigint[]) as m (id)
            cross join lateral (
              select ${lotColumns} from lots
               where shop_id = $1 and member_id = m.id and remaining > 0
               order by expires_at, lot_seq limit ${lotsReadMax}) as l`,
          [shopId, which.openOf],
          'read_open_lots',
        );
  const rowsNeeded =
    needed.length === 0
      ? []
      : await db.query<LotRow>(
          `select l.* from unnest($2::bigint[], $3::bigint[]) as n (member, seq)
            cross join lateral (
              select ${lotColumns} from lots
               where shop_id = $1 and member_id = n.member and lot_seq = n.seq offset 0) as l`,
          [shopId, needed.map(([id]) => id), needed.map(([, seq]) => seq)],
          'read_named_lots',
        );
  const byMember = new Map<string, Map<number, Lot>>();
  for (const row of [...rows, ...rowsNeeded]) {
    const lots = byMember.get(row.member_id) ?? new Map<number, Lot>();
    lots.set(Number(row.lot_seq), toLot(row));
    byMember.set(row.member_id, lots);
  }
  return new Map([...byMember].map(([id, lots]) => [id, [...lots.values()]]));
}

function toBook(row: BookRow, lots: readonly Lot[]): MemberBook {
  const available = Number(row.available);
  const read = lots.reduce((sum, lot) => sum + lot.remaining, 0);
  return {
    memberId: row.member_id,
    pending: Number(row.pending),
    available,
    held: Number(row.held),
    lifetimePoints: Number(row.lifetime_points),
    lastSeq: Number(row.last_seq),
    nextExpiryAt: row.next_expiry_at,
    lastActiveAt: row.last_active_at,
    expiry: toLiveExpiry(row.live).terms,
    lots,
    unreadLotPoints: Math.max(0, available) - read,
  };
}

function toLot(row: LotRow): Lot {
  return {
    lotSeq: Number(row.lot_seq),
    points: Number(row.points),
    remaining: Number(row.remaining),
    earnedAt: row.earned_at,
    expiresAt: typeof row.expires_at === 'number' ? never : row.expires_at,
    source: { kind: row.source_kind, id: row.source_id },
  };
}

/**
 * Writes the entries of these drafts in one round trip. The caller holds the lock under which it read the
 * books. `day` is the day of `recordedAt` in the shop's zone; `program` the version under which it planned. Throws
 * the unique violation `transfers_idempotency_key_unique` when a key was used before.
 */
export async function appendLedger(
  tx: Tx,
  shopId: string,
  posting: { drafts: readonly LedgerDraft[]; recordedAt: Date; day: string; program: number },
): Promise<void> {
  const { drafts } = posting;
  if (drafts.length === 0) return;
  const parameters = [
    shopId,
    posting.recordedAt,
    posting.day,
    posting.program,
    ...transferColumns(drafts),
    ...lotColumnsOf(drafts),
    ...balanceColumnsOf(drafts),
  ];
  await tx.query(
    `select append_ledger(${parameters.map((_, at) => `$${at + 1}`).join(',')})`,
    parameters,
    'append_ledger',
  );
}

/** One array a column, in the order of the function's parameters. */
function transferColumns(drafts: readonly LedgerDraft[]): unknown[][] {
  const transfers = drafts.flatMap((draft) =>
    draft.entries.transfers.map((transfer) => ({ member: draft.book.memberId, ...transfer })),
  );
  return [
    transfers.map((t) => t.member),
    transfers.map((t) => t.seq),
    transfers.map((t) => t.transactionSeq),
    transfers.map((t) => t.cause.occurredAt),
    transfers.map((t) => t.points),
    transfers.map((t) => t.availableAfter),
    transfers.map((t) => t.from),
    transfers.map((t) => t.to),
    transfers.map((t) => t.cause.kind),
    transfers.map((t) => t.cause.actor.kind),
    transfers.map((t) => t.cause.actor.name),
    transfers.map((t) => t.cause.source.kind),
    transfers.map((t) => t.cause.source.id),
    transfers.map((t) => t.cause.reason),
    transfers.map((t) => (t.seq === t.transactionSeq ? t.cause.idempotencyKey : null)),
  ];
}

function lotColumnsOf(drafts: readonly LedgerDraft[]): unknown[][] {
  const lots = drafts.flatMap((draft) =>
    draft.entries.openedLots.map((lot) => ({ member: draft.book.memberId, ...lot })),
  );
  const moves = drafts.flatMap((draft) =>
    draft.entries.movements.map((move) => ({ member: draft.book.memberId, ...move })),
  );
  return [
    lots.map((l) => l.member),
    lots.map((l) => l.lotSeq),
    lots.map((l) => l.points),
    lots.map((l) => l.remaining),
    lots.map((l) => l.earnedAt),
    lots.map((l) => (l.expiresAt === never ? 'infinity' : l.expiresAt)),
    lots.map((l) => l.source.kind),
    lots.map((l) => l.source.id),
    moves.map((m) => m.member),
    moves.map((m) => m.seq),
    moves.map((m) => m.lotSeq),
    moves.map((m) => m.points),
  ];
}

function balanceColumnsOf(drafts: readonly LedgerDraft[]): unknown[][] {
  return [
    drafts.map((d) => d.book.memberId),
    drafts.map((d) => d.book.pending),
    drafts.map((d) => d.book.available),
    drafts.map((d) => d.book.held),
    drafts.map((d) => d.book.lifetimePoints),
    drafts.map((d) => d.before.lastSeq),
    drafts.map((d) => d.book.lastSeq),
    drafts.map((d) => d.book.nextExpiryAt),
    drafts.map((d) => d.book.lastActiveAt),
  ];
}
