import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { familiesFor, groupByFile, readFontFile } from './font-families.ts';
import { listLetters, mirrorLetter } from './order-line.ts';

const weights = { normal: 400, strong: 600 } as const;
export type Weight = keyof typeof weights;

/** The font's reader asks even a space for its outline, and where that is the last letter, looks past the end of the file. */
const padding = Buffer.alloc(16);

/** What is written whatever the text: where a line is cut, and where a letter is missing. */
const always = '…?';

/** The letters of one document. */
export interface Fonts {
  /** TrueType by name, each with some letters in one weight. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The name of the font that has a letter; null where none has it. */
  find: (letter: string, weight: Weight) => string | null;
  /** Whether some letter of the texts is in no font. */
  isShort: boolean;
}

interface Written {
  text: string;
  weight: Weight;
}

/**
 * Fonts with the letters of these texts and no others, out of the files that have them. Each letter comes from the
 * first family that has it, by the language of the document.
 */
export async function openFonts(texts: Iterable<Written>, language: string): Promise<Fonts> {
  const files = new Map<string, Uint8Array>();
  const found = { normal: new Map<string, string>(), strong: new Map<string, string>() };
  let isShort = false;
  for (const [weight, letters] of gatherLetters(texts)) {
    const left = new Set(letters);
    for (const letter of letters) left.add(mirrorLetter(letter) ?? letter);
    for (const family of familiesFor(language)) {
      if (left.size === 0) break;
      const groups = await groupByFile(family, left);
      const cuts = Array.from(groups, ([file, group]) =>
        cutFont({ family, file, weight, letters: group }),
      );
      for (const { name, bytes, letters: had } of await Promise.all(cuts)) {
        files.set(name, bytes);
        for (const letter of had) {
          found[weight].set(letter, name);
          left.delete(letter);
        }
      }
    }
    isShort ||= [...letters].some((letter) => left.has(letter));
  }
  return { files, find: (letter, weight) => found[weight].get(letter) ?? null, isShort };
}

function gatherLetters(texts: Iterable<Written>): Map<Weight, Set<string>> {
  const gathered = new Map<Weight, Set<string>>();
  for (const { text, weight } of texts) {
    const letters = gathered.get(weight) ?? new Set(always);
    for (const letter of listLetters(text)) letters.add(letter);
    gathered.set(weight, letters);
  }
  return gathered;
}

interface Cut {
  family: string;
  file: string;
  weight: Weight;
  letters: readonly string[];
}

/** One weight of a variable font with a few of its letters: those of the wanted that it has. */
async function cutFont({ family, file, weight, letters }: Cut) {
  const whole = await readFontFile({ family, file });
  const font = await subsetFont(whole, letters.join(''), {
    targetFormat: 'truetype',
    variationAxes: { wght: weights[weight] },
  });
  const bytes = Buffer.concat([font, padding]);
  const codes = new Set(listCodes(bytes));
  const had = letters.filter((letter) => codes.has(letter.codePointAt(0) ?? 0));
  return { name: `${family} ${file} ${weight}`, bytes, letters: had };
}

/** Of a font in which none of the wanted was, nothing is left, not even its table of letters. */
function listCodes(bytes: Buffer): number[] {
  const font = create(bytes);
  return 'numGlyphs' in font && font.numGlyphs > 1 ? font.characterSet : [];
}
