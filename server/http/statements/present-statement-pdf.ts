import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Statement, StatementLine } from '../../operations/read-statement.ts';
import { PdfWriter, type Style } from './pdf-writer.ts';
import type { StatementWords } from './statement-words.ts';

/** Points of 1/72 inch on A4. */
const page = { width: 595.28, height: 841.89, left: 56, right: 539.28, top: 56, bottom: 770 };
const rowHeight = 20;
/** Lines that are drawn before others get their turn. */
const linesAtOnce = 10;
const columns = {
  day: { x: page.left, width: 96 },
  what: { x: page.left + 104, width: 211 },
  points: { x: page.left + 323, width: 76, align: 'right' },
  balance: { x: page.left + 407, width: 76.28, align: 'right' },
} as const;
const grey = '#616a75';
const line = '#d9dde3';
const body: Style = { size: 9.5 };
const figures: Style = { ...body, figures: true };
const strong: Style = { size: 9.5, weight: 'strong' };
const quiet: Style = { size: 8.5, colour: grey };

/** A statement on its way to paper, in one language. */
interface Paper {
  pdf: PdfWriter;
  statement: Statement;
  words: StatementWords;
  say: (points: number) => string;
  signed: (points: number) => string;
  day: (day: string) => string;
}

/** A statement as a PDF to hand out: A4, the table's head on every page, figures under one another. */
export async function presentStatementPdf(
  statement: Statement,
  words: StatementWords,
): Promise<Uint8Array> {
  const paper = openPaper(statement, words);
  const { document } = paper.pdf;
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(document, 'end');
  document.addPage();
  let y = drawTitle(paper);
  y = drawHead(paper, y);
  y = drawBalance(paper, { name: words.opening, day: statement.from, ...statement.opening }, y);
  for (const [at, each] of statement.lines.entries()) {
    if (at % linesAtOnce === 0) await breathe();
    if (y + rowHeight > page.bottom) y = turnPage(paper);
    y = drawLine(paper, each, y);
  }
  if (y + 2 * rowHeight > page.bottom) y = turnPage(paper);
  drawBalance(paper, { name: words.closing, day: statement.to, ...statement.closing }, y);
  numberPages(paper);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function openPaper(statement: Statement, words: StatementWords): Paper {
  const { language, title } = words;
  const numbers = new Intl.NumberFormat(language);
  const signs = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    pdf: new PdfWriter({ title, author: statement.shopName, language }),
    statement,
    words,
    say: (points) => minus(numbers.format(points)),
    signed: (points) => minus(signs.format(points)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
  };
}

function drawTitle({ pdf, statement, words, day }: Paper): number {
  const width = page.right - page.left;
  const at = (y: number) => ({ x: page.left, y, width });
  pdf.write(statement.shopName, at(page.top), { size: 11, weight: 'strong', colour: grey });
  pdf.write(words.title, at(page.top + 20), { size: 22, weight: 'strong' });
  pdf.write(statement.memberName, at(page.top + 58), { size: 12, weight: 'strong' });
  const period = `${day(statement.from)} – ${day(statement.to)}`;
  pdf.write(`${words.member}, ${period}`, at(page.top + 76), { ...body, colour: grey });
  return page.top + 112;
}

function drawHead({ pdf, statement, words: { heads } }: Paper, y: number): number {
  const head: Style = { size: 8.5, weight: 'strong', colour: grey };
  pdf.write(heads.booked, { ...columns.day, y }, head);
  pdf.write(heads.what, { ...columns.what, y }, head);
  pdf.write(capital(statement.pointsName.other), { ...columns.points, y }, head);
  pdf.write(heads.available, { ...columns.balance, y }, head);
  pdf.rule(y + 15, page.left, page.right, grey);
  return y + 21;
}

function drawLine({ pdf, say, signed, day }: Paper, each: StatementLine, y: number): number {
  pdf.write(day(each.day), { ...columns.day, y }, { ...body, colour: grey });
  pdf.write(each.title, { ...columns.what, y }, body);
  pdf.write(signed(each.points), { ...columns.points, y }, figures);
  pdf.write(say(each.availableAfter), { ...columns.balance, y }, figures);
  pdf.rule(y + 15.5, page.left, page.right, line);
  return y + rowHeight;
}

/** Opening or closing: what can be spent, and under it what waits and is held. */
function drawBalance(
  { pdf, words, say, day }: Paper,
  balance: { name: string; day: string; available: number; pending: number; held: number },
  y: number,
): number {
  pdf.write(day(balance.day), { ...columns.day, y }, strong);
  pdf.write(balance.name, { ...columns.what, y }, strong);
  pdf.write(say(balance.available), { ...columns.balance, y }, { ...strong, figures: true });
  const beside = words.beside({ pending: say(balance.pending), held: say(balance.held) });
  pdf.write(beside, { ...columns.what, y: y + 14 }, quiet);
  pdf.rule(y + 30, page.left, page.right, line);
  return y + 36;
}

function turnPage(paper: Paper): number {
  paper.pdf.document.addPage();
  return drawHead(paper, page.top);
}

/** Known only once all are written. */
function numberPages({ pdf, statement, words }: Paper): void {
  const { count } = pdf.document.bufferedPageRange();
  // Asked before the feet are written: they repeat what has been tried.
  const note = pdf.missing ? words.unprintable : `${statement.memberName}, ${words.member}`;
  for (let at = 0; at < count; at += 1) {
    pdf.document.switchToPage(at);
    const y = page.height - 46;
    const width = page.right - page.left;
    pdf.write(note, { x: page.left, y, width: width - 100 }, quiet);
    const number = words.page(at + 1, count);
    pdf.write(number, { x: page.right - 100, y, width: 100, align: 'right' }, quiet);
  }
}

function minus(figure: string): string {
  return figure.replace('-', '−');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
