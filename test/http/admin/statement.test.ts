import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { staffStatementWords } from '../../../server/http/admin/staff-statement-words.ts';
import { presentStatementCsv } from '../../../server/http/statements/present-statement-csv.ts';
import { presentStatementPdf } from '../../../server/http/statements/present-statement-pdf.ts';
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
const pdf = (of: Statement) => presentStatementPdf(of, staffStatementWords(of));

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

/** What the pages draw, as the document's own operators. */
function readPages(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1');
  return [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      const text = inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      return text.includes(' Tf') ? [text] : [];
    } catch {
      return [];
    }
  });
}

/** The code points that the embedded fonts say they print. */
function readCharacters(bytes: Uint8Array): Set<string> {
  const raw = Buffer.from(bytes).toString('latin1');
  const characters = new Set<string>();
  for (const [, body = ''] of raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    let text = '';
    try {
      text = inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      continue;
    }
    if (!text.includes('beginbfrange')) continue;
    for (const [, hex = ''] of text.matchAll(/<([0-9a-f]{4})>/g))
      characters.add(String.fromCodePoint(Number.parseInt(hex, 16)));
  }
  return characters;
}

describe('a statement as PDF', () => {
  it('has as many pages as it needs', async () => {
    const few = await pdf(statement());
    expect(Buffer.from(few.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(readPages(few)).toHaveLength(1);
    const lines = Array.from({ length: 100 }, () => line());
    expect(readPages(await pdf(statement({ lines })))).toHaveLength(4);
  });

  it('prints Latin, Greek and Cyrillic names', async () => {
    const memberName = 'Ångström Žižka Ελένη Иван Nguyễn';
    const printed = readCharacters(await pdf(statement({ memberName })));
    expect([...memberName.replaceAll(' ', '')].filter((one) => !printed.has(one))).toEqual([]);
  });

  it('says so where it can’t print a name', async () => {
    const without = readCharacters(await pdf(statement()));
    expect(without.has('?')).toBe(false);
    const printed = readCharacters(await pdf(statement({ memberName: '王小明' })));
    expect(printed.has('?')).toBe(true);
    expect(printed.has('“')).toBe(true);
  });
});
