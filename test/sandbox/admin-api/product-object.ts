import type { Product } from '../shop/catalogue.ts';
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
