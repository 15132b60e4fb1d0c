import { RetriableError } from '../../base/errors.ts';
import { appendAudit } from '../../store/audit-log.ts';
import type { Database } from '../../store/database.ts';
import { appendMonthCloses, listMonthCloses } from '../../store/month-closes.ts';
import { lockShop, type Shop } from '../../store/shops.ts';
import { readMonths } from './read-months.ts';

export interface CloseRefusal {
  refused: 'month_runs' | 'month_unknown';
  detail: string;
}

/**
 * Freezes the figures of a month that is over, and of every one before it that is open yet, the oldest first. What is
 * closed stays as it is: again changes nothing. `month` is its first day.
 */
export async function closeMonth(
  db: Database,
  step: { shop: Shop; month: string; by: string; now: Date },
): Promise<CloseRefusal | null> {
  const { shop, month, by, now } = step;
  const { shopId } = shop;
  const months = await readMonths(db, { shop, now });
  const wanted = months.find((one) => one.month === month);
  if (wanted === undefined)
    return {
      refused: 'month_unknown',
      detail: 'There is nothing to close: in that month there were no points yet.',
    };
  if (wanted.state === 'open')
    return {
      refused: 'month_runs',
      detail: 'This month still runs: it can be closed from one hour after its end.',
    };
  const closing = months.filter((one) => one.month <= month && one.state === 'ended');
  if (closing.length === 0) return null;
  const closedBefore = months.filter(({ state }) => state === 'closed').length;
  await db.transaction(async (tx) => {
    await lockShop(tx, shopId);
    // Each month opens where the one before was frozen.
    if ((await listMonthCloses(tx, shopId)).length !== closedBefore)
      throw new RetriableError('months were closed while they were reckoned');
    await appendMonthCloses(
      tx,
      shopId,
      closing.map(({ month: closed, figures }) => ({
        month: closed,
        figures,
        closedAt: now,
        closedBy: by,
      })),
    );
    await appendAudit(tx, shopId, {
      at: now,
      actor: by,
      action: 'close_months',
      subject: `month ${month.slice(0, 7)}`,
      after: { months: closing.map((one) => one.month.slice(0, 7)) },
    });
  });
  return null;
}
