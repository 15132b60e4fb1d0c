import type {
  StorefrontLedgerItem,
  StorefrontOrder,
  StorefrontRedemption,
  StorefrontReward,
} from '../../contract/storefront.ts';
import type { Reward } from '../../domain/program/program.ts';
import { quoteReward } from '../../domain/redemptions/quote-reward.ts';
import type { HistoryItem } from '../../operations/explain-lines.ts';
import type { OrderInWords } from '../../operations/read-orders.ts';
import { codeExists, isCancellable } from '../../operations/settle-redemption.ts';
import type { StoredRedemption } from '../../store/redemptions.ts';
import { presentMoney } from '../present-money.ts';

export function presentReward(reward: Reward): StorefrontReward {
  const { id, kind, title } = reward;
  const minimum_order = reward.minimumOrder === null ? null : presentMoney(reward.minimumOrder);
  if (reward.kind === 'amount_off')
    return {
      id,
      kind,
      title,
      points: reward.points,
      value: presentMoney(reward.value),
      minimum_order,
      slider: null,
    };
  const least = quoteReward(reward, reward.minPoints);
  return {
    id,
    kind,
    title,
    points: reward.minPoints,
    value: presentMoney('refused' in least ? reward.valueStep : least.value),
    minimum_order,
    slider: {
      points_step: reward.pointsStep,
      value_step: presentMoney(reward.valueStep),
      min_points: reward.minPoints,
      max_points: reward.maxPoints - (reward.maxPoints % reward.pointsStep),
    },
  };
}

export function presentRedemption(redemption: StoredRedemption): StorefrontRedemption {
  const { account } = redemption;
  const exists = codeExists(redemption);
  return {
    id: account.redemptionId,
    reward_id: redemption.rewardId,
    title: redemption.title,
    status: account.status,
    points: account.points,
    value: presentMoney(redemption.value),
    code: exists ? redemption.code : null,
    expires_at: exists ? redemption.expiresAt.toISOString() : null,
    failure:
      account.status === 'failed'
        ? 'The shop could not make this code. Your points are back; please try again later.'
        : null,
    can_cancel: isCancellable(redemption),
    created_at: redemption.createdAt.toISOString(),
  };
}

export function presentLedgerItem(item: HistoryItem): StorefrontLedgerItem {
  return {
    id: String(item.seq),
    occurred_at: item.occurredAt.toISOString(),
    points: item.feltPoints,
    kind: item.kind,
    title: item.title,
    explanation: item.explanation,
    available_after: item.availableAfter,
  };
}

export function presentOrder({ order, name, sentences }: OrderInWords): StorefrontOrder {
  const { account } = order;
  return {
    order_id: account.orderId,
    name,
    placed_at: (order.placedAt ?? order.firstSeenAt).toISOString(),
    points: account.granted - account.revoked,
    pending: account.pending,
    pending_until: account.pending > 0 ? (account.maturesAt?.toISOString() ?? null) : null,
    explanation: sentences,
  };
}
