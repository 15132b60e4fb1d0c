import type { ApiRedemption } from '../../contract/api-redemption.ts';
import { codeExists } from '../../operations/settle-redemption.ts';
import type { StoredRedemption } from '../../store/redemptions.ts';
import { presentMoney } from '../present-money.ts';

export function presentRedemption(redemption: StoredRedemption): ApiRedemption {
  const { account } = redemption;
  return {
    id: account.redemptionId,
    member_id: redemption.memberId,
    reward_id: redemption.rewardId,
    title: redemption.title,
    status: account.status,
    points: account.points,
    returned_points: account.returned,
    value: presentMoney(redemption.value),
    discount: codeExists(redemption)
      ? { kind: 'code', code: redemption.code, expires_at: redemption.expiresAt.toISOString() }
      : null,
    failure: redemption.failure,
    ending: redemption.ending,
    order_id: redemption.orderId,
    created_at: redemption.createdAt.toISOString(),
  };
}
