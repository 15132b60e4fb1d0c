import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepOutcomes } from '../../../server/operations/reports/keep-outcomes.ts';
import { readReport } from '../../../server/operations/reports/read-report.ts';
import { readReportRows } from '../../../server/operations/reports/read-report-rows.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { leaveAlone, readsOver } from '../../support/count-reads.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { fillLedger } from '../../support/fill-ledger.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';

/** A year of a shop: 5,000 transfers a month. */
const transfers = 60_000;
const now = new Date('2026-12-27T12:00:00Z');
const month = { from: '2026-09-01', to: '2026-09-30' };

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url, { poolSize: 2 });
  shop = await connectTestShop(deps.db, { timeZone: 'UTC' });
  await publish(deps.db, shop, onePerDollar);
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(leaveAlone);
  await owner.end();
  await fillLedger(database.url, shop, {
    transfers,
    pattern: {
      linesPerMember: 10,
      at: (seq) =>
        `timestamptz '2026-01-01' + ((${seq}) - 1 + (member_id % 6000) / 6000.0) * interval '36 days'`,
    },
  });
  await keepOutcomes(deps.db, { shop, now });
}, 60_000);

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const report = (id: 'movement' | 'liability', period = month) =>
  readReport(deps.db, { shop, id, period, compare: null, now });

describe('a report of one month reads', () => {
  it('totals of days and no transfer, for the movement', async () => {
    const read = await readsOver(deps.db, 30, () => report('movement'));
    expect(Object.keys(read).filter((table) => table !== 'daily_totals')).toEqual([]);
    expect(read.daily_totals ?? 0).toBeLessThan(2_000);
  });

  it('months as they are kept, for the liability at the end of one', async () => {
    const read = await readsOver(deps.db, 200, () => report('liability'));
    expect(Object.keys(read).filter((table) => table !== 'daily_totals')).toEqual([]);
  });

  it('the transfers of the days since the month began and what they touched, for the liability on another day', async () => {
    const period = { from: '2026-09-01', to: '2026-09-10' };
    const read = await readsOver(deps.db, 4_000, () => report('liability', period));
    // Ranges of the index by time are some thousand lines.
    expect(read.transfers ?? 0).toBeLessThan(12_000);
    expect({ ...read, transfers: 0, daily_totals: 0 }).toEqual({ transfers: 0, daily_totals: 0 });
  });

  it('the transfers of today, for the liability as it is now', async () => {
    const period = { from: '2026-12-01', to: '2026-12-27' };
    const read = await readsOver(deps.db, 400, () => report('liability', period));
    expect(read.transfers ?? 0).toBeLessThan(4_000);
    expect({ ...read, transfers: 0, daily_totals: 0 }).toEqual({ transfers: 0, daily_totals: 0 });
  });

  it('some days of transfers, for a page of the rows behind a figure', async () => {
    let cursor: string | null = null;
    const read = await readsOver(deps.db, 400, async () => {
      const page = await readReportRows(deps.db, {
        shop,
        id: 'movement',
        period: { from: '2026-01-01', to: '2026-12-27' },
        now,
        figure: 'issued',
        cursor,
      });
      if (page === null || 'refused' in page) expect.fail('no rows');
      expect(page.rows).toHaveLength(50);
      cursor = page.next;
    });
    expect(read.transfers ?? 0).toBeLessThan(12_000);
    expect({ ...read, transfers: 0, daily_totals: 0 }).toEqual({ transfers: 0, daily_totals: 0 });
  });
});
