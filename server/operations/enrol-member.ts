import { RetriableError } from '../base/errors.ts';
import type { ExpiryTerms } from '../domain/ledger/expiry-policy.ts';
import { openDraft, type LedgerDraft } from '../domain/ledger/ledger.ts';
import { lockCustomerTags } from '../store/customer-tags.ts';
import type { Tx } from '../store/database.ts';
import { appendIdentities, appendMember, type Identity, type NewMember } from '../store/members.ts';
import type { Person } from './person.ts';

export interface Enrolment {
  memberId: string;
  /** The new member's book, empty. */
  draft: LedgerDraft;
}

/**
 * Makes a member of a person whom no identity of theirs names yet.
 * When somebody takes one of the identities at the same moment, the transaction is to be run again.
 */
export async function enrolMember(
  tx: Tx,
  shopId: string,
  step: {
    person: Person;
    identities: readonly Identity[];
    joinedBy: NewMember['joinedBy'];
    expiry: ExpiryTerms;
    now: Date;
  },
): Promise<Enrolment> {
  const { person, identities, now } = step;
  if (person.customerId !== null) await lockCustomerTags(tx, shopId, [person.customerId]);
  const memberId = await appendMember(tx, shopId, {
    customerId: person.customerId,
    firstName: person.firstName,
    lastName: person.lastName,
    birthday: person.birthday ?? null,
    joinedAt: person.joinedAt,
    joinedBy: step.joinedBy,
    consentedAt: person.consentedAt ?? person.joinedAt,
    createdAt: now,
  });
  const given = await appendIdentities(tx, shopId, { memberId, identities, now });
  if (given.length < identities.length)
    throw new RetriableError('Somebody joined with the same identity at this moment.');
  const book = {
    memberId,
    pending: 0,
    available: 0,
    held: 0,
    lifetimePoints: 0,
    lastSeq: 0,
    nextExpiryAt: null,
    lastActiveAt: null,
    expiry: step.expiry,
    lots: [],
    unreadLotPoints: 0,
  };
  return { memberId, draft: openDraft(book, now) };
}
