import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The files of a family are named as its packages name them: one for each alphabet, or for some letters of a large one. */
interface FontFile {
  family: string;
  file: string;
}

/** Which letter is said to be in which file of the family; the file itself has the last word. */
type Claims = ReadonlyMap<number, string>;

const claimsRead = new Map<string, Promise<Claims>>();

/** The families in the order in which they are asked for a letter. */
export function familiesFor(language: string): readonly string[] {
  // The same characters are drawn in one way in Japan and in another in China.
  const han = ['noto-sans-jp', 'noto-sans-sc'];
  return [
    'inter',
    'noto-sans-hebrew',
    'vazirmatn',
    ...(language.startsWith('zh') ? han.toReversed() : han),
    'noto-sans-kr',
  ];
}

/** The letters by the file that should have them; those that no file of the family claims are left out. */
export async function groupByFile(
  family: string,
  letters: Iterable<string>,
): Promise<Map<string, string[]>> {
  const claims = await readClaims(family);
  const groups = new Map<string, string[]>();
  for (const letter of letters) {
    const file = claims.get(letter.codePointAt(0) ?? 0);
    if (file === undefined) continue;
    const group = groups.get(file) ?? [];
    group.push(letter);
    groups.set(file, group);
  }
  return groups;
}

export function readFontFile({ family, file }: FontFile): Promise<Buffer> {
  return readFile(findInPackage(family, `files/${family}-${file}-wght-normal.woff2`));
}

/** Read once: a family has up to 120 files with 18,000 letters. */
function readClaims(family: string): Promise<Claims> {
  const known = claimsRead.get(family) ?? parseClaims(family);
  claimsRead.set(family, known);
  return known;
}

async function parseClaims(family: string): Promise<Claims> {
  const text = await readFile(findInPackage(family, 'unicode.json'), 'utf8');
  const files = z.record(z.string(), z.string()).parse(JSON.parse(text));
  const claims = new Map<number, string>();
  // As in a style sheet, of several files with a letter the last one counts.
  for (const [name, ranges] of Object.entries(files)) {
    const file = name.replaceAll(/[[\]]/g, '');
    for (const [, from = '', to = from] of ranges.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
        claims.set(code, file);
  }
  return claims;
}

function findInPackage(family: string, path: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource-variable/${family}/${path}`));
}
