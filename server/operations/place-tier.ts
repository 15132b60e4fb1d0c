import { assert } from '../base/errors.ts';
import { dayInZone } from '../domain/day-in-zone.ts';
import type { Actor } from '../domain/ledger/ledger.ts';
import type { Program } from '../domain/program/program.ts';
import type { TierTerms } from '../domain/program/tier-terms.ts';
import { nextReviewAt } from '../domain/tiers/review-standing.ts';
import { findLevel, rankOf, type Standing } from '../domain/tiers/standing.ts';
import { givenPeriod } from '../domain/tiers/tier-period.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database, Tx } from '../store/database.ts';
import { findSurvivors } from '../store/merges.ts';
import { markStandingsDue } from '../store/standing-publications.ts';
import { readStandings, saveStandings } from '../store/standings.ts';
import { readProgram } from './read-program.ts';
import { planEntries, reviewTiers } from './review-tiers.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

export interface Placing {
  memberId: string;
  /** Null: no tier; without a lock, the one that the figure puts them in. */
  tierId: string | null;
  /** Kept whatever the figure says. */
  locked: boolean;
  how: 'given' | 'taken' | 'imported';
  reason: string | null;
  actorName: string | null;
}

export type PlaceRefusal =
  | { refused: 'no_tiers'; detail: string }
  | { refused: 'tier_unknown'; detail: string }
  | { refused: 'member_merged'; detail: string };

/** Staff gives a member a tier, with or without a lock, or takes it away, for a reason that is kept. */
export async function giveTier(
  db: Database,
  step: {
    shop: SettlingShop;
    gift: Pick<Placing, 'memberId' | 'tierId' | 'locked'> & { reason: string; actor: Actor };
    now: Date;
  },
): Promise<'given' | PlaceRefusal> {
  const { shop, gift, now } = step;
  const { program } = await readProgram(db, shop.shopId);
  const refusal = refuseTier(program, gift.tierId);
  if (refusal !== null) return refusal;
  return db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, now);
    await settlement.open([gift.memberId], { openOf: [] });
    const survivors = await findSurvivors(tx, shop.shopId, [gift.memberId]);
    const survivor = survivors.get(gift.memberId);
    if (survivor !== undefined)
      return {
        refused: 'member_merged',
        detail: `This member was merged into member ${survivor}: give the tier to that one.`,
      };
    const actorName = gift.actor.name ?? gift.actor.kind;
    const how = gift.tierId === null ? 'taken' : 'given';
    const before = await placeTier(tx, settlement, {
      program,
      placing: { ...gift, how, actorName },
    });
    await settlement.post();
    await appendAudit(tx, shop.shopId, {
      at: now,
      actor: actorName,
      action: gift.tierId === null ? 'take_tier' : 'give_tier',
      subject: `member ${gift.memberId}`,
      before: { tier_id: before?.tierId ?? null, locked: before?.locked ?? false },
      after: { tier_id: gift.tierId, locked: gift.locked, reason: gift.reason },
    });
    return 'given';
  });
}

function refuseTier({ tiers }: Program, tierId: string | null): PlaceRefusal | null {
  if (tiers === null) return { refused: 'no_tiers', detail: 'The live program has no tiers.' };
  if (tierId === null || findLevel(tierId, tiers) !== null) return null;
  return { refused: 'tier_unknown', detail: `The live program has no tier "${tierId}".` };
}

/**
 * Puts a member, whose book is open, into a tier of the program by another's word than their figure's, and plans
 * what entering it gives (not for those who are imported with it). Answers what they had before.
 */
export async function placeTier(
  tx: Tx,
  settlement: Settlement,
  step: { program: Program; placing: Placing },
): Promise<Standing | null> {
  const { program, placing } = step;
  const { memberId, tierId } = placing;
  const terms = program.tiers;
  assert(terms !== null, 'a member is placed in a program with tiers');
  const { shop, now } = settlement;
  const stored = (await readStandings(tx, shop.shopId, [memberId])).get(memberId);
  const before = stored?.standing ?? null;
  const today = dayInZone(now, shop.timeZone);
  const standing = placed(before, { placing, terms, now, today });
  const periodNo = (stored?.periodNo ?? 0) + 1;
  const reviewAt = nextReviewAt(standing, { terms, timeZone: shop.timeZone, today });
  const { how, reason, actorName } = placing;
  await saveStandings(tx, shop.shopId, {
    standings: [{ memberId, standing, periodNo, reviewAt }],
    periods: [{ memberId, periodNo, tierId, beganAt: now, how, reason, actorName }],
  });
  const level = findLevel(tierId, terms);
  const rises = rankOf(tierId, terms) > rankOf(before?.tierId ?? null, terms);
  if (level !== null && rises && how !== 'imported')
    await planEntries(tx, settlement, [{ memberId, level, periodNo }]);
  await markStandingsDue(tx, shop.shopId, { memberIds: [memberId], now });
  await reviewTiers(tx, settlement, { program, memberIds: [memberId] });
  return before;
}

function placed(
  before: Standing | null,
  step: { placing: Placing; terms: TierTerms; now: Date; today: string },
): Standing {
  const { placing, terms, now, today } = step;
  const { tierId, locked } = placing;
  const since = before !== null && before.tierId === tierId ? before.since : now;
  const period = givenPeriod(today, terms);
  return { tierId, since, ...period, through: tierId === null ? null : period.through, locked };
}
