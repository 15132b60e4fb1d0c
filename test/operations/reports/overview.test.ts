import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOverview } from '../../../server/operations/read-overview.ts';
import { readReport } from '../../../server/operations/reports/read-report.ts';
import type { ReportId } from '../../../server/contract/report.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openDeps } from '../../support/shop.ts';
import { LivedShop } from './lived-shop.ts';
import { figure } from './story-shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
let lived: LivedShop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  lived = await LivedShop.live(deps, { seed: 23, from: '2026-09-01', to: '2026-11-20' });
}, 120_000);

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function reportOf(id: ReportId, period: { from: string; to: string }) {
  const { shop, now } = lived;
  const read = await readReport(deps.db, { shop, id, period, compare: null, now });
  if ('refused' in read) expect.fail(read.detail);
  return (name: string) => figure(read.body, name);
}

it.each([7, 30, 90])('tells of the last %i days what the reports tell', async (days) => {
  const { shop, now } = lived;
  const overview = await readOverview(deps.db, { shop, days, now });
  expect([overview.days.now.length, overview.days.before.length]).toEqual([days, days]);
  expect(overview.days.now.at(-1)?.day).toBe(overview.period.to);
  for (const [at, period] of [
    ['now', overview.period],
    ['before', overview.compared],
  ] as const) {
    const [people, customers, movement] = [
      await reportOf('participation', period),
      await reportOf('customers', period),
      await reportOf('movement', period),
    ];
    expect({
      joined: overview.members.joined[at],
      participation: overview.participation[at],
      issued: overview.issued[at],
      redeemed: overview.redeemed[at],
      rate: overview.redemptionRate[at],
      members: overview.repeatPurchase.members[at],
      others: overview.repeatPurchase.others[at],
      attributed: overview.attributed[at],
    }).toEqual({
      joined: people('joined'),
      participation: people('participation'),
      issued: movement('issued'),
      redeemed: movement('redeemed'),
      rate: people('redemption_rate'),
      members: customers('repeat_rate_members'),
      others: customers('repeat_rate_others'),
      attributed: customers('attributed_revenue'),
    });
  }
  const { period } = overview;
  const [people, liability] = [
    await reportOf('participation', period),
    await reportOf('liability', period),
  ];
  expect(overview.members.total).toBe(people('members'));
  expect(overview.liability).toEqual({
    points: liability('outstanding'),
    money: liability('value'),
    afterBreakage: liability('liability_base'),
  });
});

it('says when the shop was last heard of, and that nobody has looked at the ledger yet', async () => {
  const { shop, now } = lived;
  const overview = await readOverview(deps.db, { shop, days: 7, now });
  expect(overview.inbox).toMatchObject({ waiting: 0, failed: 0 });
  expect(overview.inbox.lastReceivedAt?.getTime()).toBeGreaterThan(now.getTime() - 7 * 86_400_000);
  expect([overview.ledger, overview.widgetSeenAt]).toEqual([null, null]);
  expect(overview.latest.length).toBeGreaterThan(0);
});
