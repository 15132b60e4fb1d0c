/** Shopify's name of a thing: the number that webhooks and merchants use, with its type. */
export function gidOf(
  type: 'Collection' | 'Customer' | 'Product' | 'ProductVariant',
  id: string,
): string {
  return `gid://shopify/${type}/${id}`;
}
