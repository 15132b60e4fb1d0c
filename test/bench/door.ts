import { type ChildProcess, fork } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { assert } from '../../server/base/errors.ts';
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres.ts';
import { createLogger } from '../../server/base/logger.ts';
import { createWebhookDoor } from '../../server/http/webhook-door.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { insertDeliveries } from '../../server/store/inbox.ts';
import { migrate } from '../../server/store/migrate.ts';
import { appendShop } from '../../server/store/shops.ts';
import { idMark, type LoadOrder, type LoadResult } from './door-load.ts';

const connections = 64;
const rounds = 7;
const roundMs = 2_000;
const warmUpMs = 3_000;
const goals = { ratio: 0.28, p99Ms: 20 };
const bodyBytes = 6 * 1024;
const domain = 'bench.myshopify.com';
const secret = 'hush';

/**
 * Durable acknowledgements a second of the whole route (headers, HMAC, shop, insert, commit), beside a bare
 * `node:http` server that only reads the body. Both stand in this process and take turns; the load comes from another.
 */
export async function benchDoor(): Promise<void> {
  const dataDir = path.join(os.tmpdir(), `regulars-bench-door-${process.pid}`);
  const postgres = await startEmbeddedPostgres({ dataDir });
  try {
    await migrate(postgres.url);
    const db = openDatabase(postgres.url, { poolSize: 4 });
    report(await measure(db).finally(() => db.close()));
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(db: Database): Promise<Results> {
  const floor = await listen(readBody);
  const ours = await listen(await openDoor(db));
  const load = fork(new URL('./door-load.ts', import.meta.url));
  try {
    const results = await takeTurns(load, { floor: portOf(floor), ours: portOf(ours) });
    await checkDurable(db, results.acknowledged);
    return results;
  } finally {
    load.kill();
    for (const server of [floor, ours]) {
      server.closeAllConnections();
      server.close();
    }
  }
}

interface Results {
  floor: LoadResult[];
  ours: LoadResult[];
  /** By our door, warm-up included. */
  acknowledged: number;
}

async function takeTurns(
  load: ChildProcess,
  ports: { floor: number; ours: number },
): Promise<Results> {
  const results: Results = { floor: [], ours: [], acknowledged: 0 };
  const request = buildRequest();
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of ['floor', 'ours'] as const) {
      const result = await send(load, {
        port: ports[side],
        connections,
        milliseconds: round === 0 ? warmUpMs : roundMs,
        request,
        firstId: results.acknowledged,
      });
      assert(result.refused === 0, `${result.refused} requests were refused by ${side}`);
      if (side === 'ours') results.acknowledged += result.acks;
      if (round > 0) results[side].push(result);
    }
  }
  return results;
}

function send(load: ChildProcess, order: LoadOrder): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('the load ended early'));
    load.once('exit', onExit);
    load.once('message', (result) => {
      load.off('exit', onExit);
      resolve(result as LoadResult);
    });
    load.send(order);
  });
}

/** What was acknowledged must be there. */
async function checkDurable(db: Database, acknowledged: number): Promise<void> {
  const [row] = await db.query<{ count: string }>('select count(*) from inbox');
  assert(row?.count === String(acknowledged), `${acknowledged} acknowledged, ${row?.count} stored`);
}

function report({ floor, ours }: Results): void {
  print('acks_per_second', {
    ours: median(ours.map(({ acks, seconds }) => acks / seconds)),
    floor: median(floor.map(({ acks, seconds }) => acks / seconds)),
    goal: goals.ratio,
  });
  print('p99_ms', {
    ours: median(ours.map(({ p99Ms }) => p99Ms)),
    floor: median(floor.map(({ p99Ms }) => p99Ms)),
    goal: goals.p99Ms,
  });
}

function print(figure: string, measured: { ours: number; floor: number; goal: number }): void {
  const { ours, floor, goal } = measured;
  const ratio = ours / floor;
  const line = {
    bench: 'door',
    figure,
    ours: Number(ours.toFixed(1)),
    floor: Number(floor.toFixed(1)),
    ratio: Number(ratio.toFixed(3)),
    goal,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void;

function listen(listener: Listener): Promise<http.Server> {
  const server = http.createServer(listener);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function portOf(server: http.Server): number {
  return (server.address() as AddressInfo).port;
}

function readBody(request: http.IncomingMessage, response: http.ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    Buffer.concat(chunks);
    response.writeHead(200, { 'content-length': 0 }).end();
  });
}

async function openDoor(db: Database): Promise<Listener> {
  const now = new Date();
  const shop = await db.transaction((tx) =>
    appendShop(tx, {
      domain,
      name: 'Bench',
      email: null,
      currency: 'USD',
      timeZone: 'UTC',
      taxesIncluded: false,
      isDevelopment: false,
      status: 'active',
      connectedBy: 'custom_app',
      accessToken: null,
      accessTokenExpiresAt: null,
      refreshToken: null,
      refreshTokenExpiresAt: null,
      apiSecret: null,
      scopes: '',
      connectedAt: now,
      uninstalledAt: null,
    }),
  );
  const known = { shopId: shop.shopId, apiSecret: null, active: true };
  return createWebhookDoor({
    storeDeliveries: (deliveries) => insertDeliveries(db, deliveries),
    findShop: async (asked) => (asked === domain ? known : null),
    findConnection: async () => null,
    wake: () => {},
    secrets: [secret],
    now: () => new Date(),
    log: createLogger('warn'),
  });
}

/** An order of 6 KB, as the platform would post it. */
function buildRequest(): string {
  const fixture = new URL('../fixtures/webhooks/orders/paid.json', import.meta.url);
  const order = JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, unknown>;
  delete order.billing_address;
  delete order.client_details;
  delete order.customer;
  const compact = JSON.stringify(order);
  const body = compact.padEnd(bodyBytes, ' ');
  const signature = createHmac('sha256', secret).update(body).digest('base64');
  return [
    'POST /webhooks/shopify HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    'User-Agent: Shopify-Captain-Hook',
    'X-Shopify-Topic: orders/paid',
    `X-Shopify-Hmac-Sha256: ${signature}`,
    `X-Shopify-Shop-Domain: ${domain}`,
    'X-Shopify-API-Version: 2026-10',
    `X-Shopify-Webhook-Id: ${idMark}`,
    `X-Shopify-Event-Id: ${idMark}`,
    'X-Shopify-Triggered-At: 2026-11-01T15:00:05.123456789Z',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
