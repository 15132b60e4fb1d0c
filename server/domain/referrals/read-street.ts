import { foldText } from './fold-text.ts';
import { shortWords, silentWords, streetEnding, type UnitKind, unitWords } from './street-words.ts';

/** A line of an address taken apart. */
export interface Street {
  words: string;
  /** House numbers, with their letter: `12a`. */
  numbers: string[];
  /** `d4`: door 4. */
  units: string[];
}

/** Where `4/12 High Street` is flat 4 of number 12. */
const unitFirst: ReadonlySet<string> = new Set(['AU', 'NZ', 'CA']);
/** Where `12-2` is door 2 of number 12, not two houses. */
const hyphenParts: ReadonlySet<string> = new Set(['NL', 'BE']);

/** `country`: ISO 3166, upper case; empty: not known. */
export function readStreet(line: string, country: string): Street {
  const tokens = tokensOf(plainLine(line, country));
  const street: Street = { words: '', numbers: [], units: [] };
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const next = tokens[at + 1] ?? '';
    const unit = unitWords.get(token);
    if (unit !== undefined && isValue(next)) {
      addUnit(street, unit, next);
      at += 1;
    } else if (unit === 'f' && street.numbers.length > 0) {
      // "2. OG": the floor's number came before its word.
      street.units.push(`f${street.numbers.pop() ?? ''}`);
    } else if (/^\d/.test(token)) {
      addNumber(street, token);
    } else if (unit === undefined && /^\p{L}/u.test(token)) words.push(token);
  }
  street.words = words
    .filter((word) => !silentWords.has(word))
    .map((word) => word.replace(streetEnding, ''))
    .join('');
  return street;
}

/** The line folded, with whatever stands between its words gone or said in one way. */
function plainLine(line: string, country: string): string {
  let text = foldText(line)
    .replaceAll(/['’`´]/g, '')
    .replaceAll(/\bc\/o\b[^,;\n]*/g, ' ')
    .replace(/^\s*c\/\s*/, ' ')
    .replaceAll(/\bn\s*[.°]+\s*(?=\d)/g, ' ')
    .replaceAll(/#|\bd\s*:/g, ' apt ')
    .replaceAll(/\bk\s*:/g, ' floor ')
    .replaceAll(/\b(?:eg|erdgeschoss|rdc|ground floor)\b/g, ' floor 0 ')
    .replaceAll(/(\d)\s*(?:丁目|番地|番|号)\s*/g, '$1-')
    .replaceAll(/(\d)\s*\/\s*(?=\d)/g, '$1/')
    .replaceAll(/(\d)[-/]([a-z])(?![\p{L}\d])/gu, '$1$2');
  if (hyphenParts.has(country)) text = text.replaceAll(/(\d)\s*-\s*(?=\d)/g, '$1/');
  if (unitFirst.has(country))
    text = text.replace(/^\s*(\d+)\s*[-/]\s*(\d+\s+\p{L})/u, ' apt $1 $2');
  return text;
}

/** Words in their short form, and numbers each with the single letter that follows it; commas keep their neighbours apart. */
function tokensOf(line: string): string[] {
  const found =
    line.match(
      /\d+(?:st|nd|rd|th|eme|er|o)(?!\p{L})|\d+(?:[-/]\d+)*(?:[a-z](?![\p{L}\d]))?|\p{L}+|[,;]/gu,
    ) ?? [];
  const tokens: string[] = [];
  for (const piece of found) {
    const word = shortWords.get(piece) ?? piece.replace(/^(\d+)[a-z]{2,}$|^(\d+)o$/, '$1$2');
    const last = tokens.at(-1) ?? '';
    if (/^[a-z]$/.test(word) && /^[\d/-]+$/.test(last) && !unitWords.has(word))
      tokens.splice(-1, 1, last + word);
    else if (!(silentWords.has(word) && unitWords.has(last))) tokens.push(word);
  }
  return tokens;
}

/** What may follow "apartment": 4, 4b, b. */
function isValue(token: string): boolean {
  return /^\d/.test(token) || /^[a-z]$/.test(token);
}

/** "Unit 4/12": unit 4 of number 12. */
function addUnit(street: Street, kind: UnitKind, value: string): void {
  const [own = '', ...others] = value.split('/');
  street.units.push(kind + own);
  street.numbers.push(...others);
}

/** `12/5` is door 5, `12/3/5` door 5 of staircase 3, `12/3/2/5` on floor 2. */
function addNumber(street: Street, value: string): void {
  const [house = '', ...parts] = value.split('/');
  street.numbers.push(house);
  const door = parts.pop();
  const [building, floor] = parts;
  if (building !== undefined) street.units.push(`b${building}`);
  if (floor !== undefined) street.units.push(`f${floor}`);
  if (door !== undefined) street.units.push(`d${door}`);
}
