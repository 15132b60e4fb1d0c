import type { Import } from '../../store/imports.ts';

/** What every import begins with. */
export function newImport(step: { importId: string; by: string; now: Date }) {
  return {
    importId: step.importId,
    bulkId: null,
    url: null,
    loadedBytes: 0,
    loadedRows: 0,
    settled: null,
    counts: { customers: 0, orders: 0, members: 0, points: 0, skipped: 0, failed: 0 },
    reach: null,
    error: null,
    createdBy: step.by,
    createdAt: step.now,
    updatedAt: step.now,
    finishedAt: null,
  } satisfies Partial<Import>;
}
