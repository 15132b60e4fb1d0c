import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import { useFormat } from '../../session.tsx';
import { referralReportTexts } from '../../texts/en/referral-report.ts';
import { readerLocale } from '../../texts/in-language.ts';
import { Card } from '../../ui/card.tsx';
import { Chart } from '../../ui/chart.tsx';

const t = referralReportTexts.chart;

type Day = ReferralReport['days'][number];

/** More are drawn by month. */
const daysDrawn = 92;

/** Of more than a year the years are needed too. */
const monthName = {
  short: new Intl.DateTimeFormat(readerLocale(), { timeZone: 'UTC', month: 'short' }),
  long: new Intl.DateTimeFormat(readerLocale(), {
    timeZone: 'UTC',
    month: 'short',
    year: 'numeric',
  }),
};

/** How many friends claimed and ordered when. */
export function ReportChart({ days }: { days: readonly Day[] }) {
  const format = useFormat();
  const byMonth = days.length > daysDrawn;
  const parts = byMonth
    ? sumByMonth(days)
    : days.map(({ day, claims, orders }) => ({ label: format.day(day), claims, orders }));
  return (
    <Card title={t.title}>
      <Chart
        title={t.caption}
        unit={byMonth ? t.month : t.day}
        labels={parts.map(({ label }) => label)}
        series={[
          { id: 'claims', name: t.claimed, values: parts.map(({ claims }) => claims) },
          { id: 'orders', name: t.ordered, values: parts.map(({ orders }) => orders) },
        ]}
        format={format.number}
        formatShort={format.compact}
      />
    </Card>
  );
}

export function sumByMonth(days: readonly Day[]) {
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  const name = months.length > 12 ? monthName.long : monthName.short;
  return months.map((month) => {
    const own = days.filter(({ day }) => day.startsWith(month));
    return {
      label: name.format(new Date(`${month}-01T00:00:00Z`)),
      claims: own.reduce((sum, { claims }) => sum + claims, 0),
      orders: own.reduce((sum, { orders }) => sum + orders, 0),
    };
  });
}
