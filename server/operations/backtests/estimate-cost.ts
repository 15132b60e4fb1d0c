import type { BacktestResult } from '../../contract/backtest.ts';
import { monthsAfter } from '../../domain/calendar-days.ts';
import { formatMoney } from '../../domain/currency.ts';
import { dayInZone } from '../../domain/day-in-zone.ts';
import type { Money } from '../../domain/program/money.ts';
import type { Program } from '../../domain/program/program.ts';
import { valuePoints } from '../../domain/redemptions/value-points.ts';
import type { Database } from '../../store/database.ts';
import type { Shop } from '../../store/shops.ts';
import { listDailyTotals } from '../../store/tallies.ts';

/** The shop's own past year says how many points are ever spent. */
const rateMonths = 12;
/** Points whose value is said: large enough that no reward rounds to nothing. */
const sample = 1_000;

const unknown = 'nothing that is known';

interface Side {
  program: Program;
  points: number;
}

/** What the points of both programs cost: so many of them as are ever spent, at what a point buys. */
export async function estimateCost(
  db: Database,
  step: { shop: Shop; live: Side; draft: Side; now: Date },
): Promise<BacktestResult['cost']> {
  const { shop, live, draft } = step;
  const spent = await readSpending(db, step);
  const rate = spent.issued === 0 ? null : Math.min(1, spent.redeemed / spent.issued);
  const known = {
    live: rate === null ? null : costOf(live, rate, shop.currency),
    draft: rate === null ? null : costOf(draft, rate, shop.currency),
  };
  return {
    live: presentMoney(known.live),
    draft: presentMoney(known.draft),
    redemption_rate: rate === null ? null : Math.round(rate * 10_000) / 10_000,
    explanation: explain({ rate, spent, draft, live, currency: shop.currency }),
  };
}

interface Spending {
  issued: number;
  redeemed: number;
}

async function readSpending(
  db: Database,
  { shop, now }: { shop: Shop; now: Date },
): Promise<Spending> {
  const to = dayInZone(now, shop.timeZone);
  const totals = await listDailyTotals(db, shop.shopId, { from: monthsAfter(to, -rateMonths), to });
  return totals.reduce<Spending>(
    (sum, total) => ({
      issued: sum.issued + (total.from === 'issued' ? total.points : 0),
      redeemed:
        sum.redeemed +
        (total.to === 'redeemed' ? total.points : 0) -
        (total.from === 'redeemed' ? total.points : 0),
    }),
    { issued: 0, redeemed: 0 },
  );
}

function costOf({ program, points }: Side, rate: number, currency: string): Money | null {
  return valuePoints(program.rewards, Math.max(0, Math.round(points * rate)), currency);
}

function presentMoney(money: Money | null): { amount: string; currency: string } | null {
  return money && { amount: formatMoney(money.minor, money.currency), currency: money.currency };
}

function explain(step: {
  rate: number | null;
  spent: Spending;
  live: Side;
  draft: Side;
  currency: string;
}): string {
  const { rate, spent, currency } = step;
  if (rate === null)
    return 'Not known: in the last 12 months no points were given here, so nobody can say how many of them are spent.';
  const said = `Of the ${sayNumber(spent.issued)} points given in the last 12 months, ${sayNumber(spent.redeemed)} were spent in them (${(rate * 100).toFixed(1)} %).`;
  const values = [step.live, step.draft].map(({ program }) =>
    valuePoints(program.rewards, sample, currency),
  );
  const [was, is] = values.map((value) =>
    value === null ? null : `${formatMoney(value.minor, currency)} ${currency}`,
  );
  if (was === null && is === null)
    return `${said} Not known in money: no reward says what a point is worth in ${currency}.`;
  const value =
    was === is
      ? `${sayNumber(sample)} points buy ${is ?? unknown} at the most.`
      : `${sayNumber(sample)} points buy ${was ?? unknown} at the most today and ${is ?? unknown} with the draft.`;
  return `${said} ${value} The cost is the points of these months × that share × that value.`;
}

function sayNumber(count: number): string {
  return count.toLocaleString('en');
}
