import { describe, expect, test } from 'vitest';
import { makeSpeech } from '../../../server/domain/speech/speech.ts';

const english = {
  shop: { hello: 'Hello, {name}', orders: '{count, plural, one {# order} other {# orders}}' },
} as const;
const terms = {
  pointsName: { one: 'bean', other: 'beans' },
  timeZone: 'America/New_York',
  now: new Date('2026-11-22T12:00:00Z'),
};
const speak = (language: string, translation: object = {}) =>
  makeSpeech({ english, translation }, { ...terms, language });

describe('speech', () => {
  test('fills gaps and says plurals as the language has them', () => {
    const polish = speak('pl', {
      shop: {
        orders:
          '{count, plural, one {# zamówienie} few {# zamówienia} many {# zamówień} other {# zamówienia}}',
      },
    });
    expect([1, 2, 5, 22].map((count) => polish.say('shop.orders', { count }))).toEqual([
      '1 zamówienie',
      '2 zamówienia',
      '5 zamówień',
      '22 zamówienia',
    ]);
    expect(speak('en').say('shop.orders', { count: 1200 })).toBe('1,200 orders');
  });

  test('says in English what a language lacks, with English plurals', () => {
    expect(speak('ja').say('shop.orders', { count: 1 })).toBe('1 order');
    expect(speak('fr').say('shop.hello', { name: '{x} <b>' })).toBe('Hello, {x} <b>');
  });

  test('writes numbers, money and days as the language does, and days as they run in the shop', () => {
    const german = speak('de');
    expect(german.points(1240)).toBe('1.240\u00a0beans');
    expect(german.points(1)).toBe('1\u00a0bean');
    expect(german.signed(-1500)).toBe('−1.500');
    expect(german.price({ amount: '5.00', currency: 'EUR' })).toBe('5\u00a0€');
    expect(german.money({ amount: '5.50', currency: 'EUR' })).toBe('5,50\u00a0€');
    expect(speak('en').lastDay('2027-02-01T05:00:00Z')).toBe('Jan 31');
    expect(speak('en').lastDay('2031-02-01T05:00:00Z')).toBe('Jan 31, 2031');
    expect(['en', 'ja', 'zh-Hans', 'ar'].map((language) => speak(language).days(14))).toEqual([
      '14 days',
      '14日',
      '14天',
      '14 يومًا',
    ]);
  });

  test('hands out a message with its gaps, for whoever fills it later', () => {
    expect(speak('en').text('shop.hello')).toBe('Hello, {name}');
  });
});
