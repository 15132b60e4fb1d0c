import { dayInZone } from '../../domain/day-in-zone.ts';
import type { Program } from '../../domain/program/program.ts';
import { nextReviewAt } from '../../domain/tiers/review-standing.ts';
import { givenPeriod } from '../../domain/tiers/tier-period.ts';
import type { Tx } from '../../store/database.ts';
import { markStandingsDue } from '../../store/standing-publications.ts';
import { readStandings, saveStandings } from '../../store/standings.ts';
import type { Shop } from '../../store/shops.ts';
import type { MemberRow } from './read-member-row.ts';

/** Puts members into the tiers that a file says they have; one who has it already keeps their period. */
export async function saveImportedTiers(
  tx: Tx,
  step: {
    shop: Shop;
    program: Program;
    /** Their books are locked. */
    members: readonly { memberId: string; row: Pick<MemberRow, 'tierId' | 'tierUntil'> }[];
    by: string;
    now: Date;
  },
): Promise<void> {
  const { shop, program, members, by, now } = step;
  const terms = program.tiers;
  if (terms === null || members.length === 0) return;
  const { timeZone, shopId } = shop;
  const today = dayInZone(now, timeZone);
  const known = await readStandings(
    tx,
    shopId,
    members.map(({ memberId }) => memberId),
  );
  const moved = members
    .filter(({ memberId, row }) => known.get(memberId)?.standing.tierId !== row.tierId)
    .map(({ memberId, row }) => {
      const period = givenPeriod(today, terms);
      const standing = {
        tierId: row.tierId,
        since: now,
        countsAfter: period.countsAfter,
        through: row.tierUntil ?? period.through,
        locked: false,
      };
      const periodNo = (known.get(memberId)?.periodNo ?? 0) + 1;
      const reviewAt = nextReviewAt(standing, { terms, timeZone, today });
      return { memberId, standing, periodNo, reviewAt };
    });
  await saveStandings(tx, shopId, {
    standings: moved,
    periods: moved.map(({ memberId, standing, periodNo }) => ({
      memberId,
      periodNo,
      tierId: standing.tierId,
      beganAt: now,
      how: 'imported' as const,
      reason: null,
      actorName: by,
    })),
  });
  await markStandingsDue(tx, shopId, { memberIds: moved.map(({ memberId }) => memberId), now });
}
