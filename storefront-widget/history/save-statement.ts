import type { StorefrontStatement } from '../../server/contract/storefront.ts';
import type { RoomWidget } from '../lent/room-widget.ts';
import { writeCsv } from './write-csv.ts';

/** The link must outlive the click: some browsers read it a moment later. */
const keptForMs = 60_000;

export const listStatementRows = (
  statement: StorefrontStatement,
  tell: RoomWidget['tell'],
): (string | number)[][] => {
  const { from, to, opening, closing, lines } = statement;
  return [
    [tell('day'), tell('what'), capital(statement.points_name.other), tell('balance')],
    [from, tell('opening'), '', opening.available],
    ...lines.map((line) => [line.day, line.title, line.points, line.available_after]),
    [to, tell('closing'), '', closing.available],
  ];
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Saves the statement as a file for spreadsheets. */
export const saveStatement = (statement: StorefrontStatement, tell: RoomWidget['tell']): void => {
  const csv = writeCsv(listStatementRows(statement, tell));
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${statement.from}_${statement.to}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptForMs);
};
