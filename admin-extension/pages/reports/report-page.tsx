import { type Report, type ReportId, reportIds } from '../../../server/contract/report.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat, useSession } from '../../session.tsx';
import { reportsTexts as t } from '../../texts/en/reports.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ReportSheet } from '../../ui/report-sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useData } from '../../use-data.ts';
import { NotFoundPage } from '../not-found-page.tsx';
import { MonthsCard } from './months-card.tsx';
import { PeriodBar } from './period-bar.tsx';
import { ReportParts } from './report-parts.tsx';
import { reportWords } from './report-words.ts';
import { type ReportPeriod, useReportPeriod } from './use-report-period.ts';

/** Any report, of the days that the address names. */
export function ReportPage({ id }: { id: string }) {
  const known = reportIds.find((one) => one === id);
  return known === undefined ? <NotFoundPage /> : <OpenReport id={known} />;
}

function OpenReport({ id }: { id: ReportId }) {
  const period = useReportPeriod();
  const { from, to } = period.days;
  const compare = period.compare === 'none' ? null : period.compare;
  const report = useData(
    `report ${id} ${from} ${to} ${period.compare}`,
    (signal) => client.report(id, { from, to, compare }, signal),
    { keepPrevious: true },
  );
  const words = reportWords[id];
  const { data } = report;
  // Of an older answer everything is told by its own days, so that nothing is named wrongly while another one loads.
  const stale = data !== null && (data.from !== from || data.to !== to) && report.error === null;
  return (
    <Page
      title={words.title}
      subtitle={words.question}
      back={{ label: t.title, href: links.reports }}
      secondary={[{ label: t.print, onClick: () => window.print(), disabled: data === null }]}
    >
      <PeriodBar period={period} report={data} refresh={report.refresh} busy={report.busy} />
      {report.error === null ? null : (
        <ErrorState error={report.error} retry={report.refresh} busy={report.busy} />
      )}
      {report.loading ? <ReportSkeleton /> : null}
      {data === null ? null : <Sheet report={data} period={period} stale={stale} />}
    </Page>
  );
}

interface SheetProps {
  report: Report;
  period: ReportPeriod;
  stale: boolean;
}

function Sheet({ report, period, stale }: SheetProps) {
  const { fullDay, instant } = useFormat();
  const { shop } = useSession();
  const compared = report.compared_with;
  return (
    <ReportSheet
      stale={stale}
      head={[
        `${shop.name || shop.domain}: ${reportWords[report.id].title}`,
        t.days(fullDay(report.from), fullDay(report.to)),
        ...(compared === null
          ? []
          : [t.comparedWith(fullDay(compared.from), fullDay(compared.to))]),
        t.asOf(instant(report.reckoned_at)),
      ]}
    >
      <ReportParts report={report} period={period} />
      {report.id === 'liability' ? <MonthsCard /> : null}
    </ReportSheet>
  );
}

function ReportSkeleton() {
  return (
    <>
      <Skeleton kind="tiles" />
      <Card>
        <Skeleton kind="text" rows={10} />
      </Card>
    </>
  );
}
