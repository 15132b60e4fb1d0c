import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyProxySignature } from '../../../server/http/storefront/verify-proxy-signature.ts';

const secrets = ['hush'];
const signedAt = 1_317_327_555;
const now = new Date(signedAt * 1000);

const published = (customerId: string, signature: string) =>
  `extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=${customerId}` +
  `&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=${signedAt}&signature=${signature}`;

/** Signs pairs the way Shopify does, given them already in its order. */
function sign(pairs: string[], query: string, secret = 'hush'): string {
  const signature = createHmac('sha256', secret).update(pairs.join('')).digest('hex');
  return `${query}&signature=${signature}`;
}

const own = ['path_prefix=/apps/regulars', 'shop=corner.myshopify.com', `timestamp=${signedAt}`];
const ownQuery = `path_prefix=%2Fapps%2Fregulars&shop=corner.myshopify.com&timestamp=${signedAt}`;

describe("the app proxy's signature", () => {
  it('verifies the published example of a customer', () => {
    const query = published(
      '1',
      '4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb',
    );
    expect(verifyProxySignature(query, secrets, now)).toEqual({
      outcome: 'verified',
      shopDomain: 'shop-name.myshopify.com',
      customerId: '1',
      pathPrefix: '/apps/awesome_reviews',
    });
  });

  it('verifies the published example of a visitor', () => {
    const query = published('', 'e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb');
    expect(verifyProxySignature(query, secrets, now)).toMatchObject({ customerId: null });
  });

  it('accepts the secret before the current one', () => {
    const query = sign(['logged_in_customer_id=7', ...own], `logged_in_customer_id=7&${ownQuery}`);
    expect(verifyProxySignature(query, ['newer', 'hush'], now)).toMatchObject({ customerId: '7' });
    expect(verifyProxySignature(query, ['newer'], now)).toEqual({
      outcome: 'refused',
      reason: 'wrong_signature',
    });
  });

  it('sorts by bytes, so that capitals and accents that a visitor adds do no harm', () => {
    const pairs = ['Zoo=1', 'a=2', 'logged_in_customer_id=7', ...own, 'é=ü'];
    const query = sign(pairs, `%C3%A9=%C3%BC&a=2&Zoo=1&logged_in_customer_id=7&${ownQuery}`);
    expect(verifyProxySignature(query, secrets, now)).toMatchObject({ outcome: 'verified' });
  });

  it.each(['//elsewhere.example', '/apps/"><script>', '/apps/{{shop}}', 'apps', '/'])(
    'lets no path of the shop be %s, for it stands in pages',
    (path) => {
      const [, ...others] = own;
      const query = sign(
        [`path_prefix=${path}`, ...others],
        ownQuery.replace('%2Fapps%2Fregulars', encodeURIComponent(path)),
      );
      expect(verifyProxySignature(query, secrets, now)).toEqual({
        outcome: 'refused',
        reason: 'malformed',
      });
    },
  );

  it('sorts the whole pair, not its key', () => {
    const pairs = ['a-b=2', 'a=1', 'logged_in_customer_id=7', ...own];
    const query = sign(pairs, `a=1&a-b=2&logged_in_customer_id=7&${ownQuery}`);
    expect(verifyProxySignature(query, secrets, now)).toMatchObject({ outcome: 'verified' });
  });

  it.each([-90, 90])('counts %i seconds away from its time', (offset) => {
    const query = sign(own, ownQuery);
    const then = new Date((signedAt + offset) * 1000);
    expect(verifyProxySignature(query, secrets, then)).toMatchObject({ outcome: 'verified' });
  });

  it.each([-91, 91])('is stale %i seconds away from its time', (offset) => {
    const then = new Date((signedAt + offset) * 1000);
    expect(verifyProxySignature(sign(own, ownQuery), secrets, then)).toEqual({
      outcome: 'refused',
      reason: 'stale',
    });
  });

  it('is refused when the customer was changed', () => {
    const query = sign(['logged_in_customer_id=7', ...own], `logged_in_customer_id=8&${ownQuery}`);
    expect(verifyProxySignature(query, secrets, now)).toEqual({
      outcome: 'refused',
      reason: 'wrong_signature',
    });
  });

  it.each([
    ['there is none', ownQuery],
    ['it is not hexadecimal', `${ownQuery}&signature=zz`],
    ['the query is empty', ''],
  ])('is refused when %s', (_case, query) => {
    expect(verifyProxySignature(query, secrets, now)).toEqual({
      outcome: 'refused',
      reason: 'wrong_signature',
    });
  });

  it.each([
    [
      'the customer is given twice',
      sign(
        ['logged_in_customer_id=7,8', ...own],
        `logged_in_customer_id=7&logged_in_customer_id=8&${ownQuery}`,
      ),
    ],
    [
      'the customer is no number',
      sign(['logged_in_customer_id=7,8', ...own], `logged_in_customer_id=7,8&${ownQuery}`),
    ],
    [
      'the shop is given twice',
      sign(
        ['path_prefix=/a', 'shop=a.myshopify.com,b.myshopify.com', `timestamp=${signedAt}`],
        `path_prefix=/a&shop=a.myshopify.com&shop=b.myshopify.com&timestamp=${signedAt}`,
      ),
    ],
    ['the shop is missing', sign([`timestamp=${signedAt}`], `timestamp=${signedAt}`)],
    [
      'the shop is none',
      sign(['shop=example.com', `timestamp=${signedAt}`], `shop=example.com&timestamp=${signedAt}`),
    ],
    ['the time is missing', sign(['shop=corner.myshopify.com'], 'shop=corner.myshopify.com')],
    [
      'the time is no number',
      sign(
        ['shop=corner.myshopify.com', 'timestamp=NaN'],
        'shop=corner.myshopify.com&timestamp=NaN',
      ),
    ],
    ['the signature is given twice', `${sign(own, ownQuery)}&signature=00`],
    ['the query is endless', `${ownQuery}&x=${'x'.repeat(9000)}`],
  ])('is malformed when %s', (_case, query) => {
    expect(verifyProxySignature(query, secrets, now)).toEqual({
      outcome: 'refused',
      reason: 'malformed',
    });
  });
});
