import type { AdminImport } from '../../contract/admin-imports.ts';
import type { Import } from '../../store/imports.ts';

export function presentImport(one: Import): AdminImport {
  const { counts } = one;
  return {
    id: one.importId,
    kind: one.kind,
    state: one.state,
    subject: one.subject,
    phase: one.phase,
    dry_run: one.kind === 'members' && one.options.dryRun,
    file: one.kind === 'members' ? one.options.fileName : null,
    read: one.loadedRows,
    counts: { ...counts },
    reach: one.reach,
    notice: one.error ?? sayReach(one),
    created_by: one.createdBy,
    created_at: one.createdAt.toISOString(),
    finished_at: one.finishedAt?.toISOString() ?? null,
  };
}

/** Without the scope for all orders the platform tells of the last 60 days only. */
function sayReach(one: Import): string | null {
  return one.kind === 'history' && one.reach === '60_days'
    ? 'Orders of the last 60 days only: Shopify has not granted this app read_all_orders.'
    : null;
}
