import { placeBulkLine } from '../../../webhooks/shopify/read-bulk-line.ts';
import type { Database } from '../../store/database.ts';
import {
  appendImportErrors,
  appendImportRows,
  type ImportError,
  type ImportRow,
} from '../../store/import-rows.ts';
import { lockImport, saveImport } from '../../store/imports.ts';
import type { ImportKey } from './move-import.ts';

export interface LoadedLine {
  text: string;
  /** The byte at which the next line begins. */
  endsAt: number;
  cut: boolean;
}

/** What has no date of its own comes first. */
const dateless = new Date(0);

/**
 * Keeps lines of the platform's answer until they are settled, and how far the answer is read, in one transaction.
 * False: somebody else has read on from there, or the import has ended.
 */
export async function loadLines(
  db: Database,
  key: ImportKey,
  step: { from: number; lines: readonly LoadedLine[]; now: Date },
): Promise<boolean> {
  const { shopId, importId } = key;
  return db.transaction(async (tx) => {
    const running = await lockImport(tx, shopId, importId);
    if (running === null || running.finishedAt !== null || running.phase !== 'load') return false;
    if (running.loadedBytes !== step.from) return false;
    const { rows, errors } = readLines(step.lines, running.loadedRows);
    await appendImportRows(tx, shopId, { importId, rows });
    await appendImportErrors(tx, shopId, { importId, errors });
    await saveImport(tx, shopId, {
      ...running,
      loadedBytes: step.lines.at(-1)?.endsAt ?? step.from,
      loadedRows: running.loadedRows + step.lines.length,
      counts: { ...running.counts, failed: running.counts.failed + errors.length },
      updatedAt: step.now,
    });
    return true;
  });
}

/** What hangs under one object is one row, as far as it comes together: a line of JSON has no line break in it. */
function readLines(
  lines: readonly LoadedLine[],
  before: number,
): { rows: ImportRow[]; errors: ImportError[] } {
  const rows: ImportRow[] = [];
  const errors: ImportError[] = [];
  const below = new Map<string, { row: ImportRow; bodies: string[] }>();
  for (const [at, line] of lines.entries()) {
    if (line.text === '') continue;
    const read = readLine(line, before + at + 1);
    if ('message' in read) errors.push(read);
    else if (read.parent === null) rows.push(read);
    else {
      const known = below.get(read.parent);
      if (known === undefined) below.set(read.parent, { row: read, bodies: [read.body] });
      else known.bodies.push(read.body);
    }
  }
  for (const { row, bodies } of below.values()) rows.push({ ...row, body: bodies.join('\n') });
  return { rows, errors };
}

function readLine(line: LoadedLine, rowNo: number): ImportRow | ImportError {
  const { text } = line;
  const refuse = (path: string, message: string) => ({ rowNo, path, message, raw: text });
  if (line.cut) return refuse('', 'is longer than a line may be');
  const read = placeBulkLine(text);
  if (!read.ok) return refuse(read.problem.path, read.problem.message);
  const { id, parent, at } = read.value;
  return {
    rowNo,
    parent,
    sortAt: at === null ? dateless : new Date(at),
    keys: id === null ? [] : [id],
    body: text.replaceAll('\0', '').toWellFormed(),
  };
}
