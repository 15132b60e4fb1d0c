import type { Identifiers } from './identifiers.ts';

export type ArtKind =
  | 'bag'
  | 'mug'
  | 'dripper'
  | 'bowl'
  | 'candle'
  | 'scoop'
  | 'apron'
  | 'jar'
  | 'card';

export interface Variant {
  id: string;
  productId: string;
  /** Null when the product has only one. */
  title: string | null;
  sku: string;
  price: number;
  /** The colour the art is drawn in. */
  tint: string;
}

export interface Collection {
  id: string;
  handle: string;
}

/** Where a product stands in the shop: what its maker, its type and its collections are. */
interface Shelf {
  type: string;
  tags: readonly string[];
  collections: readonly Collection[];
}

export interface Product extends Shelf {
  id: string;
  handle: string;
  title: string;
  vendor: string;
  line: string;
  description: string;
  art: ArtKind;
  backdrop: string;
  giftCard: boolean;
  grams: number;
  variants: readonly Variant[];
}

export interface Catalogue {
  products: readonly Product[];
  productByHandle: (handle: string) => Product | undefined;
  find: (variantId: string) => { product: Product; variant: Variant } | undefined;
}

/** Everything in the shop is made by it. */
export const vendor = 'Juniper & Co';

const coffee: Collection = { id: '481502921001', handle: 'coffee' };
const ceramics: Collection = { id: '481502921002', handle: 'ceramics' };
const gifts: Collection = { id: '481502921003', handle: 'gifts' };

const shelves: Record<ArtKind, Shelf> = {
  bag: { type: 'Coffee', tags: ['beans'], collections: [coffee] },
  mug: { type: 'Drinkware', tags: ['handmade', 'stoneware'], collections: [ceramics, gifts] },
  dripper: { type: 'Brewing', tags: ['porcelain'], collections: [ceramics, coffee] },
  bowl: { type: 'Tableware', tags: ['handmade'], collections: [ceramics, gifts] },
  candle: { type: 'Candle', tags: ['beeswax'], collections: [gifts] },
  scoop: { type: 'Brewing', tags: ['handmade', 'wood'], collections: [coffee, gifts] },
  apron: { type: 'Apron', tags: ['linen'], collections: [gifts] },
  jar: { type: 'Pantry', tags: ['honey'], collections: [gifts] },
  card: { type: 'Gift card', tags: [], collections: [] },
};

interface Entry extends Omit<Product, 'id' | 'variants' | 'handle' | 'vendor' | keyof Shelf> {
  sku: string;
  choices: readonly (readonly [title: string | null, price: number, tint: string])[];
}

const entries: readonly Entry[] = [
  {
    title: 'Morning Fog',
    line: 'House blend, whole bean',
    description:
      'Soft cocoa, toasted almond and a little dried cherry. Roasted on Tuesdays, shipped on Wednesdays, gone by the weekend.',
    art: 'bag',
    backdrop: '#e7ddcf',
    giftCard: false,
    grams: 260,
    sku: 'FOG',
    choices: [
      ['250 g', 1800, '#6b4f3a'],
      ['1 kg', 5900, '#6b4f3a'],
    ],
  },
  {
    title: 'Juniper Espresso',
    line: 'Dark and resinous',
    description:
      'Our namesake. Molasses, orange peel and a clean pine finish that stands up to milk.',
    art: 'bag',
    backdrop: '#d6ddd3',
    giftCard: false,
    grams: 260,
    sku: 'JUN',
    choices: [
      ['250 g', 1950, '#2f4a3c'],
      ['1 kg', 6400, '#2f4a3c'],
    ],
  },
  {
    title: 'Hearth Mug',
    line: 'Stoneware, 320 ml',
    description:
      'Thrown and glazed in small batches a few streets from the shop. The handle takes three fingers, the rim is thin.',
    art: 'mug',
    backdrop: '#eadfd6',
    giftCard: false,
    grams: 380,
    sku: 'MUG',
    choices: [
      ['Clay', 2800, '#b96f4c'],
      ['Moss', 2800, '#6f7f5a'],
      ['Chalk', 2800, '#f3eee4'],
    ],
  },
  {
    title: 'Slow Dripper',
    line: 'Porcelain pour-over',
    description: 'A forty-degree cone with deep ribs. Makes one good cup and asks for patience.',
    art: 'dripper',
    backdrop: '#dfe3e2',
    giftCard: false,
    grams: 420,
    sku: 'DRP',
    choices: [[null, 4200, '#f6f2ea']],
  },
  {
    title: 'Gathering Bowl',
    line: 'Serving bowl, 28 cm',
    description: 'Wide and shallow, for salads, fruit and keys. Speckled glaze, no two alike.',
    art: 'bowl',
    backdrop: '#e3dccb',
    giftCard: false,
    grams: 1350,
    sku: 'BWL',
    choices: [
      ['Sand', 6800, '#d8c19b'],
      ['Ink', 6800, '#3e4a57'],
    ],
  },
  {
    title: 'Evening Candle',
    line: 'Beeswax and cedar',
    description: 'Forty quiet hours. Smells of a cabin somebody else has already warmed up.',
    art: 'candle',
    backdrop: '#efe3cf',
    giftCard: false,
    grams: 300,
    sku: 'CND',
    choices: [[null, 2400, '#d9a441']],
  },
  {
    title: 'Walnut Scoop',
    line: 'Two spoons of beans',
    description: 'Turned from one piece and oiled by hand. Holds eighteen grams, give or take.',
    art: 'scoop',
    backdrop: '#e2d8cd',
    giftCard: false,
    grams: 60,
    sku: 'SCP',
    choices: [[null, 1600, '#7a5436']],
  },
  {
    title: 'Linen Apron',
    line: 'Washed flax, cross-back',
    description:
      'Heavy linen that softens with every wash. Two pockets: one for a towel, one for a secret.',
    art: 'apron',
    backdrop: '#dcdfdb',
    giftCard: false,
    grams: 340,
    sku: 'APR',
    choices: [
      ['Slate', 5400, '#5c6b73'],
      ['Oat', 5400, '#cdbda2'],
    ],
  },
  {
    title: 'Wildflower Honey',
    line: 'Raw, 340 g',
    description: 'From four hives on the hill behind the roastery. Thick, floral, a little wild.',
    art: 'jar',
    backdrop: '#f0e5c8',
    giftCard: false,
    grams: 520,
    sku: 'HNY',
    choices: [[null, 1450, '#dba12f']],
  },
  {
    title: 'Gift card',
    line: 'Sent by e-mail',
    description: 'For the person who already has a favourite mug.',
    art: 'card',
    backdrop: '#d9e0d6',
    giftCard: true,
    grams: 0,
    sku: 'GFT',
    choices: [
      ['$25', 2500, '#3d5a4a'],
      ['$50', 5000, '#3d5a4a'],
      ['$100', 10_000, '#3d5a4a'],
    ],
  },
];

function handleOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

export function makeCatalogue(identifiers: Identifiers): Catalogue {
  const products = entries.map(({ choices, sku, ...entry }): Product => {
    const id = identifiers.next('product');
    const variants = choices.map(([title, price, tint], index): Variant => ({
      id: identifiers.next('variant'),
      productId: id,
      title,
      sku: `${sku}-${index + 1}`,
      price,
      tint,
    }));
    return { ...entry, ...shelves[entry.art], id, handle: handleOf(entry.title), vendor, variants };
  });
  const byHandle = new Map(products.map((product) => [product.handle, product]));
  const byVariant = new Map(
    products.flatMap((product) =>
      product.variants.map((variant) => [variant.id, { product, variant }] as const),
    ),
  );
  return {
    products,
    productByHandle: (handle) => byHandle.get(handle),
    find: (variantId) => byVariant.get(variantId),
  };
}
