import { dayInZone, daysBefore } from '../../domain/day-in-zone.ts';
import { type Flow, flows } from '../../domain/reports/classify-transfer.ts';
import {
  joinMovements,
  sumMovement,
  sumOutstanding,
  type ValuedMovement,
  valueMovement,
} from '../../domain/reports/movement.ts';
import {
  daysOf,
  labelOf,
  labelsOf,
  type PeriodStep,
  stepOf,
} from '../../domain/reports/periods.ts';
import type {
  Cell,
  Chart,
  Column,
  Figure,
  Period,
  ReportBody,
  Series,
  Table,
} from '../../domain/reports/report.ts';
import { type PointRate, pointRate } from '../../domain/redemptions/value-points.ts';
import type { Database } from '../../store/database.ts';
import { type DayMoves, listMoves, sumMovesUntil } from '../../store/ledger-reports.ts';
import type { Shop } from '../../store/shops.ts';
import { readProgram } from '../read-program.ts';
import { readCompared } from './read-compared.ts';
import type { ReportStep } from './report-step.ts';

const parts = ['opening', ...flows, 'closing'] as const;
/** What the chart shows of the flows. */
const charted: readonly Flow[] = ['issued', 'redeemed', 'expired', 'revoked'];

/** What happened to points, day by day, from what was outstanding to what is; it closes in points and in money. */
export async function reportMovement(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop, period, now } = step;
  const { program } = await readProgram(db, shop.shopId);
  const rate = pointRate(program.rewards, shop.currency);
  const today = dayInZone(now, shop.timeZone);
  const { now: told, before } = await readCompared(step, (of) =>
    readMovement(db, { shop, period: of, today, rate }),
  );
  return {
    figures: parts.map((part): Figure => ({
      id: part,
      unit: 'points',
      value: told.total.points[part],
      before: before?.total.points[part] ?? null,
      opens: part !== 'opening' && part !== 'closing',
    })),
    charts: chartsOf(told, before, stepOf(period)),
    tables: [daysTable(told, shop.currency), kindsTable(told.moves)],
    notes: rate === null ? ['no_point_value'] : [],
  };
}

interface ReadMovement {
  period: Period;
  moves: readonly DayMoves[];
  /** Of each day until today, the first one first. */
  days: readonly (ValuedMovement & { day: string })[];
  total: ValuedMovement;
}

async function readMovement(
  db: Database,
  of: { shop: Shop; period: Period; today: string; rate: PointRate | null },
): Promise<ReadMovement> {
  const { shop, period, today, rate } = of;
  const [earlier, moves] = await Promise.all([
    sumMovesUntil(db, shop.shopId, daysBefore(period.from, 1)),
    listMoves(db, shop.shopId, period),
  ]);
  const byDay = Map.groupBy(moves, ({ day }) => day);
  const opening = sumOutstanding(earlier);
  let outstanding = opening;
  const days = daysOf(period)
    .filter((day) => day <= today || byDay.has(day))
    .map((day) => {
      const points = sumMovement(outstanding, byDay.get(day) ?? []);
      outstanding = points.closing;
      return { day, ...valueMovement(points, rate) };
    });
  const total = joinMovements(days) ?? valueMovement(sumMovement(opening, []), rate);
  return { period, moves, days, total };
}

function chartsOf(told: ReadMovement, before: ReadMovement | null, step: PeriodStep): Chart[] {
  const labels = labelsOf(told.period, step);
  const series = (id: string, valuesOf: (read: ReadMovement) => (number | null)[]): Series => ({
    id,
    name: null,
    values: valuesOf(told),
    before: before === null ? null : valuesOf(before),
  });
  const chart = { unit: 'points' as const, step, labels };
  return [
    {
      ...chart,
      id: 'moves',
      kind: 'bars',
      series: charted.map((flow) => series(flow, (read) => sumByLabel(read, flow, step))),
    },
    {
      ...chart,
      id: 'outstanding',
      kind: 'lines',
      series: [series('closing', (read) => closeByLabel(read, step))],
    },
  ];
}

function sumByLabel({ period, days }: ReadMovement, flow: Flow, step: PeriodStep): number[] {
  const sums = new Map(labelsOf(period, step).map((label) => [label, 0]));
  for (const { day, points } of days) {
    const label = labelOf(day, step);
    sums.set(label, (sums.get(label) ?? 0) + points[flow]);
  }
  return [...sums.values()];
}

/** Null where the days are still to come. */
function closeByLabel({ period, days }: ReadMovement, step: PeriodStep): (number | null)[] {
  const closings = new Map(days.map(({ day, points }) => [labelOf(day, step), points.closing]));
  return labelsOf(period, step).map((label) => closings.get(label) ?? null);
}

const daysColumns: readonly Column[] = [
  { id: 'day', unit: 'day' },
  ...parts.map((id): Column => ({ id, unit: 'points' })),
  ...parts.map((id): Column => ({ id: `${id}_money`, unit: 'money' })),
];

function daysTable({ days, total }: ReadMovement, currency: string): Table {
  const cellsOf = ({ points, minor }: ValuedMovement): Cell[] => [
    ...parts.map((part) => points[part]),
    ...parts.map((part) => (minor === null ? null : { minor: minor[part], currency })),
  ];
  return {
    id: 'days',
    columns: daysColumns,
    rows: days.map((day) => ({ key: day.day, cells: [day.day, ...cellsOf(day)], link: null })),
    total: [null, ...cellsOf(total)],
    leftOut: 0,
  };
}

function nameOf({ kind, from, to }: DayMoves): string {
  return `${kind}:${from}:${to}`;
}

function kindsTable(moves: readonly DayMoves[]): Table {
  const kinds = [...Map.groupBy(moves, nameOf)].flatMap(([key, of]) => {
    const [first] = of;
    if (first === undefined) return [];
    const sum = (pick: (move: DayMoves) => number) => of.reduce((all, one) => all + pick(one), 0);
    const [transfers, points] = [sum((move) => move.transfers), sum((move) => move.points)];
    const cells = [first.kind, first.from, first.to, transfers, points];
    return [{ key, cells, link: null, points }];
  });
  return {
    id: 'kinds',
    columns: [
      { id: 'kind', unit: 'text' },
      { id: 'from', unit: 'text' },
      { id: 'to', unit: 'text' },
      { id: 'transfers', unit: 'count' },
      { id: 'points', unit: 'points' },
    ],
    rows: kinds
      .toSorted((a, b) => b.points - a.points || (a.key < b.key ? -1 : 1))
      .map(({ key, cells, link }) => ({ key, cells, link })),
    total: null,
    leftOut: 0,
  };
}
