import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../../server/contract/problem.ts';
import { report, reportIds, reportMonths, reportRows } from '../../../server/contract/report.ts';
import { dayInZone, daysBefore } from '../../../server/domain/day-in-zone.ts';
import { endOfMonth, monthAfter } from '../../../server/domain/reports/periods.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { openStory } from '../../operations/reports/story-shop.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openDeps } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

const timeZone = chooseTimeZone('Europe/Berlin', 'America/New_York');
const today = dayInZone(new Date(), timeZone);
const period = `from=${daysBefore(today, 59)}&to=${today}`;
const monthOf = (ago: number) => monthAfter(today, -ago).slice(0, 7);

/** A month that has only just ended can't be closed yet: then the books are those of a shop where it still runs. */
function chooseTimeZone(usual: string, further: string): string {
  const months = [0, 2].map((hours) => dayInZone(new Date(Date.now() - hours * 3_600_000), usual));
  return new Set(months.map((day) => day.slice(0, 7))).size === 1 ? usual : further;
}

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  const began = new Date(Date.now() - 100 * 86_400_000);
  const opened = await openStory(deps, {
    expiry: { kind: 'per_lot', months: 1 },
    timeZone,
    members: 8,
    began,
    seed: 5,
  });
  ({ shop } = opened);
  await opened.story.live(100, 3);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

// A router of its own for each, so that no test uses up the calls of another.
beforeEach(async () => {
  const router = createAdminRouter({ ...deps, ...adminParts(deps.db, 'http://127.0.0.1:9') });
  served = await serve({ '/api/admin': router });
});
afterEach(() => served.close());

async function send(path: string, body?: unknown): Promise<Response> {
  return fetch(`${served.origin}/api/admin${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${sessionToken(shop.domain)}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const ask = async (path: string, body?: unknown) => {
  const response = await send(path, body);
  return { status: response.status, body: await response.json() };
};

/** Lines of a CSV file, without the mark at its beginning. */
async function linesOf(path: string): Promise<{ name: string; lines: string[][] }> {
  const response = await send(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toMatch(/^text\/csv/);
  const [, name = ''] =
    /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  const lines = (await response.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
  return { name, lines: lines.map((line) => line.split(',')) };
}

describe('reports in the admin', () => {
  it.each(reportIds)('answer in their one shape: %s', async (id) => {
    const answer = await ask(`/reports/${id}?${period}&compare=previous`);
    expect(answer.status).toBe(200);
    const told = report.parse(answer.body);
    expect(told).toMatchObject({ id, to: today, currency: 'USD' });
    expect(told.compared_with).toEqual({ from: daysBefore(today, 119), to: daysBefore(today, 60) });
    expect(told.tables.length).toBeGreaterThan(0);
    for (const { columns, rows, total } of told.tables)
      for (const cells of [...rows.map((row) => row.cells), ...(total === null ? [] : [total])])
        expect(cells).toHaveLength(columns.length);
    for (const { labels, series, kind } of told.charts)
      for (const { values } of series)
        if (kind !== 'heat') expect(values).toHaveLength(labels.length);
  });

  it('open every figure that says so to its rows', async () => {
    for (const id of ['movement', 'expiring'] as const) {
      const { figures } = report.parse((await ask(`/reports/${id}?${period}`)).body);
      for (const figure of figures) {
        const answer = await ask(`/reports/${id}/rows?${period}&figure=${figure.id}`);
        expect([figure.id, answer.status]).toEqual([figure.id, figure.opens ? 200 : 404]);
        if (figure.opens) reportRows.parse(answer.body);
      }
    }
  });

  it('give each table as a file, amounts bare and their currency in the last column', async () => {
    const told = report.parse((await ask(`/reports/movement?${period}`)).body);
    const { name, lines } = await linesOf(`/reports/movement/table/days?${period}`);
    expect(name).toBe(`movement-days-${daysBefore(today, 59)}-${today}.csv`);
    const [head = [], first = []] = lines;
    expect(head.slice(0, 3)).toEqual(['day', 'opening', 'issued']);
    expect(head.at(-1)).toBe('currency');
    expect(first.at(-1)).toBe('USD');
    expect(lines).toHaveLength((told.tables[0]?.rows.length ?? 0) + 1);
    for (const line of lines.slice(1)) {
      const [
        opening = 0,
        issued = 0,
        revoked = 0,
        redeemed = 0,
        returned = 0,
        expired = 0,
        adjusted = 0,
        closing = 0,
      ] = line.slice(9, 17).map((amount) => Math.round(Number(amount) * 100));
      expect(opening + issued - revoked - redeemed + returned - expired + adjusted).toBe(closing);
    }
    const kinds = await linesOf(`/reports/movement/table/kinds?${period}`);
    expect(kinds.lines[0]).toEqual(['kind', 'from', 'to', 'transfers', 'points']);
    expect((await send(`/reports/movement/table/other?${period}`)).status).toBe(404);
  });

  it('refuse a period that is none, with what to do', async () => {
    const backwards = await ask(`/reports/movement?from=${today}&to=${daysBefore(today, 1)}`);
    expect(backwards.status).toBe(422);
    expect(problem.parse(backwards.body).code).toBe('period_backwards');
    const long = await ask(`/reports/liability/rows?from=2019-01-01&to=${today}&figure=value`);
    expect(problem.parse(long.body).code).toBe('period_too_long');
    expect((await ask(`/reports/other?${period}`)).status).toBe(404);
    expect((await ask(`/reports/movement?from=0001-01-01&to=0002-01-01`)).status).toBe(400);
  });

  it('can be asked for twenty times at once, and no more', async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => send(`/reports/referrals?${period}`)),
    );
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});

describe('months of the books', () => {
  it('are closed by staff, oldest first, and have a journal that balances', async () => {
    const before = reportMonths.parse((await ask('/reports/months')).body);
    expect(before.items[0]).toMatchObject({ month: monthOf(0), state: 'open' });
    expect(before.items[1]).toMatchObject({ month: monthOf(1), state: 'ended' });
    const runs = await ask('/reports/months', { month: monthOf(0) });
    expect([runs.status, problem.parse(runs.body).code]).toEqual([409, 'month_runs']);
    const draft = await linesOf(`/reports/months/${monthOf(1)}/journal`);
    expect(draft.name).toBe(`journal-${monthOf(1)}-not-closed.csv`);
    const closed = await ask('/reports/months', { month: monthOf(1) });
    expect(closed.status).toBe(200);
    const { items } = reportMonths.parse(closed.body);
    expect(items.map(({ state }) => state)).toEqual([
      'open',
      ...items.slice(1).map(() => 'closed'),
    ]);
    expect(items[1]).toMatchObject({ closed_by: 'Staff 77', figures: before.items[1]?.figures });
    const { name, lines } = await linesOf(`/reports/months/${monthOf(1)}/journal`);
    expect(name).toBe(`journal-${monthOf(1)}.csv`);
    expect(lines[0]).toEqual(['date', 'account', 'debit', 'credit', 'currency', 'points', 'memo']);
    const sums = { debit: 0, credit: 0, liability: 0 };
    for (const [date, account, debit = '', credit = ''] of lines.slice(1)) {
      expect(date).toBe(endOfMonth(`${monthOf(1)}-01`));
      sums.debit += Math.round(Number(debit) * 100);
      sums.credit += Math.round(Number(credit) * 100);
      if (account === 'points_liability')
        sums.liability += Math.round(Number(credit) * 100) - Math.round(Number(debit) * 100);
    }
    expect(sums.debit).toBe(sums.credit);
    const owed = (at: number) =>
      Math.round(Number(items[at]?.figures.liability?.base.amount ?? Number.NaN) * 100);
    expect(sums.liability).toBe(owed(1) - owed(2));
  });

  it('have no journal where there is no month', async () => {
    expect((await send('/reports/months/1999-01/journal')).status).toBe(404);
    expect((await send('/reports/months/2026-13/journal')).status).toBe(404);
  });
});
