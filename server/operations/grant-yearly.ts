import { yearOf } from '../domain/activities/yearly-days.ts';
import { dayInZone, startOfDay } from '../domain/day-in-zone.ts';
import { systemActor } from '../domain/ledger/ledger.ts';
import type { Program } from '../domain/program/program.ts';
import { findActivities } from '../store/activities.ts';
import type { Tx } from '../store/database.ts';
import { grantActivities } from './grant-activities.ts';
import type { Settlement } from './settlement.ts';

/** Gives members what their day brings; who has been looked at for this year already is left out. */
export async function grantYearly(
  tx: Tx,
  settlement: Settlement,
  step: {
    program: Program;
    type: 'birthday' | 'anniversary';
    memberIds: readonly string[];
    day: string;
  },
): Promise<void> {
  const { program, type, memberIds, day } = step;
  const { shop, now } = settlement;
  const rule = program.activities.find((each) => each.type === type);
  if (rule === undefined || memberIds.length === 0) return;
  const nameOf = (memberId: string) => `${memberId}:${yearOf(day)}`;
  const leaveOutDone = async (ids: readonly string[]): Promise<string[]> => {
    const asked = { types: [type], externalIds: ids.map(nameOf) };
    const done = await findActivities(tx, shop.shopId, asked);
    const names = new Set(done.map(({ externalId }) => externalId));
    return ids.filter((id) => !names.has(nameOf(id)));
  };
  const owed = await leaveOutDone(memberIds);
  if (owed.length === 0) return;
  await settlement.open(owed, { openOf: [] });
  // On the day itself it happens when it is given; what is made up for, happened when its day began.
  const occurredAt = day === dayInZone(now, shop.timeZone) ? now : startOfDay(day, shop.timeZone);
  await grantActivities(tx, settlement, {
    program,
    // Asked again under the lock: somebody may have been quicker.
    told: (await leaveOutDone(owed)).map((memberId) => ({
      memberId,
      rule,
      externalId: nameOf(memberId),
      occurredAt,
      properties: {},
      source: 'system',
      actor: systemActor,
      note: null,
    })),
  });
}
