import { describe, expect, it } from 'vitest';
import { staffStatementWords } from '../../../server/http/admin/staff-statement-words.ts';
import { presentStatementCsv } from '../../../server/http/statements/present-statement-csv.ts';
import type { Statement, StatementLine } from '../../../server/operations/read-statement.ts';

const line = (changes: Partial<StatementLine> = {}): StatementLine => ({
  occurredAt: new Date('2026-11-03T12:00:00Z'),
  day: '2026-11-03',
  title: 'Order #1001',
  points: 250,
  availableAfter: 350,
  ...changes,
});

const statement = (changes: Partial<Statement> = {}): Statement => ({
  shopName: 'Northwind',
  memberId: '42',
  memberName: 'Ada Lovelace',
  from: '2026-11-01',
  to: '2026-11-30',
  pointsName: { one: 'point', other: 'points' },
  opening: { available: 100, pending: 5, held: 0 },
  closing: { available: 350, pending: 0, held: 7 },
  lines: [line()],
  tooMany: false,
  ...changes,
});

const csv = (of: Statement) => presentStatementCsv(of, staffStatementWords(of));

describe('a statement as CSV', () => {
  it('is opening, lines and closing, as spreadsheets read it', () => {
    expect(csv(statement()).split('\r\n')).toEqual([
      '\uFEFFDay,Happened at,What,Points,Available,Pending,Held',
      '2026-11-01,,Opening balance,,100,5,0',
      '2026-11-03,2026-11-03T12:00:00.000Z,Order #1001,250,350,,',
      '2026-11-30,,Closing balance,,350,0,7',
      '',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', ' =1', '＝1', '\r=1'])(
    'lets no spreadsheet run %j',
    (title) => {
      const [, , row = ''] = csv(statement({ lines: [line({ title })] })).split(/\r\n(?=2026)/);
      expect(row).toMatch(/^2026-11-03,[^,]+,"?'/);
    },
  );

  it('quotes commas, quotes and line breaks, and leaves negative points numbers', () => {
    const title = 'A "gift", says\nAda';
    const text = csv(statement({ lines: [line({ title, points: -50 })] }));
    expect(text).toContain(',"A ""gift"", says\nAda",-50,350,,\r\n');
  });
});
