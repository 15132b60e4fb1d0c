/**
 * The way in of every npm script: `node server/launch.mjs [node flags] <file or command> [arguments]`.
 *
 * A fresh clone has no packages, and its Node may be too old to run TypeScript as it is. So this file, plain
 * JavaScript for any Node from 20.19 on, installs what is missing, picks a Node that fits and hands over.
 * It never writes on standard output: that belongs to what it starts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const binaries = path.join(modules, '.bin');
const installedMark = path.join(modules, '.regulars-lock');
const installLock = path.join(root, '.cache', 'install.lock');

const oldestNode = [22, 19];
const installWaitMs = 10 * 60_000;
const lockBeatMs = 1_000;
const lockStaleMs = 10_000;
const npmLookMs = 250;

const say = (sentence) => process.stderr.write(`${sentence}\n`);

function readOrNull(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function lockHash() {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * Somebody may have run `npm ci` by hand: then npm's own list says what is installed.
 * Optional packages are for other machines; the server itself needs no development packages.
 */
function npmInstalledIt(needsDevelopment) {
  const listed = readOrNull(path.join(modules, '.package-lock.json'));
  if (listed === null) return false;
  const installed = JSON.parse(listed).packages;
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, dev }]) =>
      place === '' ||
      optional ||
      devOptional ||
      (dev && !needsDevelopment) ||
      installed[place]?.version === version,
  );
}

function isInstalled(needsDevelopment) {
  const hash = lockHash();
  if (readOrNull(installedMark) === hash) return true;
  if (!npmInstalledIt(needsDevelopment)) return false;
  if (needsDevelopment) markInstalled();
  return true;
}

function markInstalled() {
  try {
    // Without packages npm makes no folder.
    fs.mkdirSync(modules, { recursive: true });
    fs.writeFileSync(installedMark, lockHash());
  } catch {
    // A folder that we may only read: the next start compares again.
  }
}

/** One install at a time: the folder is the lock, its date the sign that its owner lives. */
async function holdInstallLock() {
  fs.mkdirSync(path.dirname(installLock), { recursive: true });
  const deadline = Date.now() + installWaitMs;
  for (;;) {
    try {
      fs.mkdirSync(installLock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const lastBeat = fs.statSync(installLock, { throwIfNoEntry: false })?.mtimeMs;
    if (lastBeat !== undefined && Date.now() - lastBeat > lockStaleMs) removeLock();
    else if (Date.now() > deadline) throw new Error(`another install holds ${installLock}`);
    else await sleep(200);
  }
  const beat = () => fs.utimes(installLock, new Date(), new Date(), () => {});
  const timer = setInterval(beat, lockBeatMs);
  return () => {
    clearInterval(timer);
    removeLock();
  };
}

function removeLock() {
  fs.rmSync(installLock, { recursive: true, force: true });
}

function run(command, commandArguments) {
  return new Promise((resolve, reject) => {
    // npm's chatter goes to standard error, file descriptor 2.
    const child = spawn(command, commandArguments, { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function installWhatIsMissing(needsDevelopment) {
  if (isInstalled(needsDevelopment)) return;
  const release = await holdInstallLock();
  try {
    if (isInstalled(needsDevelopment)) return;
    say('Installing what is missing (once)…');
    const npm = process.env.npm_execpath;
    const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'];
    const code = npm?.endsWith('.js')
      ? await run(process.execPath, [npm, ...flags])
      : await run('npm', flags);
    if (code !== 0) {
      say('npm could not install the packages; its own words are above.');
      process.exit(code);
    }
    markInstalled();
  } finally {
    release();
  }
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** The Node of package-lock.json where it runs, so that everybody runs the same one; else the one at hand. */
function pickNode() {
  const ours = path.join(binaries, 'node');
  if (fs.existsSync(ours)) {
    const answer = spawnSync(ours, ['--version'], { encoding: 'utf8' });
    if (answer.status === 0 && isNewEnough(answer.stdout.trim())) return ours;
  }
  if (isNewEnough(process.version)) return process.execPath;
  say(
    `Regulars needs Node ${oldestNode.join('.')} or newer; this is ${process.version}. Install Node 24 from https://nodejs.org.`,
  );
  process.exit(1);
}

/** A file of ours, or the name of an installed tool. */
function resolveTarget(name) {
  if (/\.[mc]?[jt]s$/.test(name)) return path.resolve(root, name);
  const tool = path.join(binaries, name);
  if (!fs.existsSync(tool)) {
    say(`There is no tool named ${name} in node_modules/.bin.`);
    process.exit(1);
  }
  return fs.realpathSync(tool);
}

// Should this process be killed outright, what it started must not stay behind: the channel between
// the two breaks, and the other ends itself in good order.
const endWithLauncher = `data:text/javascript,process.once('disconnect',()=>process.kill(process.pid,'SIGTERM'));process.channel?.unref()`;

/**
 * npm starts us through a shell and passes its signals on to that shell alone; killed outright, it tells
 * nobody. So who was started by npm looks whether both are still there.
 */
function whenNpmIsGone(tell) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const isShell = /sh$/.test(readOrNull(`/proc/${parent}/comm`)?.trim() ?? '');
  const npm = isShell ? parentOf(parent) : null;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === null || parentOf(parent) === npm)) return;
    clearInterval(timer);
    tell();
  }, npmLookMs);
}

/** Null where the system has no /proc. */
function parentOf(pid) {
  const status = readOrNull(`/proc/${pid}/status`) ?? '';
  return /^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? null;
}

function handOver(node, nodeFlags, target, targetArguments) {
  const flags = ['--disable-warning=ExperimentalWarning', `--import=${endWithLauncher}`];
  const child = spawn(node, [...flags, ...nodeFlags, target, ...targetArguments], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}`,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(modules, '.cache', 'compile'),
    },
  });
  const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of forwarded) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both of us; a second one would read as "at once!".
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.once('error', (error) => {
    say(`${node} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of forwarded) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

const words = process.argv.slice(2);
const targetAt = words.findIndex((word) => !word.startsWith('-'));
if (targetAt === -1) {
  say('Usage: node server/launch.mjs [node flags] <file or command> [arguments]');
  process.exit(2);
}
const target = words[targetAt];
await installWhatIsMissing(!target.startsWith('server/'));
handOver(pickNode(), words.slice(0, targetAt), resolveTarget(target), words.slice(targetAt + 1));
