import type { Statement } from '../../operations/read-statement.ts';
import { FileBody } from '../file-body.ts';
import { presentStatementCsv } from './present-statement-csv.ts';
import { presentStatementPdf } from './present-statement-pdf.ts';
import type { StatementWords } from './statement-words.ts';

/** A statement to keep: for spreadsheets, or to print. */
export async function makeStatementFile(
  statement: Statement,
  { format, words, name }: { format: 'csv' | 'pdf'; words: StatementWords; name: string },
): Promise<FileBody> {
  if (format === 'pdf')
    return new FileBody({
      bytes: await presentStatementPdf(statement, words),
      contentType: 'application/pdf',
      name: `${name}.pdf`,
    });
  const bytes = new TextEncoder().encode(presentStatementCsv(statement, words));
  return new FileBody({ bytes, contentType: 'text/csv; charset=utf-8', name: `${name}.csv` });
}
