import type { Logger } from '../base/logger.ts';
import { RetriableError } from '../base/errors.ts';
import { translateDelivery } from '../../webhooks/shopify/translate-delivery.ts';
import { translateEvent } from '../../webhooks/stripe/translate-event.ts';
import type { ShopEvent, Translation } from '../../webhooks/shop-event.ts';
import type { Tx } from '../store/database.ts';
import {
  type DeliveryOutcome,
  lockWaitingDeliveries,
  lockWaitingDelivery,
  markDeliveries,
  type WaitingDelivery,
} from '../store/inbox.ts';
import { lockShop } from '../store/shops.ts';
import { claimOrders } from './claim-orders.ts';
import { enqueueSales } from './enqueue-sales.ts';
import { redactCustomer } from './erase-member.ts';
import { mergeCustomers } from './merge-customers.ts';
import { readProgram } from './read-program.ts';
import { settleCustomers } from './settle-customers.ts';
import { type OrderMessage } from './merge-messages.ts';
import { settleOrders } from './settle-orders.ts';
import { heedProducts } from './settle-products.ts';
import { settleTags } from './settle-tags.ts';
import type { SettleDeps, SettlingShop } from './settlement.ts';
import { wakeImport } from './wake-import.ts';
import { uninstallShop } from './uninstall-shop.ts';

/** Deliveries that one transaction settles. */
export const batchMax = 100;

export interface DrainDeps extends SettleDeps {
  log: Logger;
}

interface Read {
  delivery: WaitingDelivery;
  event: ShopEvent;
}

/**
 * Settles the oldest deliveries of a shop's inbox in one transaction and returns how many it took.
 * When a batch fails for another reason than weather, its deliveries are settled one by one, so that the
 * one that breaks is found, marked and kept, and holds up no other.
 */
export async function settleDeliveries(
  deps: DrainDeps,
  shop: SettlingShop,
  now: Date,
): Promise<number> {
  try {
    return await settleBatch(deps, { shop, now, limit: batchMax });
  } catch (error) {
    if (error instanceof RetriableError) throw error;
    deps.log.warn({ err: error, shopId: shop.shopId }, 'a batch failed: settling one by one');
  }
  let settled = 0;
  while (settled < batchMax && (await settleNext(deps, { shop, now }))) settled += 1;
  return settled;
}

/** Settles the oldest delivery or buries it; false: there is none. */
async function settleNext(
  deps: DrainDeps,
  step: { shop: SettlingShop; now: Date },
): Promise<boolean> {
  const taken: WaitingDelivery[] = [];
  try {
    return (await settleBatch(deps, { ...step, limit: 1, taken })) > 0;
  } catch (error) {
    const delivery = taken.at(-1);
    if (error instanceof RetriableError || delivery === undefined) throw error;
    await bury(deps, { ...step, delivery, error });
    return true;
  }
}

/** `taken` is told what the transaction has locked, also when it fails afterwards. */
async function settleBatch(
  deps: DrainDeps,
  step: { shop: SettlingShop; now: Date; limit: number; taken?: WaitingDelivery[] },
): Promise<number> {
  const { shop, now } = step;
  return deps.db.transaction(async (tx) => {
    const deliveries = await lockWaitingDeliveries(tx, shop.shopId, step);
    if (deliveries.length === 0) return 0;
    step.taken?.push(...deliveries);
    const { read, outcomes } = readAll(deliveries);
    await settleEvents(deps, tx, { shop, read, now });
    await markDeliveries(tx, shop.shopId, { outcomes, now });
    return deliveries.length;
  });
}

function readAll(deliveries: readonly WaitingDelivery[]): {
  read: Read[];
  outcomes: DeliveryOutcome[];
} {
  const read: Read[] = [];
  const outcomes = deliveries.map((delivery): DeliveryOutcome => {
    const { deliveryId } = delivery;
    const translation = translate(delivery);
    if (!translation.ok)
      return { deliveryId, state: 'failed', problem: translation.problem, retryAt: null };
    read.push({ delivery, event: translation.event });
    const state = translation.event.kind === 'ignored' ? 'ignored' : 'done';
    return { deliveryId, state, problem: null, retryAt: null };
  });
  return { read, outcomes };
}

function translate({ platform, topic, body }: WaitingDelivery): Translation {
  return platform === 'stripe' ? translateEvent(topic, body) : translateDelivery(topic, body);
}

async function settleEvents(
  deps: DrainDeps,
  tx: Tx,
  step: { shop: SettlingShop; read: readonly Read[]; now: Date },
): Promise<void> {
  const { shop, read, now } = step;
  const events = read.map(({ event }) => event);
  const merges = events.flatMap((event) => (event.kind === 'customers_merged' ? [event] : []));
  if (merges.length > 0) {
    const { program } = await readProgram(deps.db, shop.shopId);
    await mergeCustomers(deps, tx, { shop, program, merges, now });
  }
  for (const event of events)
    if (event.kind === 'customer_redacted')
      await redactCustomer(deps.db, tx, { shop, ...event, now });
  const tagged = events.flatMap((event) => (event.kind === 'customer_tags' ? [event] : []));
  await settleTags(tx, shop.shopId, { tagged, now });
  await heedProducts(tx, shop.shopId, events);
  await settleOrders(deps, tx, {
    shop,
    work: { messages: events.flatMap(orderMessage), claimed: [], people: [] },
    now,
  });
  const customers = events.flatMap((event) => (event.kind === 'customer' ? [event.customer] : []));
  const deleted = events.flatMap((event) =>
    event.kind === 'customer_deleted' ? [event.customerId] : [],
  );
  if (customers.length > 0 || deleted.length > 0) {
    const { program } = await readProgram(deps.db, shop.shopId);
    const people = await settleCustomers(tx, { shop, program, work: { customers, deleted }, now });
    await claimOrders(deps, tx, { shop, program, people, now });
  }
  await enqueueSales(tx, shop.shopId, read);
  for (const event of events)
    if (event.kind === 'bulk_finished') await wakeImport(tx, shop.shopId, event.bulkId);
  const uninstalled = read.filter(({ event }) => event.kind === 'app_uninstalled');
  for (const { delivery } of uninstalled) await uninstall(tx, shop.shopId, delivery);
}

function orderMessage(event: ShopEvent): OrderMessage[] {
  switch (event.kind) {
    case 'order':
      return [{ orderId: event.order.orderId, order: event.order }];
    case 'refund':
      return [{ orderId: event.orderId, refund: event.refund }];
    // An edit tells no totals: the full order that the platform sends with it does.
    case 'order_edited':
    case 'customer':
    case 'customer_deleted':
    case 'customer_redacted':
    case 'customers_merged':
    case 'customer_tags':
    case 'product':
    case 'product_deleted':
    case 'collection':
    case 'app_uninstalled':
    case 'bulk_finished':
    case 'sale':
    case 'ignored':
      return [];
  }
}

/** An uninstall that arrives after the shop has been connected again is old news. */
async function uninstall(tx: Tx, shopId: string, delivery: WaitingDelivery): Promise<void> {
  const shop = await lockShop(tx, shopId);
  if (shop === null || shop.connectedAt > delivery.receivedAt) return;
  await uninstallShop(tx, shop, delivery.receivedAt);
}

/**
 * Keeps the delivery that can't be settled, marked, so that the rest goes on and staff can replay it. Unless
 * somebody else took it meanwhile.
 */
async function bury(
  deps: DrainDeps,
  step: { shop: SettlingShop; now: Date; delivery: WaitingDelivery; error: unknown },
): Promise<void> {
  const { shop, now, error } = step;
  const { deliveryId } = step.delivery;
  const problem = {
    path: '',
    message: 'Settling this delivery failed inside the app. It is kept and can be replayed.',
  };
  await deps.db.transaction(async (tx) => {
    if (!(await lockWaitingDelivery(tx, shop.shopId, deliveryId))) return;
    deps.log.error(
      { err: error, shopId: shop.shopId, deliveryId },
      'a delivery could not be settled',
    );
    await markDeliveries(tx, shop.shopId, {
      outcomes: [{ deliveryId, state: 'failed', problem, retryAt: null }],
      now,
    });
  });
}
