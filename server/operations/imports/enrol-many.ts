import { RetriableError } from '../../base/errors.ts';
import type { Tx } from '../../store/database.ts';
import { appendManyIdentities, appendMembers } from '../../store/import-members.ts';
import type { NewMember } from '../../store/members.ts';
import { identitiesOf, type Person } from '../person.ts';

/**
 * Makes members of people of whom nobody knows any identity, without a bonus; their ids, in the order of the
 * people. When somebody takes one of the identities at the same moment, the transaction is to be run again.
 */
export async function enrolMany(
  tx: Tx,
  shopId: string,
  step: { people: readonly Person[]; joinedBy: NewMember['joinedBy']; now: Date },
): Promise<string[]> {
  const { people, joinedBy, now } = step;
  const ids = await appendMembers(
    tx,
    shopId,
    people.map((person) => ({
      customerId: person.customerId,
      firstName: person.firstName,
      lastName: person.lastName,
      birthday: person.birthday ?? null,
      joinedAt: person.joinedAt,
      joinedBy,
      consentedAt: person.consentedAt ?? person.joinedAt,
      createdAt: now,
    })),
  );
  const identities = people.flatMap((person, at) =>
    identitiesOf(person).map((identity) => ({ ...identity, memberId: ids[at] ?? '' })),
  );
  const given = await appendManyIdentities(tx, shopId, { identities, now });
  if (given < identities.length)
    throw new RetriableError('Somebody joined with the same identity at this moment.');
  return ids;
}
