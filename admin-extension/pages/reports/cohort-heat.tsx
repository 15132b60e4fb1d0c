import { type ReactNode, useState } from 'react';
import type { Report, ReportChart } from '../../../server/contract/report.ts';
import { toNumber } from '../../say-value.ts';
import { useFormat } from '../../session.tsx';
import { reportsTexts } from '../../texts/en/reports.ts';
import { Card } from '../../ui/card.tsx';
import { HeatTable } from '../../ui/heat-table.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { nameColumn, nameOf, reportWords } from './report-words.ts';
import { chartFormats } from './say-cell.ts';
import { TableDownload } from './table-download.tsx';

const t = reportsTexts.cohorts;

/** Charts that tell the same of different people, behind one switch. */
const sides = [
  { id: 'retention', label: t.all },
  { id: 'retention_members', label: t.members },
  { id: 'retention_others', label: t.others },
] as const;
type Side = (typeof sides)[number]['id'];

const isSide = (id: string) => sides.some((one) => one.id === id);

interface CohortHeatProps {
  report: Report;
  compare: 'previous' | 'year' | null;
}

/** Cohorts as coloured tables. The report's own table tells the first of them again: here it is its file, and who is in each line. */
export function CohortHeat({ report, compare }: CohortHeatProps) {
  const { number } = useFormat();
  const [side, setSide] = useState<Side>('retention');
  const heats = report.charts.filter(({ kind }) => kind === 'heat');
  const chosen = heats.find(({ id }) => id === side);
  const table = report.tables[0];
  const customersAt = table?.columns.findIndex(({ id }) => id === 'customers') ?? -1;
  const customers = chosen?.series.map(({ id }) => {
    const row = table?.rows.find(({ cells }) => cells[0] === id);
    const count = row?.cells[customersAt];
    return typeof count === 'number' ? number(count) : '';
  });
  return (
    <>
      {chosen === undefined ? null : (
        <HeatCard
          report={report}
          chart={chosen}
          customers={side === 'retention' && customersAt >= 0 ? customers : undefined}
          actions={
            table === undefined ? undefined : (
              <TableDownload
                report={report}
                table={table}
                compare={compare}
                title={nameOf(reportWords[report.id].tables, table.id).title}
              />
            )
          }
        >
          {(heat) => (
            <Tabs label={t.label} tabs={sides} selected={side} onSelect={setSide}>
              {heat}
            </Tabs>
          )}
        </HeatCard>
      )}
      {heats
        .filter(({ id }) => !isSide(id))
        .map((chart) => (
          <HeatCard key={chart.id} report={report} chart={chart}>
            {(heat) => heat}
          </HeatCard>
        ))}
    </>
  );
}

interface HeatCardProps {
  report: Report;
  chart: ReportChart;
  /** How many are in each line. */
  customers?: readonly string[] | undefined;
  actions?: ReactNode;
  children: (heat: JSX.Element) => JSX.Element;
}

function HeatCard({ report, chart, customers, actions, children }: HeatCardProps) {
  const format = useFormat();
  const { title, says } = nameOf(reportWords[report.id].charts, chart.id);
  const formats = chartFormats(chart.unit, report.currency, format);
  const heat = (
    <HeatTable
      title={title}
      rowTitle={t.row}
      columnsTitle={t.columns}
      columns={chart.labels}
      rows={chart.series.map(({ id, name, values }) => ({
        id,
        name: name ?? format.fullMonth(id),
        values: values.map(toNumber),
      }))}
      format={chart.unit === 'money' ? formats.formatShort : formats.format}
      aside={
        customers === undefined ? undefined : { title: nameColumn('customers'), values: customers }
      }
    />
  );
  return (
    <Card title={title} definition={says} hint={t.hint} actions={actions}>
      {children(heat)}
    </Card>
  );
}
