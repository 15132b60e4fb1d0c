import { explainOrder, type OrderReader } from '../domain/history/explain-order.ts';
import type { Database } from '../store/database.ts';
import { listMemberOrders, type OrderPlace, type StoredOrder } from '../store/orders.ts';
import { nameOfOrder } from './explain-lines.ts';
import { openHistoryReader, type ReadBy } from './open-reader.ts';
import { readProgram } from './read-program.ts';

export interface OrderInWords {
  order: StoredOrder;
  name: string;
  /** In order: why it earned what it did, or why nothing. */
  sentences: string[];
}

interface ReadingShop {
  shopId: string;
  timeZone: string;
}

/** A page of a member's orders in words, newest first, those that earned nothing among them. */
export async function readOrderPage(
  db: Database,
  page: {
    shop: ReadingShop;
    memberId: string;
    before: OrderPlace | null;
    limit: number;
  } & ReadBy,
): Promise<{ items: OrderInWords[]; next: OrderPlace | null }> {
  const { shop, memberId, before, limit } = page;
  const orders = await listMemberOrders(db, shop.shopId, { memberId, before, limit: limit + 1 });
  const shown = orders.slice(0, limit);
  const reader = await openOrderReader(db, shop, page);
  const items = shown.map((order) => toWords(order, reader));
  return { items, next: orders.length > limit ? placeOf(shown.at(-1)) : null };
}

export async function putOrderInWords(
  db: Database,
  step: { shop: ReadingShop; order: StoredOrder } & ReadBy,
): Promise<OrderInWords> {
  const { shop, order } = step;
  return toWords(order, await openOrderReader(db, shop, step));
}

async function openOrderReader(
  db: Database,
  { shopId, timeZone }: ReadingShop,
  by: ReadBy,
): Promise<OrderReader> {
  const { program } = await readProgram(db, shopId);
  return { ...openHistoryReader(program, by), timeZone };
}

function toWords(order: StoredOrder, reader: OrderReader): OrderInWords {
  const { award, account, memberId } = order;
  const { forgiven, pending, maturesAt } = account;
  const name = nameOfOrder(order);
  const facts = { name, award, forgiven, pending, maturesAt, hasMember: memberId !== null };
  return { order, name, sentences: explainOrder(facts, reader) };
}

function placeOf(order: StoredOrder | undefined): OrderPlace | null {
  if (order?.placedAt == null) return null;
  return { placedAt: order.placedAt, orderId: order.account.orderId };
}
