import { randomInt } from 'node:crypto';
import { assert } from '../../base/errors.ts';
import type { ReferralTerms } from '../../domain/program/referral-terms.ts';
import type { Program } from '../../domain/program/program.ts';
import { makeReferralCode } from '../../domain/referrals/make-referral-code.ts';
import { publicCode } from '../../domain/referrals/public-code.ts';
import type { Database } from '../../store/database.ts';
import {
  isCodeTaken,
  type MemberLink,
  readMemberLink,
  saveLinkCode,
  saveShowsFirstName,
} from '../../store/referral-links.ts';
import { readProgram } from '../read-program.ts';

/** A member's own link, ready to be shared. */
export interface ShareLink {
  memberId: string;
  /** `tavolumi-3` */
  publicCode: string;
  firstName: string | null;
  showsFirstName: boolean;
  isStopped: boolean;
  terms: ReferralTerms;
  program: Program;
}

/** Codes that are tried until one is nobody's. */
const drawsMax = 12;

/**
 * The link of a member, which is made when it is first asked for and theirs for life. Null: the live program has no
 * referrals, or they are no member any more.
 */
export async function shareLink(
  db: Database,
  step: { shopId: string; memberId: string; now: Date },
): Promise<ShareLink | null> {
  const { shopId, memberId } = step;
  const { program } = await readProgram(db, shopId);
  const terms = program.referrals;
  if (terms === null) return null;
  const known = await readMemberLink(db, shopId, memberId);
  if (known === null || known.status !== 'active') return null;
  const link = known.code === null ? await makeLink(db, step) : known;
  if (link === null || link.code === null) return null;
  return {
    memberId,
    publicCode: publicCode(link.code, shopId),
    firstName: link.firstName,
    showsFirstName: link.showsFirstName,
    isStopped: link.stoppedAt !== null,
    terms,
    program,
  };
}

async function makeLink(
  db: Database,
  step: { shopId: string; memberId: string; now: Date },
): Promise<MemberLink | null> {
  const { shopId, memberId, now } = step;
  for (let drawn = 0; drawn < drawsMax; drawn += 1) {
    const code = makeReferralCode((below) => randomInt(below));
    try {
      return await db.transaction(async (tx) => {
        await saveLinkCode(tx, shopId, { memberId, code, now });
        return readMemberLink(tx, shopId, memberId);
      });
    } catch (error) {
      if (!isCodeTaken(error)) throw error;
    }
  }
  assert(false, `one of ${drawsMax} codes is nobody's`);
}

/** A member says whether friends are told their first name. */
export async function showFirstName(
  db: Database,
  step: { shopId: string; memberId: string; shows: boolean; now: Date },
): Promise<void> {
  await db.transaction((tx) => saveShowsFirstName(tx, step.shopId, step));
}
