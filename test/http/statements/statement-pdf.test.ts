import { describe, expect, it } from 'vitest';
import { type Language, directionOf, languages } from '../../../server/contract/languages.ts';
import { staffStatementWords } from '../../../server/http/admin/staff-statement-words.ts';
import { makePainter } from '../../../server/http/screens/painter.ts';
import { presentStatementPdf } from '../../../server/http/statements/present-statement-pdf.ts';
import { shopperStatementWords } from '../../../server/http/storefront/pages/shopper-statement-words.ts';
import type { Statement, StatementLine } from '../../../server/operations/read-statement.ts';
import { type Printed, readPdf } from './read-pdf.ts';

const bytesMax = 150_000;

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

const byStaff = async (of: Statement) =>
  readPdf(await presentStatementPdf(of, staffStatementWords(of)));

function wordsIn(language: Language, of: Statement) {
  const painter = makePainter({
    language,
    pointsName: of.pointsName,
    timeZone: 'UTC',
    wordings: {},
    now: new Date('2026-11-22T12:00:00Z'),
  });
  return shopperStatementWords(of, painter);
}

const paperIn = (language: Language, of: Statement) =>
  presentStatementPdf(of, wordsIn(language, of));

/** A name, points and a title as people there write them. */
const local: Partial<Record<Language, [name: string, points: string, title: string]>> = {
  ja: ['髙橋 一郎', 'ポイント', 'お誕生日のお祝い'],
  'zh-Hans': ['王小明', '积分', '生日礼物'],
  ar: ['محمد حسن', 'نقاط', 'هدية'],
  he: ['יעל כהן־לוי', 'נקודות', 'מתנת יום הולדת'],
  pl: ['Żaneta Łękawska', 'punkty', 'Zamówienie'],
  de: ['Jürgen Weißgerber', 'Punkte', 'Empfehlung'],
};

function localStatement(language: Language, changes: Partial<Statement> = {}): Statement {
  const [memberName, name, title] = local[language] ?? ['Zoé Núñez', 'points', 'Order'];
  const lines = [line({ title })];
  return statement({ memberName, pointsName: { one: name, other: name }, lines, ...changes });
}

/** The letters of a text, however they are ordered and joined. */
const lettersOf = (text: string) =>
  [...text.normalize('NFC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')]
    .toSorted()
    .join('');
const find = (printed: readonly Printed[], text: string) =>
  printed.find((one) => lettersOf(one.text) === lettersOf(text));

describe('a statement as PDF', () => {
  it.each(languages)('is printed whole in its language (%s)', async (language) => {
    const of = localStatement(language);
    const words = wordsIn(language, of);
    const bytes = await paperIn(language, of);
    const paper = readPdf(bytes);
    expect(paper.language).toBe(language);
    expect(paper.text).not.toContain('?');
    expect(paper.text).not.toContain('…');
    const shown = [of.shopName, of.memberName, of.lines[0]?.title ?? ''];
    for (const text of [...shown, words.title, words.heads.what, words.opening, words.page(1, 1)])
      expect(find(paper.printed, text)).toBeDefined();
    expect(bytes.length).toBeLessThan(bytesMax);
  });

  it.each(['en', 'ja', 'zh-Hans', 'ar', 'he'] as const)(
    'stays small with two hundred lines (%s)',
    async (language) => {
      const [, , title = 'Order'] = local[language] ?? [];
      const lines = Array.from({ length: 200 }, (_, at) =>
        line({ title: `${title} #${1001 + at}`, points: at - 50, availableAfter: 1000 + at }),
      );
      const bytes = await paperIn(language, localStatement(language, { lines }));
      expect(bytes.length).toBeLessThan(bytesMax);
      const paper = readPdf(bytes);
      expect(paper.pages).toBe(7);
      expect(paper.text).not.toContain('?');
    },
  );

  it('prints names in every script that it has fonts for, in whatever language', async () => {
    const names = 'Ångström Žižka Ελένη Иван Nguyễn 王小明 髙橋 张风 김민준 ヒロ محمد יעל';
    const { text, families } = await byStaff(statement({ memberName: names }));
    expect(text).not.toContain('?');
    const missing = [...names.replaceAll(' ', '')].filter((letter) => !text.includes(letter));
    expect(missing).toEqual([]);
    for (const family of [
      'Inter',
      'NotoSansJP',
      'NotoSansSC',
      'NotoSansKR',
      'NotoSansHebrew',
      'Vazirmatn',
    ])
      expect([...families].join(' ')).toContain(family);
  });

  it('says so where no font has a letter', async () => {
    const paper = await byStaff(statement({ memberName: 'สมชาย 🎁' }));
    expect(find(paper.printed, '????? ?')).toBeDefined();
    expect(paper.text).toContain('“?” stands for letters');
  });

  it('draws characters as they are drawn where the language is spoken', async () => {
    const of = statement({ memberName: '直骨', lines: [], shopName: '今' });
    const chinese = readPdf(await paperIn('zh-Hans', of));
    expect([...chinese.families].join()).toContain('NotoSansSC');
    expect([...chinese.families].join()).not.toContain('NotoSansJP');
    for (const language of ['ja', 'de'] as const) {
      const { families } = readPdf(await paperIn(language, of));
      expect([...families].join()).toContain('NotoSansJP');
      expect([...families].join()).not.toContain('NotoSansSC');
    }
  });

  it.each(languages)('has figures under one another, on its own side (%s)', async (language) => {
    const of = localStatement(language, {
      lines: [line({ availableAfter: 7 }), line({ availableAfter: 123_456 })],
    });
    const { printed } = readPdf(await paperIn(language, of));
    const digits = (text: string) => text.replaceAll(/\D/g, '');
    const figures = ['7', '123456'].map((figure) =>
      printed.find(({ text, y }) => digits(text) === figure && y > 100 && y < 650),
    );
    const [one, many] = figures;
    expect(one?.right).toBeCloseTo(many?.right ?? 0, 1);
    const head = find(printed, wordsIn(language, of).heads.booked);
    const isMirrored = directionOf(language) === 'rtl';
    expect((head?.left ?? 0) > (one?.left ?? 0)).toBe(isMirrored);
    // But for kerning, which the widths don't tell.
    if (isMirrored) expect(head?.right).toBeCloseTo(539.28, 0);
    else expect(head?.left).toBeCloseTo(56, 2);
  });

  it('orders a line of two scripts as it is read', async () => {
    const titles = ['אבג: Ada Lovelace (VIP)', 'Order #1001 (gift)', 'מתנה (פעם)'];
    const lines = titles.map((title) => line({ title }));
    const hebrew = readPdf(await paperIn('he', localStatement('he', { lines })));
    const texts = hebrew.printed.map(({ text }) => text);
    expect(texts).toContain('Ada Lovelace (VIP) :גבא');
    expect(texts).toContain('Order #1001 (gift)');
    expect(texts).toContain('(םעפ) הנתמ');
    expect(texts).toContain('+250');
    const english = await byStaff(statement({ lines: [line({ title: 'By יעל, twice (2)' })] }));
    expect(english.printed.map(({ text }) => text)).toContain('By לעי, twice (2)');
  });

  it('joins Arabic letters, but not across the sign that keeps them apart', async () => {
    // The same letters: joined they are drawn in one run, apart in two.
    const [joined, apart] = ['بببب', 'بب\u200cبب'];
    const lines = [joined, apart].map((title) => line({ title }));
    const { printed } = await byStaff(statement({ lines }));
    const [first, second] = printed.filter(({ text }) => text === joined);
    expect(second?.text).toBe(joined);
    const width = (one: Printed | undefined) => (one === undefined ? 0 : one.right - one.left);
    expect(width(second)).toBeGreaterThan(width(first) + 1);
  });

  it('breaks a long text into lines and cuts what is still too long', async () => {
    const lines = [line({ title: 'A word '.repeat(60) }), line({ title: '長い題名'.repeat(60) })];
    const { printed } = await byStaff(statement({ lines, memberName: 'Ada '.repeat(100) }));
    const cut = printed.filter(({ text }) => text.endsWith('…'));
    // Both titles, the name in the head, and the name at the foot.
    expect(cut).toHaveLength(4);
    for (const { right } of printed) expect(right).toBeLessThan(540);
    const column = printed.filter(({ left }) => Math.abs(left - 160) < 0.1);
    for (const { right } of column) expect(right).toBeLessThan(160 + 211 + 0.5);
  });

  it('has as many pages as it needs, with a head and a number on each', async () => {
    const few = await byStaff(statement());
    expect(few.pages).toBe(1);
    const lines = Array.from({ length: 100 }, () => line());
    const { printed, pages } = await byStaff(statement({ lines }));
    expect(pages).toBe(4);
    const texts = (page: number) =>
      printed.filter((one) => one.page === page).map(({ text }) => text);
    for (let page = 0; page < pages; page += 1) {
      expect(texts(page)).toContain('Booked');
      expect(texts(page)).toContain(`Page ${page + 1} of ${pages}`);
    }
  });
});
