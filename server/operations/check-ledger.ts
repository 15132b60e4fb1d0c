import type { Database } from '../store/database.ts';
import { appendLedgerCheck, type AuditResult } from '../store/ledger-audit.ts';
import { auditLedger } from './audit-ledger.ts';

/** Audits a shop's ledger and keeps the result; never repairs anything. */
export async function checkLedger(db: Database, shopId: string, now: Date): Promise<AuditResult> {
  const result = await db.transaction((tx) => auditLedger(tx, shopId));
  await db.transaction((tx) => appendLedgerCheck(tx, shopId, { checkedAt: now, result }));
  return result;
}
