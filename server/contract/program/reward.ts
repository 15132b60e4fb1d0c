import { z } from 'zod';
import { positivePoints } from '../primitives.ts';
import { fromTime, untilTime } from './conditions.ts';
import { language, price, slug, title } from './program-words.ts';

/** What points can buy: eight kinds, each with what it costs, who may have it, when, and how often. */

/** What a shop's pages may load; plain http only from the machine that somebody develops on. */
const pictureUrl = z
  .url({ protocol: /^https?$/, error: 'an address that begins with https://' })
  .max(500)
  .refine((url) => /^(https:|http:\/\/localhost[:/])/.test(url), {
    message: 'an address that begins with https://',
  });

const description = z.string().trim().min(1).max(500);

/** Words in another language of the shop; what is left out is said in the reward's own. */
const texts = z
  .record(
    language,
    z.strictObject({
      title: title.nullable().default(null),
      description: description.nullable().default(null),
    }),
  )
  .default({});

const audience = z
  .strictObject({
    /** The member has any of them; empty: everybody. */
    tiers: z.array(slug).max(20).default([]),
    /** The member is in any of them; empty: everybody. */
    segments: z.array(slug).max(20).default([]),
  })
  .prefault({});

const common = {
  id: slug,
  title,
  description: description.nullable().default(null),
  image_url: pictureUrl.nullable().default(null),
  texts,
  audience,
  /** Where it may be asked for: `web`, `pos`, `stripe`…; empty: everywhere. */
  channels: z.array(z.string().trim().min(1).max(50)).max(20).default([]),
  from: fromTime.nullable().default(null),
  until: untilTime.nullable().default(null),
  /** How many there are in all, over all members; what comes back can be had again. */
  stock: z.int().min(1).max(1_000_000).nullable().default(null),
  /** How often one member may have it; calendar periods of the shop's time zone. */
  limit: z
    .strictObject({
      times: z.int().min(1).max(1000),
      per: z.enum(['day', 'week', 'month', 'year', 'lifetime']),
    })
    .nullable()
    .default(null),
  code_prefix: z
    .string()
    .regex(/^[A-Z0-9-]{0,12}$/, 'at most 12 capital letters, digits and "-"')
    .default('REG-'),
};

/** A price in points, and another for members of some tiers. */
const priced = {
  points: positivePoints,
  prices: z
    .array(z.strictObject({ tier: slug, points: positivePoints }))
    .max(20)
    .default([]),
};

const combinesWith = z
  .strictObject({
    order_discounts: z.boolean().default(false),
    product_discounts: z.boolean().default(false),
    shipping_discounts: z.boolean().default(true),
  })
  .prefault({});

/** Of a code for the checkout. */
const codeTerms = {
  minimum_order: price.nullable().default(null),
  code_days: z.int().min(1).max(730).default(30),
  combines_with: combinesWith,
};

const ids = z
  .array(z.string().regex(/^[A-Za-z0-9_]{1,64}$/, 'an id of the platform'))
  .max(100)
  .default([]);

/** The products that a code is good for: some products, or some collections; platforms take one of the two. */
const goodFor = z
  .strictObject({ products: ids, collections: ids })
  .refine(({ products, collections }) => (products.length === 0) !== (collections.length === 0), {
    message: 'name products or collections, not both and not neither',
  })
  .nullable()
  .default(null);

/** What is handed over and not tied to a checkout. */
const handedOver = {
  /** When it runs out on the platform; null: never. */
  code_days: z.int().min(1).max(1825).nullable().default(null),
  /** So long it can be undone while untouched; afterwards its points count as redeemed. */
  undo_days: z.int().min(0).max(365).default(14),
};

const amountOff = z.strictObject({
  ...common,
  ...priced,
  ...codeTerms,
  kind: z.literal('amount_off'),
  value: price,
  products: goodFor,
});

const amountOffVariable = z.strictObject({
  ...common,
  ...codeTerms,
  kind: z.literal('amount_off_variable'),
  points_step: positivePoints,
  /** What a step costs members of some tiers; the least and the most stay as many steps. */
  prices: priced.prices,
  value_step: price,
  min_points: positivePoints,
  max_points: positivePoints,
  /** Never more than this part of the order. */
  max_basket_percent: z.int().min(1).max(100).nullable().default(null),
});

const percentageOff = z.strictObject({
  ...common,
  ...priced,
  ...codeTerms,
  kind: z.literal('percentage_off'),
  percent: z.int().min(1).max(100),
  max_value: price.nullable().default(null),
  products: goodFor,
});

const freeShipping = z.strictObject({
  ...common,
  ...priced,
  ...codeTerms,
  kind: z.literal('free_shipping'),
  /** Shipping that costs more than this is not free. */
  max_shipping: price.nullable().default(null),
});

const freeProduct = z.strictObject({
  ...common,
  ...priced,
  ...codeTerms,
  kind: z.literal('free_product'),
  /** The platform's own id of what is bought: a variant; on Stripe a price (`price_…`). */
  variant_id: z.string().regex(/^(\d{1,20}|price_[A-Za-z0-9]{1,60})$/, 'a variant’s id'),
});

const giftCard = z.strictObject({
  ...common,
  ...priced,
  ...handedOver,
  kind: z.literal('gift_card'),
  value: price,
});

const storeCredit = z.strictObject({
  ...common,
  ...priced,
  ...handedOver,
  kind: z.literal('store_credit'),
  value: price,
});

/** Staff hands it over and says so; until then the member has a voucher with a number. */
const custom = z.strictObject({
  ...common,
  ...priced,
  kind: z.literal('custom'),
  code_days: codeTerms.code_days,
  /** For staff: what is to be done. */
  instructions: description.nullable().default(null),
});

/** What only concerns those who pay for it with points. */
const ofTheCatalogue = {
  id: true,
  points: true,
  prices: true,
  audience: true,
  channels: true,
  from: true,
  until: true,
  stock: true,
  limit: true,
} as const;

/** A reward that is given and not paid for: all kinds but the one whose price is its size. */
export const giftDocument = z.discriminatedUnion('kind', [
  amountOff.omit(ofTheCatalogue),
  percentageOff.omit(ofTheCatalogue),
  freeShipping.omit(ofTheCatalogue),
  freeProduct.omit(ofTheCatalogue),
  giftCard.omit(ofTheCatalogue),
  storeCredit.omit(ofTheCatalogue),
  custom.omit(ofTheCatalogue),
]);
export type GiftDocument = z.output<typeof giftDocument>;

export const rewardDocument = z.discriminatedUnion('kind', [
  amountOff,
  amountOffVariable,
  percentageOff,
  freeShipping,
  freeProduct,
  giftCard,
  storeCredit,
  custom,
]);
export type RewardDocument = z.output<typeof rewardDocument>;

export const rewardKinds = [
  'amount_off',
  'amount_off_variable',
  'percentage_off',
  'free_shipping',
  'free_product',
  'gift_card',
  'store_credit',
  'custom',
] as const satisfies readonly RewardDocument['kind'][];
