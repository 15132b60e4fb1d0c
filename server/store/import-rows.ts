import type { RowPlace } from './imports.ts';
import type { Queryable, Tx } from './database.ts';

/** A line of the platform's answer, or a row of a file, until it is settled. */
export interface ImportRow {
  rowNo: number;
  parent: string | null;
  sortAt: Date;
  keys: readonly string[];
  body: string;
}

export interface ImportError {
  rowNo: number;
  path: string;
  message: string;
  /** What was read, cut. */
  raw: string;
}

/** Of what could not be read so much is kept. */
const rawMax = 2048;

export async function appendImportRows(
  tx: Tx,
  shopId: string,
  step: { importId: string; rows: readonly ImportRow[] },
): Promise<void> {
  const { rows } = step;
  if (rows.length === 0) return;
  await tx.query(
    `insert into import_rows (shop_id, import_id, row_no, parent, sort_at, keys, body)
     select $1, $2, n.row_no, n.parent, n.sort_at, string_to_array(n.keys, chr(10)), n.body
       from unnest($3::bigint[], $4::text[], $5::timestamptz[], $6::text[], $7::text[])
            as n (row_no, parent, sort_at, keys, body)`,
    [
      shopId,
      step.importId,
      rows.map(({ rowNo }) => rowNo),
      rows.map(({ parent }) => parent),
      rows.map(({ sortAt }) => sortAt),
      rows.map(({ keys }) => keys.join('\n')),
      rows.map(({ body }) => body),
    ],
    'append_import_rows',
  );
}

/** Rows that stand by themselves, oldest first, behind `after`. */
export async function listImportRows(
  db: Queryable,
  shopId: string,
  page: { importId: string; after: RowPlace | null; limit: number },
): Promise<ImportRow[]> {
  const rows = await db.query<ImportRecord>(
    `select row_no, parent, sort_at, keys, body from import_rows
      where shop_id = $1 and import_id = $2 and parent is null
        and (sort_at, row_no) > ($3::timestamptz, $4::bigint)
      order by sort_at, row_no limit $5`,
    [shopId, page.importId, page.after?.at ?? '-infinity', page.after?.row ?? 0, page.limit],
    'list_import_rows',
  );
  return rows.map(toRow);
}

/** What hangs under these, by parent, in the order of the file; a row holds one or more lines of it. */
export async function listImportChildren(
  db: Queryable,
  shopId: string,
  which: { importId: string; parents: readonly string[] },
): Promise<Map<string, string[]>> {
  const rows = await db.query<{ parent: string; body: string }>(
    `select c.parent, c.body from unnest($3::text[]) as p (gid)
      cross join lateral (
        select parent, body from import_rows
         where shop_id = $1 and import_id = $2 and parent is not null and parent = p.gid
         order by row_no offset 0) as c`,
    [shopId, which.importId, which.parents],
    'list_import_children',
  );
  const children = new Map<string, string[]>();
  for (const { parent, body } of rows) {
    const found = children.get(parent) ?? [];
    children.set(parent, [...found, ...body.split('\n')]);
  }
  return children;
}

interface ImportRecord {
  row_no: string;
  parent: string | null;
  sort_at: Date;
  keys: string[];
  body: string;
}

function toRow(row: ImportRecord): ImportRow {
  return {
    rowNo: Number(row.row_no),
    parent: row.parent,
    sortAt: row.sort_at,
    keys: row.keys,
    body: row.body,
  };
}

/** Forgets the rows with these numbers, the last one included. */
export async function deleteImportRows(
  tx: Tx,
  shopId: string,
  step: { importId: string; from: number; through: number },
): Promise<void> {
  await tx.query(
    `delete from import_rows
      where shop_id = $1 and import_id = $2 and row_no between $3::bigint and $4::bigint`,
    [shopId, step.importId, step.from, step.through],
  );
}

/** The highest number of a row that is kept; 0 when there is none. */
export async function readLastRow(
  db: Queryable,
  shopId: string,
  importId: string,
): Promise<number> {
  const [row] = await db.query<{ last: string | null }>(
    'select max(row_no) as last from import_rows where shop_id = $1 and import_id = $2',
    [shopId, importId],
  );
  return Number(row?.last ?? 0);
}

/** Keys that more than one row has, with those rows; so many keys at the most. */
export async function findRepeatedKeys(
  db: Queryable,
  shopId: string,
  which: { importId: string; limit: number },
): Promise<{ key: string; rowNos: number[] }[]> {
  const rows = await db.query<{ key: string; row_nos: string[] }>(
    `select k.key, (array_agg(r.row_no order by r.row_no))[1:10] as row_nos
       from import_rows r cross join lateral unnest(r.keys) as k (key)
      where r.shop_id = $1 and r.import_id = $2
      group by k.key having count(*) > 1 order by min(r.row_no) limit $3`,
    [shopId, which.importId, which.limit],
  );
  return rows.map((row) => ({ key: row.key, rowNos: row.row_nos.map(Number) }));
}

/** The same row may have several errors; one that was written before is not written again. */
export async function appendImportErrors(
  tx: Tx,
  shopId: string,
  step: { importId: string; errors: readonly ImportError[] },
): Promise<void> {
  const { errors } = step;
  if (errors.length === 0) return;
  const counted = new Map<number, number>();
  const numbers = errors.map(({ rowNo }) => {
    const next = (counted.get(rowNo) ?? 0) + 1;
    counted.set(rowNo, next);
    return next;
  });
  await tx.query(
    `insert into import_errors (shop_id, import_id, row_no, error_no, path, message, raw)
     select $1, $2, n.* from unnest($3::bigint[], $4::integer[], $5::text[], $6::text[], $7::text[]) as n
     on conflict do nothing`,
    [
      shopId,
      step.importId,
      errors.map(({ rowNo }) => rowNo),
      numbers,
      errors.map(({ path }) => path),
      errors.map(({ message }) => message),
      errors.map(({ raw }) => raw.slice(0, rawMax).replaceAll('\0', '').toWellFormed()),
    ],
  );
}

export async function listImportErrors(
  db: Queryable,
  shopId: string,
  page: { importId: string; limit: number },
): Promise<ImportError[]> {
  const rows = await db.query<{ row_no: string; path: string; message: string; raw: string }>(
    `select row_no, path, message, raw from import_errors
      where shop_id = $1 and import_id = $2 order by row_no, error_no limit $3`,
    [shopId, page.importId, page.limit],
  );
  return rows.map(({ row_no, ...row }) => ({ rowNo: Number(row_no), ...row }));
}

/** Rows with an error that were read among these. */
export async function findFailedRows(
  db: Queryable,
  shopId: string,
  which: { importId: string; rowNos: readonly number[] },
): Promise<Set<number>> {
  const rows = await db.query<{ row_no: string }>(
    `select distinct row_no from import_errors
      where shop_id = $1 and import_id = $2 and row_no = any($3::bigint[])`,
    [shopId, which.importId, which.rowNos],
  );
  return new Set(rows.map((row) => Number(row.row_no)));
}
