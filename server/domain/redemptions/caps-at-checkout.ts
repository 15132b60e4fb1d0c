import type { Program } from '../program/program.ts';
import type { Platform } from './platform-kinds.ts';

/**
 * Whether a code's limit (a part of the basket, the most that a percentage takes off) is kept by the checkout itself,
 * which only a function in Shopify's can. Elsewhere a code has to be made so that no order can take more.
 */
export function capsAtCheckout(
  platform: Platform | null,
  { checkoutFunction }: Pick<Program['settings'], 'checkoutFunction'>,
): boolean {
  return platform === 'shopify' && checkoutFunction;
}
