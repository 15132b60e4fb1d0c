import { dayInZone, startOfDay } from '../../domain/day-in-zone.ts';
import { type ExpiryTerms, policyDate } from '../../domain/ledger/expiry-policy.ts';
import type { LapsingDay } from '../../domain/reports/lapsing.ts';
import type { Tx } from '../../store/database.ts';
import { groupOpenLots, type LapseDays, readyForLots } from '../../store/expiring-lots.ts';
import { readLiveExpiry } from '../../store/live-expiry.ts';
import type { Shop } from '../../store/shops.ts';

export interface OpenLots {
  /** Lots that lapse, by day; several entries of one day are possible. */
  lapsing: LapsingDay[];
  /** Points that never do. */
  never: number;
  days: LapseDays;
}

/** When the open lots lapse: on their own days, else when the ledger's own rule says by the live policy. */
export async function readOpenLots(
  tx: Tx,
  { shop, now }: { shop: Shop; now: Date },
): Promise<OpenLots> {
  const { shopId, timeZone } = shop;
  await readyForLots(tx, timeZone);
  const terms = (await readLiveExpiry(tx, shopId))?.terms ?? null;
  const countsFrom = terms?.policy.kind === 'inactivity' ? 'activity' : 'earning';
  const groups = await groupOpenLots(tx, shopId, countsFrom);
  const days: LapseDays & { counted: string[]; lapse: string[] } = {
    countsFrom,
    counted: [],
    lapse: [],
    today: dayInZone(now, timeZone),
  };
  const open: OpenLots = { lapsing: [], never: 0, days };
  for (const { ownDay, countedDay, lots, points } of groups) {
    const day = ownDay ?? (countedDay === null ? null : lapseDay(countedDay, terms));
    if (day === null) open.never += points;
    else open.lapsing.push({ day, lots, points });
    if (day === null || countedDay === null) continue;
    days.counted.push(countedDay);
    days.lapse.push(day);
  }
  return open;
}

/** The policy counts from days, whatever the hour. */
function lapseDay(countedDay: string, terms: ExpiryTerms | null): string | null {
  if (terms === null) return null;
  const at = policyDate(terms, startOfDay(countedDay, terms.timeZone));
  return at === null ? null : dayInZone(at, terms.timeZone);
}
