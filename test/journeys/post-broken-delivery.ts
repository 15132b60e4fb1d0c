import { randomUUID } from 'node:crypto';

import { signDelivery } from '../sandbox/webhooks/sign-delivery.ts';
import type { Demo } from '../sandbox/start-demo.ts';

/**
 * Posts the latest order once more, its first line with a price that nobody can read, signed as every
 * delivery is; returns its delivery id.
 */
export async function postBrokenDelivery({ appUrl, backend, sandbox }: Demo): Promise<string> {
  const webhookId = randomUUID();
  const order = sandbox.deliveries().findLast(({ topic }) => topic === 'orders/create');
  const body = (order?.body ?? '').replace(/("line_items":\[\{.*?"price":)"[^"]*"/, '$1"sixteen"');
  const headers = signDelivery({
    topic: 'orders/create',
    domain: sandbox.domain,
    body,
    secret: backend.config.shopify.apiSecrets[0] ?? '',
    webhookId,
    eventId: randomUUID(),
    triggeredAt: new Date(),
  });
  await fetch(`${appUrl}/webhooks/shopify`, { method: 'POST', headers, body });
  return webhookId;
}
