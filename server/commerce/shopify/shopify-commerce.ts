import type { Commerce, ShopConnection } from '../commerce.ts';
import type { AdminClient } from './admin-client.ts';
import type { Send } from './admin-request.ts';
import { disableBenefit, issueBenefit } from './benefits/benefits.ts';
import { readShop } from './operations/read-shop.ts';
import { readTheme } from './operations/read-theme.ts';
import { publishAppField } from './publish-app-field.ts';
import { publishCheckout } from './publish-checkout.ts';
import { publishStanding } from './publish-standing.ts';
import { readProducts } from './read-products.ts';

export function createShopifyCommerce(client: AdminClient): Commerce {
  const sendFor =
    (connection: ShopConnection): Send =>
    (request) =>
      client.send(connection, request);

  return {
    async readShop(connection) {
      const { shop } = await client.send(connection, readShop());
      return {
        name: shop.name,
        domain: shop.myshopifyDomain,
        currency: shop.currencyCode,
        timeZone: shop.ianaTimezone,
        taxesIncluded: shop.taxesIncluded,
        isDevelopment: shop.plan.partnerDevelopment,
        email: shop.email === '' ? null : shop.email,
      };
    },
    issueBenefit: (connection, order) => issueBenefit(sendFor(connection), order),
    disableBenefit: (connection, made) => disableBenefit(sendFor(connection), made),
    readProducts: (connection, productIds) => readProducts(client, connection, productIds),
    async readTheme(connection) {
      const { themes } = await client.send(connection, readTheme());
      const [file] = themes?.nodes[0]?.files?.nodes ?? [];
      return file !== undefined && 'content' in file.body ? file.body.content : null;
    },
    publishStanding: (connection, standing) => publishStanding(client, connection, standing),
    publishCheckout: (connection, terms) => publishCheckout(sendFor(connection), terms),
    publishBranding: (connection, document) =>
      publishAppField(sendFor(connection), 'branding', document),
    publishProgram: (connection, document) =>
      publishAppField(sendFor(connection), 'program', document),
  };
}
