import { setImmediate as breathe } from 'node:timers/promises';
import { monthsAfter } from '../../domain/calendar-days.ts';
import { dayInZone, startOfDay } from '../../domain/day-in-zone.ts';
import type { PastOrder } from '../../domain/backtest/past-events.ts';
import { PastReplay } from '../../domain/backtest/replay-past.ts';
import { ProgramRun } from '../../domain/backtest/run-program.ts';
import { factsNeeded } from '../../domain/earning/facts-needed.ts';
import type { ProductFacts } from '../../domain/earning/order-facts.ts';
import type { Program } from '../../domain/program/program.ts';
import type { Database } from '../../store/database.ts';
import {
  countPastOrders,
  listMembersWithFigures,
  listPastActivities,
  listPastOrders,
  type StoredPastActivity,
  type StoredPastOrder,
  type TimeSpan,
} from '../../store/past-events.ts';
import { readProducts } from '../../store/products.ts';
import type { Shop } from '../../store/shops.ts';
import { productsOf } from '../order-products.ts';
import { MemberMeeting } from './meet-members.ts';
import { ReadAhead } from './read-ahead.ts';

/** Orders of one page: a few tens of milliseconds of work, then others have their turn. */
const ordersPerPage = 500;
const activitiesPerPage = 2_000;
const membersPerPage = 2_000;

export interface ReplayStep {
  shop: Shop;
  live: Program;
  draft: Program;
  months: number;
  now: Date;
  /** Hears how many orders are done, after each page. */
  onProgress?: (done: number, total: number) => Promise<void>;
  /** Hears what each order has under each program, whenever it changes: for who compares. */
  onPoints?: (which: 'live' | 'draft', orderId: string, points: number) => void;
}

export interface ShopReplay {
  live: ProgramRun;
  draft: ProgramRun;
  from: string;
  until: string;
  orders: number;
  ofGuests: number;
  withoutPoints: number;
  activities: number;
}

/** Both programs over what the shop keeps of its last months: orders and activities, read page by page. */
export async function replayShop(db: Database, step: ReplayStep): Promise<ShopReplay> {
  const { shop, now } = step;
  const { shopId, timeZone } = shop;
  const today = dayInZone(now, timeZone);
  const fromDay = monthsAfter(today, -step.months);
  const span = { from: startOfDay(fromDay, timeZone), until: now };
  const live = new ProgramRun(step.live, shop);
  const draft = new ProgramRun(step.draft, shop);
  const replay = new PastReplay([live, draft], (run, orderId, points) =>
    step.onPoints?.(run === live ? 'live' : 'draft', orderId, points),
  );
  const when = { shop, from: span.from, fromDay, now };
  const meeting = await MemberMeeting.open(db, when, [live, draft]);
  const counts = await countPastOrders(db, shopId, span);
  const past = { shopId, span, replay, meeting };
  const activities = new ActivityTrack(db, past);
  const orders = await playOrders(db, {
    ...past,
    activities,
    products: new ProductShelf(db, shopId, [step.live, step.draft]),
    onPage: async (done) => step.onProgress?.(done, counts.ofMembers),
  });
  await activities.playUntil(Infinity);
  await meetTheRest(db, past);
  replay.finish(now);
  return {
    live,
    draft,
    from: fromDay,
    until: today,
    ...counts,
    orders,
    activities: activities.played,
  };
}

interface Past {
  shopId: string;
  span: TimeSpan;
  replay: PastReplay;
  meeting: MemberMeeting;
}

/** All orders, each after the activities before it. Returns how many there were. */
async function playOrders(
  db: Database,
  step: Past & {
    activities: ActivityTrack;
    products: ProductShelf;
    onPage: (done: number) => Promise<void>;
  },
): Promise<number> {
  const { shopId, span, replay, meeting, activities, products } = step;
  const orders = new ReadAhead<StoredPastOrder>(
    (after) => listPastOrders(db, shopId, { ...span, after, limit: ordersPerPage }),
    async (page) => {
      await meeting.meet(replay, page.map(ownerOf));
      await products.fetch(page);
    },
  );
  let done = 0;
  while (await orders.turn()) {
    for (let order = orders.peek(); order !== null; order = orders.peek()) {
      await activities.playUntil(order.placedAt.getTime());
      replay.order(products.equip(order));
      done += 1;
      orders.skip();
    }
    await step.onPage(done);
    await breathe();
  }
  return done;
}

function ownerOf({ memberId }: { memberId: string }): string {
  return memberId;
}

/** What members did besides, played as far as an order's time. */
class ActivityTrack {
  played = 0;
  private readonly replay: PastReplay;
  private readonly rows: ReadAhead<StoredPastActivity>;

  constructor(db: Database, { shopId, span, replay, meeting }: Past) {
    this.replay = replay;
    this.rows = new ReadAhead(
      (after) => listPastActivities(db, shopId, { ...span, after, limit: activitiesPerPage }),
      (page) => meeting.meet(replay, page.map(ownerOf)),
    );
  }

  async playUntil(time: number): Promise<void> {
    for (;;) {
      const next = this.rows.peek();
      if (next === null) {
        if (!(await this.rows.turn())) return;
      } else if (next.occurredAt.getTime() > time) return;
      else {
        this.replay.activity(next);
        this.played += 1;
        this.rows.skip();
      }
    }
  }
}

/** Those who did nothing in these months have a tier all the same. */
async function meetTheRest(db: Database, { shopId, replay, meeting }: Past): Promise<void> {
  const members = new ReadAhead<string>(
    (after) => listMembersWithFigures(db, shopId, { after: after ?? '0', limit: membersPerPage }),
    (page) => meeting.meet(replay, page),
  );
  while (await members.turn()) await breathe();
}

/** What is known of products today, each read once. */
class ProductShelf {
  private readonly db: Database;
  private readonly shopId: string;
  private readonly isAsked: boolean;
  private readonly known = new Map<string, ProductFacts | null>();

  constructor(db: Database, shopId: string, programs: readonly Program[]) {
    this.db = db;
    this.shopId = shopId;
    this.isAsked = programs.some((program) => factsNeeded(program).products !== null);
  }

  async fetch(orders: readonly StoredPastOrder[]): Promise<void> {
    if (!this.isAsked) return;
    const ids = new Set(
      orders.flatMap(({ snapshot }) => productsOf(snapshot)).filter((id) => !this.known.has(id)),
    );
    const found = await readProducts(this.db, this.shopId, [...ids]);
    for (const id of ids) {
      const product = found.get(id);
      this.known.set(id, product === undefined || product.gone ? null : product);
    }
  }

  equip(order: StoredPastOrder): PastOrder {
    if (!this.isAsked) return { ...order, products: {} };
    const products = productsOf(order.snapshot).flatMap((id): [string, ProductFacts][] => {
      const facts = this.known.get(id) ?? null;
      return facts === null ? [] : [[id, facts]];
    });
    return { ...order, products: Object.fromEntries(products) };
  }
}
