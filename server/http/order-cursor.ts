import { z } from 'zod';
import type { OrderPlace } from '../store/orders.ts';

/** Where a page of orders ended, as it travels: `1793880000000.7001001`. */
export const orderCursor = z
  .string()
  .regex(/^\d{1,14}\.[\w:.-]{1,100}$/, 'a cursor of ours')
  .transform((text): OrderPlace => {
    const dot = text.indexOf('.');
    return { placedAt: new Date(Number(text.slice(0, dot))), orderId: text.slice(dot + 1) };
  });

export function presentOrderCursor(place: OrderPlace | null): string | null {
  return place === null ? null : `${place.placedAt.getTime()}.${place.orderId}`;
}
