import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { migrate } from '../../server/store/migrate.ts';
import { withDatabase } from '../support/postgres.ts';

const name = `owned_${process.pid}_${randomBytes(4).toString('hex')}`;
let admin: Client;

/** The database as its owner sees it, who is no superuser. */
function ownersUrl(): string {
  const url = new URL(withDatabase(inject('postgresUrl'), name));
  url.username = name;
  url.password = 'secret';
  return url.href;
}

beforeAll(async () => {
  admin = new Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  await admin.query(`create role ${name} login password 'secret'`);
  await admin.query(`create database ${name} owner ${name}`);
});

afterAll(async () => {
  // Without force: a connection that is just going is waited for, and nobody is told that it was ended.
  await admin.query(`drop database ${name}`);
  await admin.query(`drop role ${name}`);
  await admin.end();
});

it('says what the user in DATABASE_URL lacks, and goes on once it has it', async () => {
  await expect(migrate(ownersUrl())).rejects.toThrow('may create roles (CREATEROLE)');
  await admin.query(`alter role ${name} createrole`);
  await admin.query(`grant regulars_app to ${name} with admin option`);
  await expect(migrate(ownersUrl())).resolves.toBeUndefined();
});

it('changes nothing when it runs again, also from several processes at once', async () => {
  await expect(Promise.all([1, 2, 3].map(() => migrate(ownersUrl())))).resolves.toHaveLength(3);
});
