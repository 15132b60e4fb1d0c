import { randomUUID } from 'node:crypto';
import { systemActor } from '../../domain/ledger/ledger.ts';
import type { Gift } from '../../domain/program/referral-terms.ts';
import type { Program } from '../../domain/program/program.ts';
import { capsAtCheckout } from '../../domain/redemptions/caps-at-checkout.ts';
import { memberPrice } from '../../domain/redemptions/member-price.ts';
import { planHold } from '../../domain/redemptions/plan-redemption.ts';
import { needsAccount, servesReward } from '../../domain/redemptions/platform-kinds.ts';
import { quoteReward } from '../../domain/redemptions/quote-reward.ts';
import type { Tx } from '../../store/database.ts';
import { findIssuer, type Issuer, readOfferTraits } from '../../store/issuers.ts';
import type { StoredRedemption } from '../../store/redemptions.ts';
import { accountOn } from '../judge-offers.ts';
import { newRedemption } from '../new-redemption.ts';
import { beginIssuing } from '../redemption-jobs.ts';
import type { Settlement } from '../settlement.ts';

export interface GiftStep {
  gift: Gift;
  /** Of the live program: how its checkout works. */
  program: Program;
  /** Whose terms promised it. */
  version: number;
  referralId: string;
  /** Whose redemption it is; of a friend's code, the advocate. The book is open. */
  memberId: string;
  forFriend: boolean;
  /** Beside whose checkout it was claimed; null: the shop's own. */
  connectionId: string | null;
  /** Null: the gift's own days. */
  expiresAt: Date | null;
}

/**
 * Gives what no points are paid for, by the machine that issues every reward. Null: the shop has nothing that could
 * issue it, or the member has no account for it.
 */
export async function giveGift(
  tx: Tx,
  settlement: Settlement,
  step: GiftStep,
): Promise<StoredRedemption | null> {
  const { gift, program, memberId, forFriend } = step;
  const { shop, now } = settlement;
  const issuer = await chooseIssuer(tx, shop.shopId, step);
  const isVoucher = gift.kind === 'custom';
  if (!isVoucher && (issuer === null || !servesReward(issuer.platform, gift))) return null;
  if (needsAccount(gift.kind)) {
    const { accounts } = await readOfferTraits(tx, shop.shopId, memberId);
    if (issuer === null || accountOn(issuer.platform, accounts) === null) return null;
  }
  const quote = quoteReward(gift, {
    points: null,
    price: memberPrice(gift, null),
    basket: null,
    capsAtCheckout: capsAtCheckout(issuer?.platform ?? null, program.settings),
  });
  if ('refused' in quote) return null;
  const redemption = newRedemption(gift, {
    request: {
      redemptionId: randomUUID(),
      memberId,
      createdBy: 'system',
      gift: { referralId: step.referralId, forFriend, expiresAt: step.expiresAt },
    },
    quote,
    viewer: { issuer },
    version: step.version,
    now,
  });
  const plan = planHold(settlement.draftOf(memberId), redemption.account, {
    actor: systemActor,
    now,
  });
  if ('refused' in plan) return null;
  return beginIssuing(tx, shop.shopId, { ...redemption, account: plan.redemption });
}

/** The checkout beside which it was claimed, where that is connected and knows such gifts; else the shop's own. */
async function chooseIssuer(
  tx: Tx,
  shopId: string,
  { connectionId, gift }: GiftStep,
): Promise<Issuer | null> {
  const beside = connectionId === null ? null : await findIssuer(tx, shopId, connectionId);
  return beside !== null && servesReward(beside.platform, gift)
    ? beside
    : findIssuer(tx, shopId, null);
}
