import { isCode } from '../../domain/redemptions/platform-kinds.ts';
import type { Gift, ReferralTerms } from '../../domain/program/referral-terms.ts';
import { readConnection } from '../../store/connections.ts';
import type { Database } from '../../store/database.ts';
import { readRedemption, type StoredRedemption } from '../../store/redemptions.ts';
import { readReferral, type StoredReferral } from '../../store/referrals.ts';
import { readProgram } from '../read-program.ts';

/**
 * What a friend has of their claim. `making`: the code is on its way; `waiting`: the shop looks at it first;
 * `no_code`: what they get needs none, it comes after their order; `over`: it can't be used any more, or was.
 */
export type ClaimOutcome = 'ready' | 'making' | 'waiting' | 'no_code' | 'over';

export interface Claim {
  outcome: ClaimOutcome;
  code: string | null;
  expiresAt: Date | null;
  /** The pages beside whose checkout the code is typed in; null: the shop's own. */
  site: string | null;
  referral: StoredReferral;
  /** What was promised to them. */
  terms: ReferralTerms;
}

/** What became of a claim, as its friend may see it; null: there is none of that name. */
export async function readClaim(
  db: Database,
  step: { shopId: string; referralId: string; now: Date },
): Promise<Claim | null> {
  const { shopId, referralId, now } = step;
  const referral = await readReferral(db, shopId, referralId);
  if (referral === null || referral.claimedAt === null) return null;
  const [{ program }, redemption] = await Promise.all([
    readProgram(db, shopId, referral.programVersion),
    referral.redemptionId === null ? null : readRedemption(db, shopId, referral.redemptionId),
  ]);
  const terms = program.referrals;
  if (terms === null) return null;
  const outcome = judge(referral, { redemption, gift: terms.friend.gift, now });
  const ready = outcome === 'ready' ? redemption : null;
  return {
    outcome,
    code: ready?.code ?? null,
    expiresAt: ready?.expiresAt ?? null,
    site: await readSite(db, shopId, ready),
    referral,
    terms,
  };
}

/** Of a connection's pages the first is the one that it was made with. */
async function readSite(
  db: Database,
  shopId: string,
  ready: StoredRedemption | null,
): Promise<string | null> {
  if (ready === null || ready.connectionId === null) return null;
  const connection = await readConnection(db, shopId, ready.connectionId);
  return connection?.origins[0] ?? null;
}

function judge(
  referral: StoredReferral,
  has: { redemption: StoredRedemption | null; gift: Gift | null; now: Date },
): ClaimOutcome {
  const { redemption, gift, now } = has;
  if (['rewarded', 'rejected', 'expired'].includes(referral.state)) return 'over';
  if (redemption !== null) return judgeCode(redemption, now);
  if (referral.inReview || referral.state === 'blocked') return 'waiting';
  if (referral.orderId !== null) return 'over';
  // A code that was not begun with the claim is one that nothing here can issue right now.
  return gift !== null && isCode(gift.kind) ? 'waiting' : 'no_code';
}

function judgeCode({ account, expiresAt }: StoredRedemption, now: Date): ClaimOutcome {
  switch (account.status) {
    case 'requested':
    case 'held':
      return 'making';
    case 'issued':
      return expiresAt === null || expiresAt > now ? 'ready' : 'over';
    case 'used':
    case 'failed':
    case 'cancelled':
    case 'expired':
    case 'returned':
      return 'over';
  }
}
