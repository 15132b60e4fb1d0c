import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { AppError } from './errors.ts';

const execute = promisify(execFile);

/** Whom PostgreSQL runs as. Empty: whoever runs us. */
export interface SystemUser {
  uid?: number;
  gid?: number;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of its data, before there is any as `postgres`,
 * or as `nobody` where there is no such user. An ordinary user runs it himself.
 */
export async function choosePostgresUser(dataFolder: string | null): Promise<SystemUser> {
  if (!isRoot()) return {};
  const owner = dataFolder === null ? null : await fs.stat(dataFolder).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = (await fs.readFile('/etc/passwd', 'utf8')).split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new AppError(
    'unavailable',
    'PostgreSQL does not run as root, and this system has neither a user postgres nor nobody. Set DATABASE_URL, or start as an ordinary user.',
  );
}

/** The system is asked, as that user: it knows about groups, lists and mounts. */
export async function canEnter(user: SystemUser, folder: string): Promise<boolean> {
  try {
    await execute('/bin/sh', ['-c', '[ -x "$0" ]', folder], { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

export async function giveTo(user: SystemUser, place: string): Promise<void> {
  if (user.uid !== undefined && user.gid !== undefined) await fs.chown(place, user.uid, user.gid);
}

/** A folder of root's that every user can enter and only root can change. */
export async function provideSharedFolder(): Promise<string> {
  for (const folder of ['/var/lib/regulars', path.join(os.tmpdir(), 'regulars-root')]) {
    try {
      await fs.mkdir(folder, { recursive: true });
      await fs.chmod(folder, 0o755);
      const { uid } = await fs.lstat(folder);
      if (uid === 0) return await fs.realpath(folder);
    } catch {
      continue;
    }
  }
  throw new AppError(
    'unavailable',
    'Found no folder for the embedded PostgreSQL that its user can enter. Set DATA_DIR to a place outside of a home, or set DATABASE_URL.',
  );
}
