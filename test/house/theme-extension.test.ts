import { cp, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { themeCheckRun } from '@shopify/theme-check-node';
import { Liquid } from 'liquidjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { translate as translateText } from '../sandbox/storefront/liquid-filters.ts';
import { buildIfOutdated } from '../support/build.ts';

const extension = path.resolve(import.meta.dirname, '../../storefront-widget/theme-extension');

const text = z.string().min(1);
const base = { id: z.string().regex(/^[a-z_]+$/), label: text, info: text.optional() };

/** What Shopify's theme editor accepts of a setting; the theme check itself does not look. */
const setting = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), content: text, info: text.optional() }),
  z.strictObject({ type: z.literal('checkbox'), ...base, default: z.boolean().optional() }),
  z.strictObject({ type: z.literal('text'), ...base, default: text.optional() }),
  z.strictObject({ type: z.literal('product'), ...base, autofill: z.boolean().optional() }),
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

/** Where a theme has places for blocks; a name that Shopify doesn't know is refused there. */
const template = z.enum([
  'cart',
  'collection',
  'customers/account',
  'customers/order',
  'index',
  'page',
  'product',
]);

const blockSchema = z.strictObject({
  name: text.max(24),
  target: z.enum(['section', 'body', 'head', 'compliance_head']),
  enabled_on: z.strictObject({ templates: z.array(template).min(1) }).optional(),
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

const plurals = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** A text that depends on a count is one, however many ways a language counts in. */
const keysOf = (value: unknown, prefix = ''): string[] => {
  if (value === null || typeof value !== 'object') return [prefix];
  const entries = Object.entries(value);
  if (entries.every(([key]) => plurals.has(key))) return [prefix];
  return entries.flatMap(([key, one]) => keysOf(one, `${prefix}${key}.`));
};

/** Those of the storefront's, by Shopify's names for them. */
const locales = [
  'en.default',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt-BR',
  'ja',
  'zh-CN',
  'ar',
  'he',
  'pl',
];
const localeBytesMax = 15_000;
const liquidBytesMax = 100_000;
const assets = ['loader', 'panel', 'basket', 'elements'];

describe('the theme app extension', () => {
  test('passes Shopify’s theme check without an offence', async () => {
    // The assets are built files: the check only asks whether they are there.
    const folder = await mkdtemp(path.join(tmpdir(), 'regulars-theme-'));
    try {
      await cp(extension, folder, { recursive: true });
      for (const asset of assets)
        await writeFile(path.join(folder, 'assets', `regulars-${asset}.js`), '');
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

  test.each(locales)('has a block schema that the editor accepts (%s)', async (name) => {
    const words = await readJson(`locales/${name}.schema.json`);
    for (const file of await readdir(path.join(extension, 'blocks'))) {
      const liquid = await readFile(path.join(extension, 'blocks', file), 'utf8');
      const json = /{% schema %}([^]*){% endschema %}/.exec(liquid)?.[1];
      const schema = blockSchema.parse(translate(JSON.parse(json ?? ''), words));
      const ids = schema.settings.flatMap((one) => ('id' in one ? [one.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(liquid).toContain(`block.settings.${id}`);
    }
  });

  test.each(['', '.schema'])('says the same in every language (%s)', async (kind) => {
    const files = await readdir(path.join(extension, 'locales'));
    expect(files.toSorted()).toEqual(
      [...locales, 'pt-PT'].flatMap((name) => [`${name}.json`, `${name}.schema.json`]).toSorted(),
    );
    // Portugal reads Brazil’s words, here as in the panel.
    expect(await readJson(`locales/pt-PT${kind}.json`)).toEqual(
      await readJson(`locales/pt-BR${kind}.json`),
    );
    const keys = keysOf(await readJson(`locales/en.default${kind}.json`));
    for (const name of locales) {
      const file = `locales/${name}${kind}.json`;
      expect({ name, keys: keysOf(await readJson(file)) }).toEqual({ name, keys });
      expect((await stat(path.join(extension, file))).size).toBeLessThan(localeBytesMax);
    }
  });

  test('knows every way in which its languages count points', async () => {
    for (const name of locales) {
      const { points } = z
        .object({ points: z.record(z.enum(['name', 'way']), z.record(z.string(), text)) })
        .parse(await readJson(`locales/${name}.json`));
      const { pluralCategories } = new Intl.PluralRules(
        name.replace('.default', ''),
      ).resolvedOptions();
      const ways = pluralCategories.toSorted();
      expect({ name, ways: Object.keys(points.name).toSorted() }).toEqual({ name, ways });
      expect(points.way).toEqual(Object.fromEntries(ways.map((way) => [way, way])));
    }
  });

  test('is small enough for Shopify', async () => {
    let bytes = 0;
    for (const folder of ['blocks', 'snippets'])
      for (const file of await readdir(path.join(extension, folder)))
        bytes += (await stat(path.join(extension, folder, file))).size;
    expect(bytes).toBeLessThan(liquidBytesMax);
  });

  test.each(locales)('writes numbers as the browser does (%s)', async (name) => {
    const locale = name.replace('.default', '');
    const words = await readJson(`locales/${name}.json`);
    const engine = new Liquid({
      root: [path.join(extension, 'snippets')],
      extname: '.liquid',
      jsTruthy: false,
    });
    engine.registerFilter('t', (key: unknown, ...pairs: unknown[]) =>
      translateText({ words, locale }, String(key), pairs),
    );
    engine.registerTag('doc', {
      parse: (_token, rest) => {
        while (rest.length > 0 && !/enddoc/.test(rest.shift()?.getText() ?? ''));
      },
      render: () => '',
    });
    for (const number of [0, 7, 999, 1000, 1240, 9999, 10_000, 12_040, 1_234_567, 40_000_056]) {
      const shown = await engine.parseAndRender("{% render 'regulars-number', number: n %}", {
        n: number,
      });
      expect(shown).toBe(new Intl.NumberFormat(locale).format(number));
    }
  });

  describe('the launcher that it draws', () => {
    beforeAll(buildIfOutdated, 180_000);

    test('looks as the loader’s does', async () => {
      const snippet = path.join(extension, 'snippets/regulars-launcher-style.liquid');
      const css = (await readFile(snippet, 'utf8')).replace(/{%- comment[^]*endcomment -%}/, '');
      const loader = path.resolve(extension, '../../dist/widget/regulars-loader.js');
      expect(await readFile(loader, 'utf8')).toContain(css.trim());
    });
  });
});
