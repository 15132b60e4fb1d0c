import type { Program } from '../../domain/program/program.ts';
import type { ReferralTerms } from '../../domain/program/referral-terms.ts';
import { publicCode } from '../../domain/referrals/public-code.ts';
import type { Database } from '../../store/database.ts';
import { findLinkOwner } from '../../store/referral-links.ts';
import { readProgram } from '../read-program.ts';

/** What a link offers to whoever follows it. */
export interface Invitation {
  /** Who invites. */
  memberId: string;
  publicCode: string;
  /** Null unless they agreed to be named. */
  firstName: string | null;
  terms: ReferralTerms;
  program: Program;
  programVersion: number;
  /** Whoever looks is the one who invites. */
  isOwn: boolean;
}

/**
 * What a code invites to, by the live program. `code` is without the shop, in any case. Null: it is nobody's, its
 * member is gone, staff has stopped it, or the program has no referrals.
 */
export async function readInvitation(
  db: Database,
  step: { shopId: string; code: string; viewerId: string | null },
): Promise<Invitation | null> {
  const { shopId, code, viewerId } = step;
  const [{ program, version }, owner] = await Promise.all([
    readProgram(db, shopId),
    findLinkOwner(db, shopId, code),
  ]);
  const terms = program.referrals;
  if (terms === null || owner === null || owner.code === null) return null;
  if (owner.status !== 'active' || owner.stoppedAt !== null) return null;
  return {
    memberId: owner.memberId,
    publicCode: publicCode(owner.code, shopId),
    firstName: owner.showsFirstName ? owner.firstName : null,
    terms,
    program,
    programVersion: version,
    isOwn: viewerId === owner.memberId,
  };
}
