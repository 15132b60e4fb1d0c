import { randomUUID } from 'node:crypto';

import type { Demo } from '../sandbox/start-demo.ts';
import { signDelivery } from '../sandbox/webhooks/sign-delivery.ts';

/** Posts an order whose first line has no readable price, signed as every delivery; returns its id. */
export async function postBrokenDelivery({ appUrl, backend, sandbox }: Demo): Promise<string> {
  const webhookId = randomUUID();
  const body = JSON.stringify({
    id: 820982911946154500,
    line_items: [{ id: 1, title: 'Walnut Scoop', quantity: 1, price: 'sixteen' }],
  });
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
