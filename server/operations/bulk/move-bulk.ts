import type { Actor } from '../../domain/ledger/ledger.ts';
import { appendAudit } from '../../store/audit-log.ts';
import { lockBulk, readBulk, saveBulkState, type StoredBulk } from '../../store/bulk-actions.ts';
import { brokenConstraint, type Database, type Tx } from '../../store/database.ts';
import { enqueueJob, type JobPayloads } from '../../store/jobs.ts';
import type { BulkRefusal } from './draft-bulk.ts';

interface MoveStep {
  shopId: string;
  bulkId: string;
  move: 'start' | 'stop';
  actor: Actor;
  now: Date;
}

/** Begins what was drafted and confirmed, or stops what runs: what is done by then stays. Null: there is none. */
export async function moveBulk(
  db: Database,
  step: MoveStep,
): Promise<StoredBulk | BulkRefusal | null> {
  try {
    const refusal = await db.transaction((tx) => move(tx, step));
    return refusal ?? (await readBulk(db, step.shopId, step.bulkId));
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === 'bulk_actions_running') return running;
    if (broken === 'bulk_actions_undone_once') return undone;
    throw error;
  }
}

async function move(tx: Tx, step: MoveStep): Promise<BulkRefusal | null> {
  const { shopId, bulkId, now } = step;
  const bulk = await lockBulk(tx, shopId, bulkId);
  if (bulk === null) return null;
  const state = step.move === 'start' ? 'running' : 'stopped';
  if (bulk.state === state) return null;
  // What was stopped or broke off goes on with those who are left.
  const fits =
    step.move === 'stop'
      ? bulk.state === 'running'
      : bulk.state !== 'done' && bulk.undoneBy === null;
  if (!fits) return over;
  await saveBulkState(tx, shopId, { bulkId, state, error: null, now });
  if (step.move === 'start') await enqueueBulk(tx, { shopId, bulkId });
  await appendAudit(tx, shopId, {
    at: now,
    actor: step.actor.name ?? step.actor.kind,
    action: `${step.move}_bulk_${bulk.kind}`,
    subject: `bulk action ${bulkId}`,
    before: { state: bulk.state },
    after: { members: bulk.members, points: bulk.points, reason: bulk.reason },
  });
  return null;
}

export async function enqueueBulk(tx: Tx, key: { shopId: string; bulkId: string }): Promise<void> {
  await enqueueJob(tx, 'run_bulk_action', bulkJob(key));
}

/** One action of a shop runs at a time. */
export function bulkJob(payload: JobPayloads['run_bulk_action']) {
  const { shopId, bulkId } = payload;
  return { payload, key: `bulk:${shopId}:${bulkId}`, queue: `bulk:${shopId}` };
}

const running: BulkRefusal = {
  refused: 'bulk_running',
  detail: 'Another bulk action is running. Wait until it has ended, or stop it.',
};
const undone: BulkRefusal = {
  refused: 'not_undoable',
  detail: 'This adjustment was undone already.',
};
const over: BulkRefusal = {
  refused: 'bulk_over',
  detail: 'This bulk action has ended, so there is nothing to start or stop.',
};
