import { appendAudit } from '../../store/audit-log.ts';
import { lockCase, saveCase, type StoredCase } from '../../store/cases.ts';
import type { Database } from '../../store/database.ts';
import { findSurvivors } from '../../store/merges.ts';
import { stopLinkWithin } from './stop-link.ts';

export interface CaseDecision {
  decision: 'cleared' | 'confirmed';
  /** Friends can't use the member's link any more. */
  stopsLink: boolean;
  note: string | null;
  /** Who says so. */
  by: string;
}

/**
 * Staff's word on a case: it was nothing, or it was what it looked like. Nothing follows from it but that the link is
 * stopped where that was asked for. The last word counts; the same again changes nothing. Null: there is no such case.
 */
export async function decideCase(
  db: Database,
  { shopId, caseId, now, ...step }: CaseDecision & { shopId: string; caseId: string; now: Date },
): Promise<StoredCase | null> {
  const { decision, note, by } = step;
  return db.transaction(async (tx) => {
    const before = await lockCase(tx, shopId, caseId);
    if (before === null) return null;
    if (step.stopsLink) {
      const { memberId } = before;
      const survivor = (await findSurvivors(tx, shopId, [memberId])).get(memberId) ?? memberId;
      await stopLinkWithin(tx, shopId, { memberId: survivor, stopped: true, by, now });
    }
    if (before.state === decision) return before;
    const decided = {
      ...before,
      state: decision,
      decidedAt: now,
      decidedBy: by,
      note,
      updatedAt: now,
    };
    await saveCase(tx, shopId, decided);
    await appendAudit(tx, shopId, {
      at: now,
      actor: by,
      action: 'decide_case',
      subject: `case ${caseId}`,
      before: { state: before.state },
      after: { state: decision, note },
    });
    return decided;
  });
}
