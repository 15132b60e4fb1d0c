import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ShopifyStandIn {
  origin: string;
  /** Session tokens that were exchanged, in the order in which they came. */
  exchanged: string[];
  /** Shopify takes the session token for too old. */
  refuses: boolean;
  close(): Promise<void>;
}

/** Shopify's token endpoint and its word on a shop, both a little slow, so that requests can meet. */
export async function startShopifyStandIn(): Promise<ShopifyStandIn> {
  const server = createServer((request, response) => void answer(request, response));
  const standIn: ShopifyStandIn = {
    origin: '',
    exchanged: [],
    refuses: false,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const domain = String(request.headers['x-shopify-shop-domain']);
    const body = await readJson(request);
    await sleep(20);
    if (request.url !== '/admin/oauth/access_token') return send(response, 200, shopAnswer(domain));
    if (standIn.refuses) return send(response, 400, { error: 'invalid_subject_token' });
    standIn.exchanged.push(String(body.subject_token));
    return send(response, 200, {
      access_token: `shpat_${standIn.exchanged.length}`,
      scope: 'read_orders,write_discounts',
      expires_in: 3600,
      refresh_token: `shprt_${standIn.exchanged.length}`,
      refresh_token_expires_in: 7_776_000,
    });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address !== null && typeof address === 'object')
    standIn.origin = `http://127.0.0.1:${address.port}`;
  return standIn;
}

function shopAnswer(domain: string): unknown {
  const shop = {
    name: 'Corner Roasters',
    email: 'hello@corner.example',
    myshopifyDomain: domain,
    currencyCode: 'EUR',
    ianaTimezone: 'Europe/Vienna',
    taxesIncluded: true,
    plan: { partnerDevelopment: false },
  };
  return { data: { shop } };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text) as Record<string, unknown>;
}
