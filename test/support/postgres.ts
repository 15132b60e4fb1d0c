import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

import { startEmbeddedPostgres } from '../../server/base/embedded-postgres.ts';
import { isAlive } from '../../server/base/file-lock.ts';
import { readPostmaster } from '../../server/base/postmaster.ts';
import { migrate } from '../../server/store/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of a server on which tests may make databases. */
    postgresUrl: string;
    /** The migrated database that each test file copies. */
    postgresTemplate: string;
  }
}

/** Nothing in a test has to outlive a power cut. */
const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

const folderPrefix = 'regulars-test-';

/**
 * One real PostgreSQL for the run, with a migrated template database: our own, or the one that TEST_DATABASE_URL names.
 * Where there is none the run fails.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given === undefined ? await startOwn() : { url: given, stop: async () => {} };
  const template = `regulars_template_${process.pid}_${randomBytes(4).toString('hex')}`;
  await query(server.url, `create database ${template}`);
  await migrate(withDatabase(server.url, template));
  project.provide('postgresUrl', server.url);
  project.provide('postgresTemplate', template);
  return async () => {
    await query(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
}

/** Several projects of one run, and the runs of one process, share it: the last to leave ends it. */
async function startOwn(): Promise<{ url: string; stop(): Promise<void> }> {
  sweepDeadRuns();
  const dataDir = path.join(os.tmpdir(), `${folderPrefix}${process.pid}`);
  const server = await startEmbeddedPostgres({ dataDir, settings: fastSettings });
  return {
    url: server.url,
    async stop() {
      if ((await server.stop()) === 'stopped') fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A run that was killed could not end its PostgreSQL. */
function sweepDeadRuns(): void {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue;
    if (isAlive(Number(name.slice(folderPrefix.length)))) continue;
    const folder = path.join(os.tmpdir(), name);
    try {
      const postmaster = readPostmaster(path.join(folder, 'postgres'));
      if (postmaster !== null) process.kill(postmaster.pid, 'SIGQUIT');
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // It belongs to somebody else.
    }
  }
}

export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** One statement on a connection of its own: databases are made and dropped outside of transactions. */
export async function query(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
