import { shopDay } from './shop-time.ts';

/** A gift card: money under a code. What is left of it follows from its movements. */

export interface GiftCardMovement {
  id: string;
  at: Date;
  /** Negative: spent. */
  amount: number;
  /** Null: the first one, when the card was made. */
  orderId: string | null;
}

export interface GiftCard {
  id: string;
  /** Lower case: case makes no difference. */
  code: string;
  initialValue: number;
  customerId: string | null;
  note: string | null;
  /** A day of the shop's; good until it ends. */
  expiresOn: string | null;
  createdAt: Date;
  updatedAt: Date;
  deactivatedAt: Date | null;
  movements: GiftCardMovement[];
}

/** The platform lets a shop issue cards up to a worth of its own choice. */
export const giftCardValueMax = 200_000;

export function giftCardKey(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toLowerCase();
}

export function giftCardBalance(card: GiftCard): number {
  return card.movements.reduce((sum, { amount }) => sum + amount, 0);
}

export function maskGiftCard(card: GiftCard): string {
  return `•••• •••• •••• ${card.code.slice(-4)}`;
}

/** Why nothing can be paid with it, in the words of a checkout; null when something can. */
export function refuseGiftCard(card: GiftCard | undefined, now: Date): string | null {
  if (!card) return 'Enter a valid gift card code.';
  if (card.deactivatedAt) return 'The gift card is deactivated.';
  if (card.expiresOn !== null && card.expiresOn < shopDay(now)) return 'The gift card has expired.';
  return giftCardBalance(card) > 0 ? null : 'There is nothing left on this gift card.';
}
