import type { AdminOverview } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat, useSession } from '../../session.tsx';
import { AreaChart } from '../../ui/area-chart.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useData } from '../../use-data.ts';
import { GlanceCard } from './glance-card.tsx';
import { HealthCard } from './health-card.tsx';
import { LatestEvents } from './latest-events.tsx';
import { OverviewStats } from './overview-stats.tsx';

const pollMs = 5000;

export function OverviewPage() {
  const { shop } = useSession();
  const overview = useData('overview', client.overview, { pollMs });
  return (
    <Page title="Overview" subtitle={shop.name}>
      {overview.error === null ? null : (
        <ErrorState error={overview.error} retry={overview.refresh} busy={overview.busy} />
      )}
      {overview.loading ? <OverviewSkeleton /> : null}
      {overview.data === null ? null : <OverviewBody overview={overview.data} />}
    </Page>
  );
}

function OverviewBody({ overview }: { overview: AdminOverview }) {
  const format = useFormat();
  const quiet = overview.days.every(({ issued, redeemed }) => issued === 0 && redeemed === 0);
  return (
    <>
      <OverviewStats overview={overview} />
      <Columns layout="main">
        <Card title="Points, last 30 days">
          {quiet ? (
            <EmptyState
              icon="gift"
              title="No points moved yet"
              action={<Button href={links.program}>See the program</Button>}
            >
              The first paid order of a member earns points, and shows here a moment later.
            </EmptyState>
          ) : (
            <AreaChart
              title="Points issued and redeemed, last 30 days"
              labels={overview.days.map(({ day }) => format.day(day))}
              series={[
                {
                  name: 'Issued',
                  color: 'issued',
                  values: overview.days.map(({ issued }) => issued),
                },
                {
                  name: 'Redeemed',
                  color: 'redeemed',
                  values: overview.days.map(({ redeemed }) => redeemed),
                },
              ]}
              format={format.number}
              formatShort={format.compact}
            />
          )}
        </Card>
        <Stack>
          <HealthCard inbox={overview.inbox} ledger={overview.ledger} />
          <GlanceCard overview={overview} />
        </Stack>
      </Columns>
      <LatestEvents events={overview.latest} />
    </>
  );
}

function OverviewSkeleton() {
  return (
    <>
      <Skeleton kind="tiles" />
      <Card title="Points, last 30 days">
        <Skeleton kind="text" rows={10} />
      </Card>
    </>
  );
}
