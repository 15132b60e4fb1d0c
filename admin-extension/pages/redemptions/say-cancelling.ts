import type { AdminRedemption } from '../../../server/contract/admin-rewards.ts';
import type { Format } from '../../format.ts';
import { redemptionsTexts } from '../../texts/en/redemptions.ts';

const t = redemptionsTexts.cancelling;

/** What cancelling does, in the order in which it is done. */
export function sayCancelling(redemption: AdminRedemption, format: Format): string {
  if (redemption.points === 0) return sayCancellingGift(redemption);
  const { kind, title, status } = redemption;
  const points = format.points(redemption.points);
  const name = t.name(title);
  if (kind === 'custom')
    return status === 'used' ? t.handedOver(name, points) : t.voucher(name, points);
  if (kind === 'gift_card') return t.giftCard(name, points);
  if (kind === 'store_credit') return t.credit(name, points);
  return t.code(name, points);
}

/** What was given for a referral has cost no points that could return. */
function sayCancellingGift({ kind, title, status }: AdminRedemption): string {
  const name = t.name(title);
  if (kind === 'custom') return status === 'used' ? t.giftHandedOver(name) : t.giftVoucher(name);
  if (kind === 'gift_card' || kind === 'store_credit') return t.giftMoney(name);
  return t.giftCode(name);
}
