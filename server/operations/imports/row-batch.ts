import type { Database } from '../../store/database.ts';
import {
  type ImportError,
  type ImportRow,
  listImportChildren,
  listImportRows,
} from '../../store/import-rows.ts';
import type { Import, ImportCounts } from '../../store/imports.ts';
import type { Shop } from '../../store/shops.ts';

/** Rows that one transaction settles. */
export const settleMax = 500;

/** The next rows of an import, with what hangs under them. */
export interface RowBatch {
  from: Import;
  rows: readonly ImportRow[];
  children: ReadonlyMap<string, readonly string[]>;
}

/** What settling some rows came to. */
export interface RowsSettled {
  counts: Partial<ImportCounts>;
  errors: readonly ImportError[];
}

export interface SettleRowsStep {
  shop: Shop;
  batch: RowBatch;
  /** Refunds of its orders, by global id, as the platform wrote them. */
  refunds: ReadonlyMap<string, unknown>;
  now: Date;
}

export async function readRows(db: Database, shopId: string, from: Import): Promise<RowBatch> {
  const { importId } = from;
  const page = { importId, after: from.settled, limit: settleMax };
  const rows = await listImportRows(db, shopId, page);
  const children =
    from.subject === 'orders'
      ? await listImportChildren(db, shopId, {
          importId,
          parents: rows.flatMap(({ keys }) => keys),
        })
      : new Map<string, string[]>();
  return { from, rows, children };
}
