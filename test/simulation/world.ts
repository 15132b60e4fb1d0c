import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import type { ProgramDocument } from '../../server/contract/program/program.ts';
import type { Shop } from '../../server/store/shops.ts';
import type { Message } from '../support/outside.ts';
import type { Product, ReadProduct } from './catalogue.ts';
import type { Dice } from './dice.ts';
import type { KnownOrder } from './expected-points.ts';
import type { LedgerView } from './ledger-view.ts';
import type { OrderCount, Standing } from './read-standing.ts';
import type { Stock } from './stock.ts';
import { type Customer, type Order, type Refund, tellOrder, tellRefund } from './order.ts';

/** What a message tells, beside its bytes: the platform's truth when it was sent. */
export type News =
  | { of: 'order'; order: Order }
  | { of: 'refund'; orderId: string; refund: Refund }
  | { of: 'customer'; what: string }
  | { of: 'merge'; from: string; into: string }
  | { of: 'product'; id: string | null }
  | ({ of: 'tags' } & TagWords);

/** What was said of a customer's tags, and when. */
export interface TagWords {
  customerId: string;
  tags: readonly string[];
  has: boolean;
  saidAt: number;
}

export interface Parcel {
  id: string;
  message: Message;
  news: News;
}

export interface Redemption {
  /** The redemption's id: a uuid. */
  id: string;
  memberId: string;
  rewardId: string;
  points: number;
  code: string;
  /** Whether it gives a code for the checkout. */
  isCode: boolean;
  /** Of a gift, whose id nobody knows before: what it is called in a story. */
  gift: string | null;
}

/** What a friend said when they followed a member’s link. */
export interface Claim {
  /** In a story: of the step in which it was made. */
  id: string;
  referralId: string;
  email: string;
}

export interface Adjustment {
  memberId: string;
  points: number;
  expiresAt: Date | null;
}

export interface Version {
  version: number;
  document: ProgramDocument;
  publishedAt: Date;
}

/** One shop's world: what the platform knows, what has not arrived yet, and what is known here. */
export interface World {
  deps: DrainDeps;
  shop: Shop;
  currency: string;
  /** Of the step that runs. */
  dice: Dice;
  /** The number of the step that runs; ids are made of it. */
  at: number;
  now: Date;
  /** What the step did, in words. */
  words: string[];
  customers: Customer[];
  orders: Order[];
  bag: Parcel[];
  told: Parcel[];
  /** By order. */
  known: Map<string, KnownOrder>;
  versions: Version[];
  redemptions: Redemption[];
  /** What staff did, by the key it was done under. */
  adjustments: Map<string, Adjustment>;
  ledger: LedgerView;
  /** The version that was live when an order was last heard of. */
  heardUnder: Map<string, number>;
  /** The version that each order was pinned to when it first earned. */
  pinned: Map<string, number>;
  /** What each order was forgiven. */
  forgiven: Map<string, number>;
  /** Whose each order was after the step before. */
  owners: Map<string, string | null>;
  /** All that this shop's programs are made of. */
  stock: Stock;
  /** What the platform sells now. */
  catalogue: Product[];
  /** What was last read of its products. */
  read: Map<string, ReadProduct>;
  /** The last word on each tag of each customer: the later one, and of two at once that it is there. */
  tagWords: Map<string, TagWords>;
  /** The tables as they stood after the step before. */
  before: Standing | null;
  /** Orders that were told in this step, each with whose they were said to be: customers, or a guest’s e-mail. */
  heard: Map<string, Set<string>>;
  /** Those of them of which something new was told. */
  stirred: Set<string>;
  /** Orders that had earned, fell and rose again: what was free meanwhile may be another’s. */
  raised: Set<string>;
  /** Members who got what others had before: limits held for each of them alone. */
  handed: Set<string>;
  /** The most that ever counted of each order. */
  peaks: Map<string, OrderCount>;
  /** Members who were ever given a tier by hand, or one of whom was merged into them. */
  placed: Set<string>;
  /** Customers who became one with another. */
  merged: Set<string>;
  /** What the ledger has of each activity. */
  deeds: Map<string, number>;
  /** The tiers that each member got entry points for, once or more. */
  entries: Map<string, Set<string>>;
  /** Mailboxes of people who are nobody’s customer yet. */
  strangers: string[];
  /** The public codes of members’ links, as they were shared, by member. */
  links: Map<string, string>;
  claims: Claim[];
  /** Every e-mail that each order was ever told with. */
  emails: Map<string, Set<string>>;
  /** Orders that were told in full in this step. */
  toldNow: Set<string>;
  /** Referrals that were looked at alone in this step: what they are is what the facts of now say. */
  looked: Set<string>;
  /** Whether customers became one in this step. */
  merging: boolean;
  /** Whether this step saw to all that was due by the clock. */
  swept: boolean;
}

/** Ids of the platform are beyond what a float can tell apart. */
const beyond = 9_007_199_254_741_000n;

/** An id of the step that runs: `nth` of its kind. */
export function newId({ at }: World, nth = 0): string {
  return String(beyond + BigInt(at) * 100n + BigInt(nth));
}

export function say(world: World, words: string): void {
  world.words.push(words);
}

export function post(world: World, message: Message, news: News): void {
  world.bag.push({
    id: `${world.at}-${world.bag.length + world.told.length}`,
    message,
    news: structuredClone(news),
  });
}

/** The platform tells the order as it stands. */
export function announce(world: World, order: Order, topic?: string): void {
  post(world, tellOrder(order, topic), { of: 'order', order });
}

/** The order changes on the platform, and the platform says so; now and then in the same second as the change before. */
export function touch(world: World, order: Order, what: string): void {
  order.changes += 1;
  const sooner = world.dice.chance(12);
  if (!sooner) order.updatedAt = later(order, world.now);
  announce(world, order);
  say(world, `order ${short(order.id)}: ${what}${sooner ? ', in the same second' : ''}`);
}

export function tell(world: World, order: Order, refund: Refund): void {
  post(world, tellRefund(order, refund), { of: 'refund', orderId: order.id, refund });
}

/** A change that leaves no trace by which two tellings of one instant could be told apart. */
export function touchLater(world: World, order: Order, what: string): void {
  alter(world, order);
  announce(world, order);
  say(world, `order ${short(order.id)}: ${what}`);
}

/** The order changes, and for now nobody says so. */
export function alter({ now }: World, order: Order): void {
  order.changes += 1;
  order.updatedAt = later(order, now);
}

function later(order: Order, now: Date): Date {
  return new Date(Math.max(order.updatedAt.getTime() + 1000, now.getTime()));
}

/** Ids in a story: what sets them apart. */
export function short(id: string): string {
  return id.startsWith('90071992547') ? `o${BigInt(id) - beyond}` : id;
}

/** A message has arrived: from now on it is known here. */
export function learn(world: World, news: News): void {
  switch (news.of) {
    case 'customer':
      return;
    case 'merge':
      world.merging = true;
      world.merged.add(news.from).add(news.into);
      return;
    case 'product':
      for (const read of world.read.values())
        if (news.id === null || news.id === read.product.id) read.stale = true;
      return;
    case 'tags':
      return learnTags(world, news);
    case 'order':
    case 'refund':
      return learnOrder(world, news);
  }
}

function learnTags({ tagWords }: World, words: TagWords): void {
  for (const tag of words.tags) {
    const key = `${words.customerId} ${tag.toLowerCase()}`;
    const known = tagWords.get(key);
    const rank = ({ saidAt, has }: TagWords) => 2 * saidAt + Number(has);
    if (known === undefined || rank(words) > rank(known)) tagWords.set(key, words);
  }
}

function learnOrder(world: World, news: Extract<News, { of: 'order' | 'refund' }>): void {
  const orderId = news.of === 'order' ? news.order.id : news.orderId;
  const known = world.known.get(orderId) ?? { order: null, fulfilled: null, refunds: [] };
  const owners = world.heard.get(orderId) ?? new Set();
  world.heard.set(orderId, owners);
  // A refund names nobody: it is settled for whom the order was known to be of.
  const told = news.of === 'order' ? news.order : known.order;
  if (told !== null) owners.add(told.customer?.id ?? told.email);
  if (news.of === 'order') learnEmail(world, news.order);
  world.heardUnder.set(orderId, world.versions.at(-1)?.version ?? 0);
  const refunds = news.of === 'order' ? news.order.refunds : [news.refund];
  const now = {
    order: news.of === 'order' && isNewer(news.order, known.order) ? news.order : known.order,
    fulfilled: known.fulfilled ?? (news.of === 'order' && news.order.fulfilled ? world.at : null),
    refunds: refunds.reduce(withRefund, known.refunds),
  };
  if (JSON.stringify(now) !== JSON.stringify(known)) world.stirred.add(orderId);
  world.known.set(orderId, now);
}

function learnEmail({ emails, toldNow }: World, { id, customer, email }: Order): void {
  toldNow.add(id);
  emails.set(id, (emails.get(id) ?? new Set()).add((customer?.email ?? email).toLowerCase()));
}

function isNewer(told: Order, known: Order | null): boolean {
  return known === null || told.changes >= known.changes;
}

/** A refund changes once: when its money has arrived or has not. */
function withRefund(refunds: readonly Refund[], told: Refund): Refund[] {
  const known = refunds.find(({ id }) => id === told.id);
  if (known !== undefined && known.money.status !== 'pending') return [...refunds];
  return [...refunds.filter(({ id }) => id !== told.id), told];
}
