import { setImmediate as breathe } from 'node:timers/promises';
import type { Statement, StatementLine } from '../../operations/read-statement.ts';
import { type Direction, findDirection } from './order-line.ts';
import type { Line, Place, Space, Style } from './pdf-writer.ts';
import type { StatementWords } from './statement-words.ts';

/** A page before it is drawn: what stands where. */
export interface Page {
  texts: { line: Line; place: Place; style: Style }[];
  /** Lines across the page. */
  rules: { y: number; colour: string }[];
}

/** Breaks a text into the lines that its place has room for; what is still too long is cut. */
export type Wrap = (line: Line, space: Space) => Line[];

/** Points of 1/72 inch on A4; the same margin on both sides. */
export const sheet = { width: 595.28, height: 841.89, margin: 56 } as const;
const { margin } = sheet;
const within = sheet.width - 2 * margin;
const bottom = 770;
const rowHeight = 20;
/** From one line of a text to its next, by the size. */
const leading = 1.35;
const columns = {
  day: { x: margin, width: 96 },
  what: { x: margin + 104, width: 211 },
  points: { x: margin + 323, width: 76, align: 'right' },
  balance: { x: margin + 407, width: 76.28, align: 'right' },
} as const;
/** Lines of one text at the most: names and reasons are as long as people write them. */
const linesMax = { name: 2, what: 3, note: 2 } as const;
/** Lines of the table that are measured before others get their turn. */
const linesAtOnce = 10;
const grey = '#616a75';
const pale = '#d9dde3';
const body: Style = { size: 9.5 };
const dated: Style = { ...body, colour: grey };
const figures: Style = { ...body, figures: true };
const strong: Style = { size: 9.5, weight: 'strong' };
const quiet: Style = { size: 8.5, colour: grey };

/** Pages on their way, in one language. */
interface Paper {
  pages: Page[];
  wrap: Wrap;
  /** Where the next row begins on the last page. */
  y: number;
  statement: Statement;
  words: StatementWords;
  say: (points: number) => string;
  signed: (points: number) => string;
  day: (day: string) => string;
}

/** A statement page by page, with the table's head and the note at the foot on each. */
export async function composeStatement(
  statement: Statement,
  words: StatementWords,
  { wrap, note }: { wrap: Wrap; note: string },
): Promise<Page[]> {
  const paper = openPaper(statement, words, wrap);
  addTitle(paper);
  addHead(paper);
  addBalance(paper, { name: words.opening, day: statement.from, ...statement.opening });
  for (const [at, each] of statement.lines.entries()) {
    if (at % linesAtOnce === 0) await breathe();
    addLine(paper, each);
  }
  addBalance(paper, { name: words.closing, day: statement.to, ...statement.closing });
  for (const [at, page] of paper.pages.entries())
    addFoot(paper, page, { note, number: words.page(at + 1, paper.pages.length) });
  return paper.pages;
}

/** Whose statement it is: at the foot of each page. */
export function nameBearer({ memberName }: Statement, { member }: StatementWords): string {
  return `${isolate(memberName)} · ${member}`;
}

/** Somebody's own words, which keep their way wherever they stand. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function openPaper(statement: Statement, words: StatementWords, wrap: Wrap): Paper {
  const { language } = words;
  const numbers = new Intl.NumberFormat(language);
  const signs = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    pages: [{ texts: [], rules: [] }],
    wrap,
    y: margin,
    statement,
    words,
    say: (points) => minus(numbers.format(points)),
    signed: (points) => minus(signs.format(points)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  };
}

function addTitle(paper: Paper): void {
  const { statement, words, day } = paper;
  const add = (text: string, style: Style, direction: Direction | null = null) => {
    const place = { x: margin, y: paper.y, width: within, linesMax: linesMax.name };
    paper.y += write(paper, { text, direction }, { place, style });
  };
  const { shopName, memberName, from, to } = statement;
  add(shopName, { size: 11, weight: 'strong', colour: grey }, findDirection(shopName));
  paper.y += 20;
  add(words.title, { size: 22, weight: 'strong' });
  paper.y += 38;
  add(memberName, { size: 12, weight: 'strong' }, findDirection(memberName));
  paper.y += 18;
  add(`${words.member} · ${isolate(day(from))} – ${isolate(day(to))}`, dated);
  paper.y += 36;
}

function addHead(paper: Paper): void {
  const { statement, words, y } = paper;
  const { heads } = words;
  const style: Style = { size: 8.5, weight: 'strong', colour: grey };
  write(paper, { text: heads.booked }, { place: { ...columns.day, y }, style });
  write(paper, { text: heads.what }, { place: { ...columns.what, y }, style });
  const points = capital(statement.pointsName.other);
  write(paper, { text: points }, { place: { ...columns.points, y }, style });
  write(paper, { text: heads.available }, { place: { ...columns.balance, y }, style });
  rule(paper, y + 15, grey);
  paper.y += 21;
}

function addLine(paper: Paper, { title, ...each }: StatementLine): void {
  const { say, signed, day } = paper;
  const space = { width: columns.what.width, linesMax: linesMax.what, style: body };
  const lines = paper.wrap({ text: title, direction: findDirection(title) }, space);
  const height = (lines.length - 1) * leading * body.size;
  makeRoom(paper, rowHeight + height);
  const { y } = paper;
  write(paper, { text: day(each.day) }, { place: { ...columns.day, y }, style: dated });
  putLines(paper, lines, { place: { ...columns.what, y }, style: body });
  const after = say(each.availableAfter);
  write(paper, { text: signed(each.points) }, { place: { ...columns.points, y }, style: figures });
  write(paper, { text: after }, { place: { ...columns.balance, y }, style: figures });
  rule(paper, y + 15.5 + height, pale);
  paper.y += rowHeight + height;
}

/** Opening or closing: what can be spent, and under it what waits and is held. */
function addBalance(
  paper: Paper,
  balance: { name: string; day: string; available: number; pending: number; held: number },
): void {
  makeRoom(paper, 2 * rowHeight);
  const { words, say, day, y } = paper;
  const total: Style = { ...strong, figures: true };
  write(paper, { text: day(balance.day) }, { place: { ...columns.day, y }, style: strong });
  write(paper, { text: balance.name }, { place: { ...columns.what, y }, style: strong });
  const available = say(balance.available);
  write(paper, { text: available }, { place: { ...columns.balance, y }, style: total });
  const beside = words.beside({ pending: say(balance.pending), held: say(balance.held) });
  write(paper, { text: beside }, { place: { ...columns.what, y: y + 14 }, style: quiet });
  rule(paper, y + 30, pale);
  paper.y += 36;
}

function addFoot(paper: Paper, page: Page, { note, number }: { note: string; number: string }) {
  const y = sheet.height - 46;
  const numberWidth = 100;
  const space = { width: within - numberWidth, linesMax: linesMax.note, style: quiet };
  const lines = paper.wrap({ text: note }, space);
  putLines({ pages: [page] }, lines, { place: { x: margin, y, width: space.width }, style: quiet });
  const right = { x: margin + space.width, y, width: numberWidth, align: 'end' } as const;
  putLines({ pages: [page] }, [{ text: number }], { place: right, style: quiet });
}

function makeRoom(paper: Paper, height: number): void {
  if (paper.y + height <= bottom) return;
  paper.pages.push({ texts: [], rules: [] });
  paper.y = margin;
  addHead(paper);
}

/** Answers how much taller than one line it came out. */
function write(
  paper: Paper,
  line: Line,
  { place, style }: { place: Place & { linesMax?: number }; style: Style },
): number {
  const { linesMax: most = 1, ...at } = place;
  const lines = paper.wrap(line, { width: place.width, linesMax: most, style });
  putLines(paper, lines, { place: at, style });
  return (lines.length - 1) * leading * style.size;
}

function putLines(
  { pages }: Pick<Paper, 'pages'>,
  lines: readonly Line[],
  { place, style }: { place: Place; style: Style },
): void {
  for (const [at, line] of lines.entries()) {
    const y = place.y + at * leading * style.size;
    pages.at(-1)?.texts.push({ line, place: { ...place, y }, style });
  }
}

function rule({ pages }: Paper, y: number, colour: string): void {
  pages.at(-1)?.rules.push({ y, colour });
}

function minus(figure: string): string {
  return figure.replace('-', '−');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
