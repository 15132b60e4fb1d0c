import type { Program } from '../domain/program/program.ts';
import type { Tx } from '../store/database.ts';
import { releaseClosed } from '../store/erasing.ts';
import type { NewMember } from '../store/members.ts';
import { readProfile, saveBirthday } from '../store/profiles.ts';
import { claimOrders } from './claim-orders.ts';
import { identitiesOf, type Person } from './person.ts';
import { readProgram } from './read-program.ts';
import { findKnownMembers, joinProgram, resolveMember } from './resolve-member.ts';
import { reviewProfiles } from './review-profiles.ts';
import { Settlement, type SettleDeps, type SettlingShop } from './settlement.ts';

/**
 * Makes a member of a person whose identities are taken as proven, or finds the member who has one of them
 * already (and gives that member the new ones, and a birthday where none is known). Orders that waited for the person become theirs.
 */
export async function joinMember(
  deps: SettleDeps,
  step: {
    shop: SettlingShop;
    person: Person;
    joinedBy: NewMember['joinedBy'];
    now: Date;
  },
): Promise<{ memberId: string; created: boolean }> {
  const { shop, person, now } = step;
  const { program } = await readProgram(deps.db, shop.shopId);
  return deps.db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, now);
    await releaseClosed(tx, shop.shopId, identitiesOf(person));
    const known = await findKnownMembers(tx, shop.shopId, [person]);
    const found = await resolveMember(tx, settlement, { person, known });
    const memberId =
      found ??
      (await joinProgram(tx, settlement, { person, known, program, joinedBy: step.joinedBy }));
    if (found !== null && person.birthday != null)
      await keepBirthday(tx, settlement, { memberId, birthday: person.birthday, program });
    await settlement.post();
    await claimOrders(deps, tx, { shop, program, people: [person], now });
    return { memberId, created: found === null };
  });
}

async function keepBirthday(
  tx: Tx,
  settlement: Settlement,
  step: { memberId: string; birthday: string; program: Program },
): Promise<void> {
  const { memberId, birthday, program } = step;
  const { shop, now } = settlement;
  const profile = await readProfile(tx, shop.shopId, memberId);
  if (profile === null || profile.birthday !== null) return;
  await saveBirthday(tx, shop.shopId, { memberId, birthday, now });
  await reviewProfiles(tx, settlement, { program, memberIds: [memberId] });
}
