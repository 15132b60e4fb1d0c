import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildIfOutdated } from '../support/build.ts';

const folder = path.resolve(import.meta.dirname, '../../dist/widget');
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');

beforeAll(buildIfOutdated, 180_000);

/**
 * Bytes after gzip, a little above what is reached; 3,000 and 18,000 are what loader and panel may ever cost. The loader comes at once, the panel with everything in it at first
 * interest; the others for who has followed a friend's link, where a theme has put an element of ours, and in a cart.
 */
test.each([
  ['regulars-loader.js', 3_000],
  ['regulars-panel.js', 16_300],
  ['regulars-invited.js', 900],
  ['regulars-elements.js', 2_500],
  ['regulars-basket.js', 3_000],
  ['regulars-basket-use.js', 2_400],
])('%s stays within %i bytes gzipped', async (file, budget) => {
  const size = gzipSync(await read(file), { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(budget);
});

test('no file waits for another one', async () => {
  for (const name of ['panel', 'invited', 'elements', 'basket', 'basket-use'])
    expect(await read(`regulars-${name}.js`)).not.toMatch(/(^|[;}])import\s*["'`{*\w]/);
});

test('the panel is one file: screens, languages and styles come in no other', async () => {
  expect(await read('regulars-panel.js')).not.toMatch(/\bimport\s*\(/);
});

test('the panel carries no schema library and no build helper', async () => {
  expect(await read('regulars-panel.js')).not.toMatch(/ZodError|modulepreload|process\.env/);
});

test('no file makes HTML or code of a text', async () => {
  const makers =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc=/;
  for (const name of ['loader', 'panel', 'invited', 'elements', 'basket', 'basket-use'])
    expect(await read(`regulars-${name}.js`)).not.toMatch(makers);
});
