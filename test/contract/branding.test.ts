import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { branding, defaultBranding, wordingIds, wordings } from '../../server/contract/branding.ts';
import { type Language, languages } from '../../server/contract/languages.ts';
import { defaultWordings } from '../../server/http/pages/default-wordings.ts';

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
    { wordings: { sv: { join: 'Gå med' } } },
    { wordings: { pt: { join: 'Participar' } } },
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

const themeLocales = resolve(
  import.meta.dirname,
  '../../storefront-widget/theme-extension/locales',
);
const launcherWords = z.object({ launcher: z.object({ label: z.string() }) });

describe.each(languages)('what can be worded anew in %s', (language) => {
  const said = defaultWordings[language];

  it('is said by the widget by itself, and fits', () => {
    for (const id of wordingIds) expect(said[id].length, id).toBeLessThanOrEqual(wordings[id].max);
    expect(worded(said, language).success).toBe(true);
  });

  it('names the launcher as the theme does', async () => {
    const named: Partial<Record<Language, string>> = { en: 'en.default', 'zh-Hans': 'zh-CN' };
    const file = resolve(themeLocales, `${named[language] ?? language}.json`);
    const { launcher } = launcherWords.parse(JSON.parse(await readFile(file, 'utf8')));
    expect(said.launcher).toBe(launcher.label);
  });

  it('may have gaps where the widget fills them in', () => {
    for (const id of wordingIds) {
      const gaps: readonly string[] = wordings[id].gaps;
      for (const gap of said[id].match(/\{\w+\}/g) ?? []) expect(gaps, id).toContain(gap);
    }
  });
});
