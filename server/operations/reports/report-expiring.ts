import { daysAfter } from '../../domain/day-in-zone.ts';
import {
  type LapsingCalendar,
  type LapsingDay,
  pointsWithin,
  sumLapsing,
} from '../../domain/reports/lapsing.ts';
import { monthAfter, monthOf } from '../../domain/reports/periods.ts';
import type { Chart, Column, Figure, ReportBody, Table } from '../../domain/reports/report.ts';
import { worth } from '../../domain/reports/worth.ts';
import { type PointRate, pointRate } from '../../domain/redemptions/value-points.ts';
import type { Database } from '../../store/database.ts';
import {
  countLapsingMembers,
  type LapseDays,
  type LapsingMembers,
} from '../../store/expiring-lots.ts';
import { readProgram } from '../read-program.ts';
import { readOpenLots } from './read-open-lots.ts';
import type { ReportStep } from './report-step.ts';

/** Days ahead of which figures tell, by the figure that does. */
export const figureDays: ReadonlyMap<string, number> = new Map([
  ['expiring_30', 30],
  ['expiring_90', 90],
  ['expiring_365', 365],
]);
const membersDays = 30;
const daysShown = 60;
const monthsShown = 60;
const calendarMonths = 12;

/**
 * When points lapse that are there now, from the last day of the period on (or from today, where that is past), by the
 * policy as it is. A day is the one on which they are gone: points good through Monday lapse on Tuesday.
 */
export async function reportExpiring(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop } = step;
  const { program } = await readProgram(db, shop.shopId);
  const rate = pointRate(program.rewards, shop.currency);
  return db.transaction(async (tx) => {
    const { lapsing, never, days } = await readOpenLots(tx, step);
    const from = firstDay(step, days);
    const calendar = sumLapsing(lapsing, { today: days.today, from });
    const shown = calendar.days.slice(0, daysShown);
    const members = await countLapsingMembers(tx, shop.shopId, {
      days,
      from,
      until: daysAfter(from, membersDays - 1),
      named: shown.map(({ day }) => day),
    });
    return {
      figures: figuresOf(calendar, { from, never, members }),
      charts: [chartOf(calendar, days.today)],
      tables: [daysTable(calendar, members), monthsTable(calendar, members, rate)],
      notes: rate === null ? ['no_point_value'] : [],
    };
  });
}

/** Nothing lapses in the past. */
export function firstDay({ period }: Pick<ReportStep, 'period'>, { today }: LapseDays): string {
  return period.to > today ? period.to : today;
}

/** Of another period nothing can be told: what was to lapse then is gone. */
function figuresOf(
  calendar: LapsingCalendar,
  known: { from: string; never: number; members: LapsingMembers },
): Figure[] {
  const { from, never, members } = known;
  return [
    ...[...figureDays].map(([id, days]): Figure => ({
      id,
      unit: 'points',
      value: pointsWithin(calendar, { from, days }),
      before: null,
      opens: true,
    })),
    { id: 'never', unit: 'points', value: never, before: null, opens: false },
    { id: 'members_30', unit: 'count', value: members.until, before: null, opens: false },
  ];
}

function chartOf({ months }: LapsingCalendar, today: string): Chart {
  const labels = Array.from({ length: calendarMonths }, (_, ahead) =>
    monthAfter(monthOf(today), ahead),
  );
  const points = new Map(months.map((month) => [month.day, month.points]));
  const values = labels.map((label) => points.get(label) ?? 0);
  return {
    id: 'calendar',
    kind: 'bars',
    unit: 'points',
    step: 'month',
    labels,
    series: [{ id: 'points', name: null, values, before: null }],
  };
}

const counted: readonly Column[] = [
  { id: 'lots', unit: 'count' },
  { id: 'members', unit: 'count' },
  { id: 'points', unit: 'points' },
];

function daysTable({ days }: LapsingCalendar, { byDay }: LapsingMembers): Table {
  return {
    id: 'days',
    columns: [{ id: 'day', unit: 'day' }, ...counted],
    rows: days.slice(0, daysShown).map(({ day, lots, points }) => ({
      key: day,
      cells: [day, lots, byDay.get(day) ?? 0, points],
      link: null,
    })),
    total: null,
    leftOut: Math.max(0, days.length - daysShown),
  };
}

function monthsTable(
  { months }: LapsingCalendar,
  { byMonth }: LapsingMembers,
  rate: PointRate | null,
): Table {
  const all = { lots: 0, points: 0 };
  const money = (points: number, before = 0) =>
    rate === null
      ? null
      : // Amounts are what running sums differ by, so that they add up.
        { minor: worth(points, rate) - worth(before, rate), currency: rate.money.currency };
  const rowOf = ({ day, lots, points }: LapsingDay) => {
    const before = all.points;
    all.lots += lots;
    all.points += points;
    const cells = [day, lots, byMonth.get(day) ?? 0, points, money(all.points, before)];
    return { key: day, cells, link: null };
  };
  return {
    id: 'months',
    columns: [{ id: 'month', unit: 'month' }, ...counted, { id: 'money', unit: 'money' }],
    rows: months.slice(0, monthsShown).map(rowOf),
    total: [null, all.lots, null, all.points, money(all.points)],
    leftOut: Math.max(0, months.length - monthsShown),
  };
}
