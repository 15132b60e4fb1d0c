import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildIfOutdated } from '../support/build.ts';

const folder = path.resolve(import.meta.dirname, '../../dist/admin');
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');

const manifestShape = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);

let manifest: z.infer<typeof manifestShape>;

beforeAll(async () => {
  await buildIfOutdated();
  manifest = manifestShape.parse(JSON.parse(await read('.vite/manifest.json')));
}, 180_000);

/** A file and all that it can't do without. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const each of manifest[name]?.imports ?? []) withImports(each, found);
  return found;
}

async function gzipped(names: Iterable<string>): Promise<number> {
  const files = new Set([...names].map((name) => manifest[name]?.file ?? ''));
  const texts = await Promise.all([...files].filter((file) => file.endsWith('.js')).map(read));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

const firstPage = () => [...withImports('index.html'), ...withImports('app.tsx')];

test('the first page fetches at most 250 KB of script, components included, in English and in German', async () => {
  expect(await gzipped(firstPage())).toBeLessThanOrEqual(250_000);
  const german = [
    ...firstPage(),
    ...withImports('texts/de/german.ts'),
    ...withImports('ui/german-components.ts'),
  ];
  expect(await gzipped(german)).toBeLessThanOrEqual(300_000);
});

test('the first page names the files of the app, so that none waits for another', async () => {
  const html = await read('index.html');
  for (const name of withImports('app.tsx'))
    expect(html).toContain(`/admin/${manifest[name]?.file ?? ''}`);
});

test('every other page, and what draws charts, is fetched when it is opened', async () => {
  const first = new Set(firstPage());
  const pages = manifest['app.tsx']?.dynamicImports ?? [];
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) expect(first).not.toContain(page);
});
