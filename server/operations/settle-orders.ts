import { evaluateAward } from '../domain/earning/evaluate-award.ts';
import { withoutPoints } from '../domain/earning/without-points.ts';
import { mergeOrder } from '../domain/orders/merge-order.ts';
import { mergeRefund } from '../domain/orders/merge-refund.ts';
import { arrive, gather, planLeaving } from '../domain/ledger/plan-order-move.ts';
import { type OrderTerms, planOrderSettlement } from '../domain/ledger/plan-order-settlement.ts';
import type { OrderSnapshot, SnapshotOrder } from '../domain/orders/order-snapshot.ts';
import { spendableFrom } from '../domain/orders/spendable-from.ts';
import type { Program } from '../domain/program/program.ts';
import type { Database, Tx } from '../store/database.ts';
import { findKeptCustomers } from '../store/merges.ts';
import { lockOrders, saveOrders, type StoredOrder } from '../store/orders.ts';
import type { ShopOrder, ShopRefund } from '../../webhooks/shop-event.ts';
import { readProgram, type ReadProgram } from './read-program.ts';
import { type Contacts, openSettlement, type OwnedOrder } from './open-settlement.ts';
import { settleCodes } from './settle-codes.ts';
import type { Person } from './person.ts';
import type { SettleDeps, Settlement, SettlingShop } from './settlement.ts';
import type { Survivors } from './survivors.ts';

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
  /** Of a shop's past: orders that never earn, unless they are known already. */
  withoutPoints?: ReadonlySet<string>;
  /** Whose an order is that was told together with its member. */
  owners?: ReadonlyMap<string, string>;
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
  const merged = withholdPoints(mergeMessages(stored, work.messages), work.withoutPoints);
  const kept = await findKeptCustomers(tx, shop.shopId, merged.flatMap(namedCustomer));
  const evaluated: EvaluatedOrder[] = [];
  for (const order of merged)
    evaluated.push(await evaluate(deps.db, { shop, order: withCustomer(order, kept), live }));
  const { settlement, orders, survivors } = await openSettlement(deps, tx, {
    shop,
    program: live.program,
    orders: evaluated.map(({ order }) => ({
      order,
      changedHands: order.customerId !== stored.get(order.account.orderId)?.customerId,
    })),
    contacts,
    people: work.people,
    owners: work.owners ?? new Map(),
    now,
  });
  const programs = new Map(
    evaluated.map(({ order, pinned }) => [order.account.orderId, pinned.program]),
  );
  const settled = byPlacing(orders).map((owned) =>
    settleOne(settlement, owned, {
      program: programs.get(owned.order.account.orderId) ?? live.program,
      survivors,
    }),
  );
  await settleCodes(tx, { settlement, orders: settled, program: live.program, survivors });
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
      placedAt: snapshot.order === null ? order.placedAt : new Date(snapshot.order.placedAt),
    };
  });
}

/** What was heard of before keeps what it earned. */
function withholdPoints(
  orders: readonly StoredOrder[],
  withoutPoints: OrderWork['withoutPoints'] = new Set(),
): StoredOrder[] {
  return orders.map((order) =>
    order.revision === 0 && withoutPoints.has(order.account.orderId)
      ? { ...order, earns: false }
      : order,
  );
}

function namedCustomer({ snapshot }: StoredOrder): string[] {
  return snapshot.customer === null ? [] : [snapshot.customer.customerId];
}

/** Whose the order is: whom the newest telling that named a customer named, or whom that customer was merged into. */
function withCustomer(order: StoredOrder, kept: ReadonlyMap<string, string>): StoredOrder {
  const told = order.snapshot.customer?.customerId;
  return told === undefined ? order : { ...order, customerId: kept.get(told) ?? told };
}

/** Only what the award reads is kept: no names, no addresses. */
export function toSnapshot(order: ShopOrder): Omit<SnapshotOrder, 'refundsInIt'> {
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
function byPlacing(orders: readonly OwnedOrder[]): OwnedOrder[] {
  return orders.toSorted(
    ({ order: a }, { order: b }) =>
      placedTime(a) - placedTime(b) || (a.account.orderId < b.account.orderId ? -1 : 1),
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
  const told = evaluateAward(order.snapshot, {
    earning: pinned.program.earning,
    isDevelopmentShop: shop.isDevelopment,
  });
  const award = order.earns ? told : withoutPoints(told);
  const pins = award.points > 0 || order.programVersion !== null;
  return { order: { ...order, award, programVersion: pins ? pinned.version : null }, pinned };
}

/** Takes the order from whose it is no longer, and brings what its member has to what it should have earned. */
function settleOne(
  settlement: Settlement,
  owned: OwnedOrder,
  step: { program: Program; survivors: Survivors },
): StoredOrder {
  const { award, placedAt, memberId } = owned.order;
  if (award === null || placedAt === null) return owned.order;
  const { now } = settlement;
  const { earning, settings } = step.program;
  const terms: OrderTerms = {
    target: award.points,
    placedAt,
    spendableFrom: spendableFrom(owned.order.snapshot, earning, now),
    negativeBalance: settings.negativeBalance,
  };
  const order = { ...owned.order, ...findAccount(settlement, owned, { ...step, terms }) };
  if (memberId === null) return order;
  const plan = planOrderSettlement(settlement.draftOf(memberId), order.account, { terms, now });
  settlement.plan(plan.draft);
  return { ...order, account: plan.order };
}

/** The order's account with the member of now, after the one until now has given back what it gave. */
function findAccount(
  settlement: Settlement,
  { order, memberBefore }: OwnedOrder,
  step: { terms: OrderTerms; survivors: Survivors },
): Pick<StoredOrder, 'account' | 'earlier'> {
  const { memberId } = order;
  const { now } = settlement;
  const isMember = (id: string) => id === memberId || step.survivors.get(id) === memberId;
  if (memberBefore === memberId) return gather(order, isMember);
  if (memberBefore === null) return arrive(order, isMember);
  const left = planLeaving(settlement.draftOf(memberBefore), order, { terms: step.terms, now });
  settlement.plan(left.draft);
  return memberId === null ? left.order : arrive(left.order, isMember);
}
