import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Statement, StatementLine } from '../../operations/read-statement.ts';
import { PdfWriter, type Style } from './pdf-writer.ts';

/** Points of 1/72 inch on A4. */
const page = { width: 595.28, height: 841.89, left: 56, right: 539.28, top: 56, bottom: 770 };
const rowHeight = 20;
/** Lines that are drawn before others get their turn. */
const linesAtOnce = 10;
const columns = {
  day: { x: page.left, width: 76 },
  what: { x: page.left + 84, width: 239 },
  points: { x: page.left + 331, width: 68, align: 'right' },
  balance: { x: page.left + 407, width: 76.28, align: 'right' },
} as const;
const grey = '#616a75';
const line = '#d9dde3';
const body: Style = { size: 9.5 };
const figures: Style = { ...body, figures: true };
const strong: Style = { size: 9.5, weight: 'strong' };
const quiet: Style = { size: 8.5, colour: grey };

const numbers = new Intl.NumberFormat('en');
const signed = new Intl.NumberFormat('en', { signDisplay: 'exceptZero' });
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A statement as a PDF to hand out: A4, the table's head on every page, figures under one another. */
export async function presentStatementPdf(statement: Statement): Promise<Uint8Array> {
  const pdf = new PdfWriter({
    title: `Statement of ${statement.pointsName.other}`,
    author: statement.shopName,
  });
  const chunks: Uint8Array[] = [];
  pdf.document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(pdf.document, 'end');
  pdf.document.addPage();
  let y = drawTitle(pdf, statement);
  y = drawHead(pdf, statement, y);
  y = drawBalance(pdf, 'Opening balance', { day: statement.from, ...statement.opening }, y);
  for (const [at, each] of statement.lines.entries()) {
    if (at % linesAtOnce === 0) await breathe();
    if (y + rowHeight > page.bottom) y = turnPage(pdf, statement);
    y = drawLine(pdf, each, y);
  }
  if (y + 2 * rowHeight > page.bottom) y = turnPage(pdf, statement);
  drawBalance(pdf, 'Closing balance', { day: statement.to, ...statement.closing }, y);
  numberPages(pdf, statement);
  pdf.document.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawTitle(pdf: PdfWriter, statement: Statement): number {
  const width = page.right - page.left;
  const at = (y: number) => ({ x: page.left, y, width });
  pdf.write(statement.shopName, at(page.top), { size: 11, weight: 'strong', colour: grey });
  const title = `Statement of ${statement.pointsName.other}`;
  pdf.write(title, at(page.top + 20), { size: 22, weight: 'strong' });
  pdf.write(statement.memberName, at(page.top + 58), { size: 12, weight: 'strong' });
  const period = `${sayDay(statement.from)} – ${sayDay(statement.to)}`;
  pdf.write(`Member ${statement.memberId}, ${period}`, at(page.top + 76), {
    ...body,
    colour: grey,
  });
  return page.top + 112;
}

function drawHead(pdf: PdfWriter, { pointsName }: Statement, y: number): number {
  const head: Style = { size: 8.5, weight: 'strong', colour: grey };
  pdf.write('Booked', { ...columns.day, y }, head);
  pdf.write('What', { ...columns.what, y }, head);
  pdf.write(capital(pointsName.other), { ...columns.points, y }, head);
  pdf.write('Available', { ...columns.balance, y }, head);
  pdf.rule(y + 15, page.left, page.right, grey);
  return y + 21;
}

function drawLine(pdf: PdfWriter, each: StatementLine, y: number): number {
  pdf.write(sayDay(each.day), { ...columns.day, y }, { ...body, colour: grey });
  pdf.write(each.title, { ...columns.what, y }, body);
  pdf.write(minus(signed.format(each.points)), { ...columns.points, y }, figures);
  pdf.write(say(each.availableAfter), { ...columns.balance, y }, figures);
  pdf.rule(y + 15.5, page.left, page.right, line);
  return y + rowHeight;
}

/** Opening or closing: what can be spent, and under it what waits and is held. */
function drawBalance(
  pdf: PdfWriter,
  title: string,
  balance: { day: string; available: number; pending: number; held: number },
  y: number,
): number {
  pdf.write(sayDay(balance.day), { ...columns.day, y }, strong);
  pdf.write(title, { ...columns.what, y }, strong);
  pdf.write(say(balance.available), { ...columns.balance, y }, { ...strong, figures: true });
  const beside = `and ${say(balance.pending)} pending, ${say(balance.held)} held for rewards`;
  pdf.write(beside, { ...columns.what, y: y + 14 }, quiet);
  pdf.rule(y + 30, page.left, page.right, line);
  return y + 36;
}

function turnPage(pdf: PdfWriter, statement: Statement): number {
  pdf.document.addPage();
  return drawHead(pdf, statement, page.top);
}

/** Known only once all are written. */
function numberPages(pdf: PdfWriter, statement: Statement): void {
  const { count } = pdf.document.bufferedPageRange();
  // Asked before the feet are written: they repeat what has been tried.
  const note = pdf.missing
    ? '“?” stands for letters that this font lacks; the CSV of this statement has them.'
    : `${statement.memberName}, member ${statement.memberId}`;
  for (let at = 0; at < count; at += 1) {
    pdf.document.switchToPage(at);
    const y = page.height - 46;
    const width = page.right - page.left;
    pdf.write(note, { x: page.left, y, width: width - 100 }, quiet);
    const number = `Page ${at + 1} of ${count}`;
    pdf.write(number, { x: page.right - 100, y, width: 100, align: 'right' }, quiet);
  }
}

function sayDay(day: string): string {
  return days.format(new Date(`${day}T00:00:00Z`));
}

function say(points: number): string {
  return minus(numbers.format(points));
}

function minus(figure: string): string {
  return figure.replace('-', '−');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
