import { z } from 'zod';

/**
 * The kinds of field that are read from a payload. Numbers arrive as their source text (`readJson`).
 * Identifiers and amounts are refused when they are too long; texts for people are cut, since an
 * order must not fail for its title.
 */

const longestId = 20;
const longestDecimal = 40;
const longestCode = 255;
const longestText = 1000;

/** An id, exact: digits. */
export const id = z
  .string('must be an id')
  .regex(/^\d+$/, 'must be an id')
  .max(longestId, 'is too long');

/** An amount, as it was written. */
export const decimal = z
  .string('must be a decimal')
  .regex(/^-?\d+(\.\d+)?$/, 'must be a decimal')
  .max(longestDecimal, 'is too long');

export const units = z
  .string('must be a whole number')
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);

/** An RFC 3339 instant, kept as given. */
export const instant = z
  .string('must be an instant')
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
    'must be an instant (RFC 3339)',
  )
  .refine((text) => !Number.isNaN(Date.parse(text)), 'must be an instant that exists');

export const currency = z
  .string('must be a currency code')
  .regex(/^[A-Z]{3}$/, 'must be a currency code');

/** A short text that is compared or looked up: a code, an e-mail, a status. */
export const code = z.string().max(longestCode, 'is too long').transform(storable);

/** A text for people. */
export const text = z.string().transform(cut);

/** A text where shops put other things too. */
export const looseText = z
  .unknown()
  .optional()
  .transform((given) => {
    if (given === null || given === undefined) return '';
    return cut(typeof given === 'string' ? given : JSON.stringify(given));
  });

/** The same amount in the shop's currency and in the one the shopper saw. */
export const moneySet = z.object({
  shop_money: z.object({ amount: decimal }),
  presentment_money: z.object({ amount: decimal, currency_code: currency }).nullish(),
});
export type MoneySet = z.infer<typeof moneySet>;

/** Shop money: of the set where there is one, else the plain field, else nothing. */
export function shopMoney(
  set: MoneySet | null | undefined,
  plain: string | null | undefined,
): string {
  return set?.shop_money.amount ?? plain ?? '0';
}

export function nonEmpty(given: string | null | undefined): string | null {
  return given ? given : null;
}

function cut(given: string): string {
  return storable(given.slice(0, longestText));
}

/** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
function storable(given: string): string {
  return given.replaceAll('\0', '').toWellFormed();
}
