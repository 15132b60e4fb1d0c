/** Where the embedded admin may be framed, and from where its page may load. */
export interface AdminPolicyTerms {
  appBridgeUrl: string;
  /** A further page that may frame the admin, beside the shop's own. */
  frameOrigin: string | null;
  /** Development: where the shop's own pictures stand, when not on https. */
  storefrontOrigin: string | null;
}

const shopifyFiles = 'https://cdn.shopify.com';

/**
 * The content security policy of one document. Only the admin of the shop that it was opened for may frame it;
 * `nonce` lets the document's own script run.
 */
export function adminPolicy(
  terms: AdminPolicyTerms,
  document: { shopDomain: string | null; nonce: string | null },
): string {
  const { shopDomain, nonce } = document;
  const bridge = new URL(terms.appBridgeUrl).origin;
  const frames =
    shopDomain === null
      ? ["'none'"]
      : [`https://${shopDomain}`, 'https://admin.shopify.com', ...listed(terms.frameOrigin)];
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': frames,
    'object-src': ["'none'"],
    'script-src': ["'self'", bridge, ...listed(nonce && `'nonce-${nonce}'`)],
    // Polaris and App Bridge set styles on their elements.
    'style-src': ["'self'", "'unsafe-inline'", shopifyFiles],
    // The pictures of rewards stand wherever the shop keeps them.
    'img-src': ["'self'", 'data:', 'https:', ...listed(terms.storefrontOrigin)],
    'font-src': ["'self'", 'data:', shopifyFiles],
    'connect-src': [
      "'self'",
      bridge,
      ...(shopDomain === null ? [] : [`https://${shopDomain}`]),
      'https://*.shopify.com',
      'https://*.shopifysvc.com',
    ],
    'frame-src': ["'self'", 'https://*.shopify.com'],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...new Set(sources)].join(' '))
    .join('; ');
}

function listed(source: string | null): string[] {
  return source === null ? [] : [source];
}
