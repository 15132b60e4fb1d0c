import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildIfOutdated } from '../support/build.ts';

const folder = path.resolve(import.meta.dirname, '../../dist/widget');
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');

beforeAll(buildIfOutdated, 180_000);

/** Bytes after gzip. What a shopper's page pays: the loader at once, the panel at first interest, the rooms when somebody turns that way. */
test.each([
  ['regulars-loader.js', 3_000],
  ['regulars-panel.js', 18_000],
  ['regulars-rooms.js', 10_000],
  ['regulars-de.js', 1_500],
  ['regulars-rooms-de.js', 1_750],
])('%s stays within %i bytes gzipped', async (file, budget) => {
  const size = gzipSync(await read(file), { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(budget);
});

test('neither the panel nor the rooms wait for another file', async () => {
  for (const file of ['regulars-panel.js', 'regulars-rooms.js'])
    expect(await read(file)).not.toMatch(/(^|[;}])import\s*["'`{*\w]/);
});

test('the rooms draw with the Preact of the panel and carry none of their own', async () => {
  const preact = /Symbol\.for\(.?pv/;
  expect(await read('regulars-panel.js')).toMatch(preact);
  expect(await read('regulars-rooms.js')).not.toMatch(preact);
});

test('the panel carries no schema library and no build helper', async () => {
  expect(await read('regulars-panel.js')).not.toMatch(/ZodError|modulepreload|process\.env/);
});
