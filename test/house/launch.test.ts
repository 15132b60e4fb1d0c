import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const answerBytes = 3_000_000;
let clone: string;

/** A clone as it comes: our launcher and settings, a program, a lock file, and nothing installed. */
beforeAll(() => {
  clone = fs.mkdtempSync(path.join(os.tmpdir(), 'regulars-clone-'));
  fs.mkdirSync(path.join(clone, 'server'));
  fs.copyFileSync(path.join(root, 'server/launch.mjs'), path.join(clone, 'server/launch.mjs'));
  fs.copyFileSync(path.join(root, '.npmrc'), path.join(clone, '.npmrc'));
  const named = { name: 'clone', version: '1.0.0' };
  const scripts = { cli: 'node server/launch.mjs server/cli.ts' };
  write('package.json', { ...named, type: 'module', scripts });
  write('package-lock.json', { ...named, lockfileVersion: 3, packages: { '': named } });
  fs.writeFileSync(
    path.join(clone, 'server/cli.ts'),
    `const [how]: string[] = process.argv.slice(2);
     if (how === '--json') process.stdout.write(JSON.stringify('x'.repeat(${answerBytes})));
     else if (how === 'fail') process.exitCode = 5;
     else if (how === 'die') process.kill(process.pid, 'SIGKILL');
     else {
       process.once('SIGTERM', () => process.exit(7));
       setInterval(() => {}, 1_000);
       console.log(process.pid);
     }\n`,
  );
});

afterAll(() => fs.rmSync(clone, { recursive: true }));

function write(place: string, content: unknown): void {
  fs.writeFileSync(path.join(clone, place), JSON.stringify(content));
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

function begin(command: string, words: string[]): ChildProcess {
  // Whoever runs these tests may have settings of npm's own in the environment.
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return spawn(command, words, {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: Object.fromEntries(kept),
  });
}

const readAll = async (stream: ChildProcess['stdout']): Promise<string> =>
  stream === null ? '' : text(stream);

async function end(child: ChildProcess): Promise<Ended> {
  const exit: Promise<unknown[]> = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  await exit;
  return { code: child.exitCode, signal: child.signalCode, stdout, stderr };
}

const launch = (...words: string[]): ChildProcess =>
  begin(process.execPath, ['server/launch.mjs', 'server/cli.ts', ...words]);

test('installs once for all who start at the same moment, and hands their output on whole', async () => {
  const all = await Promise.all([launch('--json'), launch('--json'), launch('--json')].map(end));
  const installs = all.filter(({ stderr }) => stderr.includes('Installing what is missing'));
  expect(installs).toHaveLength(1);
  for (const { code, stdout } of all) {
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(answerBytes);
  }
});

test('leaves standard output to the program when npm runs it', async () => {
  const { stdout, stderr } = await end(begin('npm', ['run', 'cli', '--', '--json']));
  expect(JSON.parse(stdout)).toHaveLength(answerBytes);
  expect(stderr).toBe('');
});

test('ends as the program ends', async () => {
  expect(await end(launch('fail'))).toMatchObject({ code: 5, stdout: '', stderr: '' });
  expect(await end(launch('die'))).toMatchObject({ signal: 'SIGKILL' });
});

test('passes a signal on', async () => {
  const child = launch('wait');
  child.stdout?.once('data', () => child.kill('SIGTERM'));
  expect(await end(child)).toMatchObject({ code: 7 });
});

test('takes the program with it when it is killed', async () => {
  const child = launch('wait');
  child.stdout?.once('data', () => child.kill('SIGKILL'));
  // The pipes close when nobody is left who could write to them.
  expect(await end(child)).toMatchObject({ signal: 'SIGKILL' });
});

test('installs again when the lock file has changed', async () => {
  const lockfile = path.join(clone, 'package-lock.json');
  const changed = fs.readFileSync(lockfile, 'utf8').replace('{', '{\n');
  fs.writeFileSync(lockfile, changed);
  fs.rmSync(path.join(clone, 'node_modules/.package-lock.json'), { force: true });
  expect((await end(launch('fail'))).stderr).toContain('Installing what is missing');
});
