import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Readable } from 'node:stream';
import { systemClock } from '../../server/base/clock.ts';
import type { BulkReading, HistoryReader } from '../../server/commerce/history-reader.ts';
import { downloadLines } from '../../server/commerce/shopify/download-lines.ts';
import { type ImportDeps, stepImport } from '../../server/jobs/run-import.ts';
import { beginHistory } from '../../server/operations/imports/begin-history.ts';
import { settleMax } from '../../server/operations/imports/row-batch.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import type { Database } from '../../server/store/database.ts';
import type { Shop } from '../../server/store/shops.ts';
import {
  connectTestShop,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../support/shop.ts';
import { reportFigure, withBenchDatabase } from './bench-database.ts';
import { openSimpleUpdate } from './simple-update.ts';
import { bulkCustomerLine, bulkOrderLines } from './bulk-lines.ts';
import { platformsOf } from '../support/platforms.ts';

const customers = 10_000;
const orders = 30_000;
/** 3,000 customers and orders a second where simple-update makes 6,000. */
const goal = 0.5;
const floorSeconds = 3;
const stepsMax = 100_000;

/**
 * A history from the platform's file to settled orders, in one process: customers and orders a second, and how much
 * memory the second half of the orders takes beside the first.
 */
export async function benchImport(): Promise<void> {
  await withBenchDatabase(async (url) => {
    const settling = openDeps(url);
    const floor = await openSimpleUpdate(url);
    const server = await serveAnswers();
    const deps: ImportDeps = {
      ...settling,
      clock: systemClock,
      shops: createShopReader(settling.db),
      encryption: testEncryption,
      refresh: () => Promise.reject(new RangeError('nobody asks')),
      platforms: platformsOf({
        shopify: createShopifyCommerce(createAdminClient({ adminOrigin: server.origin })),
      }),
      history: readerOf(server.origin),
    };
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, onePerDollar);
    for (const points of ['none', 'program'] as const) {
      const fresh = points === 'none' ? shop : await freshShop(deps.db);
      const before = await floor.measure(floorSeconds);
      const { seconds, halves } = await importAll(deps, fresh, points);
      const after = await floor.measure(floorSeconds);
      reportFigure({
        bench: 'import',
        figure: `customers_and_orders_per_second_points_${points}`,
        ours: (customers + orders) / seconds,
        floor: (before + after) / 2,
        goal,
        floorIs: floor.name,
      });
      reportFigure({
        bench: 'import',
        figure: `resident_megabytes_second_half_points_${points}`,
        ours: halves[1],
        floor: halves[0],
        goal: 1.1,
        floorIs: 'the most in the first half of the orders',
      });
    }
    server.close();
    await floor.close();
    await deps.db.close();
  });
}

async function freshShop(db: Database): Promise<Shop> {
  const shop = await connectTestShop(db);
  await publish(db, shop, onePerDollar);
  return shop;
}

async function importAll(
  deps: ImportDeps,
  { shopId }: Shop,
  points: 'none' | 'program',
): Promise<{ seconds: number; halves: [number, number] }> {
  const begun = await beginHistory(deps.db, {
    shopId,
    options: { from: null, points, signUpBonus: false, joining: 'program' },
    by: 'bench',
    now: new Date(),
    enqueue: false,
  });
  if ('refused' in begun) throw new RangeError(begun.detail);
  const halves: [number, number] = [0, 0];
  const start = performance.now();
  for (let step = 0; step < stepsMax; step += 1) {
    if ((await stepImport(deps, { shopId, importId: begun.importId })) === 'ended') break;
    const half = step * settleMax < customers + orders / 2 ? 0 : 1;
    halves[half] = Math.max(halves[half], process.memoryUsage().rss / 1024 / 1024);
  }
  return { seconds: (performance.now() - start) / 1000, halves };
}

/** A platform that has gathered already. */
function readerOf(origin: string): HistoryReader {
  return {
    startBulk: (_connection, subject) =>
      Promise.resolve({ outcome: 'started', bulkId: `gid://shopify/BulkOperation/${subject}` }),
    readBulk: (_connection, bulkId): Promise<BulkReading> =>
      Promise.resolve({
        state: 'done',
        objects: 0,
        url: `${origin}/${bulkId.split('/').at(-1)}`,
        errorCode: null,
      }),
    cancelBulk: () => Promise.resolve(),
    downloadBulk: (url, fromByte) => downloadLines({ adminOrigin: origin }, url, fromByte),
    readRefunds: () => Promise.resolve(new Map()),
    readScopes: () => Promise.resolve(['read_all_orders']),
  };
}

async function serveAnswers(): Promise<{ origin: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const lines = request.url === '/customers' ? customerLines() : orderLines();
    Readable.from(lines).pipe(response.writeHead(206));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function* customerLines(): Generator<string> {
  for (let at = 0; at < customers; at += 1) yield bulkCustomerLine(at);
}

function* orderLines(): Generator<string> {
  for (let at = 0; at < orders; at += 1) yield bulkOrderLines(at, at % customers);
}
