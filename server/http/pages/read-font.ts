import { assert } from '../../base/errors.ts';

/** What a TrueType font tells of the letters it has. */
export interface FontMeasures {
  /** How wide a letter is, as a part of the font's size; null: the font has no such letter. */
  widthOf(codePoint: number): number | null;
}

/** A run of letters that has glyphs one after another. */
interface Group {
  first: number;
  last: number;
  glyph: number;
}

const unicodeFull = 12;

/** Reads a font file's own tables: which letters there are (`cmap`), and how wide (`hmtx`). */
export function readFont(file: Buffer): FontMeasures {
  const tables = readTables(file);
  const at = (name: string): number => {
    const offset = tables.get(name);
    assert(offset !== undefined, `the font has a table ${name}`);
    return offset;
  };
  const unitsPerEm = file.readUInt16BE(at('head') + 18);
  const measured = file.readUInt16BE(at('hhea') + 34);
  const widths = at('hmtx');
  const groups = readGroups(file, at('cmap'));
  return {
    widthOf(codePoint) {
      const group = findGroup(groups, codePoint);
      if (group === undefined) return null;
      const glyph = group.glyph + codePoint - group.first;
      // The last width counts for all glyphs behind it.
      return file.readUInt16BE(widths + 4 * Math.min(glyph, measured - 1)) / unitsPerEm;
    },
  };
}

function readTables(file: Buffer): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    tables.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8));
  }
  return tables;
}

/** Of the ways to look letters up only the one that covers all of Unicode is read. */
function readGroups(file: Buffer, cmap: number): Group[] {
  const subtables = Array.from(
    { length: file.readUInt16BE(cmap + 2) },
    (_, index) => cmap + file.readUInt32BE(cmap + 4 + 8 * index + 4),
  );
  const full = subtables.find((offset) => file.readUInt16BE(offset) === unicodeFull);
  assert(full !== undefined, 'the font can be looked up by all of Unicode');
  return Array.from({ length: file.readUInt32BE(full + 12) }, (_, index) => {
    const entry = full + 16 + 12 * index;
    return {
      first: file.readUInt32BE(entry),
      last: file.readUInt32BE(entry + 4),
      glyph: file.readUInt32BE(entry + 8),
    };
  });
}

/** The groups lie in order. */
function findGroup(groups: readonly Group[], codePoint: number): Group | undefined {
  let [low, high] = [0, groups.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group === undefined) return undefined;
    if (codePoint < group.first) high = middle - 1;
    else if (codePoint > group.last) low = middle + 1;
    else return group;
  }
  return undefined;
}
