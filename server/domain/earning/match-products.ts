import type { OrderFacts } from './order-facts.ts';
import type { SnapshotLine } from '../orders/order-snapshot.ts';
import type { ProductFilter } from '../program/conditions.ts';

/** Whether a line is of the products that a filter names. */
export type NamesLine = (line: SnapshotLine, products: OrderFacts['products']) => boolean;

/** A filter as a question to a line. Vendors, types and tags are the same in capitals and not, as in the shop. */
export function prepareFilter(filter: ProductFilter): NamesLine {
  const products = new Set(filter.products);
  const collections = new Set(filter.collections);
  const vendors = lowered(filter.vendors);
  const types = lowered(filter.types);
  const tags = lowered(filter.tags);
  return (line, facts) => {
    const { productId } = line;
    if (productId !== null && products.has(productId)) return true;
    const known = productId === null ? undefined : facts[productId];
    if (vendors.size > 0 && hasWord(vendors, line.vendor ?? known?.vendor)) return true;
    if (known === undefined) return false;
    return (
      (collections.size > 0 && known.collections.some((name) => collections.has(name))) ||
      (types.size > 0 && hasWord(types, known.type)) ||
      (tags.size > 0 && known.tags.some((tag) => hasWord(tags, tag)))
    );
  };
}

function lowered(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}

function hasWord(words: ReadonlySet<string>, word: string | null | undefined): boolean {
  return word != null && words.has(word.toLowerCase());
}
