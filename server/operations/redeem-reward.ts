import { randomBytes } from 'node:crypto';
import type { Actor } from '../domain/ledger/ledger.ts';
import { planHold, type RedemptionAccount } from '../domain/redemptions/plan-redemption.ts';
import type { Reward } from '../domain/program/program.ts';
import { quoteReward, type RewardRefusal } from '../domain/redemptions/quote-reward.ts';
import { brokenConstraint, type Database, type Tx } from '../store/database.ts';
import { enqueueJob } from '../store/jobs.ts';
import { readMember } from '../store/members.ts';
import { appendRedemption, readRedemption, type StoredRedemption } from '../store/redemptions.ts';
import { readProgram } from './read-program.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

export type RedeemRefusal =
  | RewardRefusal
  | { refused: 'member_unknown'; detail: string }
  | { refused: 'reward_unknown'; detail: string }
  | { refused: 'not_enough_points'; detail: string }
  | { refused: 'redemption_id_taken'; detail: string };

export interface RedeemRequest {
  /** Made by whoever asks and kept until answered: the same id again gives the same redemption. */
  redemptionId: string;
  memberId: string;
  rewardId: string;
  points: number | null;
  createdBy: StoredRedemption['createdBy'];
  actor: Actor;
}

const dayMs = 86_400_000;

/**
 * Sets the points aside, keeps the redemption and owes the job that makes its code: one transaction.
 * The code is decided here, so that the job may be tried any number of times.
 */
export async function redeemReward(
  db: Database,
  step: { shop: SettlingShop; request: RedeemRequest; now: Date },
): Promise<StoredRedemption | RedeemRefusal> {
  const { shop, request, now } = step;
  const { program, version } = await readProgram(db, shop.shopId);
  const redeem = async (tx: Tx): Promise<StoredRedemption | RedeemRefusal> => {
    const settlement = new Settlement(tx, shop, now);
    await settlement.open([request.memberId]);
    const existing = await readRedemption(tx, shop.shopId, request.redemptionId);
    if (existing !== null) return sameRequest(existing, request);
    const member = await readMember(tx, shop.shopId, request.memberId);
    if (member?.status !== 'active')
      return { refused: 'member_unknown', detail: 'This person is not a member of the program.' };
    const reward = program.rewards.find(({ id }) => id === request.rewardId);
    if (reward === undefined)
      return {
        refused: 'reward_unknown',
        detail: 'This reward is not on offer. Load the rewards again and choose one of them.',
      };
    const redemption = newRedemption(reward, { request, version, now });
    if ('refused' in redemption) return redemption;
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

const idTaken: RedeemRefusal = {
  refused: 'redemption_id_taken',
  detail: 'Another redemption has this id already. Use a new id for a new redemption.',
};

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

function newRedemption(
  reward: Reward,
  step: { request: RedeemRequest; version: number; now: Date },
): StoredRedemption | RedeemRefusal {
  const { request, now } = step;
  const quote = quoteReward(reward, request.points);
  if ('refused' in quote) return quote;
  const account: RedemptionAccount = {
    redemptionId: request.redemptionId,
    status: 'requested',
    points: quote.points,
    spent: 0,
    returned: 0,
    forgiven: 0,
    draws: [],
  };
  return {
    account,
    memberId: request.memberId,
    rewardId: reward.id,
    programVersion: step.version,
    title: quote.title,
    value: quote.value,
    code: reward.codePrefix + makeCode(),
    discountId: null,
    expiresAt: new Date(now.getTime() + reward.codeDays * dayMs),
    orderId: null,
    failure: null,
    ending: null,
    createdBy: request.createdBy,
    createdAt: now,
    updatedAt: now,
  };
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
    return {
      refused: 'not_enough_points',
      detail: `This takes ${redemption.account.points} points and ${plan.spendable} can be spent.`,
    };
  const held = { ...redemption, account: plan.redemption };
  settlement.plan(plan.draft);
  await settlement.post();
  await appendRedemption(tx, shopId, held);
  const { redemptionId } = held.account;
  await enqueueJob(tx, 'issue_discount', {
    payload: { shopId, redemptionId },
    key: `issue:${shopId}:${redemptionId}`,
    queue: `redemption:${redemptionId}`,
  });
  return held;
}

/** Twelve characters that nobody mistakes for one another: 60 random bits. */
function makeCode(): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const characters = [...randomBytes(12)].map((byte) => alphabet[byte % 32]).join('');
  return [characters.slice(0, 4), characters.slice(4, 8), characters.slice(8)].join('-');
}
