import { z } from 'zod';
import { currencyCode, id, instant } from './primitives.ts';
import { statementQuery } from './statement.ts';

/** Every report has this one shape; what a figure means is in docs/reports.md and beside it in the admin. */

export const reportIds = [
  'movement',
  'liability',
  'expiring',
  'participation',
  'customers',
  'cohorts',
  'tiers',
  'rewards',
  'campaigns',
  'referrals',
] as const;
export type ReportId = (typeof reportIds)[number];

/** What a period is held against: the days just before it, or the same days a year before. */
export const reportComparisons = ['previous', 'year'] as const;

/** `from` and `to` are days of the shop, both within. */
export const reportQuery = statementQuery.extend({
  compare: z.enum(reportComparisons).optional(),
});

/** `share`: 1 is all of it, to four places. `number`: to two places. `days` and `months` are the shop's. */
export const reportUnits = ['points', 'money', 'count', 'share', 'number'] as const;
export type ReportUnit = (typeof reportUnits)[number];

/** Amounts of reports have a sign: what was taken back, a debt. */
const money = z.strictObject({
  amount: z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/, 'a decimal such as "-12.50"'),
  currency: currencyCode,
});

/** A figure; null: nothing to reckon it from (a share of nobody, money without a value of a point). */
const value = z.union([z.number(), money, z.null()]);
export type ReportValue = z.infer<typeof value>;

const figure = z.object({
  id: z.string(),
  unit: z.enum(reportUnits),
  value,
  /** Of the period it is compared with; null where nothing is compared, or there was nothing. */
  before: value,
  /** Whether `GET /reports/:id/rows?figure=` tells what it is made of. */
  opens: z.boolean(),
});
export type ReportFigure = z.infer<typeof figure>;

const series = z.object({
  id: z.string(),
  /** What the shop calls it (a reward, a tier); null: the reader's words for `id`. */
  name: z.string().nullable(),
  values: z.array(value),
  /** Of the period it is compared with, at the same places; shorter or longer where that one was. */
  before: z.array(value).nullable(),
});

const chart = z.object({
  id: z.string(),
  /** `heat`: a series is a row, its values are the cells. */
  kind: z.enum(['lines', 'bars', 'heat']),
  unit: z.enum(reportUnits),
  /** What a label names: a day, the first day of a month, or the number of months since the first. */
  step: z.enum(['day', 'month', 'months_since']),
  labels: z.array(z.string()),
  series: z.array(series),
});
export type ReportChart = z.infer<typeof chart>;

const column = z.object({
  id: z.string(),
  unit: z.enum([...reportUnits, 'text', 'day', 'month', 'instant', 'signed']),
});
export type ReportColumn = z.infer<typeof column>;

const cell = z.union([value, z.string()]);
export type ReportCell = z.infer<typeof cell>;

/** Where a row leads in the admin. */
const rowLink = z.object({
  to: z.enum(['member', 'reward', 'tier', 'campaign', 'referral', 'rows']),
  id: z.string(),
});
export type ReportLink = z.infer<typeof rowLink>;

const row = z.object({ key: z.string(), cells: z.array(cell), link: rowLink.nullable() });
export type ReportRow = z.infer<typeof row>;

const table = z.object({
  id: z.string(),
  columns: z.array(column),
  rows: z.array(row),
  /** The last line, in the columns' order; null: nothing to add up. */
  total: z.array(cell).nullable(),
  /** Rows that are not shown. */
  left_out: z.int(),
});
export type ReportTable = z.infer<typeof table>;

/** `GET /reports/:id?from=&to=&compare=` */
export const report = z.object({
  id: z.enum(reportIds),
  from: z.iso.date(),
  to: z.iso.date(),
  compared_with: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  currency: z.string(),
  reckoned_at: instant,
  figures: z.array(figure),
  charts: z.array(chart),
  /** The first one is the report's own; `GET /reports/:id/table/:table` gives each as CSV. */
  tables: z.array(table),
  /** Codes of what a reader must know: `orders_in_other_currencies:3`, `not_enough_data`, `no_point_value`. */
  notes: z.array(z.string()),
});
export type Report = z.infer<typeof report>;

/** `GET /reports/:id/rows?figure=&from=&to=&cursor=`: what a figure is made of, newest first. */
export const reportRowsQuery = reportQuery
  .omit({ compare: true })
  .extend({ figure: z.string().max(100), cursor: z.string().max(200).optional() });
export const reportRows = z.object({
  columns: z.array(column),
  rows: z.array(row),
  next_cursor: z.string().nullable(),
});
export type ReportRows = z.infer<typeof reportRows>;

/** What of a month is frozen when it is closed; days are recorded ones, so no later posting changes it. */
export const monthFigures = z.object({
  /** Points: opening + issued - revoked - redeemed + returned - expired + adjusted = closing. */
  points: z.object({
    opening: z.int(),
    issued: z.int(),
    revoked: z.int(),
    redeemed: z.int(),
    returned: z.int(),
    expired: z.int(),
    adjusted: z.int(),
    closing: z.int(),
  }),
  /** Points that `amount` pays for: `{ points: 100, amount: 1.00 USD }`; null: no reward says. */
  point_value: z.object({ points: z.int(), money }).nullable(),
  /** Shares of outstanding points that are never used, to four places. */
  breakage: z.object({ low: z.number(), base: z.number(), high: z.number() }),
  /** What the closing points are worth after breakage; null without a value of a point. */
  liability: z.object({ low: money, base: money, high: money }).nullable(),
  /** Double entry, debits = credits; accounts are names, for the accountant to map to their own numbers. */
  journal: z.array(
    z.object({
      id: z.string(),
      points: z.int(),
      debit: z.string(),
      credit: z.string(),
      money,
    }),
  ),
});
export type MonthFigures = z.infer<typeof monthFigures>;

export const reportMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-10');

/** `GET /reports/months`: newest first, every month since the shop's first points; at most 60. */
export const reportMonths = z.object({
  items: z.array(
    z.object({
      month: reportMonth,
      /** `open`: still runs. `ended`: can be closed. `closed`: frozen. */
      state: z.enum(['open', 'ended', 'closed']),
      closed_at: instant.nullable(),
      closed_by: z.string().nullable(),
      figures: monthFigures,
    }),
  ),
});
export type ReportMonths = z.infer<typeof reportMonths>;

/** `POST /reports/months`: closes a month that is over, and every one before it that is not closed yet. */
export const closeMonthRequest = z.strictObject({ month: reportMonth });
export type CloseMonthRequest = z.infer<typeof closeMonthRequest>;

export const reportParams = z.object({ id: z.enum(reportIds) });
export const reportTableParams = reportParams.extend({ table: id });
export const reportMonthParams = z.object({ month: reportMonth });
