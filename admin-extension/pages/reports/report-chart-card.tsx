import type { Report, ReportChart } from '../../../server/contract/report.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../session.tsx';
import { toNumber } from '../../say-value.ts';
import { reportsTexts as t } from '../../texts/en/reports.ts';
import { Card } from '../../ui/card.tsx';
import { Chart } from '../../ui/chart.tsx';
import { Text } from '../../ui/text.tsx';
import { nameColumn, nameOf, reportWords } from './report-words.ts';
import { chartFormats } from './say-cell.ts';

/** What goes out, or down, is drawn below the line. */
const below: Readonly<Record<string, readonly string[]>> = {
  moves: ['redeemed', 'expired', 'revoked'],
  rises: ['fell'],
};
/** Of more, the year has to be said. */
const monthsOfAYear = 12;

interface ReportChartCardProps {
  report: Report;
  chart: ReportChart;
  beforeName: string | undefined;
}

export function ReportChartCard({ report, chart, beforeName }: ReportChartCardProps) {
  const format = useFormat();
  const { title, says } = nameOf(reportWords[report.id].charts, chart.id);
  if (chart.series.every(({ values }) => values.every((value) => (toNumber(value) ?? 0) === 0)))
    return (
      <Card title={title} definition={says}>
        <Text as="p" tone="subdued">
          {t.table.none}
        </Text>
      </Card>
    );
  return (
    <Card title={title} definition={says}>
      <Chart
        title={title}
        kind={chart.kind === 'bars' ? 'bars' : 'lines'}
        unit={t.units[chart.step]}
        labels={labelsOf(chart, format)}
        series={chart.series.map(({ id, name, values, before }) => ({
          id,
          name: name ?? nameColumn(id),
          values: values.map(toNumber),
          before: before?.map(toNumber) ?? null,
          below: below[chart.id]?.includes(id) ?? false,
        }))}
        {...(beforeName === undefined ? {} : { beforeName })}
        {...chartFormats(chart.unit, report.currency, format)}
      />
    </Card>
  );
}

export function labelsOf({ step, labels }: ReportChart, format: Format): string[] {
  if (step === 'day') return labels.map(format.day);
  if (step === 'months_since') return [...labels];
  return labels.map(labels.length > monthsOfAYear ? format.fullMonth : format.month);
}
