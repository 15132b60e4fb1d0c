import type { AdminRedemption } from '../../../server/contract/admin-rewards.ts';
import type { Format } from '../../format.ts';

/** What cancelling does, in the order in which it is done. */
export function sayCancelling(redemption: AdminRedemption, format: Format): string {
  if (redemption.points === 0) return sayCancellingGift(redemption);
  const { kind, title, status } = redemption;
  const points = format.points(redemption.points);
  const name = `“${title}”`;
  if (kind === 'custom')
    return status === 'used'
      ? `${name} was handed over already. ${points} return to the member all the same.`
      : `The voucher for ${name} is good no longer, and ${points} return to the member with their old expiry dates.`;
  if (kind === 'gift_card' || kind === 'store_credit') {
    const takenBack =
      kind === 'gift_card'
        ? 'the card is deactivated first'
        : 'the credit is taken out of the customer’s account first';
    return `${name} is taken back if nothing of it was spent: ${takenBack}, then ${points} return to the member with their old expiry dates. Once something was spent, it stays with the member.`;
  }
  return `${name} is taken back: its code stops working first, then ${points} return to the member with their old expiry dates. If the code turns out to have been used, it stays used.`;
}

/** What was given for a referral has cost no points that could return. */
function sayCancellingGift({ kind, title, status }: AdminRedemption): string {
  const name = `“${title}”`;
  if (kind === 'custom')
    return status === 'used'
      ? `${name} was handed over already. It is only marked as cancelled.`
      : `The voucher for ${name} is good no longer. It was a gift, so no points return.`;
  if (kind === 'gift_card' || kind === 'store_credit')
    return `${name} is taken back if nothing of it was spent. It was a gift, so no points return. Once something was spent, it stays with the member.`;
  return `${name} is taken back: its code stops working. It was a gift, so no points return. If the code turns out to have been used, it stays used.`;
}
