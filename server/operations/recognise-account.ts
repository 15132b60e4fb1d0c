import { findMembers } from '../store/members.ts';
import { claimOrders } from './claim-orders.ts';
import { identitiesOf, type Person } from './person.ts';
import { readProgram } from './read-program.ts';
import { findKnownMembers, resolveMember } from './resolve-member.ts';
import { type SettleDeps, Settlement, type SettlingShop } from './settlement.ts';

/**
 * The member that a person is whose identities are taken as proven; null: they have not joined. What is new of them
 * goes to that member, and so do the orders that waited for it. Nothing is written where nothing is new.
 */
export async function recogniseAccount(
  deps: SettleDeps,
  step: { shop: SettlingShop; person: Person; now: Date },
): Promise<string | null> {
  const { shop, person, now } = step;
  const identities = identitiesOf(person);
  const seen = await findMembers(deps.db, shop.shopId, identities);
  if (seen.size === 0) return null;
  if (seen.size === identities.length) {
    const [strongest] = identities;
    return strongest === undefined
      ? null
      : (seen.get(`${strongest.type}:${strongest.value}`) ?? null);
  }
  const { program } = await readProgram(deps.db, shop.shopId);
  return deps.db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, now);
    const known = await findKnownMembers(tx, shop.shopId, [person]);
    const memberId = await resolveMember(tx, settlement, { person, known });
    if (memberId === null) return null;
    await settlement.post();
    await claimOrders(deps, tx, { shop, program, people: [person], now });
    return memberId;
  });
}
