import { listBulkRefunds, readBulkOrder } from '../../../webhooks/shopify/read-bulk-line.ts';
import type { ShopOrder } from '../../../webhooks/shop-event.ts';
import { assert } from '../../base/errors.ts';
import { wholeSecond } from '../../domain/whole-second.ts';
import { factsNeeded } from '../../domain/earning/facts-needed.ts';
import type { Database, Tx } from '../../store/database.ts';
import type { ImportError } from '../../store/import-rows.ts';
import { sumOrderPoints } from '../../store/import-members.ts';
import type { Shop } from '../../store/shops.ts';
import { readProgram } from '../read-program.ts';
import type { SettleDeps } from '../settlement.ts';
import { settleOrders } from '../settle-orders.ts';
import type { RowBatch, RowsSettled, SettleRowsStep } from './row-batch.ts';

/** The refunds that a batch's orders name: they are read apart, before the batch is settled. */
export function refundsOf({ from, rows }: RowBatch): string[] {
  return from.subject === 'orders' ? rows.flatMap(({ body }) => listBulkRefunds(body)) : [];
}

/** The products of a batch's orders, where they are to earn and the live program asks what their products are. */
export async function productsAskedFor(
  db: Database,
  shop: Shop,
  { from, rows, children }: RowBatch,
): Promise<string[]> {
  if (from.kind !== 'history' || from.subject !== 'orders' || from.options.points === 'none')
    return [];
  const { program } = await readProgram(db, shop.shopId);
  if (factsNeeded(program).products === null) return [];
  return rows.flatMap(({ keys: [gid = ''], body }) => {
    const read = readBulkOrder(body, { children: children.get(gid) ?? [], refunds: new Map() });
    return read.ok ? read.value.lines.flatMap(({ productId }) => productId ?? []) : [];
  });
}

/**
 * Orders of the past are settled as if they had been told by webhooks. Without points, those that were placed
 * before the shop was connected and that nobody has told of yet are kept, counted, and never earn.
 */
export async function settleOrderRows(
  deps: SettleDeps,
  tx: Tx,
  { shop, batch, refunds, now }: SettleRowsStep,
): Promise<RowsSettled> {
  const { from, rows, children } = batch;
  assert(from.kind === 'history', 'orders come with a history');
  const orders: ShopOrder[] = [];
  const errors: ImportError[] = [];
  for (const row of rows) {
    const [gid = ''] = row.keys;
    const read = readBulkOrder(row.body, { children: children.get(gid) ?? [], refunds });
    if (read.ok) orders.push(read.value);
    else errors.push({ rowNo: row.rowNo, ...read.problem, raw: row.body });
  }
  const orderIds = orders.map(({ orderId }) => orderId);
  const history =
    from.options.points === 'program' ? [] : orders.filter(isBefore(wholeSecond(shop.connectedAt)));
  const before = await sumOrderPoints(tx, shop.shopId, orderIds);
  await settleOrders(deps, tx, {
    shop,
    work: {
      messages: orders.map((order) => ({ orderId: order.orderId, order })),
      claimed: [],
      people: [],
      history: new Set(history.map(({ orderId }) => orderId)),
      joins: false,
    },
    now,
  });
  const points = (await sumOrderPoints(tx, shop.shopId, orderIds)) - before;
  return { counts: { orders: orders.length, points, failed: errors.length }, errors };
}

function isBefore(moment: Date): (order: ShopOrder) => boolean {
  return ({ placedAt }) => Date.parse(placedAt) < moment.getTime();
}
