/** Where a friend goes with what they were given. */
export interface ShopVisit {
  /** `https://tavolumi.myshopify.com` */
  shopUrl: string;
  /** The pages that the code is for; null: the shop's own. */
  site: string | null;
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
export function shopLink({ shopUrl, site, connectedBy, code, ref }: ShopVisit): string {
  const home = `/?ref=${encodeURIComponent(ref)}&claimed=1`;
  if (code === null || site !== null || connectedBy === 'stripe') return (site ?? shopUrl) + home;
  return `${shopUrl}/discount/${encodeURIComponent(code)}?redirect=${encodeURIComponent(home)}`;
}
