import { inLanguage } from '../in-language.ts';

export const memberStatementTexts = inLanguage('memberStatement', {
  dialog: {
    title: (name: string) => `Statement of ${name}`,
    thisMember: 'this member',
    this_month: 'This month',
    last_month: 'Last month',
    this_year: 'This year',
    last_year: 'Last year',
    other: 'Other days',
    pdf: 'PDF, to print or send',
    csv: 'CSV, for a spreadsheet',
    done: 'The statement was downloaded',
    download: 'Download',
    close: 'Close',
    period: 'Period',
    included: (from: string, to: string) => `${from} to ${to}, both included`,
    file: 'File',
  },
});
