import { daysBefore } from '../../domain/day-in-zone.ts';
import type { Campaign } from '../../domain/program/campaign.ts';
import { type PointRate, pointRate } from '../../domain/redemptions/value-points.ts';
import {
  type Compared,
  figuresOf,
  firstRows,
  noteOtherCurrencies,
  seriesOf,
} from '../../domain/reports/compare-facts.ts';
import { labelsOf, stepOf } from '../../domain/reports/periods.ts';
import type {
  Chart,
  Column,
  Period,
  ReportBody,
  Row,
  Table,
  Value,
} from '../../domain/reports/report.ts';
import { shareOf } from '../../domain/reports/share-of.ts';
import { worth } from '../../domain/reports/worth.ts';
import type { Database } from '../../store/database.ts';
import { findPastPieces } from '../../store/program-pieces.ts';
import {
  type CampaignSum,
  sumCampaignOrders,
  sumCampaignPoints,
  sumCampaigns,
} from '../../store/report-campaigns.ts';
import type { Shop } from '../../store/shops.ts';
import { readProgram } from '../read-program.ts';
import { readCompared } from './read-compared.ts';
import type { ReportStep } from './report-step.ts';

const rowsMax = 100;
/** Campaigns with a line of their own in the chart. */
const chartedMax = 5;

interface Facts {
  campaigns: readonly CampaignSum[];
  orders: Awaited<ReturnType<typeof sumCampaignOrders>>;
}

/** What campaigns gave on top of the rules, and for which orders. */
export async function reportCampaigns(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop } = step;
  const { shopId, currency } = shop;
  const [facts, { program }] = await Promise.all([
    readCompared(step, (period) => readFacts(db, shop, period)),
    readProgram(db, shopId),
  ]);
  const { now } = facts;
  const rate = pointRate(program.rewards, currency);
  const ids = now.campaigns.map(({ campaignId }) => campaignId);
  const [known, charts] = await Promise.all([
    nameCampaigns(db, shopId, { live: program.campaigns, ids }),
    readChart(db, step, ids.slice(0, chartedMax)),
  ]);
  return {
    figures: figuresOf(facts, [
      { id: 'points', unit: 'points', of: sumPoints },
      { id: 'orders', unit: 'count', of: ({ orders }) => orders.orders },
      { id: 'revenue', unit: 'money', of: ({ orders }) => ({ minor: orders.netMinor, currency }) },
      { id: 'cost', unit: 'money', of: (told) => costOf(sumPoints(told), rate) },
    ]),
    charts: [chartOf(charts, known)],
    tables: [campaignsTable(now, { known, rate, currency })],
    notes: [
      ...noteOtherCurrencies(now.orders.otherCurrencies),
      ...(rate === null ? ['no_point_value'] : []),
    ],
  };
}

async function readFacts(db: Database, shop: Shop, period: Period): Promise<Facts> {
  const span = { ...period, currency: shop.currency };
  const [campaigns, orders] = await Promise.all([
    sumCampaigns(db, shop.shopId, span),
    sumCampaignOrders(db, shop.shopId, span),
  ]);
  return { campaigns, orders };
}

function sumPoints({ campaigns }: Facts): number {
  return campaigns.reduce((sum, { points }) => sum + points, 0);
}

function costOf(points: number, rate: PointRate | null): Value {
  return rate === null ? null : { minor: worth(points, rate), currency: rate.money.currency };
}

interface KnownCampaign {
  title: string;
  /** Its first and last day; null: none was set. */
  from: string | null;
  to: string | null;
}

/** By the live program, or the last version that had it. */
async function nameCampaigns(
  db: Database,
  shopId: string,
  { live, ids }: { live: readonly Campaign[]; ids: readonly string[] },
): Promise<Map<string, KnownCampaign>> {
  const known = new Map(
    live.map(({ id, title, when }) => [id, { title, ...daysOf(when.from, when.until) }]),
  );
  const gone = ids.filter((id) => !known.has(id));
  for (const { id, name, from, until } of (
    await findPastPieces(db, shopId, { of: 'campaigns', ids: gone })
  ).values())
    known.set(id, { title: name, ...daysOf(from, until) });
  return known;
}

/** Wall-clock times; a campaign that ends at midnight has no share of that day. */
function daysOf(from: string | null, until: string | null): Omit<KnownCampaign, 'title'> {
  const endsAtMidnight = until !== null && until.slice(11, 16) === '00:00';
  const last = until?.slice(0, 10) ?? null;
  return {
    from: from?.slice(0, 10) ?? null,
    to: last !== null && endsAtMidnight ? daysBefore(last, 1) : last,
  };
}

interface ChartFacts {
  step: 'day' | 'month';
  ids: readonly string[];
  facts: Compared<{
    labels: readonly string[];
    points: Awaited<ReturnType<typeof sumCampaignPoints>>;
  }>;
}

async function readChart(
  db: Database,
  asked: ReportStep,
  ids: readonly string[],
): Promise<ChartFacts> {
  const step = stepOf(asked.period);
  const facts = await readCompared(asked, async (period) => {
    const labels = labelsOf(period, step);
    const of = { ...period, labels, campaignIds: ids };
    return { labels, points: await sumCampaignPoints(db, asked.shop.shopId, of) };
  });
  return { step, ids, facts };
}

function chartOf(
  { step, ids, facts }: ChartFacts,
  known: ReadonlyMap<string, KnownCampaign>,
): Chart {
  return {
    id: 'points',
    kind: 'lines',
    unit: 'points',
    step,
    labels: facts.now.labels,
    series: ids.map((id) =>
      seriesOf(facts, {
        id,
        name: known.get(id)?.title ?? id,
        of: ({ labels, points }) => {
          const own = points.filter(({ campaignId }) => campaignId === id);
          const byLabel = new Map(own.map((one) => [one.label, one.points]));
          return labels.map((label) => byLabel.get(label) ?? 0);
        },
      }),
    ),
  };
}

const columns: readonly Column[] = [
  { id: 'campaign', unit: 'text' },
  { id: 'from', unit: 'day' },
  { id: 'to', unit: 'day' },
  { id: 'orders', unit: 'count' },
  { id: 'buyers', unit: 'count' },
  { id: 'points', unit: 'points' },
  { id: 'cost', unit: 'money' },
  { id: 'revenue', unit: 'money' },
  { id: 'share_of_points', unit: 'share' },
];

/** Most points first. Costs are differences of the rounded sums so far, so that together they are the whole cost. */
function campaignsTable(
  facts: Facts,
  {
    known,
    rate,
    currency,
  }: {
    known: ReadonlyMap<string, KnownCampaign>;
    rate: PointRate | null;
    currency: string;
  },
): Table {
  const all = sumPoints(facts);
  let before = 0;
  const rows = facts.campaigns.map((campaign): Row => {
    const { campaignId, orders, buyers, points, netMinor } = campaign;
    const { title, from, to } = known.get(campaignId) ?? {
      title: campaignId,
      from: null,
      to: null,
    };
    const cost =
      rate === null
        ? null
        : { minor: worth(before + points, rate) - worth(before, rate), currency };
    before += points;
    const revenue = { minor: netMinor, currency };
    const cells = [title, from, to, orders, buyers, points, cost, revenue, shareOf(points, all)];
    return { key: campaignId, cells, link: { to: 'campaign', id: campaignId } };
  });
  const { orders } = facts;
  return {
    id: 'campaigns',
    columns,
    ...firstRows(rows, rowsMax),
    // An order for which two campaigns gave something counts once, and so does its buyer: who they are in all is not told.
    total: [
      null,
      null,
      null,
      orders.orders,
      null,
      all,
      costOf(all, rate),
      { minor: orders.netMinor, currency },
      null,
    ],
  };
}
