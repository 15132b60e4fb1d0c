import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayInZone, startOfDay } from '../../../server/domain/day-in-zone.ts';
import { closeMonth } from '../../../server/operations/reports/close-month.ts';
import { keepOutcomes } from '../../../server/operations/reports/keep-outcomes.ts';
import { type ReadMonth, readMonths } from '../../../server/operations/reports/read-months.ts';
import { readReport } from '../../../server/operations/reports/read-report.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import type { LedgerStory } from '../../support/ledger-story.ts';
import { onePerDollar, openDeps } from '../../support/shop.ts';
import { figure, openStory, publishAt, tableOf } from './story-shop.ts';

const timeZone = 'Europe/Berlin';
const expiry = { kind: 'per_lot', months: 2 } as const;

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let story: LedgerStory;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

beforeEach(async () => {
  const began = new Date('2026-06-20T09:00:00Z');
  ({ shop, story } = await openStory(deps, { expiry, timeZone, members: 8, began, seed: 3 }));
  // Until 28 October.
  await story.live(130, 3);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const read = () => readMonths(deps.db, { shop, now: story.now });
const close = (month: string, now = story.now) =>
  closeMonth(deps.db, { shop, month: `${month}-01`, by: 'Grace', now });
const byMonth = (months: readonly ReadMonth[], month: string) => {
  const found = months.find((one) => one.month === `${month}-01`);
  if (found === undefined) expect.fail(`no month ${month}`);
  return found;
};

/** What the journal does to the liability. */
const change = ({ figures }: ReadMonth) =>
  figures.journal.reduce(
    (sum, line) =>
      sum + (line.credit === 'points_liability' ? line.money.minor : -line.money.minor),
    0,
  );

describe('the months of a shop', () => {
  it('are all since its first points, and each is what the movement and the liability say of it', async () => {
    const months = await read();
    expect(months.map(({ month, state }) => [month, state])).toEqual([
      ['2026-06-01', 'ended'],
      ['2026-07-01', 'ended'],
      ['2026-08-01', 'ended'],
      ['2026-09-01', 'ended'],
      ['2026-10-01', 'open'],
    ]);
    for (const [month, last] of [
      ['2026-07', '31'],
      ['2026-09', '30'],
    ] as const) {
      const period = { from: `${month}-01`, to: `${month}-${last}` };
      const asked = { shop, period, compare: null, now: story.now };
      const movement = await readReport(deps.db, { ...asked, id: 'movement' });
      const liability = await readReport(deps.db, { ...asked, id: 'liability' });
      if ('refused' in movement || 'refused' in liability) expect.fail('refused');
      const { figures } = byMonth(months, month);
      for (const [id, points] of Object.entries(figures.points))
        expect([id, figure(movement.body, id)]).toEqual([id, points]);
      expect(figure(liability.body, 'liability_low')).toEqual(figures.liability?.low);
      expect(figure(liability.body, 'liability_base')).toEqual(figures.liability?.base);
      expect(figure(liability.body, 'liability_high')).toEqual(figures.liability?.high);
      expect(tableOf(movement.body, 'days').total?.[1]).toBe(figures.points.opening);
    }
  });

  it('lead from liability to liability, month by month', async () => {
    let before = 0;
    for (const month of await read()) {
      before += change(month);
      expect(before).toBe(month.figures.liability?.base.minor);
    }
  });

  it('are none where there were no points', async () => {
    const began = new Date('2026-06-20T09:00:00Z');
    const empty = await openStory(deps, { expiry, timeZone, members: 1, began, seed: 1 });
    expect(await readMonths(deps.db, { shop: empty.shop, now: story.now })).toEqual([]);
  });
});

describe('closing a month', () => {
  it('freezes it with all before it, and leaves one entry in the audit log', async () => {
    expect(await close('2026-08')).toBeNull();
    const months = await read();
    expect(months.map(({ state }) => state)).toEqual([
      'closed',
      'closed',
      'closed',
      'ended',
      'open',
    ]);
    expect(byMonth(months, '2026-07').closed).toEqual({ at: story.now, by: 'Grace' });
    const audit = await deps.db.query(
      `select actor, subject, after from audit_log where shop_id = $1 and action = 'close_months'`,
      [shop.shopId],
    );
    expect(audit).toEqual([
      {
        actor: 'Grace',
        subject: 'month 2026-08',
        after: { months: ['2026-06', '2026-07', '2026-08'] },
      },
    ]);
    expect(await close('2026-07')).toBeNull();
    expect(await read()).toEqual(months);
  });

  it('changes no figure, and no later price of a reward changes a closed one', async () => {
    const before = await read();
    await close('2026-08');
    expect((await read()).map(({ figures }) => figures)).toEqual(
      before.map(({ figures }) => figures),
    );
    const [reward] = onePerDollar.rewards ?? [];
    if (reward === undefined) expect.fail('no reward');
    // Points become worth ten times as much.
    const rewards = [{ ...reward, points: 50 }] as typeof onePerDollar.rewards;
    await publishAt(deps, shop, { expiry, rewards }, story.now);
    await story.live(10, 3);
    const after = await read();
    for (const month of ['2026-06', '2026-07', '2026-08'])
      expect(byMonth(after, month).figures).toEqual(byMonth(before, month).figures);
    const september = byMonth(after, '2026-09');
    expect(september.figures.pointValue).toEqual({
      points: 50,
      money: { minor: 500, currency: 'USD' },
    });
    const august = byMonth(after, '2026-08').figures.liability?.base.minor ?? Number.NaN;
    expect(august + change(september)).toBe(september.figures.liability?.base.minor);
    const revalued = september.figures.journal.find(({ id }) => id === 'change_of_estimate');
    expect(revalued?.money.minor).toBeGreaterThan(august * 5);
  });

  it('is refused for a month that runs, until an hour after its end, and for one before all points', async () => {
    expect(await close('2026-10')).toMatchObject({ refused: 'month_runs' });
    expect(await close('2026-05')).toMatchObject({ refused: 'month_unknown' });
    expect(await close('2027-01')).toMatchObject({ refused: 'month_unknown' });
    const midnight = startOfDay('2026-11-01', timeZone).getTime();
    const hour = 60 * 60_000;
    expect(await close('2026-10', new Date(midnight + hour - 1))).toMatchObject({
      refused: 'month_runs',
    });
    expect(await close('2026-10', new Date(midnight + hour))).toBeNull();
  });

  it('happens once when two close at the same moment', async () => {
    const closed = await Promise.allSettled([close('2026-09'), close('2026-09'), close('2026-08')]);
    expect(closed.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    const months = await read();
    let before = 0;
    for (const month of months) {
      before += change(month);
      expect(before).toBe(month.figures.liability?.base.minor);
    }
  });
});

describe('how points fared', () => {
  const kept = () =>
    deps.db.query(
      `select earned_month::text, month::text, earned, spent, expired, taken from lot_outcomes
        where shop_id = $1 order by 1, 2`,
      [shop.shopId],
    );

  it('is kept month by month as it would be reckoned from all facts at once', async () => {
    await keepOutcomes(deps.db, { shop, now: story.now });
    await story.live(5, 3);
    expect(dayInZone(story.now, timeZone)).toBe('2026-11-02');
    await keepOutcomes(deps.db, { shop, now: story.now });
    await story.live(70, 3);
    await keepOutcomes(deps.db, { shop, now: story.now });
    const step = await kept();
    await deps.db.transaction((tx) =>
      tx.query('delete from breakage_reckonings where shop_id = $1', [shop.shopId]),
    );
    await keepOutcomes(deps.db, { shop, now: story.now });
    expect(await kept()).toEqual(step);
    expect(step.length).toBeGreaterThan(10);
  });
});
