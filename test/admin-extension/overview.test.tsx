import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { overview } from './sample-shop.ts';

describe('the overview', () => {
  afterEach(() => vi.useRealTimers());

  it('shows the figures, compared to the 30 days before', async () => {
    openAdmin('/', { 'GET /overview': overview });
    await screen.findByText('1,284');
    expect(screen.getByText('↑ 20% on the 30 days before')).toBeDefined();
    expect(screen.getByText('none in the 30 days before')).toBeDefined();
    expect(screen.getByText('worth $4,128.70 in rewards')).toBeDefined();
    expect(screen.getByText('Every point is accounted for')).toBeDefined();
    const link = screen.getByRole('link', { name: 'Amelia Okafor' });
    expect(link.getAttribute('href')).toBe('/admin/members/m1');
  });

  it('reads the chart out day by day, and shows it as a table on request', async () => {
    const { user } = openAdmin('/', { 'GET /overview': overview });
    const chart = await screen.findByRole('slider');
    expect(chart.getAttribute('aria-valuetext')).toBe('Nov 30: Issued 2,029, Redeemed 500');
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const table = screen.getByRole('table', { name: /Points issued and redeemed/ });
    expect(within(table).getAllByRole('row')).toHaveLength(31);
  });

  it('leads to what failed in the inbox', async () => {
    openAdmin('/', { 'GET /overview': { ...overview, inbox: { waiting: 3, failed: 2 } } });
    const link = await screen.findByRole('link', { name: '2 failed in the inbox' });
    expect(link.getAttribute('href')).toBe('/admin/inbox?state=failed');
  });

  it('says what will happen where nothing has happened yet', async () => {
    openAdmin('/', {
      'GET /overview': {
        ...overview,
        days: overview.days.map(({ day }) => ({ day, issued: 0, redeemed: 0 })),
        latest: [],
        liability: { points: 0, money: null },
        ledger: { ok: null, checked_at: null },
      },
    });
    await screen.findByText('No points moved yet');
    expect(screen.getByText('Nothing has happened yet')).toBeDefined();
    expect(screen.getByText('Ledger not checked yet')).toBeDefined();
  });

  it('offers to try again when it could not load', async () => {
    const { admin, user } = openAdmin('/', {
      'GET /overview': () => problem(503, 'unavailable', { title: 'The database is away' }),
    });
    await screen.findByText('The database is away');
    admin.on('GET /overview', overview);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('1,284');
    expect(screen.queryByText('The database is away')).toBeNull();
  });

  it('refreshes quietly, and keeps its figures while the server is away', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let total = 1284;
    const { admin } = openAdmin('/', {
      'GET /overview': () => json({ ...overview, members: { total, joined_30_days: 1 } }),
    });
    await screen.findByText('1,284');
    total = 1285;
    await act(() => vi.advanceTimersByTimeAsync(5100));
    await screen.findByText('1,285');
    admin.on('GET /overview', () => problem(503, 'unavailable', { title: 'Away' }));
    await act(() => vi.advanceTimersByTimeAsync(5100));
    await screen.findByText('Away');
    expect(screen.getByText('1,285')).toBeDefined();
  });

  it('asks the person to open the app in the admin when there is no session', async () => {
    openAdmin('/');
    vi.stubGlobal('shopify', undefined);
    expect(await screen.findByText('Open Regulars from your Shopify admin')).toBeDefined();
  });

  it('answers an unknown address with a way back', async () => {
    openAdmin('/admin/nowhere');
    expect(await screen.findByText('There is nothing at this address')).toBeDefined();
  });
});
