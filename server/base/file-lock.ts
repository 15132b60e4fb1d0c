import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { AppError } from './errors.ts';

const retryMs = 25;
/** Breaking a dead lock takes a moment; a break that lasts longer was itself cut short. */
const breakStaleMs = 10_000;

/** Locks that this process holds itself: their pid in the file is ours and says nothing. */
const held = new Set<string>();

/**
 * Runs `work` while no other process on this machine runs it under the same file.
 * A lock whose owner has died is broken. Throws `unavailable` when the wait ends without the lock.
 */
export async function withFileLock<Result>(
  file: string,
  waitMs: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + waitMs;
  while (!take(file)) {
    breakIfDead(file);
    if (Date.now() > deadline)
      throw new AppError('unavailable', `Another process has held ${file} for too long.`);
    await sleep(retryMs);
  }
  try {
    return await work();
  } finally {
    held.delete(file);
    fs.rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  if (held.has(file)) return false;
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, identity(process.pid));
  try {
    // A link appears with its content: nobody ever reads a half-written lock.
    fs.linkSync(draft, file);
    held.add(file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Only who holds the breaker may remove a dead lock, and looks once more before: so a fresh one is never lost. */
function breakIfDead(file: string): void {
  if (!isDead(file)) return;
  const breaker = `${file}.break`;
  try {
    fs.mkdirSync(breaker);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    const since = fs.statSync(breaker, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > breakStaleMs)
      fs.rmSync(breaker, { recursive: true, force: true });
    return;
  }
  if (isDead(file)) fs.rmSync(file, { force: true });
  fs.rmSync(breaker, { recursive: true, force: true });
}

function isDead(file: string): boolean {
  let owner: string;
  try {
    owner = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
  const pid = Number.parseInt(owner, 10);
  if (pid === process.pid && !held.has(file)) return true;
  return !isAlive(pid) || identity(pid) !== owner;
}

/** A process that has died and is not yet buried by its parent does not live. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false;
  }
  return readStat(pid)[0] !== 'Z';
}

/** The pid and, where the system tells, when it was started: pids come again, above all in containers. */
const identity = (pid: number): string => `${pid} ${readStat(pid)[19] ?? ''}`;

/** Linux' figures about a process, from its state on; empty elsewhere. */
function readStat(pid: number): string[] {
  try {
    // The name before may hold spaces and brackets of its own.
    const afterName = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return afterName.split(' ');
  } catch {
    return [];
  }
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
