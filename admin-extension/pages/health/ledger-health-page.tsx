import type { LedgerHealth } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { useFormat } from '../../session.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { useAction } from '../../use-action.ts';
import { useData } from '../../use-data.ts';

export function LedgerHealthPage() {
  const health = useData('ledger health', client.ledgerHealth);
  const check = useAction<void>(async () => {
    await client.checkLedger();
    toast('The ledger was checked');
    health.refresh();
  });
  return (
    <Page
      title="Ledger health"
      subtitle="The books are checked every night: each point, from each order to each reward"
      primary={{
        label: 'Check now',
        onClick: () => check.run(),
        busy: check.busy,
      }}
    >
      {check.error === null ? null : <ErrorState error={check.error} retry={() => check.run()} />}
      {health.error === null ? null : (
        <ErrorState error={health.error} retry={health.refresh} busy={health.busy} />
      )}
      {health.loading ? (
        <Card>
          <Skeleton kind="text" rows={8} />
        </Card>
      ) : null}
      {health.data === null ? null : <HealthBody health={health.data} />}
    </Page>
  );
}

function HealthBody({ health }: { health: LedgerHealth }) {
  const format = useFormat();
  if (health.checked_at === null) {
    return (
      <Card>
        <EmptyState icon="clock" title="Not checked yet">
          The first check runs tonight. “Check now” does it at once and changes nothing.
        </EmptyState>
      </Card>
    );
  }
  const rows = health.checks.reduce((sum, check) => sum + check.rows, 0);
  const when = `Checked ${format.instant(health.checked_at)}, ${format.number(rows)} rows read`;
  return (
    <>
      {health.ok ? (
        <Verdict good title="Every point is accounted for">
          {when}
        </Verdict>
      ) : (
        <Verdict good={false} title={countBroken(health.broken.length)}>
          {`${when}. Nothing was changed: a check only reads.`}
        </Verdict>
      )}
      {health.broken.length === 0 ? null : <Broken health={health} />}
      <Card title="What was checked" flush>
        <Table
          caption="What was checked"
          rows={health.checks}
          rowKey={({ name }) => name}
          columns={[
            { title: 'Check', main: true, render: ({ title }) => title },
            { title: 'Rows', numeric: true, render: (check) => format.number(check.rows) },
            {
              title: 'Result',
              numeric: true,
              lead: true,
              render: ({ ok }) =>
                ok ? <Badge tone="success">Holds</Badge> : <Badge tone="critical">Broken</Badge>,
            },
          ]}
        />
      </Card>
    </>
  );
}

function countBroken(count: number): string {
  return count === 1
    ? '1 thing does not add up'
    : `${count.toLocaleString('en')} things do not add up`;
}

function Broken({ health }: { health: LedgerHealth }) {
  const titles = new Map(health.checks.map(({ name, title }) => [name, title]));
  return (
    <Card title="What is broken" flush>
      <Table
        caption="What is broken"
        rows={health.broken}
        rowKey={({ check, what, detail }) => `${check} ${what} ${detail}`}
        columns={[
          {
            title: 'Where',
            main: true,
            render: ({ what, check }) => (
              <>
                <Text as="p" strong breakWord>
                  {what}
                </Text>
                <Text as="p" variant="small" tone="subdued">
                  {titles.get(check) ?? check}
                </Text>
              </>
            ),
          },
          { title: 'What does not add up', render: ({ detail }) => detail },
        ]}
      />
    </Card>
  );
}
