import PdfKit from 'pdfkit';
import type { Fonts, Weight } from './open-fonts.ts';
import { type Direction, nonJoiner, orderLine, type Stretch } from './order-line.ts';
import { wrapText } from './wrap-text.ts';

/** A text in one style. */
export interface Style {
  size: number;
  weight?: Weight;
  colour?: string;
  /** Digits of one width, so that they stand under one another. */
  figures?: boolean;
}

/** `x` is where the text may begin: counted from the right of a page that is read from there. */
export interface Place {
  x: number;
  y: number;
  width: number;
  /** Figures stand on the right in every language: ones under ones. */
  align?: 'start' | 'end' | 'right';
}

/** A text, and the way it runs where that is not the document's. */
export interface Line {
  text: string;
  direction?: Direction | null | undefined;
}

/** How much room a text has. */
export interface Space {
  width: number;
  linesMax: number;
  style: Style;
}

interface About {
  title: string;
  author: string;
  language: string;
  direction: Direction;
}

/** From the top of a line to its baseline, by the size; the same for all fonts, which then stand on one line. */
const ascent = 0.969;
/** Lines that are remembered from measuring to drawing: those of the longest statement. */
const laidOutMax = 25_000;
/** Stands for what no font has. */
const unprintable = '?';

/** Letters of one font, in the order in which the font's reader takes them. */
interface Run {
  font: string;
  text: string;
  width: number;
}

/** A line from left to right. */
interface LaidOut {
  runs: readonly Run[];
  width: number;
}

/** Writes lines of text in every language of ours onto the pages of one document. */
export class PdfWriter {
  readonly document: PDFKit.PDFDocument;
  private readonly fonts: Fonts;
  private readonly direction: Direction;
  private readonly laidOut = new Map<string, LaidOut>();

  constructor({ title, author, language, direction }: About, fonts: Fonts) {
    this.fonts = fonts;
    this.direction = direction;
    this.document = new PdfKit({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      displayTitle: true,
      lang: language,
      info: { Title: title, Author: author },
    });
    for (const [name, bytes] of fonts.files) this.document.registerFont(name, bytes);
  }

  /** One line of text. */
  write(line: Line, place: Place, style: Style): void {
    const { runs, width } = this.layOut(line, style);
    let x = this.findLeft(place, width);
    for (const run of runs) {
      this.document
        .font(run.font, style.size)
        .fillColor(style.colour ?? '#16181d')
        .text(run.text, x, place.y + ascent * style.size, {
          lineBreak: false,
          baseline: 'alphabetic',
          ...featuresOf(style),
        });
      x += run.width;
    }
  }

  /** A text in lines that fit, the last cut with an ellipsis where there would be more than it may have. */
  wrap(line: Line, { width, linesMax, style }: Space): Line[] {
    const fits = (text: string) => this.layOut({ ...line, text }, style).width <= width;
    return wrapText(line.text, { linesMax, fits }).map((text) => ({ ...line, text }));
  }

  rule(y: number, from: number, to: number, colour: string): void {
    this.document.moveTo(from, y).lineTo(to, y).lineWidth(0.5).strokeColor(colour).stroke();
  }

  private findLeft({ x, width, align = 'start' }: Place, taken: number): number {
    const isMirrored = this.direction === 'rtl';
    const left = isMirrored ? this.document.page.width - x - width : x;
    const isRight = align === 'right' || (align === 'start') === isMirrored;
    return isRight ? left + width - taken : left;
  }

  private layOut({ text, direction }: Line, style: Style): LaidOut {
    const { size, weight = 'normal', figures = false } = style;
    const key = `${direction ?? ''} ${size} ${weight} ${figures} ${text}`;
    const known = this.laidOut.get(key);
    if (known !== undefined) return known;
    const runs = orderLine(text, direction ?? this.direction)
      .flatMap((stretch) => this.splitByFont(stretch, weight))
      .map((run) => ({ ...run, width: this.measure(run, style) }));
    const line = { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
    if (this.laidOut.size >= laidOutMax) this.laidOut.clear();
    this.laidOut.set(key, line);
    return line;
  }

  private splitByFont({ text, direction }: Stretch, weight: Weight): Omit<Run, 'width'>[] {
    const runs = text.split(nonJoiner).flatMap((part) => this.findFonts(part, weight));
    if (direction === 'rtl') runs.reverse();
    return runs.map((run) => ({ ...run, text: turn(run.text, direction) }));
  }

  private findFonts(text: string, weight: Weight): Omit<Run, 'width'>[] {
    const runs: Omit<Run, 'width'>[] = [];
    for (const letter of text) {
      const found = this.fonts.find(letter, weight);
      const font = found ?? this.fonts.find(unprintable, weight) ?? '';
      const printed = found === null ? unprintable : letter;
      const last = runs.at(-1);
      if (last?.font === font) last.text += printed;
      else runs.push({ font, text: printed });
    }
    return runs;
  }

  private measure({ font, text }: Omit<Run, 'width'>, style: Style): number {
    return this.document.font(font, style.size).widthOfString(text, featuresOf(style));
  }
}

/**
 * The font's reader turns words with Arabic or Hebrew letters, and nothing else: signs and digits that run another way
 * than it takes them are turned here. It takes a text word by word, but the spaces are always in another font.
 */
function turn(text: string, direction: Direction): string {
  const turnsItself = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  return turnsItself === (direction === 'rtl') ? text : Array.from(text).toReversed().join('');
}

/** Words are laid out once and remembered, but only where no feature is asked for. */
function featuresOf({ figures = false }: Style): PDFKit.Mixins.TextOptions {
  return figures ? { features: ['tnum'] } : {};
}
