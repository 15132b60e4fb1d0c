import { useSearchParams } from 'wouter';
import type { AdminDeliveries, AdminDelivery } from '../../../server/contract/admin.ts';
import { toast } from '../../app-bridge.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { inboxTexts as t } from '../../texts/en/inbox.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Text } from '../../ui/text.tsx';
import { type Action, useAction } from '../../use-action.ts';
import { useCursorPages } from '../../use-cursor-pages.ts';
import { useData } from '../../use-data.ts';

const pollMs = 5000;
const back = { label: t.back, href: links.developers };

const filters = (['all', 'waiting', 'failed', 'done', 'ignored'] as const).map((id) => ({
  id,
  label: t.states[id],
}));
type Filter = (typeof filters)[number]['id'];

export function InboxPage() {
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const filter = filters.find(({ id }) => id === params.get('state'))?.id ?? 'all';
  const pages = useCursorPages();
  const { cursor } = pages;
  const deliveries = useData(
    `deliveries ${filter} ${cursor ?? ''}`,
    (signal) => client.deliveries({ state: filter === 'all' ? null : filter, cursor }, signal),
    // Older pages do not move by themselves, so only the newest is watched.
    { keepPrevious: true, pollMs: cursor === null ? pollMs : undefined },
  );
  const replay = useAction(async (id: string) => {
    await client.replay(id);
    toast(t.replayed);
    deliveries.refresh();
  });
  const next = deliveries.data?.next_cursor ?? null;
  const select = (id: Filter) => {
    pages.reset();
    setParams(id === 'all' ? {} : { state: id }, { replace: true });
  };

  return (
    <Page title={t.title} subtitle={t.subtitle} back={back}>
      {deliveries.error === null ? null : (
        <ErrorState error={deliveries.error} retry={deliveries.refresh} busy={deliveries.busy} />
      )}
      {replay.error === null ? null : <ErrorState error={replay.error} retry={replay.clear} />}
      <Card flush>
        <Tabs
          label={t.tabs}
          tabs={withCounts(deliveries.data, format)}
          selected={filter}
          onSelect={select}
        >
          {deliveries.loading ? <Skeleton kind="table" rows={8} /> : null}
          {deliveries.data === null ? null : (
            <DeliveryTable items={deliveries.data.items} filter={filter} replay={replay} />
          )}
          <Pagination
            label={t.pages}
            newer={pages.depth > 0 ? pages.newer : null}
            older={next === null ? null : () => pages.older(next)}
          />
        </Tabs>
      </Card>
    </Page>
  );
}

function withCounts(data: AdminDeliveries | null, format: Format) {
  return filters.map(({ id, label }) => {
    const count = id === 'all' || data === null ? 0 : data.counts[id];
    return { id, label, ...(count === 0 ? {} : { count: format.number(count) }) };
  });
}

const tones: Readonly<Record<AdminDelivery['state'], Tone>> = {
  waiting: 'info',
  done: 'success',
  failed: 'critical',
  ignored: 'neutral',
};

interface DeliveryTableProps {
  items: readonly AdminDelivery[];
  filter: Filter;
  replay: Action<string>;
}

function DeliveryTable({ items, filter, replay }: DeliveryTableProps) {
  const format = useFormat();
  if (items.length === 0) return <NoDeliveries filter={filter} />;
  const columns: Column<AdminDelivery>[] = [
    { title: t.delivery, main: true, render: (delivery) => <DeliveryCell delivery={delivery} /> },
    { title: t.state, render: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge> },
    { title: t.attempts, numeric: true, render: ({ attempts }) => format.number(attempts) },
    {
      title: t.received,
      numeric: true,
      bare: true,
      render: ({ received_at: at }) => <Text tone="subdued">{format.instant(at)}</Text>,
    },
    {
      title: t.action,
      numeric: true,
      bare: true,
      render: ({ delivery_id: id, topic, state }) =>
        state === 'waiting' ? null : (
          <Button
            look={state === 'failed' ? 'normal' : 'plain'}
            label={t.replayOf(`${topic} ${id}`)}
            onClick={() => replay.run(id)}
            busy={replay.busy && replay.sent === id}
            disabled={replay.busy}
          >
            {t.replay}
          </Button>
        ),
    },
  ];
  return (
    <Table
      caption={t.caption}
      rows={items}
      rowKey={(delivery) => delivery.delivery_id}
      columns={columns}
    />
  );
}

function DeliveryCell({ delivery }: { delivery: AdminDelivery }) {
  return (
    <>
      <Text as="p" strong>
        {delivery.topic}
      </Text>
      <Text as="p" variant="small" tone="subdued" breakWord>
        {delivery.delivery_id}
      </Text>
      {delivery.error === null ? null : (
        <Text as="p" variant="small" tone="critical" breakWord>
          {delivery.error.path === ''
            ? delivery.error.message
            : `${delivery.error.path}: ${delivery.error.message}`}
        </Text>
      )}
    </>
  );
}

function NoDeliveries({ filter }: { filter: Filter }) {
  if (filter === 'failed') {
    return (
      <EmptyState icon="check" title={t.noFailed}>
        {t.noFailedHelp}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="inbox" title={filter === 'all' ? t.nothingYet : t.nothing}>
      {t.nothingHelp}
    </EmptyState>
  );
}
