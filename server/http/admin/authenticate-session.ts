import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { parseShopDomain } from '../../commerce/shopify/shop-domain.ts';

export interface AdminSession {
  shopDomain: string;
  /** The staff member's Shopify user id. */
  userId: string;
  sessionId: string | null;
}

export interface SessionKeys {
  apiKey: string;
  /** The app's client secrets: the current one and, while it is rotated, the one before. */
  apiSecrets: readonly string[];
}

/** Clocks differ a little; Shopify's own libraries forgive as much. */
const toleranceSeconds = 10;
const maxTokenLength = 4096;

const header = z.object({ alg: z.literal('HS256') });

const claims = z.object({
  iss: z.url(),
  dest: z.url(),
  aud: z.string(),
  sub: z.string().min(1),
  exp: z.number(),
  nbf: z.number().optional(),
  sid: z.string().optional(),
});

/**
 * Who has the embedded admin open. Throws `AppError('unauthenticated')` without saying which check failed,
 * and never lets the token into an error: errors are logged.
 */
export function authenticateSession(token: string, keys: SessionKeys, now: Date): AdminSession {
  const session = token.length <= maxTokenLength ? readSession(token, keys, now) : null;
  if (session === null) {
    throw new AppError('unauthenticated', "This needs a valid session of the shop's admin.");
  }
  return session;
}

function readSession(token: string, keys: SessionKeys, now: Date): AdminSession | null {
  const [head, body, signature, ...rest] = token.split('.');
  if (head === undefined || body === undefined || signature === undefined || rest.length > 0) {
    return null;
  }
  const signed = Buffer.from(signature, 'base64url');
  if (!keys.apiSecrets.some((secret) => isSignedWith(secret, `${head}.${body}`, signed)))
    return null;

  const parsed = claims.safeParse(parseSegment(body));
  if (!header.safeParse(parseSegment(head)).success || !parsed.success) return null;
  const { iss, dest, aud, sub, exp, nbf, sid } = parsed.data;

  const nowSeconds = now.getTime() / 1000;
  const isCurrent =
    nowSeconds < exp + toleranceSeconds &&
    (nbf === undefined || nowSeconds >= nbf - toleranceSeconds);
  const shopDomain = readShop(dest);
  if (!isCurrent || aud !== keys.apiKey || shopDomain === null || readShop(iss) !== shopDomain) {
    return null;
  }
  return { shopDomain, userId: sub, sessionId: sid ?? null };
}

function isSignedWith(secret: string, text: string, signature: Buffer): boolean {
  const expected = createHmac('sha256', secret).update(text).digest();
  return expected.length === signature.length && timingSafeEqual(expected, signature);
}

function readShop(address: string): string | null {
  const { protocol, host } = new URL(address);
  return protocol === 'https:' ? parseShopDomain(host) : null;
}

function parseSegment(segment: string): unknown {
  try {
    return JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
