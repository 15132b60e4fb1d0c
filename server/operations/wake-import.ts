import type { Queryable } from '../store/database.ts';
import { findWaitingImport } from '../store/imports.ts';
import { enqueueJob } from '../store/jobs.ts';

/** Goes on with an import, if any, that waited for what the platform was to gather. */
export async function wakeImport(db: Queryable, shopId: string, bulkId: string): Promise<void> {
  const importId = await findWaitingImport(db, shopId, bulkId);
  if (importId !== null) await enqueueImport(db, shopId, importId);
}

export async function enqueueImport(
  db: Queryable,
  shopId: string,
  importId: string,
): Promise<void> {
  await enqueueJob(db, 'run_import', {
    payload: { shopId, importId },
    key: `import:${shopId}:${importId}`,
    queue: `import:${shopId}`,
  });
}
