import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontOrder, StorefrontOrders } from '../../../contract/storefront.ts';
import type { Painter } from '../painter.ts';
import { drawLinesView } from './draw-lines-view.ts';
import type { Line } from './draw-lines.ts';

/** Every order, also those that earned nothing, each with the reason. `after`: as of `drawHistory`. */
export function drawOrders(
  { items, next_cursor: cursor }: StorefrontOrders,
  by: Painter,
  after: string | null = null,
): ScreenNode[] {
  const { speech } = by;
  return drawLinesView(
    {
      view: 'orders',
      lines: items.map((order) => describe(order, by)),
      cursor,
      after,
      empty: {
        icon: 'bag',
        title: speech.say('rooms.noOrders'),
        text: speech.say('rooms.noOrdersWhy'),
      },
    },
    by,
  );
}

function describe(order: StorefrontOrder, by: Painter): Line {
  const { speech } = by;
  const isPending = order.pending > 0;
  return {
    id: order.order_id,
    at: order.placed_at,
    title: order.name,
    under: [speech.date(order.placed_at), ...(isPending ? [sayPending(order, by)] : [])],
    amount: speech.signed(order.points),
    look: order.points === 0 ? null : isPending ? 'later' : 'plus',
    sentences: order.explanation,
  };
}

function sayPending({ pending, pending_until: until }: StorefrontOrder, { speech }: Painter) {
  const count = speech.number(pending);
  return until === null
    ? speech.say('rooms.pendingSome', { count })
    : speech.say('rooms.pendingUntil', { count, date: speech.date(until) });
}
