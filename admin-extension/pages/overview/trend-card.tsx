import { useState } from 'react';
import type { AdminOverview } from '../../../server/contract/admin-overview.ts';
import type { Format } from '../../format.ts';
import { links } from '../../links.ts';
import { useFormat, useSession } from '../../session.tsx';
import { overviewTexts } from '../../texts/en/overview.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chart } from '../../ui/chart.tsx';
import type { ChartSeries } from '../../ui/chart-series.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { type DaySum, sumByMonth } from './sum-by-month.ts';

const t = overviewTexts.trend;

const sides = [
  { id: 'points', label: t.points },
  { id: 'revenue', label: t.revenue },
  { id: 'joined', label: t.joined },
] as const;
type Side = (typeof sides)[number]['id'];

/** More are drawn by month. */
const daysDrawn = 92;

/** How it went day by day, beside as many days before. */
export function TrendCard({ overview }: { overview: AdminOverview }) {
  const [side, setSide] = useState<Side>('points');
  const isQuiet = overview.days.every(
    ({ issued, redeemed, joined }) => issued === 0 && redeemed === 0 && joined === 0,
  );
  if (isQuiet)
    return (
      <Card title={t.title}>
        <EmptyState
          icon="gift"
          title={t.quiet.title}
          action={<Button href={links.program}>{t.quiet.action}</Button>}
        >
          {t.quiet.text}
        </EmptyState>
      </Card>
    );
  return (
    <Card title={t.title}>
      <Tabs label={t.label} tabs={sides} selected={side} onSelect={setSide}>
        <Trend key={side} overview={overview} side={side} />
      </Tabs>
    </Card>
  );
}

function Trend({ overview, side }: { overview: AdminOverview; side: Side }) {
  const format = useFormat();
  const { shop } = useSession();
  const byMonth = overview.days.length > daysDrawn;
  const group = (days: AdminOverview['days']) => (byMonth ? sumByMonth(days) : days.map(asSum));
  const [now, before] = [group(overview.days), group(overview.before)];
  const write = byMonth ? format.fullMonth : format.day;
  return (
    <Chart
      title={side === 'points' ? t.pointsTitle : side === 'revenue' ? t.revenue : t.joined}
      kind={side === 'joined' ? 'bars' : 'lines'}
      unit={byMonth ? t.month : t.day}
      labels={now.map(({ day }) => write(day))}
      series={seriesOf(side, now, before)}
      beforeName={t.before}
      {...(side === 'revenue'
        ? moneyFormats(shop.currency, format)
        : { format: format.number, formatShort: format.compact })}
    />
  );
}

function asSum({ attributed, ...day }: AdminOverview['days'][number]): DaySum {
  return { ...day, attributed: Number(attributed.amount) };
}

function seriesOf(side: Side, now: readonly DaySum[], before: readonly DaySum[]): ChartSeries[] {
  const one = (id: 'issued' | 'redeemed' | 'attributed' | 'joined', name: string): ChartSeries => ({
    id,
    name,
    values: now.map((day) => day[id]),
    before: before.map((day) => day[id]),
  });
  switch (side) {
    case 'points':
      return [one('issued', t.issued), one('redeemed', t.redeemed)];
    case 'revenue':
      return [one('attributed', t.attributed)];
    case 'joined':
      return [one('joined', t.members)];
  }
}

function moneyFormats(currency: string, format: Format) {
  return {
    format: (amount: number) => format.money({ amount: String(amount), currency }),
    formatShort: format.compactMoney,
  };
}
