/**
 * The id in what was pasted: the last step of an address in Shopify's admin
 * (`…/products/82174/variants/44871`) or of a global id (`gid://shopify/Product/82174`).
 */
export function readPlatformId(text: string): string {
  const [, id] = /^(?:https?|gid):\/\/.+\/(\d+)\/?(?:\?.*)?$/.exec(text.trim()) ?? [];
  return id ?? text.trim();
}
