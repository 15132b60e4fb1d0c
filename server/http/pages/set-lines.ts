import type { FontMeasures } from './read-font.ts';

/** Lines of a text at a size at which they fit. */
export interface SetText {
  size: number;
  lines: readonly string[];
}

/** Where a text has to fit, and the sizes it may have. */
export interface TextRoom {
  width: number;
  lines: number;
  sizes: readonly number[];
}

/** Pictures of letters and what joins or colours them: they are taken out, the words around them stay. */
const pictographs = /\p{Extended_Pictographic}|\p{Emoji_Component}/gu;
/** Digits, `#` and `*` can be parts of pictographs, and `©®™` are some: all of them are letters here. */
const plain = /[\d#*©®™]/;

/** The text as this font can show it; null: it has letters that the font lacks. */
export function showable(text: string, font: FontMeasures): string | null {
  const tidy = text
    .normalize('NFC')
    .replaceAll(pictographs, (letter) => (plain.test(letter) ? letter : ''))
    .replaceAll(/\s+/g, (space) => (space === '\u00A0' ? space : ' '))
    .trim();
  const isShown = Array.from(tidy).every(
    (letter) => font.widthOf(letter.codePointAt(0) ?? 0) !== null,
  );
  return tidy === '' || !isShown ? null : tidy;
}

/** Breaks a text at the largest size at which it fits; at the smallest, what is too long ends in an ellipsis. */
export function setLines(text: string, font: FontMeasures, room: TextRoom): SetText {
  for (const size of room.sizes) {
    const lines = breakLines(text, { font, size, width: room.width });
    if (lines !== null && lines.length <= room.lines) return { size, lines };
  }
  const size = room.sizes.at(-1) ?? 0;
  return { size, lines: cutLines(text, { font, size, width: room.width }, room.lines) };
}

interface Measure {
  font: FontMeasures;
  size: number;
  width: number;
}

function widthOf(text: string, { font, size }: Measure): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (font.widthOf(letter.codePointAt(0) ?? 0) ?? 0) * size,
    0,
  );
}

/** Null: a word is wider than a line. */
function breakLines(text: string, measure: Measure): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (widthOf(word, measure) > measure.width) return null;
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && widthOf(longer, measure) <= measure.width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As many letters as a line has room for, words or not. */
function cutLines(text: string, measure: Measure, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < most) {
    const isLast = lines.length === most - 1;
    const line = fitting(rest, measure, isLast);
    lines.push(line.text);
    rest = rest.slice(line.taken).trimStart();
  }
  return lines;
}

function fitting(rest: string, measure: Measure, isLast: boolean): { text: string; taken: number } {
  if (widthOf(rest, measure) <= measure.width) return { text: rest, taken: rest.length };
  const end = isLast ? '…' : '';
  let taken = '';
  for (const letter of rest) {
    if (widthOf(taken + letter + end, measure) > measure.width) break;
    taken += letter;
  }
  const space = taken.lastIndexOf(' ');
  // A whole word is better than a part of one, unless the line were left half empty.
  if (space > taken.length / 2) taken = taken.slice(0, space);
  return { text: taken.trimEnd() + end, taken: Math.max(1, taken.length) };
}
