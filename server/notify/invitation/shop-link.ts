/** Where a friend goes with what they were given. */
export interface ShopVisit {
  /** `https://tavolumi.myshopify.com` */
  origin: string;
  connectedBy: 'install' | 'custom_app' | 'stripe';
  /** What goes into the cart; null: nothing does, or not yet. */
  code: string | null;
  /** The advocate's public code, which the order is to carry. */
  ref: string;
}

/**
 * The shop, with the advocate's code where its pages look for it; what has been claimed they don't offer again.
 * Shopify puts a discount code into the cart on the way; elsewhere the friend types it in.
 */
export function shopLink({ origin, connectedBy, code, ref }: ShopVisit): string {
  const home = `/?ref=${encodeURIComponent(ref)}&claimed=1`;
  if (code === null || connectedBy === 'stripe') return origin + home;
  return `${origin}/discount/${encodeURIComponent(code)}?redirect=${encodeURIComponent(home)}`;
}
