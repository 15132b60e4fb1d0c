import type { Program } from '../domain/program.ts';
import type { ShopOrder } from '../../webhooks/shop-event.ts';
import type { LotsNeeded } from '../store/books.ts';
import type { Tx } from '../store/database.ts';
import type { StoredOrder } from '../store/orders.ts';
import { findRedemptions, type StoredRedemption } from '../store/redemptions.ts';
import { contactsOf, normaliseEmail, normalisePhone, type Person } from './person.ts';
import {
  findKnownMembers,
  joinProgram,
  knownMember,
  type KnownMembers,
  resolveMember,
} from './resolve-member.ts';
import { type SettleDeps, Settlement, type SettlingShop } from './settlement.ts';

/** The customer and contact that the newest full order of each message names, by order. */
export type Contacts = ReadonlyMap<string, ShopOrder>;

export interface OpenedSettlement {
  settlement: Settlement;
  /** With the member each belongs to, where there is one. */
  orders: StoredOrder[];
}

/**
 * Finds the member of every order (making one where customers join automatically) and locks the books
 * of all who are concerned: the orders' members, and the owners of the codes on them.
 */
export async function openSettlement(
  deps: SettleDeps,
  tx: Tx,
  step: {
    shop: SettlingShop;
    program: Program;
    orders: readonly StoredOrder[];
    contacts: Contacts;
    people: readonly Person[];
    now: Date;
  },
): Promise<OpenedSettlement> {
  const { shop, orders, contacts, now } = step;
  const claimantOf = claimants(deps, shop.shopId, step.people);
  const people = new Map(
    orders.map((order) => [order.account.orderId, claimantOf(order) ?? personOf(order, contacts)]),
  );
  const named = [...people.values()].filter((person) => person !== null);
  const known = await findKnownMembers(tx, shop.shopId, named);
  const settlement = new Settlement(tx, shop, now);
  const owned: StoredOrder[] = [];
  for (const order of orders) {
    const person = people.get(order.account.orderId) ?? null;
    const memberId =
      order.memberId ?? (await memberOf(tx, settlement, { person, program: step.program, known }));
    owned.push({ ...order, memberId, ...hashesOf(deps, shop.shopId, { order, person }) });
  }
  await openBooks(tx, settlement, owned);
  return { settlement, orders: owned };
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
  if (person.customerId === null) return knownMember(person, known);
  const found = await resolveMember(tx, settlement, { person, known });
  if (found !== null || program.joining !== 'automatic') return found;
  return joinProgram(tx, settlement, { person, known, program, joinedBy: 'platform' });
}

/** The contact counts only where this message's order is the one that stands. */
function personOf(order: StoredOrder, contacts: Contacts): Person | null {
  const told = contacts.get(order.account.orderId);
  if (told === undefined || told.updatedAt !== order.snapshot.order?.updatedAt)
    return order.customerId === null ? null : unnamed(order.customerId, order.placedAt);
  return personOfOrder(told);
}

function unnamed(customerId: string, joinedAt: Date | null): Person | null {
  if (joinedAt === null) return null;
  return { customerId, email: null, phone: null, firstName: null, lastName: null, joinedAt };
}

function personOfOrder(order: ShopOrder): Person {
  const { customer } = order;
  return {
    customerId: customer?.customerId ?? null,
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
  { order, person }: { order: StoredOrder; person: Person | null },
): Pick<StoredOrder, 'emailHash' | 'phoneHash'> {
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
  orders: readonly StoredOrder[],
): Promise<void> {
  const by = {
    codes: orders.flatMap(
      (order) => order.snapshot.order?.discountCodes.map((code) => code.toUpperCase()) ?? [],
    ),
    orderIds: orders.map((order) => order.account.orderId),
  };
  const { shopId } = settlement.shop;
  const redemptions = await findRedemptions(tx, shopId, by);
  const members = [
    ...orders.flatMap((order) => order.memberId ?? []),
    ...redemptions.map((redemption) => redemption.memberId),
  ];
  await settlement.open(members, {
    openOf: [
      ...orders.flatMap((order) => (takesBack(order) ? (order.memberId ?? []) : [])),
      ...redemptions.map((redemption) => redemption.memberId),
    ],
    named: async () =>
      lotsOf(redemptions.length === 0 ? [] : await findRedemptions(tx, shopId, by)),
  });
}

/** Whether settling this order will draw from lots: a rise only opens one. */
function takesBack({ account, award }: StoredOrder): boolean {
  return account.granted - account.revoked - account.forgiven > (award?.points ?? 0);
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
