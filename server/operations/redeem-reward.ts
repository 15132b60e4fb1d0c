import type { Actor } from '../domain/ledger/ledger.ts';
import type { Money } from '../domain/program/money.ts';
import type { Program } from '../domain/program/program.ts';
import type { Reward } from '../domain/program/reward.ts';
import type { OfferRefusal } from '../domain/redemptions/check-offer.ts';
import { memberPrice } from '../domain/redemptions/member-price.ts';
import { planHold } from '../domain/redemptions/plan-redemption.ts';
import { quoteReward, type RewardRefusal } from '../domain/redemptions/quote-reward.ts';
import { type Refusal, refuseWith } from '../domain/speech/refusal.ts';
import { brokenConstraint, type Database, type Tx } from '../store/database.ts';
import { readMember } from '../store/members.ts';
import { readRedemption, type StoredRedemption } from '../store/redemptions.ts';
import { lockReward } from '../store/reward-counts.ts';
import { judgeOffer, type OfferViewer, readSegments, readViewer } from './judge-offers.ts';
import { newRedemption } from './new-redemption.ts';
import { beginIssuing } from './redemption-jobs.ts';
import { readProgram } from './read-program.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

export type RedeemRefusal =
  | RewardRefusal
  | OfferRefusal
  | Refusal<'member_unknown' | 'reward_unknown' | 'not_enough_points' | 'redemption_id_taken'>;

export interface RedeemRequest {
  /** Made by whoever asks and kept until answered: the same id again gives the same redemption. */
  redemptionId: string;
  memberId: string;
  rewardId: string;
  points: number | null;
  /** What the goods in the basket come to; null: nobody said. */
  basket?: Money | null;
  /** Where it is asked for; null: whoever asks need not say. */
  channel?: string | null;
  /** The connection that is to issue it; null: the shop's own platform. */
  connectionId?: string | null;
  createdBy: StoredRedemption['createdBy'];
  actor: Actor;
}

interface RedeemStep {
  shop: SettlingShop;
  request: RedeemRequest;
  now: Date;
}

/**
 * Sets the points aside, keeps the redemption and owes the job that has it issued: one transaction. Its code is
 * decided here, so that the job may be tried any number of times.
 */
export async function redeemReward(
  db: Database,
  step: RedeemStep,
): Promise<StoredRedemption | RedeemRefusal> {
  const { shop, request, now } = step;
  const live = await readProgram(db, shop.shopId);
  const redeem = async (tx: Tx): Promise<StoredRedemption | RedeemRefusal> => {
    const settlement = new Settlement(tx, shop, now);
    await settlement.open([request.memberId]);
    const existing = await readRedemption(tx, shop.shopId, request.redemptionId);
    if (existing !== null) return sameRequest(existing, request);
    const member = await readMember(tx, shop.shopId, request.memberId);
    if (member?.status !== 'active') return refuseWith('member_unknown', 'refusals.notAMember');
    const reward = live.program.rewards.find(({ id }) => id === request.rewardId);
    if (reward === undefined) return refuseWith('reward_unknown', 'refusals.rewardUnknown');
    const offered = await offer(tx, step, { program: live.program, reward });
    if ('refused' in offered) return offered;
    const redemption = newRedemption(reward, { ...offered, request, version: live.version, now });
    return hold(tx, settlement, { redemption, actor: request.actor });
  };
  try {
    return await db.transaction(redeem);
  } catch (error) {
    // Another member's lock does not hold this one back: the id was taken a moment ago.
    if (brokenConstraint(error) === 'transfers_idempotency_key_unique') return idTaken;
    throw error;
  }
}

const idTaken = refuseWith('redemption_id_taken', 'refusals.idTaken');

function sameRequest(
  existing: StoredRedemption,
  request: RedeemRequest,
): StoredRedemption | RedeemRefusal {
  const same =
    existing.memberId === request.memberId &&
    existing.rewardId === request.rewardId &&
    (request.points === null || existing.account.points === request.points);
  return same ? existing : idTaken;
}

/** Whether this member may have it now, and at what price; of what is limited one at a time may ask. */
async function offer(
  tx: Tx,
  { shop, request, now }: RedeemStep,
  { program, reward }: { program: Program; reward: Reward },
): Promise<
  | { quote: Exclude<ReturnType<typeof quoteReward>, RewardRefusal>; viewer: OfferViewer }
  | RedeemRefusal
> {
  const { memberId, points, basket = null, channel = null, connectionId = null } = request;
  const place = { channel, connectionId, basket };
  if (reward.stock !== null) await lockReward(tx, shop.shopId, reward.id);
  const asked = { shop, program, rewards: [reward], memberId, place, now };
  const viewer = await readViewer(tx, { ...asked, segmentIds: await readSegments(tx, asked) });
  const obstacle = judgeOffer(reward, viewer, { shop, place, now });
  if (obstacle !== null) return obstacle;
  const quote = quoteReward(reward, {
    points,
    price: memberPrice(reward, viewer.tierId),
    basket,
    capsAtCheckout: viewer.capsAtCheckout,
  });
  return 'refused' in quote ? quote : { quote, viewer };
}

async function hold(
  tx: Tx,
  settlement: Settlement,
  step: { redemption: StoredRedemption; actor: Actor },
): Promise<StoredRedemption | RedeemRefusal> {
  const { redemption } = step;
  const { shopId } = settlement.shop;
  const plan = planHold(settlement.draftOf(redemption.memberId), redemption.account, {
    actor: step.actor,
    now: settlement.now,
  });
  if ('refused' in plan)
    return refuseWith('not_enough_points', 'refusals.notEnough', {
      points: { points: redemption.account.points },
      spendable: { points: plan.spendable },
    });
  settlement.plan(plan.draft);
  await settlement.post();
  return beginIssuing(tx, shopId, { ...redemption, account: plan.redemption });
}
