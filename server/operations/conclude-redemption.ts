import type { Actor } from '../domain/ledger/ledger.ts';
import type { RewardKind } from '../domain/program/reward.ts';
import { isCode, isHandedOver } from '../domain/redemptions/platform-kinds.ts';
import {
  planCapture,
  planEnding,
  planForfeit,
  planReturn,
  type RedemptionEnding,
  type RedemptionPlan,
} from '../domain/redemptions/plan-redemption.ts';
import type { Database } from '../store/database.ts';
import { readRedemption, type StoredRedemption } from '../store/redemptions.ts';
import type { LockedRedemption } from './lock-redemption.ts';
import { readProgram } from './read-program.ts';

/** What the program says of points that come back. */
export interface ReturnTerms {
  graceDays: number;
  /** By the version under which it was redeemed: what was promised then holds. */
  returnExpiredPoints: boolean;
}

export async function readReturnTerms(
  db: Database,
  shopId: string,
  redemptionId: string,
): Promise<ReturnTerms | null> {
  const redemption = await readRedemption(db, shopId, redemptionId);
  if (redemption === null) return null;
  const { program: live } = await readProgram(db, shopId);
  const { program: own } = await readProgram(db, shopId, redemption.programVersion);
  return {
    graceDays: live.settings.graceLotDays,
    returnExpiredPoints: own.settings.returnExpiredPoints,
  };
}

/** Nothing of it can be used any more: its points come back, or are lost where the program says so. */
export function conclude(
  locked: LockedRedemption,
  step: {
    ending: RedemptionEnding;
    failure: StoredRedemption['failure'];
    actor: Actor;
    terms: ReturnTerms;
  },
): StoredRedemption {
  const { settlement, redemption } = locked;
  const plan = planEnd(locked, step);
  if (plan.redemption === redemption.account) return redemption;
  settlement.plan(plan.draft);
  return {
    ...redemption,
    account: plan.redemption,
    failure: step.failure,
    ending: null,
    parked: null,
  };
}

function planEnd(
  { settlement, redemption }: LockedRedemption,
  step: { ending: RedemptionEnding; actor: Actor; terms: ReturnTerms },
): RedemptionPlan {
  const { account } = redemption;
  const { ending, actor } = step;
  const { now } = settlement;
  const { graceDays, returnExpiredPoints } = step.terms;
  const draft = settlement.draftOf(redemption.memberId);
  if (account.status === 'used') {
    const version = draft.book.lastSeq + 1;
    return planReturn(draft, account, { target: account.spent, now, graceDays, version, actor });
  }
  if (ending === 'expired' && !returnExpiredPoints)
    return planForfeit(draft, account, { actor, now });
  return planEnding(draft, account, { ending, actor, now, graceDays });
}

const spent = {
  code: 'spent_already',
  detail: 'Something of it has been spent already, so it stays with the member.',
};

/** It was used before it could be taken back. */
export function use({ settlement, redemption }: LockedRedemption): StoredRedemption {
  const plan = planCapture(
    settlement.draftOf(redemption.memberId),
    redemption.account,
    settlement.now,
  );
  const failure = isHandedOver(redemption.kind) ? spent : redemption.failure;
  if (plan.redemption === redemption.account)
    return redemption.ending === null
      ? redemption
      : { ...redemption, failure, ending: null, parked: null };
  settlement.plan(plan.draft);
  return { ...redemption, account: plan.redemption, failure, ending: null, parked: null };
}

/** Whether points that count as redeemed can be had back of the shop: what no order has used. */
export function canTakeBack(kind: RewardKind, orderId: string | null): boolean {
  return orderId === null && !isCode(kind);
}
