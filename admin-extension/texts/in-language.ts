/**
 * The admin's words: English stands in `en/`, one file for each area of it, and comes with the pages that speak it;
 * every other language is one pack, fetched before the first page where the reader has that language.
 */

type Word = string | readonly string[] | ((...args: never[]) => string) | Words;
export interface Words {
  readonly [name: string]: Word;
}

/** The same words in another language: what is written as a function keeps what it is given. */
export type Wording<W> = {
  readonly [Name in keyof W]: W[Name] extends string
    ? string
    : W[Name] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : W[Name] extends readonly string[]
        ? readonly string[]
        : Wording<W[Name]>;
};

interface ComponentWords {
  [name: string]: string | ComponentWords;
}

/** A language: its words by area. */
export interface LanguagePack {
  readonly areas: Readonly<Record<string, unknown>>;
}

let pack: LanguagePack | null = null;
let components: ComponentWords | null = null;
let locale = 'en';

/** To be called once, before anything else of the admin is imported: words are looked up as files load. */
export function speak(
  spoken: LanguagePack | null,
  as: string,
  ofComponents: ComponentWords | null = null,
): void {
  pack = spoken;
  locale = as;
  components = ofComponents;
}

/** The words of one area in the reader's language. */
export function inLanguage<const W extends Words>(area: string, english: W): Wording<W> {
  // What a pack holds for an area was checked against these very words where it was written.
  return (pack?.areas[area] as Wording<W> | undefined) ?? (english as unknown as Wording<W>);
}

/** How the reader's figures and dates are written: `en-GB`, `de-AT`. */
export function readerLocale(): string {
  return locale;
}

/** What the components say by themselves; null: English. */
export function componentWords(): ComponentWords | null {
  return components;
}
