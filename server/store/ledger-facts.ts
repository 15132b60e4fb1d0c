import type { Account, Draw, Lot, Source, TransferKind } from '../domain/ledger/ledger.ts';
import { never } from '../domain/ledger/lot-expiry.ts';
import type { StoredBook } from '../domain/ledger/compare-book.ts';
import type { LedgerFact, LotDateFact } from '../domain/ledger/replay.ts';
import type { Queryable } from './database.ts';

/**
 * The append-only facts and what is kept beside them, in the order of members, piece by piece. Ids are read as texts
 * and sorted as numbers: each "order by" names its table.
 */

/** Members after one and up to another, itself included; null is after them all. */
export interface MemberRange {
  after: string;
  upTo: string | null;
}

const lastMember = '9223372036854775807';
const bounds = ({ after, upTo }: MemberRange) => [after, upTo ?? lastMember];

interface BalanceRow {
  member_id: string;
  pending: string;
  available: string;
  held: string;
  lifetime_points: string;
  last_seq: string;
  last_active_at: Date | null;
}

/** Balances in the order of members, without lots. */
export async function listStoredBalances(
  db: Queryable,
  shopId: string,
  page: { after: string; limit: number },
): Promise<(Omit<StoredBook, 'lots'> & { memberId: string })[]> {
  const rows = await db.query<BalanceRow>(
    `select member_id::text, pending, available, held, lifetime_points, last_seq, last_active_at
       from balances where shop_id = $1 and member_id > $2 order by balances.member_id limit $3`,
    [shopId, page.after, page.limit],
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    pending: Number(row.pending),
    available: Number(row.available),
    held: Number(row.held),
    lifetimePoints: Number(row.lifetime_points),
    lastSeq: Number(row.last_seq),
    lastActiveAt: row.last_active_at,
  }));
}

interface LotRow {
  member_id: string;
  lot_seq: string;
  points: string;
  remaining: string;
  earned_at: Date;
  expires_at: Date | number | null;
  source_kind: Source['kind'];
  source_id: string;
}

export async function listStoredLots(
  db: Queryable,
  shopId: string,
  range: MemberRange,
): Promise<Map<string, Lot[]>> {
  const rows = await db.query<LotRow>(
    `select member_id::text, lot_seq, points, remaining, earned_at, expires_at, source_kind, source_id
       from lots where shop_id = $1 and member_id > $2 and member_id <= $3 order by lots.member_id, lot_seq`,
    [shopId, ...bounds(range)],
  );
  return groupByMember(rows, (row) => ({
    lotSeq: Number(row.lot_seq),
    points: Number(row.points),
    remaining: Number(row.remaining),
    earnedAt: row.earned_at,
    expiresAt: toDate(row.expires_at),
    source: { kind: row.source_kind, id: row.source_id },
  }));
}

interface LotDateRow {
  member_id: string;
  lot_seq: string;
  expires_at: Date | number;
}

export async function listLotDates(
  db: Queryable,
  shopId: string,
  range: MemberRange,
): Promise<Map<string, LotDateFact[]>> {
  const rows = await db.query<LotDateRow>(
    `select member_id::text, lot_seq, expires_at from lot_dates
      where shop_id = $1 and member_id > $2 and member_id <= $3 order by lot_dates.member_id, lot_seq, change_no`,
    [shopId, ...bounds(range)],
  );
  return groupByMember(rows, (row) => ({
    lotSeq: Number(row.lot_seq),
    expiresAt: toDate(row.expires_at) ?? never,
  }));
}

/** 'infinity' arrives as a number. */
function toDate(value: Date | number | null): Date | null {
  return typeof value === 'number' ? never : value;
}

interface LineRow {
  member_id: string;
  seq: string;
  from_account: Account;
  to_account: Account;
  points: string;
  kind: TransferKind;
  available_after: string;
  occurred_at: Date;
  recorded_at: Date;
  source_kind: Source['kind'];
  source_id: string;
}

interface MovementRow {
  member_id: string;
  seq: string;
  lot_seq: string;
  points: string;
}

export type MemberFact = LedgerFact & { memberId: string };

/** Lines with their movements, by member and seq: those after one line, as many as fit a page. */
export async function listFacts(
  db: Queryable,
  shopId: string,
  page: { after: { memberId: string; seq: number }; upTo: string | null; limit: number },
): Promise<MemberFact[]> {
  const { memberId, seq } = page.after;
  const lines = await db.query<LineRow>(
    `select member_id::text, seq, from_account, to_account, points, kind, available_after, occurred_at, recorded_at,
            source_kind, source_id
       from transfers where shop_id = $1 and (member_id, seq) > ($2, $3) and member_id <= $4
      order by transfers.member_id, seq limit $5`,
    [shopId, memberId, seq, page.upTo ?? lastMember, page.limit],
  );
  const last = lines.at(-1);
  if (last === undefined) return [];
  const movements = await db.query<MovementRow>(
    `select member_id::text, seq, lot_seq, points from lot_movements
      where shop_id = $1 and (member_id, seq) > ($2, $3) and (member_id, seq) <= ($4, $5)
      order by lot_movements.member_id, seq, lot_seq`,
    [shopId, memberId, seq, last.member_id, last.seq],
  );
  return mergeMovements(lines, movements);
}

const none: readonly Draw[] = [];

function mergeMovements(
  lines: readonly LineRow[],
  movements: readonly MovementRow[],
): MemberFact[] {
  const byLine = new Map<string, Draw[]>();
  for (const row of movements) {
    const key = `${row.member_id}-${row.seq}`;
    const draw = { lotSeq: Number(row.lot_seq), points: Number(row.points) };
    const draws = byLine.get(key);
    if (draws === undefined) byLine.set(key, [draw]);
    else draws.push(draw);
  }
  return lines.map((line) => ({
    memberId: line.member_id,
    seq: Number(line.seq),
    from: line.from_account,
    to: line.to_account,
    points: Number(line.points),
    kind: line.kind,
    availableAfter: Number(line.available_after),
    occurredAt: line.occurred_at,
    recordedAt: line.recorded_at,
    source: { kind: line.source_kind, id: line.source_id },
    movements: byLine.get(`${line.member_id}-${line.seq}`) ?? none,
  }));
}

function groupByMember<Row extends { member_id: string }, T>(
  rows: readonly Row[],
  toItem: (row: Row) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.member_id);
    if (group === undefined) groups.set(row.member_id, [toItem(row)]);
    else group.push(toItem(row));
  }
  return groups;
}
