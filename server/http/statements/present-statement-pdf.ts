import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Statement } from '../../operations/read-statement.ts';
import { composeStatement, nameBearer, type Page, sheet } from './compose-statement.ts';
import { type Fonts, openFonts } from './open-fonts.ts';
import { PdfWriter } from './pdf-writer.ts';
import type { StatementWords } from './statement-words.ts';

/** Texts that are drawn before others get their turn. */
const textsAtOnce = 40;
/** A number with every digit: how many pages there are is known when the fonts are open. */
const digits = 9_876_543_210;

/** A statement as a PDF to hand out: A4, the table's head on every page, figures under one another. */
export async function presentStatementPdf(
  statement: Statement,
  words: StatementWords,
): Promise<Uint8Array> {
  const fonts = await openStatementFonts(statement, words);
  const { title, language, direction } = words;
  const pdf = new PdfWriter({ title, author: statement.shopName, language, direction }, fonts);
  const note = fonts.isShort ? words.unprintable : nameBearer(statement, words);
  const pages = await composeStatement(statement, words, {
    wrap: (line, space) => pdf.wrap(line, space),
    note,
  });
  return draw(pdf, pages);
}

/** The letters are gathered from pages on which no text is broken. */
async function openStatementFonts(statement: Statement, words: StatementWords): Promise<Fonts> {
  const pages = await composeStatement(statement, words, {
    wrap: (line) => [line],
    note: nameBearer(statement, words),
  });
  const texts = pages.flatMap((page) =>
    page.texts.map(({ line, style }) => ({
      text: line.text,
      weight: style.weight ?? ('normal' as const),
    })),
  );
  const feet = [words.unprintable, words.page(digits, digits)];
  texts.push(...feet.map((text) => ({ text, weight: 'normal' as const })));
  return openFonts(texts, words.language);
}

async function draw(pdf: PdfWriter, pages: readonly Page[]): Promise<Uint8Array> {
  const { document } = pdf;
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = once(document, 'end');
  for (const { texts, rules } of pages) {
    document.addPage();
    for (const { y, colour } of rules)
      pdf.rule(y, sheet.margin, sheet.width - sheet.margin, colour);
    for (const [at, { line, place, style }] of texts.entries()) {
      if (at % textsAtOnce === 0) await breathe();
      pdf.write(line, place, style);
    }
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
