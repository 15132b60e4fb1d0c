import { describe, expect, it } from 'vitest';
import { directionOf, languages } from '../../server/contract/languages.ts';
import {
  type ExpiryWarningFacts,
  renderExpiryWarning,
} from '../../server/notify/render-expiry-warning.ts';
import { mailTexts } from '../../server/notify/speech.ts';
import { en } from '../../server/notify/texts/en.ts';

const facts: ExpiryWarningFacts = {
  locale: 'en',
  shop: { name: 'Juniper & Co', url: 'https://juniper.example' },
  firstName: 'Ana',
  points: 1240,
  pointsName: { one: 'bean', other: 'beans' },
  expiresOn: '2026-12-21',
  daysLeft: 30,
  worth: { minor: 1240, currency: 'USD' },
  optOutUrl: 'https://app.example/mails/1.2.proof',
};

const render = (changes: Partial<ExpiryWarningFacts> = {}) =>
  renderExpiryWarning({ ...facts, ...changes });

describe('a warning in English', () => {
  it('says how many points expire on which day and what they are worth, in the shop’s own words', () => {
    const { subject, text, html } = render();
    expect(subject).toBe('1,240\u00A0beans expire on December 21');
    for (const form of [text, html.replaceAll('&amp;', '&')]) {
      expect(form).toContain('Hello Ana,');
      expect(form).toContain('Monday, December 21');
      expect(form).toContain('30 days left');
      expect(form).toContain('Enough for $12.40 off your next order');
      expect(form).toContain('https://juniper.example');
      expect(form).toContain('https://app.example/mails/1.2.proof');
      expect(form).toContain('Juniper & Co');
    }
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"/);
  });

  it('counts one as one', () => {
    const { subject, text } = render({ points: 1, daysLeft: 1 });
    expect(subject).toBe('1\u00A0bean expires tomorrow');
    expect(text).toContain('  1\u00A0bean\n');
  });

  it('says of the last day that it is today', () => {
    expect(render({ daysLeft: 0 }).subject).toBe('1,240\u00A0beans expire today');
  });

  it('leaves out a worth that nobody knows, and a name that nobody told', () => {
    const { text, html } = render({ worth: null, firstName: null });
    expect(text).toContain('Hello,\n');
    expect(`${text}${html}`).not.toContain('Enough');
  });
});

describe('a warning in German', () => {
  const german = { locale: 'de', pointsName: { one: 'Punkt', other: 'Punkte' } };

  it('has German words, dates and money', () => {
    const { subject, text, html } = render({
      ...german,
      worth: { minor: 1240, currency: 'EUR' },
    });
    expect(subject).toBe('1.240\u00A0Punkte verfallen am 21. Dezember');
    expect(text).toContain('Hallo Ana,');
    expect(text).toContain('Montag, 21. Dezember');
    expect(text).toContain('Das reicht für 12,40\u00A0€ Rabatt');
    expect(text).toContain('Noch 30 Tage');
    expect(html).toContain('<html lang="de"');
  });

  it('counts one as one', () => {
    expect(render({ ...german, points: 1, daysLeft: 1 }).subject).toBe(
      '1\u00A0Punkt verfällt morgen',
    );
  });
});

describe.each(languages)('a warning in %s', (locale) => {
  const texts = mailTexts[locale.slice(0, 2)] ?? {};
  const parts = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
  const leaves = (part: object, path = ''): [string, string][] =>
    Object.entries(part).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}.${key}`, value] satisfies [string, string]]
        : leaves(value, `${path}.${key}`),
    );

  it('says all of what English says, in words of its own', () => {
    const said = leaves(texts);
    expect(said.map(([path, text]) => [path, parts(text)])).toEqual(
      leaves(en).map(([path, text]) => [path, parts(text)]),
    );
    const english = new Set(leaves(en).map(([, text]) => text));
    if (locale !== 'en') expect(said.filter(([, text]) => english.has(text))).toEqual([]);
  });

  it('is whole, and runs as the language is written', () => {
    for (const daysLeft of [0, 1, 2, 30]) {
      const { subject, text, html } = render({ locale, daysLeft });
      expect(subject).toMatch(/1[.,\u00a0\u202f]?240\u00A0beans/u);
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
      expect(html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`);
    }
  });
});

describe('a warning in Polish', () => {
  const pointsName = { one: 'punkt', few: 'punkty', other: 'punktów' };

  it('counts points as Polish does', () => {
    const unit = (points: number) => render({ locale: 'pl', pointsName, points }).subject;
    expect([1, 3, 5].map(unit)).toEqual([
      '21 grudnia przepada: 1\u00A0punkt',
      '21 grudnia przepada: 3\u00A0punkty',
      '21 grudnia przepada: 5\u00A0punktów',
    ]);
  });
});

describe('whatever a name holds', () => {
  it('is text in the mail, never markup', () => {
    const evil = '<b>"Ana" & \'co\'</b>';
    const { html, text } = render({
      firstName: evil,
      shop: { name: '<script>alert(1)</script>', url: 'https://a.example/?x="><img src=x>' },
      pointsName: { one: '<i>', other: '<i>' },
    });
    expect(html).not.toMatch(/<(b|i|script|img)\b/);
    expect(html).toContain('&lt;b&gt;&quot;Ana&quot; &amp; &#39;co&#39;&lt;/b&gt;');
    expect(text).toContain(`Hello ${evil},`);
  });

  it('is not filled in a second time', () => {
    const { text } = render({
      firstName: '{shop}',
      shop: { name: '{name} $& $1', url: 'https://a.example' },
    });
    expect(text).toContain('Hello {shop},');
    expect(text).toContain('at {name} $& $1,');
  });
});
