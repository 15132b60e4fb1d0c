import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { checkLedger } from '../../server/operations/check-ledger.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import type { Shop } from '../../server/store/shops.ts';
import { fillLedger } from '../support/fill-ledger.ts';
import { connectTestShop } from '../support/shop.ts';
import { median, withBenchDatabase } from './bench-database.ts';

const rounds = 3;
const transfersByDefault = 1_000_000;
const goalMs = 60_000;
const floorIs = 'select count(*), sum(points) from transfers: one plain scan';

/** The whole check of a ledger (`--transfers N`), beside a bare scan of its largest table in the same run. */
export async function benchCheck(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { transfers: { type: 'string', default: String(transfersByDefault) } },
  });
  const transfers = Number(values.transfers);
  await withBenchDatabase(async (url) => {
    const db = openDatabase(url, { poolSize: 4 });
    const shop = await connectTestShop(db);
    await fillLedger(url, shop, { transfers: transfers });
    const floors: number[] = [];
    const figures = new Map<string, number[]>();
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await scan(db, shop));
      for (const [name, value] of await measure(db, shop))
        figures.set(name, [...(figures.get(name) ?? []), value]);
    }
    for (const [figure, measured] of figures)
      report({ figure, transfers, ours: median(measured), floor: median(floors) });
    await db.close();
  });
}

/** What is no time has no floor. */
function report({
  floor,
  ...line
}: Record<'transfers' | 'ours' | 'floor', number> & { figure: string }) {
  const isTime = line.figure.endsWith('_check_ms');
  const beside = isTime ? { floor, ratio: Number((line.ours / floor).toFixed(1)), floorIs } : {};
  const goal = line.figure === 'whole_check_ms' ? { goal: goalMs } : {};
  console.log(JSON.stringify({ bench: 'check', ...line, ...beside, ...goal }));
}

async function scan(db: Database, shop: Shop): Promise<number> {
  const start = performance.now();
  await db.query('select count(*), sum(points) from transfers where shop_id = $1', [shop.shopId]);
  return Math.round(performance.now() - start);
}

/** Each check of its own, the whole, and how long the event loop was kept from everybody else at the most. */
async function measure(db: Database, shop: Shop): Promise<[string, number][]> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  const result = await checkLedger(db, shop.shopId, new Date());
  const whole = Math.round(performance.now() - start);
  delay.disable();
  if (!result.ok) throw new RangeError(`the filled ledger is broken: ${result.broken[0]?.detail}`);
  return [
    ['whole_check_ms', whole],
    ...result.checks.map(({ name, tookMs }): [string, number] => [`${name}_check_ms`, tookMs]),
    ['event_loop_blocked_max_ms', Math.round(delay.max / 1e6)],
    ['resident_mb', Math.round(process.memoryUsage().rss / 1e6)],
  ];
}
