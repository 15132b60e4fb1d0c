/** What a spreadsheet would take for a formula, and run. */
const formulaStart = /^[=+\-@\t\r]/;

const writeCell = (cell: string | number): string => {
  if (typeof cell === 'number') return String(cell);
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
};

/** RFC 4180, behind a mark by which spreadsheets know that it is UTF-8. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`;
