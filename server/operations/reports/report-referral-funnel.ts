import { assert } from '../../base/errors.ts';
import { figuresOf, noteOtherCurrencies, seriesOf } from '../../domain/reports/compare-facts.ts';
import { labelOf, labelsOf, stepOf } from '../../domain/reports/periods.ts';
import type { Cell, Column, ReportBody } from '../../domain/reports/report.ts';
import type { Database } from '../../store/database.ts';
import { type ReferralReport, reportReferrals } from '../referrals/report-referrals.ts';
import { readCompared } from './read-compared.ts';
import type { ReportStep } from './report-step.ts';

const steps = ['clicks', 'claims', 'orders', 'rewards'] as const;

/** From shares to rewards, and what friends brought and cost. */
export async function reportReferralFunnel(db: Database, step: ReportStep): Promise<ReportBody> {
  const { shop, period } = step;
  const facts = await readCompared(step, async (of): Promise<ReferralReport> => {
    const report = await reportReferrals(db, { shop, ...of });
    assert(!('refused' in report), 'the period was checked before');
    return report;
  });
  const { now } = facts;
  const by = stepOf(period);
  const { currency } = shop;
  return {
    figures: figuresOf(facts, [
      { id: 'shares', unit: 'count', of: ({ total }) => total.shares },
      { id: 'clicks', unit: 'count', of: ({ total }) => total.clicks },
      { id: 'claims', unit: 'count', of: ({ total }) => total.claims },
      { id: 'orders', unit: 'count', of: ({ total }) => total.orders, opens: true },
      { id: 'rewards', unit: 'count', of: ({ total }) => total.rewards, opens: true },
      {
        id: 'revenue',
        unit: 'money',
        of: ({ total }) => ({ minor: total.revenueMinor, currency }),
      },
      {
        id: 'discounts',
        unit: 'money',
        of: ({ cost }) => ({ minor: cost.discountMinor, currency }),
      },
      {
        id: 'points_given',
        unit: 'points',
        of: ({ cost }) => cost.advocatePoints + cost.friendPoints,
      },
      { id: 'gifts', unit: 'count', of: ({ cost }) => cost.gifts },
    ]),
    charts: [
      {
        id: 'steps',
        kind: 'lines',
        unit: 'count',
        step: by,
        labels: labelsOf(period, by),
        series: steps.map((id) =>
          seriesOf(facts, { id, of: (report) => sumByLabel(report, id, by) }),
        ),
      },
    ],
    tables: [channelsTable(now), advocatesTable(now)],
    notes: noteOtherCurrencies(now.total.otherCurrencies),
  };
}

function sumByLabel(
  { from, to, days }: ReferralReport,
  id: (typeof steps)[number],
  by: 'day' | 'month',
): number[] {
  const sums = new Map(labelsOf({ from, to }, by).map((label) => [label, 0]));
  for (const day of days) {
    const label = labelOf(day.day, by);
    sums.set(label, (sums.get(label) ?? 0) + day[id]);
  }
  return [...sums.values()];
}

const counted: readonly Column[] = [
  { id: 'shares', unit: 'count' },
  { id: 'clicks', unit: 'count' },
  { id: 'claims', unit: 'count' },
  { id: 'orders', unit: 'count' },
  { id: 'rewards', unit: 'count' },
  { id: 'revenue', unit: 'money' },
];

function channelsTable({
  channels,
  total,
  currency,
}: ReferralReport): ReportBody['tables'][number] {
  const cellsOf = (sums: ReferralReport['total']): Cell[] => [
    sums.shares,
    sums.clicks,
    sums.claims,
    sums.orders,
    sums.rewards,
    { minor: sums.revenueMinor, currency },
  ];
  return {
    id: 'channels',
    columns: [{ id: 'channel', unit: 'text' }, ...counted],
    rows: channels.map((one) => ({
      key: one.channel,
      cells: [one.channel, ...cellsOf(one)],
      link: null,
    })),
    total: [null, ...cellsOf(total)],
    leftOut: 0,
  };
}

/** Only those who brought the most. */
function advocatesTable({ advocates, currency }: ReferralReport): ReportBody['tables'][number] {
  return {
    id: 'advocates',
    columns: [
      { id: 'advocate', unit: 'text' },
      ...counted.slice(1),
      { id: 'points', unit: 'points' },
    ],
    rows: advocates.map((one) => ({
      key: one.memberId,
      cells: [
        one.name,
        one.clicks,
        one.claims,
        one.orders,
        one.rewards,
        { minor: one.revenueMinor, currency },
        one.points,
      ],
      link: { to: 'member', id: one.memberId },
    })),
    total: null,
    leftOut: 0,
  };
}
