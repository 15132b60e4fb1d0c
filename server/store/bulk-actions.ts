import type { Queryable, Tx } from './database.ts';

export type BulkKind = 'adjust' | 'undo';
export type BulkState = 'draft' | 'running' | 'stopped' | 'done' | 'failed';

export interface StoredBulk {
  bulkId: string;
  kind: BulkKind;
  state: BulkState;
  points: number | null;
  reason: string;
  chosen: string;
  undoes: string | null;
  undoneBy: string | null;
  members: number;
  done: number;
  failed: number;
  movedPoints: number;
  error: string | null;
  createdBy: string;
  createdAt: Date;
  finishedAt: Date | null;
}

interface BulkRow {
  bulk_id: string;
  kind: BulkKind;
  state: BulkState;
  points: string | null;
  reason: string;
  chosen: string;
  undoes: string | null;
  undone_by: string | null;
  members: string;
  done: string;
  failed: string;
  moved_points: string;
  error: string | null;
  created_by: string;
  created_at: Date;
  finished_at: Date | null;
}

const columns = `b.bulk_id::text, b.kind, b.state, b.points, b.reason, b.chosen, b.undoes::text,
  (select u.bulk_id::text from bulk_actions u where u.shop_id = $1 and u.undoes = b.bulk_id and u.state <> 'draft') as undone_by,
  b.members, b.done, b.failed, b.moved_points, b.error, b.created_by, b.created_at, b.finished_at`;

function toBulk(row: BulkRow): StoredBulk {
  return {
    bulkId: row.bulk_id,
    kind: row.kind,
    state: row.state,
    points: row.points === null ? null : Number(row.points),
    reason: row.reason,
    chosen: row.chosen,
    undoes: row.undoes,
    undoneBy: row.undone_by,
    members: Number(row.members),
    done: Number(row.done),
    failed: Number(row.failed),
    movedPoints: Number(row.moved_points),
    error: row.error,
    createdBy: row.created_by,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

export async function readBulk(
  db: Queryable,
  shopId: string,
  bulkId: string,
): Promise<StoredBulk | null> {
  const [row] = await db.query<BulkRow>(
    `select ${columns} from bulk_actions b where b.shop_id = $1 and b.bulk_id = $2`,
    [shopId, bulkId],
  );
  return row === undefined ? null : toBulk(row);
}

export async function lockBulk(tx: Tx, shopId: string, bulkId: string): Promise<StoredBulk | null> {
  const [row] = await tx.query<BulkRow>(
    `select ${columns} from bulk_actions b where b.shop_id = $1 and b.bulk_id = $2 for update of b`,
    [shopId, bulkId],
  );
  return row === undefined ? null : toBulk(row);
}

/** Newest first; drafts are nobody's history. */
export async function listBulks(
  db: Queryable,
  shopId: string,
  limit: number,
): Promise<StoredBulk[]> {
  const rows = await db.query<BulkRow>(
    `select ${columns} from bulk_actions b
      where b.shop_id = $1 and b.state <> 'draft' order by b.created_at desc, b.bulk_id limit $2`,
    [shopId, limit],
  );
  return rows.map(toBulk);
}

/** Actions that run and of which nothing was heard since. */
export async function listStalledBulks(
  db: Queryable,
  shopId: string,
  before: Date,
): Promise<string[]> {
  const rows = await db.query<{ bulk_id: string }>(
    `select bulk_id::text from bulk_actions where shop_id = $1 and state = 'running' and updated_at < $2`,
    [shopId, before],
  );
  return rows.map((row) => row.bulk_id);
}

export async function appendBulk(
  tx: Tx,
  shopId: string,
  bulk: Pick<
    StoredBulk,
    'bulkId' | 'kind' | 'points' | 'reason' | 'chosen' | 'undoes' | 'createdBy' | 'createdAt'
  >,
): Promise<void> {
  await tx.query(
    `insert into bulk_actions (shop_id, bulk_id, kind, state, points, reason, chosen, undoes, members, created_by, created_at,
            updated_at)
     values ($1,$2,$3,'draft',$4,$5,$6,$7,0,$8,$9,$9)`,
    [
      shopId,
      bulk.bulkId,
      bulk.kind,
      bulk.points,
      bulk.reason,
      bulk.chosen,
      bulk.undoes,
      bulk.createdBy,
      bulk.createdAt,
    ],
  );
}

export async function saveBulkState(
  tx: Tx,
  shopId: string,
  step: { bulkId: string; state: Exclude<BulkState, 'draft'>; error: string | null; now: Date },
): Promise<void> {
  await tx.query(
    `update bulk_actions
        set state = $3, error = $4, updated_at = $5, finished_at = case when $3 = 'running' then null else $5::timestamptz end,
            -- From now on it says what has moved.
            moved_points = case when state = 'draft' then 0 else moved_points end
      where shop_id = $1 and bulk_id = $2`,
    [shopId, step.bulkId, step.state, step.error, step.now],
  );
}

/** Drafts that nobody confirmed. */
export async function deleteOldDrafts(tx: Tx, shopId: string, before: Date): Promise<void> {
  const rows = await tx.query<{ bulk_id: string }>(
    `select bulk_id::text from bulk_actions where shop_id = $1 and state = 'draft' and created_at < $2
      order by bulk_actions.bulk_id for update`,
    [shopId, before],
  );
  const ids = rows.map((row) => row.bulk_id);
  if (ids.length === 0) return;
  await tx.query('delete from bulk_members where shop_id = $1 and bulk_id = any($2::uuid[])', [
    shopId,
    ids,
  ]);
  await tx.query('delete from bulk_actions where shop_id = $1 and bulk_id = any($2::uuid[])', [
    shopId,
    ids,
  ]);
}
