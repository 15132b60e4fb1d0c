import type { StorefrontStatement } from '../contract/storefront.ts';
import { type Refusal, refuseWith } from '../domain/speech/refusal.ts';
import type { Statement } from '../operations/read-statement.ts';

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
export function longStatement(linesMax: number): Refusal {
  return refuseWith('statement_too_long', 'refusals.statementTooLong', { lines: linesMax });
}
