import type { Queryable, Tx } from './database.ts';

export type ImportSubject = 'customers' | 'orders' | 'members';
export type ImportPhase = 'ask' | 'wait' | 'load' | 'check' | 'settle';
export type ImportState = 'uploading' | 'running' | 'done' | 'failed' | 'cancelled';

export interface HistoryOptions {
  /** Orders placed since; null: as far back as the platform tells. */
  from: string | null;
  points: 'none' | 'program';
  signUpBonus: boolean;
  /** Which customers become members: as the program has it, all, or none. */
  joining: 'program' | 'everybody' | 'nobody';
}

export interface MembersOptions {
  fileName: string;
  dryRun: boolean;
  /** One bad row refuses the whole file, or only itself. */
  onError: 'refuse_file' | 'skip_rows';
  /** As the file names them, in its order. */
  columns: readonly string[];
}

export interface ImportCounts {
  customers: number;
  orders: number;
  members: number;
  points: number;
  /** Known already: nothing was to be done. */
  skipped: number;
  failed: number;
}

interface ImportFacts {
  importId: string;
  state: ImportState;
  subject: ImportSubject;
  phase: ImportPhase;
  bulkId: string | null;
  url: string | null;
  loadedBytes: number;
  loadedRows: number;
  /** The last row that is settled. */
  settled: RowPlace | null;
  counts: ImportCounts;
  reach: 'all' | '60_days' | null;
  error: string | null;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  finishedAt: Date | null;
}

export type HistoryImport = ImportFacts & { kind: 'history'; options: HistoryOptions };
export type MembersImport = ImportFacts & { kind: 'members'; options: MembersOptions };
export type Import = HistoryImport | MembersImport;

/** Where a row stands in the order in which rows are taken. */
export interface RowPlace {
  at: Date;
  row: number;
}

interface ImportRecord {
  import_id: string;
  kind: Import['kind'];
  state: ImportState;
  subject: ImportSubject;
  phase: ImportPhase;
  options: HistoryOptions & MembersOptions;
  bulk_id: string | null;
  url: string | null;
  loaded_bytes: string;
  loaded_rows: string;
  settled_at: Date | null;
  settled_row: string | null;
  customers: string;
  orders: string;
  members: string;
  points: string;
  skipped: string;
  failed: string;
  reach: 'all' | '60_days' | null;
  error: string | null;
  created_by: string;
  created_at: Date;
  updated_at: Date;
  finished_at: Date | null;
}

const columns = `import_id::text, kind, state, subject, phase, options, bulk_id, url, loaded_bytes, loaded_rows,
  settled_at, settled_row, customers, orders, members, points, skipped, failed, reach, error, created_by, created_at,
  updated_at, finished_at`;

function toImport(row: ImportRecord): Import {
  const facts: ImportFacts = {
    importId: row.import_id,
    state: row.state,
    subject: row.subject,
    phase: row.phase,
    bulkId: row.bulk_id,
    url: row.url,
    loadedBytes: Number(row.loaded_bytes),
    loadedRows: Number(row.loaded_rows),
    settled: row.settled_at === null ? null : { at: row.settled_at, row: Number(row.settled_row) },
    counts: {
      customers: Number(row.customers),
      orders: Number(row.orders),
      members: Number(row.members),
      points: Number(row.points),
      skipped: Number(row.skipped),
      failed: Number(row.failed),
    },
    reach: row.reach,
    error: row.error,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    finishedAt: row.finished_at,
  };
  return row.kind === 'history'
    ? { ...facts, kind: 'history', options: row.options }
    : { ...facts, kind: 'members', options: row.options };
}

/** Throws the unique violation `imports_running` while another one of the kind goes on. */
export async function appendImport(tx: Tx, shopId: string, added: Import): Promise<void> {
  await tx.query(
    `insert into imports (shop_id, import_id, kind, state, subject, phase, options, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      shopId,
      added.importId,
      added.kind,
      added.state,
      added.subject,
      added.phase,
      JSON.stringify(added.options),
      added.createdBy,
      added.createdAt,
    ],
  );
}

export async function readImport(
  db: Queryable,
  shopId: string,
  importId: string,
): Promise<Import | null> {
  const [row] = await db.query<ImportRecord>(
    `select ${columns} from imports where shop_id = $1 and import_id = $2`,
    [shopId, importId],
  );
  return row === undefined ? null : toImport(row);
}

/** Locked before orders and members are. */
export async function lockImport(tx: Tx, shopId: string, importId: string): Promise<Import | null> {
  const [row] = await tx.query<ImportRecord>(
    `select ${columns} from imports where shop_id = $1 and import_id = $2 for update`,
    [shopId, importId],
  );
  return row === undefined ? null : toImport(row);
}

/** Writes one that was locked. */
export async function saveImport(tx: Tx, shopId: string, saved: Import): Promise<void> {
  await tx.query(
    `update imports
        set state = $3, subject = $4, phase = $5, bulk_id = $6, url = $7, loaded_bytes = $8, loaded_rows = $9,
            settled_at = $10, settled_row = $11, customers = $12, orders = $13, members = $14, points = $15,
            skipped = $16, failed = $17, reach = $18, error = $19, updated_at = $20, finished_at = $21
      where shop_id = $1 and import_id = $2`,
    [
      shopId,
      saved.importId,
      saved.state,
      saved.subject,
      saved.phase,
      saved.bulkId,
      saved.url,
      saved.loadedBytes,
      saved.loadedRows,
      saved.settled?.at ?? null,
      saved.settled?.row ?? null,
      saved.counts.customers,
      saved.counts.orders,
      saved.counts.members,
      saved.counts.points,
      saved.counts.skipped,
      saved.counts.failed,
      saved.reach,
      saved.error,
      saved.updatedAt,
      saved.finishedAt,
    ],
  );
}

/** Newest first. */
export async function listImports(db: Queryable, shopId: string, limit: number): Promise<Import[]> {
  const rows = await db.query<ImportRecord>(
    `select ${columns} from imports where shop_id = $1 order by created_at desc limit $2`,
    [shopId, limit],
  );
  return rows.map(toImport);
}

/** The newest of one kind. */
export async function findImportOfKind(
  db: Queryable,
  shopId: string,
  kind: Import['kind'],
): Promise<Import | null> {
  const [row] = await db.query<ImportRecord>(
    `select ${columns} from imports where shop_id = $1 and kind = $2 order by created_at desc limit 1`,
    [shopId, kind],
  );
  return row === undefined ? null : toImport(row);
}

/** The import that waits for what the platform has gathered. */
export async function findWaitingImport(
  db: Queryable,
  shopId: string,
  bulkId: string,
): Promise<string | null> {
  const [row] = await db.query<{ import_id: string }>(
    `select import_id::text from imports
      where shop_id = $1 and state = 'running' and phase = 'wait' and bulk_id = $2`,
    [shopId, bulkId],
  );
  return row?.import_id ?? null;
}

/** Imports that have not moved since: their job was lost, or whoever uploaded has left. */
export async function listStalledImports(
  db: Queryable,
  shopId: string,
  step: { before: Date; limit: number },
): Promise<{ importId: string; state: ImportState }[]> {
  const rows = await db.query<{ import_id: string; state: ImportState }>(
    `select import_id::text, state from imports
      where shop_id = $1 and state in ('running', 'uploading') and updated_at < $2 limit $3`,
    [shopId, step.before, step.limit],
  );
  return rows.map((row) => ({ importId: row.import_id, state: row.state }));
}
