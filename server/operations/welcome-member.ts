import { systemActor } from '../domain/ledger/ledger.ts';
import type { Program } from '../domain/program/program.ts';
import type { Tx } from '../store/database.ts';
import { grantActivities } from './grant-activities.ts';
import type { Person } from './person.ts';
import { reviewProfiles } from './review-profiles.ts';
import { reviewTiers } from './review-tiers.ts';
import type { Settlement } from './settlement.ts';

/** What joining brings: a tier that is everybody's, the welcome bonus, and what is known of the member from the start. */
export async function welcomeMember(
  tx: Tx,
  settlement: Settlement,
  step: { memberId: string; person: Person; program: Program },
): Promise<void> {
  const { memberId, person, program } = step;
  const rule = program.activities.find(({ type }) => type === 'sign_up');
  if (rule === undefined) await reviewTiers(tx, settlement, { program, memberIds: [memberId] });
  else
    await grantActivities(tx, settlement, {
      program,
      told: [
        {
          memberId,
          rule,
          externalId: memberId,
          occurredAt: person.joinedAt,
          properties: {},
          source: 'system',
          actor: systemActor,
          note: null,
        },
      ],
    });
  if (person.birthday != null)
    await reviewProfiles(tx, settlement, { program, memberIds: [memberId] });
}
