import { fileURLToPath } from 'node:url';
import PdfKit from 'pdfkit';

/** A text in one style. */
export interface Style {
  size: number;
  weight?: 'normal' | 'strong';
  colour?: string;
  /** Digits of one width, so that they stand under one another. */
  figures?: boolean;
}

interface Place {
  x: number;
  y: number;
  width: number;
  align?: 'left' | 'right';
}

/** The alphabets that the font has, each a file of its own; U+ ranges as the font's makers give them. */
const alphabets: readonly { name: string; ranges: readonly (readonly [number, number])[] }[] = [
  {
    name: 'latin',
    ranges: [
      [0x20, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2bb, 0x2bc],
      [0x2c6, 0x2c6],
      [0x2da, 0x2da],
      [0x2dc, 0x2dc],
      [0x2000, 0x206f],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2212, 0x2212],
    ],
  },
  {
    name: 'latin-ext',
    ranges: [
      [0x100, 0x2ba],
      [0x1e00, 0x1e9f],
      [0x1ef2, 0x1eff],
      [0x20a0, 0x20c0],
    ],
  },
  { name: 'vietnamese', ranges: [[0x1ea0, 0x1ef1]] },
  {
    name: 'greek',
    ranges: [
      [0x370, 0x377],
      [0x37a, 0x37f],
      [0x384, 0x38a],
      [0x38c, 0x38c],
      [0x38e, 0x3a1],
      [0x3a3, 0x3ff],
    ],
  },
  { name: 'greek-ext', ranges: [[0x1f00, 0x1fff]] },
  {
    name: 'cyrillic',
    ranges: [
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x4b0, 0x4b1],
      [0x2116, 0x2116],
    ],
  },
  { name: 'cyrillic-ext', ranges: [[0x460, 0x52f]] },
];
const weights = { normal: 400, strong: 600 } as const;
/** Widths that are remembered; most texts of a table come again. */
const widthsMax = 2_000;
/** Stands for what no alphabet has. */
const unprintable = '?';

interface Run {
  font: string;
  text: string;
}

/** Writes lines of text in many alphabets onto the pages of one document. */
export class PdfWriter {
  readonly document: PDFKit.PDFDocument;
  /** Whether something had to be left out. */
  missing = false;
  private readonly registered = new Set<string>();
  private readonly widths = new Map<string, number>();

  constructor(about: { title: string; author: string; language: string }) {
    this.document = new PdfKit({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      displayTitle: true,
      lang: about.language,
      info: { Title: about.title, Author: about.author },
    });
  }

  /** One line of text, cut with an ellipsis where it is too long. */
  write(text: string, place: Place, style: Style): void {
    const runs = this.fit(this.splitRuns(text, style), place.width, style);
    const width = this.measure(runs, style);
    let x = place.align === 'right' ? place.x + place.width - width : place.x;
    for (const run of runs) {
      this.setFont(run, style);
      this.document
        .fillColor(style.colour ?? '#16181d')
        .text(run.text, x, place.y, { lineBreak: false, ...featuresOf(style) });
      x += this.widthOf(run, style);
    }
  }

  rule(y: number, from: number, to: number, colour: string): void {
    this.document.moveTo(from, y).lineTo(to, y).lineWidth(0.5).strokeColor(colour).stroke();
  }

  private splitRuns(text: string, { weight = 'normal' }: Style): Run[] {
    const runs: Run[] = [];
    for (const character of text.normalize('NFC').replaceAll(/\s+/g, ' ')) {
      const alphabet = findAlphabet(character);
      if (alphabet === null) this.missing = true;
      const font = `${alphabet ?? 'latin'}-${weights[weight]}`;
      const printed = alphabet === null ? unprintable : character;
      const last = runs.at(-1);
      if (last?.font === font) last.text += printed;
      else runs.push({ font, text: printed });
    }
    return runs;
  }

  /** The longest beginning that fits, found by halving. */
  private fit(runs: Run[], width: number, style: Style): Run[] {
    if (this.measure(runs, style) <= width) return runs;
    const whole = runs.map(({ text }) => text).join('');
    const cutAt = (length: number) => this.splitRuns(`${whole.slice(0, length).trimEnd()}…`, style);
    let [fits, tooLong] = [0, whole.length];
    while (tooLong - fits > 1) {
      const middle = Math.floor((fits + tooLong) / 2);
      if (this.measure(cutAt(middle), style) <= width) fits = middle;
      else tooLong = middle;
    }
    return cutAt(fits);
  }

  private measure(runs: readonly Run[], style: Style): number {
    return runs.reduce((sum, run) => sum + this.widthOf(run, style), 0);
  }

  private widthOf(run: Run, style: Style): number {
    const key = `${run.font} ${style.size} ${style.figures ?? false} ${run.text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.setFont(run, style);
    const width = this.document.widthOfString(run.text, featuresOf(style));
    if (this.widths.size >= widthsMax) this.widths.clear();
    this.widths.set(key, width);
    return width;
  }

  private setFont({ font }: Run, { size }: Style): void {
    if (!this.registered.has(font)) {
      const file = import.meta.resolve(`@fontsource/inter/files/inter-${font}-normal.woff`);
      this.document.registerFont(font, fileURLToPath(file));
      this.registered.add(font);
    }
    this.document.font(font, size);
  }
}

/** Words are laid out once and remembered, but only where no feature is asked for. */
function featuresOf({ figures = false }: Style): PDFKit.Mixins.TextOptions {
  return figures ? { features: ['tnum'] } : {};
}

function findAlphabet(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  const has = ({ ranges }: (typeof alphabets)[number]) =>
    ranges.some(([first, last]) => code >= first && code <= last);
  return alphabets.find(has)?.name ?? null;
}
