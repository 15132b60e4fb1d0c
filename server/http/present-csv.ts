export type Cell = string | number | null;

/** What makes a spreadsheet take a text for a formula, in half and full width. */
const formulaStart = /^[\s]*[=+\-@\t\r＝＋－＠]/u;

/** Says that the file is UTF-8: spreadsheets guess otherwise. */
export const byteOrderMark = '\uFEFF';

/**
 * One row of CSV by RFC 4180. Numbers are bare; a text that a spreadsheet would run as a formula has an apostrophe
 * in front.
 */
export function presentRow(cells: readonly Cell[]): string {
  return `${cells.map(presentCell).join(',')}\r\n`;
}

function presentCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
