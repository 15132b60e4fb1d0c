import type { Encryption } from '../../base/encryption.ts';
import { pickLanguage } from '../../contract/languages.ts';
import type { PointsName } from '../../domain/points-name.ts';
import type { ReferralTerms } from '../../domain/program/referral-terms.ts';
import { publicCode } from '../../domain/referrals/public-code.ts';
import { pointsNameIn } from '../../domain/speech/points-name-in.ts';
import type { Database } from '../../store/database.ts';
import { saveOfferMailed } from '../../store/own-referrals.ts';
import { readMemberLink } from '../../store/referral-links.ts';
import { readProgram } from '../read-program.ts';
import { openAddress } from './friend-address.ts';
import { readClaim } from './read-claim.ts';

/** All that a friend's mail says. */
export interface ReadyOffer {
  outcome: 'ready';
  email: string;
  locale: string;
  pointsName: PointsName;
  terms: ReferralTerms;
  /** The advocate's; null unless they agreed to be named. */
  firstName: string | null;
  /** The advocate's public code. */
  ref: string;
  code: string;
  expiresAt: Date | null;
  /** As a claim has it. */
  site: string | null;
}

/**
 * Looks right before a friend's mail is sent whether there is still something to tell. `making`: their code is not there
 * yet; `none`: it is over, waits for the shop, needs no code, or has been told.
 */
export async function prepareOffer(
  deps: { db: Database; encryption: Encryption },
  step: { shopId: string; referralId: string; now: Date },
): Promise<ReadyOffer | { outcome: 'making' | 'none' }> {
  const { shopId } = step;
  const claim = await readClaim(deps.db, step);
  if (claim === null || claim.referral.email === null || claim.referral.mailedAt !== null)
    return { outcome: 'none' };
  const { referral, terms, code, expiresAt, site } = claim;
  if (claim.outcome === 'making') return { outcome: 'making' };
  if (code === null || referral.email === null) return { outcome: 'none' };
  const [{ program }, link] = await Promise.all([
    readProgram(deps.db, shopId),
    readMemberLink(deps.db, shopId, referral.advocateId),
  ]);
  return {
    outcome: 'ready',
    email: openAddress(deps.encryption, shopId, referral.email),
    locale: referral.locale,
    pointsName: pointsNameIn(program.settings, pickLanguage(referral.locale)),
    terms,
    firstName: link?.showsFirstName === true ? link.firstName : null,
    ref: publicCode(link?.code ?? '', shopId),
    code,
    expiresAt,
    site,
  };
}

/** The mail has gone; or the mail server will never take it: nobody tries again. */
export async function settleOffer(
  db: Database,
  step: { shopId: string; referralId: string; mailedAt: Date | null },
): Promise<void> {
  await db.transaction((tx) => saveOfferMailed(tx, step.shopId, step));
}
