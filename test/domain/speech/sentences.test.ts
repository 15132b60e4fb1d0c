import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../server/contract/languages.ts';
import type { TierLevel } from '../../../server/domain/program/tier-terms.ts';
import { pointsNameIn } from '../../../server/domain/speech/points-name-in.ts';
import { english, sentencesIn } from '../../../server/domain/speech/sentences.ts';
import { translations } from '../../../server/domain/speech/sentences/translations.ts';
import { localiseLevel } from '../../../server/domain/tiers/localise-level.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

interface Found {
  /** Whatever is put in, or asked for. */
  used: Set<string>;
  /** What a reader sees. */
  shown: Set<string>;
  plurals: { name: string; ordinal: boolean; forms: string[] }[];
  /** Per select its forms. */
  selects: Map<string, Set<string>>;
}

function look(elements: readonly Element[], found: Found, counted: string | null = null): Found {
  for (const element of elements) {
    // The mark for the number that a plural counts.
    if (!('value' in element)) {
      if (counted !== null) found.shown.add(counted);
    } else if (!('options' in element)) {
      // What is said as it stands is put in by nobody.
      if (!isPutIn(element)) continue;
      found.used.add(element.value);
      found.shown.add(element.value);
    } else {
      found.used.add(element.value);
      lookInside(element, found, counted);
    }
  }
  return found;
}

/** The parser's first kind are plain words, its second what is put in. */
function isPutIn({ type }: Element): boolean {
  return [type].includes(1);
}

function lookInside(
  element: Extract<Element, { options: unknown }>,
  found: Found,
  counted: string | null,
): void {
  const forms = Object.keys(element.options);
  const isPlural = 'pluralType' in element;
  if (isPlural) {
    const ordinal = element.pluralType === 'ordinal';
    found.plurals.push({ name: element.value, ordinal, forms });
  } else {
    const known = found.selects.get(element.value) ?? new Set();
    found.selects.set(element.value, new Set([...known, ...forms]));
  }
  for (const option of Object.values(element.options))
    look(option.value, found, isPlural ? element.value : counted);
}

function read(text: string, language: string): Found {
  const ast = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  return look(ast, { used: new Set(), shown: new Set(), plurals: [], selects: new Map() });
}

/** Whose callers give a count beside the points that English needs it not for. */
const counted = new Set([
  'readyOn',
  'readyWhenFulfilled',
  'cameBack',
  'takenBackWhole',
  'cameBackWithOrder',
  'cameBackInPart',
]);
const areas = ['earning', 'history', 'refusals'] as const;

/** What a language asks for of numbers that people meet: millions alone would be "many" in French. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)))];
}

const spoken = languages.filter((language) => language !== 'en');

describe('the sentences', () => {
  it('are there in every language that shoppers are spoken to in', () => {
    expect(Object.keys(translations).toSorted()).toEqual([...spoken].toSorted());
  });

  it.each(spoken)('have the same parts in %s', (language) => {
    for (const area of areas) {
      const told = Object.entries(translations[language]?.[area] ?? {});
      expect(told.map(([key]) => key)).toEqual(Object.keys(english[area]));
      for (const [key, text] of told) {
        const source = Object.entries(english[area]).find(([name]) => name === key)?.[1] ?? '';
        const [own, other] = [read(source, 'en'), read(text, language)];
        const where = `${language} ${area}.${key}`;
        // Callers that count points give the number beside its words.
        const given = [...own.used, ...(counted.has(key) ? ['count'] : [])];
        expect(given, where).toEqual(expect.arrayContaining([...other.used]));
        expect([...other.used], where).toEqual(expect.arrayContaining([...own.shown]));
        for (const [name, forms] of other.selects)
          expect([...(own.selects.get(name) ?? [])].toSorted(), `${where} ${name}`).toEqual(
            [...forms].toSorted(),
          );
      }
    }
  });

  it.each(languages)('count as %s does', (language) => {
    const texts = language === 'en' ? english : translations[language];
    const missing = areas.flatMap((area) =>
      Object.entries(texts?.[area] ?? {}).flatMap(([key, text]) =>
        read(text, language).plurals.flatMap(({ forms, ordinal, name }) => {
          // Ordinals may be written alike.
          if (ordinal) return [];
          const wanted = formsOf(language).filter(
            (form) => !forms.includes(form) && !forms.includes(exactOf(form)),
          );
          return wanted.map((form) => `${area}.${key} ${name}: ${form}`);
        }),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('hold no straight quotes and no parts between typewriter apostrophes', () => {
    for (const [language, texts] of Object.entries(translations))
      for (const area of areas)
        for (const [key, text] of Object.entries(texts[area]))
          expect(text, `${language} ${area}.${key}`).not.toMatch(/['"]/);
  });
});

/** `=1` says what "one" would, where one is the only number of that form. */
function exactOf(form: string): string {
  return { one: '=1', two: '=2', zero: '=0' }[form] ?? form;
}

describe('what a shop calls its points', () => {
  const plain = { pointsName: { one: 'point', other: 'points' }, pointsNames: {} };
  const beans = { pointsName: { one: 'bean', other: 'beans' }, pointsNames: {} };

  it('is translated where it is the plain word, in whichever language it was written', () => {
    expect(pointsNameIn(plain, 'de')).toEqual({ one: 'Punkt', other: 'Punkte' });
    const german = { ...plain, pointsName: { one: 'Punkt', other: 'Punkte' } };
    expect(pointsNameIn(german, 'fr')).toEqual({ one: 'point', other: 'points' });
  });

  it('is the shop’s own word where it has one, in its languages', () => {
    expect(pointsNameIn(beans, 'de')).toEqual(beans.pointsName);
    const translated = { ...beans, pointsNames: { de: { one: 'Bohne', other: 'Bohnen' } } };
    expect(pointsNameIn(translated, 'de')).toEqual({ one: 'Bohne', other: 'Bohnen' });
    expect(pointsNameIn(translated, 'fr')).toEqual(beans.pointsName);
  });

  it('follows the numbers of its language', () => {
    const word = (language: string, count: number) =>
      sentencesIn({ language, pointsName: pointsNameIn(plain, language) }).pointsWord(count);
    expect([1, 2, 5, 12, 22].map((count) => word('pl', count))).toEqual([
      'punkt',
      'punkty',
      'punktów',
      'punktów',
      'punkty',
    ]);
    expect([1, 3, 11, 100].map((count) => word('ar', count))).toEqual([
      'نقطة',
      'نقاط',
      'نقطة',
      'نقطة',
    ]);
    expect(word('ja', 1)).toBe(word('ja', 500));
  });
});

describe('a tier', () => {
  const gold: TierLevel = {
    id: 'gold',
    name: 'Gold',
    threshold: 100,
    multiplierPercent: 100,
    entryPoints: 0,
    entryRepeats: false,
    freeShipping: false,
    discountPercent: 0,
    perks: [{ title: 'Early access', detail: null }],
    hidden: false,
    texts: { fr: { name: 'Or' }, de: { perks: [{ title: 'Vorab einkaufen', detail: null }] } },
  };

  it('is named as the shop names it in a language, else in its own words', () => {
    expect(localiseLevel(gold, 'fr-CA')).toMatchObject({ name: 'Or', perks: gold.perks });
    expect(localiseLevel(gold, 'de')).toMatchObject({
      name: 'Gold',
      perks: [{ title: 'Vorab einkaufen' }],
    });
    expect(localiseLevel(gold, null)).toBe(gold);
  });
});
