import { dayInZone } from '../../domain/day-in-zone.ts';
import {
  type Balances,
  type Judged,
  openJudgement,
  sumBalances,
} from '../../domain/reports/judge-outstanding.ts';
import { endOfMonth, monthOf } from '../../domain/reports/periods.ts';
import type { Database } from '../../store/database.ts';
import { sumMovesUntil } from '../../store/ledger-reports.ts';
import type { Shop } from '../../store/shops.ts';
import { readOutcomesUntil } from './keep-outcomes.ts';

/** What was outstanding at the end of a day, and how much of it is expected never to be used. `to` is no day to come. */
export async function judgeLiability(
  db: Database,
  { shop, to, now }: { shop: Shop; to: string; now: Date },
): Promise<{ balances: Balances; judged: Judged }> {
  const [moves, outcomes] = await Promise.all([
    sumMovesUntil(db, shop.shopId, to),
    readOutcomesUntil(db, { shop, to, now }),
  ]);
  const balances = sumBalances(moves);
  const monthIsOver = to === endOfMonth(to) && to < dayInZone(now, shop.timeZone);
  return {
    balances,
    judged: openJudgement(outcomes)({ balances, month: monthOf(to), monthIsOver }),
  };
}
