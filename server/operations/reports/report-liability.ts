import { dayInZone } from '../../domain/day-in-zone.ts';
import type { Balances, Judged } from '../../domain/reports/judge-outstanding.ts';
import { openBy } from '../../domain/reports/lot-cohorts.ts';
import { sumMovement } from '../../domain/reports/movement.ts';
import { daysOf, labelOf, labelsOf, monthAfter, stepOf } from '../../domain/reports/periods.ts';
import type {
  Figure,
  Period,
  ReportBody,
  Table,
  Unit,
  Value,
} from '../../domain/reports/report.ts';
import { shareParts, worth } from '../../domain/reports/worth.ts';
import { type PointRate, pointRate } from '../../domain/redemptions/value-points.ts';
import type { Database } from '../../store/database.ts';
import { listMoves } from '../../store/ledger-reports.ts';
import type { Shop } from '../../store/shops.ts';
import { readProgram } from '../read-program.ts';
import { judgeLiability } from './judge-liability.ts';
import { keepOutcomes } from './keep-outcomes.ts';
import { readCompared } from './read-compared.ts';
import type { ReportStep } from './report-step.ts';

/** Months of earning that are shown one by one, the latest ones. */
const cohortsMax = 60;

/** What the shop owed its members at the end of a period, before and after what is never used. */
export async function reportLiability(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop, period, now } = step;
  const { program } = await readProgram(db, shop.shopId);
  const rate = pointRate(program.rewards, shop.currency);
  await keepOutcomes(db, { shop, now });
  const { now: told, before } = await readCompared(step, (of) =>
    readLiability(db, { shop, period: of, now }),
  );
  const notes = [
    ...(rate === null ? ['no_point_value'] : []),
    ...(told.judged.isKnown ? [] : ['not_enough_data']),
  ];
  const labels = labelsOf(period, told.step);
  return {
    figures: figuresOf(told, before, rate),
    charts: [
      {
        id: 'liability',
        kind: 'lines',
        unit: 'points',
        step: told.step,
        labels,
        series: [
          {
            id: 'outstanding',
            name: null,
            values: told.closings,
            before: before?.closings ?? null,
          },
        ],
      },
      cohortsChart(told),
    ],
    tables: [cohortsTable(told)],
    notes,
  };
}

interface ReadLiability {
  judged: Judged;
  balances: Balances;
  step: 'day' | 'month';
  /** What was outstanding at the end of each day or month of the period; null: still to come. */
  closings: (number | null)[];
}

async function readLiability(
  db: Database,
  { shop, period, now }: { shop: Shop; period: Period; now: Date },
): Promise<ReadLiability> {
  const { shopId, timeZone } = shop;
  const today = dayInZone(now, timeZone);
  const to = period.to < today ? period.to : today;
  const [moves, { balances, judged }] = await Promise.all([
    listMoves(db, shopId, period),
    judgeLiability(db, { shop, to, now }),
  ]);
  return {
    balances,
    judged,
    step: stepOf(period),
    closings: closingsOf(period, {
      moves: Map.groupBy(moves, ({ day }) => day),
      closing: outstandingOf({ balances }),
      today,
    }),
  };
}

/** Back from what was outstanding at the end. */
function closingsOf(
  period: Period,
  known: {
    moves: ReadonlyMap<string, Awaited<ReturnType<typeof listMoves>>>;
    closing: number;
    today: string;
  },
): (number | null)[] {
  const step = stepOf(period);
  const closings = new Map<string, number>();
  let outstanding = known.closing;
  for (const day of daysOf(period).toReversed()) {
    if (day > known.today) continue;
    const label = labelOf(day, step);
    if (!closings.has(label)) closings.set(label, outstanding);
    outstanding -= sumMovement(0, known.moves.get(day) ?? []).closing;
  }
  return labelsOf(period, step).map((label) => closings.get(label) ?? null);
}

function figuresOf(
  told: ReadLiability,
  before: ReadLiability | null,
  rate: PointRate | null,
): Figure[] {
  const figure = (id: string, unit: Unit, valueOf: (read: ReadLiability) => Value): Figure => ({
    id,
    unit,
    value: valueOf(told),
    before: before === null ? null : valueOf(before),
    opens: false,
  });
  const owed = (unusedParts: (judged: Judged) => number) => (read: ReadLiability) =>
    rate === null
      ? null
      : {
          minor: worth(outstandingOf(read), rate, unusedParts(read.judged)),
          currency: rate.money.currency,
        };
  return [
    figure('available', 'points', ({ balances }) => balances.available),
    figure('pending', 'points', ({ balances }) => balances.pending),
    figure('held', 'points', ({ balances }) => balances.held),
    figure('outstanding', 'points', outstandingOf),
    figure(
      'value',
      'money',
      owed(() => 0),
    ),
    figure('breakage', 'share', ({ judged }) =>
      judged.isKnown ? judged.breakage.base / shareParts : null,
    ),
    figure(
      'liability_low',
      'money',
      owed(({ breakage }) => breakage.high),
    ),
    figure(
      'liability_base',
      'money',
      owed(({ breakage }) => breakage.base),
    ),
    figure(
      'liability_high',
      'money',
      owed(({ breakage }) => breakage.low),
    ),
  ];
}

function outstandingOf({ balances }: Pick<ReadLiability, 'balances'>): number {
  return balances.available + balances.pending + balances.held;
}

/** Points still open by the month in which they were earned, without gaps between. */
function cohortsChart({ judged }: ReadLiability): ReportBody['charts'][number] {
  const open = new Map(judged.cohorts.map((cohort) => [cohort.earnedMonth, cohort.open]));
  const shown = judged.cohorts.filter((cohort) => cohort.open !== 0).slice(-cohortsMax);
  const [first] = shown;
  const last = shown.at(-1);
  const labels: string[] = [];
  if (first !== undefined && last !== undefined)
    for (let month = first.earnedMonth; month <= last.earnedMonth; month = monthAfter(month, 1))
      labels.push(month);
  const latest = labels.slice(-cohortsMax);
  return {
    id: 'cohorts',
    kind: 'bars',
    unit: 'points',
    step: 'month',
    labels: latest,
    series: [
      {
        id: 'open',
        name: null,
        values: latest.map((month) => open.get(month) ?? 0),
        before: null,
      },
    ],
  };
}

function cohortsTable({ judged }: ReadLiability): Table {
  const { cohorts } = judged;
  const sum = (pick: (cohort: (typeof cohorts)[number]) => number) =>
    cohorts.reduce((all, cohort) => all + pick(cohort), 0);
  const [earned, spent] = [sum((one) => one.earned), sum((one) => one.spent)];
  const [expired, taken] = [sum((one) => one.expired), sum((one) => one.taken)];
  return {
    id: 'cohorts',
    columns: [
      { id: 'month', unit: 'month' },
      { id: 'earned', unit: 'points' },
      { id: 'spent', unit: 'points' },
      { id: 'expired', unit: 'points' },
      { id: 'taken', unit: 'points' },
      { id: 'open', unit: 'points' },
      { id: 'breakage', unit: 'share' },
    ],
    rows: cohorts
      .slice(-cohortsMax)
      .toReversed()
      .map((one) => ({
        key: one.earnedMonth,
        cells: [
          one.earnedMonth,
          one.earned,
          one.spent,
          one.expired,
          one.taken,
          one.open,
          judged.isKnown ? judged.unusedParts(one) / shareParts : null,
        ],
        link: null,
      })),
    total: [
      null,
      earned,
      spent,
      expired,
      taken,
      openBy({ earned, spent, expired, taken }),
      judged.isKnown ? judged.breakage.base / shareParts : null,
    ],
    leftOut: Math.max(0, cohorts.length - cohortsMax),
  };
}
