import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { PastReplay } from '../../server/domain/backtest/replay-past.ts';
import { ProgramRun } from '../../server/domain/backtest/run-program.ts';
import type { OrderSnapshot } from '../../server/domain/orders/order-snapshot.ts';
import type { Program } from '../../server/domain/program/program.ts';
import { runBacktest } from '../../server/operations/backtests/run-backtest.ts';
import { programFromDocument } from '../../server/operations/program-from-document.ts';
import type { Database } from '../../server/store/database.ts';
import type { Shop } from '../../server/store/shops.ts';
import { buildLine, buildOrder, buildRefund, buildTransaction } from '../support/build-order.ts';
import { connectTestShop, openDeps } from '../support/shop.ts';
import { median, reportFigure, withBenchDatabase } from './bench-database.ts';

const orders = 100_000;
const members = 20_000;
const months = 12;
const rounds = 3;
/** Stored orders that a second of one core is to re-evaluate. */
const goalPerSecond = 20_000;
const rowsPerInsert = 2_000;

const usd = (amount: string) => ({ amount, currency: 'USD' });
const live: ProgramInput = {
  earning: { rules: [{ id: 'spend', kind: 'per_amount', points: 1, per: usd('1.00') }] },
  rewards: [{ id: 'five', kind: 'amount_off', title: '$5 off', points: 500, value: usd('5.00') }],
};
/** What a keen merchant would try: rates, a bonus, double weekends on a budget, and tiers. */
const draft: ProgramInput = {
  ...live,
  earning: {
    rules: [
      {
        id: 'spend',
        kind: 'per_amount',
        points: 1,
        per: usd('1.00'),
        rates: [{ tier: 'gold', points: 2, per: usd('1.00') }],
      },
      { id: 'first', kind: 'nth_order', nth: 1, points: 50 },
    ],
  },
  campaigns: [
    {
      id: 'weekend',
      kind: 'multiplier',
      title: 'Double weekend',
      multiplier: 2,
      when: { weekdays: ['saturday', 'sunday'] },
      budget_points: 1_000_000,
    },
  ],
  tiers: {
    basis: 'money_spent',
    levels: [
      { id: 'silver', name: 'Silver', threshold: usd('300.00'), multiplier: 1.25 },
      { id: 'gold', name: 'Gold', threshold: usd('900.00'), multiplier: 1.5, entry_points: 100 },
    ],
  },
};

/** A draft over a year of a busy shop: in memory, on one core, and from the tables with the live program beside it. */
export async function benchBacktest(): Promise<void> {
  const now = new Date();
  const programs = [live, draft].map((input) => programFromDocument(programDocument.parse(input)));
  for (const [name, program] of [
    ['plain_program_orders_per_second', programs[0]],
    ['rich_program_orders_per_second', programs[1]],
  ] as const)
    if (program !== undefined) report(name, measure(program, now));
  await withBenchDatabase(async (url) => {
    const { db } = openDeps(url);
    const shop = await connectTestShop(db);
    await fillOrders(db, shop, now);
    const [was, is] = programs;
    if (was === undefined || is === undefined) return;
    const rates: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const result = await runBacktest(db, { shop, live: was, draft: is, months, now });
      const seconds = (performance.now() - start) / 1000;
      rates.push((2 * result.orders) / seconds);
      if (round === 0)
        console.log(`  ${result.orders} stored orders, both programs: ${seconds.toFixed(1)} s`);
    }
    report('stored_orders_per_second', median(rates));
    await db.close();
  });
}

function report(figure: string, ours: number): void {
  reportFigure({
    bench: 'backtest',
    figure,
    ours,
    floor: goalPerSecond,
    goal: 1,
    floorIs: 'the goal, evaluations a second on one core',
  });
}

function measure(program: Program, now: Date): number {
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const run = new ProgramRun(program, { timeZone: 'America/New_York', isDevelopment: false });
    const replay = new PastReplay([run]);
    const past = Array.from({ length: orders }, (_, at) => ({
      ...pastOrder(at, now),
      products: {},
    }));
    const start = process.cpuUsage();
    for (let member = 0; member < members; member += 1)
      replay.meet(
        () => ({
          memberId: String(member),
          tags: [],
          segments: [],
          birthday: null,
          birthdayKnownAt: null,
          daysBefore: [],
          heldByHand: null,
        }),
        new Date(0),
      );
    for (const order of past) replay.order(order);
    replay.finish(now);
    const { user, system } = process.cpuUsage(start);
    // Of this process alone: what else the machine does meanwhile is not the replay's.
    if (round > 0) rates.push(orders / ((user + system) / 1_000_000));
  }
  return median(rates);
}

/** Spread evenly over the year; every twelfth is refunded in part. */
function pastOrder(at: number, now: Date) {
  const year = (months - 1) * 30 * 86_400_000;
  const placedAt = new Date(now.getTime() - year + Math.floor((at / orders) * year));
  const orderId = String(5_000_000_000 + at);
  const isRefunded = at % 12 === 0;
  const snapshot: OrderSnapshot = {
    order: buildOrder({
      orderId,
      placedAt: placedAt.toISOString(),
      updatedAt: placedAt.toISOString(),
      financialStatus: isRefunded ? 'partially_refunded' : 'paid',
      lines: [
        buildLine({ unitPrice: `${20 + (at % 60)}.90` }),
        buildLine({ lineId: 'cap', title: 'Cap', quantity: 1, unitPrice: '12.40', tax: '1.20' }),
      ],
    }),
    refunds: isRefunded
      ? [
          buildRefund({
            refundId: `${orderId}1`,
            createdAt: new Date(placedAt.getTime() + 5 * 86_400_000).toISOString(),
            lines: [{ lineId: 'cap', quantity: 1, subtotal: '12.40', tax: '1.20' }],
            transactions: [buildTransaction('13.60')],
          }),
        ]
      : [],
    customer: null,
    fulfilledAt: null,
  };
  return { orderId, memberId: String(at % members), placedAt, snapshot };
}

async function fillOrders(db: Database, shop: Shop, now: Date): Promise<void> {
  const [first] = await db.query<{ id: string }>(
    `with made as (
       insert into members (shop_id, joined_at, joined_by, consented_at, consented_by, created_at, updated_at)
       select $1, now(), 'api', now(), 'api', now(), now() from generate_series(1, ${members}) returning member_id)
     select min(member_id)::text as id from made`,
    [shop.shopId],
  );
  const firstId = Number(first?.id ?? 0);
  for (let from = 0; from < orders; from += rowsPerInsert) {
    const rows = Array.from({ length: rowsPerInsert }, (_, at) => pastOrder(from + at, now));
    await db.query(
      `insert into orders (shop_id, order_id, member_id, snapshot, placed_at, first_seen_at, revision)
       select $1, n.*, now(), 1 from unnest($2::text[], $3::bigint[], $4::jsonb[], $5::timestamptz[]) as n`,
      [
        shop.shopId,
        rows.map(({ orderId }) => orderId),
        rows.map(({ memberId }) => firstId + Number(memberId)),
        rows.map(({ snapshot }) => JSON.stringify(snapshot)),
        rows.map(({ placedAt }) => placedAt),
      ],
    );
  }
  await db.query('analyze orders').catch(() => undefined);
}
