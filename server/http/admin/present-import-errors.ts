import { z } from 'zod';
import type { ImportError } from '../../store/import-rows.ts';
import type { Import } from '../../store/imports.ts';

const fields = z.array(z.string());

/** What could not be taken, as a CSV: the row, what is wrong where, and the row's own values (cut where they are long). */
export function presentImportErrors(one: Import, errors: readonly ImportError[]): string {
  const columns = one.kind === 'members' ? one.options.columns : ['line'];
  const header = ['row', 'column', 'message', ...columns];
  const rows = errors.map(({ rowNo, path, message, raw }) => [
    String(rowNo),
    path,
    message,
    ...(one.kind === 'members' ? readFields(raw) : [raw]),
  ]);
  return [header, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

function readFields(raw: string): string[] {
  try {
    return fields.parse(JSON.parse(raw));
  } catch {
    return [raw];
  }
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe. */
function quote(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
