import type { Program } from '../domain/program/program.ts';
import { lockCustomerTags, saveMemberTags } from '../store/customer-tags.ts';
import type { Tx } from '../store/database.ts';
import {
  appendIdentities,
  findMembers,
  type Identity,
  listIdentities,
  type NewMember,
} from '../store/members.ts';
import { enrolMember } from './enrol-member.ts';
import { identitiesOf, type Person } from './person.ts';
import type { Settlement } from './settlement.ts';
import { welcomeMember } from './welcome-member.ts';

/** Members by `type:value`, kept up to date while a batch goes on. */
export type KnownMembers = Map<string, string>;

export async function findKnownMembers(
  tx: Tx,
  shopId: string,
  people: readonly Person[],
): Promise<KnownMembers> {
  return findMembers(tx, shopId, people.flatMap(identitiesOf));
}

const keyOf = (identity: Identity) => `${identity.type}:${identity.value}`;

/** The member whom the strongest known identity of a person names. */
export function knownMember(person: Person, known: KnownMembers): string | null {
  const match = identitiesOf(person).find((identity) => known.has(keyOf(identity)));
  return match === undefined ? null : (known.get(keyOf(match)) ?? null);
}

/**
 * The member that a person is, by the strongest identity that is known; identities that are new go to that
 * member. A customer of the platform is never taken for a member who is another customer already; neither is one
 * of Stripe, unless the shop's own account says that both are one person's.
 */
export async function resolveMember(
  tx: Tx,
  settlement: Settlement,
  step: { person: Person; known: KnownMembers },
): Promise<string | null> {
  const { person, known } = step;
  const identities = identitiesOf(person);
  const match = identities.find((identity) => known.has(keyOf(identity)));
  const memberId = match === undefined ? undefined : known.get(keyOf(match));
  if (match === undefined || memberId === undefined) return null;
  const fresh = identities.filter((identity) => !known.has(keyOf(identity)));
  if (fresh.length === 0) return memberId;
  const { shopId } = settlement.shop;
  const unique = fresh.flatMap(({ type }) => (isUniqueBeside(type, match.type) ? [type] : []));
  if (unique.length > 0) {
    const held = (await listIdentities(tx, shopId, [memberId])).get(memberId) ?? [];
    if (held.some(({ type }) => unique.includes(type))) return null;
  }
  const customerFresh = fresh.flatMap(({ type, value }) => (type === 'customer_id' ? [value] : []));
  if (customerFresh.length > 0) await lockCustomerTags(tx, shopId, customerFresh);
  const given = await appendIdentities(tx, shopId, {
    memberId,
    identities: fresh,
    now: settlement.now,
  });
  for (const identity of given) known.set(keyOf(identity), memberId);
  if (given.some(({ type }) => type === 'customer_id' || type === 'stripe_customer_id'))
    settlement.meet(memberId);
  const customerIds = given.flatMap(({ type, value }) => (type === 'customer_id' ? [value] : []));
  await saveMemberTags(tx, shopId, { customerIds, now: settlement.now });
  return memberId;
}

/** Whether a member known by `match` may have only one identity of this type. */
function isUniqueBeside(type: Identity['type'], match: Identity['type']): boolean {
  if (type === 'customer_id') return true;
  return type === 'stripe_customer_id' && (match === 'email' || match === 'phone');
}

/** Makes a member of a person whom `resolveMember` did not find, with the identities that are nobody's yet. */
export async function joinProgram(
  tx: Tx,
  settlement: Settlement,
  step: {
    person: Person;
    known: KnownMembers;
    program: Program;
    joinedBy: NewMember['joinedBy'];
  },
): Promise<string> {
  const { person, known } = step;
  const identities = identitiesOf(person).filter((identity) => !known.has(keyOf(identity)));
  const enrolment = await enrolMember(tx, settlement.shop.shopId, {
    person,
    identities,
    joinedBy: step.joinedBy,
    expiry: (await settlement.expiry()).terms,
    now: settlement.now,
  });
  settlement.add(enrolment.draft);
  const { memberId } = enrolment;
  settlement.meet(memberId);
  for (const identity of identities) known.set(keyOf(identity), memberId);
  await welcomeMember(tx, settlement, { memberId, person, program: step.program });
  return memberId;
}
