import type { Database } from '../../server/store/database.ts';
import { never } from '../../server/domain/ledger/lot-expiry.ts';
import type { Account, TransferKind } from '../../server/domain/ledger/ledger.ts';

/** A shop's ledger read line by line from outside, and made again from nothing. */

export interface Line {
  memberId: string;
  seq: number;
  transactionSeq: number;
  kind: TransferKind;
  from: Account;
  to: Account;
  points: number;
  availableAfter: number;
  sourceKind: string;
  sourceId: string;
  key: string | null;
  occurredAt: Date;
  recordedAt: Date;
  /** Points by lot: taken above zero, given back below. */
  moves: ReadonlyMap<number, number>;
  /** The lot that this line opened. */
  opens: OpenedLot | null;
}

interface OpenedLot {
  points: number;
  earnedAt: Date;
  expiresAt: Date | null;
}

export interface ViewedLot extends OpenedLot {
  lotSeq: number;
  remaining: number;
  source: string;
}

export interface ViewedMember {
  id: string;
  lastSeq: number;
  accounts: Map<Account, number>;
  lots: Map<number, ViewedLot>;
  /** What each redemption has taken from each lot and not given back. */
  away: Map<string, Map<number, number>>;
  /** When points were last earned or spent, as milliseconds. */
  lastActive: number | null;
  /** What each order has given that can't be spent yet. */
  waiting: Map<string, number>;
}

export type LedgerView = Map<string, ViewedMember>;

interface Row {
  member_id: string;
  seq: string;
  transaction_seq: string;
  kind: TransferKind;
  from_account: Account;
  to_account: Account;
  points: string;
  available_after: string;
  source_kind: string;
  source_id: string;
  idempotency_key: string | null;
  occurred_at: Date;
  recorded_at: Date;
  moves: Record<string, number> | null;
  lot_points: string | null;
  earned_at: Date | null;
  expires_at: Date | number | null;
}

/** The lines that were written since the view was last brought up to date, in their order. */
export async function readNewLines(
  db: Database,
  shopId: string,
  view: LedgerView,
): Promise<Line[]> {
  const known = [...view.values()];
  const rows = await db.query<Row>(
    `select t.member_id::text, t.seq, t.transaction_seq, t.kind, t.from_account, t.to_account, t.points,
            t.available_after, t.source_kind, t.source_id, t.idempotency_key, t.occurred_at, t.recorded_at,
            (select jsonb_object_agg(m.lot_seq, m.points) from lot_movements m
              where m.shop_id = $1 and m.member_id = t.member_id and m.seq = t.seq) as moves,
            l.points as lot_points, l.earned_at, l.expires_at
       from transfers t
       left join lots l on l.shop_id = $1 and l.member_id = t.member_id and l.lot_seq = t.seq
       left join unnest($2::bigint[], $3::bigint[]) as k (member, seq) on k.member = t.member_id
      where t.shop_id = $1 and t.seq > coalesce(k.seq, 0)
      order by t.member_id, t.seq`,
    [shopId, known.map(({ id }) => id), known.map(({ lastSeq }) => lastSeq)],
  );
  return rows.map(toLine);
}

function toLine(row: Row): Line {
  return {
    memberId: row.member_id,
    seq: Number(row.seq),
    transactionSeq: Number(row.transaction_seq),
    kind: row.kind,
    from: row.from_account,
    to: row.to_account,
    points: Number(row.points),
    availableAfter: Number(row.available_after),
    sourceKind: row.source_kind,
    sourceId: row.source_id,
    key: row.idempotency_key,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    moves: new Map(Object.entries(row.moves ?? {}).map(([lot, points]) => [Number(lot), points])),
    opens:
      row.lot_points === null || row.earned_at === null
        ? null
        : {
            points: Number(row.lot_points),
            earnedAt: row.earned_at,
            expiresAt: typeof row.expires_at === 'number' ? never : row.expires_at,
          },
  };
}

export function memberOf(view: LedgerView, id: string): ViewedMember {
  const member = view.get(id) ?? {
    id,
    lastSeq: 0,
    accounts: new Map(),
    lots: new Map(),
    away: new Map(),
    lastActive: null,
    waiting: new Map(),
  };
  view.set(id, member);
  return member;
}

export const has = (member: ViewedMember, account: Account) => member.accounts.get(account) ?? 0;

/** One line more: the accounts and lots after it. */
export function replayLine(view: LedgerView, line: Line): void {
  const member = memberOf(view, line.memberId);
  member.lastSeq = line.seq;
  if (line.from === 'issued' || line.from === 'adjusted' || line.to === 'held') {
    const at = Math.min(line.occurredAt.getTime(), line.recordedAt.getTime());
    member.lastActive = Math.max(member.lastActive ?? at, at);
  }
  member.accounts.set(line.from, has(member, line.from) - line.points);
  member.accounts.set(line.to, has(member, line.to) + line.points);
  const source = `${line.sourceKind}:${line.sourceId}`;
  if (line.opens !== null)
    member.lots.set(line.seq, {
      ...line.opens,
      lotSeq: line.seq,
      remaining: line.opens.points,
      source,
    });
  if (line.from === 'pending' || line.to === 'pending') {
    const change = line.to === 'pending' ? line.points : -line.points;
    member.waiting.set(line.sourceId, (member.waiting.get(line.sourceId) ?? 0) + change);
  }
  for (const [lotSeq, points] of line.moves) {
    const lot = member.lots.get(lotSeq);
    if (lot !== undefined) lot.remaining -= points;
    // A lot that opens with less than its points has met a debt: that was no redemption's doing.
    if (line.sourceKind !== 'redemption' || lotSeq === line.seq) continue;
    const away = member.away.get(line.sourceId) ?? new Map<number, number>();
    away.set(lotSeq, (away.get(lotSeq) ?? 0) + points);
    member.away.set(line.sourceId, away);
  }
}
