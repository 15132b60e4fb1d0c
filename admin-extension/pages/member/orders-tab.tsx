import type { AdminOrders } from '../../../server/contract/admin.ts';
import { client } from '../../client.ts';
import type { Format } from '../../format.ts';
import { inWords } from '../../in-words.ts';
import { useFormat } from '../../session.tsx';
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
          <EmptyState icon="order" title="No orders yet">
            Every order is kept with the reason why it earned what it did, or why nothing.
          </EmptyState>
        ) : (
          <>
            <Table
              caption="Orders, newest first"
              rows={items}
              rowKey={(order) => order.order_id}
              columns={orderColumns(format)}
              renderDetails={(order) => <OrderTrace order={order} />}
              stale={orders.busy}
            />
            <Pagination
              label="Pages of orders"
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
const nothingWords: Readonly<Record<NonNullable<Order['nothing']>, string>> = {
  not_seen: 'only a refund of it has been heard of',
  cancelled: 'it was cancelled',
  test_order: 'it is a test order',
  voided: 'its payment was voided',
  not_paid: 'it is not paid yet',
  no_rule: 'the program has no rate',
  currency_without_rule: 'the program has no rate for its currency',
  nothing_eligible: 'nothing in it counts',
  fully_refunded: 'nothing that counts is left of it',
  rounds_to_zero: 'it is too small',
  products_unread: 'its products are still being read',
  products_excluded: 'its products earn nothing',
  conditions: 'no rule holds for it',
  limit_reached: 'a limit was reached',
  imported: 'it was imported without points',
};

function orderColumns(format: Format): Column<Order>[] {
  return [
    {
      title: 'Order',
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
    { title: 'Status', render: ({ status }) => <Badge>{inWords(status)}</Badge> },
    {
      title: 'Earned',
      numeric: true,
      lead: true,
      render: ({ points }) =>
        points === 0 ? <Text tone="subdued">0</Text> : <Text strong>{format.number(points)}</Text>,
    },
    {
      title: 'Placed',
      numeric: true,
      render: ({ placed_at: at }) => <Text tone="subdued">{format.instant(at)}</Text>,
    },
  ];
}

function listRemarks(order: Order, format: Format): string[] {
  const { nothing, pending, pending_until: until, forgiven } = order;
  return [
    ...(nothing === null ? [] : [`Earns nothing: ${nothingWords[nothing]}`]),
    ...(pending === 0
      ? []
      : [
          until === null
            ? `${format.points(pending)} pending`
            : `${format.points(pending)} pending until ${format.date(until)}`,
        ]),
    ...(forgiven === 0 ? [] : [`${format.points(forgiven)} were already spent and not asked back`]),
  ];
}
