import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether the bytes were signed with one of the secrets: base64 HMAC-SHA256 over the raw body.
 * Texts are compared, not what they decode to: base64 has spare bits, so two texts can decode alike.
 */
export function verifySignature(
  body: Buffer,
  signature: string,
  secrets: readonly string[],
): boolean {
  const given = Buffer.from(signature);
  return secrets.some((secret) => {
    const expected = Buffer.from(createHmac('sha256', secret).update(body).digest('base64'));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}
