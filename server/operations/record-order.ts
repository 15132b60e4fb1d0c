import { assert } from '../base/errors.ts';
import type { MemberNamed } from '../contract/api-member.ts';
import type { OrderRequest, RefundRequest } from '../contract/api-order.ts';
import { canonicalText } from '../domain/canonical-text.ts';
import type { SnapshotOrder } from '../domain/orders/order-snapshot.ts';
import type { Program } from '../domain/program/program.ts';
import type { Tx } from '../store/database.ts';
import { readMember } from '../store/members.ts';
import { lockOrders, readOrder, type StoredOrder } from '../store/orders.ts';
import type { ShopOrder } from '../../webhooks/shop-event.ts';
import { orderFromRequest, orderIdOf, refundFromRequest } from './order-from-request.ts';
import type { Person } from './person.ts';
import { readProgram } from './read-program.ts';
import { findKnownMembers, joinProgram, resolveMember } from './resolve-member.ts';
import { type OrderMessage, toSnapshot } from './merge-messages.ts';
import { settleOrders } from './settle-orders.ts';
import { type SettleDeps, Settlement, type SettlingShop } from './settlement.ts';

export type OrderRefusal = {
  refused: 'member_unknown' | 'order_conflict' | 'order_unknown' | 'refund_conflict';
  detail: string;
};

interface Step {
  shop: SettlingShop;
  now: Date;
}

/**
 * An order of a channel that speaks for itself, such as a till. It goes the way of every order. The same again
 * changes nothing (`created` is false); another order under the same id is refused.
 */
export async function recordOrder(
  deps: SettleDeps,
  step: Step & { request: OrderRequest },
): Promise<{ order: StoredOrder; created: boolean } | OrderRefusal> {
  const { shop, request, now } = step;
  const told = orderFromRequest(request);
  const { program } = await readProgram(deps.db, shop.shopId);
  return deps.db.transaction(async (tx) => {
    const known = await lockOrder(tx, { shop, orderId: told.orderId, now });
    if (known.snapshot.order !== null) {
      if (isSame(known.snapshot.order, told)) return { order: known, created: false };
      return {
        refused: 'order_conflict',
        detail: `There is another order ${request.external_id}. Send refunds and cancellations to their own addresses.`,
      };
    }
    const owner = await findOwner(tx, { ...step, program });
    if (owner !== null && 'refused' in owner) return owner;
    await settle(deps, tx, {
      ...step,
      message: { orderId: told.orderId, order: told },
      owner: owner?.memberId ?? null,
    });
    return { order: await readAgain(tx, shop, told.orderId), created: true };
  });
}

/** What came back of such an order, by the refund's own id: the same again changes nothing. */
export async function recordRefund(
  deps: SettleDeps,
  step: Step & { externalId: string; request: RefundRequest },
): Promise<{ order: StoredOrder; created: boolean } | OrderRefusal> {
  const { shop, request, now } = step;
  const orderId = orderIdOf(step.externalId);
  return deps.db.transaction(async (tx) => {
    const known = await lockOrder(tx, { shop, orderId, now });
    const { order, refunds } = known.snapshot;
    if (order === null) return unknownOrder(step.externalId);
    const earlier = refunds.filter(({ refundId }) => refundId !== request.external_id);
    const refund = refundFromRequest(request, { order, earlier, now });
    const before = refunds.find(({ refundId }) => refundId === request.external_id);
    if (before !== undefined) {
      if (canonicalText({ ...refund, createdAt: before.createdAt }) === canonicalText(before))
        return { order: known, created: false };
      return {
        refused: 'refund_conflict',
        detail: `There is another refund ${request.external_id} of this order.`,
      };
    }
    await settle(deps, tx, { ...step, message: { orderId, refund }, owner: null });
    return { order: await readAgain(tx, shop, orderId), created: true };
  });
}

/** Ends such an order: it earns nothing any more. Again changes nothing. */
export async function cancelOrder(
  deps: SettleDeps,
  step: Step & { externalId: string },
): Promise<StoredOrder | OrderRefusal> {
  const { shop, now } = step;
  const orderId = orderIdOf(step.externalId);
  return deps.db.transaction(async (tx) => {
    const known = await lockOrder(tx, { shop, orderId, now });
    const { order } = known.snapshot;
    if (order === null) return unknownOrder(step.externalId);
    if (order.cancelledAt !== null) return known;
    const at = now.toISOString();
    const message = { orderId, order: { ...toMessage(order), updatedAt: at, cancelledAt: at } };
    await settle(deps, tx, { ...step, message, owner: null });
    return readAgain(tx, shop, orderId);
  });
}

/** What is known of the order, as a message that tells it again; its contacts stay with its row. */
function toMessage(order: SnapshotOrder): ShopOrder {
  return {
    ...order,
    customer:
      order.customerId === null
        ? null
        : {
            customerId: order.customerId,
            email: null,
            phone: null,
            firstName: null,
            lastName: null,
            createdAt: order.placedAt,
            updatedAt: null,
          },
    email: null,
    phone: null,
    attributes: [],
    lines: order.lines.map((line) => ({ ...line, sku: null })),
    refunds: [],
  };
}

function isSame(known: SnapshotOrder, told: ShopOrder): boolean {
  return whatWasBought(known) === whatWasBought(toSnapshot(told));
}

/** What happened to an order since is no difference. */
function whatWasBought(order: Omit<SnapshotOrder, 'refundsInIt'>): string {
  const { lines, placedAt, channel, currency, totalPrice, customerId, discountCodes } = order;
  return canonicalText({
    lines,
    placedAt,
    channel,
    currency,
    totalPrice,
    customerId,
    discountCodes,
  });
}

async function lockOrder(tx: Tx, step: Step & { orderId: string }): Promise<StoredOrder> {
  const { shop, orderId, now } = step;
  const order = (await lockOrders(tx, shop.shopId, { orderIds: [orderId], now })).get(orderId);
  assert(order !== undefined, 'an order that is locked is there, if only empty');
  return order;
}

async function readAgain(tx: Tx, shop: SettlingShop, orderId: string): Promise<StoredOrder> {
  const order = await readOrder(tx, shop.shopId, orderId);
  assert(order !== null, 'an order that was settled can be read');
  return order;
}

async function settle(
  deps: SettleDeps,
  tx: Tx,
  step: Step & { message: OrderMessage; owner: string | null },
): Promise<void> {
  const { shop, message, owner, now } = step;
  await settleOrders(deps, tx, {
    shop,
    work: {
      messages: [message],
      claimed: [],
      people: [],
      owners: owner === null ? new Map() : new Map([[message.orderId, owner]]),
    },
    now,
  });
}

/**
 * Whose the order is, when it names somebody who is no customer of the platform: that member, or one who joins by
 * buying where the program says so. Null: the order waits for whoever proves its e-mail or phone.
 */
async function findOwner(
  tx: Tx,
  step: Step & { request: OrderRequest; program: Program },
): Promise<{ memberId: string } | OrderRefusal | null> {
  const { shop, program, now } = step;
  const named = step.request.member ?? null;
  if (named === null || named.customer_id !== undefined) return null;
  if (named.id !== undefined) return ownerById(tx, shop, named.id);
  const person = personOf(named, new Date(step.request.placed_at));
  const settlement = new Settlement(tx, shop, now);
  const known = await findKnownMembers(tx, shop.shopId, [person]);
  const found = await resolveMember(tx, settlement, { person, known });
  if (found !== null) return { memberId: found };
  if (program.joining === 'explicit')
    return person.email === null && person.phone === null ? noSuchMember : null;
  const memberId = await joinProgram(tx, settlement, { person, known, program, joinedBy: 'api' });
  await settlement.post();
  return { memberId };
}

const noSuchMember: OrderRefusal = {
  refused: 'member_unknown',
  detail: 'Nobody has this identity, and customers of this shop join by signing up.',
};

async function ownerById(
  tx: Tx,
  shop: SettlingShop,
  id: string,
): Promise<{ memberId: string } | OrderRefusal> {
  const member = /^\d{1,18}$/.test(id) ? await readMember(tx, shop.shopId, id) : null;
  if (member === null) return { refused: 'member_unknown', detail: `There is no member ${id}.` };
  return { memberId: member.mergedInto ?? member.memberId };
}

function personOf(named: MemberNamed, joinedAt: Date): Person {
  return {
    customerId: null,
    email: named.email ?? null,
    phone: named.phone ?? null,
    loyaltyId: named.loyalty_id ?? null,
    externalId: named.external_id ?? null,
    stripeCustomerId: named.stripe_customer_id ?? null,
    firstName: null,
    lastName: null,
    joinedAt,
  };
}

function unknownOrder(externalId: string): OrderRefusal {
  return { refused: 'order_unknown', detail: `There is no order ${externalId} of this channel.` };
}
