import type { MonthFigures as FiguresShown, ReportMonths } from '../../contract/report.ts';
import type { MonthFigures } from '../../domain/reports/month-figures.ts';
import type { JournalLine } from '../../domain/reports/plan-journal.ts';
import { shareParts } from '../../domain/reports/worth.ts';
import type { ReadMonth } from '../../operations/reports/read-months.ts';
import { FileBody } from '../file-body.ts';
import { presentMoney } from '../present-money.ts';
import { byteOrderMark, presentRow } from '../present-csv.ts';

/** Months that are shown. */
const monthsMax = 60;

/** The newest first; `months` have the oldest first. */
export function presentMonths(months: readonly ReadMonth[]): ReportMonths {
  return {
    items: months
      .slice(-monthsMax)
      .toReversed()
      .map(({ month, state, closed, figures }) => ({
        month: month.slice(0, 7),
        state,
        closed_at: closed?.at.toISOString() ?? null,
        closed_by: closed?.by ?? null,
        figures: presentFigures(figures),
      })),
  };
}

function presentFigures(figures: MonthFigures): FiguresShown {
  const { points, pointValue, breakage, liability, journal } = figures;
  return {
    points,
    point_value:
      pointValue === null
        ? null
        : { points: pointValue.points, money: presentMoney(pointValue.money) },
    breakage: {
      low: breakage.low / shareParts,
      base: breakage.base / shareParts,
      high: breakage.high / shareParts,
    },
    liability:
      liability === null
        ? null
        : {
            low: presentMoney(liability.low),
            base: presentMoney(liability.base),
            high: presentMoney(liability.high),
          },
    journal: journal.map((line) => ({ ...line, money: presentMoney(line.money) })),
  };
}

const heads = ['date', 'account', 'debit', 'credit', 'currency', 'points', 'memo'];

const memos: Readonly<Record<JournalLine['id'], string>> = {
  issued: 'Points issued',
  revoked: 'Points taken back',
  redeemed: 'Points redeemed',
  returned: 'Redeemed points returned',
  expired: 'Points expired',
  adjusted: 'Points adjusted',
  change_of_estimate: 'Change of estimate',
};

/** A month's journal on its last day: two rows a line, debit before credit. What is not frozen yet says so in its name. */
export function presentJournalCsv({ month, state, figures }: ReadMonth, lastDay: string): FileBody {
  const rows = figures.journal.flatMap((line) => {
    const { amount, currency } = presentMoney(line.money);
    const memo = `${memos[line.id]}, ${month.slice(0, 7)}`;
    return [
      [lastDay, line.debit, amount, null, currency, line.points, memo],
      [lastDay, line.credit, null, amount, currency, line.points, memo],
    ];
  });
  const draft = state === 'closed' ? '' : '-not-closed';
  return new FileBody({
    bytes: new TextEncoder().encode(byteOrderMark + [heads, ...rows].map(presentRow).join('')),
    contentType: 'text/csv; charset=utf-8',
    name: `journal-${month.slice(0, 7)}${draft}.csv`,
  });
}
