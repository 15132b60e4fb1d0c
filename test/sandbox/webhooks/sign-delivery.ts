import { createHmac } from 'node:crypto';
import { apiVersion } from '../../../server/commerce/shopify/api-version.ts';

export interface DeliveryFacts {
  topic: string;
  domain: string;
  body: string;
  secret: string;
  webhookId: string;
  eventId: string;
  triggeredAt: Date;
}

/** The headers of one delivery: the signature is over the bytes of the body alone. */
export function signDelivery(facts: DeliveryFacts): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'X-Shopify-Topic': facts.topic,
    'X-Shopify-Hmac-Sha256': createHmac('sha256', facts.secret).update(facts.body).digest('base64'),
    'X-Shopify-Shop-Domain': facts.domain,
    'X-Shopify-API-Version': apiVersion,
    'X-Shopify-Webhook-Id': facts.webhookId,
    'X-Shopify-Event-Id': facts.eventId,
    'X-Shopify-Triggered-At': facts.triggeredAt.toISOString().replace('Z', '123456Z'),
    'User-Agent': 'Shopify-Captain-Hook',
  };
}
