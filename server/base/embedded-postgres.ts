import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import { AppError } from './errors.ts';
import { isAlive, isCode, withFileLock } from './file-lock.ts';
import { type Postmaster, readPostmaster } from './postmaster.ts';
import { type Cluster, provideCluster, readPointer, superuser } from './postgres-cluster.ts';

/** The first start copies and makes files: whoever starts at the same moment waits for it. */
const lockWaitMs = 60_000;
const startAttempts = 5;
const readyWaitMs = 30_000;
const stopWaitMs = 15_000;
const leavingGraceMs = 300;
const pollMs = 10;
/** How much of PostgreSQL's own words goes into the error when it does not start. */
const logTailCharacters = 2_000;

/** A code of PostgreSQL: somebody made the database a moment before. */
const duplicateDatabase = '42P04';

export interface EmbeddedPostgresOptions {
  /** Keeps the database, or the file that says where it is. */
  dataDir: string;
  /** PostgreSQL's own settings. They do not reach a server that is already running. */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** The database `regulars`, as the superuser. */
  url: string;
  /** True when it was already running. */
  adopted: boolean;
  /** Ends PostgreSQL when nobody else is connected to it; else it runs on, to be adopted. */
  stop(): Promise<'stopped' | 'in use'>;
}

/**
 * A real PostgreSQL of our own, in `dataDir`, on a free port of 127.0.0.1.
 *
 * It outlives us: after a kill, the next start adopts it. Several processes may start it at the same moment and use it
 * together; the last to leave ends it. Throws `unavailable` with a sentence that says what is wrong.
 */
export async function startEmbeddedPostgres({
  dataDir,
  settings = {},
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  fs.mkdirSync(dataDir, { recursive: true });
  const lock = path.join(dataDir, 'postgres.lock');
  const { url, adopted, folder, presence } = await withFileLock(lock, lockWaitMs, () =>
    enter(dataDir, settings),
  );
  return {
    url,
    adopted,
    stop: () => withFileLock(lock, lockWaitMs, () => leave(presence, folder)),
  };
}

interface Entered {
  url: string;
  adopted: boolean;
  folder: string;
  presence: Presence;
}

/** Adopts what runs, else starts it. What seemed to run may have been killed this very moment: then once more. */
async function enter(
  dataDir: string,
  settings: Readonly<Record<string, string>>,
): Promise<Entered> {
  for (let attempt = 1; ; attempt += 1) {
    const running = await findRunning(dataDir);
    const { folder, password, postmaster } = running ?? (await startServer(dataDir, settings));
    try {
      // This connection tells the others that we are here: it closes with us, however we end.
      const presence = await connect(postmaster.port, password);
      await ensureDatabase(presence.client);
      // Who forgets to stop can still end.
      presence.socket.unref();
      const url = addressOf(postmaster.port, password, 'regulars');
      return { url, adopted: running !== null, folder, presence };
    } catch (error) {
      if (attempt === startAttempts)
        throw new AppError('unavailable', 'The embedded PostgreSQL runs but does not let us in.', {
          cause: error,
        });
    }
    await sleep(200 * attempt);
  }
}

interface Running {
  folder: string;
  password: string;
  postmaster: Postmaster;
}

async function findRunning(dataDir: string): Promise<Running | null> {
  const pointer = await readPointer(dataDir);
  if (pointer === null || !pointer.complete) return null;
  const folder = path.resolve(dataDir, pointer.folder);
  const postmaster = await waitWhileItChanges(folder);
  return postmaster === null ? null : { folder, password: pointer.password, postmaster };
}

/** One that is starting is waited for, and one that is stopping too. Null: there is none. */
async function waitWhileItChanges(folder: string): Promise<Postmaster | null> {
  const deadline = Date.now() + readyWaitMs;
  for (;;) {
    const postmaster = readPostmaster(folder);
    if (postmaster === null || postmaster.ready) return postmaster;
    if (Date.now() > deadline)
      throw new AppError('unavailable', `PostgreSQL in ${folder} neither starts nor stops.`);
    await sleep(pollMs);
  }
}

async function startServer(
  dataDir: string,
  settings: Readonly<Record<string, string>>,
): Promise<Running> {
  const cluster = await provideCluster(dataDir, settings.fsync !== 'off');
  const logFile = path.join(dataDir, 'postgres.log');
  for (let attempt = 1; attempt <= startAttempts; attempt += 1) {
    const postmaster = await attemptStart(cluster, logFile, settings);
    if (postmaster !== null) return { ...cluster, postmaster };
    // The port was taken in between, or the last of a killed server's processes is still leaving.
    await sleep(200 * attempt);
  }
  const log = fs.readFileSync(logFile, 'utf8').slice(-logTailCharacters);
  throw new AppError('unavailable', `PostgreSQL did not start. Its own words:\n${log}`);
}

/** Null when PostgreSQL ended instead of getting ready. */
async function attemptStart(
  { folder, user, binaries }: Cluster,
  logFile: string,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster | null> {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(await findFreePort()),
    unix_socket_directories: '',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = fs.openSync(logFile, 'w', 0o600);
  // Its own session: Ctrl-C is for us, and we end it when we have finished.
  const child = spawn(path.join(binaries, 'bin', 'postgres'), ['-D', folder, ...flags], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { LC_ALL: 'C', TZ: 'UTC' },
  });
  fs.closeSync(log);
  // That it could not be started shows as a child without a pid.
  child.once('error', () => undefined);
  child.unref();
  const deadline = Date.now() + readyWaitMs;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const postmaster = readPostmaster(folder);
    if (postmaster?.pid === child.pid && postmaster.ready) return postmaster;
    if (Date.now() > deadline) return null;
    await sleep(pollMs);
  }
  return null;
}

async function findFreePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = net.createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}

interface Presence {
  client: Client;
  socket: net.Socket;
}

async function connect(port: number, password: string): Promise<Presence> {
  const socket = new net.Socket();
  const client = new Client({
    connectionString: addressOf(port, password, 'postgres'),
    application_name: 'regulars presence',
    stream: () => socket,
  });
  // The server may be ended by others: that is no reason for us to fall.
  client.on('error', () => undefined);
  await client.connect();
  return { client, socket };
}

async function ensureDatabase(presence: Client): Promise<void> {
  const found = await presence.query("select 1 from pg_database where datname = 'regulars'");
  if (found.rowCount !== 0) return;
  await presence.query('create database regulars').catch((error: unknown) => {
    if (!isCode(error, duplicateDatabase)) throw error;
  });
}

const addressOf = (port: number, password: string, database: string): string =>
  `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;

/** Under the lock nobody can be about to adopt it: who is here is connected. */
async function leave({ client, socket }: Presence, folder: string): Promise<'stopped' | 'in use'> {
  socket.ref();
  const used = await isUsedByOthers(client);
  await client.end().catch(() => undefined);
  const postmaster = readPostmaster(folder);
  if (postmaster === null) return 'stopped';
  if (used) return 'in use';
  // SIGINT is PostgreSQL's "fast": it ends what runs, writes everything down and goes.
  process.kill(postmaster.pid, 'SIGINT');
  const deadline = Date.now() + stopWaitMs;
  while (isAlive(postmaster.pid)) {
    if (Date.now() > deadline)
      throw new AppError('unavailable', `PostgreSQL (${postmaster.pid}) does not stop.`);
    await sleep(pollMs);
  }
  return 'stopped';
}

/** Connections that were closed a moment ago take a moment to leave the list. */
async function isUsedByOthers(presence: Client): Promise<boolean> {
  const deadline = Date.now() + leavingGraceMs;
  for (;;) {
    const others = await countOthers(presence);
    if (others === 0) return false;
    if (Date.now() > deadline) return true;
    await sleep(pollMs);
  }
}

async function countOthers(presence: Client): Promise<number> {
  try {
    const { rows } = await presence.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rows[0]?.others ?? 0;
  } catch {
    // We were dropped: if a server is there now, somebody else has started it since.
    return 1;
  }
}
