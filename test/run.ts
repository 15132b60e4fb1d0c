/** `npm test`: finds a Chromium, or installs it where it may, and runs all tests. Arguments go on to vitest. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { findChromium } from './support/chromium.ts';

const words = process.argv.slice(2);
const installWaitMs = 10 * 60_000;
const installCommand = 'apt-get update && apt-get install -y --no-install-recommends chromium';

/** Only a choice that names no browser test runs without a browser. */
function needsBrowser(): boolean {
  const projects = words.flatMap((word, index) =>
    word === '--project'
      ? [words[index + 1] ?? '']
      : (/^--project=(.*)/.exec(word)?.slice(1) ?? []),
  );
  if (projects.length > 0) return projects.some((name) => /browser|[*!]/.test(name));
  const files = words.filter((word) => word.startsWith('test/'));
  return (
    files.length === 0 || files.some((file) => /^test\/(browser|journeys)|^test\/?$/.test(file))
  );
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && fs.existsSync('/etc/debian_version');
}

function installChromium(): void {
  process.stderr.write('Installing Chromium for the browser tests (once)…\n');
  const { status, stdout, stderr } = spawnSync('sh', ['-c', installCommand], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: installWaitMs,
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
}

function tellHowToInstall(): never {
  const command =
    process.platform === 'darwin'
      ? 'brew install --cask chromium'
      : `sudo sh -c '${installCommand}'`;
  process.stderr.write(
    `The browser tests need a Chromium. This command installs one:\n\n  ${command}\n\n` +
      'or say where yours is: CHROMIUM_PATH=/path/to/chromium npm test\n',
  );
  process.stdout.write('0 passed, 1 failed, 0 skipped\n');
  process.exit(1);
}

if (needsBrowser() && findChromium() === null) {
  if (process.env.CHROMIUM_PATH === undefined && isDebianRoot()) installChromium();
  if (findChromium() === null) tellHowToInstall();
}
const vitest = path.resolve(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...words], { stdio: 'inherit' });
process.exitCode = status ?? 1;
