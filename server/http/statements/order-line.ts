import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';

export type Direction = 'ltr' | 'rtl';

/** A part of a line that runs one way; its text is in the order of reading. */
export interface Stretch {
  text: string;
  direction: Direction;
}

// Its types are those of a module, but it is a script: `import` would name something else.
const makeBidi: () => Bidi = createRequire(import.meta.url)('bidi-js');
const bidi = makeBidi();
/** Letters and marks by which a line can run another way than from left to right. */
const turning = /[\p{Script=Hebrew}\p{Script=Arabic}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Keeps two Arabic letters from joining, and has no shape of its own. */
export const nonJoiner = '\u200c';
/** What is not drawn: marks of direction, of variants. */
const unseen = /(?!\u200c)\p{Default_Ignorable_Code_Point}/gu;

/** A line as it stands on paper, its stretches from left to right, with each bracket turned as it is read. */
export function orderLine(line: string, direction: Direction): Stretch[] {
  const text = tidy(line);
  if (direction === 'ltr' && !turning.test(text)) return [{ text: hideMarks(text), direction }];
  const embedding = bidi.getEmbeddingLevels(text, direction);
  const stretches: { level: number; at: number[] }[] = [];
  for (const at of bidi.getReorderedIndices(text, embedding)) {
    const level = embedding.levels[at] ?? 0;
    const last = stretches.at(-1);
    if (last?.level === level && Math.abs((last.at.at(-1) ?? 0) - at) === 1) last.at.push(at);
    else stretches.push({ level, at: [at] });
  }
  return stretches.flatMap(({ level, at }) => {
    const isTurned = level % 2 === 1;
    const letters = at
      .toSorted((one, other) => one - other)
      .map((each) => text.charAt(each))
      .map((letter) => (isTurned ? (mirrorLetter(letter) ?? letter) : letter));
    const seen = hideMarks(letters.join(''));
    return seen === '' ? [] : [{ text: seen, direction: isTurned ? 'rtl' : 'ltr' }];
  });
}

/** The way of the first letter that has one, as `dir="auto"` finds it; null where there is none. */
export function findDirection(text: string): Direction | null {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return null;
  return turning.test(letter) ? 'rtl' : 'ltr';
}

/** The letters of a line that are seen. */
export function listLetters(line: string): string[] {
  return Array.from(hideMarks(tidy(line)).replaceAll(nonJoiner, ''));
}

/** A bracket as it looks in a line that runs the other way; null for what is no bracket. */
export function mirrorLetter(letter: string): string | null {
  return bidi.getMirroredCharacter(letter);
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ');
}

function hideMarks(text: string): string {
  return text.replaceAll(unseen, '');
}
