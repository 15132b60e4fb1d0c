import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RetriableError } from '../../server/base/errors.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

/** A wire to the database that can be cut. */
let wire: net.Server;
const sockets = new Set<net.Socket>();
let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await freshDatabase();
  const address = new URL(database.url);
  const target = { host: address.hostname, port: Number(address.port) };
  wire = net.createServer((near) => {
    const far = net.connect(target);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => {
    wire.listen(0, '127.0.0.1', resolve);
  });
  address.host = `127.0.0.1:${(wire.address() as AddressInfo).port}`;
  db = openDatabase(address.href, { poolSize: 2 });
});

afterAll(async () => {
  await db.close();
  wire.close();
  await database.drop();
});

function cut(): void {
  for (const socket of sockets) socket.destroy();
}

const sleeping = 'select pg_sleep(20)';
const works: [string, () => Promise<unknown>][] = [
  ['a statement', () => db.query(sleeping)],
  ['a statement of a transaction', () => db.transaction((tx) => tx.query(sleeping))],
  [
    'a read of the settings tables',
    () => db.find(async ({ shops }) => shops.sequelize?.query(sleeping)),
  ],
];

it.each(works)(
  'a connection that breaks under %s is weather, and the next works',
  async (_what, work) => {
    const failed = work().catch((error: unknown) => error);
    // A transaction tries again by itself, on a connection that is cut as well.
    for (let times = 0; times < 3; times += 1) {
      await sleep(300);
      cut();
    }
    expect(await failed).toBeInstanceOf(RetriableError);
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  },
);
