import type { StorefrontStatement } from '../contract/storefront.ts';
import type { Statement } from '../operations/read-statement.ts';
import type { Refused } from './route.ts';

type StatementRows = Pick<StorefrontStatement, 'from' | 'to' | 'opening' | 'closing' | 'lines'>;

/** The figures of a statement, for every door that answers JSON. */
export function presentStatementRows(statement: Statement): StatementRows {
  const { from, to, opening, closing } = statement;
  return {
    from,
    to,
    opening,
    closing,
    lines: statement.lines.map((line) => ({
      occurred_at: line.occurredAt.toISOString(),
      day: line.day,
      title: line.title,
      points: line.points,
      available_after: line.availableAfter,
    })),
  };
}

/** Half a statement would not add up, so it is none. */
export function refuseLongStatement(linesMax: number): Refused {
  return {
    status: 422,
    refused: 'statement_too_long',
    detail: `A statement holds ${linesMax.toLocaleString('en')} lines at the most and this period has more: choose a shorter one.`,
  };
}
