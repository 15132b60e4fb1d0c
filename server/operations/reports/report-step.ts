import type { Column, Period, ReportBody, Row } from '../../domain/reports/report.ts';
import type { Database } from '../../store/database.ts';
import type { Shop } from '../../store/shops.ts';

/** What a report is asked for; what days and months of it are is in `domain/reports/periods.ts`. */
export interface ReportStep {
  shop: Shop;
  period: Period;
  /** What it is held against; null: nothing. */
  compared: Period | null;
  now: Date;
}

export type ReadReport = (db: Database, step: ReportStep) => Promise<ReportBody>;

/** One page of what a figure of a report is made of. */
export interface RowsStep {
  shop: Shop;
  period: Period;
  now: Date;
  /** The figure's id. */
  figure: string;
  /** What the page before ended with; any text at all, since it comes from outside. */
  cursor: string | null;
  limit: number;
}

export interface ReportPage {
  columns: readonly Column[];
  /** Newest first. */
  rows: readonly Row[];
  /** Where the next page begins; null: this is the last. */
  next: string | null;
}

/** Null: the figure has no rows, or the cursor is none of its own. */
export type ReadRows = (db: Database, step: RowsStep) => Promise<ReportPage | null>;
