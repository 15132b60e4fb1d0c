import type { Money } from '../program/money.ts';

/** The one shape of every report: figures, charts and tables, whose words are the reader's. */

/** Days of the shop, both within. */
export interface Period {
  from: string;
  to: string;
}

/** `share` is a fraction of 1, rounded to four places where it is shown; `number` to two. */
export type Unit = 'points' | 'money' | 'count' | 'share' | 'number';

/** Null: nothing to reckon it from. */
export type Value = number | Money | null;

export interface Figure {
  id: string;
  unit: Unit;
  value: Value;
  before: Value;
  /** Whether its rows can be read. */
  opens: boolean;
}

export interface Series {
  id: string;
  /** What the shop calls it; null: the reader's words for `id`. */
  name: string | null;
  values: readonly Value[];
  before: readonly Value[] | null;
}

export interface Chart {
  id: string;
  kind: 'lines' | 'bars' | 'heat';
  unit: Unit;
  step: 'day' | 'month' | 'months_since';
  labels: readonly string[];
  series: readonly Series[];
}

export interface Column {
  id: string;
  unit: Unit | 'text' | 'day' | 'month' | 'instant' | 'signed';
}

export type Cell = Value | string;

export interface Row {
  key: string;
  cells: readonly Cell[];
  link: RowLink | null;
}

export interface RowLink {
  to: 'member' | 'reward' | 'tier' | 'campaign' | 'referral' | 'rows';
  id: string;
}

export interface Table {
  id: string;
  columns: readonly Column[];
  rows: readonly Row[];
  total: readonly Cell[] | null;
  /** Rows that are not shown. */
  leftOut: number;
}

/** What one report tells; the period, the currency and the moment are the asker's. */
export interface ReportBody {
  figures: readonly Figure[];
  charts: readonly Chart[];
  /** The first one is the report's own. */
  tables: readonly Table[];
  /** Codes of what a reader must know. */
  notes: readonly string[];
}
