import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, expect, test } from 'vitest';

import { isAlive, withFileLock } from '../../server/base/file-lock.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'regulars-lock-'));
let count = 0;
const freshLock = (): string => path.join(folder, `${(count += 1)}.lock`);
const waitMs = 5_000;

afterAll(() => fs.rmSync(folder, { recursive: true }));

test('lets one in at a time and all in the end', async () => {
  const lock = freshLock();
  let inside = 0;
  let most = 0;
  const visit = (): Promise<number> =>
    withFileLock(lock, waitMs, async () => {
      most = Math.max(most, (inside += 1));
      await sleep(5);
      return (inside -= 1);
    });
  await Promise.all(Array.from({ length: 10 }, visit));
  expect(most).toBe(1);
  expect(fs.existsSync(lock)).toBe(false);
});

test('opens again when the work fails', async () => {
  const lock = freshLock();
  const failure = withFileLock(lock, waitMs, () => Promise.reject(new RangeError('no')));
  await expect(failure).rejects.toThrow(RangeError);
  await expect(withFileLock(lock, waitMs, async () => 'in')).resolves.toBe('in');
});

test('breaks the lock of a process that has died', async () => {
  const lock = freshLock();
  fs.writeFileSync(lock, '999999999 1');
  await expect(withFileLock(lock, waitMs, async () => 'in')).resolves.toBe('in');
});

test('breaks the lock of an earlier process that had our pid', async () => {
  const lock = freshLock();
  fs.writeFileSync(lock, `${process.pid} 1`);
  await expect(withFileLock(lock, waitMs, async () => 'in')).resolves.toBe('in');
});

test('says so when a living process keeps it too long', async () => {
  const lock = freshLock();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const holder = withFileLock(lock, waitMs, () => promise);
  await expect(withFileLock(lock, 60, async () => 'in')).rejects.toMatchObject({
    code: 'unavailable',
  });
  resolve(undefined);
  await holder;
});

test('tells the dead from the living', async () => {
  const child = spawn('sleep', ['60']);
  const { pid } = child;
  expect(pid !== undefined && isAlive(pid)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(pid !== undefined && isAlive(pid)).toBe(false);
});
