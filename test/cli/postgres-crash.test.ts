import { afterAll, beforeAll, expect, it } from 'vitest';
import { Outside, OutsideError, postWebhook, type Running, until, V1 } from '../support/outside.ts';
import { order } from '../support/outside-payload.ts';

/** PostgreSQL breaks under a busy server, and comes back: the server has to stay, and to go on where it was. */

const shop = 'crash.myshopify.com';
const crashes = 8;
const ordersEach = 25;
/** Each try that failed puts the next one further off; the sweep, every 30 s, finds what waits. */
const settledWithinMs = 60_000;

let outside: Outside;
let server: Running;
let v1: V1;

beforeAll(async () => {
  outside = await Outside.open();
  server = await outside.start();
  v1 = new V1(server.url, await outside.connect(shop));
}, 120_000);

afterAll(() => outside.close(), 60_000);

const customerIdOf = (index: number) => String(7_000_000 + index);

/** 40 points, beside the welcome of 100; as the platform does, until it is taken. */
async function deliver(index: number): Promise<void> {
  const message = order('orders/paid', {
    id: String(9_000_000 + index),
    customer: { id: customerIdOf(index), email: `crash${index}@example.com` },
    lines: [{ id: String(8_000_000 + index), price: 4000 }],
  });
  const status = await until(
    () => postWebhook(server.url, { shop, message, deliveryId: `crash-${index}` }),
    (answer) => answer === 200,
  );
  expect(status).toBe(200);
}

/** Any process of PostgreSQL that is killed takes all connections with it; then it recovers, on the same port. */
async function crashPostgres(): Promise<void> {
  const client = await until(
    () => outside.database().catch(() => null),
    (connected) => connected !== null,
  );
  if (client === null) throw new OutsideError('PostgreSQL did not come back');
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  client.on('error', () => resolve()).on('end', () => resolve());
  const { rows } = await client.query('select pg_backend_pid() as pid');
  process.kill(Number(rows[0].pid), 'SIGKILL');
  await ended;
}

it('stays, settles everything once, and goes on', async () => {
  for (let crash = 0; crash < crashes; crash += 1) {
    const orders = Array.from({ length: ordersEach }, (_, index) => crash * ordersEach + index);
    const delivered = orders.map(deliver);
    await crashPostgres();
    await Promise.all(delivered);
  }
  for (let index = 0; index < crashes * ordersEach; index += 1) {
    const balance = await until(
      () => v1.balance(customerIdOf(index)),
      (found) => found === '140/0/0',
      settledWithinMs,
    );
    expect(balance).toBe('140/0/0');
  }
  expect(server.process.exitCode).toBeNull();
  expect((await v1.get('/ledger/health')).body.ok).toBe(true);
}, 180_000);
