import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Backtest, BacktestResult } from '../../server/contract/backtest.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

const figures = (points: number) => ({
  points_given: points + 10,
  points_taken: 10,
  points,
  orders_with_points: 40,
  members_with_points: 12,
});

const result: BacktestResult = {
  from: '2025-11-22',
  until: '2026-11-21',
  orders: 1200,
  activities: 30,
  members: 400,
  took_ms: 900,
  live: figures(1000),
  draft: figures(1250),
  by_month: [
    {
      month: '2026-10',
      live: { given: 500, taken: 0 },
      draft: { given: 700, taken: 10 },
      difference: 190,
    },
    {
      month: '2026-11',
      live: { given: 510, taken: 10 },
      draft: { given: 560, taken: 0 },
      difference: 60,
    },
  ],
  cost: {
    live: { amount: '10.00', currency: 'USD' },
    draft: { amount: '12.50', currency: 'USD' },
    redemption_rate: 0.5,
    explanation: 'Half of what was given was spent.',
  },
  tiers: {
    counts: [
      { tier_id: null, name: 'No tier', live: 400, draft: 390 },
      { tier_id: 'gold', name: 'Gold', live: 0, draft: 10 },
    ],
    moves_total: 10,
    moves: [{ from: 'No tier', to: 'Gold', members: 10 }],
    movers: [{ member_id: 'm1', name: 'Amelia Okafor', from: 'No tier', to: 'Gold' }],
  },
  winners: [{ member_id: 'm1', name: 'Amelia Okafor', live: 84, draft: 168, difference: 84 }],
  losers: [],
  parts: [{ source: 'rule', id: 'spend', title: 'Rate “spend”', live: 1000, draft: 1250 }],
  budgets: [],
  cannot_know: ['How people would have behaved.'],
};

const done: Backtest = {
  id: '0f2b8d6e-1c7a-4e0e-9d7e-6d3f0a1b2c3d',
  months: 12,
  state: 'done',
  orders_done: 1200,
  orders_total: 1200,
  live_version: 7,
  created_at: '2026-11-21T11:00:00.000Z',
  created_by: 'Dana Wells',
  finished_at: '2026-11-21T11:00:02.000Z',
  error: null,
  points: { live: 1000, draft: 1250 },
  document: program.live.document,
  changes: ['Rate “spend”: 1 point → 2 points'],
  result,
};
const other: Backtest = { ...done, id: '7d0f6a34-6f3f-4b41-8a53-2b9d6a4c1e11', months: 6 };

describe('trying a draft on the past', () => {
  it('starts a run and follows it to its end', async () => {
    const { admin, user } = openAdmin('/admin/program/backtests', {
      'GET /program/backtests': { items: [] },
    });
    await screen.findByText('Nothing tried yet');
    admin.on('POST /program/backtests', () => {
      const running = { ...done, state: 'running', orders_done: 300, points: null };
      admin.on('GET /program/backtests', { items: [running] });
      return Response.json({});
    });
    await user.click(screen.getByRole('button', { name: 'Run' }));
    expect(await screen.findByText('25 %')).toBeDefined();
    expect(admin.sent('POST /program/backtests')[0]?.body).toEqual({ months: 12 });
    admin.on('GET /program/backtests', { items: [done] });
    expect(await screen.findByText('+250')).toBeDefined();
  });

  it('says what the draft would have changed, for whom, and what nobody can know', async () => {
    openAdmin(`/admin/program/backtests/${done.id}`, {
      [`GET /program/backtests/${done.id}`]: done,
      'GET /program/backtests': { items: [done] },
    });
    await screen.findByRole('heading', { name: '25 % more points' });
    expect(screen.getByText('$12.50')).toBeDefined();
    expect(screen.getByText('10 members would be in another tier.')).toBeDefined();
    expect(screen.getByText('No tier → Gold: 10')).toBeDefined();
    const winners = within(screen.getByRole('table', { name: 'Who would gain the most' }));
    expect(winners.getByRole('link', { name: 'Amelia Okafor' }).getAttribute('href')).toBe(
      '/admin/members/m1',
    );
    expect(screen.getByText('Nobody would get less.')).toBeDefined();
    expect(screen.getByText('How people would have behaved.')).toBeDefined();
    expect(screen.queryByText('Beside another run')).toBeNull();
  });

  it('lays two runs side by side', async () => {
    openAdmin(`/admin/program/backtests/${done.id}?with=${other.id}`, {
      [`GET /program/backtests/${done.id}`]: done,
      [`GET /program/backtests/${other.id}`]: {
        ...other,
        result: { ...result, draft: figures(900) },
      },
      'GET /program/backtests': { items: [done, other] },
    });
    const table = within(await screen.findByRole('table', { name: 'This run and the other' }));
    const row = within(table.getByText('Points of the draft').closest('tr') ?? document.body);
    expect(row.getByText('1,250')).toBeDefined();
    expect(row.getByText('900')).toBeDefined();
  });

  it('says why a run came to no end', async () => {
    const failed = {
      ...done,
      state: 'failed',
      result: null,
      points: null,
      error: 'It was stopped.',
    };
    openAdmin(`/admin/program/backtests/${done.id}`, {
      [`GET /program/backtests/${done.id}`]: failed,
    });
    expect(await screen.findByText('It was stopped.')).toBeDefined();
  });
});

describe('the versions', () => {
  it('say who changed what, and come back as a draft', async () => {
    const row = (version: number, isLive: boolean, changes: string[]) => ({
      version,
      is_live: isLive,
      published_at: '2026-11-20T10:00:00.000Z',
      published_by: 'Dana Wells',
      changes,
    });
    const { admin, user } = openAdmin('/admin/program/versions', {
      'GET /program/versions': {
        items: [row(7, true, ['Points expire: never → 12 months']), row(6, false, [])],
        next_cursor: null,
      },
      'GET /program/versions/6': { ...row(6, false, []), document: program.live.document },
      'POST /program/versions/6/restore': {},
      'GET /program': program,
    });
    expect(await screen.findByText('Points expire: never → 12 months')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Restore version 7' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'View version 6 as JSON' }));
    const json = await screen.findByLabelText('Version 6');
    expect(json instanceof HTMLTextAreaElement && JSON.parse(json.value)).toEqual(
      program.live.document,
    );
    await user.click(screen.getByText('Close', { selector: 'button *' }));
    await user.click(screen.getByRole('button', { name: 'Restore version 6' }));
    await user.click(await screen.findByRole('button', { name: 'Restore as draft' }));
    await waitFor(() => expect(window.location.pathname).toBe('/admin/program'));
    expect(admin.sent('POST /program/versions/6/restore')).toHaveLength(1);
  });
});
