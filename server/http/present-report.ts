import type {
  Report,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportRows,
  ReportTable,
  ReportValue,
} from '../contract/report.ts';
import type { Cell, Chart, Figure, Row, Table, Unit, Value } from '../domain/reports/report.ts';
import type { ReadReportResult } from '../operations/reports/read-report.ts';
import type { ReportPage } from '../operations/reports/report-step.ts';
import { presentMoney } from './present-money.ts';

/** Shares travel to four places, averages to two. */
const placesOf: Partial<Record<ReportColumn['unit'], number>> = { share: 4, number: 2 };

export function presentReport({ body, ...told }: ReadReportResult): Report {
  return {
    id: told.id,
    from: told.period.from,
    to: told.period.to,
    compared_with: told.compared,
    currency: told.currency,
    reckoned_at: told.reckonedAt.toISOString(),
    figures: body.figures.map(presentFigure),
    charts: body.charts.map(presentChart),
    tables: body.tables.map(presentTable),
    notes: [...body.notes],
  };
}

export function presentReportRows({ columns, rows, next }: ReportPage): ReportRows {
  return {
    columns: [...columns],
    rows: rows.map((row) => presentRow(row, columns)),
    next_cursor: next,
  };
}

function presentFigure({ id, unit, value, before, opens }: Figure): Report['figures'][number] {
  return {
    id,
    unit,
    value: presentValue(value, unit),
    before: presentValue(before, unit),
    opens,
  };
}

function presentChart({ id, kind, unit, step, labels, series }: Chart): Report['charts'][number] {
  const all = (values: readonly Value[]) => values.map((value) => presentValue(value, unit));
  return {
    id,
    kind,
    unit,
    step,
    labels: [...labels],
    series: series.map((one) => ({
      id: one.id,
      name: one.name,
      values: all(one.values),
      before: one.before === null ? null : all(one.before),
    })),
  };
}

function presentTable({ id, columns, rows, total, leftOut }: Table): ReportTable {
  return {
    id,
    columns: [...columns],
    rows: rows.map((row) => presentRow(row, columns)),
    total: total === null ? null : presentCells(total, columns),
    left_out: leftOut,
  };
}

function presentRow({ key, cells, link }: Row, columns: readonly ReportColumn[]): ReportRow {
  return { key, cells: presentCells(cells, columns), link };
}

function presentCells(cells: readonly Cell[], columns: readonly ReportColumn[]): ReportCell[] {
  return cells.map((cell, place) =>
    typeof cell === 'string' ? cell : presentValue(cell, columns[place]?.unit ?? 'text'),
  );
}

function presentValue(value: Value, unit: Unit | ReportColumn['unit']): ReportValue {
  if (value === null) return null;
  if (typeof value !== 'number') return presentMoney(value);
  const places = placesOf[unit];
  return places === undefined ? value : Number(value.toFixed(places));
}
