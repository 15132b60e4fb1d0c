import { inflateSync } from 'node:zlib';

/** Letters that stand together on one line, as they stand from left to right. */
export interface Printed {
  page: number;
  text: string;
  left: number;
  right: number;
  /** From the bottom of the page. */
  y: number;
}

interface Font {
  family: string;
  letters: string[];
  /** Thousandths of the size. */
  widths: number[];
}

/** What a PDF of ours says, read back from its glyphs by the tables in its fonts. */
export function readPdf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    Array.from(raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g), ([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const follow = (body: string, name: string): string =>
    objects.get(new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';
  const readFont = (id: string): Font => {
    const body = objects.get(id) ?? '';
    return {
      family: /BaseFont \/[A-Z]{6}\+([\w-]+)/.exec(body)?.[1] ?? '',
      letters: readLetters(inflate(follow(body, 'ToUnicode'))),
      widths: (/W \[0 \[([^\]]*)\]/.exec(follow(body, 'DescendantFonts'))?.[1] ?? '')
        .split(' ')
        .map(Number),
    };
  };
  const pages = [...objects.values()].filter((body) => body.includes('/Type /Page\n'));
  const printed = pages.flatMap((body, page) => {
    const fonts = new Map(
      Array.from(
        follow(body, 'Resources').matchAll(/\/(F\d+) (\d+) 0 R/g),
        ([, name = '', id = '']) => [name, readFont(id)],
      ),
    );
    return joinPieces(readPieces(inflate(follow(body, 'Contents')), fonts)).map((piece) => ({
      page,
      ...piece,
    }));
  });
  return {
    pages: pages.length,
    printed,
    text: printed.map(({ text }) => text).join('\n'),
    families: new Set(Array.from(raw.matchAll(/BaseFont \/[A-Z]{6}\+(\w+)/g), ([, name]) => name)),
    language: /\/Lang \(([^)]*)\)/.exec(raw)?.[1],
  };
}

function inflate(body: string): string {
  const stream = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1] ?? '';
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

/** By glyph; some stand for several letters. */
function readLetters(table: string): string[] {
  const lists = Array.from(table.matchAll(/> \[(.*?)\]/g), ([, list = '']) => list);
  return (lists.join(' ').match(/<[^>]*>/g) ?? []).map((entry) =>
    String.fromCharCode(
      ...entry
        .slice(1, -1)
        .split(' ')
        .map((code) => Number.parseInt(code, 16)),
    ),
  );
}

function readPieces(content: string, fonts: ReadonlyMap<string, Font>): Omit<Printed, 'page'>[] {
  return Array.from(content.matchAll(/BT\n([\s\S]*?)\nET/g), ([, block = '']) => {
    const [, left = '', y = ''] = /1 0 0 1 (\S+) (\S+) Tm/.exec(block) ?? [];
    const [, name = '', size = ''] = /\/(F\d+) (\S+) Tf/.exec(block) ?? [];
    const font = fonts.get(name) ?? { family: '', letters: [], widths: [] };
    const glyphs = [...block.matchAll(/<([0-9a-f]+)>/g)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((hex) => Number.parseInt(hex, 16));
    const width = glyphs.reduce((sum, glyph) => sum + (font.widths[glyph] ?? 0), 0);
    return {
      text: glyphs.map((glyph) => font.letters[glyph] ?? '').join(''),
      left: Number(left),
      right: Number(left) + (width * Number(size)) / 1000,
      y: Number(y),
    };
  });
}

/** Pieces in several fonts are one text where they touch, but for kerning. */
function joinPieces(pieces: readonly Omit<Printed, 'page'>[]): Omit<Printed, 'page'>[] {
  const joined: Omit<Printed, 'page'>[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.y === piece.y && Math.abs(last.right - piece.left) < 2) {
      last.text += piece.text;
      last.right = piece.right;
    } else joined.push({ ...piece });
  }
  return joined;
}
