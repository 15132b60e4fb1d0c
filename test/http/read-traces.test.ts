import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { readProxyTraces, readTraces } from '../../server/http/read-traces.ts';

/** What is read of one request, behind so many proxies that are trusted. */
async function ask(trust: number | string[], headers: Record<string, string>) {
  const app = express();
  app.set('trust proxy', trust);
  app.get('/', (request, response) => {
    response.json({
      direct: readTraces(request, 'phone').ip,
      byShopify: readProxyTraces(request, null).ip,
      all: readTraces(request, ''),
    });
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
  const body: unknown = await response.json();
  server.closeAllConnections();
  server.close();
  return body;
}

const forged = { 'X-Forwarded-For': '203.0.113.9, 198.51.100.4' };

describe('where a request comes from', () => {
  it('is what the proxies that are trusted say, and no further', async () => {
    expect(await ask(['loopback'], forged)).toMatchObject({ direct: '198.51.100.4' });
    expect(await ask(2, forged)).toMatchObject({ direct: '203.0.113.9' });
    expect(await ask(0, forged)).toMatchObject({ direct: '127.0.0.1' });
  });

  it('is whom Shopify names first, where Shopify has signed', async () => {
    expect(await ask(0, forged)).toMatchObject({ byShopify: '203.0.113.9' });
    expect(await ask(0, {})).toMatchObject({ byShopify: null });
  });

  it('comes with what the browser says, in bounds', async () => {
    const headers = { 'User-Agent': 'x'.repeat(2000), 'Accept-Language': 'de' };
    expect(await ask(0, headers)).toMatchObject({
      all: { device: null, userAgent: 'x'.repeat(500), acceptLanguage: 'de' },
    });
  });
});
