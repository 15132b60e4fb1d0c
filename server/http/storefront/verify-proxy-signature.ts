import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseShopDomain } from '../../commerce/shopify/shop-domain.ts';

export type ProxyVerdict =
  | {
      outcome: 'verified';
      shopDomain: string;
      /** Null for a visitor who has not signed in. */
      customerId: string | null;
      /** Where the merchant has put the proxy (`/apps/regulars`); null if Shopify did not say. */
      pathPrefix: string | null;
    }
  | { outcome: 'refused'; reason: 'wrong_signature' | 'stale' | 'malformed' };

/** How far the time of signing may lie from now, either way. */
const windowSeconds = 90;
const maxQueryLength = 8192;
/** It stands in pages, and before the addresses in them. */
const prefixShape = /^(\/[\w-]+)+$|^$/;

/**
 * Whether Shopify's app proxy sent this request, and for whom. `query` is raw, as it stood in the address.
 * The signature proves only that: a record may be served when it belongs to `customerId`, never by what else was sent.
 */
export function verifyProxySignature(
  query: string,
  secrets: readonly string[],
  now: Date,
): ProxyVerdict {
  if (query.length > maxQueryLength) return { outcome: 'refused', reason: 'malformed' };
  const given = new URLSearchParams(query);
  const signatures = given.getAll('signature');
  given.delete('signature');

  const text = signedText(given);
  const [signature] = signatures;
  if (signature === undefined || !secrets.some((secret) => isSignedWith(secret, text, signature))) {
    return { outcome: 'refused', reason: 'wrong_signature' };
  }

  // A visitor can add parameters, and Shopify signs them too: what identifies must be there once, and look like itself.
  const shopDomain = parseShopDomain(readSingle(given, 'shop') ?? '');
  const customerId = readSingle(given, 'logged_in_customer_id', '');
  const pathPrefix = readSingle(given, 'path_prefix', '');
  const timestamp = readSingle(given, 'timestamp');
  const isWhole =
    signatures.length === 1 && shopDomain !== null && pathPrefix !== null && timestamp !== null;
  if (
    !isWhole ||
    customerId === null ||
    !prefixShape.test(pathPrefix) ||
    !/^\d*$/.test(customerId) ||
    !/^\d{1,12}$/.test(timestamp)
  ) {
    return { outcome: 'refused', reason: 'malformed' };
  }
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > windowSeconds) {
    return { outcome: 'refused', reason: 'stale' };
  }
  return {
    outcome: 'verified',
    shopDomain,
    customerId: customerId === '' ? null : customerId,
    pathPrefix: pathPrefix === '' ? null : pathPrefix,
  };
}

/** Repeats joined with commas, then "key=value" sorted by bytes (not by letters) and put together without a separator. */
function signedText(given: URLSearchParams): string {
  const pairs = [...new Set(given.keys())].map((key) =>
    Buffer.from(`${key}=${given.getAll(key).join(',')}`),
  );
  return Buffer.concat(pairs.toSorted((a, b) => Buffer.compare(a, b))).toString('utf8');
}

function isSignedWith(secret: string, text: string, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(text).digest();
  const received = Buffer.from(signature, 'hex');
  return expected.length === received.length && timingSafeEqual(expected, received);
}

/** The one value of a parameter, `absent` where it is missing, null where it is given twice. */
function readSingle(
  given: URLSearchParams,
  key: string,
  absent: string | null = null,
): string | null {
  const [value = absent, ...repeats] = given.getAll(key);
  return repeats.length > 0 ? null : value;
}
