import type { Statement } from '../../operations/read-statement.ts';
import { byteOrderMark, type Cell, presentRow } from '../present-csv.ts';

const heads = ['Day', 'Happened at', 'What', 'Points', 'Available', 'Pending', 'Held'];

/** A statement as CSV: one row for the opening, one a line, one for the closing. */
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
  return byteOrderMark + rows.map(presentRow).join('');
}
