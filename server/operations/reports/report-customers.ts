import {
  type FigureTerms,
  figuresOf,
  noteOtherCurrencies,
  seriesOf,
} from '../../domain/reports/compare-facts.ts';
import { labelsOf, stepOf } from '../../domain/reports/periods.ts';
import type { Cell, Column, Period, ReportBody, Table } from '../../domain/reports/report.ts';
import { averageMoney, shareOf } from '../../domain/reports/share-of.ts';
import type { Database } from '../../store/database.ts';
import {
  type BuyerKind,
  type BuyerSums,
  sumBuyers,
  sumLifetimes,
} from '../../store/report-buyers.ts';
import {
  type AttributedSum,
  type SalesSum,
  sumAttributed,
  sumSalesByLabel,
} from '../../store/report-sales.ts';
import type { Shop } from '../../store/shops.ts';
import { readCompared } from './read-compared.ts';
import type { ReportStep } from './report-step.ts';

type Buyers = BuyerSums & { lifetimeMinor: number };

interface Facts {
  labels: readonly string[];
  currency: string;
  members: Buyers;
  others: Buyers;
  sales: readonly SalesSum[];
  attributed: readonly AttributedSum[];
}

/** What members buy beside everybody else, and in which orders a reward or a referral had a part. */
export async function reportCustomers(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop, period } = step;
  const by = stepOf(period);
  const facts = await readCompared(step, (of) =>
    readFacts(db, { shop, period: of, labels: labelsOf(of, by) }),
  );
  const { now } = facts;
  return {
    figures: figuresOf(facts, figureTerms),
    charts: [
      {
        id: 'revenue',
        kind: 'lines',
        unit: 'money',
        step: by,
        labels: now.labels,
        series: [
          seriesOf(facts, { id: 'members', of: (told) => netByLabel(told, bought(told, true)) }),
          seriesOf(facts, { id: 'others', of: (told) => netByLabel(told, bought(told, false)) }),
          seriesOf(facts, { id: 'attributed', of: (told) => netByLabel(told, told.attributed) }),
        ],
      },
    ],
    tables: [kindsTable(now)],
    notes: noteOtherCurrencies(sumOf(now.sales, (sale) => sale.otherCurrencies)),
  };
}

async function readFacts(
  db: Database,
  { shop, period, labels }: { shop: Shop; period: Period; labels: readonly string[] },
): Promise<Facts> {
  const { shopId, currency } = shop;
  const span = { ...period, currency };
  const read = async (who: BuyerKind): Promise<Buyers> => {
    const [sums, lifetimeMinor] = await Promise.all([
      sumBuyers(db, shopId, { ...span, who }),
      sumLifetimes(db, shopId, { ...span, who }),
    ]);
    return { ...sums, lifetimeMinor };
  };
  const [members, others, sales, attributed] = await Promise.all([
    read('members'),
    read('others'),
    sumSalesByLabel(db, shopId, { ...span, labels }),
    sumAttributed(db, shopId, { ...span, labels }),
  ]);
  return { labels, currency, members, others, sales, attributed };
}

const figureTerms: readonly FigureTerms<Facts>[] = [
  { id: 'customers_members', unit: 'count', of: ({ members }) => members.customers },
  { id: 'customers_others', unit: 'count', of: ({ others }) => others.customers },
  { id: 'repeat_rate_members', unit: 'share', of: ({ members }) => repeatRate(members) },
  { id: 'repeat_rate_others', unit: 'share', of: ({ others }) => repeatRate(others) },
  { id: 'orders_per_member', unit: 'number', of: ({ members }) => ordersEach(members) },
  { id: 'orders_per_other', unit: 'number', of: ({ others }) => ordersEach(others) },
  { id: 'order_value_members', unit: 'money', of: (told) => orderValue(told.members, told) },
  { id: 'order_value_others', unit: 'money', of: (told) => orderValue(told.others, told) },
  { id: 'lifetime_value_members', unit: 'money', of: (told) => lifetimeValue(told.members, told) },
  { id: 'lifetime_value_others', unit: 'money', of: (told) => lifetimeValue(told.others, told) },
  {
    id: 'attributed_revenue',
    unit: 'money',
    of: ({ attributed, currency }) => ({
      minor: sumOf(attributed, ({ netMinor }) => netMinor),
      currency,
    }),
    opens: true,
  },
  {
    id: 'redeeming_orders',
    unit: 'count',
    of: ({ attributed }) => sumOf(attributed, ({ rewardedOrders }) => rewardedOrders),
  },
];

/** Buyers with two orders or more ÷ buyers with one or more. */
function repeatRate({ repeaters, customers }: BuyerSums): number | null {
  return shareOf(repeaters, customers);
}

function ordersEach({ orders, customers }: BuyerSums): number | null {
  return shareOf(orders, customers);
}

function orderValue({ netMinor, pricedOrders }: BuyerSums, { currency }: Facts) {
  return averageMoney(netMinor, pricedOrders, currency);
}

function lifetimeValue({ lifetimeMinor, customers }: Buyers, { currency }: Facts) {
  return averageMoney(lifetimeMinor, customers, currency);
}

function bought({ sales }: Facts, byMember: boolean): SalesSum[] {
  return sales.filter((sale) => sale.byMember === byMember);
}

function netByLabel(
  { labels, currency }: Facts,
  sums: readonly { label: string; netMinor: number }[],
) {
  const net = new Map(sums.map(({ label, netMinor }) => [label, netMinor]));
  return labels.map((label) => ({ minor: net.get(label) ?? 0, currency }));
}

function sumOf<Item>(items: readonly Item[], pick: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + pick(item), 0);
}

const columns: readonly Column[] = [
  { id: 'buyers', unit: 'text' },
  { id: 'customers', unit: 'count' },
  { id: 'orders', unit: 'count' },
  { id: 'revenue', unit: 'money' },
  { id: 'order_value', unit: 'money' },
  { id: 'repeat_rate', unit: 'share' },
  { id: 'orders_each', unit: 'number' },
  { id: 'lifetime_value', unit: 'money' },
];

function kindsTable(facts: Facts): Table {
  const { members, others, currency } = facts;
  const cellsOf = (buyers: Buyers): Cell[] => [
    buyers.customers,
    buyers.orders,
    { minor: buyers.netMinor, currency },
    orderValue(buyers, facts),
    repeatRate(buyers),
    ordersEach(buyers),
    lifetimeValue(buyers, facts),
  ];
  return {
    id: 'kinds',
    columns,
    rows: [
      { key: 'members', cells: ['members', ...cellsOf(members)], link: null },
      { key: 'others', cells: ['others', ...cellsOf(others)], link: null },
    ],
    total: [null, ...cellsOf(addBuyers(members, others))],
    leftOut: 0,
  };
}

function addBuyers(a: Buyers, b: Buyers): Buyers {
  return {
    customers: a.customers + b.customers,
    repeaters: a.repeaters + b.repeaters,
    orders: a.orders + b.orders,
    pricedOrders: a.pricedOrders + b.pricedOrders,
    netMinor: a.netMinor + b.netMinor,
    lifetimeMinor: a.lifetimeMinor + b.lifetimeMinor,
  };
}
