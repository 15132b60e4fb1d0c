import { dayInZone } from '../domain/day-in-zone.ts';
import type { Segment, SegmentCondition } from '../domain/program/segment.ts';
import type { SegmentScope } from '../store/compile-segments.ts';
import type { Database, Tx } from '../store/database.ts';
import { listSegmentMatches } from '../store/segments.ts';
import { reckonRfm } from './reckon-rfm.ts';

/** A shop as segments need to know it. */
export interface SegmentedShop {
  shopId: string;
  timeZone: string;
}

export function scopeOf({ shopId, timeZone }: SegmentedShop, now: Date): SegmentScope {
  return { shopId, timeZone, today: dayInZone(now, timeZone) };
}

/**
 * Which of these segments each of these members is in, by member id: two statements at most, whatever the number of
 * members and segments.
 */
export async function matchSegments(
  tx: Tx,
  step: {
    shop: SegmentedShop;
    memberIds: readonly string[];
    segments: readonly Segment[];
    now: Date;
  },
): Promise<Map<string, string[]>> {
  const { shop, memberIds, segments, now } = step;
  if (segments.some(({ where }) => asksForRfm(where))) await reckonRfm(tx, shop.shopId, { now });
  return listSegmentMatches(tx, scopeOf(shop, now), { memberIds, segments });
}

/** For who looks outside a transaction: what these conditions compare with is there afterwards. */
export async function prepareSegments(
  db: Database,
  { shop, now }: { shop: SegmentedShop; now: Date },
  conditions: readonly SegmentCondition[],
): Promise<void> {
  if (conditions.some(asksForRfm))
    await db.transaction((tx) => reckonRfm(tx, shop.shopId, { now }));
}

function asksForRfm(condition: SegmentCondition): boolean {
  if ('all' in condition) return condition.all.some(asksForRfm);
  if ('any' in condition) return condition.any.some(asksForRfm);
  return 'not' in condition ? asksForRfm(condition.not) : condition.field === 'rfm';
}
