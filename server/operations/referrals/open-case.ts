import { randomUUID } from 'node:crypto';
import type { CaseKind } from '../../domain/cases/judge-members.ts';
import {
  appendCase,
  type CaseEvidence,
  lockCasesOf,
  readCaseEvidence,
  saveCase,
  saveCaseEvidence,
  type StoredCase,
} from '../../store/cases.ts';
import type { Tx } from '../../store/database.ts';

/** Somebody of whom something may have to be looked at. */
export interface Suspicion {
  kind: CaseKind;
  memberId: string;
  /** What it comes to by what happened after that, or ever; null: nothing. */
  judge: (after: Date | null) => { score: number; evidence: readonly CaseEvidence[] } | null;
}

/**
 * Opens a case, or adds to the one that is open. What staff has decided is not opened again for what was known then.
 * Returns whether anything is new.
 */
export async function openCase(
  tx: Tx,
  shopId: string,
  { suspicion, now }: { suspicion: Suspicion; now: Date },
): Promise<boolean> {
  const ever = suspicion.judge(null);
  if (ever === null) return false;
  const { kind, memberId } = suspicion;
  const memberIds = [...new Set([memberId, ...ever.evidence.flatMap((one) => one.memberIds)])];
  const cases = await lockCasesOf(tx, shopId, { kind, memberIds });
  const judged = suspicion.judge(lastWord(cases));
  if (judged === null) return false;
  const open = cases.find(({ state }) => state === 'open');
  const known = await readKnown(tx, shopId, cases);
  const evidence = judged.evidence.filter((one) => isNews(one, known));
  if (evidence.length === 0) return false;
  const caseId = open?.caseId ?? randomUUID();
  if (open === undefined)
    await appendCase(tx, shopId, { caseId, memberId, kind, score: judged.score, openedAt: now });
  else
    await saveCase(tx, shopId, {
      ...open,
      score: Math.max(open.score, judged.score),
      updatedAt: now,
    });
  await saveCaseEvidence(tx, shopId, {
    caseId,
    evidence: open === undefined ? judged.evidence : evidence,
    now,
  });
  return true;
}

/** When staff last decided one of these. */
function lastWord(cases: readonly StoredCase[]): Date | null {
  return cases.reduce<Date | null>((last, { decidedAt }) => {
    if (decidedAt === null) return last;
    return last === null || decidedAt > last ? decidedAt : last;
  }, null);
}

/** All of the open case; of those that were decided, who was in them: what members did is judged from then on anyway. */
async function readKnown(
  tx: Tx,
  shopId: string,
  cases: readonly StoredCase[],
): Promise<CaseEvidence[]> {
  const ids = cases.map(({ caseId }) => caseId);
  const known = await readCaseEvidence(tx, shopId, ids);
  return cases.flatMap(({ caseId, state }) =>
    (known.get(caseId) ?? []).filter(({ memberIds }) => state === 'open' || memberIds.length > 0),
  );
}

/** Of members: somebody new. Of what one member did: graver than was known. */
function isNews(one: CaseEvidence, known: readonly CaseEvidence[]): boolean {
  const same = known.filter(({ name }) => name === one.name);
  if (one.memberIds.length === 0) return same.every(({ score }) => score < one.score);
  const members = new Set(same.flatMap(({ memberIds }) => memberIds));
  return one.memberIds.some((id) => !members.has(id));
}
