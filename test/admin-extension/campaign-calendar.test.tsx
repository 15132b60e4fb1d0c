import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calendarWeeks } from '../../admin-extension/pages/program/calendar-weeks.ts';
import { fullProgram } from './full-program.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

const between = (from: string, until: string) => (day: string) => day >= from && day <= until;

describe('the weeks of a month', () => {
  it('are whole ones, from Monday or from Sunday', () => {
    const monday = calendarWeeks('2026-12', 1, []);
    expect(monday.map(({ days }) => days[0])).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ]);
    expect(monday.at(-1)?.days.at(-1)).toBe('2027-01-03');
    expect(calendarWeeks('2026-02', 0, []).map(({ days }) => days[0])).toEqual([
      '2026-02-01',
      '2026-02-08',
      '2026-02-15',
      '2026-02-22',
    ]);
  });

  it('hold a bar for each stretch of days, below those that are there already', () => {
    const [, second, third] = calendarWeeks('2026-12', 1, [
      between('2026-12-09', '2026-12-15'),
      between('2026-12-13', '2026-12-13'),
      (day) => day === '2026-12-07' || day === '2026-12-10',
    ]);
    expect(second?.bars).toEqual([
      { at: 0, first: 2, last: 6, lane: 0 },
      { at: 1, first: 6, last: 6, lane: 1 },
      { at: 2, first: 0, last: 0, lane: 0 },
      { at: 2, first: 3, last: 3, lane: 1 },
    ]);
    expect(third?.bars).toEqual([{ at: 0, first: 0, last: 1, lane: 0 }]);
  });

  it('count what there is no room for', () => {
    const runs = Array.from({ length: 8 }, () => () => true);
    const [first] = calendarWeeks('2026-12', 1, runs);
    expect(first?.bars).toHaveLength(5);
    expect(first?.hidden).toBe(3);
  });
});

describe('the calendar of campaigns', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T15:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('turns its months, and opens what runs on a day', async () => {
    const { user } = openAdmin('/admin/program?section=campaigns', {
      'GET /program': { live: { ...program.live, document: fullProgram }, draft: null },
      'GET /segments': { items: [], total: 0 },
      'GET /tiers': { ladder: null },
    });
    expect(await screen.findByRole('heading', { name: 'November 2026' })).toBeDefined();
    // The last week of the month shows what the next one begins with.
    expect(screen.getAllByRole('button', { name: /^Double weekend,/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'The month after' }));
    expect(screen.getByRole('heading', { name: 'December 2026' })).toBeDefined();
    expect(screen.getAllByRole('button', { name: /^Payday,/ })).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Double weekend, Dec 6' }));
    expect(within(await screen.findByRole('dialog')).getByText('Edit campaign')).toBeDefined();
  });
});
