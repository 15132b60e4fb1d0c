import { keptOn, yearOf } from '../domain/activities/yearly-days.ts';
import { dayInZone } from '../domain/day-in-zone.ts';
import { systemActor } from '../domain/ledger/ledger.ts';
import type { Program } from '../domain/program/program.ts';
import { readActingMembers } from '../store/activities.ts';
import type { Tx } from '../store/database.ts';
import { listCompletedProfiles } from '../store/profiles.ts';
import { grantActivities } from './grant-activities.ts';
import { grantYearly } from './grant-yearly.ts';
import type { Settlement } from './settlement.ts';

/**
 * What these members are owed for what is known of them now: for a profile that is complete, and for a birthday
 * that is today, which the daily round may have passed already.
 */
export async function reviewProfiles(
  tx: Tx,
  settlement: Settlement,
  step: { program: Program; memberIds: readonly string[] },
): Promise<void> {
  const { program, memberIds } = step;
  const { shop, now } = settlement;
  if (memberIds.length === 0) return;
  const rule = program.activities.find(({ type }) => type === 'profile_complete');
  if (rule !== undefined) {
    const complete = await listCompletedProfiles(tx, shop.shopId, memberIds);
    await settlement.open(complete, { openOf: [] });
    // Asked again under the lock: somebody may have been quicker.
    const unthanked = await listCompletedProfiles(tx, shop.shopId, complete);
    await grantActivities(tx, settlement, {
      program,
      told: unthanked.map((memberId) => ({
        memberId,
        rule,
        externalId: memberId,
        occurredAt: now,
        properties: {},
        source: 'system',
        actor: systemActor,
        note: null,
      })),
    });
  }
  if (!program.activities.some(({ type }) => type === 'birthday')) return;
  const today = dayInZone(now, shop.timeZone);
  const members = await readActingMembers(tx, shop.shopId, memberIds);
  const celebrating = [...members.values()].filter(
    ({ birthday }) => birthday !== null && keptOn(birthday, yearOf(today)) === today,
  );
  await grantYearly(tx, settlement, {
    program,
    type: 'birthday',
    memberIds: celebrating.map(({ memberId }) => memberId),
    day: today,
  });
}
