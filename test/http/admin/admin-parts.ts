import { createHmac, randomUUID } from 'node:crypto';
import { systemClock } from '../../../server/base/clock.ts';
import { createLogger } from '../../../server/base/logger.ts';
import { createAdminClient } from '../../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../../server/commerce/shopify/shopify-commerce.ts';
import { createStripeAccounts } from '../../../server/commerce/stripe/account.ts';
import { createStripeOpener } from '../../../server/commerce/stripe/stripe-client.ts';
import { createTokenExchange } from '../../../server/commerce/shopify/token-exchange.ts';
import { createShopOpener } from '../../../server/http/admin/open-shop.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import type { HashContact } from '../../../server/operations/settlement.ts';
import type { Database } from '../../../server/store/database.ts';
import { eventTypes } from '../../../webhooks/stripe/translate-event.ts';
import { testEncryption } from '../../support/shop.ts';

export const sessionKeys = { apiKey: 'the-api-key', apiSecrets: ['the-secret-of-the-app'] };

/** What the admin's router and pages are made of, with Shopify at `adminOrigin` and Stripe at `stripeOrigin`. */
export function adminParts(db: Database, adminOrigin: string, stripeOrigin = 'http://127.0.0.1:9') {
  const shops = createShopReader(db);
  const openShop = createShopOpener({
    db,
    shops,
    encryption: testEncryption,
    commerce: createShopifyCommerce(createAdminClient({ adminOrigin })),
    tokenExchange: createTokenExchange({ ...sessionKeys, adminOrigin }),
    clock: systemClock,
  });
  const log = createLogger('silent');
  const connecting = {
    encryption: testEncryption,
    stripe: createStripeAccounts(createStripeOpener(stripeOrigin), eventTypes),
    webhookUrl: (connectionId: string) => `https://app.example/webhooks/stripe/${connectionId}`,
  };
  const clock = systemClock;
  const appUrl = 'https://app.example';
  const hashContact: HashContact = (shopId, contact) =>
    testEncryption.keyedHashes(contact, { shopId, column: 'orders.contact_hash' });
  return {
    db,
    hashContact,
    appUrl,
    shops,
    openShop,
    sessionKeys,
    clock,
    log,
    checkAnswers: true,
    connecting,
    adminOrigin: null,
  };
}

/** What App Bridge hands out for a shop. */
export function sessionToken(
  domain: string,
  claims: { secret?: string; aud?: string; ageSeconds?: number } = {},
): string {
  const seconds = Math.floor(Date.now() / 1000) - (claims.ageSeconds ?? 0);
  const signed = [
    encode({ alg: 'HS256', typ: 'JWT' }),
    encode({
      iss: `https://${domain}/admin`,
      dest: `https://${domain}`,
      aud: claims.aud ?? sessionKeys.apiKey,
      sub: '77',
      exp: seconds + 60,
      nbf: seconds,
      iat: seconds,
      jti: randomUUID(),
    }),
  ].join('.');
  const secret = claims.secret ?? 'the-secret-of-the-app';
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
