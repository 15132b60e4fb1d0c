import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import {
  cohorts,
  figure,
  liability,
  months,
  movement,
  report,
  table,
  tiers,
} from './sample-reports.ts';

const october = '/admin/reports/movement?period=own&from=2026-10-01&to=2026-10-31&compare=previous';
const openMovement = (answer: object = movement) =>
  openAdmin(october, { 'GET /reports/movement': answer });

let saved: string[];

beforeEach(() => {
  saved = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    if (this.download !== '') saved.push(this.download);
  });
});
afterEach(() => vi.restoreAllMocks());

describe('the catalogue of reports', () => {
  it('says of each of the ten what question it answers', async () => {
    openAdmin('/admin/reports');
    const money = await screen.findByRole('region', { name: 'Money' });
    const link = within(money).getByRole('link', { name: 'Points movement' });
    expect(link.getAttribute('href')).toBe('/admin/reports/movement');
    expect(
      screen.getByText('Which points will expire when, and who can still be reminded?'),
    ).toBeDefined();
    const lists = ['Money', 'Customers', 'Program'].map(
      (name) => within(screen.getByRole('region', { name })).getAllByRole('link').length,
    );
    expect(lists).toEqual([3, 4, 3]);
  });
});

describe('a report', () => {
  it('asks for its days and what they are compared with', async () => {
    const { admin } = openMovement();
    await screen.findByText('It adds up');
    expect(admin.sent('GET /reports/movement')[0]?.path).toBe(
      '/reports/movement?from=2026-10-01&to=2026-10-31&compare=previous',
    );
    expect(screen.getByText('As of 12:31 PM')).toBeDefined();
  });

  it('keeps the chosen time and comparison in the address', async () => {
    const { admin, user } = openMovement();
    await user.selectOptions(await screen.findByLabelText('Period'), 'Last month');
    await user.selectOptions(screen.getByLabelText('Compare with'), 'A year before');
    expect(window.location.search).toBe('?period=last_month&compare=year');
    await waitFor(() =>
      expect(admin.sent('GET /reports/movement').at(-1)?.path).toContain('compare=year'),
    );
    await user.selectOptions(screen.getByLabelText('Compare with'), 'Nothing');
    await waitFor(() =>
      expect(admin.sent('GET /reports/movement').at(-1)?.path).not.toContain('compare'),
    );
  });

  it('asks for own days once they make sense', async () => {
    const { admin, user } = openMovement();
    const from = await screen.findByLabelText('From');
    await user.clear(from);
    await user.type(from, '2026-11-05');
    expect(await screen.findByText('The last day is before the first.')).toBeDefined();
    await user.clear(from);
    await user.type(from, '2026-10-11');
    await waitFor(() =>
      expect(admin.sent('GET /reports/movement').at(-1)?.path).toContain('from=2026-10-11'),
    );
  });

  it('shows figures with their change, and the sum that they make', async () => {
    openMovement();
    expect(await screen.findByText('25% more')).toBeDefined();
    expect(screen.getByText('was 400')).toBeDefined();
    const line = screen.getByRole('list', { name: 'From opening to closing' });
    expect(
      within(line)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '1,000 Opening',
      '+plus 500 Issued',
      '−less 20 Taken back',
      '−less 300 Redeemed',
      '+plus 10 Returned',
      '−less 50 Expired',
      '−less 40 Adjusted',
      '=makes 1,100 Closing',
    ]);
  });

  it('says which way is the better one only where that is clear', async () => {
    openAdmin('/admin/reports/tiers', { 'GET /reports/tiers': tiers });
    const rose = await screen.findByText('20% more');
    const fell = screen.getByText('100% more');
    expect(rose.dataset['tone']).toBe('good');
    expect(fell.dataset['tone']).toBe('bad');
    const steps = screen.getByRole('list', { name: /^Tiers with their members/ });
    expect(within(steps).getByText('1,200 members')).toBeDefined();
    expect(within(steps).getByText('12 rose to it, 0 fell to it')).toBeDefined();
  });

  it('walks through a chart with the arrow keys, and shows it as a table', async () => {
    const { user } = openMovement();
    const chart = await screen.findByRole('slider', { name: 'Points outstanding, day by day' });
    expect(chart.getAttribute('aria-valuetext')).toBe('Oct 31: Closing 1,039 (before 900)');
    act(() => chart.focus());
    await user.keyboard('{ArrowLeft}');
    const figures = screen.getByRole('figure', { name: 'Points in and out' });
    await user.click(within(figures).getByRole('button', { name: 'Show as table' }));
    const shown = within(figures).getByRole('table', { name: 'Points in and out' });
    expect(within(shown).getAllByRole('columnheader')).toHaveLength(5);
  });

  it('shows the first month of many rows, all on request, and their sum', async () => {
    const { user } = openMovement();
    const days = await screen.findByRole('table', { name: 'Day by day' });
    const beyond = () => days.querySelectorAll('[data-beyond="true"]').length;
    expect(beyond()).toBe(9);
    await user.click(screen.getByRole('button', { name: 'Show all 40' }));
    expect(beyond()).toBe(0);
    const sum = within(days).getAllByRole('row').at(-1);
    expect(sum?.textContent).toContain('Total');
    expect(screen.getByText('3 more rows are not shown.')).toBeDefined();
    expect(screen.getAllByText('Pending').length).toBeGreaterThan(0);
  });

  it('tells the same days in money', async () => {
    const { user } = openMovement();
    const days = await screen.findByRole('table', { name: 'Day by day' });
    expect(within(days).getAllByRole('columnheader')).toHaveLength(9);
    expect(within(days).getAllByText('−40').length).toBeGreaterThan(0);
    await user.selectOptions(screen.getByLabelText('Show in'), 'Money');
    expect(within(days).getAllByRole('columnheader')).toHaveLength(9);
    expect(within(days).getAllByText('$500.00')).toHaveLength(40);
  });

  it('downloads a table with what it was asked for, and says why it could not', async () => {
    const { admin, user } = openMovement();
    admin.on('GET /reports/movement/table/days', () =>
      problem(503, 'unavailable', { title: 'Away' }),
    );
    const button = await screen.findByRole('button', { name: 'Download CSV: Day by day' });
    await user.click(button);
    expect(await screen.findByText(/^Away\. /)).toBeDefined();
    admin.on(
      'GET /reports/movement/table/days',
      () =>
        new Response('day\n', {
          headers: { 'content-disposition': 'attachment; filename="movement.csv"' },
        }),
    );
    await user.click(button);
    await waitFor(() => expect(admin.toasts).toEqual(['The file was downloaded']));
    expect(saved).toEqual(['movement.csv']);
    expect(admin.sent('GET /reports/movement/table/days').at(-1)?.path).toBe(
      '/reports/movement/table/days?from=2026-10-01&to=2026-10-31&compare=previous',
    );
  });

  it('opens a figure to its rows, page by page', async () => {
    const { admin, user } = openMovement();
    const row = (key: string, name: string) => ({
      key,
      cells: [name, '2026-10-03T10:00:00.000Z', 'order_award', 84],
      link: { to: 'member', id: key },
    });
    const columns = [
      { id: 'member', unit: 'text' },
      { id: 'at', unit: 'instant' },
      { id: 'kind', unit: 'text' },
      { id: 'points', unit: 'signed' },
    ];
    admin.on('GET /reports/movement/rows', ({ path }) =>
      path.includes('cursor=')
        ? json({ columns, rows: [row('m2', 'Noah Berg')], next_cursor: null })
        : json({ columns, rows: [row('m1', 'Amelia Okafor')], next_cursor: 'c2' }),
    );
    await user.click(await screen.findByRole('button', { name: /^500. Show the rows/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const link = await dialog.findByRole('link', { name: 'Amelia Okafor' });
    expect(link.getAttribute('href')).toBe('/admin/members/m1');
    expect(dialog.getByText('Order')).toBeDefined();
    expect(dialog.getByText('+84')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Show more' }));
    await dialog.findByRole('link', { name: 'Noah Berg' });
    expect(dialog.getByText('2 rows')).toBeDefined();
    expect(dialog.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('opens a row of a table to the rows behind it, and leads to what it names', async () => {
    const { admin, user } = openAdmin('/admin/reports/rewards', {
      'GET /reports/rewards': report('rewards', {
        figures: [figure('redemptions', 'count', 3)],
        tables: [
          table('rewards', ['reward', 'redemptions count'], [], {
            rows: [
              { key: 'a', cells: ['$5 off', 2], link: { to: 'rows', id: 'redemptions' } },
              { key: 'b', cells: ['Free mug', 1], link: { to: 'reward', id: 'mug' } },
            ],
          }),
        ],
      }),
      'GET /reports/rewards/rows': { columns: [], rows: [], next_cursor: null },
    });
    const mug = await screen.findByRole('link', { name: 'Free mug' });
    expect(mug.getAttribute('href')).toBe('/admin/program?section=rewards');
    await user.click(screen.getByRole('button', { name: '$5 off' }));
    expect(await screen.findByText('There are no rows in this time.')).toBeDefined();
    expect(admin.sent('GET /reports/rewards/rows')[0]?.path).toContain('figure=redemptions');
  });

  it('shows cohorts as a table coloured by value, of everybody or of some', async () => {
    const { user } = openAdmin('/admin/reports/cohorts', { 'GET /reports/cohorts': cohorts });
    const heat = await screen.findByRole('table', { name: 'Who bought again' });
    expect(within(heat).getByRole('rowheader', { name: 'Aug 2026' })).toBeDefined();
    expect(within(heat).getByText('12.5%')).toBeDefined();
    await user.click(screen.getByRole('tab', { name: 'Members' }));
    const members = await screen.findByRole('table', { name: 'Who bought again: members' });
    expect(within(members).getAllByText('30%')).toHaveLength(2);
    expect(screen.getByRole('table', { name: 'Net sales per customer' })).toBeDefined();
  });

  it('says what its reader must know, also in codes that it has never heard of', async () => {
    openMovement({
      ...movement,
      notes: [
        'orders_in_other_currencies:3',
        'no_point_value',
        'not_enough_data',
        'brand_new_note',
      ],
    });
    await screen.findByText('3 orders in other currencies are not in the amounts.');
    expect(screen.getByText('A point has no value in money yet')).toBeDefined();
    expect(screen.getByText('Not enough data yet')).toBeDefined();
    expect(screen.getByText('Brand new note')).toBeDefined();
  });

  it('shows what it does not know by its id', async () => {
    openMovement({
      ...movement,
      figures: [figure('brand_new', 'number', 1.256)],
      tables: [table('odd_table', ['odd_column'], [['something']])],
    });
    expect(await screen.findByText('Brand new')).toBeDefined();
    expect(screen.getByText('1.26')).toBeDefined();
    expect(screen.getByRole('table', { name: 'Odd table' })).toBeDefined();
  });

  it('offers a longer time where nothing happened', async () => {
    const { user } = openMovement(report('movement', { figures: [figure('issued', 'points', 0)] }));
    await screen.findByText('Nothing happened in this time');
    await user.click(screen.getByRole('button', { name: 'Look at the last 12 months' }));
    expect(window.location.search).toContain('period=12_months');
  });

  it('shows that it loads, and tries again where that failed', async () => {
    const { admin, user } = openMovement(() => new Promise<Response>(() => undefined));
    expect((await screen.findAllByText('Loading')).length).toBeGreaterThan(0);
    admin.on('GET /reports/movement', () => problem(422, 'period_too_long', { title: 'Too long' }));
    await user.selectOptions(await screen.findByLabelText('Period'), 'This year');
    await screen.findByText('Too long');
    admin.on('GET /reports/movement', movement);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('It adds up');
  });

  it('is printed with whose it is and of which time', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    const { user } = openMovement();
    expect(await screen.findByText('Northwind Outfitters: Points movement')).toBeDefined();
    expect(screen.getByText('compared with Aug 31, 2026 to Sep 30, 2026')).toBeDefined();
    await user.click(screen.getAllByRole('button', { name: 'Print' })[0] ?? document.body);
    expect(print).toHaveBeenCalledOnce();
  });

  it('answers an unknown report with a way back', async () => {
    openAdmin('/admin/reports/nothing');
    expect(await screen.findByText('There is nothing at this address')).toBeDefined();
  });
});

describe('the liability and its months', () => {
  const open = () =>
    openAdmin('/admin/reports/liability', {
      'GET /reports/liability': liability,
      'GET /reports/months': months,
    });

  it('shows the estimate between its bounds', async () => {
    open();
    const span = await screen.findByRole('figure', { name: 'What it is likely to cost' });
    expect(span.textContent).toContain(
      'Low$3,302.96Expected$3,619.22High$3,922.27Full value$4,128.70',
    );
  });

  it('closes a month after saying what that does, with those before it', async () => {
    const { admin, user } = open();
    admin.on('POST /reports/months', () =>
      problem(409, 'month_not_over', { title: 'Not over yet' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Close Oct 2026' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Nothing changes them afterwards/)).toBeDefined();
    expect(dialog.getByText(/still open are closed with it: Sep 2026/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Close Oct 2026' }));
    expect(await dialog.findByText('Not over yet')).toBeDefined();
    admin.on('POST /reports/months', {});
    await user.click(dialog.getByRole('button', { name: 'Close Oct 2026' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(admin.sent('POST /reports/months').at(-1)?.body).toEqual({ month: '2026-10' });
    expect(admin.toasts).toContain('Oct 2026 is closed');
    await waitFor(() => expect(admin.sent('GET /reports/months')).toHaveLength(2));
  });

  it('shows the figures and journal of a month', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Oct 2026' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('These figures are not frozen yet.')).toBeDefined();
    expect(
      dialog.getByText('Valued at 100 points = $1.00. Expected breakage 15% (10% to 25%).'),
    ).toBeDefined();
    expect(dialog.getByText('Points issued')).toBeDefined();
    expect(dialog.getByText('Loyalty expense')).toBeDefined();
  });

  it('says who closed a month, and hands out its journal', async () => {
    const { admin, user } = open();
    admin.on('GET /reports/months/2026-08/journal', () => new Response('line\n'));
    await user.click(await screen.findByRole('button', { name: 'Journal CSV of Aug 2026' }));
    await waitFor(() => expect(admin.toasts).toContain('The journal was downloaded'));
    await user.click(screen.getByRole('button', { name: 'Aug 2026' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Closed by Dana Wells, Sep 3, 2026, 6:00 AM')).toBeDefined();
    expect(dialog.getByText(/No reward gives money for points/)).toBeDefined();
  });
});
