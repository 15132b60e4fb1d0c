import type { AdminOrders } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { inWords } from '../../in-words.ts';
import { knownWord } from '../../known-word.ts';
import { useFormat } from '../../session.tsx';
import { memberOrdersTexts as t } from '../../texts/en/member-orders.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Text } from '../../ui/text.tsx';
import { useCursorPages } from '../../use-cursor-pages.ts';
import { useData } from '../../use-data.ts';
import { OrderTrace } from './order-trace.tsx';
import { TabStates } from './tab-states.tsx';

type Order = AdminOrders['items'][number];

export function OrdersTab({ memberId }: { memberId: string }) {
  const format = useFormat();
  const pages = useCursorPages();
  const { cursor } = pages;
  const orders = useData(
    `orders ${memberId} ${cursor ?? ''}`,
    (signal) => client.memberOrders(memberId, cursor, signal),
    { keepPrevious: true },
  );
  const next = orders.data?.next_cursor ?? null;
  return (
    <TabStates data={orders}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="order" title={t.tab.emptyTitle}>
            {t.tab.emptyText}
          </EmptyState>
        ) : (
          <>
            <Table
              caption={t.tab.caption}
              rows={items}
              rowKey={(order) => order.order_id}
              columns={orderColumns(format)}
              renderDetails={(order) => <OrderTrace order={order} />}
              stale={orders.busy}
            />
            <Pagination
              label={t.tab.pages}
              newer={pages.depth > 0 ? pages.newer : null}
              older={next === null ? null : () => pages.older(next)}
            />
          </>
        )
      }
    </TabStates>
  );
}

/** Why an order earns nothing, as staff would say it. */
const nothingWords: Readonly<Record<NonNullable<Order['nothing']>, string>> = t.tab.nothing;

function orderColumns(format: Format): Column<Order>[] {
  return [
    {
      title: t.tab.order,
      main: true,
      render: (order) => (
        <>
          <Text as="p" strong>
            {order.name}
          </Text>
          {listRemarks(order, format).map((remark) => (
            <Text key={remark} as="p" variant="small" tone="subdued">
              {remark}
            </Text>
          ))}
        </>
      ),
    },
    {
      title: t.tab.status,
      render: ({ status }) => <Badge>{knownWord(t.tab.statuses, status, inWords)}</Badge>,
    },
    {
      title: t.tab.earned,
      numeric: true,
      lead: true,
      render: ({ points }) =>
        points === 0 ? <Text tone="subdued">0</Text> : <Text strong>{format.number(points)}</Text>,
    },
    {
      title: t.tab.placed,
      numeric: true,
      render: ({ placed_at: at }) => <Text tone="subdued">{format.instant(at)}</Text>,
    },
  ];
}

function listRemarks(order: Order, format: Format): string[] {
  const { nothing, pending, pending_until: until, forgiven } = order;
  return [
    ...(nothing === null ? [] : [t.tab.earnsNothing(nothingWords[nothing])]),
    ...(pending === 0
      ? []
      : [
          until === null
            ? t.tab.pending(format.points(pending))
            : t.tab.pendingUntil(format.points(pending), format.date(until)),
        ]),
    ...(forgiven === 0 ? [] : [t.tab.forgiven(format.points(forgiven))]),
  ];
}
