import { RetriableError } from '../base/errors.ts';
import type { Program } from '../domain/program/program.ts';
import type { ShopOrder } from '../../webhooks/shop-event.ts';
import type { LotsNeeded } from '../store/books.ts';
import type { Tx } from '../store/database.ts';
import { findClosed } from '../store/erasing.ts';
import { findSurvivors } from '../store/merges.ts';
import type { StoredOrder } from '../store/orders.ts';
import { findRedemptions, type StoredRedemption } from '../store/redemptions.ts';
import { accountOf, contactsOf, normaliseEmail, normalisePhone, type Person } from './person.ts';
import {
  findKnownMembers,
  joinProgram,
  knownMember,
  type KnownMembers,
  resolveMember,
} from './resolve-member.ts';
import { type SettleDeps, Settlement, type SettlingShop } from './settlement.ts';
import { openWithSurvivors, type Survivors } from './survivors.ts';

/** The customer and contact that the newest full order of each message names, by order. */
export type Contacts = ReadonlyMap<string, ShopOrder>;

/** An order as it was stored, brought up to date with what was told of it. */
export interface ToldOrder {
  order: StoredOrder;
  /** It is told to be another customer's than the one under whom it came to its member. */
  changedHands: boolean;
}

export interface OwnedOrder {
  /** With the member it belongs to, where there is one. */
  order: StoredOrder;
  /** Whose it was until now. */
  memberBefore: string | null;
}

export interface OpenedSettlement {
  settlement: Settlement;
  orders: OwnedOrder[];
  survivors: Survivors;
}

/**
 * Finds the member of every order (making one where customers join automatically) and locks the books
 * of all who are concerned: the orders' members of now and until now, and the owners of the codes on them.
 */
export async function openSettlement(
  deps: SettleDeps,
  tx: Tx,
  step: {
    shop: SettlingShop;
    program: Program;
    orders: readonly ToldOrder[];
    contacts: Contacts;
    people: readonly Person[];
    owners: ReadonlyMap<string, string>;
    now: Date;
  },
): Promise<OpenedSettlement> {
  const { shop, orders, contacts, now } = step;
  const claimantOf = claimants(deps, shop.shopId, step.people);
  const people = new Map(
    orders.map(({ order }) => [
      order.account.orderId,
      claimantOf(order) ?? personOf(order, contacts),
    ]),
  );
  const named = [...people.values()].filter((person) => person !== null);
  const known = await findKnownMembers(tx, shop.shopId, named);
  const settlement = new Settlement(tx, shop, now);
  const owned: OwnedOrder[] = [];
  for (const { order, changedHands } of orders) {
    const { orderId } = order.account;
    const person = people.get(orderId) ?? null;
    const memberId =
      step.owners.get(orderId) ??
      (order.memberId === null || changedHands
        ? await memberOf(tx, settlement, { person, program: step.program, known })
        : order.memberId);
    const hashes = hashesOf(deps, shop.shopId, { order, told: standing(order, contacts) });
    owned.push({ order: { ...order, memberId, ...hashes }, memberBefore: order.memberId });
  }
  const kept = await withoutErased(tx, shop.shopId, owned);
  const survivors = await openBooks(tx, settlement, kept);
  return { settlement, orders: kept, survivors };
}

/**
 * Somebody who was erased gets no more orders, and by what theirs could be told to be theirs is not kept again. Those
 * that they had stay in their book.
 */
async function withoutErased(
  tx: Tx,
  shopId: string,
  owned: readonly OwnedOrder[],
): Promise<OwnedOrder[]> {
  const members = owned.flatMap(({ order }) => order.memberId ?? []);
  const closed = await findClosed(tx, shopId, [...new Set(members)]);
  if (closed.size === 0) return [...owned];
  return owned.map((each) => {
    const { order, memberBefore } = each;
    if (order.memberId === null || !closed.has(order.memberId)) return each;
    const memberId = order.memberId === memberBefore ? memberBefore : null;
    return { memberBefore, order: { ...order, memberId, emailHash: null, phoneHash: null } };
  });
}

/**
 * A customer of the platform joins by buying, where the program says so. A guest never does, and gives a member
 * nothing new either: anybody can type anybody's e-mail at a checkout.
 */
async function memberOf(
  tx: Tx,
  settlement: Settlement,
  step: { person: Person | null; program: Program; known: KnownMembers },
): Promise<string | null> {
  const { person, program, known } = step;
  if (person === null) return null;
  if (person.customerId === null && person.stripeCustomerId == null)
    return knownMember(person, known);
  const found = await resolveMember(tx, settlement, { person, known });
  if (found !== null || program.joining !== 'automatic') return found;
  return joinProgram(tx, settlement, { person, known, program, joinedBy: 'platform' });
}

/** What a message of now told of the order, where that is what stands. */
function standing(order: StoredOrder, contacts: Contacts): ShopOrder | null {
  const told = contacts.get(order.account.orderId);
  return told?.updatedAt === order.snapshot.order?.updatedAt ? (told ?? null) : null;
}

/** A contact counts only beside the customer whose order it is; without any customer it is a guest's. */
function personOf(order: StoredOrder, contacts: Contacts): Person | null {
  const { customerId } = order;
  const told = standing(order, contacts);
  if (told !== null && (told.customer?.customerId ?? null) === customerId)
    return personOfOrder(told);
  return customerId === null ? null : unnamed(customerId, order.placedAt);
}

function unnamed(customerId: string, joinedAt: Date | null): Person | null {
  if (joinedAt === null) return null;
  const nameless = { email: null, phone: null, firstName: null, lastName: null };
  return { ...accountOf(customerId), ...nameless, joinedAt };
}

function personOfOrder(order: ShopOrder): Person {
  const { customer } = order;
  return {
    ...accountOf(customer?.customerId ?? null),
    email: customer?.email ?? order.email,
    phone: customer?.phone ?? order.phone,
    firstName: customer?.firstName ?? null,
    lastName: customer?.lastName ?? null,
    joinedAt: new Date(order.placedAt),
  };
}

/** Who has just proven the e-mail or phone that an order was placed with, whatever customer it names. */
function claimants(
  deps: SettleDeps,
  shopId: string,
  people: readonly Person[],
): (order: StoredOrder) => Person | null {
  const byHash = new Map(
    people.flatMap((person) =>
      contactsOf(person)
        .flatMap((contact) => deps.hashContact(shopId, contact))
        .map((hash) => [hash, person]),
    ),
  );
  return ({ emailHash, phoneHash }) =>
    byHash.get(emailHash ?? '') ?? byHash.get(phoneHash ?? '') ?? null;
}

/** What the order can be claimed with; what a later message leaves out stays. */
function hashesOf(
  deps: SettleDeps,
  shopId: string,
  { order, told }: { order: StoredOrder; told: ShopOrder | null },
): Pick<StoredOrder, 'emailHash' | 'phoneHash'> {
  const person = told === null ? null : personOfOrder(told);
  const hash = (contact: string | null) =>
    contact === null ? null : (deps.hashContact(shopId, contact)[0] ?? null);
  return {
    emailHash: hash(normaliseEmail(person?.email)) ?? order.emailHash,
    phoneHash: hash(normalisePhone(person?.phone)) ?? order.phoneHash,
  };
}

async function openBooks(
  tx: Tx,
  settlement: Settlement,
  owned: readonly OwnedOrder[],
): Promise<Survivors> {
  const { shopId } = settlement.shop;
  const orders = owned.map(({ order }) => order);
  const by = {
    codes: orders.flatMap(
      (order) => order.snapshot.order?.discountCodes.map((code) => code.toUpperCase()) ?? [],
    ),
    orderIds: orders.map((order) => order.account.orderId),
  };
  const redemptions = await findRedemptions(tx, shopId, by);
  const owners = redemptions.map((redemption) => redemption.memberId);
  const members = owned.flatMap(({ order, memberBefore }) => [
    ...(order.memberId === null ? [] : [order.memberId]),
    ...(memberBefore === null ? [] : [memberBefore]),
  ]);
  const survivors = await openWithSurvivors(tx, settlement, {
    memberIds: [...new Set([...members, ...owners])],
    lots: {
      openOf: [...new Set([...owned.flatMap(losers), ...owners])],
      named: async () =>
        lotsOf(redemptions.length === 0 ? [] : await findRedemptions(tx, shopId, by)),
    },
  });
  if (members.some((memberId) => survivors.has(memberId)))
    throw new RetriableError('The member of an order became another at this moment.');
  const earlier = orders.flatMap((order) => order.earlier.map(({ memberId }) => memberId));
  return new Map([...survivors, ...(await findSurvivors(tx, shopId, earlier))]);
}

/** From whose lots settling this order may draw: a rise only opens one. */
function losers({ order, memberBefore }: OwnedOrder): string[] {
  const { account, award, earlier, memberId } = order;
  const takesBack = account.granted - account.revoked - account.forgiven > (award?.points ?? 0);
  const left = memberBefore === null || memberBefore === memberId ? [] : [memberBefore];
  return memberId !== null && (takesBack || earlier.length > 0) ? [memberId, ...left] : left;
}

/** The lots that the points of these redemptions came from: they may go back to them. */
function lotsOf(redemptions: readonly StoredRedemption[]): LotsNeeded {
  const needed = new Map<string, number[]>();
  for (const redemption of redemptions)
    needed.set(redemption.memberId, [
      ...(needed.get(redemption.memberId) ?? []),
      ...redemption.account.draws.map((draw) => draw.lotSeq),
    ]);
  return needed;
}
