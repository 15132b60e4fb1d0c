import type { Reward, RewardKind } from '../../domain/program/reward.ts';
import {
  figuresOf,
  firstRows,
  noteOtherCurrencies,
  seriesOf,
} from '../../domain/reports/compare-facts.ts';
import { labelsOf, stepOf } from '../../domain/reports/periods.ts';
import type { Column, Period, ReportBody, Row, Table } from '../../domain/reports/report.ts';
import { averageMoney, shareOf } from '../../domain/reports/share-of.ts';
import type { Database } from '../../store/database.ts';
import {
  countRewardsByLabel,
  readRewardTitles,
  type RewardSum,
  sumRewards,
} from '../../store/report-rewards.ts';
import type { Shop } from '../../store/shops.ts';
import { readProgram } from '../read-program.ts';
import { readCompared } from './read-compared.ts';
import type { ReportStep } from './report-step.ts';
import { spanOf } from '../span-of.ts';

const rowsMax = 100;
/** What is no part of an order. */
const withoutOrder: readonly RewardKind[] = ['gift_card', 'store_credit', 'custom'];

interface Facts {
  labels: readonly string[];
  rewards: readonly RewardSum[];
  /** Each order once, however many rewards it carried. */
  orders: RewardSum['once'];
  byLabel: ReadonlyMap<string, { requested: number; used: number }>;
}

/** What became of the rewards that were asked for in a period, and what was bought with them. */
export async function reportRewards(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop, period } = step;
  const { shopId, currency } = shop;
  const by = stepOf(period);
  const [facts, { program }] = await Promise.all([
    readCompared(step, (of) => readFacts(db, { shop, period: of, labels: labelsOf(of, by) })),
    readProgram(db, shopId),
  ]);
  const { now } = facts;
  const live = new Map(program.rewards.map((reward) => [reward.id, reward]));
  const gone = now.rewards.flatMap(({ rewardId }) => (live.has(rewardId) ? [] : [rewardId]));
  const titles = await readRewardTitles(db, shopId, { ...spanOf(shop, period), rewardIds: gone });
  return {
    figures: figuresOf(facts, [
      { id: 'redemptions', unit: 'count', of: total('redemptions'), opens: true },
      { id: 'used', unit: 'count', of: total('used'), opens: true },
      { id: 'expired_unused', unit: 'count', of: total('expired') },
      { id: 'points_spent', unit: 'points', of: total('points') },
      {
        id: 'order_revenue',
        unit: 'money',
        of: ({ orders }) => ({ minor: orders.netMinor, currency }),
      },
      {
        id: 'average_order',
        unit: 'money',
        of: ({ orders }) => averageMoney(orders.netMinor, orders.orders, currency),
      },
    ]),
    charts: [
      {
        id: 'used',
        kind: 'bars',
        unit: 'count',
        step: by,
        labels: now.labels,
        series: (['requested', 'used'] as const).map((id) =>
          seriesOf(facts, {
            id,
            of: ({ labels, byLabel }) => labels.map((label) => byLabel.get(label)?.[id] ?? 0),
          }),
        ),
      },
    ],
    tables: [rewardsTable(now, { live, titles, currency })],
    notes: noteOtherCurrencies(now.orders.otherCurrencies),
  };
}

async function readFacts(
  db: Database,
  { shop, period, labels }: { shop: Shop; period: Period; labels: readonly string[] },
): Promise<Facts> {
  const span = { ...spanOf(shop, period), labels };
  const [rewards, byLabel] = await Promise.all([
    sumRewards(db, shop.shopId, span),
    countRewardsByLabel(db, shop.shopId, span),
  ]);
  const orders = {
    orders: rewards.reduce((sum, { once }) => sum + once.orders, 0),
    netMinor: rewards.reduce((sum, { once }) => sum + once.netMinor, 0),
    otherCurrencies: rewards.reduce((sum, { once }) => sum + once.otherCurrencies, 0),
  };
  return { labels, rewards, orders, byLabel: new Map(byLabel.map((one) => [one.label, one])) };
}

type Counted = 'redemptions' | 'used' | 'expired' | 'returned' | 'points' | 'discountMinor';

function total(of: Counted): (facts: Facts) => number {
  return ({ rewards }) => rewards.reduce((sum, reward) => sum + reward[of], 0);
}

const columns: readonly Column[] = [
  { id: 'reward', unit: 'text' },
  { id: 'redemptions', unit: 'count' },
  { id: 'used', unit: 'count' },
  { id: 'used_share', unit: 'share' },
  { id: 'expired', unit: 'count' },
  { id: 'returned', unit: 'count' },
  { id: 'points', unit: 'points' },
  { id: 'discount', unit: 'money' },
  { id: 'revenue', unit: 'money' },
  { id: 'average_order', unit: 'money' },
];

/** Most asked for first; then those of the program that nobody asked for. */
function rewardsTable(
  facts: Facts,
  known: {
    live: ReadonlyMap<string, Reward>;
    titles: ReadonlyMap<string, string>;
    currency: string;
  },
): Table {
  const { live, titles, currency } = known;
  const asked = new Set(facts.rewards.map(({ rewardId }) => rewardId));
  const all = [
    ...facts.rewards,
    ...[...live.values()].flatMap((reward) => (asked.has(reward.id) ? [] : [nobodyAsked(reward)])),
  ];
  const rows = all.map((reward): Row => {
    const { rewardId } = reward;
    return {
      key: rewardId,
      cells: [
        live.get(rewardId)?.title ?? titles.get(rewardId) ?? rewardId,
        reward.redemptions,
        reward.used,
        shareOf(reward.used, reward.redemptions),
        reward.expired,
        reward.returned,
        reward.points,
        { minor: reward.discountMinor, currency },
        withoutOrder.includes(reward.kind) ? null : { minor: reward.carried.netMinor, currency },
        averageMoney(reward.carried.netMinor, reward.carried.orders, currency),
      ],
      link: { to: 'reward', id: rewardId },
    };
  });
  return {
    id: 'rewards',
    columns,
    ...firstRows(rows, rowsMax),
    total: [
      null,
      total('redemptions')(facts),
      total('used')(facts),
      shareOf(total('used')(facts), total('redemptions')(facts)),
      total('expired')(facts),
      total('returned')(facts),
      total('points')(facts),
      { minor: total('discountMinor')(facts), currency },
      // An order that carried two of them counts once.
      { minor: facts.orders.netMinor, currency },
      averageMoney(facts.orders.netMinor, facts.orders.orders, currency),
    ],
  };
}

function nobodyAsked({ id, kind }: Reward): RewardSum {
  return {
    rewardId: id,
    kind,
    redemptions: 0,
    used: 0,
    expired: 0,
    returned: 0,
    points: 0,
    discountMinor: 0,
    carried: { orders: 0, netMinor: 0 },
    once: { orders: 0, netMinor: 0, otherCurrencies: 0 },
  };
}
