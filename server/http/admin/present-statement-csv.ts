import type { Statement } from '../../operations/read-statement.ts';

type Cell = string | number | null;

const heads = ['Day', 'Happened at', 'What', 'Points', 'Available', 'Pending', 'Held'];
/** What makes a spreadsheet take a text for a formula, in half and full width. */
const formulaStart = /^[\s]*[=+\-@\t\r＝＋－＠]/u;
/** Says that the file is UTF-8: spreadsheets guess otherwise. */
const byteOrderMark = '\uFEFF';

/**
 * A statement as CSV by RFC 4180: one row for the opening, one a line, one for the closing. Points are bare numbers;
 * a text that a spreadsheet would run as a formula has an apostrophe in front.
 */
export function presentStatementCsv(statement: Statement): string {
  const { opening, closing } = statement;
  const rows: Cell[][] = [
    heads,
    [
      statement.from,
      null,
      'Opening balance',
      null,
      opening.available,
      opening.pending,
      opening.held,
    ],
    ...statement.lines.map((line) => [
      line.day,
      line.occurredAt.toISOString(),
      line.title,
      line.points,
      line.availableAfter,
      null,
      null,
    ]),
    [statement.to, null, 'Closing balance', null, closing.available, closing.pending, closing.held],
  ];
  return byteOrderMark + rows.map((row) => `${row.map(presentCell).join(',')}\r\n`).join('');
}

function presentCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
