import { randomBytes } from 'node:crypto';

import { inject } from 'vitest';

import { query, withDatabase } from './postgres.ts';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of this test file's own, copied from the migrated template. Close what is connected, then drop it. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await query(
    server,
    `create database ${name} template ${inject('postgresTemplate')} strategy file_copy`,
  );
  return {
    url: withDatabase(server, name),
    drop: () => query(server, `drop database ${name} with (force)`),
  };
}
