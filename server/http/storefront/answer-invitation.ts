import { assert } from '../../base/errors.ts';
import type { ClaimAnswer, ClaimInvitationRequest } from '../../contract/storefront-referral.ts';
import { readPublicCode } from '../../domain/referrals/read-public-code.ts';
import { readProgram } from '../../operations/read-program.ts';
import { claimReferral } from '../../operations/referrals/claim-referral.ts';
import { makeClaimToken, readClaimToken } from '../../operations/referrals/claim-token.ts';
import { countClick } from '../../operations/referrals/count-visit.ts';
import { readClaim } from '../../operations/referrals/read-claim.ts';
import { type Invitation, readInvitation } from '../../operations/referrals/read-invitation.ts';
import type { Shopper } from './authenticate-shopper.ts';
import { wordsFor } from './present-referral.ts';
import { type ReferralDeps, tracesOf } from './read-sharing.ts';

/** What became of a claim; without a claim: why, and a sentence that says so. */
export type Claimed =
  | { claim: ClaimAnswer }
  | { refused: 'not_found' | 'email_invalid'; detail: string };

/** Codes of other shops are nobody's here. Looks that find nobody are counted: codes can't be found by trying. */
export async function findInvitation(
  { db, guestLimits }: ReferralDeps,
  { shop, memberId, traces }: Shopper,
  text: string,
): Promise<Invitation | null> {
  guestLimits.look(traces);
  const named = readPublicCode(text);
  const invitation =
    named?.shopId === shop.shopId
      ? await readInvitation(db, { shopId: shop.shopId, code: named.code, viewerId: memberId })
      : null;
  if (invitation === null) guestLimits.miss(traces);
  return invitation;
}

/** A link has been followed; a member's look at their own is none. */
export async function countInvitationClick(
  deps: ReferralDeps,
  shopper: Shopper,
  { ref, device }: { ref: string; device?: string | null | undefined },
): Promise<void> {
  const traces = tracesOf(shopper, device);
  const invitation = await findInvitation(deps, shopper, ref);
  if (invitation === null || invitation.isOwn) return;
  deps.guestLimits.click(traces, invitation.publicCode);
  const { memberId } = invitation;
  const { shop } = shopper;
  await countClick(deps, { shop, memberId, channel: 'ref', traces, now: deps.clock.now() });
}

export async function claimInvitation(
  deps: ReferralDeps,
  shopper: Shopper,
  body: ClaimInvitationRequest,
): Promise<Claimed> {
  const { shop, memberId, locale } = shopper;
  const traces = tracesOf(shopper, body.device);
  deps.guestLimits.claim(traces, body.ref);
  const { program } = await readProgram(deps.db, shop.shopId);
  const words = wordsFor(shopper, program);
  const named = readPublicCode(body.ref);
  const claimed =
    named === null || named.shopId !== shop.shopId
      ? ({ outcome: 'not_found' } as const)
      : await claimReferral(deps, {
          shop,
          code: named.code,
          email: body.email,
          channel: 'ref',
          locale: locale ?? program.settings.locale,
          traces,
          clickedAt: body.clicked_at == null ? null : new Date(body.clicked_at),
          viewerId: memberId,
          connectionId: shopper.connectionId,
          now: deps.clock.now(),
        });
  if (claimed.outcome === 'made') {
    const found = await answerWith(deps, shopper, claimed.referralId);
    assert(found !== null, 'a claim that was made can be read');
    return { claim: found.claim };
  }
  const { outcome } = claimed;
  const text = words.claim(outcome);
  if (outcome === 'not_found') deps.guestLimits.miss(traces);
  return outcome === 'not_found' || outcome === 'email_invalid'
    ? { refused: outcome, detail: text }
    : { claim: { outcome, text, code: null, expires_at: null, token: null } };
}

/** What a token names, and when it was claimed; null: nothing in this shop. */
export async function findClaim(
  deps: ReferralDeps,
  shopper: Shopper,
  token: string,
): Promise<{ claim: ClaimAnswer; claimedAt: Date | null } | null> {
  const named = readClaimToken(deps.encryption, token);
  if (named === null || named.shopId !== shopper.shop.shopId) return null;
  return answerWith(deps, shopper, named.referralId);
}

async function answerWith(
  { db, encryption, clock }: ReferralDeps,
  shopper: Shopper,
  referralId: string,
): Promise<{ claim: ClaimAnswer; claimedAt: Date | null } | null> {
  const { shopId } = shopper.shop;
  const [found, { program }] = await Promise.all([
    readClaim(db, { shopId, referralId, now: clock.now() }),
    readProgram(db, shopId),
  ]);
  if (found === null) return null;
  const { outcome, code, expiresAt, referral } = found;
  return {
    claim: {
      outcome,
      text: wordsFor(shopper, program).claim(outcome),
      code,
      expires_at: expiresAt?.toISOString() ?? null,
      token: makeClaimToken(encryption, { shopId, referralId }),
    },
    claimedAt: referral.claimedAt,
  };
}
