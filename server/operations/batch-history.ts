import { daysBefore } from '../domain/day-in-zone.ts';
import { givenBy } from '../domain/earning/given-by.ts';
import { type HistoryEntry, startOfWindow } from '../domain/earning/member-history.ts';
import type { FactsNeeded } from '../domain/earning/facts-needed.ts';
import type { Tx } from '../store/database.ts';
import { type DayCount, listMemberDays, readMemberFigures } from '../store/member-days.ts';
import { type HistoryOf, listOrdersOfDays, sumGivenPoints } from '../store/member-history.ts';
import type { StoredOrder } from '../store/orders.ts';

/** An order of which somebody's history is asked. */
export interface HistoryAsked {
  memberId: string;
  day: string;
  needed: FactsNeeded;
}

type Counted = Pick<DayCount, 'memberId' | 'orders' | 'spentMinor'>;

/**
 * What members' other orders count and gave: those of the batch as they are settled one after the other, the rest
 * as it is stored.
 */
export class BatchHistory {
  private readonly stored: ReadonlyMap<string, HistoryEntry[]>;
  private readonly batch = new Map<string, HistoryOf>();
  private readonly countsGiven: boolean;

  private constructor(stored: readonly HistoryOf[], countsGiven: boolean) {
    this.stored = Map.groupBy(stored, ({ memberId }) => memberId);
    this.countsGiven = countsGiven;
  }

  /** The caller holds the books of these members. */
  static async read(
    tx: Tx,
    shopId: string,
    step: { asked: readonly HistoryAsked[]; batch: readonly StoredOrder[] },
  ): Promise<BatchHistory> {
    const { asked, batch } = step;
    const except = batch.map(({ account }) => account.orderId);
    const given = asked.filter(({ needed }) => needed.given !== 'none');
    const history = new BatchHistory(
      [
        ...(await readCounts(tx, shopId, { ...step, except })),
        ...(await readGiven(tx, shopId, { asked: given, except })),
      ],
      given.length > 0,
    );
    for (const order of batch) history.follow(order);
    return history;
  }

  of(memberId: string): HistoryEntry[] {
    const inBatch = [...this.batch.values()].filter((entry) => entry.memberId === memberId);
    return [...(this.stored.get(memberId) ?? []), ...inBatch];
  }

  /** An order of the batch as it counts from here on. */
  follow({ account, memberId, placedAt, award, counted }: StoredOrder): void {
    const { orderId } = account;
    this.batch.delete(orderId);
    if (memberId === null || award === null || counted.day === null || counted.orders === 0) return;
    this.batch.set(orderId, {
      memberId,
      orderId,
      placedAt,
      day: counted.day,
      orders: counted.orders,
      spentMinor: counted.spentMinor,
      given: this.countsGiven ? givenBy(award) : {},
    });
  }
}

/**
 * By the day; one by one on the days of the batch's own orders, where it matters which one came before; and where all
 * of a member's life is asked for, what was before the first of these days as one.
 */
async function readCounts(
  tx: Tx,
  shopId: string,
  step: {
    asked: readonly HistoryAsked[];
    batch: readonly StoredOrder[];
    except: readonly string[];
  },
): Promise<HistoryOf[]> {
  const asked = step.asked.filter(({ needed }) => needed.windows.length > 0);
  const memberIds = [...new Set(asked.map(({ memberId }) => memberId))];
  const own = ownDays(asked, step.batch);
  const starts = asked.flatMap(({ needed, day }) =>
    needed.windows.map((window) => startOfWindow(window, day)),
  );
  const dated = [...own.values()].map(({ day }) => day);
  const since = earliest([...starts.filter((start) => start !== null), ...dated]);
  if (since === null) return [];
  const days = await listMemberDays(tx, shopId, { memberIds, since });
  const orders = await listOrdersOfDays(tx, shopId, {
    days: [...own.values()],
    except: step.except,
  });
  const lives = starts.includes(null) ? await readMemberFigures(tx, shopId, memberIds) : [];
  const before = daysBefore(since, 1);
  return [
    ...orders,
    ...days.filter(({ memberId, day }) => !own.has(`${memberId}:${day}`)).map(toEntry),
    ...lives.map((life) => toEntry({ ...without(life, days), day: before })),
  ];
}

/** The days of the batch's orders, and those on which they counted until now, of the members who are asked about. */
function ownDays(
  asked: readonly HistoryAsked[],
  batch: readonly StoredOrder[],
): Map<string, { memberId: string; day: string }> {
  const members = new Set(asked.map(({ memberId }) => memberId));
  const counted = batch.flatMap(({ memberId, counted: { day } }) =>
    memberId !== null && day !== null && members.has(memberId) ? [{ memberId, day }] : [],
  );
  return new Map(
    [...asked, ...counted].map(({ memberId, day }) => [`${memberId}:${day}`, { memberId, day }]),
  );
}

function without(life: Counted, days: readonly Counted[]): Counted {
  const { memberId } = life;
  const own = days.filter((day) => day.memberId === memberId);
  return {
    memberId,
    orders: own.reduce((left, { orders }) => left - orders, life.orders),
    spentMinor: own.reduce((left, { spentMinor }) => left - spentMinor, life.spentMinor),
  };
}

function toEntry({ memberId, day, orders, spentMinor }: Counted & { day: string }): HistoryOf {
  return { memberId, orderId: null, placedAt: null, day, orders, spentMinor, given: {} };
}

async function readGiven(
  tx: Tx,
  shopId: string,
  step: { asked: readonly HistoryAsked[]; except: readonly string[] },
): Promise<HistoryOf[]> {
  const { asked, except } = step;
  if (asked.length === 0) return [];
  const starts = asked.map(({ needed, day }) =>
    startOfWindow({ kind: needed.given === 'month' ? 'calendar_month' : 'lifetime' }, day),
  );
  return sumGivenPoints(tx, shopId, {
    memberIds: [...new Set(asked.map(({ memberId }) => memberId))],
    since: earliest(starts),
    except,
  });
}

/** Null, where one has no beginning. */
function earliest(days: readonly (string | null)[]): string | null {
  return days.includes(null) ? null : (days.filter((day) => day !== null).toSorted()[0] ?? null);
}
