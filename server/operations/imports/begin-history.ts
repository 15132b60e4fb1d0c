import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../store/audit-log.ts';
import { brokenConstraint, type Database } from '../../store/database.ts';
import { appendImport, type HistoryImport, type HistoryOptions } from '../../store/imports.ts';
import { enqueueImport } from '../wake-import.ts';
import { newImport } from './new-import.ts';

export interface BeginRefusal {
  refused: 'import_running';
  detail: string;
}

export const alreadyRunning: BeginRefusal = {
  refused: 'import_running',
  detail: 'Another import of this kind is still going on: wait for it, or cancel it.',
};

/** Begins to import a shop's past: its customers, then its orders. The rest is done by jobs, or by who asked. */
export async function beginHistory(
  db: Database,
  step: {
    shopId: string;
    options: HistoryOptions;
    by: string;
    now: Date;
    /** False: who asked does the work. */
    enqueue: boolean;
  },
): Promise<HistoryImport | BeginRefusal> {
  const { shopId, options, by, now } = step;
  const begun: HistoryImport = {
    ...newImport({ importId: randomUUID(), by, now }),
    kind: 'history',
    state: 'running',
    subject: 'customers',
    phase: 'ask',
    options,
  };
  try {
    await db.transaction(async (tx) => {
      await appendImport(tx, shopId, begun);
      await appendAudit(tx, shopId, {
        at: now,
        actor: by,
        action: 'import_history',
        subject: `import ${begun.importId}`,
        after: { ...options },
      });
      if (step.enqueue) await enqueueImport(tx, shopId, begun.importId);
    });
    return begun;
  } catch (error) {
    if (brokenConstraint(error) === 'imports_running') return alreadyRunning;
    throw error;
  }
}
