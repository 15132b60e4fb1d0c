import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramInput } from '../../../server/contract/program/program.ts';
import { dayInZone, daysAfter, startOfDay } from '../../../server/domain/day-in-zone.ts';
import { readReport } from '../../../server/operations/reports/read-report.ts';
import { readReportRows } from '../../../server/operations/reports/read-report-rows.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import type { LedgerStory } from '../../support/ledger-story.ts';
import { openDeps } from '../../support/shop.ts';
import { figure, openStory, publishAt, rowsOf, tableOf } from './story-shop.ts';

const timeZone = 'America/New_York';
const began = new Date('2026-10-05T15:00:00Z');

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

type Expiry = NonNullable<ProgramInput['expiry']>;

async function live(expiry: Expiry): Promise<{ shop: Shop; story: LedgerStory; today: string }> {
  const before = { kind: 'per_lot', months: 3 } as const;
  const { shop, story } = await openStory(deps, {
    expiry: before,
    timeZone,
    members: 9,
    began,
    seed: 11,
  });
  await story.live(40, 5);
  await publishAt(deps, shop, { expiry }, story.now);
  await story.live(5, 5);
  return { shop, story, today: dayInZone(story.now, timeZone) };
}

async function sumOf(of: string, shop: Shop, where = 'true'): Promise<number> {
  const [row] = await deps.db.query<{ sum: string }>(
    `select coalesce(sum(${of}), 0) as sum from lots where shop_id = $1 and ${where}`,
    [shop.shopId],
  );
  return Number(row?.sum);
}

async function read(shop: Shop, now: Date, to: string) {
  const period = { from: to, to };
  const told = await readReport(deps.db, { shop, id: 'expiring', period, compare: null, now });
  if ('refused' in told) expect.fail(told.detail);
  return told.body;
}

describe('points that will expire', () => {
  it.each<[string, Expiry]>([
    ['each lot some months after it was earned', { kind: 'per_lot', months: 2 }],
    ['the whole balance after a silence', { kind: 'inactivity', months: 1 }],
    ['a fixed day of the year', { kind: 'fixed_day', month: 12, day: 31 }],
    ['own dates alone', { kind: 'none' }],
  ])('are told for the very days on which they are taken: %s', async (_, expiry) => {
    const { shop, story, today } = await live(expiry);
    const body = await read(shop, story.now, today);
    const days = tableOf(body, 'days');
    expect(days.leftOut).toBe(0);
    const told = rowsOf(days);
    expect(told.length).toBeGreaterThan(0);
    const points = told.reduce((sum, day) => sum + Number(day.points), 0);
    expect(points + Number(figure(body, 'never'))).toBe(await sumOf('remaining', shop));
    const months = rowsOf(tableOf(body, 'months'));
    expect(months.reduce((sum, month) => sum + Number(month.points), 0)).toBe(points);
    for (const { day, points: wanted } of told) {
      const before = await sumOf('remaining', shop);
      story.now = new Date(startOfDay(daysAfter(String(day), 1), timeZone).getTime() - 1);
      await story.sweep();
      expect([day, before - (await sumOf('remaining', shop))]).toEqual([day, wanted]);
    }
    expect(await sumOf('remaining', shop)).toBe(figure(body, 'never'));
  });

  it('open to whose they are, the soonest first', async () => {
    const { shop, story, today } = await live({ kind: 'per_lot', months: 2 });
    const body = await read(shop, story.now, today);
    const step = {
      shop,
      id: 'expiring',
      period: { from: today, to: today },
      now: story.now,
    } as const;
    for (const id of ['expiring_30', 'expiring_90', 'expiring_365']) {
      let cursor: string | null = null;
      let points = 0;
      let before = '';
      do {
        const page: Awaited<ReturnType<typeof readReportRows>> = await readReportRows(deps.db, {
          ...step,
          figure: id,
          cursor,
        });
        if (page === null || 'refused' in page) expect.fail('no rows');
        for (const { cells, key } of page.rows) {
          expect(key > before || key.slice(0, 10) >= before.slice(0, 10)).toBe(true);
          before = key;
          points += Number(cells[3]);
        }
        cursor = page.next;
      } while (cursor !== null);
      expect(points).toBe(figure(body, id));
      expect(points).toBeGreaterThan(0);
    }
    expect(await readReportRows(deps.db, { ...step, figure: 'never', cursor: null })).toBeNull();
    const wrong = { ...step, figure: 'expiring_30', cursor: '2026-02-31.7' };
    expect(await readReportRows(deps.db, wrong)).toBeNull();
  });

  it('are told from a day to come on as well, and never of days that are past', async () => {
    const { shop, story, today } = await live({ kind: 'per_lot', months: 2 });
    const ahead = daysAfter(today, 40);
    const [now, later, past] = await Promise.all([
      read(shop, story.now, today),
      read(shop, story.now, ahead),
      read(shop, story.now, '2026-10-10'),
    ]);
    const sooner = rowsOf(tableOf(now, 'days'))
      .filter(({ day }) => String(day) < ahead)
      .reduce((sum, { points }) => sum + Number(points), 0);
    expect(Number(figure(now, 'expiring_365')) - Number(figure(later, 'expiring_365'))).toBe(
      sooner,
    );
    expect(past.figures).toEqual(now.figures);
  });
});
