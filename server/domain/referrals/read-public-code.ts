import { shopDigits } from './public-code.ts';

const codeMax = 60;
/** The largest number that a shop can have. */
const shopIdMax = 2n ** 63n - 1n;
const shape = new RegExp(
  `^([a-z0-9_-]{1,${codeMax}})-([1-9${shopDigits.slice(10)}][${shopDigits}]{0,12})$`,
);

/**
 * Whose code it is and of which shop, whatever its case; null for everything that `publicCode` does not write. The
 * code is lower case. Codes that were imported may hold hyphens: the last one parts them from the shop.
 */
export function readPublicCode(text: string): { shopId: string; code: string } | null {
  const [, code, suffix] = shape.exec(text.trim().toLowerCase()) ?? [];
  if (code === undefined || suffix === undefined) return null;
  let shopId = 0n;
  for (const digit of suffix)
    shopId = shopId * BigInt(shopDigits.length) + BigInt(shopDigits.indexOf(digit));
  return shopId > shopIdMax ? null : { shopId: String(shopId), code };
}
