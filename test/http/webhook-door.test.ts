import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http, { type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { Stripe } from 'stripe';
import { afterEach, describe, expect, it } from 'vitest';
import { RetriableError } from '../../server/base/errors.ts';
import { createWebhookDoor, type WebhookDoorPorts } from '../../server/http/webhook-door.ts';
import type { Delivery } from '../../webhooks/delivery.ts';

const body = readFileSync(new URL('../fixtures/webhooks/orders/paid.json', import.meta.url));
const receivedAt = new Date('2026-11-01T15:00:06Z');
const path = '/webhooks/shopify';

interface Inbox {
  inserts: Delivery[][];
  kept: Map<string, Delivery>;
  woken: string[];
  /** Awaited before each insert: hold it, or make it fail. */
  before: (deliveries: Delivery[]) => Promise<void> | void;
}

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const servers: http.Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function openDoor(
  change: Partial<WebhookDoorPorts> = {},
): Promise<{ port: number; inbox: Inbox }> {
  const inbox: Inbox = { inserts: [], kept: new Map(), woken: [], before: () => {} };
  const door = createWebhookDoor({
    async storeDeliveries(deliveries) {
      await inbox.before(deliveries);
      inbox.inserts.push(deliveries);
      for (const each of deliveries)
        if (!inbox.kept.has(each.deliveryId)) inbox.kept.set(each.deliveryId, each);
    },
    async findShop(domain) {
      if (domain === 'loyal-test.myshopify.com')
        return { shopId: '7', apiSecret: null, active: true };
      if (domain === 'own-secret.myshopify.com')
        return { shopId: '8', apiSecret: 'whisper', active: false };
      return null;
    },
    async findConnection(connectionId) {
      return connectionId === '7-juniper' ? { shopId: '7', webhookSecret: 'whsec_hush' } : null;
    },
    wake: (shopId) => inbox.woken.push(shopId),
    secrets: ['hush', 'old hush'],
    now: () => receivedAt,
    log: pino({ level: 'silent' }),
    ...change,
  });
  const server = http.createServer((request, response) => {
    if (!door(request, response)) response.writeHead(418).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, inbox };
}

function sign(bytes: Buffer, secret = 'hush'): string {
  return createHmac('sha256', secret).update(bytes).digest('base64');
}

let nextId = 0;

function headersFor(change: Record<string, string | undefined> = {}): Record<string, string> {
  nextId += 1;
  const all = {
    'X-Shopify-Hmac-Sha256': sign(body),
    'X-Shopify-Topic': 'orders/paid',
    'X-Shopify-Shop-Domain': 'loyal-test.myshopify.com',
    'X-Shopify-API-Version': '2026-10',
    'X-Shopify-Webhook-Id': `delivery-${nextId}`,
    ...change,
  };
  return Object.fromEntries(
    Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined),
  );
}

async function send(
  port: number,
  request: { headers?: Record<string, string>; body?: Buffer; method?: string; path?: string } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const outgoing = http.request(
      {
        port,
        path: request.path ?? path,
        method: request.method ?? 'POST',
        headers: request.headers ?? headersFor(),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    outgoing.on('error', reject).end(request.method === 'GET' ? undefined : (request.body ?? body));
  });
}

function codeOf(answer: Answered): unknown {
  expect(answer.headers['content-type']).toBe('application/problem+json');
  const problem = JSON.parse(answer.text) as { status: number; code: string };
  expect(problem.status).toBe(answer.status);
  return problem.code;
}

describe('the webhook door', () => {
  it('stores the bytes as they came, says 200 and wakes the worker', async () => {
    const { port, inbox } = await openDoor();
    const headers = headersFor({
      'X-Shopify-Webhook-Id': 'd-1',
      'X-Shopify-Event-Id': 'e-1',
      'X-Shopify-Triggered-At': '2026-11-01T15:00:05.123456789Z',
    });
    const answer = await send(port, { headers });
    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(inbox.inserts).toEqual([
      [
        {
          shopId: '7',
          platform: 'shopify',
          deliveryId: 'd-1',
          eventId: 'e-1',
          topic: 'orders/paid',
          apiVersion: '2026-10',
          triggeredAt: new Date('2026-11-01T15:00:05.123Z'),
          body,
          receivedAt,
        },
      ],
    ]);
    expect(inbox.woken).toEqual(['7']);
  });

  it('takes a query behind its path, and leaves every other path alone', async () => {
    const { port } = await openDoor();
    expect((await send(port, { path: `${path}?a=b` })).status).toBe(200);
    expect((await send(port, { path: `${path}/x` })).status).toBe(418);
    expect((await send(port, { path: '/webhooks/stripe' })).status).toBe(418);
  });

  it('says 200 to a duplicate and keeps the first', async () => {
    const { port, inbox } = await openDoor();
    const headers = headersFor();
    expect((await send(port, { headers })).status).toBe(200);
    expect((await send(port, { headers })).status).toBe(200);
    expect(inbox.kept.size).toBe(1);
  });

  it('says 400 and names what is missing or malformed', async () => {
    const { port, inbox } = await openDoor();
    const headers = headersFor({
      'X-Shopify-Topic': undefined,
      'X-Shopify-Shop-Domain': 'example.com',
    });
    const answer = await send(port, { headers });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_request']);
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [
        { path: 'X-Shopify-Topic', message: 'is missing' },
        { path: 'X-Shopify-Shop-Domain', message: 'is malformed' },
      ],
    });
    expect(inbox.inserts).toEqual([]);
  });

  it('says 401 to a wrong signature, whoever sends it', async () => {
    const { port, inbox } = await openDoor();
    const other = Buffer.from(body.toString().replace('230.00', '930.00'));
    for (const answer of [
      await send(port, { body: other }),
      await send(port, { headers: headersFor({ 'X-Shopify-Hmac-Sha256': 'nonsense' }) }),
      await send(port, {
        headers: headersFor({ 'X-Shopify-Shop-Domain': 'nobody.myshopify.com' }),
        body: other,
      }),
    ])
      expect([answer.status, codeOf(answer)]).toEqual([401, 'unauthenticated']);
    expect(inbox.inserts).toEqual([]);
  });

  it('says 404 to a shop it does not know, once the signature is right', async () => {
    const { port } = await openDoor();
    const headers = headersFor({ 'X-Shopify-Shop-Domain': 'nobody.myshopify.com' });
    const answer = await send(port, { headers });
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found']);
  });

  it('accepts the previous secret while it is being rotated', async () => {
    const { port } = await openDoor();
    const headers = headersFor({ 'X-Shopify-Hmac-Sha256': sign(body, 'old hush') });
    expect((await send(port, { headers })).status).toBe(200);
    const later = await openDoor({ secrets: ['hush'] });
    expect((await send(later.port, { headers })).status).toBe(401);
  });

  it('checks a shop that has its own secret with that one alone, even when it has uninstalled', async () => {
    const { port, inbox } = await openDoor();
    const domain = { 'X-Shopify-Shop-Domain': 'OWN-secret.myshopify.com' };
    expect((await send(port, { headers: headersFor(domain) })).status).toBe(401);
    const own = headersFor({ ...domain, 'X-Shopify-Hmac-Sha256': sign(body, 'whisper') });
    expect((await send(port, { headers: own })).status).toBe(200);
    expect(inbox.woken).toEqual(['8']);
  });

  it('says 405 to anything but POST', async () => {
    const { port } = await openDoor();
    for (const method of ['GET', 'PUT']) {
      const answer = await send(port, { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('POST');
    }
  });

  it('takes 2 MB and says 413 to one byte more, announced or not', async () => {
    const { port, inbox } = await openDoor();
    const limit = Buffer.alloc(2 * 1024 * 1024, 32);
    const headers = headersFor({ 'X-Shopify-Hmac-Sha256': sign(limit) });
    expect((await send(port, { headers, body: limit })).status).toBe(200);
    const over = Buffer.concat([limit, Buffer.from(' ')]);
    const announced = await send(port, { body: over });
    expect([announced.status, codeOf(announced)]).toEqual([413, 'payload_too_large']);
    const chunked = await send(port, {
      headers: { ...headersFor(), 'Transfer-Encoding': 'chunked' },
      body: over,
    });
    expect(chunked.status).toBe(413);
    expect(inbox.inserts.length).toBe(1);
  });

  it('cuts off a sender that goes on after its refusal', async () => {
    const { port } = await openDoor({ limits: { lingerMs: 50 } });
    const socket = net.connect(port, '127.0.0.1');
    const heard: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => heard.push(chunk));
    socket.on('error', () => {});
    const head = Object.entries(headersFor()).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\n${head.join('')}Content-Length: 99999999\r\n\r\n`,
    );
    const drip = setInterval(() => socket.write('          '), 10);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(drip);
    expect(Buffer.concat(heard).toString()).toMatch(/^HTTP\/1.1 413 /);
  });

  it('says 408 to a body that does not arrive in time', async () => {
    const { port } = await openDoor({ limits: { readTimeoutMs: 50, lingerMs: 10 } });
    const answer = await new Promise<number>((resolve, reject) => {
      const slow = http.request(
        { port, path, method: 'POST', headers: { ...headersFor(), 'Content-Length': body.length } },
        (response) => resolve(response.resume().statusCode ?? 0),
      );
      slow.on('error', reject).write(body.subarray(0, 100));
    });
    expect(answer).toBe(408);
  });

  it('outlives a sender that goes away in the middle', async () => {
    const { port, inbox } = await openDoor();
    const slow = http.request({
      port,
      path,
      method: 'POST',
      headers: { ...headersFor(), 'Content-Length': body.length },
    });
    slow.on('error', () => {});
    slow.write(body.subarray(0, 100));
    await sleep(30);
    slow.destroy();
    await sleep(30);
    expect((await send(port)).status).toBe(200);
    expect(inbox.kept.size).toBe(1);
  });

  it('stores a hundred at once with few inserts, and answers each after its commit', async () => {
    const { port, inbox } = await openDoor();
    const committed = new Set<string>();
    inbox.before = async (deliveries) => {
      await sleep(20);
      for (const each of deliveries) committed.add(each.deliveryId);
    };
    const early: string[] = [];
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        const headers = headersFor();
        const answer = await send(port, { headers });
        expect(answer.status).toBe(200);
        const id = headers['X-Shopify-Webhook-Id'] ?? '';
        if (!committed.has(id)) early.push(id);
      }),
    );
    expect(early).toEqual([]);
    expect(inbox.kept.size).toBe(100);
    expect(inbox.inserts.length).toBeLessThan(20);
    expect(inbox.woken.length).toBe(inbox.inserts.length);
  });

  it('says 503 while nothing can be stored, and 200 again afterwards', async () => {
    const { port, inbox } = await openDoor();
    inbox.before = () => Promise.reject(new RetriableError('the database is away'));
    const answer = await send(port);
    expect([answer.status, codeOf(answer)]).toEqual([503, 'unavailable']);
    expect(answer.headers['retry-after']).toBe('5');
    expect(inbox.woken).toEqual([]);
    inbox.before = () => {};
    expect((await send(port)).status).toBe(200);
  });

  it('says 503 when the shop cannot be looked up', async () => {
    const { port } = await openDoor({ findShop: () => Promise.reject(new RetriableError('away')) });
    expect((await send(port)).status).toBe(503);
  });

  it('says 503 to one delivery that cannot be stored, and stores the others', async () => {
    const { port, inbox } = await openDoor({ limits: { maxBatchesInFlight: 1 } });
    inbox.before = async (deliveries) => {
      await sleep(20);
      if (deliveries.some((each) => each.topic === 'bad/row')) throw new RangeError('bad row');
    };
    const topics = ['orders/paid', 'orders/paid', 'bad/row', 'orders/paid', 'orders/paid'];
    const answers = await Promise.all(
      topics.map((topic) => send(port, { headers: headersFor({ 'X-Shopify-Topic': topic }) })),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 503, 200, 200]);
  });

  it('says 503 when more is held than there is room for, and has the room back afterwards', async () => {
    const { port, inbox } = await openDoor({ limits: { maxBytesHeld: body.length * 2 } });
    inbox.before = () => sleep(40);
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(port)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 200, 503, 503, 503]);
    expect((await send(port)).status).toBe(200);
  });

  it('says 200 when the worker cannot be woken', async () => {
    const { port } = await openDoor({
      wake: () => {
        throw new RangeError('asleep');
      },
    });
    expect((await send(port)).status).toBe(200);
  });
});

describe('the door of a Stripe account', () => {
  const event = Buffer.from(
    JSON.stringify({
      id: 'evt_1',
      object: 'event',
      type: 'charge.refunded',
      api_version: '2026-10-28.endive',
      created: receivedAt.getTime() / 1000 - 6,
      data: { object: { id: 'ch_1', payment_intent: 'pi_1' } },
    }),
  );
  const signed = (bytes: Buffer = event, secret = 'whsec_hush') => ({
    'Stripe-Signature': Stripe.webhooks.generateTestHeaderString({
      payload: bytes.toString(),
      secret,
      timestamp: Math.floor(receivedAt.getTime() / 1000),
    }),
  });
  const post = (
    port: number,
    by: { headers?: Record<string, string>; body?: Buffer; id?: string },
  ) =>
    send(port, {
      path: `/webhooks/stripe/${by.id ?? '7-juniper'}`,
      headers: by.headers ?? signed(by.body),
      body: by.body ?? event,
    });

  it('stores its events under their own ids, with the connection that they came by', async () => {
    const { port, inbox } = await openDoor();
    expect([await post(port, {}), await post(port, {})]).toMatchObject([
      { status: 200, text: '' },
      { status: 200, text: '' },
    ]);
    expect([...inbox.kept.values()]).toEqual([
      {
        shopId: '7',
        platform: 'stripe',
        connectionId: '7-juniper',
        deliveryId: 'evt_1',
        eventId: 'evt_1',
        topic: 'charge.refunded',
        apiVersion: '2026-10-28.endive',
        triggeredAt: new Date(receivedAt.getTime() - 6_000),
        body: event,
        receivedAt,
      },
    ]);
    expect(inbox.woken).toEqual(['7', '7']);
  });

  it('says what is wrong and stores nothing', async () => {
    const { port, inbox } = await openDoor();
    const other = Buffer.from('{"id":"evt_2"}');
    const answers = [
      await post(port, { headers: {} }),
      await post(port, { headers: signed(event, 'whsec_other') }),
      await post(port, { headers: signed(event), body: other }),
      await post(port, { id: '7-nobody' }),
      await post(port, { body: other }),
      await send(port, { path: '/webhooks/stripe/7-juniper', method: 'GET', headers: {} }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 401, 401, 404, 400, 405]);
    expect(codeOf(answers[3] ?? (await post(port, {})))).toBe('not_found');
    expect(inbox.inserts).toEqual([]);
  });

  it('asks for it again when it can’t be stored, and takes nothing longer than 2 MB', async () => {
    const { port, inbox } = await openDoor();
    inbox.before = () => Promise.reject(new RetriableError('the database is away'));
    expect(await post(port, {})).toMatchObject({ status: 503 });
    const large = Buffer.alloc(2 * 1024 * 1024 + 1, ' ');
    expect(await post(port, { body: large })).toMatchObject({ status: 413 });
  });

  it('leaves other addresses alone', async () => {
    const { port } = await openDoor();
    for (const other of ['/webhooks/stripe', '/webhooks/stripe/', '/webhooks/stripe/7-juniper/x'])
      expect(await send(port, { path: other })).toMatchObject({ status: 418 });
  });
});
