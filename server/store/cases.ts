import type { CaseKind } from '../domain/cases/judge-members.ts';
import type { Queryable, Tx } from './database.ts';

export type CaseState = 'open' | 'cleared' | 'confirmed';

/** What a case was opened or raised by. */
export interface CaseEvidence {
  /** Tells pieces of one case apart: the same again replaces it. */
  name: string;
  /** One sentence for staff; it holds nothing secret. */
  text: string;
  /** Members in it beside the one whom the case is about, or with them. */
  memberIds: readonly string[];
  score: number;
}

export interface StoredCase {
  caseId: string;
  memberId: string;
  kind: CaseKind;
  state: CaseState;
  score: number;
  openedAt: Date;
  updatedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  note: string | null;
}

interface CaseRow {
  case_id: string;
  member_id: string;
  kind: CaseKind;
  state: CaseState;
  score: number;
  opened_at: Date;
  updated_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  note: string | null;
}

const columns = `case_id::text, member_id::text, kind, state, score, opened_at, updated_at, decided_at, decided_by, note`;

function toCase(row: CaseRow): StoredCase {
  return {
    caseId: row.case_id,
    memberId: row.member_id,
    kind: row.kind,
    state: row.state,
    score: row.score,
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    note: row.note,
  };
}

/** Newest first. */
export async function listCases(
  db: Queryable,
  shopId: string,
  page: { onlyOpen: boolean; memberId: string | null; limit: number },
): Promise<StoredCase[]> {
  const rows = await db.query<CaseRow>(
    `select ${columns} from cases
      where shop_id = $1 and (not $2 or state = 'open') and ($3::bigint is null or member_id = $3)
      order by opened_at desc, cases.case_id limit $4`,
    [shopId, page.onlyOpen, page.memberId, page.limit],
  );
  return rows.map(toCase);
}

export async function lockCase(tx: Tx, shopId: string, caseId: string): Promise<StoredCase | null> {
  const [row] = await tx.query<CaseRow>(
    `select ${columns} from cases where shop_id = $1 and case_id = $2 for update`,
    [shopId, caseId],
  );
  return row === undefined ? null : toCase(row);
}

/** Cases of a kind that these members are in, about them or about others with them: newest word first, open ones before. */
export async function lockCasesOf(
  tx: Tx,
  shopId: string,
  step: { kind: CaseKind; memberIds: readonly string[] },
): Promise<StoredCase[]> {
  const rows = await tx.query<CaseRow>(
    `select ${columns} from cases
      where shop_id = $1 and kind = $2
        and (member_id = any($3::bigint[])
             or exists (
               select from signals s
                where s.shop_id = $1 and s.subject = 'case' and s.subject_id = cases.case_id::text
                  and s.evidence -> 'members' ?| $3::text[]))
      order by (state = 'open') desc, updated_at desc for update`,
    [shopId, step.kind, step.memberIds],
  );
  return rows.map(toCase);
}

export async function appendCase(
  tx: Tx,
  shopId: string,
  opened: Pick<StoredCase, 'caseId' | 'memberId' | 'kind' | 'score' | 'openedAt'>,
): Promise<void> {
  await tx.query(
    `insert into cases (shop_id, case_id, member_id, kind, state, score, opened_at, updated_at)
     values ($1,$2,$3,$4,'open',$5,$6,$6)`,
    [shopId, opened.caseId, opened.memberId, opened.kind, opened.score, opened.openedAt],
  );
}

/** Saves what changes of a case: what it weighs, and staff's word. The caller holds its row. */
export async function saveCase(tx: Tx, shopId: string, changed: StoredCase): Promise<void> {
  await tx.query(
    `update cases set state = $3, score = $4, updated_at = $5, decided_at = $6, decided_by = $7, note = $8
      where shop_id = $1 and case_id = $2`,
    [
      shopId,
      changed.caseId,
      changed.state,
      changed.score,
      changed.updatedAt,
      changed.decidedAt,
      changed.decidedBy,
      changed.note,
    ],
  );
}

export async function saveCaseEvidence(
  tx: Tx,
  shopId: string,
  step: { caseId: string; evidence: readonly CaseEvidence[]; now: Date },
): Promise<void> {
  await tx.query(
    `insert into signals (shop_id, subject, subject_id, kind, evidence, found_at)
     select $1, 'case', $2, n.kind, n.evidence, $3 from unnest($4::text[], $5::jsonb[]) as n (kind, evidence)
     on conflict (shop_id, subject, subject_id, kind) do update
        set evidence = excluded.evidence, found_at = excluded.found_at`,
    [
      shopId,
      step.caseId,
      step.now,
      step.evidence.map(({ name }) => name),
      step.evidence.map(({ text, memberIds: members, score }) =>
        JSON.stringify({ text, members, score }),
      ),
    ],
  );
}

/** What each of these cases was opened or raised by, in the order in which it was found. */
export async function readCaseEvidence(
  db: Queryable,
  shopId: string,
  caseIds: readonly string[],
): Promise<Map<string, CaseEvidence[]>> {
  const found = new Map<string, CaseEvidence[]>();
  if (caseIds.length === 0) return found;
  const rows = await db.query<{
    subject_id: string;
    kind: string;
    evidence: { text: string; members: string[]; score: number };
  }>(
    `select subject_id, kind, evidence from signals
      where shop_id = $1 and subject = 'case' and subject_id = any($2::text[]) order by subject_id, found_at, kind`,
    [shopId, caseIds],
  );
  for (const { subject_id: id, kind, evidence } of rows)
    found.set(id, [
      ...(found.get(id) ?? []),
      {
        name: kind,
        text: evidence.text,
        memberIds: evidence.members,
        score: evidence.score,
      },
    ]);
  return found;
}
