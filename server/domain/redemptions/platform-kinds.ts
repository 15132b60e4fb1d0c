import type { GoodFor, Reward, RewardKind } from '../program/reward.ts';

/** A commerce platform that issues rewards. */
export type Platform = 'shopify' | 'stripe';

/** Stripe Checkout knows neither a code for shipping nor gift cards. */
const notOnStripe: readonly RewardKind[] = ['free_shipping', 'gift_card'];

export function canIssue(platform: Platform, kind: RewardKind): boolean {
  return platform === 'shopify' || !notOnStripe.includes(kind);
}

/** Whether a platform can issue this very reward: what it names has to be the platform's own. */
export function servesReward(platform: Platform, reward: Reward): boolean {
  if (!canIssue(platform, reward.kind)) return false;
  switch (reward.kind) {
    case 'free_product':
      return isIdOf(platform, reward.variantId);
    case 'amount_off':
      return servesProducts(platform, reward.products);
    case 'percentage_off':
      // Stripe holds a minimum against the whole order: of some products a limit could be more than the percentage.
      if (platform === 'stripe' && reward.products !== null && reward.maxValue !== null)
        return false;
      return servesProducts(platform, reward.products);
    case 'amount_off_variable':
    case 'free_shipping':
    case 'gift_card':
    case 'store_credit':
    case 'custom':
      return true;
  }
}

/** Stripe has no collections. */
function servesProducts(platform: Platform, goodFor: GoodFor | null): boolean {
  if (goodFor === null) return true;
  const { products, collections } = goodFor;
  if (platform === 'stripe' && collections.length > 0) return false;
  return [...products, ...collections].every((id) => isIdOf(platform, id));
}

/** Shopify's ids are numbers, and Stripe's are not. */
function isIdOf(platform: Platform, id: string): boolean {
  return /^\d+$/.test(id) === (platform === 'shopify');
}

/** Kinds that a platform gives to a customer of its own and to nobody else. */
export function needsAccount(kind: RewardKind): boolean {
  return kind === 'store_credit';
}

/** What is handed over when it is issued: it can be undone for some days, then its points count as redeemed. */
export function isHandedOver(kind: RewardKind): kind is 'gift_card' | 'store_credit' {
  return kind === 'gift_card' || kind === 'store_credit';
}

/** What goes into a cart as a code. */
export function isCode(kind: RewardKind): boolean {
  return !isHandedOver(kind) && kind !== 'custom';
}
