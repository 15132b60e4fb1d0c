import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';

import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../server/base/embedded-postgres.ts';
import { readPostmaster } from '../../server/base/postmaster.ts';

const settings = { fsync: 'off' };
const folders: string[] = [];
const started: EmbeddedPostgres[] = [];

function freshFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'regulars-embedded-'));
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings });
  started.push(server);
  return server;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

function filesOf(dataDir: string): string {
  const pointer: { folder: string } = JSON.parse(
    fs.readFileSync(path.join(dataDir, 'postgres.json'), 'utf8'),
  );
  return path.resolve(dataDir, pointer.folder);
}

function killServer(dataDir: string): void {
  const postmaster = readPostmaster(filesOf(dataDir));
  if (postmaster !== null) process.kill(postmaster.pid, 'SIGKILL');
}

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop().catch(() => undefined);
  for (const folder of folders.splice(0)) {
    if (fs.existsSync(path.join(folder, 'postgres.json')))
      fs.rmSync(filesOf(folder), { recursive: true, force: true });
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

test('keeps what was written from one start to the next', async () => {
  const dataDir = freshFolder();
  const first = await start(dataDir);
  expect(first.adopted).toBe(false);
  await ask(first.url, 'create table kept as select 7 as n');
  expect(await first.stop()).toBe('stopped');
  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
});

test('is plain UTF-8 in the C locale, durable unless told otherwise, and open to this machine only', async () => {
  const dataDir = freshFolder();
  const server = await startEmbeddedPostgres({ dataDir });
  started.push(server);
  const { url } = server;
  const [row] = await ask(
    url,
    `select current_setting('server_encoding') as encoding, datcollate as collation,
            current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            current_setting('listen_addresses') as addresses,
            current_setting('unix_socket_directories') as sockets, current_setting('timezone') as zone
     from pg_database where datname = current_database()`,
  );
  expect(row).toEqual({
    encoding: 'UTF8',
    collation: 'C',
    fsync: 'on',
    commit: 'on',
    addresses: '127.0.0.1',
    sockets: '',
    zone: 'UTC',
  });
  const wrong = new URL(url);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(fs.statSync(path.join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
});

test('works in a folder that nobody else can enter', async () => {
  const dataDir = freshFolder();
  fs.chmodSync(dataDir, 0o700);
  const { url } = await start(dataDir);
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('runs on until the last who uses it leaves', async () => {
  const dataDir = freshFolder();
  const first = await start(dataDir);
  const second = await start(dataDir);
  expect(second).toMatchObject({ adopted: true, url: first.url });
  expect(await first.stop()).toBe('in use');
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await second.stop()).toBe('stopped');
});

test('is left running for a connection that is not ours', async () => {
  const dataDir = freshFolder();
  const server = await start(dataDir);
  const other = new Client({ connectionString: server.url });
  await other.connect();
  expect(await server.stop()).toBe('in use');
  await other.end();
  const again = await start(dataDir);
  expect(again.adopted).toBe(true);
});

test('starts again after it was killed', async () => {
  const dataDir = freshFolder();
  const first = await start(dataDir);
  await ask(first.url, 'create table kept as select 7 as n');
  killServer(dataDir);
  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
});

test('does not take another process with the same pid for itself', async () => {
  const dataDir = freshFolder();
  const first = await start(dataDir);
  const file = path.join(filesOf(dataDir), 'postmaster.pid');
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
  await first.stop();
  fs.writeFileSync(file, [process.pid, ...rest].join('\n'));
  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
});

test('is one for all who start it at the same moment', async () => {
  const dataDir = freshFolder();
  const all = await Promise.all(Array.from({ length: 4 }, () => start(dataDir)));
  expect(new Set(all.map(({ url }) => url)).size).toBe(1);
  expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1);
});

test('begins anew in a data folder that was deleted', async () => {
  const dataDir = freshFolder();
  const first = await start(dataDir);
  await ask(first.url, 'create table gone ()');
  await first.stop();
  fs.rmSync(dataDir, { recursive: true });
  const second = await start(dataDir);
  expect(await ask(second.url, "select 1 from pg_class where relname = 'gone'")).toEqual([]);
});

test('says so, and makes no empty one, when its files are gone', async () => {
  const dataDir = freshFolder();
  await (await start(dataDir)).stop();
  fs.rmSync(filesOf(dataDir), { recursive: true });
  await expect(start(dataDir)).rejects.toMatchObject({ code: 'unavailable' });
});
