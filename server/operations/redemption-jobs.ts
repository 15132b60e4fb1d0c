import type { RewardKind } from '../domain/program/reward.ts';
import type { Tx } from '../store/database.ts';
import { enqueueJob, type JobPayloads } from '../store/jobs.ts';
import { appendRedemption, type StoredRedemption } from '../store/redemptions.ts';

/** Names a redemption as far as its jobs need to know it. */
export interface RedemptionRef {
  redemptionId: string;
  memberId: string;
  kind: RewardKind;
}

export interface RedemptionJob {
  payload: JobPayloads['issue_discount'];
  key: string;
  queue: string;
}

/**
 * Issuing and taking back of one redemption never run at once: they share a queue. What is told apart by amount and
 * time alone, store credit, shares one with everything of its kind that its member has.
 */
export function redemptionJob(
  shopId: string,
  verb: 'issue' | 'disable',
  redemption: RedemptionRef,
): RedemptionJob {
  const { redemptionId, memberId, kind } = redemption;
  return {
    payload: { shopId, redemptionId },
    key: `${verb}:${shopId}:${redemptionId}`,
    queue: kind === 'store_credit' ? `credit:${shopId}:${memberId}` : `redemption:${redemptionId}`,
  };
}

export async function enqueueIssuing(
  tx: Tx,
  shopId: string,
  redemption: StoredRedemption,
): Promise<void> {
  await enqueueJob(tx, 'issue_discount', redemptionJob(shopId, 'issue', refOf(redemption)));
}

/**
 * Keeps a redemption whose points are held, and owes the job that issues it. What staff hands over has its number at
 * once: there is no platform to wait for.
 */
export async function beginIssuing(
  tx: Tx,
  shopId: string,
  redemption: StoredRedemption,
): Promise<StoredRedemption> {
  const isVoucher = redemption.kind === 'custom';
  const { account } = redemption;
  const begun = isVoucher
    ? { ...redemption, account: { ...account, status: 'issued' as const } }
    : redemption;
  await appendRedemption(tx, shopId, begun);
  if (!isVoucher) await enqueueIssuing(tx, shopId, begun);
  return begun;
}

export async function enqueueEnding(
  tx: Tx,
  shopId: string,
  redemption: StoredRedemption,
): Promise<void> {
  await enqueueJob(tx, 'disable_discount', redemptionJob(shopId, 'disable', refOf(redemption)));
}

function refOf({ account, memberId, kind }: StoredRedemption): RedemptionRef {
  return { redemptionId: account.redemptionId, memberId, kind };
}
