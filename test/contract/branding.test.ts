import { describe, expect, it } from 'vitest';
import {
  branding,
  brandingLocales,
  defaultBranding,
  wordingIds,
  wordings,
} from '../../server/contract/branding.ts';
import { de } from '../../storefront-widget/locales/de.ts';
import { en } from '../../storefront-widget/locales/en.ts';

const worded = (words: Record<string, unknown>, locale = 'en') =>
  branding.safeParse({ ...defaultBranding, wordings: { [locale]: words } });
const wrongIn = (read: ReturnType<typeof worded>) =>
  (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a branding', () => {
  it('is whole: every part of the look is there, and nothing else', () => {
    expect(branding.parse(defaultBranding)).toEqual(defaultBranding);
    for (const part of Object.keys(defaultBranding)) {
      const { [part as keyof typeof defaultBranding]: _, ...rest } = defaultBranding;
      expect(branding.safeParse(rest).success).toBe(false);
    }
    expect(branding.safeParse({ ...defaultBranding, css: 'body{}' }).success).toBe(false);
  });

  it.each([
    { accent: 'red' },
    { accent: '#12345' },
    { accent: '#1f4d3f;background:url(x)' },
    { bottom: -1 },
    { bottom: 161 },
    { bottom: 1.5 },
    { shape: 'star' },
    { wordings: { fr: { join: 'Rejoindre' } } },
  ])('refuses %o', (patch) => {
    expect(branding.safeParse({ ...defaultBranding, ...patch }).success).toBe(false);
  });

  it('takes words without what surrounds them, of their length', () => {
    expect(worded({ join: '  Count me in ' }).data?.wordings.en).toEqual({ join: 'Count me in' });
    expect(worded({ join: ' ' }).success).toBe(false);
    expect(worded({ rewards: 'x'.repeat(20) }).success).toBe(true);
    expect(wrongIn(worded({ rewards: 'x'.repeat(21) }))).toEqual([
      'wordings.en.rewards: must have at most 20 characters',
    ]);
    expect(worded({ overlay: 'x' }).success).toBe(false);
  });

  it('lets stand in braces only what the widget fills in there', () => {
    expect(worded({ guestTitle: '{name} at {shop}' }).success).toBe(true);
    expect(wrongIn(worded({ guestTitle: 'Hello {customer}' }))).toEqual([
      'wordings.en.guestTitle: in braces only {name} and {shop} can stand here',
    ]);
    expect(wrongIn(worded({ join: 'Join {shop' }, 'de'))).toEqual([
      'wordings.de.join: no braces can stand here',
    ]);
  });
});

describe('what can be worded anew', () => {
  const ofPanel = wordingIds.filter((id) => id !== 'launcher');

  it('is said by the panel under the same name, and fits in every language', () => {
    expect(brandingLocales).toEqual(['en', 'de']);
    for (const texts of [en, de])
      for (const id of ofPanel) {
        expect(texts).toHaveProperty(id);
        expect(texts[id].length).toBeLessThanOrEqual(wordings[id].max);
      }
  });

  it('fills in what the panel fills in there', () => {
    for (const id of ofPanel) {
      const gaps: readonly string[] = wordings[id].gaps;
      for (const gap of `${en[id]} ${de[id]}`.match(/\{\w+\}/g) ?? []) expect(gaps).toContain(gap);
    }
  });
});
