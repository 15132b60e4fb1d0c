const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Written without spaces: a line may end between two words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、-】！-～]/u;
/** Never the first of a line, never the last of one. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}…ー々]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;
const ellipsis = '…';
/** No line of ours has room for more letters; of a longer text the rest is not even measured. */
const lineLettersMax = 300;

/**
 * Breaks a text into lines that fit, between words where it can; what is more than `linesMax` is cut with an ellipsis.
 */
export function wrapText(
  text: string,
  { linesMax, fits }: { linesMax: number; fits: (line: string) => boolean },
): string[] {
  const lines: string[] = [];
  const most = linesMax * lineLettersMax;
  let rest = text.length > most ? text.slice(0, most) + ellipsis : text.trim();
  while (!fits(rest)) {
    if (lines.length === linesMax - 1) return [...lines, cutLine(rest, fits)];
    const line = findLine(rest, fits);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return [...lines, rest];
}

/** The words that fit; of a word that is longer than a line, its beginning. */
function findLine(text: string, fits: (line: string) => boolean): string {
  const parts = splitWords(text);
  const count = countFitting(parts.length, (length) =>
    fits(parts.slice(0, length).join('').trimEnd()),
  );
  if (count > 0) return parts.slice(0, count).join('');
  const letters = splitLetters(text);
  const fitting = countFitting(letters.length, (length) => fits(letters.slice(0, length).join('')));
  return letters.slice(0, Math.max(1, fitting)).join('');
}

function cutLine(text: string, fits: (line: string) => boolean): string {
  const letters = splitLetters(text);
  const cutAt = (length: number) => letters.slice(0, length).join('').trimEnd() + ellipsis;
  return cutAt(countFitting(letters.length, (length) => fits(cutAt(length))));
}

/** How many of the parts fit, found by halving. */
function countFitting(partsMax: number, fits: (parts: number) => boolean): number {
  let [fitting, tooMany] = [0, partsMax];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

/** What must stay on one line, each with the space behind it. */
function splitWords(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1);
    if (last === undefined || mayBreak(last, segment)) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after)) return false;
  if (/[^\S\u00a0\u202f]$/.test(before)) return true;
  const isUnspaced = unspaced.test(before.slice(-1)) || unspaced.test(after.charAt(0));
  return isUnspaced && !closing.test(after) && !opening.test(before);
}

function splitLetters(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
