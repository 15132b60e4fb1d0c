import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sumByMonth } from '../../admin-extension/pages/referrals/report-chart.tsx';
import { daysOf } from '../../admin-extension/pages/referrals/report-days.ts';
import { sayRate, sayRateOf } from '../../admin-extension/pages/referrals/say-rate.ts';
import { todayIn } from '../../admin-extension/today-in.ts';
import { json, problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { listed, referral, referringProgram, report } from './sample-referrals.ts';
import { member, program } from './sample-shop.ts';

const quiet = {
  ...report,
  funnel: { shares: 0, clicks: 0, claims: 0, orders: 0, rewards: 0 },
  channels: [],
  advocates: [],
  days: [],
};

const openReport = (answers: Readonly<Record<string, object>> = {}, path = '/admin/referrals') =>
  openAdmin(path, {
    'GET /program': referringProgram,
    'GET /referrals': listed([]),
    'GET /referrals/report': report,
    ...answers,
  });

describe('the overview of referrals', () => {
  it('draws the way from shared to rewarded, with what is left of each step', async () => {
    openReport();
    const funnel = within(
      await screen.findByRole('list', { name: 'Shares, clicks, claims, orders and rewards' }),
    );
    const steps = funnel.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(steps).toEqual([
      'Shared40',
      'Clicked2005 for each share',
      'Claimed5025% of clicks',
      'Ordered2040% of claims',
      'Rewarded1575% of orders',
    ]);
  });

  it('says what friends brought, what they cost, and what is left out', async () => {
    openReport();
    await screen.findByText('$1,511.00');
    expect(screen.getByText(/without 2 in other currencies/)).toBeDefined();
    expect(screen.getByText('$200.00')).toBeDefined();
    expect(screen.getByText('7,500 to members, 1,500 to friends, worth $90.00')).toBeDefined();
  });

  it('lists ways of sharing with what came of their clicks, and who brought most', async () => {
    openReport();
    const ways = within(await screen.findByRole('table', { name: /^Ways of sharing/ }));
    expect(ways.getByText('WhatsApp')).toBeDefined();
    expect(ways.getByText('10%')).toBeDefined();
    const link = screen.getByRole('link', { name: 'Amelia Okafor' });
    expect(link.getAttribute('href')).toBe('/admin/members/m1');
  });

  it('asks for the time that staff chooses, and keeps it in the address', async () => {
    const { admin, user } = openReport();
    await screen.findByText('$1,511.00');
    const asked = () => admin.sent('GET /referrals/report').at(-1)?.path;
    const today = todayIn('America/New_York', new Date());
    const last = daysOf('30', today);
    expect(asked()).toBe(`/referrals/report?from=${last.from}&to=${last.to}`);
    await user.selectOptions(screen.getByLabelText('Period'), 'year');
    await waitFor(() =>
      expect(asked()).toBe(`/referrals/report?from=${today.slice(0, 4)}-01-01&to=${today}`),
    );
    expect(window.location.search).toBe('?period=year');
  });

  it('asks for other days only once they make sense', async () => {
    const { admin } = openReport({}, '/admin/referrals?period=own&from=2026-11-01&to=2026-11-10');
    await screen.findByText('$1,511.00');
    expect(admin.sent('GET /referrals/report').map(({ path }) => path)).toEqual([
      '/referrals/report?from=2026-11-01&to=2026-11-10',
    ]);
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-10-01' } });
    await screen.findByText('The last day is before the first.');
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-11-12' } });
    await waitFor(() => expect(admin.sent('GET /referrals/report')).toHaveLength(2));
    expect(window.location.search).toBe('?period=own&from=2026-11-01&to=2026-11-12');
  });

  it('says where to set referrals up while the program has none', async () => {
    openReport({ 'GET /program': program, 'GET /referrals/report': quiet });
    await screen.findByText('Let members bring their friends');
    const link = screen.getByRole('link', { name: 'Set up referrals' });
    expect(link.getAttribute('href')).toBe('/admin/program?section=referrals');
  });

  it('says that nobody was invited where the program has some', async () => {
    openReport({ 'GET /referrals/report': quiet });
    expect(await screen.findByText('Nobody was invited in this time')).toBeDefined();
  });

  it('keeps the figures of a program that has no referrals any more', async () => {
    openReport({ 'GET /program': program });
    expect(await screen.findByText('The live program has no referrals')).toBeDefined();
    expect(screen.getByText('$1,511.00')).toBeDefined();
  });

  it('says why there is no report, and asks again', async () => {
    const { admin, user } = openReport({
      'GET /referrals/report': () => problem(422, 'report_too_long', { title: 'Too long a time' }),
    });
    await screen.findByText('Too long a time');
    admin.on('GET /referrals/report', report);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('$1,511.00')).toBeDefined();
  });
});

describe('what is computed for the overview', () => {
  it.each([
    ['30', '2026-11-22', '2026-10-24'],
    ['90', '2026-03-01', '2025-12-02'],
    ['year', '2026-11-22', '2026-01-01'],
  ] as const)('begins the period %s before %s on %s', (period, today, from) => {
    expect(daysOf(period, today)).toEqual({ from, to: today });
  });

  it.each([
    [1, 3, '33%', '33% of click'],
    [3, 1000, '0.3%', '0.3% of click'],
    [5, 5, '100%', '100% of click'],
    [9, 4, '×2.3', '2.3 for each click'],
  ])('says what %i of %i are', (part, whole, rate, words) => {
    expect(sayRate(part, whole)).toBe(rate);
    expect(sayRateOf(part, whole, 'click')?.startsWith(words)).toBe(true);
  });

  it('says nothing of what came from nothing', () => {
    expect(sayRate(3, 0)).toBeNull();
    expect(sayRateOf(0, 0, 'click')).toBeNull();
  });

  it('sums days by month, with the year where there are more than twelve', () => {
    const day = { clicks: 9, claims: 3, orders: 2, rewards: 1 };
    expect(
      sumByMonth([
        { day: '2025-12-31', ...day },
        { day: '2026-01-01', ...day },
        { day: '2026-01-02', ...day },
      ]),
    ).toEqual([
      { label: 'Dec', claims: 3, orders: 2 },
      { label: 'Jan', claims: 6, orders: 4 },
    ]);
    const months = Array.from({ length: 13 }, (_, at) => ({
      day: new Date(Date.UTC(2025, at, 1)).toISOString().slice(0, 10),
      ...day,
    }));
    expect(sumByMonth(months).at(-1)?.label).toBe('Jan 2026');
  });
});

describe('all referrals', () => {
  const rewarded = {
    ...referral,
    id: 'f2',
    state: 'rewarded',
    reason: 'rewards_given',
    reason_text: 'The rewards were given.',
    in_review: false,
    friend: { id: 'm9', name: 'Bruno Keller' },
    friend_hint: null,
  } as const;
  const openList = (answer: object, path = '/admin/referrals?tab=all') =>
    openAdmin(path, { 'GET /program': referringProgram, 'GET /referrals': answer });

  it('stand with their state, its reason and their order', async () => {
    openList(listed([referral, rewarded]));
    const table = within(await screen.findByRole('table', { name: 'Referrals, newest first' }));
    expect(table.getByText('To review')).toBeDefined();
    expect(table.getByText('Staff looks at it first.')).toBeDefined();
    expect(table.getByText('Rewarded')).toBeDefined();
    expect(table.getAllByText('#1042, $84.00')).toHaveLength(2);
    const link = table.getByRole('link', { name: 'Bruno Keller' });
    expect(link.getAttribute('href')).toBe('/admin/referrals/f2');
  });

  it('are listed by state, and of one member', async () => {
    const { admin, user } = openList(listed([]), '/admin/referrals?tab=all&member=m1');
    await screen.findByText('No referral is like that');
    const asked = () => admin.sent('GET /referrals').at(-1)?.path;
    expect(asked()).toBe('/referrals?member=m1');
    await user.selectOptions(screen.getByLabelText('State'), 'blocked');
    await waitFor(() => expect(asked()).toBe('/referrals?state=blocked&member=m1'));
    await user.click(screen.getByRole('button', { name: /^Of one member/ }));
    await waitFor(() => expect(asked()).toBe('/referrals?state=blocked'));
    expect(window.location.search).toBe('?tab=all&state=blocked');
  });

  it('go on to older ones and back', async () => {
    const { user } = openList(({ path }: { path: string }) =>
      json(
        path.includes('cursor=c2')
          ? listed([rewarded])
          : { ...listed([referral]), next_cursor: 'c2' },
      ),
    );
    await screen.findByText('b…@example.com');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByText('Bruno Keller');
    await user.click(screen.getByRole('button', { name: 'Previous' }));
    expect(await screen.findByText('b…@example.com')).toBeDefined();
  });

  it('say what will stand here before there are any', async () => {
    openList(listed([]));
    expect(await screen.findByText('No referrals yet')).toBeDefined();
  });
});

describe('one referral', () => {
  const openOne = (one: object) =>
    openAdmin('/admin/referrals/f1', {
      'GET /program': referringProgram,
      'GET /referrals': listed([]),
      'GET /referrals/f1': one,
      'GET /members/m1': member,
    });

  it('shows what speaks against it, what is known, and what happened', async () => {
    openOne({
      ...referral,
      state: 'rewarded',
      reason: 'rewards_given',
      reason_text: 'The rewards were given.',
      in_review: false,
      friend: { id: 'm9', name: 'Bruno Keller' },
      given: { advocate_points: 500, friend_points: 100, friend_code: 'FRIEND-7K2M9Q' },
      decision: {
        decision: 'released',
        by: 'Dana Wells',
        at: referral.created_at,
        note: 'Sisters',
      },
      steps: [
        ...referral.steps,
        {
          state: 'rewarded',
          reason: 'rewards_given',
          at: referral.created_at,
          actor: 'Dana Wells',
          note: 'Sisters',
        },
      ],
    });
    await screen.findByText('The friend claimed in the advocate’s own browser.');
    expect(screen.getByText('500 points to the member, 100 points to the friend')).toBeDefined();
    expect(screen.getByText('FRIEND-7K2M9Q')).toBeDefined();
    expect(screen.getByText(/^Released by Dana Wells, Nov 14, 2026.*: “Sisters”$/)).toBeDefined();
    const steps = within(screen.getByRole('list', { name: 'What happened' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(steps[0]).toMatch(/^Invited: WhatsAppNov 14, 2026/);
    expect(steps.at(-1)).toMatch(/^RewardedNov 14, 2026.*, Dana WellsSisters$/);
    expect(screen.queryByRole('button', { name: /^Re(lease|ject)/ })).toBeNull();
  });

  it('can be released where it waits, and says what became of it', async () => {
    const { admin, user } = openOne(referral);
    admin.on('POST /referrals/f1/decide', () => {
      admin.on('GET /referrals/f1', { ...referral, in_review: false, reason: 'holding' });
      return json({});
    });
    await user.click(await screen.findByRole('button', { name: /^Release: b…@example.com/ }));
    await screen.findByText(/^Released: b…@example.com, brought by Amelia Okafor/);
    expect(admin.sent('POST /referrals/f1/decide')[0]?.body).toEqual({
      decision: 'released',
      note: null,
    });
    await screen.findByText('Pending');
    expect(screen.queryByRole('button', { name: /^Release:/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Reject:/ })).toBeDefined();
  });

  it('that staff has rejected can be released still', async () => {
    openOne({ ...referral, state: 'rejected', reason: 'by_staff', in_review: false });
    expect(await screen.findByRole('button', { name: /^Release:/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Reject:/ })).toBeNull();
  });

  it('that is none says so', async () => {
    openAdmin('/admin/referrals/f9');
    expect((await screen.findAllByText('No such page')).length).toBeGreaterThan(0);
  });
});
