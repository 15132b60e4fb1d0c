import { dayInZone, daysAfter, startOfDay } from '../../domain/day-in-zone.ts';
import type { LotOutcome } from '../../domain/reports/lot-cohorts.ts';
import { endOfMonth, monthAfter, monthOf } from '../../domain/reports/periods.ts';
import type { Database } from '../../store/database.ts';
import {
  listOutcomes,
  lockOutcomes,
  readOutcomesReckoning,
  reckonOutcomes,
  saveOutcomes,
} from '../../store/lot-outcomes.ts';
import type { Shop } from '../../store/shops.ts';

const dayMs = 86_400_000;

/**
 * Keeps how points fared until the midnight before now, unless that was done today. The month of the day before the last
 * time is reckoned anew, so that what was on its way then is in it.
 */
export async function keepOutcomes(
  db: Database,
  { shop, now }: { shop: Shop; now: Date },
): Promise<void> {
  const { shopId, timeZone } = shop;
  const today = dayInZone(now, timeZone);
  const isKept = (last: Date | null) => last !== null && dayInZone(last, timeZone) >= today;
  if (isKept(await readOutcomesReckoning(db, shopId))) return;
  await db.transaction(async (tx) => {
    await lockOutcomes(tx, shopId);
    const last = await readOutcomesReckoning(tx, shopId);
    if (isKept(last)) return;
    const from =
      last === null ? null : monthOf(dayInZone(new Date(last.getTime() - dayMs), timeZone));
    await saveOutcomes(tx, shopId, {
      span: {
        since: from === null ? new Date(0) : startOfDay(from, timeZone),
        until: startOfDay(today, timeZone),
        timeZone,
      },
      from,
      now,
    });
  });
}

/**
 * How points fared until the end of a day: as it is kept, and the rest from the facts. That is of a month that was over
 * by then nothing, of today what is not kept yet, and of another day its month so far. `to` is no day to come.
 */
export async function readOutcomesUntil(
  db: Database,
  { shop, to, now }: { shop: Shop; to: string; now: Date },
): Promise<LotOutcome[]> {
  const { shopId, timeZone } = shop;
  const month = monthOf(to);
  const isToday = to === dayInZone(now, timeZone);
  const isWhole = to === endOfMonth(to) && !isToday;
  const { outcomes, reckonedAt } = await listOutcomes(
    db,
    shopId,
    isWhole || isToday ? month : monthAfter(month, -1),
  );
  if (isWhole) return outcomes;
  const keptUntil = reckonedAt === null ? month : dayInZone(reckonedAt, timeZone);
  const rest = await reckonOutcomes(db, shopId, {
    since: startOfDay(isToday ? keptUntil : month, timeZone),
    until: startOfDay(daysAfter(to, 1), timeZone),
    timeZone,
  });
  return [...outcomes, ...rest];
}
