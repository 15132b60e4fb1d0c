import {
  appendBulk,
  deleteOldDrafts,
  lockBulk,
  readBulk,
  type StoredBulk,
} from '../../store/bulk-actions.ts';
import {
  appendBulkMembers,
  appendUndoneMembers,
  countBulkMembers,
} from '../../store/bulk-members.ts';
import type { Database, Tx } from '../../store/database.ts';
import { countMembersOf } from '../../store/member-pages.ts';
import { scopeOf, type SegmentedShop } from '../match-segments.ts';
import { type MemberChoice, openFilter } from '../search-members.ts';

export interface BulkRefusal {
  refused: 'nobody_chosen' | 'too_many_members' | 'not_undoable' | 'bulk_running' | 'bulk_over';
  detail: string;
}

/** A draft that was not confirmed by then is forgotten. */
const draftHours = 24;
const hourMs = 3_600_000;

interface Drafting {
  shop: SegmentedShop;
  bulkId: string;
  by: string;
  now: Date;
}

/**
 * Writes down whom an adjustment would be for, so that what is confirmed is what is done, whoever comes to a segment
 * meanwhile. Nothing moves yet. The same id again is the same draft.
 */
export async function draftAdjustment(
  db: Database,
  step: Drafting & {
    points: number;
    reason: string;
    chosen: string;
    choice: MemberChoice;
    max: number;
  },
): Promise<StoredBulk | BulkRefusal> {
  const { shop, bulkId, points, max, now } = step;
  const scope = scopeOf(shop, now);
  const { filter } = await openFilter(db, { shop, now }, step.choice);
  const active = { ...filter, status: 'active' as const };
  if ((await countMembersOf(db, scope, { filter: active, max: max + 1 })) > max)
    return tooMany(max);
  await db.transaction(async (tx) => {
    if ((await readBulk(tx, shop.shopId, bulkId)) !== null) return;
    await append(tx, { ...step, kind: 'adjust', undoes: null });
    await appendBulkMembers(tx, scope, { bulkId, filter: active, points, max });
    await countBulkMembers(tx, shop.shopId, bulkId);
  });
  return found(db, step);
}

function tooMany(max: number): BulkRefusal {
  return {
    refused: 'too_many_members',
    detail: `One action is for ${max.toLocaleString('en')} members at the most: narrow them down.`,
  };
}

/** Drafts the opposite of what was done: for each member as much as they got. */
export async function draftUndoing(
  db: Database,
  step: Drafting & { undoes: string },
): Promise<StoredBulk | BulkRefusal | null> {
  const { shop, bulkId, undoes } = step;
  const refused = await db.transaction(async (tx) => {
    const done = await lockBulk(tx, shop.shopId, undoes);
    if (done === null) return 'unknown' as const;
    if ((await readBulk(tx, shop.shopId, bulkId)) !== null) return null;
    if (!canUndo(done)) return notUndoable;
    const { reason, chosen } = done;
    await append(tx, { ...step, kind: 'undo', points: null, reason, chosen });
    await appendUndoneMembers(tx, shop.shopId, step);
    await countBulkMembers(tx, shop.shopId, bulkId);
    return null;
  });
  if (refused === 'unknown') return null;
  return refused ?? found(db, step);
}

/** What has ended, gave or took something, and was not undone before. */
export function canUndo({ kind, state, done, undoneBy }: StoredBulk): boolean {
  const isOver = state === 'done' || state === 'stopped' || state === 'failed';
  return kind === 'adjust' && isOver && done > 0 && undoneBy === null;
}

const notUndoable: BulkRefusal = {
  refused: 'not_undoable',
  detail: 'Only an adjustment that has ended and was not undone before can be undone.',
};

async function append(
  tx: Tx,
  step: Drafting & Pick<StoredBulk, 'kind' | 'points' | 'reason' | 'chosen' | 'undoes'>,
): Promise<void> {
  const { shop, by, now } = step;
  await deleteOldDrafts(tx, shop.shopId, new Date(now.getTime() - draftHours * hourMs));
  await appendBulk(tx, shop.shopId, { ...step, createdBy: by, createdAt: now });
}

async function found(db: Database, { shop, bulkId }: Drafting): Promise<StoredBulk | BulkRefusal> {
  const bulk = await readBulk(db, shop.shopId, bulkId);
  if (bulk === null || bulk.members === 0)
    return {
      refused: 'nobody_chosen',
      detail: 'No active member is among those you chose, so there is nothing to do.',
    };
  return bulk;
}
