import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { AppError } from './errors.ts';
import { isCode } from './file-lock.ts';
import { providePostgresBinaries, wordsOf } from './postgres-binaries.ts';
import {
  canEnter,
  choosePostgresUser,
  giveTo,
  provideSharedFolder,
  type SystemUser,
} from './postgres-user.ts';

const execute = promisify(execFile);

export const superuser = 'postgres';

/** What `postgres.json` in the data folder keeps. It goes with the folder: without it the database is a new one. */
interface Pointer {
  /** Where the database's files are, from the data folder. */
  folder: string;
  password: string;
  /** Set once the files are complete. */
  complete: boolean;
}

/** A database on disk that is ready to be started. */
export interface Cluster {
  folder: string;
  password: string;
  user: SystemUser;
  binaries: string;
}

/**
 * Finds the database of this data folder, or makes it. `durable`: the new files are on the disk before
 * this returns, not only on their way. Call it under the folder's lock.
 */
export async function provideCluster(dataDir: string, durable: boolean): Promise<Cluster> {
  const known = await readPointer(dataDir);
  const pointer = known ?? (await placeCluster(dataDir));
  const folder = path.resolve(dataDir, pointer.folder);
  const user = await choosePostgresUser(pointer.complete ? folder : null);
  const cluster = {
    folder,
    password: pointer.password,
    user,
    binaries: await providePostgresBinaries(user, () => placeCopies(user, dataDir)),
  };
  if (pointer.complete) await assertPresent(dataDir, folder);
  else {
    await initialise(cluster, durable);
    await writePointer(dataDir, { ...pointer, complete: true });
  }
  return cluster;
}

export async function readPointer(dataDir: string): Promise<Pointer | null> {
  const file = pointerFile(dataDir);
  try {
    const pointer: Pointer = JSON.parse(await fs.readFile(file, 'utf8'));
    return pointer;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw new AppError('unavailable', `${file} can't be read by this user.`, { cause: error });
  }
}

const placeCopies = async (user: SystemUser, dataDir: string): Promise<string> =>
  user.uid === undefined ? path.resolve(dataDir) : provideSharedFolder();

/** Beside us where PostgreSQL's user can enter, else in a place of its own. */
async function placeCluster(dataDir: string): Promise<Pointer> {
  const inside = await canEnter(await choosePostgresUser(null), path.resolve(dataDir));
  const name = `data-${randomBytes(8).toString('hex')}`;
  const pointer: Pointer = {
    folder: inside ? 'postgres' : path.join(await provideSharedFolder(), name),
    password: randomBytes(24).toString('hex'),
    complete: false,
  };
  await writePointer(dataDir, pointer);
  return pointer;
}

async function writePointer(dataDir: string, pointer: Pointer): Promise<void> {
  const draft = `${pointerFile(dataDir)}.draft`;
  await fs.writeFile(draft, `${JSON.stringify(pointer, null, 2)}\n`, { mode: 0o600, flush: true });
  await fs.rename(draft, pointerFile(dataDir));
}

const pointerFile = (dataDir: string): string => path.join(dataDir, 'postgres.json');

/** Files that have gone are said, never replaced by an empty database. */
async function assertPresent(dataDir: string, folder: string): Promise<void> {
  try {
    await fs.access(path.join(folder, 'PG_VERSION'));
  } catch (error) {
    throw new AppError(
      'unavailable',
      `The database in ${folder} is gone. To begin with an empty one, delete ${pointerFile(dataDir)}.`,
      { cause: error },
    );
  }
}

/** A kill half-way leaves a draft, which the next start throws away; the folder gets its name when complete. */
async function initialise(
  { folder, password, user, binaries }: Cluster,
  durable: boolean,
): Promise<void> {
  const draft = `${folder}.draft`;
  const passwordFile = `${folder}.password`;
  await fs.rm(draft, { recursive: true, force: true });
  await fs.rm(folder, { recursive: true, force: true });
  await fs.mkdir(draft, { mode: 0o700 });
  await giveTo(user, draft);
  await fs.rm(passwordFile, { force: true });
  await fs.writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(user, passwordFile);
  const flags = Object.entries({
    pgdata: draft,
    username: superuser,
    pwfile: passwordFile,
    auth: 'scram-sha-256',
    locale: 'C',
    encoding: 'UTF8',
    set: 'timezone=UTC',
  }).map(([name, value]) => `--${name}=${value}`);
  if (!durable) flags.push('--no-sync');
  try {
    await execute(path.join(binaries, 'bin', 'initdb'), flags, {
      ...user,
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
    });
  } catch (error) {
    throw new AppError(
      'unavailable',
      `PostgreSQL could not make its files in ${folder}. ${wordsOf(error)}`,
      {
        cause: error,
      },
    );
  } finally {
    await fs.rm(passwordFile, { force: true });
  }
  await fs.rename(draft, folder);
}
