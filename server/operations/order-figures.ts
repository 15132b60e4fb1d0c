import { countOrder, nothingCounts } from '../domain/earning/count-order.ts';
import { dayInZone } from '../domain/day-in-zone.ts';
import type { Tx } from '../store/database.ts';
import {
  addFigures,
  type CountedOrder,
  type DayCount,
  findOrderTimes,
  takeFigures,
} from '../store/member-days.ts';
import type { StoredOrder } from '../store/orders.ts';
import type { SettlingShop } from './settlement.ts';

/** What members' figures are owed by the orders of one transaction: the difference of what each order counts. */
export class OrderFigures {
  private added: DayCount[] = [];
  private taken: DayCount[] = [];
  private ordered: CountedOrder[] = [];
  /** Members of whom an order ceased to count. */
  private readonly bereft = new Set<string>();
  private readonly tx: Tx;
  private readonly shopId: string;
  /** The day of an instant in the shop's zone. */
  readonly dayOf: (instant: Date) => string;

  constructor(tx: Tx, shop: SettlingShop) {
    this.tx = tx;
    this.shopId = shop.shopId;
    this.dayOf = createDayReader(shop.timeZone);
  }

  /** The order with its day and what counts of it now, instead of what counted of it as it was stored. */
  count(before: StoredOrder, order: StoredOrder): StoredOrder {
    const { memberId, award, placedAt } = order;
    const counts = memberId === null || award === null ? nothingCounts : countOrder(award);
    const day = before.counted.day ?? (placedAt === null ? null : this.dayOf(placedAt));
    const counted = { ...order, counted: { ...counts, day } };
    this.owe(before, counted);
    return counted;
  }

  /** Whether something is owed to this member's figures. */
  owes(memberId: string): boolean {
    return [...this.added, ...this.taken].some((count) => count.memberId === memberId);
  }

  /** Writes what is owed by now and says whose figures changed. */
  async save(): Promise<string[]> {
    const { added, taken, ordered } = this;
    this.added = [];
    this.taken = [];
    this.ordered = [];
    await addFigures(this.tx, this.shopId, { added, ordered });
    await takeFigures(this.tx, this.shopId, taken);
    return [...new Set([...added, ...taken].map(({ memberId }) => memberId))];
  }

  /** Looks up what the difference can't tell; the orders are saved. */
  async findTimes(): Promise<void> {
    await findOrderTimes(this.tx, this.shopId, [...this.bereft]);
  }

  private owe(before: StoredOrder, after: StoredOrder): void {
    const moved = before.memberId !== after.memberId;
    const was = before.counted;
    const is = after.counted;
    const kept = moved ? nothingCounts : was;
    this.add(after.memberId, is.day, {
      points: is.points - kept.points,
      spentMinor: is.spentMinor - kept.spentMinor,
      orders: is.orders - kept.orders,
    });
    if (moved)
      this.add(before.memberId, was.day, {
        points: -was.points,
        spentMinor: -was.spentMinor,
        orders: -was.orders,
      });
    const { memberId, placedAt } = after;
    if (memberId !== null && placedAt !== null && is.orders > kept.orders)
      this.ordered.push({ memberId, placedAt, country: after.snapshot.order?.country ?? null });
    if (before.memberId !== null && was.orders > (moved ? 0 : is.orders))
      this.bereft.add(before.memberId);
  }

  /** What rises is added and what falls is taken: no figure is ever below 0 on the way. */
  private add(
    memberId: string | null,
    day: string | null,
    { points, spentMinor, orders }: Pick<DayCount, 'points' | 'spentMinor' | 'orders'>,
  ): void {
    if (memberId === null || day === null) return;
    const part = (sign: 1 | -1): DayCount => ({
      memberId,
      day,
      points: Math.max(0, sign * points),
      spentMinor: Math.max(0, sign * spentMinor),
      orders: Math.max(0, sign * orders),
    });
    if (points > 0 || spentMinor > 0 || orders > 0) this.added.push(part(1));
    if (points < 0 || spentMinor < 0 || orders < 0) this.taken.push(part(-1));
  }
}

const quarterMs = 15 * 60_000;

/** Orders of a batch come close together, and no zone changes its day within a quarter of an hour. */
function createDayReader(timeZone: string): (instant: Date) => string {
  const days = new Map<number, string>();
  return (instant) => {
    const quarter = Math.floor(instant.getTime() / quarterMs);
    const known = days.get(quarter);
    if (known !== undefined) return known;
    const day = dayInZone(instant, timeZone);
    days.set(quarter, day);
    return day;
  };
}
