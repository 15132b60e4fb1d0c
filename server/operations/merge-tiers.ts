import type { Program } from '../domain/program/program.ts';
import { nextReviewAt } from '../domain/tiers/review-standing.ts';
import { dayInZone } from '../domain/day-in-zone.ts';
import { rankOf, type Standing } from '../domain/tiers/standing.ts';
import type { TierTerms } from '../domain/program/tier-terms.ts';
import type { Tx } from '../store/database.ts';
import type { MergingMembers } from '../store/merges.ts';
import { readStandings, saveStandings, type StoredStanding } from '../store/standings.ts';
import { reviewTiers } from './review-tiers.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

/**
 * Of two members who became one, the one who stays keeps the higher tier; then their figures together decide. To be
 * called once the figures are with that one.
 */
export async function mergeTiers(
  tx: Tx,
  step: MergingMembers & { shop: SettlingShop; program: Program; now: Date },
): Promise<void> {
  const { shop, program, from, into, now } = step;
  if (program.tiers === null) return;
  const settlement = new Settlement(tx, shop, now);
  await settlement.open([from, into], { openOf: [] });
  const standings = await readStandings(tx, shop.shopId, [from, into]);
  const leaving = standings.get(from);
  if (leaving !== undefined)
    await handOver(tx, { ...step, terms: program.tiers, leaving, staying: standings.get(into) });
  await reviewTiers(tx, settlement, { program, memberIds: [into] });
  await settlement.post();
}

async function handOver(
  tx: Tx,
  step: MergingMembers & {
    shop: SettlingShop;
    terms: TierTerms;
    now: Date;
    leaving: StoredStanding;
    staying: StoredStanding | undefined;
  },
): Promise<void> {
  const { shop, terms, now, leaving, staying } = step;
  const today = dayInZone(now, shop.timeZone);
  const left: Standing = { ...leaving.standing, tierId: null, through: null, locked: false };
  const ended = { memberId: step.from, standing: left, periodNo: leaving.periodNo + 1 };
  const wins = isHigher(leaving.standing, staying?.standing ?? null, terms);
  const won = {
    memberId: step.into,
    standing: leaving.standing,
    periodNo: (staying?.periodNo ?? 0) + 1,
  };
  const moved = wins ? [ended, won] : [ended];
  await saveStandings(tx, shop.shopId, {
    standings: moved.map((each) => ({
      ...each,
      reviewAt: nextReviewAt(each.standing, { terms, timeZone: shop.timeZone, today }),
    })),
    periods: moved.map(({ memberId, standing, periodNo }) => ({
      memberId,
      periodNo,
      tierId: standing.tierId,
      beganAt: now,
      how: 'merged',
      reason: null,
      actorName: null,
    })),
  });
}

/** Of one and the same tier the one that lasts longer. */
function isHigher(a: Standing, b: Standing | null, terms: TierTerms): boolean {
  const ranks = rankOf(a.tierId, terms) - rankOf(b?.tierId ?? null, terms);
  if (ranks !== 0 || a.tierId === null || b === null) return ranks > 0;
  return lasts(a) > lasts(b);
}

/** As texts that sort: a lock outlasts every day. */
function lasts({ locked, through }: Standing): string {
  return `${locked ? 1 : 0}${through ?? '9999'}`;
}
