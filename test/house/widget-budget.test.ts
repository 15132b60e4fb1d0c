import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildIfOutdated } from '../support/build.ts';

const folder = path.resolve(import.meta.dirname, '../../dist/widget');
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');

beforeAll(buildIfOutdated, 180_000);

/** Bytes after gzip. What a shopper's page pays: the loader at once, the panel at first interest, the rooms when somebody turns that way, a member's friends and a friend's invitation each by itself; on a cart page the basket, and its use at a press. */
test.each([
  ['regulars-loader.js', 3_000],
  ['regulars-panel.js', 16_000],
  ['regulars-rooms.js', 10_000],
  ['regulars-friends.js', 4_400],
  ['regulars-invitation.js', 4_400],
  ['regulars-apply-code.js', 800],
  ['regulars-basket.js', 3_000],
  ['regulars-basket-use.js', 2_400],
  // Eight kinds of rewards, each in words.
  ['regulars-de.js', 1_800],
  ['regulars-rooms-de.js', 1_750],
  ['regulars-friends-de.js', 800],
  ['regulars-invitation-de.js', 900],
])('%s stays within %i bytes gzipped', async (file, budget) => {
  const size = gzipSync(await read(file), { level: 9 }).length;
  expect(size).toBeLessThanOrEqual(budget);
});

test('no file waits for another one', async () => {
  for (const name of [
    'panel',
    'rooms',
    'friends',
    'invitation',
    'apply-code',
    'basket',
    'basket-use',
  ])
    expect(await read(`regulars-${name}.js`)).not.toMatch(/(^|[;}])import\s*["'`{*\w]/);
});

test('what lies behind the first screen is drawn by the panel and carries nothing that draws', async () => {
  const drawing = /createElementNS/;
  expect(await read('regulars-panel.js')).toMatch(drawing);
  for (const name of ['rooms', 'friends', 'invitation'])
    expect(await read(`regulars-${name}.js`)).not.toMatch(drawing);
});

test('the panel carries no schema library and no build helper', async () => {
  expect(await read('regulars-panel.js')).not.toMatch(/ZodError|modulepreload|process\.env/);
});
