import { systemClock } from '../../server/base/clock.ts';
import { drainInbox } from '../../server/operations/drain-inbox.ts';
import { insertDeliveries } from '../../server/store/inbox.ts';
import type { Shop } from '../../server/store/shops.ts';
import { orderPayload } from '../support/build-payload.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../support/shop.ts';
import { median, reportFigure, withBenchDatabase } from './bench-database.ts';
import { openSimpleUpdate } from './simple-update.ts';

const rounds = 5;
const ordersPerRound = 4_000;
const customers = 1_000;
const floorSeconds = 2;
const insertRows = 50;

/** Orders from the inbox to settled, a second, in one worker, beside simple-update in the same run. */
export async function benchSettle(): Promise<void> {
  await withBenchDatabase(async (url) => {
    const deps = openDeps(url);
    const floor = await openSimpleUpdate(url);
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, onePerDollar);
    const floors: number[] = [];
    const rates: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const tps = await floor.measure(floorSeconds);
      await fillInbox(deps.db, shop, round);
      const start = performance.now();
      await drainInbox(deps, shop, systemClock);
      const rate = ordersPerRound / ((performance.now() - start) / 1000);
      if (round === 0) continue;
      floors.push(tps);
      rates.push(rate);
    }
    reportFigure({
      bench: 'settle',
      figure: 'orders_per_second',
      ours: median(rates),
      floor: median(floors),
      goal: 1,
      floorIs: floor.name,
    });
    await floor.close();
    await deps.db.close();
  });
}

async function fillInbox(
  db: Parameters<typeof insertDeliveries>[0],
  shop: Shop,
  round: number,
): Promise<void> {
  const receivedAt = new Date();
  for (let first = 0; first < ordersPerRound; first += insertRows)
    await insertDeliveries(
      db,
      Array.from({ length: insertRows }, (_, at) => ({
        shopId: shop.shopId,
        platform: 'shopify',
        deliveryId: `${round}-${first + at}`,
        eventId: null,
        topic: 'orders/paid',
        apiVersion: '2026-10',
        triggeredAt: null,
        receivedAt,
        body: orderPayload({
          id: String(5_000_000_000 + round * ordersPerRound + first + at),
          customer: { id: String(7_000_000_000 + ((first + at) % customers)) },
          updatedAt: '2026-11-01T10:00:05Z',
          lines: [
            { id: 1, price: '19.90', quantity: 2 },
            { id: 2, price: '5.00', quantity: 1, discount: '1.00' },
          ],
        }),
      })),
    );
}
