import { createHmac } from 'node:crypto';

/** What Shopify adds to a query itself; a visitor's own values of these names are dropped. */
const ownNames = new Set([
  'shop',
  'logged_in_customer_id',
  'path_prefix',
  'timestamp',
  'signature',
]);

export interface ProxyFacts {
  shop: string;
  /** Empty when nobody is signed in. */
  customerId: string;
  pathPrefix: string;
  now: Date;
  secret: string;
}

/** The visitor's query with Shopify's parameters and its signature over all of them. */
export function signProxyQuery(visitorQuery: string, facts: ProxyFacts): string {
  const query = new URLSearchParams(visitorQuery);
  for (const name of ownNames) query.delete(name);
  query.append('shop', facts.shop);
  query.append('logged_in_customer_id', facts.customerId);
  query.append('path_prefix', facts.pathPrefix);
  query.append('timestamp', String(Math.floor(facts.now.getTime() / 1000)));
  query.append('signature', proxySignature(query, facts.secret));
  return query.toString();
}

/** Repeated names are joined by a comma; the pairs `name=value` are sorted by their bytes and joined by nothing. */
export function proxySignature(query: URLSearchParams, secret: string): string {
  const names = new Set([...query.keys()].filter((name) => name !== 'signature'));
  const pairs = [...names].map((name) => `${name}=${query.getAll(name).join(',')}`);
  const sorted = pairs.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return createHmac('sha256', secret).update(sorted.join('')).digest('hex');
}
