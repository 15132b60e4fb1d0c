import type { Tx } from '../store/database.ts';
import { type AuditResult, openAudit, runLedgerChecks } from '../store/ledger-audit.ts';
import { replayMembers } from './replay-members.ts';

/**
 * Checks every invariant of a shop's ledger and replays every member from the facts, all in the one snapshot of `tx`,
 * of which it is the first statement. Looks, never repairs.
 */
export async function auditLedger(tx: Tx, shopId: string): Promise<AuditResult> {
  const startedAt = performance.now();
  await openAudit(tx);
  const statements = await runLedgerChecks(tx, shopId);
  const replayed = await replayMembers(tx, shopId);
  const findings = [...statements, replayed];
  return {
    ok: findings.every(({ check }) => check.ok),
    members: replayed.members,
    tookMs: Math.round(performance.now() - startedAt),
    checks: findings.map(({ check }) => check),
    broken: findings.flatMap(({ broken }) => broken),
  };
}
