import type { ReferralReport } from '../../../server/contract/admin-referrals.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { referralReportTexts as t } from '../../texts/en/referral-report.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { checkDays, DayRange } from '../../ui/day-range.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { AdvocatesCard } from './advocates-card.tsx';
import { ChannelsCard } from './channels-card.tsx';
import { NoReferrals } from './no-referrals.tsx';
import { periods, useReportDays } from './report-days.ts';
import { ReportChart } from './report-chart.tsx';
import { ReportFigures } from './report-figures.tsx';
import { ReportFunnel } from './report-funnel.tsx';

/** What referrals brought and cost in a time that staff chooses. */
export function ReportTab({ isOff }: { isOff: boolean }) {
  const reportDays = useReportDays();
  const { from, to } = reportDays.days;
  const report = useData(
    `referral report ${from} ${to}`,
    (signal) => client.referralReport({ from, to }, signal),
    { keepPrevious: true },
  );
  return (
    <Stack>
      <PeriodPicker {...reportDays} />
      {report.error === null ? null : (
        <ErrorState error={report.error} retry={report.refresh} busy={report.busy} />
      )}
      {report.loading ? <ReportSkeleton /> : null}
      {report.data === null ? null : <ReportBody report={report.data} isOff={isOff} />}
    </Stack>
  );
}

function PeriodPicker({ period, choose, days, typed, type }: ReturnType<typeof useReportDays>) {
  const { fullDay } = useFormat();
  return (
    <div className="r-period">
      <Select
        label={t.periods.label}
        hideLabel={period !== 'own'}
        value={period}
        options={periods}
        onChange={choose}
      />
      {period === 'own' ? (
        <div className="r-period__days">
          <DayRange days={typed} error={checkDays(typed)} onChange={type} />
        </div>
      ) : (
        <div className="r-period__said">
          <Text as="p" tone="subdued">
            {t.periods.said(fullDay(days.from), fullDay(days.to))}
          </Text>
        </div>
      )}
    </div>
  );
}

function ReportBody({ report, isOff }: { report: ReferralReport; isOff: boolean }) {
  const isQuiet = Object.values(report.funnel).every((count) => count === 0);
  if (isQuiet)
    return (
      <Card flush>
        <NoReferrals isOff={isOff}>
          <QuietTime />
        </NoReferrals>
      </Card>
    );
  return (
    <>
      {isOff ? (
        <Banner tone="info" title={t.off.title}>
          {t.off.text} <Link href={links.programReferrals}>{t.off.action}</Link>
        </Banner>
      ) : null}
      <ReportFunnel funnel={report.funnel} />
      <ReportFigures report={report} />
      <ReportChart days={report.days} />
      <ChannelsCard channels={report.channels} />
      <AdvocatesCard advocates={report.advocates} />
    </>
  );
}

function QuietTime() {
  return (
    <EmptyState
      icon="invite"
      title={t.quiet.title}
      action={<Button href={links.programReferrals}>{t.quiet.action}</Button>}
    >
      {t.quiet.help}
    </EmptyState>
  );
}

function ReportSkeleton() {
  return (
    <>
      <Card title={t.funnel.title}>
        <Skeleton kind="text" rows={8} />
      </Card>
      <Skeleton kind="tiles" />
    </>
  );
}
