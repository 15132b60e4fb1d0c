import type { SegmentScope } from '../store/compile-segments.ts';
import type { Database } from '../store/database.ts';
import type { MemberFilter } from '../store/member-filter.ts';
import {
  countMembersOf,
  listMembers,
  type MemberPageRow,
  type MemberPlace,
  type MemberSort,
} from '../store/member-pages.ts';
import { findSearched } from '../store/member-search.ts';
import { findByValue, type Identity, type IdentityType, listIdentities } from '../store/members.ts';
import { findOrdersNamed, type NamedOrder } from '../store/order-names.ts';
import { prepareSegments, scopeOf, type SegmentedShop } from './match-segments.ts';
import { readSearch, type SearchTerms } from './read-search.ts';

/** By what a search found a member. */
export interface FoundBy {
  kind: IdentityType | 'name' | 'order';
  value: string;
}

export interface ListedMember extends MemberPageRow {
  identities: Identity[];
  /** Null: nobody searched. */
  foundBy: FoundBy | null;
}

export interface MemberListing {
  items: ListedMember[];
  next: MemberPlace | null;
  /** How many there are in all, counted up to `countedMax`; null: behind the first page, or too many. */
  total: number | null;
  /** Orders that were meant, and that no member has. */
  guestOrders: string[];
}

/** What staff chose members by, as they wrote it. */
export type MemberChoice = Omit<MemberFilter, 'search' | 'notIds'> & { search: string };

/** Members that one page has. */
const pageSize = 25;
export const countedMax = 10_000;
/** Whoever finds more members than that has typed too little to mean any of them. */
const foundMax = 2_000;
const sortedMax = 50_000;

interface Asking {
  shop: SegmentedShop;
  now: Date;
}

/**
 * A page of the members that were chosen; `before` and `next` are the place of a page's last member. Who was found by
 * something that is theirs alone stands before all others.
 */
export async function searchMembers(
  db: Database,
  of: Asking,
  page: { choice: MemberChoice; sort: MemberSort; before: MemberPlace | null },
): Promise<MemberListing> {
  const { sort, before } = page;
  // The newest of many are soon found; who has most of something is found among all of them.
  const max = sort === 'newest' ? foundMax : sortedMax;
  const { filter, terms, orders } = await openFilter(db, { ...of, max }, page.choice);
  const scope = scopeOf(of.shop, of.now);
  const exact = filter.search?.exact ?? [];
  const lead = { ...filter, search: null, ids: exact };
  const [first, rows, total] = await Promise.all([
    before === null && exact.length > 0
      ? listMembers(db, scope, { filter: lead, sort, before, limit: pageSize })
      : [],
    listMembers(db, scope, {
      filter: { ...filter, notIds: exact },
      sort,
      before,
      limit: pageSize + 1,
    }),
    before === null ? countChosen(db, scope, filter) : null,
  ]);
  const last = rows.at(pageSize - 1);
  return {
    items: await describe(db, of.shop.shopId, {
      rows: [...first, ...rows.slice(0, pageSize)],
      terms,
      orders,
    }),
    next: rows.length > pageSize && last !== undefined ? last : null,
    total,
    guestOrders: orders.flatMap(({ name, memberId }) => (memberId === null ? [name] : [])),
  };
}

async function describe(
  db: Database,
  shopId: string,
  step: {
    rows: readonly MemberPageRow[];
    terms: SearchTerms | null;
    orders: readonly NamedOrder[];
  },
): Promise<ListedMember[]> {
  const { rows, terms, orders } = step;
  const identities = await listIdentities(
    db,
    shopId,
    rows.map((row) => row.memberId),
  );
  return rows.map((row) => {
    const own = identities.get(row.memberId) ?? [];
    const foundBy = terms === null ? null : sayFoundBy(row, { identities: own, terms, orders });
    return { ...row, identities: own, foundBy };
  });
}

/** Nobody counts those who are found by too little. */
async function countChosen(db: Database, scope: SegmentScope, filter: MemberFilter) {
  if (filter.search?.found === null) return null;
  return countMembersOf(db, scope, { filter, max: countedMax });
}

/** What staff chose, as the tables are asked for it. */
export async function openFilter(
  db: Database,
  of: Asking & { max?: number },
  choice: MemberChoice,
): Promise<{ filter: MemberFilter; terms: SearchTerms | null; orders: NamedOrder[] }> {
  const { shopId } = of.shop;
  await prepareSegments(db, of, choice.segment === null ? [] : [choice.segment]);
  const terms = readSearch(choice.search);
  if (terms === null) return { filter: { ...choice, search: null, notIds: [] }, terms, orders: [] };
  const { words, starts, phoneEnd } = terms;
  const [orders, owners] = await Promise.all([
    findMeantOrders(db, shopId, terms.order),
    findByValue(db, shopId, starts),
  ]);
  const exact = [...orders.flatMap(({ memberId }) => memberId ?? []), ...owners];
  const search = { words, starts, phoneEnd };
  const found = await findSearched(db, shopId, { search, max: of.max ?? foundMax });
  const filter = { ...choice, search: { ...search, found, exact }, notIds: [] };
  return { filter, terms, orders };
}

async function findMeantOrders(
  db: Database,
  shopId: string,
  order: SearchTerms['order'],
): Promise<NamedOrder[]> {
  if (order === null) return [];
  const orders = await findOrdersNamed(db, shopId, { number: order.number, orderId: order.text });
  return orders.filter(
    ({ orderId, name }) => orderId === order.text || name.toLowerCase().includes(order.text),
  );
}

function sayFoundBy(
  row: MemberPageRow,
  step: { identities: readonly Identity[]; terms: SearchTerms; orders: readonly NamedOrder[] },
): FoundBy {
  const { words, starts, phoneEnd } = step.terms;
  const name = [row.firstName, row.lastName].filter((part) => part !== null).join(' ');
  const parts = name.toLowerCase().split(/[\s-]+/);
  const order = step.orders.find(({ memberId }) => memberId === row.memberId);
  if (order !== undefined) return { kind: 'order', value: order.name };
  if (words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word))))
    return { kind: 'name', value: name };
  const known = step.identities.find(
    ({ type, value }) =>
      starts.some((start) => value.toLowerCase().startsWith(start)) ||
      (type === 'phone' && phoneEnd !== null && value.endsWith(phoneEnd)),
  );
  if (known !== undefined) return { kind: known.type, value: known.value };
  return { kind: 'name', value: name };
}
