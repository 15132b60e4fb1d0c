import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { withFileLock } from '../../server/base/file-lock.ts';

const execute = promisify(execFile);

const root = path.resolve(import.meta.dirname, '../..');
const at = (place: string): string => path.join(root, place);
const mark = at('dist/.built');
const buildWaitMs = 180_000;

/** What the browsers' files are made from. */
const sources = [
  'admin-extension',
  'storefront-widget',
  'server/contract',
  'server/domain',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the admin and the widget when a source is newer than the last build. Rejects when the build fails. */
export async function buildIfOutdated(): Promise<void> {
  fs.mkdirSync(at('dist'), { recursive: true });
  await withFileLock(at('dist/.lock'), buildWaitMs, async () => {
    const begun = new Date();
    const built = fs.statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (sources.every((source) => newestChange(at(source)) < built)) return;
    await execute(process.execPath, [at('node_modules/vite/bin/vite.js'), 'build'], {
      cwd: root,
      // The build is the same whoever asks for it: vitest says `test` here, which React's development copy obeys.
      env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
    });
    fs.writeFileSync(mark, '');
    fs.utimesSync(mark, begun, begun);
  });
}

/** vitest calls this before the browser tests. */
export async function setup(): Promise<void> {
  await buildIfOutdated();
}

function newestChange(place: string): number {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = fs.readdirSync(place).map((name) => newestChange(path.join(place, name)));
  return Math.max(found.mtimeMs, ...inside);
}
