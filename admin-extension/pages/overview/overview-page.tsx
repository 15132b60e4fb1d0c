import { useSearchParams } from 'wouter';
import type { AdminOverview, OverviewDays } from '../../../server/contract/admin-overview.ts';
import { client } from '../../client.ts';
import { useFormat, useSession } from '../../session.tsx';
import { overviewTexts as t } from '../../texts/en/overview.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ReportBar } from '../../ui/report-sheet.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { ChecklistCard } from '../welcome/checklist-card.tsx';
import { HealthCard } from './health-card.tsx';
import { LatestEvents } from './latest-events.tsx';
import { OverviewFigures } from './overview-figures.tsx';
import { TrendCard } from './trend-card.tsx';

const periods = ['7', '30', '90', '365'] as const satisfies readonly OverviewDays[];
/** How long each rests: the figures of a year hardly move, and take the longest to reckon. */
const pollMs: Readonly<Record<OverviewDays, number>> = {
  '7': 8_000,
  '30': 8_000,
  '90': 30_000,
  '365': 60_000,
};

/** How the program does, whether all of it works, and what happens just now. */
export function OverviewPage() {
  const { shop } = useSession();
  const [params, setParams] = useSearchParams();
  const days = periods.find((one) => one === params.get('days')) ?? '30';
  const overview = useData(`overview ${days}`, (signal) => client.overview(days, signal), {
    pollMs: pollMs[days],
    keepPrevious: true,
  });
  return (
    <Page title={t.title} subtitle={shop.name}>
      <ChecklistCard />
      {overview.error === null ? null : (
        <ErrorState error={overview.error} retry={overview.refresh} busy={overview.busy} />
      )}
      <PeriodSwitch
        days={days}
        onChange={(chosen) => setParams({ days: chosen }, { replace: true })}
        overview={overview.data}
      />
      {overview.loading ? <OverviewSkeleton /> : null}
      {overview.data === null ? null : <OverviewBody overview={overview.data} days={days} />}
    </Page>
  );
}

interface PeriodSwitchProps {
  days: OverviewDays;
  onChange: (days: OverviewDays) => void;
  overview: AdminOverview | null;
}

function PeriodSwitch({ days, onChange, overview }: PeriodSwitchProps) {
  const { fullDay } = useFormat();
  return (
    <ReportBar
      aside={
        overview === null ? null : (
          <Text as="p" tone="subdued">
            {t.compared(
              fullDay(overview.from),
              fullDay(overview.to),
              fullDay(overview.compared_with.from),
              fullDay(overview.compared_with.to),
            )}
          </Text>
        )
      }
    >
      <Select
        label={t.period}
        hideLabel
        value={days}
        options={periods.map((value) => ({ value, label: t.periods[value] }))}
        onChange={onChange}
      />
    </ReportBar>
  );
}

function OverviewBody({ overview, days }: { overview: AdminOverview; days: OverviewDays }) {
  return (
    <>
      <OverviewFigures overview={overview} days={days} />
      <Columns layout="main">
        <TrendCard overview={overview} />
        <HealthCard {...overview.health} />
      </Columns>
      <LatestEvents events={overview.latest} />
    </>
  );
}

function OverviewSkeleton() {
  return (
    <>
      <Skeleton kind="tiles" />
      <Card title={t.trend.title}>
        <Skeleton kind="text" rows={10} />
      </Card>
    </>
  );
}
