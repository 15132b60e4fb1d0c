/** @jsxImportSource ../lent */
import type { StorefrontOrder } from '../../server/contract/storefront.ts';
import type { RoomWidget } from '../lent/room-widget.ts';
import { type Entry, PageList } from './page-list.tsx';

/** Every order, also those that earned nothing, each with the reason. */
export const OrderList = ({ widget }: { widget: RoomWidget }) => {
  const { state, speech, tell } = widget;
  const sayPending = ({ pending, pending_until: until }: StorefrontOrder): string[] => {
    if (pending === 0) return [];
    const count = speech.number(pending);
    return [
      until === null
        ? tell('pendingSome', { count })
        : tell('pendingUntil', { count, date: speech.date(until) }),
    ];
  };
  const describe = (order: StorefrontOrder): Entry => ({
    id: order.order_id,
    at: order.placed_at,
    title: order.name,
    under: [speech.date(order.placed_at), ...sayPending(order)],
    amount: speech.signed(order.points),
    look: order.points === 0 ? undefined : order.pending > 0 ? 'later' : 'plus',
    sentences: order.explanation,
  });
  return (
    <PageList
      widget={widget}
      name="orders"
      pages={state.records.orders}
      empty={{ icon: 'bag', title: tell('noOrders'), text: tell('noOrdersWhy') }}
      describe={describe}
    />
  );
};
