import fs from 'node:fs';
import path from 'node:path';

import { AppError } from './errors.ts';
import { isAlive, isCode } from './file-lock.ts';

/** A running PostgreSQL, as the file `postmaster.pid` in its data folder tells. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Null: none runs there. A file that a dead one left behind is not believed. */
export function readPostmaster(folder: string): Postmaster | null {
  const file = path.join(folder, 'postmaster.pid');
  let lines: string[];
  try {
    lines = fs.readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw new AppError('unavailable', `${file} can't be read by this user.`, { cause: error });
  }
  const [pid, , , port] = lines.map(Number);
  if (pid === undefined || port === undefined) return null;
  if (isAlive(pid) && worksIn(pid, folder))
    return { pid, port, ready: lines[7]?.trim() === 'ready' };
  removeAbandoned(file, folder);
  return null;
}

/**
 * The pid may have come again, as in a restarted container, or its process may be dead and not yet buried.
 * PostgreSQL would take both for a living server and refuse to start. Processes of the killed server that still
 * write keep the file: then PostgreSQL refuses, rightly, and the next attempt finds them gone.
 */
function removeAbandoned(file: string, folder: string): void {
  const working = listProcesses().some((pid) => worksIn(pid, folder, false));
  if (!working) fs.rmSync(file, { force: true });
}

/** PostgreSQL's processes work in the data folder. `unknown` is the answer where the system does not tell. */
function worksIn(pid: number, folder: string, unknown = true): boolean {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(folder);
  } catch {
    return unknown;
  }
}

function listProcesses(): number[] {
  try {
    return fs
      .readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0);
  } catch {
    return [];
  }
}
