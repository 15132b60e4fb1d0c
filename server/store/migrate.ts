import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { Client, DatabaseError } from 'pg';
import { AppError } from '../base/errors.ts';

const folder = fileURLToPath(new URL('./migrations/', import.meta.url));
const lockKey = 7_236_001;

/**
 * Brings the schema up to date: numbered files, forward only, each in a transaction of its own, under an
 * advisory lock so that any number of processes may start at once. A file that was applied may not change.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      `create table if not exists schema_migrations
         (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const applied = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from schema_migrations',
    );
    const known = new Map(applied.rows.map((row) => [row.name, row.checksum]));
    for (const file of await readMigrations()) {
      if (known.has(file.name)) checkUnchanged(file, known.get(file.name));
      else await apply(client, file);
    }
    await runMigrations({ connectionString: databaseUrl });
  } finally {
    await client.end();
  }
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(folder + name, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function checkUnchanged(file: Migration, checksum: string | undefined): void {
  if (file.checksum !== checksum)
    throw new AppError(
      'internal',
      `The migration ${file.name} was changed after it had been applied: restore it and add a new one.`,
    );
}

async function apply(client: Client, file: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
      file.name,
      file.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new AppError('internal', sentenceOf(file, error), { cause: error });
  }
}

/** SQLSTATE: the user may not do what the migration does. */
const notAllowed = '42501';

function sentenceOf(file: Migration, error: unknown): string {
  const words = error instanceof Error ? error.message : 'for an unknown reason';
  const advice =
    error instanceof DatabaseError && error.code === notAllowed
      ? ' The user in DATABASE_URL has to own the database and may create roles (CREATEROLE).'
      : '';
  return `The migration ${file.name} failed: ${words}.${advice}`;
}
