import type { LedgerHealth } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Inset } from '../../ui/inset.tsx';
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
  const sum = health.checks.reduce((total, check) => total + check.broken_rows, 0);
  const when = `Checked ${format.instant(health.checked_at)} in ${sayDuration(health.took_ms)}: the ledgers of ${format.number(health.members)} members replayed from nothing, ${health.checks.length} checks`;
  return (
    <>
      {health.ok ? (
        <Verdict good title="Every point is accounted for">
          {`${when}.`}
        </Verdict>
      ) : (
        <Verdict good={false} title={countBroken(sum)}>
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
            {
              title: 'Looked at',
              numeric: true,
              render: ({ rows, unit }) => `${format.number(rows)} ${unit}`,
            },
            { title: 'Took', numeric: true, render: ({ took_ms }) => sayDuration(took_ms) },
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

/** "40 ms", "1.4 s". */
function sayDuration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  return `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`;
}

function countBroken(count: number): string {
  return count === 1
    ? '1 thing does not add up'
    : `${count.toLocaleString('en')} things do not add up`;
}

function Broken({ health }: { health: LedgerHealth }) {
  const format = useFormat();
  const titles = new Map(health.checks.map(({ name, title }) => [name, title]));
  return (
    <Card title="What is broken" flush>
      <Table
        caption="What is broken"
        rows={health.broken}
        rowKey={({ check, what, detail }) => `${check} ${what} ${detail}`}
        rowLink={({ member_id, what }) =>
          member_id === null ? undefined : { href: links.member(member_id), label: what }
        }
        columns={[
          {
            title: 'Where',
            main: true,
            render: ({ what, member_id, check }) => (
              <>
                {member_id === null ? (
                  <Text as="p" strong breakWord>
                    {what}
                  </Text>
                ) : null}
                <Text as="p" variant="small" tone="subdued">
                  {titles.get(check) ?? check}
                </Text>
              </>
            ),
          },
          {
            title: 'Line',
            numeric: true,
            render: ({ line }) => (line === null ? '–' : format.number(line)),
          },
          { title: 'Expected', render: ({ expected }) => expected },
          { title: 'Found', render: ({ found }) => found },
        ]}
      />
      {health.checks.map((check) => (
        <More key={check.name} check={check} broken={health.broken} />
      ))}
    </Card>
  );
}

/** What the list leaves out: a check names the first hundred. */
function More({
  check,
  broken,
}: {
  check: LedgerHealth['checks'][number];
  broken: LedgerHealth['broken'];
}) {
  const format = useFormat();
  const listed = broken.filter((each) => each.check === check.name).length;
  if (check.broken_rows <= listed) return null;
  return (
    <Inset>
      <Text as="p" tone="subdued">
        {`And ${format.number(check.broken_rows - listed)} more of “${check.title}”.`}
      </Text>
    </Inset>
  );
}
