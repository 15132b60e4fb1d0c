import type { Database, Queryable, Tx } from './database.ts';
import { figureChecks } from './figure-checks.ts';
import { reportChecks } from './report-checks.ts';
import { type CheckStatement, ledgerChecks } from './ledger-checks.ts';

/** Broken things that one check lists at the most; how many more there are is counted. */
export const brokenMax = 100;

export interface AuditCheck {
  name: string;
  title: string;
  /** What `rows` counts. */
  unit: string;
  /** What was looked at. */
  rows: number;
  tookMs: number;
  ok: boolean;
  /** All that is broken, listed or not. */
  brokenRows: number;
}

export interface BrokenThing {
  check: string;
  /** "member 42", "transfer 42-7". */
  what: string;
  detail: string;
  memberId: string | null;
  /** The seq of the transfer, or of the one that opened the lot. */
  seq: number | null;
  expected: string;
  found: string;
}

export interface AuditResult {
  ok: boolean;
  /** Whose ledgers were replayed. */
  members: number;
  tookMs: number;
  checks: AuditCheck[];
  broken: BrokenThing[];
}

/** One check that was done. */
export interface AuditFinding {
  check: AuditCheck;
  broken: BrokenThing[];
}

/** The snapshot in which all checks of one audit look; it can't write. */
export async function openAudit(tx: Tx): Promise<void> {
  await tx.query('set transaction isolation level repeatable read read only');
  // The checks sort and join whole tables.
  await tx.query(`set local work_mem = '64MB'`);
}

/** Checks what one statement each can prove of a shop's ledger; looks, never repairs. */
export async function runLedgerChecks(tx: Tx, shopId: string): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const check of [...ledgerChecks, ...figureChecks, ...reportChecks])
    findings.push(await runCheck(tx, shopId, check));
  return findings;
}

interface BrokenRow {
  what: string;
  member_id: string | null;
  seq: string | null;
  expected: string;
  found: string;
  total: string;
}

async function runCheck(tx: Tx, shopId: string, check: CheckStatement): Promise<AuditFinding> {
  const startedAt = performance.now();
  const { name, title, unit } = check;
  const [looked] = await tx.query<{ count: string }>(check.rows, [shopId]);
  const rows = await tx.query<BrokenRow>(
    `select what, member_id::text, seq, expected, found, count(*) over () as total
       from (${check.broken}) as broken limit ${brokenMax}`,
    [shopId],
  );
  return {
    check: {
      name,
      title,
      unit,
      rows: Number(looked?.count ?? 0),
      tookMs: Math.round(performance.now() - startedAt),
      ok: rows.length === 0,
      brokenRows: Number(rows[0]?.total ?? 0),
    },
    broken: rows.map((row) => ({
      check: name,
      what: row.what,
      ...inWords(row),
      memberId: row.member_id,
      seq: row.seq === null ? null : Number(row.seq),
    })),
  };
}

/** The two halves of a contradiction, and the sentence that they make. */
export function inWords(texts: { expected: string; found: string }) {
  const { expected, found } = texts;
  return { expected, found, detail: `Found ${found}; expected ${expected}.` };
}

/** Results that are kept for a shop. */
const keptMax = 30;

export async function appendLedgerCheck(
  tx: Tx,
  shopId: string,
  check: { checkedAt: Date; result: AuditResult },
): Promise<void> {
  await tx.query(
    `insert into ledger_checks (shop_id, checked_at, result) values ($1,$2,$3)
     on conflict (shop_id, checked_at) do update set result = excluded.result`,
    [shopId, check.checkedAt, JSON.stringify(check.result)],
  );
  await tx.query(
    `delete from ledger_checks where shop_id = $1 and checked_at not in (
       select checked_at from ledger_checks where shop_id = $1 order by checked_at desc limit ${keptMax})`,
    [shopId],
  );
}

/** What was kept before a check said how long it took and whom it found is read with what it had. */
type KeptResult = Pick<AuditResult, 'ok'> & {
  members?: number;
  tookMs?: number;
  checks: (Pick<AuditCheck, 'name' | 'title' | 'rows' | 'ok'> & Partial<AuditCheck>)[];
  broken: (Pick<BrokenThing, 'check' | 'what' | 'detail'> & Partial<BrokenThing>)[];
};

export async function readLedgerCheck(
  db: Queryable | Database,
  shopId: string,
): Promise<{ checkedAt: Date; result: AuditResult } | null> {
  const [row] = await db.query<{ checked_at: Date; result: KeptResult }>(
    `select checked_at, result from ledger_checks where shop_id = $1 order by checked_at desc limit 1`,
    [shopId],
  );
  return row === undefined ? null : { checkedAt: row.checked_at, result: toResult(row.result) };
}

function toResult({ ok, members = 0, tookMs = 0, checks, broken }: KeptResult): AuditResult {
  const countOf = (name: string) => broken.filter(({ check }) => check === name).length;
  return {
    ok,
    members,
    tookMs,
    checks: checks.map((check) => ({
      unit: 'rows',
      tookMs: 0,
      brokenRows: countOf(check.name),
      ...check,
    })),
    broken: broken.map((one) => ({
      memberId: null,
      seq: null,
      expected: '',
      found: one.detail,
      ...one,
    })),
  };
}
