/** An amount is written as it is, with all its digits; a text never is where it looks like a formula. */
export type Cell = string | number | null | { amount: string };

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
  if (typeof cell === 'object') return cell.amount;
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
