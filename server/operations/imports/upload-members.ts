import { randomUUID } from 'node:crypto';
import { AppError } from '../../base/errors.ts';
import { appendAudit } from '../../store/audit-log.ts';
import { brokenConstraint, type Database } from '../../store/database.ts';
import {
  appendImportErrors,
  appendImportRows,
  findRepeatedKeys,
  type ImportError,
  type ImportRow,
} from '../../store/import-rows.ts';
import {
  appendImport,
  lockImport,
  type MembersImport,
  type MembersOptions,
  saveImport,
} from '../../store/imports.ts';
import type { Shop } from '../../store/shops.ts';
import { identitiesOf } from '../person.ts';
import { readProgram } from '../read-program.ts';
import { enqueueImport } from '../wake-import.ts';
import { alreadyRunning, type BeginRefusal } from './begin-history.ts';
import { type MemberColumn, readHeader } from './member-columns.ts';
import { endImport, forgetRows } from './move-import.ts';
import { newImport } from './new-import.ts';
import { type CsvRecord, readCsv } from './read-csv.ts';
import { readMemberRow, type RowTerms } from './read-member-row.ts';

export const fileBytesMax = 100 * 1024 * 1024;
export const fileRowsMax = 1_000_000;
/** Rows that one transaction keeps. */
const keptAtOnce = 1_000;
/** Of each value so much is repeated beside an error. */
const valueMax = 100;
/** Rows that repeat one another: so many are named. */
const repeatedMax = 10_000;

export interface Upload {
  shop: Shop;
  file: AsyncIterable<Uint8Array>;
  options: Omit<MembersOptions, 'columns'>;
  by: string;
  now: Date;
  /** False: who asked does the work. */
  enqueue: boolean;
}

/**
 * Takes a file of members as it comes, row by row, and keeps it until it is settled. Each row is read at once, so
 * that what is wrong in it is known before anything is done.
 */
export async function uploadMembers(
  db: Database,
  upload: Upload,
): Promise<MembersImport | BeginRefusal> {
  const records = readCsv(limited(upload.file));
  try {
    return await takeRecords(db, upload, records);
  } finally {
    await records.return(undefined);
  }
}

async function takeRecords(
  db: Database,
  upload: Upload,
  records: AsyncGenerator<CsvRecord>,
): Promise<MembersImport | BeginRefusal> {
  const header = await records.next();
  if (header.done === true) throw new AppError('unprocessable', 'The file is empty.');
  const columns = readHeader(header.value.fields);
  const begun = begin(upload, columns);
  try {
    await db.transaction((tx) => appendImport(tx, upload.shop.shopId, begun));
  } catch (error) {
    if (brokenConstraint(error) === 'imports_running') return alreadyRunning;
    throw error;
  }
  const key = { shopId: upload.shop.shopId, importId: begun.importId };
  try {
    await keepAll(db, { upload, begun, records, columns });
    return await finishUpload(db, upload, begun);
  } catch (error) {
    const message = error instanceof AppError ? error.message : 'The file did not arrive whole.';
    await endImport(db, key, { state: 'failed', error: message, now: upload.now });
    await forgetRows(db, key);
    throw error;
  }
}

function begin({ options, by, now }: Upload, columns: readonly MemberColumn[]): MembersImport {
  return {
    ...newImport({ importId: randomUUID(), by, now }),
    kind: 'members',
    state: 'uploading',
    subject: 'members',
    phase: options.onError === 'skip_rows' && !options.dryRun ? 'settle' : 'check',
    options: { ...options, columns },
  };
}

async function* limited(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of file) {
    size += chunk.byteLength;
    if (size > fileBytesMax)
      throw new AppError('payload_too_large', 'A file may have 100 MB at the most.');
    yield chunk;
  }
}

async function keepAll(
  db: Database,
  step: {
    upload: Upload;
    begun: MembersImport;
    records: AsyncGenerator<CsvRecord>;
    columns: readonly MemberColumn[];
  },
): Promise<void> {
  const { upload, begun, records, columns } = step;
  const { shop, now } = upload;
  const { program } = await readProgram(db, shop.shopId);
  const terms: RowTerms = { timeZone: shop.timeZone, tiers: program.tiers, now };
  let taken: (ImportRow | ImportError[])[] = [];
  const keep = async (): Promise<void> => {
    await keepSome(db, { shopId: shop.shopId, importId: begun.importId, taken });
    taken = [];
  };
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (count > fileRowsMax)
      throw new AppError('payload_too_large', 'A file may have 1,000,000 rows at the most.');
    taken.push(take(record, columns, terms));
    if (taken.length === keptAtOnce) await keep();
  }
  await keep();
}

function take(
  record: CsvRecord,
  columns: readonly MemberColumn[],
  terms: RowTerms,
): ImportRow | ImportError[] {
  const { rowNo, fields } = record;
  const raw = JSON.stringify(fields.map((field) => field.slice(0, valueMax)));
  if (fields.length !== columns.length)
    return [
      {
        rowNo,
        path: '',
        message: `has ${fields.length} values instead of ${columns.length}`,
        raw,
      },
    ];
  const values = Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? '']));
  const { row, problems } = readMemberRow(values, terms);
  if (problems.length > 0)
    return problems.map(({ column, message }) => ({ rowNo, path: column, message, raw }));
  const keys = identitiesOf(row).map(({ type, value }) => `${type}:${value}`);
  const code = row.referralCode === null ? [] : [`referral_code:${row.referralCode.toUpperCase()}`];
  return {
    rowNo,
    parent: null,
    sortAt: new Date(0),
    keys: [...keys, ...code],
    body: JSON.stringify({ row, raw }),
  };
}

async function keepSome(
  db: Database,
  step: { shopId: string; importId: string; taken: readonly (ImportRow | ImportError[])[] },
): Promise<void> {
  const { shopId, importId, taken } = step;
  if (taken.length === 0) return;
  const rows = taken.flatMap((each) => ('body' in each ? [each] : []));
  const bad = taken.flatMap((each) => ('body' in each ? [] : [each]));
  await db.transaction(async (tx) => {
    const running = await lockImport(tx, shopId, importId);
    if (running?.state !== 'uploading')
      throw new AppError('conflict', 'The import was cancelled meanwhile.');
    await appendImportRows(tx, shopId, { importId, rows });
    await appendImportErrors(tx, shopId, { importId, errors: bad.flat() });
    await saveImport(tx, shopId, {
      ...running,
      loadedRows: running.loadedRows + taken.length,
      counts: { ...running.counts, failed: running.counts.failed + bad.length },
    });
  });
}

/** What only the whole file can tell: two rows that are one person. Then it is a job's. */
async function finishUpload(
  db: Database,
  upload: Upload,
  { importId }: MembersImport,
): Promise<MembersImport> {
  const { shop, now } = upload;
  const { shopId } = shop;
  return db.transaction(async (tx) => {
    const running = await lockImport(tx, shopId, importId);
    if (running?.kind !== 'members' || running.state !== 'uploading')
      throw new AppError('conflict', 'The import was cancelled meanwhile.');
    const repeated = await findRepeatedKeys(tx, shopId, { importId, limit: repeatedMax });
    const errors = repeated.flatMap(({ key, rowNos }) => {
      const [, type = '', value = ''] = /^([^:]*):([\s\S]*)$/.exec(key) ?? [];
      return rowNos.map((rowNo) => ({
        rowNo,
        path: type,
        message: `${value} stands in rows ${rowNos.join(', ')}`,
        raw: '[]',
      }));
    });
    await appendImportErrors(tx, shopId, { importId, errors });
    const failed = new Set(errors.map(({ rowNo }) => rowNo)).size;
    const ready: MembersImport = {
      ...running,
      state: 'running',
      counts: { ...running.counts, failed: running.counts.failed + failed },
      updatedAt: now,
    };
    await saveImport(tx, shopId, ready);
    await appendAudit(tx, shopId, {
      at: now,
      actor: upload.by,
      action: 'import_members',
      subject: `import ${importId}`,
      after: { file: upload.options.fileName, rows: ready.loadedRows },
    });
    if (upload.enqueue) await enqueueImport(tx, shopId, importId);
    return ready;
  });
}
