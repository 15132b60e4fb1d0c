import { compareTexts } from '../canonical-text.ts';
import { foldText } from './fold-text.ts';

const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof herr frau hr fr mme mlle m monsieur madame sr sra srta sig signor signora dhr mevr pan pani bay bayan'
    .split(' ')
    .map(foldText),
);

/** Scripts that write a whole name as one word. */
const wholeName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}$/u;

/**
 * A person's name whatever its order, titles, initials and accents: "Berg, Dr. Anna M." is "anna berg". Null where
 * one word is left, which is many people's.
 */
export function nameKey(name: string): string | null {
  const words = foldText(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => wholeName.test(word) || (word.length > 1 && !titles.has(word)));
  const [only] = words;
  if (words.length === 1 && only !== undefined) return wholeName.test(only) ? only : null;
  return words.length === 0 ? null : words.toSorted(compareTexts).join(' ');
}
