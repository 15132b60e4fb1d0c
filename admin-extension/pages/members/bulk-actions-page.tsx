import { useLocation } from 'wouter';
import type { BulkAction } from '../../../server/contract/admin-members.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { membersTexts as t } from '../../texts/en/members.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { BulkState } from './bulk-state.tsx';

const runningPollMs = 3_000;
const back = { label: t.actions.members, href: links.members };

/** What was done to many members, newest first. */
export function BulkActionsPage() {
  const [, go] = useLocation();
  const actions = useData('bulk actions', client.bulkActions, { pollMs: runningPollMs });
  return (
    <Page title={t.actions.title} back={back}>
      {actions.error === null ? null : (
        <ErrorState error={actions.error} retry={actions.refresh} busy={actions.busy} />
      )}
      <Card flush>
        {actions.loading ? <Skeleton kind="table" rows={4} /> : null}
        {actions.data === null ? null : actions.data.items.length === 0 ? (
          <EmptyState
            icon="person"
            title={t.actions.emptyTitle}
            action={<Button onClick={() => go(links.members)}>{t.actions.emptyAction}</Button>}
          >
            {t.actions.emptyText}
          </EmptyState>
        ) : (
          <ActionTable items={actions.data.items} />
        )}
      </Card>
    </Page>
  );
}

function ActionTable({ items }: { items: readonly BulkAction[] }) {
  const format = useFormat();
  const columns: Column<BulkAction>[] = [
    {
      title: t.actions.what,
      main: true,
      render: ({ reason, chosen }) => (
        <Text as="p" variant="small" tone="subdued" breakWord>
          {`${reason} · ${chosen}`}
        </Text>
      ),
    },
    { title: t.actions.state, bare: true, render: (one) => <BulkState state={one.state} /> },
    {
      title: t.actions.done,
      numeric: true,
      render: ({ done, members }) => t.actions.doneOf(format.number(done), format.number(members)),
    },
    {
      title: t.actions.moved,
      numeric: true,
      lead: true,
      render: (one) => <Text strong>{format.signed(one.moved_points)}</Text>,
    },
    {
      title: t.actions.who,
      render: (one) => t.actions.whoWhen(one.created_by, format.instant(one.created_at)),
    },
  ];
  return (
    <Table
      caption={t.actions.caption}
      rows={items}
      rowKey={({ id }) => id}
      rowLink={({ id, kind, points }) => ({
        href: links.bulkAction(id),
        label:
          kind === 'undo' || points === null
            ? t.actions.undo
            : t.actions.adjust(format.signed(points)),
      })}
      columns={columns}
    />
  );
}
