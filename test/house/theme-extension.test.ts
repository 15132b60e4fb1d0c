import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { themeCheckRun } from '@shopify/theme-check-node';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const extension = path.resolve(import.meta.dirname, '../../storefront-widget/theme-extension');

const text = z.string().min(1);
const base = { id: z.string().regex(/^[a-z_]+$/), label: text, info: text.optional() };

/** What Shopify's theme editor accepts of a setting; the theme check itself does not look. */
const setting = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), content: text, info: text.optional() }),
  z.strictObject({ type: z.literal('checkbox'), ...base, default: z.boolean().optional() }),
  z.strictObject({ type: z.literal('text'), ...base, default: text.optional() }),
  z.strictObject({
    type: z.literal('color'),
    ...base,
    default: z
      .string()
      .regex(/^#[\da-f]{6}$/)
      .optional(),
  }),
  z
    .strictObject({
      type: z.literal('select'),
      ...base,
      options: z.array(z.strictObject({ value: text, label: text })).min(2),
      default: text,
    })
    .refine(
      (one) => one.options.some(({ value }) => value === one.default),
      'default is an option',
    ),
  z
    .strictObject({
      type: z.literal('range'),
      ...base,
      min: z.number(),
      max: z.number(),
      step: z.number().positive(),
      unit: z.string().max(3),
      default: z.number(),
    })
    .refine((one) => (one.max - one.min) / one.step <= 100, 'at most 101 steps')
    .refine((one) => (one.default - one.min) % one.step === 0, 'the default is a step'),
]);

const blockSchema = z.strictObject({
  name: text.max(24),
  target: z.enum(['section', 'body', 'head', 'compliance_head']),
  settings: z.array(setting),
});

const readJson = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(extension, file), 'utf8'));

const translate = (value: unknown, words: unknown): unknown => {
  if (typeof value === 'string' && value.startsWith('t:')) {
    return value
      .slice(2)
      .split('.')
      .reduce<unknown>((at, part) => z.record(z.string(), z.unknown()).parse(at)[part], words);
  }
  if (Array.isArray(value)) return value.map((one) => translate(one, words));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, translate(one, words)]),
  );
};

const keysOf = (value: unknown, prefix = ''): string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, one]) => keysOf(one, `${prefix}${key}.`))
    : [prefix];

describe('the theme app extension', () => {
  test('passes Shopify’s theme check without an offence', async () => {
    // The assets are built files: the check only asks whether they are there.
    const folder = await mkdtemp(path.join(tmpdir(), 'regulars-theme-'));
    try {
      await cp(extension, folder, { recursive: true });
      for (const asset of ['regulars-loader.js', 'regulars-panel.js', 'regulars-basket.js']) {
        await writeFile(path.join(folder, 'assets', asset), '');
      }
      // A relative path would check nothing and find nothing.
      expect(path.isAbsolute(folder)).toBe(true);
      const { offenses, theme } = await themeCheckRun(
        folder,
        path.join(folder, '.theme-check.yml'),
        () => undefined,
      );
      expect(theme.length).toBeGreaterThan(0);
      expect(offenses.map(({ check, message, uri }) => `${check}: ${message} (${uri})`)).toEqual(
        [],
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each(['en.default', 'de'])(
    'has a block schema that the editor accepts (%s)',
    async (name) => {
      const words = await readJson(`locales/${name}.schema.json`);
      for (const file of await readdir(path.join(extension, 'blocks'))) {
        const liquid = await readFile(path.join(extension, 'blocks', file), 'utf8');
        const json = /{% schema %}([^]*){% endschema %}/.exec(liquid)?.[1];
        const schema = blockSchema.parse(translate(JSON.parse(json ?? ''), words));
        const ids = schema.settings.flatMap((one) => ('id' in one ? [one.id] : []));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(liquid).toContain(`block.settings.${id}`);
      }
    },
  );

  test('says the same in every language', async () => {
    expect(keysOf(await readJson('locales/de.schema.json'))).toEqual(
      keysOf(await readJson('locales/en.default.schema.json')),
    );
    expect(keysOf(await readJson('locales/de.json'))).toEqual(
      keysOf(await readJson('locales/en.default.json')),
    );
  });
});
