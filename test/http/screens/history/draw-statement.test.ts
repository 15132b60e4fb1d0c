import { describe, expect, it } from 'vitest';
import type { StorefrontStatement } from '../../../../server/contract/storefront.ts';
import { drawStatement } from '../../../../server/http/screens/history/draw-statement.ts';
import { findDays } from '../../../../server/http/screens/history/find-days.ts';
import { listElements, textOf, textsOf } from '../support/look-at.ts';
import { painterOf } from '../support/painter-of.ts';

const statement: StorefrontStatement = {
  shop: 'Northwind',
  member_name: 'Ada',
  from: '2026-11-01',
  to: '2026-11-30',
  points_name: { one: 'point', other: 'points' },
  opening: { available: 100, pending: 0, held: 0 },
  closing: { available: 50, pending: 86, held: 300 },
  lines: [
    {
      occurred_at: '2026-11-03T12:00:00Z',
      day: '2026-11-03',
      title: 'Order #1',
      points: 250,
      available_after: 350,
    },
    {
      occurred_at: '2026-11-04T12:00:00Z',
      day: '2026-11-04',
      title: 'Five off',
      points: -300,
      available_after: 50,
    },
  ],
  too_many: false,
};

const draw = (changes: Partial<StorefrontStatement> = {}) =>
  drawStatement({ statement: { ...statement, ...changes }, period: 'thisMonth' }, painterOf());

describe('a statement', () => {
  it('shows opening, every line and closing of its period', () => {
    const nodes = draw();
    expect(textsOf(nodes, 'h3')).toEqual(['November 1, 2026 to November 30, 2026']);
    expect(textsOf(nodes, 'dl')).toEqual([
      'At the beginning100 beansChanges−50At the end50 beansOn the way: 86Set aside: 300',
    ]);
    expect(textsOf(nodes, 'li')).toEqual([
      'Order #1November 3, 2026+250Balance: 350',
      'Five offNovember 4, 2026−300Balance: 50',
    ]);
  });

  it('leads to the other periods and to its files', () => {
    const links = listElements(draw()).filter(({ tag }) => tag === 'a');
    expect(links.slice(3).map(({ text, attributes }) => [text, attributes['to']])).toEqual([
      ['This month', 'statement?period=thisMonth'],
      ['Last month', 'statement?period=lastMonth'],
      ['This year', 'statement?period=thisYear'],
      ['Last year', 'statement?period=lastYear'],
      ['Save as CSV', 'statement.csv?period=thisMonth'],
      ['Save as PDF', 'statement.pdf?period=thisMonth'],
    ]);
    expect(
      links.flatMap(({ text, attributes }) => ('aria-current' in attributes ? text : [])),
    ).toEqual(['Statement', 'This month']);
    expect(links.at(-1)?.attributes['saves']).toBe('statement-2026-11-01-2026-11-30.pdf');
  });

  it('says that nothing happened, or that too much did', () => {
    expect(textOf(draw({ lines: [] }))).toContain('Nothing happened in this time.');
    const nodes = draw({ lines: [], too_many: true });
    expect(textOf(nodes)).toContain('more lines than one statement holds');
    expect(textsOf(nodes, 'dl')).toEqual([]);
  });
});

describe('the days of a period', () => {
  it.each([
    ['thisMonth', '2026-01-01', '2026-01-31'],
    ['lastMonth', '2025-12-01', '2025-12-31'],
    ['thisYear', '2026-01-01', '2026-12-31'],
    ['lastYear', '2025-01-01', '2025-12-31'],
  ] as const)('of %s are the shop’s, whatever day it is elsewhere', (period, from, to) => {
    // New Year’s Day in Berlin already.
    const now = new Date('2025-12-31T23:30:00Z');
    expect(findDays(period, { timeZone: 'Europe/Berlin', now })).toEqual({ from, to });
  });

  it('end with a short month where it does', () => {
    const step = { timeZone: 'UTC', now: new Date('2028-03-31T12:00:00Z') };
    expect(findDays('lastMonth', step)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });
});
