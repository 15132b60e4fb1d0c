import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { languages } from '../../server/contract/languages.ts';
import { optOutTexts } from '../../server/http/pages/opt-out-texts.ts';
import { english } from '../../server/http/screens/texts/en.ts';
import { translations } from '../../server/http/screens/texts/translations.ts';
import { invitationTexts } from '../../server/notify/invitation/invitation-words.ts';
import { mailTexts } from '../../server/notify/speech.ts';

/** In French a space that does not break stands before these, and inside quotes. */
const plainBefore = /(^|[^\u00a0\u202f?!])[:;!?]|« | »/;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Every text by its id: `rooms.noCodes`. */
function textsOf(areas: object): Map<string, string> {
  return new Map(
    Object.entries(areas).flatMap(([area, texts]: [string, Record<string, string>]) =>
      Object.entries(texts).map(([key, text]): [string, string] => [`${area}.${key}`, text]),
    ),
  );
}

const source = textsOf(english);
const spoken = languages.map((language) => ({
  language,
  texts: language === 'en' ? source : textsOf(translations[language]),
}));
const translated = spoken.filter(({ language }) => language !== 'en');

/** All parts of a message, those within the forms of a plural too. */
function partsOf(text: string, language: string): Element[] {
  const within = (element: Element): Element[] =>
    'options' in element
      ? [element, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(within))]
      : [element];
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  return message.getAst().flatMap(within);
}

/** The kind of a part that is text and nothing else. */
const plainText = 0;

function gapsOf(text: string, language: string): string[] {
  const named = partsOf(text, language).flatMap((part) => {
    const kind: number = part.type;
    return 'value' in part && kind !== plainText ? [part.value] : [];
  });
  return [...new Set(named)].toSorted();
}

/** The forms that whole numbers take: the one that some languages keep for millions is left to them. */
function formsOf(language: string): string[] {
  const plural = new Intl.PluralRules(language);
  const counts = Array.from({ length: 1000 }, (_, count) => plural.select(count));
  return [...new Set(counts)].toSorted();
}

describe.each(translated)('the screens in $language', ({ language, texts }) => {
  it('have every text of English, and no other', () => {
    expect([...texts.keys()].toSorted()).toEqual([...source.keys()].toSorted());
  });

  it('can be read, and fill in what English fills in', () => {
    for (const [id, text] of texts)
      expect({ id, gaps: gapsOf(text, language) }).toEqual({
        id,
        gaps: gapsOf(source.get(id) ?? '', 'en'),
      });
  });

  it('count only what English counts: elsewhere a gap is filled with words', () => {
    const counted = (text: string, of: string): string[] =>
      partsOf(text, of).flatMap((part) => ('pluralType' in part ? [part.value] : []));
    for (const [id, text] of texts)
      expect(counted(source.get(id) ?? '', 'en'), id).toEqual(
        expect.arrayContaining(counted(text, language)),
      );
  });

  it('are not left in English', () => {
    const same = [...texts].filter(
      ([id, text]) =>
        text === source.get(id) && /\p{Letter}/u.test(text.replaceAll(/\{\w+\}/g, '')),
    );
    // "Code", "E-mail", "Status": words that languages share.
    expect(same.length, String(same)).toBeLessThanOrEqual(10);
  });
});

describe.each(spoken)('every text in $language', ({ language, texts }) => {
  it('has each form that its language gives to numbers', () => {
    const plurals = [...texts].flatMap(([id, text]) =>
      partsOf(text, language).flatMap((part) =>
        'pluralType' in part ? [{ id, forms: Object.keys(part.options) }] : [],
      ),
    );
    const forms = formsOf(language);
    for (const plural of plurals)
      expect(plural.forms, plural.id).toEqual(expect.arrayContaining(forms));
    expect(plurals).not.toEqual([]);
  });

  it('has the quotes and spaces of print', () => {
    for (const [id, text] of texts) {
      expect(text, id).not.toMatch(/["'`]|\.\.\.| {2}|^ | $/);
      if (language === 'fr') expect(text, id).not.toMatch(plainBefore);
    }
  });

  it('leaves room for tabs on a phone', () => {
    const most = {
      home: { keys: ['rewards', 'codes', 'history', 'earn', 'standing'], letters: 10 },
      rooms: { keys: ['ledger', 'orders', 'statement'], letters: 12 },
    };
    for (const [area, { keys, letters }] of Object.entries(most))
      for (const key of keys)
        expect((texts.get(`${area}.${key}`) ?? '').length, key).toBeLessThanOrEqual(letters);
  });
});

/** Every string of a catalogue, however deep. */
function stringsOf(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(stringsOf) : [];
}

it('mails and the pages around them have the quotes and spaces of print too', () => {
  const catalogues = [...Object.values(mailTexts), ...Object.values(invitationTexts)];
  for (const text of stringsOf([...catalogues, optOutTexts]))
    expect(text).not.toMatch(/["'`]|\.\.\.| {2}|^ | $/);
  for (const text of stringsOf([mailTexts['fr'], invitationTexts['fr'], optOutTexts.fr]))
    expect(text).not.toMatch(plainBefore);
});

it.each([
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
  ['zh-Hans', /\p{Script=Han}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
] as const)('in %s each text is written in its script', (language, script) => {
  const said = [...textsOf(translations[language])].map(([id, text]) => ({ id, text }));
  const worded = said.filter(({ text }) => /\p{Letter}/u.test(text.replaceAll(/\{\w+\}/g, '')));
  expect(worded.filter(({ text }) => !script.test(text))).toEqual([]);
});
