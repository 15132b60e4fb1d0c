import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { overview, quietOverview } from './sample-overview.ts';

const long = '2020-01-01T00:00:00.000Z';

describe('the overview', () => {
  afterEach(() => vi.useRealTimers());

  it('shows the figures, compared to as many days before, each with the way to its report', async () => {
    openAdmin('/', { 'GET /overview': overview });
    const members = await screen.findByRole('link', { name: '1,284. Open the report' });
    expect(members.getAttribute('href')).toBe('/admin/reports/participation?period=30');
    expect(screen.getByText('+86 joined, +70 before')).toBeDefined();
    expect(screen.getByText('20% more')).toBeDefined();
    expect(screen.getByText('There were none before')).toBeDefined();
    expect(screen.getByText('2.3 percentage points more')).toBeDefined();
    expect(screen.getByText('12% of other customers')).toBeDefined();
    expect(
      screen.getByText('worth $4,128.70 in rewards, $3,302.96 after expected breakage'),
    ).toBeDefined();
    expect(screen.getByText('$12,345.67')).toBeDefined();
    const link = screen.getByRole('link', { name: 'Amelia Okafor' });
    expect(link.getAttribute('href')).toBe('/admin/members/m1');
  });

  it('says what a figure means to whoever asks', async () => {
    const { user } = openAdmin('/', { 'GET /overview': overview });
    await user.click(await screen.findByRole('button', { name: 'What is “Redemption rate”?' }));
    expect(await screen.findByText(/^Points redeemed ÷ points issued/)).toBeDefined();
  });

  it('asks for the days that are chosen, and keeps them in the address', async () => {
    const { admin, user } = openAdmin('/', { 'GET /overview': overview });
    await user.selectOptions(await screen.findByLabelText('Period'), 'Last 365 days');
    await waitFor(() => expect(admin.sent('GET /overview').at(-1)?.path).toContain('days=365'));
    expect(window.location.search).toBe('?days=365');
    const members = await screen.findByRole('link', { name: '1,284. Open the report' });
    expect(members.getAttribute('href')).toContain('period=12_months');
  });

  it('reads the chart out day by day with the days before, and shows it as a table on request', async () => {
    const { user } = openAdmin('/', { 'GET /overview': overview });
    const chart = await screen.findByRole('slider');
    expect(chart.getAttribute('aria-valuetext')).toBe(
      'Nov 22: Issued 2,029 (before 1,529), Redeemed 500 (before 500)',
    );
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    const table = screen.getByRole('table', { name: 'Points issued and redeemed' });
    expect(within(table).getAllByRole('row')).toHaveLength(31);
  });

  it('draws attributed revenue and new members too, by month of a long time', async () => {
    const { user } = openAdmin('/', {
      'GET /overview': {
        ...overview,
        days: Array.from({ length: 100 }, (_, day) => ({
          day: new Date(Date.UTC(2026, 7, 1 + day)).toISOString().slice(0, 10),
          issued: 1,
          redeemed: 0,
          joined: 2,
          attributed: { amount: '10.50', currency: 'USD' },
        })),
        before: [],
      },
    });
    await user.click(await screen.findByRole('tab', { name: 'Attributed revenue' }));
    await waitFor(async () =>
      expect((await screen.findByRole('slider')).getAttribute('aria-valuetext')).toContain(
        'Nov 2026: Attributed revenue $84.00',
      ),
    );
    await user.click(screen.getByRole('tab', { name: 'New members' }));
    expect((await screen.findByRole('slider')).getAttribute('aria-valuetext')).toContain(
      'Nov 2026: New members 16',
    );
  });

  it('leads to what failed in the inbox', async () => {
    openAdmin('/', {
      'GET /overview': {
        ...overview,
        health: { ...overview.health, inbox: { waiting: 3, failed: 2 } },
      },
    });
    const link = await screen.findByRole('link', { name: '2 failed in the inbox' });
    expect(link.getAttribute('href')).toBe('/admin/inbox?state=failed');
  });

  it('says what to do where messages or the widget have stopped', async () => {
    openAdmin('/', {
      'GET /overview': {
        ...overview,
        health: { ...overview.health, webhooks: { last_at: long }, widget: { seen_at: long } },
      },
    });
    await screen.findByText('Shopify has been quiet');
    expect(screen.getByText('The widget has not been seen lately')).toBeDefined();
    expect(screen.getByText(/look under Themes, Customize, App embeds/)).toBeDefined();
  });

  it('says what will happen where nothing has happened yet', async () => {
    openAdmin('/', { 'GET /overview': quietOverview });
    await screen.findByText('No points moved yet');
    expect(screen.getByText('Nothing has happened yet')).toBeDefined();
    expect(screen.getByText('Ledger not checked yet')).toBeDefined();
    expect(screen.getByText('Nothing has come from Shopify yet')).toBeDefined();
    expect(screen.getByText('The widget has not been seen in the shop yet')).toBeDefined();
    expect(screen.getByText('points that members can still spend')).toBeDefined();
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
      'GET /overview': () => json({ ...overview, members: { ...overview.members, total } }),
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
