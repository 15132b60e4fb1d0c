import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adminConnection,
  adminConnections,
  connectedAnswer,
} from '../../../server/contract/admin-connections.ts';
import { problem } from '../../../server/contract/problem.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { startStripeStandIn, type StripeStandIn } from '../../sandbox/stripe/start-stripe.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { connectTestShop, openDeps } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let stripe: StripeStandIn;
let served: Served;
let shop: Shop;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  stripe = await startStripeStandIn({ apiKeys: ['sk_test_first', 'sk_test_second'] });
  served = await serve({
    '/api/admin': createAdminRouter(adminParts(deps.db, 'http://127.0.0.1:9', stripe.url)),
  });
  shop = await connectTestShop(deps.db);
});

afterAll(async () => {
  await served.close();
  await stripe.close();
  await deps.db.close();
  await database.drop();
});

async function ask(path: string, body?: unknown, of: Shop = shop) {
  const response = await fetch(`${served.origin}/api/admin${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${sessionToken(of.domain)}`,
      'Content-Type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const key = (api_key: string, more = {}) => ({ platform: 'stripe', api_key, ...more });

describe('connecting a Stripe account', () => {
  it('registers the address for its events and shows the token secret once', async () => {
    const origins = ['https://classes.example'];
    const answer = await ask('/connections', key('sk_test_first', { origins }));
    expect(answer.status).toBe(201);
    const { connection, token_secret } = connectedAnswer.parse(answer.body);
    expect(connection).toMatchObject({
      platform: 'stripe',
      live: false,
      status: 'active',
      webhook: 'registered',
      webhook_url: `https://app.example/webhooks/stripe/${connection.id}`,
      origins,
    });
    expect(connection.id).toMatch(new RegExp(`^${shop.shopId}-[a-z0-9]{12}$`));
    expect(token_secret).toMatch(/^rgts_[\w-]{43}$/);
    const { data } = await stripe.client('sk_test_first').webhookEndpoints.list();
    expect(data).toMatchObject([{ url: connection.webhook_url, status: 'enabled' }]);
    expect(data[0]?.enabled_events).toContain('checkout.session.completed');
  });

  it('takes a new key for the same account, which stays the same connection', async () => {
    const { items } = adminConnections.parse((await ask('/connections')).body);
    const again = connectedAnswer.parse((await ask('/connections', key('sk_test_second'))).body);
    expect(again.connection.id).toBe(items[0]?.id);
    expect(again.token_secret).toBeNull();
    expect((await stripe.client('sk_test_second').webhookEndpoints.list()).data).toHaveLength(1);
    const kept = await deps.db.query<{ api_key: string; token_secret: string }>(
      'select api_key, token_secret from connections',
    );
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/sk_test|rgts_/);
  });

  it('replaces the token secret, and ends: the key is forgotten and the address removed', async () => {
    const [known] = adminConnections.parse((await ask('/connections')).body).items;
    const path = `/connections/${known?.id ?? ''}`;
    expect(await ask(`${path}/token-secret`, {})).toMatchObject({
      status: 200,
      body: { token_secret: expect.stringMatching(/^rgts_/) },
    });
    const ended = await ask(`${path}/disconnect`, {});
    expect(adminConnection.parse(ended.body)).toMatchObject({
      status: 'disconnected',
      webhook: 'missing',
    });
    expect((await stripe.client('sk_test_second').webhookEndpoints.list()).data).toEqual([]);
    expect(await ask(`${path}/token-secret`, {})).toMatchObject({ status: 404 });
    const log = await deps.db.query<{ action: string; actor: string }>(
      `select action, actor from audit_log where subject = $1 order by at`,
      [`connection ${known?.id ?? ''}`],
    );
    expect(log.map(({ action }) => action)).toEqual([
      'connect_stripe',
      'reconnect_stripe',
      'replace_token_secret',
      'disconnect_stripe',
    ]);
  });

  it('goes on where the address could not be registered', async () => {
    const other = await connectTestShop(deps.db);
    stripe.faults.next('internal', { method: 'POST', path: '/v1/webhook_endpoints' });
    expect(await ask('/connections', key('sk_test_first'), other)).toMatchObject({ status: 503 });
    const [half] = adminConnections.parse((await ask('/connections', undefined, other)).body).items;
    expect(half?.webhook).toBe('missing');
    const again = await ask('/connections', key('sk_test_first'), other);
    expect(connectedAnswer.parse(again.body).connection).toMatchObject({
      id: half?.id,
      webhook: 'registered',
    });
  });

  it('says what can’t be taken', async () => {
    const dead = await ask('/connections', key('sk_test_dead'));
    expect(dead.status).toBe(422);
    expect(problem.parse(dead.body).detail).toBe('Stripe does not take this key.');
    const bad = [
      key('pk_test_public'),
      key('sk_test_first', { origins: ['http://shop.example'] }),
      key('sk_test_first', { origins: ['https://shop.example/path'] }),
      key('sk_test_first', { webhook_secret: 'hush' }),
    ];
    for (const body of bad) expect(await ask('/connections', body)).toMatchObject({ status: 400 });
    expect(await ask('/connections/1-nobody/disconnect', {})).toMatchObject({ status: 404 });
  });
});
