import type { ReportId } from '../../../server/contract/report.ts';
import { inWords } from '../../in-words.ts';
import { reportCustomersTexts } from '../../texts/en/report-customers.ts';
import { reportMoneyTexts } from '../../texts/en/report-money.ts';
import { reportNamesTexts as names } from '../../texts/en/report-names.ts';
import { reportProgramTexts } from '../../texts/en/report-program.ts';

interface Named {
  title: string;
  says: string;
}

/** What a report, and everything in it, is called and means. */
export interface ReportWords {
  title: string;
  question: string;
  figures: Readonly<Record<string, Named>>;
  charts: Readonly<Record<string, Named>>;
  tables: Readonly<Record<string, Named>>;
}

export const reportWords: Readonly<Record<ReportId, ReportWords>> = {
  ...reportMoneyTexts,
  ...reportCustomersTexts,
  ...reportProgramTexts,
};

/** By id; one that a newer server knows and this page does not is said as it is written. */
export function nameOf(words: Readonly<Record<string, Named>>, id: string): Named {
  return words[id] ?? { title: inWords(id), says: '' };
}

export const columnNames: Readonly<Record<string, string>> = names.columns;
const codeNames: Readonly<Record<string, string>> = names.codes;

export function nameColumn(id: string): string {
  const months = /^m(\d+)$/.exec(id)?.[1];
  if (months !== undefined) return names.monthsAfter(months);
  return columnNames[id] ?? inWords(id);
}

/** What a code in a cell is called; null: it is none of ours. */
export function nameCode(code: string): string | null {
  return codeNames[code] ?? null;
}
