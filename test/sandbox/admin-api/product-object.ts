import type { Product, Variant } from '../shop/catalogue.ts';
import { toDecimal } from '../shop/money.ts';
import { connection, type PageArguments } from './connection.ts';

/** A product as the Admin API answers it. */
export function productObject(product: Product): Record<string, unknown> {
  const collections = product.collections.map(({ id, handle }) => ({
    __typename: 'Collection',
    id: `gid://shopify/Collection/${id}`,
    handle,
  }));
  return {
    __typename: 'Product',
    id: `gid://shopify/Product/${product.id}`,
    title: product.title,
    handle: product.handle,
    vendor: product.vendor,
    productType: product.type,
    tags: product.tags,
    collections: (page: PageArguments) => connection(collections, page, ({ id }) => id),
  };
}

/** A variant as the Admin API answers it: its price is what one unit costs now. */
export function variantObject({
  product,
  variant,
}: {
  product: Product;
  variant: Variant;
}): Record<string, unknown> {
  const title = variant.title ?? 'Default Title';
  return {
    __typename: 'ProductVariant',
    id: `gid://shopify/ProductVariant/${variant.id}`,
    legacyResourceId: variant.id,
    title,
    displayName: `${product.title} - ${title}`,
    sku: variant.sku,
    price: toDecimal(variant.price),
    compareAtPrice: null,
    availableForSale: true,
    taxable: !product.giftCard,
    product: () => productObject(product),
  };
}
