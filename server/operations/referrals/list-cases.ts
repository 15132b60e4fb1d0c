import {
  type CaseEvidence,
  listCases,
  readCaseEvidence,
  type StoredCase,
} from '../../store/cases.ts';
import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';

/** A case with all that staff is shown of it. */
export interface CaseCard {
  opened: StoredCase;
  memberName: string;
  evidence: readonly CaseEvidence[];
  others: readonly { memberId: string; name: string }[];
}

const casesShown = 100;
/** The newest pieces alone. */
const evidenceShown = 20;

/** The newest cases of a shop, or of one member. */
export async function readCases(
  db: Database,
  shopId: string,
  which: { onlyOpen: boolean; memberId: string | null },
): Promise<CaseCard[]> {
  return detailCases(db, shopId, await listCases(db, shopId, { ...which, limit: casesShown }));
}

/** Adds to cases what stands elsewhere, in as many statements whatever their number. */
export async function detailCases(
  db: Database,
  shopId: string,
  cases: readonly StoredCase[],
): Promise<CaseCard[]> {
  const evidence = await readCaseEvidence(
    db,
    shopId,
    cases.map(({ caseId }) => caseId),
  );
  const involved = [...evidence.values()].flat().flatMap(({ memberIds }) => memberIds);
  const names = await listMemberNames(db, shopId, [
    ...new Set([...cases.map(({ memberId }) => memberId), ...involved]),
  ]);
  return cases.map((opened) => {
    const own = evidence.get(opened.caseId) ?? [];
    const others = new Set(own.flatMap(({ memberIds }) => memberIds));
    others.delete(opened.memberId);
    return {
      opened,
      memberName: names.get(opened.memberId) ?? '',
      evidence: own.slice(-evidenceShown),
      others: [...others].map((memberId) => ({ memberId, name: names.get(memberId) ?? '' })),
    };
  });
}
