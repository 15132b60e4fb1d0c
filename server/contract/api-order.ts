import { z } from 'zod';
import { orderExplanation } from './api-explanation.ts';
import { memberNamed } from './api-member.ts';
import { currencyCode, decimal, instant, money } from './primitives.ts';

/** Orders of other channels, a till for one, in the public API, v1. */

const externalId = z
  .string()
  .trim()
  .regex(/^[\w.:#/-]{1,56}$/, 'at most 56 letters, digits and . : # / _ -');

/** `"12.50"`, or money in the currency of the order. */
const amount = z.union([decimal, money], { error: 'a decimal such as "12.50"' });
const units = z.int().min(1).max(1_000_000);

const line = z.strictObject({
  product_id: z.string().min(1).max(64).nullish(),
  sku: z.string().max(100).nullish(),
  title: z.string().trim().min(1).max(255),
  quantity: units,
  unit_price: amount.meta({ description: 'Of one unit, before discounts.' }),
  discount: amount.optional().meta({ description: 'On all units of the line together.' }),
  gift_card: z.boolean().default(false),
});

const shortText = z.string().trim().min(1).max(255);
const isoCountry = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 code such as NZ');

/** What tells one person from another: compared while the order is taken in, never kept as it is. */
const traces = {
  shipping_address: z
    .strictObject({
      name: shortText.nullish(),
      address1: shortText,
      address2: z.string().trim().max(255).nullish(),
      city: shortText,
      zip: z.string().trim().min(1).max(20),
      country: isoCountry,
      phone: z.string().trim().min(1).max(40).nullish(),
    })
    .nullish()
    .meta({ description: 'Compared for referrals, then forgotten but for a keyed hash.' }),
  billing_name: shortText.nullish().meta({ description: 'Who paid. As shipping_address.' }),
  client: z
    .strictObject({
      ip: z.string().trim().min(1).max(45).nullish(),
      user_agent: z.string().trim().min(1).max(1000).nullish(),
    })
    .nullish()
    .meta({ description: 'The buyer’s browser. As shipping_address.' }),
};

const attribute = z.strictObject({ name: shortText, value: z.string().max(1000) });

export const orderRequest = z
  .strictObject({
    external_id: externalId,
    channel: z.string().trim().min(1).max(60),
    placed_at: instant,
    currency: currencyCode,
    member: memberNamed.nullish().meta({ description: 'Whose it is; taken as proven.' }),
    country: isoCountry.nullish().meta({
      description: 'Where to. Left out: the country of shipping_address.',
    }),
    lines: z.array(line).min(1).max(500),
    discount_codes: z.array(z.string().min(1).max(255)).max(20).default([]),
    attributes: z.array(attribute).max(50).default([]).meta({
      description:
        'What the cart kept, such as `regulars_ref`: the code of the member who referred the buyer.',
    }),
    ...traces,
    total_tax: amount.optional(),
    taxes_included: z.boolean().default(false),
    total_shipping: amount.optional(),
    fulfilled: z
      .boolean()
      .default(true)
      .meta({ description: 'Whether the goods are handed over.' }),
  })
  .meta({
    id: 'OrderRequest',
    examples: [
      {
        external_id: 'till-7-2026-0001',
        channel: 'till',
        placed_at: '2026-11-01T09:30:00Z',
        currency: 'USD',
        member: { loyalty_id: 'CARD-1001' },
        lines: [
          { product_id: '8000000000001', title: 'Canvas tote', quantity: 2, unit_price: '25.00' },
        ],
      },
    ],
  });
export type OrderRequest = z.output<typeof orderRequest>;

export const refundRequest = z
  .strictObject({
    external_id: externalId,
    lines: z
      .array(
        z.strictObject({
          line: z.int().min(0).max(499).meta({ description: 'Its place in the order, from 0.' }),
          quantity: units,
        }),
      )
      .max(500)
      .default([]),
    amount: amount.optional().meta({ description: 'Money that was given back in all.' }),
  })
  .refine(({ lines, amount: given }) => lines.length > 0 || given !== undefined, {
    error: 'lines or an amount is needed: what was given back?',
  })
  .meta({
    id: 'RefundRequest',
    examples: [{ external_id: 'refund-1', lines: [{ line: 0, quantity: 1 }] }],
  });
export type RefundRequest = z.output<typeof refundRequest>;

export const orderAnswer = orderExplanation
  .extend({ external_id: z.string() })
  .meta({ id: 'Order' });
