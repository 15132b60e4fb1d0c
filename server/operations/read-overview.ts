import { dayInZone, daysBefore } from '../domain/day-in-zone.ts';
import type { Money } from '../domain/program/money.ts';
import { valuePoints } from '../domain/redemptions/value-points.ts';
import { sumBalances } from '../store/books.ts';
import type { Database } from '../store/database.ts';
import { countDeliveries } from '../store/inbox.ts';
import { readLedgerCheck } from '../store/ledger-audit.ts';
import { countMembers, listMemberNames } from '../store/members.ts';
import type { Shop } from '../store/shops.ts';
import { type DailyTotal, listDailyTotals } from '../store/tallies.ts';
import { listLatestTransfers } from '../store/transfers.ts';
import { explainLines, type HistoryItem } from './explain-lines.ts';
import { readProgram } from './read-program.ts';

export interface Overview {
  members: { total: number; joinedSince: number };
  /** One for each of the last 30 days, oldest first, today last. */
  days: DayTotals[];
  issued: TwoPeriods;
  redeemed: TwoPeriods;
  liability: { points: number; money: Money | null };
  latest: (HistoryItem & { memberName: string })[];
  inbox: { waiting: number; failed: number };
  ledger: { ok: boolean; checkedAt: Date } | null;
}

interface DayTotals {
  day: string;
  issued: number;
  redeemed: number;
}

interface TwoPeriods {
  last30Days: number;
  previous30Days: number;
}

const period = 30;
const dayMs = 86_400_000;
const latestShown = 10;
/** The latest lines are looked for in the last day first: a busy shop's month is long. */
const latestWithinDays = [1, 30];

/** The last 30 days of a shop, today included, and how it stands now; days are those of the shop's zone. */
export async function readOverview(
  db: Database,
  step: { shop: Shop; now: Date },
): Promise<Overview> {
  const { shop, now } = step;
  const { shopId } = shop;
  const today = dayInZone(now, shop.timeZone);
  const [members, totals, latest, inbox, check, liability] = await Promise.all([
    countMembers(db, shopId, new Date(now.getTime() - period * dayMs)),
    listDailyTotals(db, shopId, { from: daysBefore(today, 2 * period - 1), to: today }),
    readLatest(db, shopId, now),
    countDeliveries(db, shopId),
    readLedgerCheck(db, shopId),
    readLiability(db, shop),
  ]);
  const days = sumDays(totals, today);
  return {
    members,
    days: days.slice(period),
    issued: comparePeriods(days.map((day) => day.issued)),
    redeemed: comparePeriods(days.map((day) => day.redeemed)),
    liability,
    latest,
    inbox,
    ledger: check === null ? null : { ok: check.result.ok, checkedAt: check.checkedAt },
  };
}

/** Both periods day by day, oldest first. Confirmed points were issued before; adjustments are neither. */
function sumDays(totals: readonly DailyTotal[], today: string): DayTotals[] {
  const sums = new Map<string, DayTotals>();
  for (let back = 2 * period - 1; back >= 0; back -= 1) {
    const day = daysBefore(today, back);
    sums.set(day, { day, issued: 0, redeemed: 0 });
  }
  for (const total of totals) {
    const day = sums.get(total.day);
    if (day === undefined) continue;
    if (total.from === 'issued') day.issued += total.points;
    if (total.to === 'redeemed') day.redeemed += total.points;
  }
  return [...sums.values()];
}

function comparePeriods(days: readonly number[]): TwoPeriods {
  return { previous30Days: sum(days.slice(0, period)), last30Days: sum(days.slice(period)) };
}

function sum(days: readonly number[]): number {
  return days.reduce((all, points) => all + points, 0);
}

async function readLiability(db: Database, shop: Shop): Promise<Overview['liability']> {
  const [sums, { program }] = await Promise.all([
    sumBalances(db, shop.shopId),
    readProgram(db, shop.shopId),
  ]);
  const points = sums.available + sums.pending + sums.held;
  return { points, money: valuePoints(program.rewards, points, shop.currency) };
}

async function readLatest(db: Database, shopId: string, now: Date): Promise<Overview['latest']> {
  const lines = await listLatestLines(db, shopId, now);
  const [items, names] = await Promise.all([
    explainLines(db, { shopId, lines, reader: 'staff' }),
    listMemberNames(db, shopId, [...new Set(lines.map((line) => line.memberId))]),
  ]);
  return items.map((item) => ({ ...item, memberName: names.get(item.memberId) ?? '' }));
}

async function listLatestLines(db: Database, shopId: string, now: Date) {
  for (const days of latestWithinDays) {
    const since = new Date(now.getTime() - days * dayMs);
    const lines = await listLatestTransfers(db, shopId, { since, limit: latestShown });
    if (lines.length === latestShown || days === latestWithinDays.at(-1)) return lines;
  }
  return [];
}
