import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportId } from '../../../server/contract/report.ts';
import { dayInZone } from '../../../server/domain/day-in-zone.ts';
import { reportReferrals } from '../../../server/operations/referrals/report-referrals.ts';
import { readReport } from '../../../server/operations/reports/read-report.ts';
import { readReportRows } from '../../../server/operations/reports/read-report-rows.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openDeps } from '../../support/shop.ts';
import { ReferralWorld } from '../referrals/referral-world.ts';
import { LivedShop, netOf } from './lived-shop.ts';
import { figure, rowsOf, tableOf } from './story-shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
let lived: LivedShop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  lived = await LivedShop.live(deps, { seed: 11, from: '2026-08-10', to: '2026-11-20' });
}, 120_000);

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const periods = [
  { from: '2026-08-01', to: '2026-11-30' },
  { from: '2026-10-01', to: '2026-10-31' },
  { from: '2026-09-20', to: '2026-10-12' },
  { from: '2025-01-01', to: '2025-12-31' },
];
type Period = (typeof periods)[number];

async function report(
  id: ReportId,
  period: Period,
  of: { shop: Shop; now: Date } = { shop: lived.shop, now: lived.now },
) {
  const read = await readReport(deps.db, { ...of, id, period, compare: null });
  if ('refused' in read) expect.fail(read.detail);
  return read.body;
}

async function rowsBehind(
  of: { id: ReportId; figure: string; period: Period },
  at: { shop: Shop; now: Date } = { shop: lived.shop, now: lived.now },
) {
  const keys: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await readReportRows(deps.db, { ...of, ...at, cursor });
    if (page === null || 'refused' in page) expect.fail('no rows');
    keys.push(...page.rows.map(({ key }) => key));
    cursor = page.next;
  } while (cursor !== null);
  expect(new Set(keys).size).toBe(keys.length);
  return keys;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const usd = (minor: number) => ({ minor, currency: 'USD' });
const average = (minor: number, count: number) =>
  count === 0 ? null : usd(Math.round(minor / count));
const within = (at: Date, { from, to }: Period) => {
  const day = dayInZone(at, 'America/New_York');
  return day >= from && day <= to;
};
const netOfOrder = (id: string | null) => {
  const order = lived.orders.find((one) => one.id === id);
  return order === undefined ? null : netOf(order);
};

describe('rewards', () => {
  it.each(periods)('of $from to $to are the redemptions of that time', async (period) => {
    const all = await deps.db.query<{
      redemption_id: string;
      status: string;
      created_at: Date;
      order_id: string | null;
      kept: string;
      value: string;
    }>(
      `select redemption_id::text, status, created_at, order_id, spent_points - returned_points as kept,
              value_minor as value from redemptions where shop_id = $1`,
      [lived.shop.shopId],
    );
    const asked = all.filter(({ created_at }) => within(created_at, period));
    const used = asked.filter(({ status }) => status === 'used');
    const orders = [...new Set(used.map(({ order_id }) => order_id))].flatMap(
      (id) => netOfOrder(id) ?? [],
    );
    const points = sum(asked.map(({ kept }) => Number(kept)));
    const body = await report('rewards', period);
    expect(Object.fromEntries(body.figures.map(({ id, value }) => [id, value]))).toEqual({
      redemptions: asked.length,
      used: used.length,
      expired_unused: asked.filter(({ status }) => status === 'expired').length,
      points_spent: points,
      order_revenue: usd(sum(orders)),
      average_order: average(sum(orders), orders.length),
    });
    const rows = rowsOf(tableOf(body, 'rewards'));
    expect(rows.map(({ reward }) => reward)).toEqual(
      asked.length === 0 ? ['$5 off', 'Points as money'] : ['Points as money', '$5 off'],
    );
    expect(rows.find(({ reward }) => reward === 'Points as money')).toMatchObject({
      redemptions: asked.length,
      used_share: share(used.length, asked.length),
      returned: asked.filter(({ status }) => status === 'returned').length,
      points,
      discount: usd(sum(used.map(({ value }) => Number(value)))),
      revenue: usd(sum(orders)),
    });
    expect(body.charts[0]?.series.map(({ id, values }) => [id, sum(values.map(Number))])).toEqual([
      ['requested', asked.length],
      ['used', used.length],
    ]);
    const ids = (of: typeof all) => of.map(({ redemption_id }) => redemption_id).toSorted();
    const behind = { id: 'rewards' as const, period };
    expect((await rowsBehind({ ...behind, figure: 'redemptions' })).toSorted()).toEqual(ids(asked));
    expect((await rowsBehind({ ...behind, figure: 'used' })).toSorted()).toEqual(ids(used));
  });

  it('counts an order that carried two once in all, and under each of them', async () => {
    const period = { from: '2026-08-01', to: '2026-11-30' };
    const [before, [one]] = await Promise.all([
      report('rewards', period),
      deps.db.query<{ order_id: string }>(
        `select order_id from redemptions where shop_id = $1 and status = 'used' limit 1`,
        [lived.shop.shopId],
      ),
    ]);
    await deps.db.transaction((tx) =>
      tx.query(
        `insert into redemptions (shop_id, redemption_id, member_id, reward_id, program_version, status, points,
           spent_points, value_minor, currency, title, code, created_by, created_at, updated_at, order_id)
         select shop_id, gen_random_uuid(), member_id, 'old-one', program_version, status, points, spent_points,
                value_minor, currency, 'An old one', code || '-2', created_by, created_at, updated_at, order_id
           from redemptions where shop_id = $1 and order_id = $2 limit 1`,
        [lived.shop.shopId, one?.order_id],
      ),
    );
    const after = await report('rewards', period);
    expect(figure(after, 'order_revenue')).toEqual(figure(before, 'order_revenue'));
    expect(figure(after, 'average_order')).toEqual(figure(before, 'average_order'));
    const added = rowsOf(tableOf(after, 'rewards')).find(({ reward }) => reward === 'An old one');
    expect(added).toMatchObject({ revenue: usd(netOfOrder(one?.order_id ?? null) ?? 0) });
    await deps.db.transaction((tx) =>
      tx.query(
        `update redemptions set status = 'failed', order_id = null where reward_id = 'old-one' and shop_id = $1`,
        [lived.shop.shopId],
      ),
    );
  });
});

describe('campaigns', () => {
  it.each(periods)('of $from to $to gave what orders say', async (period) => {
    const awards = await deps.db.query<{
      order_id: string;
      member_id: string | null;
      campaigns: Record<string, number>;
    }>(
      `select order_id, member_id::text, campaigns from sales where shop_id = $1 and campaigns is not null`,
      [lived.shop.shopId],
    );
    const given = awards.flatMap(({ order_id, campaigns }) => {
      const order = lived.orders.find(({ id }) => id === order_id);
      if (order === undefined || order.day < period.from || order.day > period.to) return [];
      return Object.entries(campaigns).map(([id, points]) => ({ id, points, order }));
    });
    const body = await report('campaigns', period);
    const orders = [...new Set(given.map(({ order }) => order))];
    const points = sum(given.map((one) => one.points));
    const net = (of: typeof orders) =>
      sum(of.map((order) => (order.currency === 'USD' ? (netOf(order) ?? 0) : 0)));
    expect(Object.fromEntries(body.figures.map(({ id, value }) => [id, value]))).toEqual({
      points,
      orders: orders.length,
      revenue: usd(net(orders)),
      // A hundred points are a dollar.
      cost: usd(points),
    });
    const rows = rowsOf(tableOf(body, 'campaigns'));
    const told = Map.groupBy(given, ({ id }) => id);
    expect(rows.map(({ campaign }) => campaign).toSorted()).toEqual(
      [...told.keys()].map((id) => (id === 'autumn' ? 'Autumn' : 'Hats')).toSorted(),
    );
    for (const [id, own] of told)
      expect(
        rows.find(({ campaign }) => campaign === (id === 'autumn' ? 'Autumn' : 'Hats')),
      ).toEqual({
        campaign: id === 'autumn' ? 'Autumn' : 'Hats',
        from: id === 'autumn' ? '2026-09-01' : '2026-08-01',
        // One ends with October, the other in the middle of a day.
        to: id === 'autumn' ? '2026-10-31' : '2026-10-10',
        orders: own.length,
        buyers: new Set(own.map(({ order }) => lived.whoIs(order.customer))).size,
        points: sum(own.map((one) => one.points)),
        cost: usd(sum(own.map((one) => one.points))),
        revenue: usd(net(own.map(({ order }) => order))),
        share_of_points: sum(own.map((one) => one.points)) / points,
      });
    expect(sum(body.charts[0]?.series.flatMap(({ values }) => values.map(Number)) ?? [])).toBe(
      points,
    );
  });

  it('hold what the orders’ own explanations say', async () => {
    const rows = await deps.db.query<{ campaigns: Record<string, number> }>(
      `select campaigns from sales where shop_id = $1 and campaigns is not null and member_id is not null`,
      [lived.shop.shopId],
    );
    const byCampaign = new Map<string, number>();
    for (const { campaigns } of rows)
      for (const [id, points] of Object.entries(campaigns))
        byCampaign.set(id, (byCampaign.get(id) ?? 0) + points);
    const budgets = await deps.db.query<{ campaign_id: string; used_points: string }>(
      'select campaign_id, used_points from campaign_budgets where shop_id = $1',
      [lived.shop.shopId],
    );
    expect(Object.fromEntries(byCampaign)).toEqual(
      Object.fromEntries(budgets.map((row) => [row.campaign_id, Number(row.used_points)])),
    );
  });
});

describe('tiers', () => {
  it.each(periods)('moved from $from to $to as their periods say', async (period) => {
    const rows = await deps.db.query<{
      member_id: string;
      period_no: number;
      tier_id: string | null;
      began_at: Date;
      how: string;
    }>(
      `select member_id::text, period_no, tier_id, began_at, how from tier_periods where shop_id = $1
        order by member_id, period_no`,
      [lived.shop.shopId],
    );
    const rank = (tier: string | null) => [null, 'silver', 'gold'].indexOf(tier);
    const moves = rows.flatMap((row) => {
      const before = rows.find(
        (one) => one.member_id === row.member_id && one.period_no === row.period_no - 1,
      );
      const from = before?.tier_id ?? null;
      const leaves = row.how === 'merged' && row.tier_id === null;
      if (leaves || from === row.tier_id || !within(row.began_at, period)) return [];
      return [{ key: `${row.member_id}.${row.period_no}`, from, to: row.tier_id }];
    });
    const rose = moves.filter(({ from, to }) => rank(to) > rank(from));
    const fell = moves.filter(({ from, to }) => rank(to) < rank(from));
    const body = await report('tiers', period);
    expect([figure(body, 'rose'), figure(body, 'fell')]).toEqual([rose.length, fell.length]);
    expect(body.charts[0]?.series.map(({ values }) => sum(values.map(Number)))).toEqual([
      rose.length,
      fell.length,
    ]);
    const behind = { id: 'tiers' as const, period };
    const keys = (of: typeof moves) => of.map(({ key }) => key).toSorted();
    expect((await rowsBehind({ ...behind, figure: 'rose' })).toSorted()).toEqual(keys(rose));
    expect((await rowsBehind({ ...behind, figure: 'fell' })).toSorted()).toEqual(keys(fell));
    const told = Map.groupBy(moves, ({ from, to }) => `${from ?? 'none'} ${to ?? 'none'}`);
    const listed = rowsOf(tableOf(body, 'movements')).map(({ from, to, members }) => [
      `${String(from)} ${String(to)}`.toLowerCase(),
      members,
    ]);
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries([...told].map(([pair, of]) => [pair, of.length])),
    );
  });

  it('hold the members of now, with their points and what they bought in a year', async () => {
    const period = { from: '2026-10-01', to: '2026-10-31' };
    const members = await deps.db.query<{
      member_id: string;
      tier_id: string | null;
      points: string;
    }>(
      `select m.member_id::text, s.tier_id, greatest(b.available, 0) + b.pending + b.held as points
         from members m join balances b using (shop_id, member_id) left join member_standings s using (shop_id, member_id)
        where m.shop_id = $1 and m.status = 'active'`,
      [lived.shop.shopId],
    );
    const owners = await deps.db.query<{ order_id: string; member_id: string }>(
      'select order_id, member_id::text from orders where shop_id = $1 and member_id is not null',
      [lived.shop.shopId],
    );
    const ownerOf = new Map(owners.map((row) => [row.order_id, row.member_id]));
    const body = await report('tiers', period);
    const inTiers = members.filter(({ tier_id }) => tier_id !== null);
    expect(inTiers.length).toBeGreaterThan(0);
    expect(figure(body, 'members_in_tiers')).toBe(inTiers.length);
    expect(figure(body, 'share_in_tiers')).toBe(inTiers.length / members.length);
    const rows = rowsOf(tableOf(body, 'tiers'));
    expect(rows.map(({ tier }) => tier)).toEqual(['Gold', 'Silver']);
    for (const tier of ['gold', 'silver']) {
      const own = inTiers.filter(({ tier_id }) => tier_id === tier);
      const ids = new Set(own.map(({ member_id }) => member_id));
      const net = lived.orders
        .filter(({ id, day, currency }) => {
          const owner = ownerOf.get(id);
          return owner !== undefined && ids.has(owner) && day <= period.to && currency === 'USD';
        })
        .map((order) => netOf(order) ?? 0);
      expect(rows.find(({ tier: name }) => String(name).toLowerCase() === tier)).toMatchObject({
        members: own.length,
        share: own.length / members.length,
        points_outstanding: sum(own.map(({ points }) => Number(points))),
        revenue_per_member: average(sum(net), own.length),
      });
    }
  });
});

describe('referrals', () => {
  it('are those of their own report, and open to the referrals', async () => {
    const world = await ReferralWorld.open(deps);
    const bob = { id: '9100', email: 'bob@example.org' };
    const referralId = await world.claim(bob.email);
    const codes = [await world.codeOf(referralId)];
    await world.later(2);
    const orderId = await world.order({ customer: bob, codes, codeAmount: '10.00' });
    await world.later(14.1);
    const { shop, now } = world;
    const period = { from: '2026-11-01', to: '2026-11-30' };
    const told = await reportReferrals(deps.db, { shop, ...period });
    if ('refused' in told) expect.fail(told.detail);
    const body = await report('referrals', period, { shop, now });
    expect(Object.fromEntries(body.figures.map(({ id, value }) => [id, value]))).toEqual({
      shares: told.total.shares,
      clicks: told.total.clicks,
      claims: 1,
      orders: 1,
      rewards: 1,
      revenue: usd(6000),
      discounts: usd(1000),
      points_given: 500,
      gifts: 0,
    });
    expect(rowsOf(tableOf(body, 'channels'))).toMatchObject([{ channel: 'whatsapp', orders: 1 }]);
    expect(tableOf(body, 'advocates').rows).toMatchObject([
      { cells: ['ada@example.com', 0, 1, 1, 1, usd(6000), 500], link: { to: 'member' } },
    ]);
    for (const id of ['orders', 'rewards'])
      expect(await rowsBehind({ id: 'referrals', figure: id, period }, { shop, now })).toEqual([
        referralId,
      ]);
    // The friend's first order counts once, though it carried a code as well.
    const customers = await report('customers', period, { shop, now });
    expect(figure(customers, 'attributed_revenue')).toEqual(usd(6000));
    const at = { shop, now };
    expect(await rowsBehind({ id: 'customers', figure: 'attributed_revenue', period }, at)).toEqual(
      [orderId],
    );
  });
});

describe('rows', () => {
  it('are there for figures that open alone, and for cursors of their own', async () => {
    const period = { from: '2026-08-01', to: '2026-11-30' };
    const { shop, now } = lived;
    for (const [id, known] of [
      ['participation', 'joined'],
      ['participation', 'active'],
      ['customers', 'attributed_revenue'],
      ['tiers', 'rose'],
      ['rewards', 'used'],
      ['referrals', 'orders'],
    ] as const) {
      for (const cursor of ['', 'x', "1'; drop", '2026-13-99.1', '2026-02-30.1', '2026-02-03.\0'])
        expect(
          await readReportRows(deps.db, { shop, now, id, period, figure: known, cursor }),
        ).toBeNull();
      const no = { shop, now, id, period, figure: 'nothing', cursor: null };
      expect(await readReportRows(deps.db, no)).toBeNull();
    }
  });
});
