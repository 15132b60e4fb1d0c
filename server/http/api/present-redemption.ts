import type { ApiRedemption } from '../../contract/api-redemption.ts';
import { isHandedOver } from '../../domain/redemptions/platform-kinds.ts';
import { codeExists } from '../../operations/end-redemption.ts';
import type { StoredRedemption } from '../../store/redemptions.ts';
import { presentIssued, presentTerms } from '../present-issued.ts';

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
    ...presentTerms(redemption),
    discount: presentDiscount(redemption),
    failure: redemption.failure,
    ending: redemption.ending,
    parked: redemption.parked !== null,
    channel: redemption.channel,
    connection_id: redemption.connectionId,
    order_id: redemption.orderId,
    created_at: redemption.createdAt.toISOString(),
  };
}

function presentDiscount(redemption: StoredRedemption): ApiRedemption['discount'] {
  if (!codeExists(redemption)) return null;
  const { code, expires_at } = presentIssued(redemption);
  return { kind: discountKind(redemption.kind), code, expires_at };
}

function discountKind(kind: StoredRedemption['kind']) {
  if (kind === 'custom') return 'voucher';
  return isHandedOver(kind) ? kind : 'code';
}
