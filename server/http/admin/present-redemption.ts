import type { AdminRedemption, AdminTask } from '../../contract/admin-rewards.ts';
import { isCancellable } from '../../operations/end-redemption.ts';
import { isFulfillable } from '../../operations/fulfil-reward.ts';
import type { RedemptionTask } from '../../operations/read-tasks.ts';
import type { StoredRedemption } from '../../store/redemptions.ts';
import { presentIssued, presentTerms } from '../present-issued.ts';

export function presentRedemption(redemption: StoredRedemption, now: Date): AdminRedemption {
  const { account } = redemption;
  return {
    id: account.redemptionId,
    reward_id: redemption.rewardId,
    title: redemption.title,
    status: account.status,
    points: account.points,
    returned_points: account.returned,
    forfeited_points: account.forfeited,
    ...presentTerms(redemption),
    ...presentIssued(redemption),
    channel: redemption.channel,
    connection_id: redemption.connectionId,
    order_id: redemption.orderId,
    failure: redemption.failure,
    parked_reason: redemption.parked?.reason ?? null,
    ending: redemption.ending,
    can_cancel: isCancellable(redemption, { by: 'shop', now }),
    can_fulfil: isFulfillable(redemption),
    created_at: redemption.createdAt.toISOString(),
  };
}

export function presentTask(task: RedemptionTask, now: Date): AdminTask {
  const { redemption } = task;
  return {
    kind: task.kind,
    redemption: presentRedemption(redemption, now),
    member: { id: redemption.memberId, name: task.memberName },
    instructions: task.instructions,
    reason: redemption.parked?.reason ?? null,
    since: (redemption.parked?.at ?? redemption.createdAt).toISOString(),
  };
}
