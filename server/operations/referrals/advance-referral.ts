import { assert, RetriableError } from '../../base/errors.ts';
import { systemActor } from '../../domain/ledger/ledger.ts';
import { isCode } from '../../domain/redemptions/platform-kinds.ts';
import { readDiscount, readReferredOrder } from '../../domain/referrals/read-referred-order.ts';
import type { ReferralFacts } from '../../domain/referrals/referral.ts';
import { standReferral } from '../../domain/referrals/stand-referral.ts';
import { weighSignals } from '../../domain/referrals/weigh-signals.ts';
import type { Database, Tx } from '../../store/database.ts';
import { enqueueJob } from '../../store/jobs.ts';
import { lockOrders, type StoredOrder } from '../../store/orders.ts';
import { readRedemption } from '../../store/redemptions.ts';
import { findOrderInstead, hasEarlierOrder } from '../../store/referral-orders.ts';
import {
  lockReferrals,
  readReferral,
  saveReferral,
  type StoredReferral,
} from '../../store/referrals.ts';
import { readSignals } from '../../store/signals.ts';
import { endRedemption } from '../end-redemption.ts';
import { type SettleDeps, Settlement, type SettlingShop } from '../settlement.ts';
import { isCodeOver } from './end-late-code.ts';
import { giveGift } from './give-gift.ts';
import { giveOwed, giveRewards } from './give-rewards.ts';
import { keepReferral } from './keep-referral.ts';
import {
  type AdvanceStep,
  type Decision,
  readContext,
  type ReferralContext,
} from './referral-context.ts';

const dayMs = 86_400_000;
/** So wrong may the clock of a till be. */
const clocksDifferMs = 3_600_000;

/** What was given, and what was refused for good, stays whatever becomes of the facts. */
export function isFinal({ state, reason }: StoredReferral): boolean {
  return state === 'rewarded' || reason === 'limit_reached' || reason === 'advocate_gone';
}

/**
 * Brings a referral to where its facts put it: gives the friend's code once nothing is in the way, and the rewards once
 * their hold is over; takes an unused code back when it ends. Any repetition changes nothing. `decide`: staff's word.
 */
export async function advanceReferral(
  deps: SettleDeps,
  step: { shop: SettlingShop; referralId: string; decide?: Decision; now: Date },
): Promise<StoredReferral | null> {
  const { shop, now } = step;
  const begun = await readReferral(deps.db, shop.shopId, step.referralId);
  if (begun === null) return null;
  const context = await readContext(deps.db, shop.shopId, begun);
  const after = await deps.db.transaction((tx) => advanceLocked(tx, context, step));
  await endCode(deps.db, shop, after, now);
  return after;
}

/** Locks the order, the books and the referral, in this order, and takes the step. */
async function advanceLocked(
  tx: Tx,
  context: ReferralContext,
  step: { shop: SettlingShop; referralId: string; decide?: Decision; now: Date },
): Promise<StoredReferral> {
  const { shop, referralId, now } = step;
  const seen = await readReferral(tx, shop.shopId, referralId);
  assert(seen !== null, 'referrals are never deleted');
  const { advocateId, friendId } = seen;
  const orderId = await findOrder(tx, shop, seen);
  const orderIds = orderId === null ? [] : [orderId];
  const orders = await lockOrders(tx, shop.shopId, { orderIds, now });
  const order = orderId === null ? null : (orders.get(orderId) ?? null);
  const settlement = new Settlement(tx, shop, now);
  const people = [advocateId, friendId, order?.memberId].filter((id) => id != null);
  await settlement.open(people, { openOf: [] });
  const [referral] = await lockReferrals(tx, shop.shopId, [referralId]);
  assert(referral !== undefined, 'referrals are never deleted');
  if (
    referral.orderId !== seen.orderId ||
    referral.advocateId !== advocateId ||
    referral.friendId !== friendId
  )
    throw new RetriableError('The referral went on at this moment.');
  const advanced = await advanceWithin(tx, settlement, {
    ...context,
    referral: orderId === seen.orderId ? referral : attach(referral, order),
    order,
    decide: step.decide ?? null,
  });
  await settlement.post();
  return advanced;
}

/** Its order; where that was cancelled, the one that came in its place and was heard of before. */
async function findOrder(
  tx: Tx,
  shop: SettlingShop,
  referral: StoredReferral,
): Promise<string | null> {
  if (referral.reason !== 'cancelled') return referral.orderId;
  const other = { referral, tests: shop.isDevelopment };
  return (await findOrderInstead(tx, shop.shopId, other)) ?? referral.orderId;
}

function attach(referral: StoredReferral, order: StoredOrder | null): StoredReferral {
  if (order === null) return referral;
  const { account, placedAt, memberId } = order;
  const friendId = memberId === referral.advocateId ? null : memberId;
  return { ...referral, orderId: account.orderId, orderedAt: placedAt, friendId };
}

/** A code that nobody should use any more. */
async function endCode(
  db: Database,
  shop: SettlingShop,
  referral: StoredReferral,
  now: Date,
): Promise<void> {
  const { redemptionId } = referral;
  if (redemptionId === null || !isCodeOver(referral)) return;
  await endRedemption(db, { shop, redemptionId, ending: 'cancelled', actor: systemActor, now });
}

/** The same within a transaction that holds the books of advocate and friend, and the order's row where there is one. */
export async function advanceWithin(
  tx: Tx,
  settlement: Settlement,
  step: AdvanceStep,
): Promise<StoredReferral> {
  const { shop, now } = settlement;
  if (isFinal(step.referral)) {
    const paid = await giveOwed(tx, settlement, step);
    if (paid !== step.referral) await saveReferral(tx, shop.shopId, { referral: paid, now });
    return paid;
  }
  const stood = await standAgain(tx, settlement, step);
  const coded = await giveCode(tx, settlement, { ...step, referral: stood });
  const rewarded = isDue(coded, now)
    ? await giveRewards(tx, settlement, { ...step, referral: coded })
    : coded;
  await keepReferral(tx, settlement, {
    before: step.referral,
    after: rewarded,
    decide: step.decide,
  });
  return rewarded;
}

function isDue({ state, inReview, holdUntil }: StoredReferral, now: Date): boolean {
  return state === 'pending' && !inReview && holdUntil !== null && holdUntil <= now;
}

/** Where the facts of now put it; nothing is given yet. */
export async function standAgain(
  tx: Tx,
  settlement: Settlement,
  step: AdvanceStep,
): Promise<StoredReferral> {
  const { referral, order, fraud, terms, decide } = step;
  const { shop, now } = settlement;
  const { shopId } = shop;
  const signals = (await readSignals(tx, shopId, [referral.referralId])).get(referral.referralId);
  const { score } = weighSignals(signals ?? [], fraud);
  const decision = decide?.decision ?? referral.decision;
  const told = order === null ? null : readReferredOrder(order.snapshot);
  // Who was looked at first has their whole time from then on.
  const isLetIn = decide?.decision === 'released' && referral.redemptionId === null;
  const claimEndsAt =
    isLetIn && referral.claimEndsAt !== null
      ? new Date(now.getTime() + terms.claimDays * dayMs)
      : referral.claimEndsAt;
  const facts: ReferralFacts = {
    claimedAt: referral.claimedAt,
    claimEndsAt,
    order:
      told === null || order === null
        ? null
        : {
            ...told,
            isFirst:
              !isBefore(told.placedAt, referral.claimedAt) &&
              !(await hasEarlierOrder(tx, shopId, order)),
          },
    score,
    decision,
  };
  const standing = standReferral(facts, terms, fraud, now);
  return {
    ...referral,
    ...standing,
    claimEndsAt,
    score,
    decision,
    ...(decide === null ? {} : { decidedAt: now, decidedBy: decide.by, note: decide.note }),
    orderMinor: told?.goodsMinor ?? referral.orderMinor,
    orderCurrency: told?.currency ?? referral.orderCurrency,
    discountMinor: await readDiscountOf(tx, shopId, step),
  };
}

/** Whoever had ordered when they claimed was no new customer, though we are told of that order only now. */
function isBefore(placedAt: Date, claimedAt: Date | null): boolean {
  return claimedAt !== null && placedAt.getTime() < claimedAt.getTime() - clocksDifferMs;
}

async function readDiscountOf(
  tx: Tx,
  shopId: string,
  { referral: { redemptionId, discountMinor }, order }: AdvanceStep,
): Promise<number | null> {
  if (order === null || redemptionId === null) return discountMinor;
  const redemption = await readRedemption(tx, shopId, redemptionId);
  return redemption === null ? discountMinor : readDiscount(order.snapshot, redemption.code);
}

/** One that the platform has refused is none. */
async function hasCode(tx: Tx, shopId: string, { redemptionId }: StoredReferral): Promise<boolean> {
  if (redemptionId === null) return false;
  const redemption = await readRedemption(tx, shopId, redemptionId);
  return redemption !== null && redemption.account.status !== 'failed';
}

/** The friend's code, once nobody has to look first; and the mail with it, or with what comes without a code. */
async function giveCode(
  tx: Tx,
  settlement: Settlement,
  step: AdvanceStep,
): Promise<StoredReferral> {
  const { referral, terms, live } = step;
  const { shopId } = settlement.shop;
  const isOpen = referral.state === 'claimed' && !referral.inReview && referral.claimedAt !== null;
  if (!isOpen || (await hasCode(tx, shopId, referral))) return referral;
  const { gift } = terms.friend;
  const redemption =
    gift === null || !isCode(gift.kind)
      ? null
      : await giveGift(tx, settlement, {
          gift,
          program: live.program,
          version: referral.programVersion,
          referralId: referral.referralId,
          memberId: referral.advocateId,
          forFriend: true,
          connectionId: referral.connectionId,
          expiresAt: referral.claimEndsAt,
        });
  if (referral.email !== null && referral.mailedAt === null)
    await enqueueJob(tx, 'mail_offer', {
      payload: { shopId, referralId: referral.referralId },
      key: `mail_offer:${shopId}:${referral.referralId}`,
    });
  return redemption === null
    ? referral
    : { ...referral, redemptionId: redemption.account.redemptionId };
}
