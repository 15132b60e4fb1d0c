import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportId } from '../../../server/contract/report.ts';
import { dayInZone } from '../../../server/domain/day-in-zone.ts';
import type { ReportBody } from '../../../server/domain/reports/report.ts';
import { readReport } from '../../../server/operations/reports/read-report.ts';
import { readReportRows } from '../../../server/operations/reports/read-report-rows.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openDeps } from '../../support/shop.ts';
import { LivedShop, netOf, type ToldOrder } from './lived-shop.ts';
import { figure, rowsOf, tableOf } from './story-shop.ts';

let database: TestDatabase;
let deps: DrainDeps;
let lived: LivedShop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  lived = await LivedShop.live(deps, { seed: 7, from: '2026-07-20', to: '2026-11-20' });
  const last = [...lived.joined.keys()].at(-1);
  if (last !== undefined) await lived.leave(last);
}, 120_000);

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const periods = [
  { from: '2026-07-01', to: '2026-11-30' },
  { from: '2026-09-01', to: '2026-09-30' },
  { from: '2026-10-05', to: '2026-11-09' },
  { from: '2025-01-01', to: '2025-12-31' },
];
type Period = (typeof periods)[number];

async function report(id: ReportId, period: Period, compare: 'previous' | null = null) {
  const { shop, now } = lived;
  const read = await readReport(deps.db, { shop, id, period, compare, now });
  if ('refused' in read) expect.fail(read.detail);
  return read.body;
}

function figuresOf(body: ReportBody) {
  return Object.fromEntries(body.figures.map(({ id, value }) => [id, value]));
}

/** What the story says was sold, by whom. */
interface Sold {
  day: string;
  buyer: string;
  isMember: boolean;
  order: ToldOrder;
  minor: number;
  /** In the shop's currency. */
  priced: boolean;
}

function soldUntil(to: string): Sold[] {
  return lived.orders.flatMap((order) => {
    const minor = netOf(order);
    if (minor === null || order.day > to) return [];
    const buyer = lived.whoIs(order.customer);
    return [
      {
        day: order.day,
        buyer,
        isMember: lived.isMember(buyer),
        order,
        minor,
        priced: order.currency === 'USD',
      },
    ];
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const net = (sold: readonly Sold[]) => sum(sold.map(({ minor, priced }) => (priced ? minor : 0)));
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const average = (minor: number, count: number) =>
  count === 0 ? null : { minor: Math.round(minor / count), currency: 'USD' };

it('has lived through everything that a shop lives through', async () => {
  const [counts] = await deps.db.query<Record<string, string>>(
    `select (select count(*) from sales where shop_id = $1 and member_id is not null) as by_members,
            (select count(*) from sales where shop_id = $1 and guest is not null) as by_guests,
            (select count(*) from sales where shop_id = $1 and currency = 'EUR') as abroad,
            (select count(*) from members where shop_id = $1 and status = 'merged') as merged,
            (select count(*) from members where shop_id = $1 and status = 'deleted') as deleted,
            (select count(*) from redemptions where shop_id = $1 and status = 'used') as used,
            (select count(*) from redemptions where shop_id = $1 and status = 'returned') as returned`,
    [lived.shop.shopId],
  );
  for (const [what, count] of Object.entries(counts ?? {}))
    expect(Number(count), what).toBeGreaterThan(0);
  const early = lived.orders.filter(({ customer, day }) => {
    const joined = lived.joined.get(customer);
    return joined !== undefined && day < joined.toISOString().slice(0, 10);
  });
  expect(early.length, 'orders before joining').toBeGreaterThan(3);
  expect(lived.orders.some(({ returned }) => returned > 0)).toBe(true);
});

describe('participation', () => {
  /** Straight from the ledger, line by line. */
  async function takingPart(period: Period) {
    const rows = await deps.db.query<{
      member_id: string;
      merged_into: string | null;
      status: string;
      recorded_at: Date;
      points: string;
      f: string;
      t: string;
    }>(
      `select t.member_id::text, m.merged_into::text, m.status, t.recorded_at, t.points, t.from_account as f, t.to_account as t
         from transfers t join members m using (shop_id, member_id) where t.shop_id = $1`,
      [lived.shop.shopId],
    );
    const lines = rows.filter(({ recorded_at }) => {
      const day = dayInZone(recorded_at, 'America/New_York');
      return day >= period.from && day <= period.to;
    });
    const gone = new Set(rows.flatMap((row) => (row.status === 'deleted' ? [row.member_id] : [])));
    const people = (which: (row: (typeof rows)[number]) => boolean) =>
      new Set(
        lines
          .filter(which)
          .map((row) => row.merged_into ?? row.member_id)
          .filter((id) => !gone.has(id)),
      ).size;
    const points = (which: (row: (typeof rows)[number]) => boolean) =>
      sum(lines.filter(which).map((row) => Number(row.points)));
    return {
      active: people(({ f, t }) => f === 'issued' || t === 'held'),
      earned: people(({ f }) => f === 'issued'),
      redeemed: people(({ t }) => t === 'held'),
      rate: share(
        points(({ t }) => t === 'redeemed'),
        points(({ f }) => f === 'issued'),
      ),
    };
  }

  function joinedUntil(to: string): string[] {
    return [...lived.joined]
      .filter(([customer, at]) => !lived.gone.has(customer) && at.toISOString().slice(0, 10) <= to)
      .map(([customer]) => customer);
  }

  it.each(periods)('is what the ledger says from $from to $to', async (period) => {
    const told = await takingPart(period);
    const [members, before] = [
      joinedUntil(period.to).length,
      joinedUntil(dayBefore(period.from)).length,
    ];
    const body = await report('participation', period);
    expect(figuresOf(body)).toEqual({
      members,
      joined: members - before,
      active: told.active,
      participation: share(told.active, members),
      redemption_rate: told.rate,
      earned_members: told.earned,
      redeemed_members: told.redeemed,
    });
    const months = rowsOf(tableOf(body, 'months'));
    expect(months[0]?.members).toBe(members);
    expect(sum(months.map(({ joined }) => Number(joined)))).toBe(members - before);
    for (const row of months) {
      const month = String(row.month);
      const from = month < period.from ? period.from : month;
      const to = [lastOf(month), period.to].toSorted()[0] ?? '';
      const own = await takingPart({ from, to });
      expect([row.active, row.redemption_rate], month).toEqual([own.active, own.rate]);
      expect(row.members).toBe(joinedUntil(to).length);
    }
    for (const { series } of body.charts.filter(({ id }) => id === 'joined'))
      expect(sum(series.flatMap(({ values }) => values.map(Number)))).toBe(members - before);
  });

  it('opens to the members behind it, page by page, each once', async () => {
    const period = { from: '2026-07-01', to: '2026-11-30' };
    const body = await report('participation', period);
    for (const id of ['joined', 'active']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await readRows({ id: 'participation', figure: id, period, cursor });
        seen.push(...page.rows.map(({ key }) => key));
        cursor = page.next;
      } while (cursor !== null);
      expect([seen.length, new Set(seen).size]).toEqual([figure(body, id), figure(body, id)]);
    }
  });
});

describe('members and others', () => {
  it.each(periods)('buy what the story says from $from to $to', async (period) => {
    const until = soldUntil(period.to);
    const within = until.filter(({ day }) => day >= period.from);
    const body = await report('customers', period);
    const rows = rowsOf(tableOf(body, 'kinds'));
    for (const isMember of [true, false]) {
      const own = within.filter((sold) => sold.isMember === isMember);
      const buyers = Map.groupBy(own, ({ buyer }) => buyer);
      const repeaters = [...buyers.values()].filter((orders) => orders.length > 1).length;
      const lifetime = until.filter(({ buyer }) => buyers.has(buyer));
      const [many, one] = isMember ? ['members', 'member'] : ['others', 'other'];
      expect(figuresOf(body)).toMatchObject({
        [`customers_${many}`]: buyers.size,
        [`repeat_rate_${many}`]: share(repeaters, buyers.size),
        [`orders_per_${one}`]: share(own.length, buyers.size),
        [`order_value_${many}`]: average(net(own), own.filter(({ priced }) => priced).length),
        [`lifetime_value_${many}`]: average(net(lifetime), buyers.size),
      });
      expect(rows.find(({ buyers: who }) => who === many)).toMatchObject({
        orders: own.length,
        revenue: { minor: net(own) },
      });
    }
    const carried = within.filter(({ order }) => order.codes.length > 0);
    expect(figuresOf(body)).toMatchObject({
      attributed_revenue: { minor: net(carried), currency: 'USD' },
      redeeming_orders: carried.length,
    });
    const abroad = within.filter(({ priced }) => !priced).length;
    expect(body.notes).toEqual(abroad === 0 ? [] : [`orders_in_other_currencies:${abroad}`]);
    const drawn = body.charts[0]?.series.map(({ id, values }) => [id, sum(values.map(minorOf))]);
    expect(drawn).toEqual([
      ['members', net(within.filter(({ isMember }) => isMember))],
      ['others', net(within.filter(({ isMember }) => !isMember))],
      ['attributed', net(carried)],
    ]);
  });

  it('opens to the orders that carried a reward', async () => {
    const period = { from: '2026-07-01', to: '2026-11-30' };
    const page = await readRows({
      id: 'customers',
      figure: 'attributed_revenue',
      period,
      cursor: null,
    });
    const carried = soldUntil(period.to).filter(({ order }) => order.codes.length > 0);
    expect(page.rows.map(({ key }) => key).toSorted()).toEqual(
      carried.map(({ order }) => order.id).toSorted(),
    );
    expect(page.rows[0]?.cells[3]).toBe('reward');
  });

  it('are held against the days before', async () => {
    const body = await report('customers', { from: '2026-10-01', to: '2026-10-31' }, 'previous');
    const before = await report('customers', { from: '2026-08-31', to: '2026-09-30' });
    expect(body.figures.map((one) => one.before)).toEqual(before.figures.map(({ value }) => value));
    expect(body.charts[0]?.series[0]?.before).toEqual(before.charts[0]?.series[0]?.values);
  });
});

describe('cohorts', () => {
  it.each(['2026-11-20', '2026-10-31', '2026-09-10'])(
    'up to %s are those of the story',
    async (to) => {
      const body = await report('cohorts', { from: to, to });
      for (const [chart, which] of [
        ['retention', () => true],
        ['retention_members', ({ isMember }: Sold) => isMember],
        ['retention_others', ({ isMember }: Sold) => !isMember],
      ] as const) {
        const told = cohortsOf(soldUntil(to).filter(which), to);
        const drawn = body.charts.find(({ id }) => id === chart)?.series ?? [];
        expect(Object.fromEntries(drawn.map(({ id, values }) => [id, values]))).toEqual(
          Object.fromEntries(told.map(({ month, retention }) => [month, retention])),
        );
      }
      const told = cohortsOf(soldUntil(to), to);
      const revenue = body.charts.find(({ id }) => id === 'revenue')?.series ?? [];
      expect(revenue.map(({ values }) => values)).toEqual(told.map((cohort) => cohort.revenue));
      expect(
        rowsOf(tableOf(body, 'cohorts')).map(({ month, customers }) => [month, customers]),
      ).toEqual(told.map(({ month, customers }) => [month, customers]));
      const first = Map.groupBy(soldUntil(to), ({ buyer }) => buyer);
      const days = [...first.values()].map((orders) => orders.map(({ day }) => day).toSorted());
      expect(figure(body, 'repeat_rate')).toBe(
        share(days.filter(({ length }) => length > 1).length, days.length),
      );
      const old = days.filter(([day = '']) => lastOf(monthsOn(day, 3)) <= to);
      const back = old.filter(
        ([day = '', second]) => second !== undefined && second <= monthsOn(day, 3),
      );
      expect(figure(body, 'retention_3')).toBe(share(back.length, old.length));
      expect(figure(body, 'retention_12')).toBeNull();
    },
  );
});

function cohortsOf(sold: readonly Sold[], to: string) {
  const buyers = Map.groupBy(sold, ({ buyer }) => buyer)
    .values()
    .map((orders) => orders.toSorted((a, b) => (a.day < b.day ? -1 : 1)));
  const months = Map.groupBy(buyers, ([first]) => `${first?.day.slice(0, 7)}-01`);
  return [...months]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, cohort]) => {
      const each = <Value>(of: (at: string) => Value) =>
        Array.from({ length: 13 }, (_, since) => monthsOn(month, since)).map((at) =>
          lastOf(at) <= to ? of(at) : null,
        );
      return {
        month,
        customers: cohort.length,
        retention: each((at) => {
          const again = cohort.filter((orders) =>
            orders.slice(1).some(({ day }) => day.startsWith(at.slice(0, 7))),
          );
          return share(again.length, cohort.length);
        }),
        revenue: each((at) =>
          average(net(cohort.flat().filter(({ day }) => day <= lastOf(at))), cohort.length),
        ),
      };
    });
}

const minorOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'minor' in value ? Number(value.minor) : 0;

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** The same day of a later month, or its last. */
function monthsOn(day: string, months: number): string {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(Number(day.slice(8)), last));
  return at.toISOString().slice(0, 10);
}

function lastOf(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}

async function readRows(of: {
  id: ReportId;
  figure: string;
  period: Period;
  cursor: string | null;
}) {
  const page = await readReportRows(deps.db, { ...of, shop: lived.shop, now: lived.now });
  if (page === null || 'refused' in page) expect.fail('no rows');
  return page;
}
