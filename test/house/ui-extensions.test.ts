import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const surfaces = path.join(root, 'node_modules/@shopify/ui-extensions/build/ts/surfaces');

/** What Shopify's own tools accept of a UI extension, as far as we use it; unknown keys are refused there too. */
const extensionToml = z.strictObject({
  api_version: z.literal('2026-07'),
  extensions: z.tuple([
    z.strictObject({
      name: z.literal('t:name'),
      description: z.literal('t:description'),
      handle: z.string().regex(/^[A-Za-z0-9-]{1,50}$/),
      type: z.literal('ui_extension'),
      targeting: z
        .array(
          z.strictObject({
            target: z.string(),
            module: z.string().regex(/^\.\/targets\/[a-z-]+\.tsx$/),
            capabilities: z.strictObject({ allow_direct_linking: z.boolean() }).optional(),
          }),
        )
        .min(1),
      capabilities: z.strictObject({ network_access: z.boolean() }).optional(),
    }),
  ]),
});

const extensions = [
  'storefront-widget/extensions/checkout',
  'storefront-widget/extensions/thank-you',
  'storefront-widget/extensions/account',
  'admin-extension/extensions/pos',
];

/** By how the names of its targets begin. */
const surfaceOf: Readonly<Record<string, string>> = {
  purchase: 'checkout',
  'customer-account': 'customer-account',
  pos: 'point-of-sale',
};

/** Shopify lets no other target stand beside one of these. */
const fullPages = ['customer-account.page.render', 'customer-account.order.page.render'];

/** In the names that Shopify gives them. */
const languages = 'en.default de fr es it nl pt-BR ja zh-CN ar he pl'.split(' ');

const textsOf = (folder: string, file: string): Record<string, string> =>
  z
    .record(z.string(), z.string().min(1))
    .parse(JSON.parse(readFileSync(path.join(root, folder, 'locales', file), 'utf8')));

const gapsOf = (text = ''): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted();

function codeOf(folder: string): string {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /\.tsx?$/.test(file));
  return code.map((file) => readFileSync(path.join(root, folder, file), 'utf8')).join('\n');
}

describe.each(extensions)('%s', (folder) => {
  const toml = extensionToml.parse(
    parseToml(readFileSync(path.join(root, folder, 'shopify.extension.toml'), 'utf8')),
  );
  const [{ targeting }] = toml.extensions;

  it('is for targets that the package has, each made for its own', () => {
    for (const { target, module } of targeting) {
      const surface = surfaceOf[target.split('.', 1)[0] ?? ''] ?? '';
      expect(existsSync(path.join(surfaces, surface, 'targets', `${target}.d.ts`))).toBe(true);
      const text = readFileSync(path.join(root, folder, module), 'utf8');
      expect(text).toContain(`from '@shopify/ui-extensions/${target}'`);
    }
  });

  it('leaves a full page an extension of its own', () => {
    const hasOne = targeting.some(({ target }) => fullPages.includes(target));
    expect(hasOne && targeting.length > 1).toBe(false);
  });

  it('has a module for no other target', () => {
    const modules = targeting.map(({ module }) => path.basename(module));
    expect(readdirSync(path.join(root, folder, 'targets')).toSorted()).toEqual(modules.toSorted());
  });

  it('speaks every language, with the same texts and the same gaps in them', () => {
    const files = readdirSync(path.join(root, folder, 'locales'));
    expect(files.toSorted()).toEqual(languages.map((one) => `${one}.json`).toSorted());
    const english = textsOf(folder, 'en.default.json');
    for (const file of files) {
      const texts = textsOf(folder, file);
      expect([file, Object.keys(texts)]).toEqual([file, Object.keys(english)]);
      for (const [key, text] of Object.entries(english))
        expect([file, key, gapsOf(texts[key])]).toEqual([file, key, gapsOf(text)]);
    }
  });

  it('says each of its texts somewhere', () => {
    // What the till takes of the parts says nothing.
    const parts = folder.startsWith('admin') ? '' : codeOf('storefront-widget/extensions/parts');
    const code = codeOf(folder) + parts;
    const unsaid = Object.keys(textsOf(folder, 'en.default.json')).filter(
      (key) => !['name', 'description'].includes(key) && !code.includes(`'${key}'`),
    );
    expect(unsaid).toEqual([]);
  });
});
