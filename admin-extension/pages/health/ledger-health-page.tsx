import type { LedgerHealth } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { healthTexts as t } from '../../texts/en/health.ts';
import { readerLocale } from '../../texts/in-language.ts';
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
    toast(t.checked);
    health.refresh();
  });
  return (
    <Page
      title={t.title}
      subtitle={t.subtitle}
      primary={{
        label: t.checkNow,
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
        <EmptyState icon="clock" title={t.notYet}>
          {t.notYetHelp}
        </EmptyState>
      </Card>
    );
  }
  const sum = health.checks.reduce((total, check) => total + check.broken_rows, 0);
  const when = t.when(
    format.instant(health.checked_at),
    sayDuration(health.took_ms),
    format.number(health.members),
    format.number(health.checks.length),
  );
  return (
    <>
      {health.ok ? (
        <Verdict good title={t.good}>
          {t.goodWhen(when)}
        </Verdict>
      ) : (
        <Verdict good={false} title={t.bad(sum, format.number(sum))}>
          {t.badWhen(when)}
        </Verdict>
      )}
      {health.broken.length === 0 ? null : <Broken health={health} />}
      <Card title={t.checks} flush>
        <Table
          caption={t.checks}
          rows={health.checks}
          rowKey={({ name }) => name}
          columns={[
            { title: t.check, main: true, render: ({ name, title }) => t.checkTitle(name, title) },
            {
              title: t.lookedAt,
              numeric: true,
              render: ({ rows, unit }) => t.rows(format.number(rows), unit),
            },
            { title: t.took, numeric: true, render: ({ took_ms }) => sayDuration(took_ms) },
            {
              title: t.result,
              numeric: true,
              lead: true,
              render: ({ ok }) =>
                ok ? (
                  <Badge tone="success">{t.holds}</Badge>
                ) : (
                  <Badge tone="critical">{t.isBroken}</Badge>
                ),
            },
          ]}
        />
      </Card>
    </>
  );
}

const seconds = new Intl.NumberFormat(readerLocale(), { maximumFractionDigits: 1 });

/** "40 ms", "1.4 s". */
function sayDuration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  return `${seconds.format(ms / 1000)} s`;
}

function Broken({ health }: { health: LedgerHealth }) {
  const format = useFormat();
  const titles = new Map(health.checks.map(({ name, title }) => [name, t.checkTitle(name, title)]));
  return (
    <Card title={t.broken} flush>
      <Table
        caption={t.broken}
        rows={health.broken}
        rowKey={({ check, what, detail }) => `${check} ${what} ${detail}`}
        rowLink={({ member_id, what }) =>
          member_id === null ? undefined : { href: links.member(member_id), label: what }
        }
        columns={[
          {
            title: t.where,
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
            title: t.line,
            numeric: true,
            render: ({ line }) => (line === null ? '–' : format.number(line)),
          },
          { title: t.expected, render: ({ expected }) => expected },
          { title: t.found, render: ({ found }) => found },
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
        {t.more(format.number(check.broken_rows - listed), t.checkTitle(check.name, check.title))}
      </Text>
    </Inset>
  );
}
