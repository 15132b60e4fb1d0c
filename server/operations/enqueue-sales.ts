import type { ShopEvent } from '../../webhooks/shop-event.ts';
import type { Tx } from '../store/database.ts';
import type { WaitingDelivery } from '../store/inbox.ts';
import { enqueueJob } from '../store/jobs.ts';

/** Lines of one connection in which sales wait to be read: each sale always stands in the same one. */
const lines = 8;

/**
 * Sales of which something was told are read whole, one after the other for each sale: what is told while one waits
 * is read with it, and what is told while it is being read is read again.
 */
export async function enqueueSales(
  tx: Tx,
  shopId: string,
  read: readonly { delivery: WaitingDelivery; event: ShopEvent }[],
): Promise<void> {
  const sales = new Map(
    read.flatMap(({ delivery, event }) => {
      const { connectionId } = delivery;
      if (event.kind !== 'sale' || connectionId === null) return [];
      const id = 'sessionId' in event.sale ? event.sale.sessionId : event.sale.paymentIntentId;
      return [[id, { shopId, connectionId, ...event.sale }] as const];
    }),
  );
  for (const [id, payload] of sales) {
    const line = (id.codePointAt(id.length - 1) ?? 0) % lines;
    await enqueueJob(tx, 'read_sale', {
      payload,
      key: `sale:${payload.connectionId}:${id}`,
      queue: `sales:${payload.connectionId}:${line}`,
    });
  }
}
