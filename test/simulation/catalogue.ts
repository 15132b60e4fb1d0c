import type { Dice } from './dice.ts';

/** What the platform sells, and what of it has been read here. */

export interface Product {
  id: string;
  vendor: string;
  type: string;
  tags: readonly string[];
  /** Ids and handles. */
  collections: readonly string[];
}

/** A product as it was last read, and whether that still counts. */
export interface ReadProduct {
  product: Product;
  readAt: number;
  stale: boolean;
}

export const vendors = ['Acme', 'Brim'];
export const types = ['Shoes', 'Hats'];
export const productTags = ['new', 'sale'];
export const collections = [
  ['881', 'summer'],
  ['882', 'winter'],
];
const productsMax = 6;
const keptMs = 24 * 3_600_000;

export function openCatalogue(dice: Dice): Product[] {
  return Array.from({ length: productsMax }, (_, nth) => drawProduct(dice, String(7001 + nth)));
}

export function drawProduct(dice: Dice, id: string): Product {
  return {
    id,
    vendor: dice.pick(vendors),
    type: dice.pick(types),
    tags: productTags.filter(() => dice.chance(40)),
    collections: collections.filter(() => dice.chance(45)).flat(),
  };
}

/** As an order names it. */
export function pickProduct({
  dice,
  catalogue,
}: {
  dice: Dice;
  catalogue: readonly Product[];
}): Pick<Product, 'id' | 'vendor'> {
  const { id, vendor } = dice.pick(catalogue);
  return { id, vendor };
}

/** Whether what was read of a product may still be held against an order. */
export function isFresh(read: ReadProduct | undefined, now: Date): boolean {
  return read !== undefined && !read.stale && now.getTime() - read.readAt <= keptMs;
}
