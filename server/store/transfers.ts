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

interface LineRow {
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

const lineColumns = `member_id::text, seq, transaction_seq, occurred_at, recorded_at, from_account, to_account,
  points, available_after, kind, actor_kind, actor_name, source_kind, source_id, reason`;

function toLine(row: LineRow): LedgerLine {
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
