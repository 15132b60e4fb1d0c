import { dayInZone } from '../domain/day-in-zone.ts';
import { systemActor } from '../domain/ledger/ledger.ts';
import { planActivity } from '../domain/ledger/plan-adjustment.ts';
import type { Program } from '../domain/program/program.ts';
import type { TierLevel, TierTerms } from '../domain/program/tier-terms.ts';
import { DayTally } from '../domain/tiers/day-tally.ts';
import { type Review, reviewStanding } from '../domain/tiers/review-standing.ts';
import { findLevel, rankOf } from '../domain/tiers/standing.ts';
import { yearsFrom } from '../domain/tiers/tier-period.ts';
import type { Queryable, Tx } from '../store/database.ts';
import { markStandingsDue } from '../store/standing-publications.ts';
import {
  findPostedEntries,
  listMergedInto,
  readDayFigures,
  readStandings,
  saveStandings,
  type StoredStanding,
} from '../store/standings.ts';
import type { Settlement } from './settlement.ts';

/** A tier that somebody rose to. */
export interface TierEntry {
  memberId: string;
  level: TierLevel;
  periodNo: number;
}

/**
 * Brings the tiers of these members, whose books are open, to what their saved figures say, and plans what
 * entering a tier gives. A program without tiers costs no statement. `edited`: because the program is another now.
 */
export async function reviewTiers(
  tx: Tx,
  settlement: Settlement,
  step: { program: Program; memberIds: readonly string[]; edited?: boolean },
): Promise<void> {
  const terms = step.program.tiers;
  const memberIds = [...new Set(step.memberIds)];
  if (terms === null || memberIds.length === 0) return;
  const { shop, now } = settlement;
  const standings = await readStandings(tx, shop.shopId, memberIds);
  const tallies = await readTallies(tx, shop, { memberIds, terms, now });
  const found = memberIds.map((memberId) => {
    const stored = standings.get(memberId) ?? null;
    const review = reviewStanding(stored?.standing ?? null, {
      tally: tallies.get(memberId) ?? new DayTally(),
      terms,
      timeZone: shop.timeZone,
      now,
      today: dayInZone(now, shop.timeZone),
    });
    return { memberId, stored, review };
  });
  const changed = found.filter(hasChanged);
  if (changed.length === 0) return;
  await saveStandings(tx, shop.shopId, {
    standings: changed.flatMap(toStored),
    periods: changed.flatMap((each) => toPeriods(each, step.edited === true)),
  });
  await planEntries(
    tx,
    settlement,
    changed.flatMap((each) => entriesOf(each, terms)),
  );
  const moved = changed.filter(({ review }) => review.steps.some(isMove));
  await markStandingsDue(tx, shop.shopId, {
    memberIds: moved.map(({ memberId }) => memberId),
    now,
  });
}

/** What counts of these members, by member. */
export async function readTallies(
  db: Queryable,
  shop: { shopId: string; timeZone: string },
  step: { memberIds: readonly string[]; terms: TierTerms; now: Date },
): Promise<Map<string, DayTally>> {
  const { memberIds, terms, now } = step;
  const days = await readDayFigures(db, shop.shopId, {
    memberIds,
    after: terms.window === 'lifetime' ? null : yearsFrom(dayInZone(now, shop.timeZone), -1),
  });
  return new Map([...days].map(([id, figures]) => [id, DayTally.of(figures, terms.basis)]));
}

/**
 * Plans the points for entering these tiers, once for life unless the tier gives them each time: also for those
 * who had them in an account that was merged.
 */
export async function planEntries(
  tx: Tx,
  settlement: Settlement,
  entries: readonly TierEntry[],
): Promise<void> {
  const giving = entries.filter(({ level }) => level.entryPoints > 0);
  if (giving.length === 0) return;
  const { shop, now } = settlement;
  const memberIds = giving.map(({ memberId }) => memberId);
  const merged = await listMergedInto(tx, shop.shopId, memberIds);
  const keysOf = (entry: TierEntry) =>
    [entry.memberId, ...(entry.level.entryRepeats ? [] : (merged.get(entry.memberId) ?? []))].map(
      (memberId) => entryKey({ ...entry, memberId }),
    );
  const posted = await findPostedEntries(tx, shop.shopId, giving.flatMap(keysOf));
  for (const entry of giving) {
    if (keysOf(entry).some((key) => posted.has(key))) continue;
    const { memberId, level } = entry;
    const cause = {
      kind: 'tier_entry' as const,
      actor: systemActor,
      source: { kind: 'tier' as const, id: level.id },
      reason: level.name,
      idempotencyKey: entryKey(entry),
      occurredAt: now,
    };
    settlement.plan(planActivity(settlement.draftOf(memberId), cause, level.entryPoints));
    posted.add(entryKey(entry));
  }
}

function entryKey({ memberId, level, periodNo }: TierEntry): string {
  const once = `tier_entry:${memberId}:${level.id}`;
  return level.entryRepeats ? `${once}:${periodNo}` : once;
}

interface Reviewed {
  memberId: string;
  stored: StoredStanding | null;
  review: Review;
}

function hasChanged({ stored, review }: Reviewed): boolean {
  const { standing, steps, reviewAt } = review;
  return (
    steps.length > 0 ||
    standing?.through !== stored?.standing.through ||
    reviewAt?.getTime() !== stored?.reviewAt?.getTime()
  );
}

function isMove({ before, standing }: Review['steps'][number]): boolean {
  return before !== standing.tierId;
}

function toStored({ memberId, stored, review }: Reviewed): StoredStanding[] {
  const { standing, steps, reviewAt } = review;
  const periodNo = (stored?.periodNo ?? 0) + steps.length;
  return standing === null ? [] : [{ memberId, standing, periodNo, reviewAt }];
}

function toPeriods({ memberId, stored, review }: Reviewed, edited: boolean) {
  return review.steps.map(({ how, at, standing }, index) => ({
    memberId,
    periodNo: (stored?.periodNo ?? 0) + index + 1,
    tierId: standing.tierId,
    beganAt: at,
    how: edited && how === 'qualified' ? ('program' as const) : how,
    reason: null,
    actorName: null,
  }));
}

/** Whoever falls enters nothing. */
function entriesOf({ memberId, stored, review }: Reviewed, terms: TierTerms): TierEntry[] {
  return review.steps.flatMap(({ before, standing }, index) => {
    const level = findLevel(standing.tierId, terms);
    if (level === null || rankOf(level.id, terms) <= rankOf(before, terms)) return [];
    return [{ memberId, level, periodNo: (stored?.periodNo ?? 0) + index + 1 }];
  });
}
