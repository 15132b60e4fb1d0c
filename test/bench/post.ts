import { planOrderSettlement } from '../../server/domain/ledger/plan-order-settlement.ts';
import { Settlement } from '../../server/operations/settlement.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import type { Shop } from '../../server/store/shops.ts';
import { connectTestShop } from '../support/shop.ts';
import { median, reportFigure, withBenchDatabase } from './bench-database.ts';
import { openSimpleUpdate } from './simple-update.ts';

const clients = 8;
const members = 10_000;
const rounds = 5;
const roundSeconds = 2;

interface Way {
  figure: string;
  batch: number;
  /** All credits go to one member. */
  oneMember: boolean;
  goal: number;
}

const ways: readonly Way[] = [
  { figure: 'one_by_one', batch: 1, oneMember: false, goal: 0.65 },
  { figure: 'batches_of_100', batch: 100, oneMember: false, goal: 4 },
  { figure: 'batches_of_500', batch: 500, oneMember: false, goal: 5 },
  { figure: 'batches_of_100_one_member', batch: 100, oneMember: true, goal: 4 },
];

/** An order credited (transfer, lot, balance, and the tally that the totals' job folds) a second, from here, beside simple-update in the same run. */
export async function benchPost(): Promise<void> {
  await withBenchDatabase(async (url) => {
    const db = openDatabase(url, { poolSize: clients + 2 });
    const floor = await openSimpleUpdate(url);
    const shop = await connectTestShop(db);
    const ids = await makeMembers(db, shop);
    const floors: number[] = [];
    const figures = new Map<Way, number[]>(ways.map((way) => [way, []]));
    for (let round = 0; round <= rounds; round += 1) {
      const tps = await floor.measure(roundSeconds);
      if (round > 0) floors.push(tps);
      for (const way of ways) {
        const rate = await credit(db, shop, { way, ids });
        if (round > 0) figures.get(way)?.push(rate);
      }
    }
    for (const [way, rates] of figures)
      reportFigure({
        bench: 'post',
        figure: way.figure,
        ours: median(rates),
        floor: median(floors),
        goal: way.goal,
        floorIs: floor.name,
      });
    await floor.close();
    await db.close();
  });
}

async function makeMembers(db: Database, shop: Shop): Promise<string[]> {
  const rows = await db.query<{ member_id: string }>(
    `insert into members (shop_id, joined_at, joined_by, consented_at, consented_by, created_at, updated_at)
     select $1, now(), 'api', now(), 'api', now(), now() from generate_series(1, $2::int) returning member_id::text`,
    [shop.shopId, members],
  );
  await db.query(
    `insert into balances (shop_id, member_id, updated_at)
     select shop_id, member_id, now() from members where shop_id = $1`,
    [shop.shopId],
  );
  return rows.map((row) => row.member_id);
}

let orders = 0;

/** Credits a second of 8 clients that post batch after batch. */
async function credit(
  db: Database,
  shop: Shop,
  step: { way: Way; ids: readonly string[] },
): Promise<number> {
  const start = performance.now();
  const end = start + roundSeconds * 1000;
  let done = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const batch = Array.from({ length: step.way.batch }, () => {
        orders += 1;
        const at = step.way.oneMember ? 0 : Math.floor(Math.random() * step.ids.length);
        return { memberId: step.ids[at] ?? '', orderId: String(orders) };
      });
      await postBatch(db, shop, batch);
      done += batch.length;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return done / ((performance.now() - start) / 1000);
}

async function postBatch(
  db: Database,
  shop: Shop,
  batch: readonly { memberId: string; orderId: string }[],
): Promise<void> {
  const now = new Date();
  await db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, now);
    await settlement.open(
      batch.map(({ memberId }) => memberId),
      { openOf: [] },
    );
    for (const { memberId, orderId } of batch) {
      const fresh = {
        orderId,
        granted: 0,
        revoked: 0,
        forgiven: 0,
        pending: 0,
        maturesAt: null,
        awardVersion: 0,
      };
      const plan = planOrderSettlement(settlement.draftOf(memberId), fresh, {
        terms: {
          target: 100,
          placedAt: now,
          spendableFrom: now,
          negativeBalance: 'within_balance',
        },
        now,
      });
      settlement.plan(plan.draft);
    }
    await settlement.post();
  });
}
