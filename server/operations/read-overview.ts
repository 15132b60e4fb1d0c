import { dayInZone, daysBefore } from '../domain/day-in-zone.ts';
import type { Money } from '../domain/program/money.ts';
import { type PointRate, pointRate } from '../domain/redemptions/value-points.ts';
import { sumMovement } from '../domain/reports/movement.ts';
import { comparedPeriod, daysOf } from '../domain/reports/periods.ts';
import type { Period } from '../domain/reports/report.ts';
import { shareOf } from '../domain/reports/share-of.ts';
import { worth } from '../domain/reports/worth.ts';
import type { Database } from '../store/database.ts';
import { type InboxHealth, readInboxHealth } from '../store/inbox-health.ts';
import { readLedgerCheck } from '../store/ledger-audit.ts';
import { listMemberNames } from '../store/members.ts';
import { type BuyerKind, sumBuyers } from '../store/report-buyers.ts';
import { countActive, countJoined } from '../store/report-members.ts';
import { sumAttributed } from '../store/report-sales.ts';
import { readShopSigns } from '../store/shop-signs.ts';
import type { Shop } from '../store/shops.ts';
import { type DailyTotal, listDailyTotals } from '../store/tallies.ts';
import { listLatestTransfers } from '../store/transfers.ts';
import { explainLines, type HistoryItem } from './explain-lines.ts';
import { readProgram } from './read-program.ts';
import { keepOutcomes } from './reports/keep-outcomes.ts';
import { judgeLiability } from './reports/judge-liability.ts';
import { spanOf } from './span-of.ts';

/** The last days until now, and as many before them. */
interface Held<Value> {
  now: Value;
  before: Value;
}

export interface Overview {
  period: Period;
  compared: Period;
  members: { total: number; joined: Held<number> };
  /** Shares of 1; null: of nobody. */
  participation: Held<number | null>;
  issued: Held<number>;
  redeemed: Held<number>;
  redemptionRate: Held<number | null>;
  repeatPurchase: Record<BuyerKind, Held<number | null>>;
  attributed: Held<Money>;
  liability: { points: number; money: Money | null; afterBreakage: Money | null };
  /** Oldest first, today last; and those before them. */
  days: Held<OverviewDay[]>;
  latest: (HistoryItem & { memberName: string })[];
  inbox: InboxHealth;
  ledger: { ok: boolean; checkedAt: Date } | null;
  widgetSeenAt: Date | null;
}

export interface OverviewDay {
  day: string;
  issued: number;
  redeemed: number;
  joined: number;
  attributed: Money;
}

const dayMs = 86_400_000;
const latestShown = 10;
/** The latest lines are looked for in the last day first: a busy shop's month is long. */
const latestWithinDays = [1, 30];

/** The last so many days of a shop, today included, held against as many before, and how it stands now. */
export async function readOverview(
  db: Database,
  { shop, days, now }: { shop: Shop; days: number; now: Date },
): Promise<Overview> {
  const { shopId } = shop;
  const today = dayInZone(now, shop.timeZone);
  const period = { from: daysBefore(today, days - 1), to: today };
  const compared = comparedPeriod(period, 'previous');
  const of = { now: period, before: compared };
  // A few at a time: others need connections too.
  const told = await readDays(db, { shop, period: { from: compared.from, to: today } });
  const [participants, members, others] = await Promise.all([
    both(of, (one) => countActive(db, shopId, { ...one, labels: [one.from] })),
    both(of, (one) => readRepeatRate(db, { shop, period: one, who: 'members' })),
    both(of, (one) => readRepeatRate(db, { shop, period: one, who: 'others' })),
  ]);
  const [liability, latest, inbox, check, signs] = await Promise.all([
    readLiability(db, { shop, today, now }),
    readLatest(db, shopId, now),
    readInboxHealth(db, shopId),
    readLedgerCheck(db, shopId),
    readShopSigns(db, shopId),
  ]);
  const split = {
    now: told.days.filter(({ day }) => day >= period.from),
    before: told.days.filter(({ day }) => day < period.from),
  };
  const joined = sumBoth(split, (day) => day.joined);
  const issued = sumBoth(split, (day) => day.issued);
  const redeemed = sumBoth(split, (day) => day.redeemed);
  const attributed = sumBoth(split, (day) => day.attributed.minor);
  return {
    period,
    compared,
    members: { total: told.members, joined },
    participation: {
      now: shareOf(participants.now.all, told.members),
      before: shareOf(participants.before.all, told.members - joined.now),
    },
    issued,
    redeemed,
    redemptionRate: {
      now: shareOf(redeemed.now, issued.now),
      before: shareOf(redeemed.before, issued.before),
    },
    repeatPurchase: { members, others },
    attributed: {
      now: { minor: attributed.now, currency: shop.currency },
      before: { minor: attributed.before, currency: shop.currency },
    },
    liability,
    days: split,
    latest,
    inbox,
    ledger: check === null ? null : { ok: check.result.ok, checkedAt: check.checkedAt },
    widgetSeenAt: signs.widgetSeenAt,
  };
}

async function both<Value>(
  of: Held<Period>,
  read: (period: Period) => Promise<Value>,
): Promise<Held<Value>> {
  const now = await read(of.now);
  return { now, before: await read(of.before) };
}

function sumBoth(
  days: Held<readonly OverviewDay[]>,
  pick: (day: OverviewDay) => number,
): Held<number> {
  const sum = (of: readonly OverviewDay[]) => of.reduce((all, day) => all + pick(day), 0);
  return { now: sum(days.now), before: sum(days.before) };
}

/** Every day of both periods, the first one first, and how many members there are. */
async function readDays(
  db: Database,
  { shop, period }: { shop: Shop; period: Period },
): Promise<{ days: OverviewDay[]; members: number }> {
  const { shopId, currency } = shop;
  const labels = daysOf(period);
  const span = { ...spanOf(shop, period), labels };
  const [totals, { members, joined }, attributed] = await Promise.all([
    listDailyTotals(db, shopId, period),
    countJoined(db, shopId, span),
    sumAttributed(db, shopId, span),
  ]);
  const moves = Map.groupBy(totals, ({ day }) => day);
  const joiners = new Map(joined.map((one) => [one.label, one.members]));
  const net = new Map(attributed.map((one) => [one.label, one.netMinor]));
  return {
    members,
    days: labels.map((day) => ({
      day,
      ...sumFlows(moves.get(day) ?? []),
      joined: joiners.get(day) ?? 0,
      attributed: { minor: net.get(day) ?? 0, currency },
    })),
  };
}

function sumFlows(moves: readonly DailyTotal[]): Pick<OverviewDay, 'issued' | 'redeemed'> {
  const { issued, redeemed } = sumMovement(0, moves);
  return { issued, redeemed };
}

async function readRepeatRate(
  db: Database,
  { shop, period, who }: { shop: Shop; period: Period; who: BuyerKind },
): Promise<number | null> {
  const { currency } = shop;
  const { repeaters, customers } = await sumBuyers(db, shop.shopId, { ...period, who, currency });
  return shareOf(repeaters, customers);
}

async function readLiability(
  db: Database,
  { shop, today, now }: { shop: Shop; today: string; now: Date },
): Promise<Overview['liability']> {
  await keepOutcomes(db, { shop, now });
  const [{ balances, judged }, { program }] = await Promise.all([
    judgeLiability(db, { shop, to: today, now }),
    readProgram(db, shop.shopId),
  ]);
  const points = balances.available + balances.pending + balances.held;
  const rate = pointRate(program.rewards, shop.currency);
  return {
    points,
    money: moneyOf(points, rate, 0),
    afterBreakage: moneyOf(points, rate, judged.breakage.base),
  };
}

function moneyOf(points: number, rate: PointRate | null, unusedParts: number): Money | null {
  if (rate === null) return null;
  return { minor: worth(points, rate, unusedParts), currency: rate.money.currency };
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
