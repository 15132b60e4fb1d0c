import { dayInZone, daysBefore } from '../../domain/day-in-zone.ts';
import { figuresOf, noteOtherCurrencies } from '../../domain/reports/compare-facts.ts';
import { monthAfter, monthsOf } from '../../domain/reports/periods.ts';
import {
  type Cohort,
  reckonCohorts,
  repeatedEver,
  retainedWithin,
  retentionMonths,
  sinceMonths,
} from '../../domain/reports/reckon-cohorts.ts';
import type { Chart, Period, ReportBody, Table, Value } from '../../domain/reports/report.ts';
import type { Database } from '../../store/database.ts';
import { type BuyerKind, listCohortCells } from '../../store/report-buyers.ts';
import type { Shop } from '../../store/shops.ts';
import { readCompared } from './read-compared.ts';
import type { ReportStep } from './report-step.ts';

/** The months that are told of: so many up to the end of the period, whenever that began. */
const cohortsMax = 24;

interface Facts {
  /** The last day that is over and within the period. */
  until: string;
  all: readonly Cohort[];
  members: readonly Cohort[];
  others: readonly Cohort[];
  otherCurrencies: number;
}

/** Customers by the month of their first purchase, and how many of them came back when. */
export async function reportCohorts(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop, now } = step;
  const facts = await readCompared(step, (period) => readFacts(db, { shop, period, now }));
  const told = facts.now;
  return {
    figures: figuresOf(facts, [
      ...retentionMonths.map((months) => ({
        id: `retention_${months}`,
        unit: 'share' as const,
        of: ({ all, until }: Facts) => retainedWithin(all, months, until),
      })),
      { id: 'repeat_rate', unit: 'share', of: ({ all }) => repeatedEver(all) },
    ]),
    charts: [
      heat({ id: 'retention', unit: 'share' }, told.all, ({ retention }) => retention),
      heat({ id: 'retention_members', unit: 'share' }, told.members, ({ retention }) => retention),
      heat({ id: 'retention_others', unit: 'share' }, told.others, ({ retention }) => retention),
      heat({ id: 'revenue', unit: 'money' }, told.all, ({ revenueMinor }) =>
        revenueMinor.map((minor) => (minor === null ? null : { minor, currency: shop.currency })),
      ),
    ],
    tables: [cohortsTable(told.all)],
    notes: noteOtherCurrencies(told.otherCurrencies),
  };
}

async function readFacts(
  db: Database,
  { shop, period, now }: { shop: Shop; period: Period; now: Date },
): Promise<Facts> {
  const { shopId, timeZone, currency } = shop;
  const { to } = period;
  const months = monthsOf({ from: monthAfter(to, 1 - cohortsMax), to });
  const yesterday = daysBefore(dayInZone(now, timeZone), 1);
  const until = to < yesterday ? to : yesterday;
  const read = (who: BuyerKind) => listCohortCells(db, shopId, { who, months, to, currency });
  const [members, others] = await Promise.all([read('members'), read('others')]);
  return {
    until,
    all: reckonCohorts([...members, ...others], until),
    members: reckonCohorts(members, until),
    others: reckonCohorts(others, until),
    otherCurrencies: [...members, ...others].reduce((sum, cell) => sum + cell.otherCurrencies, 0),
  };
}

/** A row for each cohort, a cell for each month since. */
function heat(
  { id, unit }: { id: string; unit: 'share' | 'money' },
  cohorts: readonly Cohort[],
  valuesOf: (cohort: Cohort) => Value[],
): Chart {
  return {
    id,
    kind: 'heat',
    unit,
    step: 'months_since',
    labels: sinceMonths.map(String),
    series: cohorts.map((cohort) => ({
      id: cohort.month,
      name: null,
      values: valuesOf(cohort),
      before: null,
    })),
  };
}

function cohortsTable(cohorts: readonly Cohort[]): Table {
  return {
    id: 'cohorts',
    columns: [
      { id: 'month', unit: 'month' },
      { id: 'customers', unit: 'count' },
      ...sinceMonths.map((since) => ({ id: `m${since}`, unit: 'share' as const })),
    ],
    rows: cohorts.map(({ month, customers, retention }) => ({
      key: month,
      cells: [month, customers, ...retention],
      link: null,
    })),
    total: null,
    leftOut: 0,
  };
}
