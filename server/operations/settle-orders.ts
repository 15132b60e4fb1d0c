import { findLanguage, type Language } from '../contract/languages.ts';
import { arrive, gather, planLeaving } from '../domain/ledger/plan-order-move.ts';
import { type OrderTerms, planOrderSettlement } from '../domain/ledger/plan-order-settlement.ts';
import { spendableFrom } from '../domain/orders/spendable-from.ts';
import type { Campaign } from '../domain/program/campaign.ts';
import type { Program } from '../domain/program/program.ts';
import type { Tx } from '../store/database.ts';
import { saveToldLanguages } from '../store/member-languages.ts';
import { findKeptCustomers } from '../store/merges.ts';
import { lockOrders, saveOrders, type StoredOrder } from '../store/orders.ts';
import { CampaignBudgets } from './campaign-budgets.ts';
import { asksForFacts, evaluateOrder, type FindPinned, readPinned } from './evaluate-order.ts';
import { contactsOf, mergeMessages, type OrderMessage } from './merge-messages.ts';
import { type Contacts, openSettlement, type OwnedOrder } from './open-settlement.ts';
import { OrderBatch } from './order-batch.ts';
import type { Person } from './person.ts';
import { readProgram } from './read-program.ts';
import { settleReferrals } from './referrals/settle-referrals.ts';
import { saveOrderSales } from './save-order-sales.ts';
import { settleCodes } from './settle-codes.ts';
import type { SettleDeps, Settlement, SettlingShop } from './settlement.ts';
import type { Survivors } from './survivors.ts';

export interface OrderWork {
  messages: readonly OrderMessage[];
  /** Orders to settle again though no message came: their member has just joined. */
  claimed: readonly string[];
  /** Whom the claimed orders may belong to. */
  people: readonly Person[];
  /** Orders of a shop's past that are kept and never earn, unless they are known already. */
  history?: ReadonlySet<string>;
  /** False: nobody becomes a member by these orders. */
  joins?: boolean;
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
  const merged = markHistory(mergeMessages(stored, work.messages), work.history);
  const kept = await findKeptCustomers(tx, shop.shopId, merged.flatMap(namedCustomer));
  const owned = merged.map((order) => withCustomer(order, kept));
  const pinnedOf = await readPinned(deps.db, { shop, orders: owned, live });
  const budgets = await CampaignBudgets.lock(tx, shop, campaignsOf(owned, pinnedOf));
  const { settlement, orders, survivors } = await openSettlement(deps, tx, {
    shop,
    program: work.joins === false ? { ...live.program, joining: 'explicit' } : live.program,
    orders: owned.map((order) => ({
      order: evaluateReady(order, pinnedOf),
      changedHands: order.customerId !== stored.get(order.account.orderId)?.customerId,
    })),
    contacts,
    people: work.people,
    owners: work.owners ?? new Map(),
    now,
  });
  const opened = orders.map(({ order }) => order);
  const parts = { settlement, live, pinnedOf, stored, budgets };
  const batch = await OrderBatch.open(tx, { ...parts, orders: opened });
  const settled: StoredOrder[] = [];
  for (const { order, memberBefore } of byPlacing(orders)) {
    const evaluated = { order: await batch.evaluate(order), memberBefore };
    const { program } = pinnedOf(order);
    settled.push(batch.follow(settleOne(settlement, evaluated, { program, survivors })));
  }
  await settleCodes(deps, tx, {
    settlement,
    orders: settled,
    program: live.program,
    survivors,
  });
  // The orders first: whoever else has just heard of the same new order is told apart there, and tried again.
  await saveOrders(tx, shop.shopId, { orders: settled, now });
  await saveToldLanguages(tx, shop.shopId, buyersLanguages(orders, contacts));
  await saveOrderSales(tx, shop.shopId, { orders: settled, stored });
  await batch.finish(settled);
  await settlement.post();
  await settleReferrals(deps, tx, { settlement, orders: settled, contacts, live });
}

/** In which language those bought whose orders were not theirs before; of several the last that was placed says it. */
function buyersLanguages(
  orders: readonly OwnedOrder[],
  contacts: Contacts,
): { memberId: string; language: Language }[] {
  const told = new Map<string, Language>();
  for (const { order, memberBefore } of byPlacing(orders)) {
    const language = findLanguage(contacts.get(order.account.orderId)?.customer?.locale ?? null);
    if (language !== null && order.memberId !== null && order.memberId !== memberBefore)
      told.set(order.memberId, language);
  }
  return [...told].map(([memberId, language]) => ({ memberId, language }));
}

/** What was heard of before keeps what it earned. */
function markHistory(
  orders: readonly StoredOrder[],
  history: OrderWork['history'] = new Set(),
): StoredOrder[] {
  return orders.map((order) =>
    order.revision === 0 && history.has(order.account.orderId) ? { ...order, earns: false } : order,
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

function campaignsOf(orders: readonly StoredOrder[], pinnedOf: FindPinned): Campaign[] {
  const programs = new Set(orders.map((order) => pinnedOf(order).program));
  return [...programs].flatMap(({ campaigns }) => campaigns);
}

/** With its award where that needs no more facts; without one until they are gathered. */
function evaluateReady(order: StoredOrder, pinnedOf: FindPinned): StoredOrder {
  const pinned = pinnedOf(order);
  return asksForFacts(order, pinned)
    ? { ...order, award: null }
    : evaluateOrder(order, pinned, null);
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
