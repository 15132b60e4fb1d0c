import { readHeaders, type ShopifyHeaders } from '../../webhooks/shopify/read-headers.ts';
import { verifySignature } from '../../webhooks/shopify/verify-signature.ts';
import type { Delivery } from '../../webhooks/delivery.ts';
import { badHeaders, unknownShop, wrongSignature } from './door-answers.ts';
import type { WebhookCaller } from './webhook-caller.ts';

export interface ShopAtTheDoor {
  shopId: string;
  /** A custom app made in the shop's own admin signs with its own secret. */
  apiSecret: string | null;
  /** Not asked: a shop that has uninstalled is still told to forget its data. */
  active: boolean;
}

export interface ShopifyCallerPorts {
  /** By domain in lower case; cached by whoever implements it. */
  findShop(domain: string): Promise<ShopAtTheDoor | null>;
  /** The app's own: the current one and, while it is being rotated, the previous one. */
  secrets: readonly string[];
}

/** Shopify: all shops at one address, the shop in a header, HMAC over the raw bytes. */
export function shopifyCaller(ports: ShopifyCallerPorts): WebhookCaller {
  return {
    readHeaders(request) {
      const read = readHeaders(request.headers);
      if (!read.ok)
        return {
          ...badHeaders,
          errors: read.problems.map(({ header, message }) => ({ path: header, message })),
        };
      const { headers } = read;
      return {
        about: { deliveryId: headers.deliveryId },
        async verify(body, receivedAt) {
          // A wrong signature is told before an unknown shop.
          const shop = await ports.findShop(headers.shopDomain);
          const secrets = shop?.apiSecret ? [shop.apiSecret] : ports.secrets;
          if (!verifySignature(body, headers.signature, secrets)) return wrongSignature;
          return shop === null
            ? unknownShop
            : toDelivery(shop.shopId, { headers, body, receivedAt });
        },
      };
    },
  };
}

function toDelivery(
  shopId: string,
  arrived: { headers: ShopifyHeaders; body: Buffer; receivedAt: Date },
): Delivery {
  const { deliveryId, eventId, topic, apiVersion, triggeredAt } = arrived.headers;
  const { body, receivedAt } = arrived;
  return {
    shopId,
    platform: 'shopify',
    deliveryId,
    eventId,
    topic,
    apiVersion,
    triggeredAt,
    body,
    receivedAt,
  };
}
