import type { Account, ActorKind, Source, TransferKind } from '../domain/ledger/ledger.ts';
import type { Queryable } from './database.ts';

/** A line of a member's ledger as it is read. */
export interface LedgerLine {
  memberId: string;
  seq: number;
  transactionSeq: number;
  occurredAt: Date;
  recordedAt: Date;
  from: Account;
  to: Account;
  points: number;
  availableAfter: number;
  kind: TransferKind;
  actor: { kind: ActorKind; name: string | null };
  source: Source;
  reason: string | null;
}

export interface LineRow {
  member_id: string;
  seq: string;
  transaction_seq: string;
  occurred_at: Date;
  recorded_at: Date;
  from_account: Account;
  to_account: Account;
  points: string;
  available_after: string;
  kind: TransferKind;
  actor_kind: ActorKind;
  actor_name: string | null;
  source_kind: Source['kind'];
  source_id: string;
  reason: string | null;
}

export const lineColumns = `member_id::text, seq, transaction_seq, occurred_at, recorded_at, from_account, to_account,
  points, available_after, kind, actor_kind, actor_name, source_kind, source_id, reason`;

export function toLine(row: LineRow): LedgerLine {
  return {
    memberId: row.member_id,
    seq: Number(row.seq),
    transactionSeq: Number(row.transaction_seq),
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    from: row.from_account,
    to: row.to_account,
    points: Number(row.points),
    availableAfter: Number(row.available_after),
    kind: row.kind,
    actor: { kind: row.actor_kind, name: row.actor_name },
    source: { kind: row.source_kind, id: row.source_id },
    reason: row.reason,
  };
}

/**
 * A member's lines, newest first; `before` is the seq of the last line of the page before. Without captures
 * the lines are left out that book held points as spent.
 */
export async function listTransfers(
  db: Queryable,
  shopId: string,
  page: { memberId: string; before: number | null; limit: number; withCaptures: boolean },
): Promise<LedgerLine[]> {
  const rows = await db.query<LineRow>(
    `select ${lineColumns} from transfers
      where shop_id = $1 and member_id = $2 and seq < $3
        and ($5 or from_account <> 'held' or to_account <> 'redeemed')
      order by seq desc limit $4`,
    [shopId, page.memberId, page.before ?? Number.MAX_SAFE_INTEGER, page.limit, page.withCaptures],
    'list_transfers',
  );
  return rows.map(toLine);
}

/** Some lines of a member, by their seq: those that opened its lots, to say what they came from. */
export async function readTransfers(
  db: Queryable,
  shopId: string,
  lines: { memberId: string; seqs: readonly number[] },
): Promise<LedgerLine[]> {
  if (lines.seqs.length === 0) return [];
  const rows = await db.query<LineRow>(
    `select ${lineColumns} from transfers
      where shop_id = $1 and member_id = $2 and seq = any($3::bigint[]) order by seq`,
    [shopId, lines.memberId, lines.seqs],
  );
  return rows.map(toLine);
}

/** The transaction that carries this key, if it was posted. */
export async function readTransaction(
  db: Queryable,
  shopId: string,
  idempotencyKey: string,
): Promise<LedgerLine[]> {
  const rows = await db.query<LineRow>(
    `select ${lineColumns} from transfers
      where shop_id = $1 and (member_id, transaction_seq) = (
        select member_id, transaction_seq from transfers where shop_id = $1 and idempotency_key = $2)
      order by seq`,
    [shopId, idempotencyKey],
    'read_transaction',
  );
  return rows.map(toLine);
}

/** What happened last in a shop. Bounded by time so that it never walks the whole ledger. */
export async function listLatestTransfers(
  db: Queryable,
  shopId: string,
  page: { since: Date; limit: number },
): Promise<LedgerLine[]> {
  const rows = await db.query<LineRow>(
    `select ${lineColumns} from transfers
      where shop_id = $1 and recorded_at >= $2 order by recorded_at desc, member_id, seq desc limit $3`,
    [shopId, page.since, page.limit],
  );
  return rows.map(toLine);
}

/**
 * The seq of the first line of a member that was recorded at `at` or later; one past the last line where there is
 * none. Lines are recorded in the order of their seq, so it is found by halving: some twenty probes of the key.
 */
export async function findFirstLine(
  db: Queryable,
  shopId: string,
  which: { memberId: string; at: Date },
): Promise<number> {
  const [row] = await db.query<{ seq: string }>(
    `with recursive search (low, high) as (
       select 1::bigint, last_seq + 1 from balances where shop_id = $1 and member_id = $2
       union all
       select case when probe.early then middle + 1 else low end, case when probe.early then high else middle end
         from (select low, high, (low + high) / 2 as middle from search where low < high) as half
         left join lateral (
           select recorded_at < $3 as early from transfers
            where shop_id = $1 and member_id = $2 and seq = middle offset 0) as probe on true)
     select low as seq from search where low = high`,
    [shopId, which.memberId, which.at],
    'find_first_line',
  );
  return Number(row?.seq ?? 1);
}

export interface AccountPoints {
  available: number;
  pending: number;
  held: number;
}

function sumOf(account: string, filter = ''): string {
  return `coalesce(sum(case when to_account = '${account}' then points
                            when from_account = '${account}' then -points else 0 end) ${filter}, 0)`;
}

/** What a member's lines up to `from` and up to `to` (both not included) come to, and how many lie between. */
export async function sumLines(
  db: Queryable,
  shopId: string,
  range: { memberId: string; from: number; to: number },
): Promise<{ opening: AccountPoints; closing: AccountPoints; lines: number }> {
  const accounts = ['available', 'pending', 'held'] as const;
  const columns = accounts.flatMap((account) => [
    `${sumOf(account, 'filter (where seq < $3)')} as opening_${account}`,
    `${sumOf(account)} as closing_${account}`,
  ]);
  const [row] = await db.query<Record<string, string>>(
    `select ${columns.join(', ')}, count(*) filter (where seq >= $3) as lines
       from transfers where shop_id = $1 and member_id = $2 and seq < $4`,
    [shopId, range.memberId, range.from, range.to],
    'sum_lines',
  );
  const read = (at: 'opening' | 'closing'): AccountPoints => ({
    available: Number(row?.[`${at}_available`] ?? 0),
    pending: Number(row?.[`${at}_pending`] ?? 0),
    held: Number(row?.[`${at}_held`] ?? 0),
  });
  return { opening: read('opening'), closing: read('closing'), lines: Number(row?.['lines'] ?? 0) };
}

/** A member's lines from one seq up to another (not included), oldest first. */
export async function listLinesBetween(
  db: Queryable,
  shopId: string,
  range: { memberId: string; from: number; to: number; limit: number },
): Promise<LedgerLine[]> {
  const rows = await db.query<LineRow>(
    `select ${lineColumns} from transfers
      where shop_id = $1 and member_id = $2 and seq >= $3 and seq < $4 order by seq limit $5`,
    [shopId, range.memberId, range.from, range.to, range.limit],
    'list_lines_between',
  );
  return rows.map(toLine);
}
