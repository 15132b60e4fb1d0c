import { readBulk, type StoredBulk } from '../../store/bulk-actions.ts';
import { type BulkOutcome, listToldMembers } from '../../store/bulk-members.ts';
import type { Database } from '../../store/database.ts';
import { listMemberNames } from '../../store/members.ts';

const pageSize = 25;

export interface BulkResult {
  bulk: StoredBulk;
  /** Who got nothing, or less, and why. */
  told: (BulkOutcome & { name: string; detail: string })[];
  next: string | null;
}

/** A bulk action with a page of those of whom there is something to say. Null: there is none. */
export async function readBulkResult(
  db: Database,
  step: { shopId: string; bulkId: string; after: string },
): Promise<BulkResult | null> {
  const { shopId, bulkId, after } = step;
  const bulk = await readBulk(db, shopId, bulkId);
  if (bulk === null) return null;
  const rows = await listToldMembers(db, shopId, { bulkId, after, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const names = await listMemberNames(
    db,
    shopId,
    shown.map(({ memberId }) => memberId),
  );
  return {
    bulk,
    told: shown.map((row) => ({ ...row, name: names.get(row.memberId) ?? row.memberId })),
    next: rows.length > pageSize ? (shown.at(-1)?.memberId ?? null) : null,
  };
}
