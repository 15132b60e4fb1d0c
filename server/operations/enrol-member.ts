import { RetriableError } from '../base/errors.ts';
import type { ExpiryTerms } from '../domain/ledger/expiry-policy.ts';
import { openDraft, systemActor, type LedgerDraft } from '../domain/ledger/ledger.ts';
import { planActivity } from '../domain/ledger/plan-adjustment.ts';
import type { Program } from '../domain/program/program.ts';
import type { Tx } from '../store/database.ts';
import { appendIdentities, appendMember, type Identity, type NewMember } from '../store/members.ts';
import type { Person } from './person.ts';

export interface Enrolment {
  memberId: string;
  /** The new member's book with what joining earns; not posted yet. */
  draft: LedgerDraft;
}

/**
 * Makes a member of a person whom no identity of theirs names yet, with the sign-up bonus planned.
 * When somebody takes one of the identities at the same moment, the transaction is to be run again.
 */
export async function enrolMember(
  tx: Tx,
  shopId: string,
  step: {
    person: Person;
    identities: readonly Identity[];
    program: Program;
    joinedBy: NewMember['joinedBy'];
    expiry: ExpiryTerms;
    now: Date;
  },
): Promise<Enrolment> {
  const { person, identities, now } = step;
  const memberId = await appendMember(tx, shopId, {
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
  return { memberId, draft: planSignUp(openDraft(book, now), step.program, person.joinedAt) };
}

function planSignUp(draft: LedgerDraft, program: Program, joinedAt: Date): LedgerDraft {
  const bonus = program.activities.find((activity) => activity.type === 'sign_up');
  if (bonus === undefined) return draft;
  const activityId = `sign_up:${draft.book.memberId}`;
  return planActivity(
    draft,
    {
      kind: 'activity',
      actor: systemActor,
      source: { kind: 'activity', id: activityId },
      reason: null,
      idempotencyKey: `activity:${activityId}`,
      occurredAt: joinedAt,
    },
    bonus.points,
  );
}
