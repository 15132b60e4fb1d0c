import type { Report } from '../contract/report.ts';
import { FileBody } from './file-body.ts';
import { byteOrderMark, type Cell, presentRow } from './present-csv.ts';

/**
 * One table of a report as a file, without `table` its first: ids of the columns as heads, amounts bare with their
 * currency in a last column. Null: it has no such table. The total is left to whoever reads it.
 */
export function presentReportCsv(report: Report, tableId?: string): FileBody | null {
  const table =
    tableId === undefined ? report.tables[0] : report.tables.find(({ id }) => id === tableId);
  if (table === undefined) return null;
  const hasMoney = table.columns.some(({ unit }) => unit === 'money');
  const currency: Cell[] = hasMoney ? [report.currency] : [];
  const rows = [
    [...table.columns.map(({ id }) => id), ...(hasMoney ? ['currency'] : [])],
    ...table.rows.map((row) => [...row.cells, ...currency]),
  ];
  return new FileBody({
    bytes: new TextEncoder().encode(byteOrderMark + rows.map(presentRow).join('')),
    contentType: 'text/csv; charset=utf-8',
    name: `${report.id}-${table.id}-${report.from}-${report.to}.csv`,
  });
}
