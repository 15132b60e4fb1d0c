import { dayInZone } from '../../domain/day-in-zone.ts';
import type { Money } from '../../domain/program/money.ts';
import {
  type Balances,
  openJudgement,
  sumBalances,
} from '../../domain/reports/judge-outstanding.ts';
import { type MonthFigures, reckonMonth } from '../../domain/reports/month-figures.ts';
import { type MovedPoints, sumMovement } from '../../domain/reports/movement.ts';
import { endOfMonth, monthOf, monthsOf } from '../../domain/reports/periods.ts';
import { type PointRate, pointRate } from '../../domain/redemptions/value-points.ts';
import type { Database } from '../../store/database.ts';
import { listMonthlyMoves } from '../../store/ledger-reports.ts';
import { listMonthCloses, type MonthClose } from '../../store/month-closes.ts';
import type { Shop } from '../../store/shops.ts';
import { readProgram } from '../read-program.ts';
import { keepOutcomes, readOutcomesUntil } from './keep-outcomes.ts';

/** What was on its way when a month ended is written down by then. */
const settlesAfterMs = 60 * 60_000;

export interface ReadMonth {
  /** Its first day. */
  month: string;
  state: 'open' | 'ended' | 'closed';
  closed: { at: Date; by: string } | null;
  /** As they were frozen, else as they are reckoned now. */
  figures: MonthFigures;
}

/** Every month since the shop's first points, the oldest first. */
export async function readMonths(
  db: Database,
  { shop, now }: { shop: Shop; now: Date },
): Promise<ReadMonth[]> {
  const { shopId, timeZone } = shop;
  const today = dayInZone(now, timeZone);
  await keepOutcomes(db, { shop, now });
  const [moves, outcomes, closes, { program }] = await Promise.all([
    listMonthlyMoves(db, shopId, today),
    readOutcomesUntil(db, { shop, to: today, now }),
    listMonthCloses(db, shopId),
    readProgram(db, shopId),
  ]);
  const [first] = moves;
  if (first === undefined) return [];
  return reckonMonths({
    months: monthsOf({ from: first.day, to: today }),
    movesOf: Map.groupBy(moves, ({ day }) => day),
    judge: openJudgement(outcomes),
    closeOf: new Map(closes.map((close) => [close.month, close])),
    pointValue: pointRate(program.rewards, shop.currency),
    today,
    settled: dayInZone(new Date(now.getTime() - settlesAfterMs), timeZone),
  });
}

interface Known {
  months: readonly string[];
  movesOf: ReadonlyMap<string, readonly MovedPoints[]>;
  judge: ReturnType<typeof openJudgement>;
  closeOf: ReadonlyMap<string, MonthClose>;
  pointValue: PointRate | null;
  today: string;
  /** Months that ended before this day can be closed. */
  settled: string;
}

/** Each month opens with the liability with which the one before ended: as it was frozen, else as it is reckoned. */
function reckonMonths(known: Known): ReadMonth[] {
  const told: ReadMonth[] = [];
  let outstanding = 0;
  let balances: Balances = { pending: 0, available: 0, held: 0 };
  let opening: Money | null = null;
  for (const month of known.months) {
    const moves = known.movesOf.get(month) ?? [];
    const points = sumMovement(outstanding, moves);
    outstanding = points.closing;
    balances = addBalances(balances, sumBalances(moves));
    const close = known.closeOf.get(month);
    const figures: MonthFigures =
      close?.figures ??
      reckonMonth({
        points,
        pointValue: known.pointValue,
        breakage: known.judge({ balances, month, monthIsOver: endOfMonth(month) < known.today })
          .breakage,
        opening,
      });
    opening = figures.liability?.base ?? null;
    told.push({ month, figures, ...stateOf(month, close, known) });
  }
  return told;
}

function stateOf(
  month: string,
  close: MonthClose | undefined,
  { settled }: Known,
): Pick<ReadMonth, 'state' | 'closed'> {
  if (close !== undefined)
    return { state: 'closed', closed: { at: close.closedAt, by: close.closedBy } };
  return { state: monthOf(settled) > month ? 'ended' : 'open', closed: null };
}

function addBalances(a: Balances, b: Balances): Balances {
  return {
    pending: a.pending + b.pending,
    available: a.available + b.available,
    held: a.held + b.held,
  };
}
