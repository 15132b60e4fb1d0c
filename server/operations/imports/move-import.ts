import { appendAudit } from '../../store/audit-log.ts';
import type { Database, Tx } from '../../store/database.ts';
import { deleteImportRows, readLastRow } from '../../store/import-rows.ts';
import { type Import, lockImport, saveImport } from '../../store/imports.ts';
import { enqueueImport } from '../wake-import.ts';

/** Rows that one transaction forgets. */
const forgetAtOnce = 20_000;

export interface ImportKey {
  shopId: string;
  importId: string;
}

/** Changes an import that still goes on; null: it has ended meanwhile, and nothing was changed. */
export async function changeImport(
  db: Database,
  { shopId, importId }: ImportKey,
  change: { now: Date; with: (running: Import) => Partial<Import> },
): Promise<Import | null> {
  return db.transaction((tx) => changeLocked(tx, { shopId, importId }, change));
}

async function changeLocked(
  tx: Tx,
  { shopId, importId }: ImportKey,
  change: { now: Date; with: (running: Import) => Partial<Import> },
): Promise<Import | null> {
  const running = await lockImport(tx, shopId, importId);
  if (running === null || running.finishedAt !== null) return null;
  const changed = { ...running, ...change.with(running), updatedAt: change.now } as Import;
  await saveImport(tx, shopId, changed);
  return changed;
}

/** Ends it; what was settled stays. Its rows are forgotten by `forgetRows`. */
export function endImport(
  db: Database,
  key: ImportKey,
  end: { state: 'done' | 'failed'; error: string | null; now: Date },
): Promise<Import | null> {
  return changeImport(db, key, {
    now: end.now,
    with: () => ({ state: end.state, error: end.error, finishedAt: end.now }),
  });
}

/** Stops an import where it is. A job tells the platform, and forgets what was loaded. */
export async function cancelImport(
  db: Database,
  key: ImportKey,
  step: { by: string; now: Date },
): Promise<Import | null> {
  return db.transaction(async (tx) => {
    const cancelled = await changeLocked(tx, key, {
      now: step.now,
      with: () => ({ state: 'cancelled', finishedAt: step.now }),
    });
    if (cancelled === null) return null;
    await appendAudit(tx, key.shopId, {
      at: step.now,
      actor: step.by,
      action: 'cancel_import',
      subject: `import ${key.importId}`,
    });
    await enqueueImport(tx, key.shopId, key.importId);
    return cancelled;
  });
}

/** Forgets what was loaded and is settled, or never will be. */
export async function forgetRows(db: Database, { shopId, importId }: ImportKey): Promise<void> {
  const last = await readLastRow(db, shopId, importId);
  for (let from = 0; from <= last; from += forgetAtOnce)
    await db.transaction((tx) =>
      deleteImportRows(tx, shopId, { importId, from, through: from + forgetAtOnce - 1 }),
    );
}

/** Customers come first, since orders are theirs; after the orders it is done. */
export async function nextSubject(db: Database, key: ImportKey, now: Date): Promise<void> {
  await forgetRows(db, key);
  await changeImport(db, key, {
    now,
    with: ({ subject }) =>
      subject === 'customers'
        ? {
            subject: 'orders',
            phase: 'ask',
            bulkId: null,
            url: null,
            loadedBytes: 0,
            loadedRows: 0,
            settled: null,
          }
        : { state: 'done', finishedAt: now },
  });
}
