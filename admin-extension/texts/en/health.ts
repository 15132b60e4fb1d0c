import { inLanguage } from '../in-language.ts';

export const healthTexts = inLanguage('health', {
  title: 'Ledger health',
  subtitle: 'The books are checked every night: each point, from each order to each reward',
  checkNow: 'Check now',
  checked: 'The ledger was checked',
  notYet: 'Not checked yet',
  notYetHelp: 'The first check runs tonight. “Check now” does it at once and changes nothing.',
  good: 'Every point is accounted for',
  when: (instant: string, took: string, members: string, checks: string) =>
    `Checked ${instant} in ${took}: the ledgers of ${members} members replayed from nothing, ${checks} checks`,
  goodWhen: (when: string) => `${when}.`,
  badWhen: (when: string) => `${when}. Nothing was changed: a check only reads.`,
  bad: (count: number, said: string) =>
    count === 1 ? '1 thing does not add up' : `${said} things do not add up`,
  checks: 'What was checked',
  check: 'Check',
  /** What a check is called, by its name; the server says it in English. */
  checkTitle: (_name: string, said: string) => said,
  lookedAt: 'Looked at',
  rows: (rows: string, unit: string) => `${rows} ${unit}`,
  took: 'Took',
  result: 'Result',
  holds: 'Holds',
  isBroken: 'Broken',
  broken: 'What is broken',
  where: 'Where',
  line: 'Line',
  expected: 'Expected',
  found: 'Found',
  more: (count: string, check: string) => `And ${count} more of “${check}”.`,
});
