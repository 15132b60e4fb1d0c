export interface ShopifyHeaders {
  signature: string;
  topic: string;
  /** Lower case. */
  shopDomain: string;
  apiVersion: string;
  deliveryId: string;
  eventId: string | null;
  triggeredAt: Date | null;
}

export interface HeaderProblem {
  header: string;
  message: string;
}

export type HeadersRead =
  | { ok: true; headers: ShopifyHeaders }
  | { ok: false; problems: readonly HeaderProblem[] };

export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** What a request carries when it is signed by the platform's other, newer kind of subscription. */
const eventsFamily = ['Shopify-Hmac-Sha256', 'Shopify-Topic'];

const token = /^[\x21-\x7e]{1,255}$/;
const rules = {
  'X-Shopify-Hmac-Sha256': token,
  'X-Shopify-Topic': /^[a-zA-Z][a-zA-Z0-9_./-]{0,99}$/,
  'X-Shopify-Shop-Domain': /^(?=.{1,255}$)[a-zA-Z0-9][a-zA-Z0-9-]*\.myshopify\.com$/,
  'X-Shopify-API-Version': /^[a-zA-Z0-9-]{1,32}$/,
  'X-Shopify-Webhook-Id': token,
  'X-Shopify-Event-Id': token,
  'X-Shopify-Triggered-At': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
};
type HeaderName = keyof typeof rules;

/**
 * What Shopify says about a delivery beside its body. None of it is signed: the shop must still be
 * known and the signature must still match. Every header that is missing or malformed is named.
 */
export function readHeaders(headers: RequestHeaders): HeadersRead {
  const problems: HeaderProblem[] = [];
  for (const header of eventsFamily) {
    if (headers[header.toLowerCase()] !== undefined)
      problems.push({ header, message: 'belongs to a kind of subscription that is not accepted' });
  }

  function optional(header: HeaderName): string | null {
    const value = headers[header.toLowerCase()];
    if (value === undefined || value === '') return null;
    if (typeof value === 'string' && rules[header].test(value)) return value;
    problems.push({ header, message: 'is malformed' });
    return '';
  }
  function required(header: HeaderName): string {
    const value = optional(header);
    if (value === null) problems.push({ header, message: 'is missing' });
    return value ?? '';
  }

  const read: ShopifyHeaders = {
    signature: required('X-Shopify-Hmac-Sha256'),
    topic: required('X-Shopify-Topic'),
    shopDomain: required('X-Shopify-Shop-Domain').toLowerCase(),
    apiVersion: required('X-Shopify-API-Version'),
    deliveryId: required('X-Shopify-Webhook-Id'),
    eventId: optional('X-Shopify-Event-Id'),
    triggeredAt: null,
  };
  const triggeredAt = optional('X-Shopify-Triggered-At');
  if (triggeredAt) {
    read.triggeredAt = new Date(triggeredAt);
    if (Number.isNaN(read.triggeredAt.getTime()))
      problems.push({ header: 'X-Shopify-Triggered-At', message: 'is malformed' });
  }
  return problems.length === 0 ? { ok: true, headers: read } : { ok: false, problems };
}
