import { z } from 'zod';
import { currency, decimal } from './payload-fields.ts';

/** The kinds of field of the platform's bulk answers: ids are global ones, whole numbers are small. */

/** The digits of `gid://shopify/Order/450789469`, for one type of object. */
export function gid(type: string) {
  const form = new RegExp(String.raw`^gid://shopify/${type}/(\d{1,20})$`);
  return z.string('must be a global id').transform((text, context) => {
    const [, id] = form.exec(text) ?? [];
    if (id !== undefined) return id;
    context.addIssue({ code: 'custom', message: `must be the global id of a ${type}` });
    return z.NEVER;
  });
}

export const count = z.int('must be a whole number').min(0).max(999_999_999);

/** An amount in the shop's currency. */
export const shopAmount = z.object({ shopMoney: z.object({ amount: decimal }) });

/** The same with what the shopper saw. */
export const seenAmount = shopAmount.extend({
  presentmentMoney: z.object({ amount: decimal, currencyCode: currency }),
});

export const taxLines = z.array(z.object({ priceSet: shopAmount }));
