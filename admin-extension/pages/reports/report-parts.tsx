import { useState } from 'react';
import type { Report } from '../../../server/contract/report.ts';
import { toNumber } from '../../say-value.ts';
import { reportsTexts as t } from '../../texts/en/reports.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ClosingLine } from './closing-line.tsx';
import { CohortHeat } from './cohort-heat.tsx';
import { LiabilitySpan } from './liability-span.tsx';
import { ReportChartCard } from './report-chart-card.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ReportNotes } from './report-notes.tsx';
import { ReportTableCard } from './report-table-card.tsx';
import { RowsDialog } from './rows-dialog.tsx';
import { TierLadder } from './tier-ladder.tsx';
import type { ReportPeriod } from './use-report-period.ts';

interface ReportPartsProps {
  report: Report;
  period: ReportPeriod;
}

/** Everything that a report tells: figures, what is special to it, charts, tables. */
export function ReportParts({ report, period }: ReportPartsProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const before = period.compare === 'none' ? undefined : t.before[period.compare];
  const compare = period.compare === 'none' ? null : period.compare;
  const isHeat = report.charts.some(({ kind }) => kind === 'heat');
  return (
    <>
      <ReportNotes report={report} />
      {isQuiet(report) ? (
        <QuietTime lookFurther={() => period.choose('12_months')} />
      ) : (
        <>
          <ReportFigures report={report} onOpen={setOpened} />
          {report.id === 'movement' ? <ClosingLine report={report} /> : null}
          {report.id === 'liability' ? <LiabilitySpan report={report} /> : null}
          {report.id === 'tiers' ? <TierLadder report={report} /> : null}
          {isHeat ? <CohortHeat report={report} compare={compare} /> : null}
          {report.charts
            .filter(({ kind }) => kind !== 'heat')
            .map((chart) => (
              <ReportChartCard key={chart.id} report={report} chart={chart} beforeName={before} />
            ))}
          {(isHeat ? report.tables.slice(1) : report.tables).map((table) => (
            <ReportTableCard
              key={table.id}
              report={report}
              table={table}
              compare={compare}
              onOpen={setOpened}
            />
          ))}
        </>
      )}
      {opened === null ? null : (
        <RowsDialog report={report} figure={opened} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

/** Nothing at all: all figures are nothing, and no table has a row with something. */
function isQuiet({ figures, tables }: Report): boolean {
  return (
    figures.every(({ value }) => (toNumber(value) ?? 0) === 0) &&
    tables.every(({ columns, rows }) =>
      rows.every(({ cells }) =>
        cells.every(
          (cell, at) =>
            typeof cell === 'string' || columns[at] === undefined || (toNumber(cell) ?? 0) === 0,
        ),
      ),
    )
  );
}

function QuietTime({ lookFurther }: { lookFurther: () => void }) {
  return (
    <Card>
      <EmptyState
        icon="chart"
        title={t.nothing.title}
        action={<Button onClick={lookFurther}>{t.nothing.action}</Button>}
      >
        {t.nothing.text}
      </EmptyState>
    </Card>
  );
}
