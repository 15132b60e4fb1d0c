import { evaluateAward } from '../domain/earning/evaluate-award.ts';
import { mergeOrder } from '../domain/orders/merge-order.ts';
import { mergeRefund } from '../domain/orders/merge-refund.ts';
import { planOrderSettlement } from '../domain/ledger/plan-order-settlement.ts';
import type { OrderSnapshot, SnapshotOrder } from '../domain/orders/order-snapshot.ts';
import type { Program } from '../domain/program.ts';
import type { Database, Tx } from '../store/database.ts';
import { lockOrders, saveOrders, type StoredOrder } from '../store/orders.ts';
import type { ShopOrder, ShopRefund } from '../../webhooks/shop-event.ts';
import { readProgram, type ReadProgram } from './read-program.ts';
import { type Contacts, openSettlement } from './open-settlement.ts';
import { settleCodes } from './settle-codes.ts';
import type { Person } from './person.ts';
import type { SettleDeps, Settlement, SettlingShop } from './settlement.ts';

/** One message about one order: a full order, or a refund on its own. */
export type OrderMessage =
  | { orderId: string; order: ShopOrder }
  | { orderId: string; refund: ShopRefund };

export interface OrderWork {
  messages: readonly OrderMessage[];
  /** Orders to settle again though no message came: their member has just joined. */
  claimed: readonly string[];
  /** Whom the claimed orders may belong to. */
  people: readonly Person[];
}

/**
 * Brings orders up to date and posts the difference between what each should have earned and what the
 * ledger holds for it; then settles the codes that they carry. Any repetition posts nothing.
 */
export async function settleOrders(
  deps: SettleDeps,
  tx: Tx,
  step: { shop: SettlingShop; work: OrderWork; now: Date },
): Promise<void> {
  const { shop, work, now } = step;
  const ids = [...work.messages.map((message) => message.orderId), ...work.claimed];
  if (ids.length === 0) return;
  const live = await readProgram(deps.db, shop.shopId);
  const stored = await lockOrders(tx, shop.shopId, { orderIds: [...new Set(ids)], now });
  const contacts = contactsOf(work.messages);
  const merged = mergeMessages(stored, work.messages);
  const evaluated: EvaluatedOrder[] = [];
  for (const order of merged) evaluated.push(await evaluate(deps.db, { shop, order, live }));
  const { settlement, orders } = await openSettlement(deps, tx, {
    shop,
    program: live.program,
    orders: evaluated.map(({ order }) => order),
    contacts,
    people: work.people,
    now,
  });
  const programs = new Map(
    evaluated.map(({ order, pinned }) => [order.account.orderId, pinned.program]),
  );
  const settled = byPlacing(orders).map((order) =>
    settleOne(settlement, order, programs.get(order.account.orderId) ?? live.program),
  );
  await settleCodes(tx, { settlement, orders: settled, program: live.program });
  // The orders first: whoever else has just heard of the same new order is told apart there, and tried again.
  await saveOrders(tx, shop.shopId, { orders: settled, now });
  await settlement.post();
}

function contactsOf(messages: readonly OrderMessage[]): Contacts {
  const contacts = new Map<string, ShopOrder>();
  for (const message of messages) {
    if (!('order' in message)) continue;
    const known = contacts.get(message.orderId);
    if (known === undefined || Date.parse(known.updatedAt) <= Date.parse(message.order.updatedAt))
      contacts.set(message.orderId, message.order);
  }
  return contacts;
}

function mergeMessages(
  stored: ReadonlyMap<string, StoredOrder>,
  messages: readonly OrderMessage[],
): StoredOrder[] {
  const snapshots = new Map<string, OrderSnapshot>(
    [...stored].map(([id, order]) => [id, order.snapshot]),
  );
  for (const message of messages) {
    const snapshot = snapshots.get(message.orderId);
    if (snapshot === undefined) continue;
    snapshots.set(
      message.orderId,
      'order' in message
        ? mergeOrder(snapshot, toSnapshot(message.order), message.order.refunds)
        : mergeRefund(snapshot, message.refund),
    );
  }
  return [...stored].map(([id, order]) => {
    const snapshot = snapshots.get(id) ?? order.snapshot;
    return {
      ...order,
      snapshot,
      name: snapshot.order?.name ?? order.name,
      customerId: snapshot.order?.customerId ?? order.customerId,
      placedAt: snapshot.order === null ? order.placedAt : new Date(snapshot.order.placedAt),
    };
  });
}

/** Only what the award reads is kept: no names, no addresses. */
function toSnapshot(order: ShopOrder): Omit<SnapshotOrder, 'refundsInIt'> {
  return {
    orderId: order.orderId,
    name: order.name,
    updatedAt: order.updatedAt,
    placedAt: order.placedAt,
    cancelledAt: order.cancelledAt,
    financialStatus: order.financialStatus,
    fulfilled: order.fulfilled,
    test: order.test,
    channel: order.channel,
    taxesIncluded: order.taxesIncluded,
    currency: order.currency,
    totalPrice: order.totalPrice,
    shippingPrice: order.shippingPrice,
    shippingTax: order.shippingTax,
    presentment: order.presentment,
    customerId: order.customer?.customerId ?? null,
    discountCodes: order.discountCodes,
    lines: order.lines.map((line) => ({
      lineId: line.lineId,
      productId: line.productId,
      variantId: line.variantId,
      title: line.title,
      giftCard: line.giftCard,
      tip: line.tip,
      quantity: line.quantity,
      removedQuantity: line.removedQuantity,
      unitPrice: line.unitPrice,
      discount: line.discount,
      tax: line.tax,
    })),
  };
}

/** Oldest first, so that lots open in the order in which people bought. */
function byPlacing(orders: readonly StoredOrder[]): StoredOrder[] {
  return orders.toSorted(
    (a, b) => placedTime(a) - placedTime(b) || (a.account.orderId < b.account.orderId ? -1 : 1),
  );
}

function placedTime(order: StoredOrder): number {
  return order.placedAt?.getTime() ?? 0;
}

interface EvaluatedOrder {
  order: StoredOrder;
  pinned: ReadProgram;
}

/** By the version that the order was pinned to when it first earned; until then by the live one. */
async function evaluate(
  db: Database,
  step: { shop: SettlingShop; order: StoredOrder; live: ReadProgram },
): Promise<EvaluatedOrder> {
  const { shop, order, live } = step;
  const pinned =
    order.programVersion === null || order.programVersion === live.version
      ? live
      : await readProgram(db, shop.shopId, order.programVersion);
  const award = evaluateAward(order.snapshot, {
    earning: pinned.program.earning,
    isDevelopmentShop: shop.isDevelopment,
  });
  const pins = award.points > 0 || order.programVersion !== null;
  return { order: { ...order, award, programVersion: pins ? pinned.version : null }, pinned };
}

function settleOne(settlement: Settlement, order: StoredOrder, program: Program): StoredOrder {
  if (order.memberId === null || order.placedAt === null || order.award === null) return order;
  const plan = planOrderSettlement(settlement.draftOf(order.memberId), order.account, {
    terms: {
      target: order.award.points,
      placedAt: order.placedAt,
      pendingDays: program.earning.pendingDays,
      negativeBalance: program.settings.negativeBalance,
    },
    now: settlement.now,
  });
  settlement.plan(plan.draft);
  return { ...order, account: plan.order };
}
