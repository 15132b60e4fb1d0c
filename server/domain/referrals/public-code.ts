/** No vowels, so that no shop's number spells a word; no l, which is a 1 to many eyes. */
export const shopDigits = '0123456789bcdfghjkmnpqrstvwxyz';

/** `tavolumi` of shop 3 is `tavolumi-3`: whoever reads it knows where to look. */
export function publicCode(code: string, shopId: string): string {
  const base = BigInt(shopDigits.length);
  let rest = BigInt(shopId);
  let suffix = '';
  do {
    suffix = shopDigits.charAt(Number(rest % base)) + suffix;
    rest /= base;
  } while (rest > 0n);
  return `${code.toLowerCase()}-${suffix}`;
}
