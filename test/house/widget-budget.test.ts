import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildIfOutdated } from '../support/build.ts';

const folder = path.resolve(import.meta.dirname, '../../dist/widget');
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');

beforeAll(buildIfOutdated, 180_000);

/** Bytes after gzip. What a shopper's page pays: the loader at once, the panel at first interest. */
test.each([
  ['regulars-loader.js', 3_000],
  ['regulars-panel.js', 20_000],
  ['regulars-de.js', 2_500],
])('%s stays within %i bytes gzipped', async (file, budget) => {
  const size = gzipSync(await read(file), { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(budget);
});

test('the panel carries no schema library and no build helper', async () => {
  expect(await read('regulars-panel.js')).not.toMatch(/ZodError|modulepreload|process\.env/);
});
