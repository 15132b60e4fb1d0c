import type { Statement } from '../../operations/read-statement.ts';
import { byteOrderMark, type Cell, presentRow } from '../present-csv.ts';
import type { StatementWords } from './statement-words.ts';

/** A statement as CSV: one row for the opening, one a line, one for the closing. */
export function presentStatementCsv(statement: Statement, words: StatementWords): string {
  const { opening, closing } = statement;
  const { day, happened, what, points, available, pending, held } = words.heads;
  const rows: Cell[][] = [
    [day, happened, what, points, available, pending, held],
    [statement.from, null, words.opening, null, opening.available, opening.pending, opening.held],
    ...statement.lines.map((line) => [
      line.day,
      line.occurredAt.toISOString(),
      line.title,
      line.points,
      line.availableAfter,
      null,
      null,
    ]),
    [statement.to, null, words.closing, null, closing.available, closing.pending, closing.held],
  ];
  return byteOrderMark + rows.map(presentRow).join('');
}
