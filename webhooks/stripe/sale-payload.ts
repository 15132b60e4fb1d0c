import { z } from 'zod';

/** The fields that are read of a sale, as Stripe's API tells them; what else is there passes. */

const longestId = 255;
const longestText = 1000;

const id = z.string().min(1).max(longestId);
const amount = z.int();
/** Until the year 9999: later instants can’t be written. */
const seconds = z.int().min(0).max(253_402_300_799);
const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, 'must be a currency code')
  .transform((code) => code.toUpperCase());
/** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
const text = z
  .string()
  .transform((given) => given.slice(0, longestText).replaceAll('\0', '').toWellFormed());
/** An object where it was expanded, else its id. */
const named = z.union([id, z.object({ id }).transform((object) => object.id)]);

const promotionCode = z.object({ id, code: text });

const charge = z.object({
  id,
  created: seconds,
});

const paymentIntent = z.object({
  id,
  status: z.string(),
  latest_charge: z.union([charge, id]).nullish(),
});

const address = z.object({
  line1: text.nullish(),
  line2: text.nullish(),
  city: text.nullish(),
  postal_code: text.nullish(),
  country: text.nullish(),
});

export const sessionPayload = z.object({
  id,
  created: seconds,
  mode: z.string(),
  status: z.string().nullish(),
  payment_status: z.string(),
  livemode: z.boolean(),
  currency: currency.nullish(),
  amount_total: amount.nullish(),
  discounts: z
    .array(z.object({ promotion_code: z.union([promotionCode, id]).nullish() }))
    .nullish(),
  total_details: z
    .object({
      amount_discount: amount,
      breakdown: z
        .object({
          discounts: z.array(
            z.object({ amount, discount: z.object({ promotion_code: named.nullish() }) }),
          ),
        })
        .nullish(),
    })
    .nullish(),
  shipping_cost: z
    .object({ amount_total: amount, amount_tax: amount.nullish(), amount_subtotal: amount })
    .nullish(),
  customer: named.nullish(),
  customer_email: text.nullish(),
  customer_details: z
    .object({
      email: text.nullish(),
      phone: text.nullish(),
      name: text.nullish(),
      address: address.nullish(),
    })
    .nullish(),
  collected_information: z
    .object({ shipping_details: z.object({ address: address.nullish() }).nullish() })
    .nullish(),
  client_reference_id: text.nullish(),
  /** A link that anybody may open and add to. */
  payment_link: named.nullish(),
  payment_intent: z.union([paymentIntent, id]).nullish(),
  presentment_details: z
    .object({ presentment_amount: amount, presentment_currency: currency })
    .nullish(),
  metadata: z.record(z.string(), text).nullish(),
});

export const linePayload = z.object({
  id,
  description: text.nullish(),
  quantity: z.int().min(0).nullish(),
  amount_subtotal: amount,
  amount_discount: amount,
  amount_tax: amount,
  amount_total: amount,
  price: z.object({ id, product: named, lookup_key: text.nullish() }).nullish(),
});

export const refundPayload = z.object({
  id,
  amount,
  currency,
  created: seconds,
  status: z.string().nullish(),
});

export const disputePayload = z.object({
  id,
  amount,
  currency,
  created: seconds,
  status: z.string(),
});

export const salePayload = z.object({
  session: sessionPayload,
  lines: z.array(linePayload),
  refunds: z.array(refundPayload),
  disputes: z.array(disputePayload),
});

export type SalePayload = z.output<typeof salePayload>;
export type SessionPayload = z.output<typeof sessionPayload>;

/** Writes minor units as a decimal, by Stripe's own number of digits for the currency. */
export type WriteMoney = (minor: number, currency: string) => string;
