import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportId } from '../../../server/contract/report.ts';
import { dayInZone } from '../../../server/domain/day-in-zone.ts';
import type { Cell, ReportBody } from '../../../server/domain/reports/report.ts';
import { readReport } from '../../../server/operations/reports/read-report.ts';
import { readReportRows } from '../../../server/operations/reports/read-report-rows.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { foldTallies } from '../../../server/store/tallies.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import type { LedgerStory } from '../../support/ledger-story.ts';
import { openDeps } from '../../support/shop.ts';
import { figure, openStory, rowsOf, tableOf } from './story-shop.ts';

/** A shop lives for half a year, and its reports are held against its transfers and lots, day by day. */

const timeZone = 'Pacific/Auckland';
const began = new Date('2026-06-14T21:30:00Z');
const from = '2026-07-01';

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let story: LedgerStory;
let today: string;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  ({ shop, story } = await openStory(deps, {
    expiry: { kind: 'per_lot', months: 2 },
    timeZone,
    members: 14,
    began,
    seed: 7,
  }));
  await story.live(110, 6);
  // A part of it is folded, the rest is in tallies.
  await deps.db.transaction((tx) => foldTallies(tx, shop.shopId));
  await story.live(60, 6);
  today = dayInZone(story.now, timeZone);
}, 120_000);

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function read(id: ReportId, period: { from: string; to: string }): Promise<ReportBody> {
  const told = await readReport(deps.db, { shop, id, period, compare: null, now: story.now });
  if ('refused' in told) expect.fail(told.detail);
  return told.body;
}

const outstanding = `('pending', 'available', 'held')`;
const signed = `case when to_account in ${outstanding} then points else 0 end
  - case when from_account in ${outstanding} then points else 0 end`;

async function sum(what: string, where: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await deps.db.query<{ sum: string }>(
    `select coalesce(sum(${what}), 0) as sum from transfers where shop_id = $1 and ${where}`,
    [shop.shopId, ...values],
  );
  return Number(row?.sum);
}

const dayOf = `(recorded_at at time zone '${timeZone}')::date`;

describe('the movement', () => {
  const parts: readonly [string, string][] = [
    ['issued', `case when from_account = 'issued' then points else 0 end`],
    ['revoked', `case when to_account = 'revoked' then points else 0 end`],
    ['redeemed', `case when to_account = 'redeemed' then points else 0 end`],
    ['returned', `case when from_account = 'redeemed' then points else 0 end`],
    ['expired', `case when to_account = 'expired' then points else 0 end`],
    [
      'adjusted',
      `case when from_account = 'adjusted' then points when to_account = 'adjusted' then -points else 0 end`,
    ],
  ];

  it('is what the transfers say, each day, and closes', async () => {
    const body = await read('movement', { from, to: today });
    const days = rowsOf(tableOf(body, 'days'));
    expect(days.length).toBeGreaterThan(150);
    for (const day of days) {
      for (const [id, what] of parts)
        expect([day.day, id, day[id]]).toEqual([
          day.day,
          id,
          await sum(what, `${dayOf} = $2::date`, [day.day]),
        ]);
      expect(day.opening).toBe(await sum(signed, `${dayOf} < $2::date`, [day.day]));
      expect(day.closing).toBe(await sum(signed, `${dayOf} <= $2::date`, [day.day]));
    }
    for (const [id, what] of parts)
      expect(figure(body, id)).toBe(await sum(what, `${dayOf} >= $2::date`, [from]));
    expect(figure(body, 'closing')).toBe(await sum(signed, 'true'));
  }, 60_000);

  it('closes in money, of which a hundred points are a dollar', async () => {
    const days = tableOf(await read('movement', { from, to: today }), 'days');
    const minor = (cell: Cell | undefined) =>
      typeof cell === 'object' && cell !== null ? cell.minor : Number.NaN;
    const all = [...days.rows.map(({ cells }) => cells), days.total ?? []];
    for (const cells of all) {
      const [
        opening = 0,
        issued = 0,
        revoked = 0,
        redeemed = 0,
        returned = 0,
        expired = 0,
        adjusted = 0,
        closing = 0,
      ] = cells.slice(9).map(minor);
      expect(opening + issued - revoked - redeemed + returned - expired + adjusted).toBe(closing);
      expect(opening).toBe(Number(cells[1]));
      expect(closing).toBe(Number(cells[8]));
    }
  });

  it('has every kind of transfer in its table', async () => {
    const kinds = rowsOf(
      tableOf(await read('movement', { from: '2026-06-01', to: today }), 'kinds'),
    );
    const rows = await deps.db.query<Record<string, string>>(
      `select kind, from_account as from, to_account as to, count(*) as transfers, sum(points) as points
         from transfers where shop_id = $1 group by 1, 2, 3`,
      [shop.shopId],
    );
    expect(kinds).toHaveLength(rows.length);
    expect(kinds).toEqual(
      expect.arrayContaining(
        rows.map((row) => ({
          ...row,
          transfers: Number(row.transfers),
          points: Number(row.points),
        })),
      ),
    );
  });

  it.each(['issued', 'revoked', 'redeemed', 'returned', 'expired', 'adjusted'])(
    'opens %s to rows that make it, newest first',
    async (id) => {
      const period = { from: '2026-07-20', to: '2026-10-31' };
      const body = await read('movement', period);
      const seen = new Set<string>();
      let cursor: string | null = null;
      let points = 0;
      let before = '9';
      for (let page = 0; page < 50; page += 1) {
        const told: Awaited<ReturnType<typeof readReportRows>> = await readReportRows(deps.db, {
          shop,
          id: 'movement',
          period,
          now: story.now,
          figure: id,
          cursor,
        });
        if (told === null || 'refused' in told) expect.fail('no rows');
        for (const row of told.rows) {
          const at = String(row.cells[0]);
          expect(at <= before).toBe(true);
          before = at;
          seen.add(row.key);
          points += Number(row.cells[3]);
          expect(row.link?.to).toBe('member');
        }
        cursor = told.next;
        if (cursor === null) break;
        expect(told.rows).toHaveLength(50);
      }
      expect(points).toBe(figure(body, id));
      expect(seen.size).toBeGreaterThan(5);
    },
  );

  it('has no rows for what is no flow, nor for a cursor of another list', async () => {
    const step = { shop, id: 'movement', period: { from, to: today }, now: story.now } as const;
    expect(await readReportRows(deps.db, { ...step, figure: 'opening', cursor: null })).toBeNull();
    expect(await readReportRows(deps.db, { ...step, figure: 'issued', cursor: 'x' })).toBeNull();
  });
});

describe('the liability', () => {
  it('is what the accounts held at the end of any day', async () => {
    for (const to of ['2026-06-30', '2026-08-17', '2026-09-30', today]) {
      const body = await read('liability', { from: '2026-06-20', to });
      for (const account of ['available', 'pending', 'held']) {
        const what = `case when to_account = '${account}' then points when from_account = '${account}' then -points else 0 end`;
        expect(figure(body, account)).toBe(await sum(what, `${dayOf} <= $2::date`, [to]));
      }
      expect(figure(body, 'outstanding')).toBe(await sum(signed, `${dayOf} <= $2::date`, [to]));
    }
  });

  /** What each lot held at the end of a day, replayed from the facts. */
  async function openByMonth(to: string): Promise<Record<string, number>> {
    const rows = await deps.db.query<{ month: string; open: string }>(
      `select date_trunc('month', l.earned_at at time zone '${timeZone}')::date::text as month,
              sum(l.points - coalesce((select sum(m.points) from lot_movements m
                     join transfers t on t.shop_id = m.shop_id and t.member_id = m.member_id and t.seq = m.seq
                    where m.shop_id = l.shop_id and m.member_id = l.member_id and m.lot_seq = l.lot_seq
                      and (t.recorded_at at time zone '${timeZone}')::date <= $2), 0)) as open
         from lots l
         join transfers o on o.shop_id = l.shop_id and o.member_id = l.member_id and o.seq = l.lot_seq
        where l.shop_id = $1 and (o.recorded_at at time zone '${timeZone}')::date <= $2
        group by 1`,
      [shop.shopId, to],
    );
    return Object.fromEntries(rows.map(({ month, open }) => [month, Number(open)]));
  }

  it.each(['2026-07-31', '2026-08-17', '2026-10-31', 'today'])(
    'has in its cohorts what lots of each month held on %s',
    async (day) => {
      const to = day === 'today' ? today : day;
      const cohorts = rowsOf(
        tableOf(await read('liability', { from: '2026-06-20', to }), 'cohorts'),
      );
      expect(Object.fromEntries(cohorts.map((one) => [String(one.month), one.open]))).toEqual(
        await openByMonth(to),
      );
      for (const one of cohorts)
        expect(one.open).toBe(
          Number(one.earned) - Number(one.spent) - Number(one.expired) - Number(one.taken),
        );
    },
  );

  it('says what ended how: nothing that a merge moved was spent', async () => {
    const cohorts = rowsOf(
      tableOf(await read('liability', { from: '2026-06-20', to: today }), 'cohorts'),
    );
    const all = (id: string) => cohorts.reduce((total, one) => total + Number(one[id]), 0);
    expect(await sum('points', `kind = 'merge_out'`)).toBeGreaterThan(0);
    expect(all('expired')).toBe(await sum('points', `kind = 'expiry'`));
    const [row] = await deps.db.query<{ open: string }>(
      'select sum(remaining) as open from lots where shop_id = $1',
      [shop.shopId],
    );
    expect(all('open')).toBe(Number(row?.open));
    expect(all('spent')).toBe(
      (await sum('points', `from_account = 'available' and to_account in ('held', 'redeemed')`)) -
        (await returnedToLots()),
    );
  });

  /** What came back, less what a debt swallowed on the way. */
  async function returnedToLots(): Promise<number> {
    const [row] = await deps.db.query<{ points: string }>(
      `select sum(case when m.points < 0 then -m.points else 0 end) + coalesce((
                select sum(l.points) from lots l join transfers t using (shop_id, member_id)
                 where l.shop_id = $1 and t.seq = l.lot_seq and t.kind = 'redemption_return'), 0) as points
         from lot_movements m join transfers t using (shop_id, member_id, seq)
        where m.shop_id = $1 and t.kind = 'redemption_return'`,
      [shop.shopId],
    );
    return Number(row?.points);
  }

  it('estimates breakage from what lapsed: between nothing and all, and its bounds in order', async () => {
    const body = await read('liability', { from: '2026-06-20', to: today });
    const minor = (id: string) => {
      const value = figure(body, id);
      return typeof value === 'object' && value !== null ? value.minor : Number.NaN;
    };
    expect(body.notes).toEqual([]);
    expect(figure(body, 'breakage')).toBeGreaterThan(0);
    expect(figure(body, 'breakage')).toBeLessThan(0.1);
    expect(minor('liability_low')).toBeLessThanOrEqual(minor('liability_base'));
    expect(minor('liability_base')).toBeLessThanOrEqual(minor('liability_high'));
    expect(minor('liability_high')).toBeLessThan(minor('value'));
  });

  it('takes nothing off while the shop is young', async () => {
    const body = await read('liability', { from: '2026-06-20', to: '2026-07-10' });
    expect(body.notes).toEqual(['not_enough_data']);
    expect(figure(body, 'breakage')).toBeNull();
    expect(figure(body, 'liability_base')).toEqual(figure(body, 'value'));
  });
});
