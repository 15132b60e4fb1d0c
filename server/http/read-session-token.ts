import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { parseShopDomain } from '../commerce/shopify/shop-domain.ts';

export interface SessionKeys {
  apiKey: string;
  /** The app's client secrets: the current one and, while it is rotated, the one before. */
  apiSecrets: readonly string[];
}

/** What Shopify vouches for: in which shop our app is open, and for whom. */
export interface ShopifySession {
  shopDomain: string;
  /** Staff: their user's number. Shoppers: the customer's `gid://…`. Null: a shopper who has not signed in. */
  subject: string | null;
  sessionId: string | null;
}

/** Clocks differ a little; Shopify's own libraries forgive as much. */
const toleranceSeconds = 10;
const maxTokenLength = 4096;

const header = z.object({ alg: z.literal('HS256') });

/** Tokens of the admin name their issuer and write the shop as an address; those of shoppers do neither. */
const claims = z.object({
  iss: z.url().optional(),
  dest: z.string(),
  aud: z.string(),
  sub: z.string().min(1).optional(),
  exp: z.number(),
  nbf: z.number().optional(),
  sid: z.string().optional(),
});

/**
 * The session token that Shopify hands to the admin, to the point of sale and to extensions of checkout and account. Null
 * without a word about which check failed. Whoever takes it has to look at the subject: the same secret signs for staff
 * and for shoppers.
 */
export function readSessionToken(
  token: string,
  keys: SessionKeys,
  now: Date,
): ShopifySession | null {
  const [head, body, signature, ...rest] = token.length <= maxTokenLength ? token.split('.') : [];
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
  if (!isCurrent || aud !== keys.apiKey || shopDomain === null) return null;
  if (iss !== undefined && readShop(iss) !== shopDomain) return null;
  return { shopDomain, subject: sub ?? null, sessionId: sid ?? null };
}

const addressee = z.object({ aud: z.string(), dest: z.string() });

/** Whether a token says that Shopify made it for our app; not yet proven. */
export function isSessionToken(token: string, apiKey: string): boolean {
  const said = addressee.safeParse(parseSegment(token.split('.', 2)[1] ?? ''));
  return said.success && said.data.aud === apiKey;
}

function isSignedWith(secret: string, text: string, signature: Buffer): boolean {
  const expected = createHmac('sha256', secret).update(text).digest();
  return expected.length === signature.length && timingSafeEqual(expected, signature);
}

/** Of an address or of a bare host. */
function readShop(place: string): string | null {
  if (!place.includes('/')) return parseShopDomain(place);
  const url = URL.parse(place);
  return url?.protocol === 'https:' ? parseShopDomain(url.host) : null;
}

function parseSegment(segment: string): unknown {
  try {
    return JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
