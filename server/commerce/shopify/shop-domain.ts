const shopDomain = /^[a-z0-9][a-z0-9-]{0,62}\.myshopify\.com$/;

/** The permanent domain of a shop in lower case, or null: nothing else may become the host of a call. */
export function parseShopDomain(value: string): string | null {
  const domain = value.toLowerCase();
  return shopDomain.test(domain) ? domain : null;
}
