import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createLogger } from '../../../server/base/logger.ts';
import type { ApiScope } from '../../../server/contract/api-scopes.ts';
import { createApiRouter, type ApiParts } from '../../../server/http/api/api-router.ts';
import { createApiKey } from '../../../server/operations/create-api-key.ts';
import { createShopReader } from '../../../server/operations/read-shop.ts';
import type { Database } from '../../../server/store/database.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase } from '../../support/database.ts';
import { connectTestShop, openDeps, testEncryption } from '../../support/shop.ts';

export interface Reply {
  status: number;
  headers: Headers;
  // Tests look into answers of many shapes.
  body: ReturnType<typeof JSON.parse>;
}

export interface Asking {
  body?: unknown;
  key?: string | null;
  headers?: Record<string, string>;
}

export interface OpenApi {
  db: Database;
  shop: Shop;
  url: string;
  /** All scopes. */
  key: string;
  makeKey(scopes: readonly (ApiScope | 'all')[], shop?: Shop): Promise<string>;
  get(path: string, asking?: Asking): Promise<Reply>;
  post(path: string, asking?: Asking): Promise<Reply>;
  put(path: string, asking?: Asking): Promise<Reply>;
  close(): Promise<void>;
}

/** v1 of one shop on a real server and a database of its own. */
export async function openApi(parts: Partial<ApiParts> = {}): Promise<OpenApi> {
  const database = await freshDatabase();
  const { db, hashContact } = openDeps(database.url, { poolSize: 12 });
  const shop = await connectTestShop(db);
  const router = createApiRouter({
    db,
    shops: createShopReader(db),
    hashContact,
    encryption: testEncryption,
    appUrl: 'https://app.example',
    clock: { now: () => new Date() },
    log: createLogger('silent'),
    checkAnswers: true,
    ...parts,
  });
  const server = http.createServer(express().use('/v1', router));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const makeKey = async (scopes: readonly (ApiScope | 'all')[], of = shop) =>
    (
      await createApiKey(db, {
        shopId: of.shopId,
        name: 'till',
        scopes,
        by: 'test',
        now: new Date(),
      })
    ).key;
  const key = await makeKey(['all']);
  const ask = async (method: string, path: string, asking: Asking = {}): Promise<Reply> => {
    const sent = asking.key === undefined ? key : asking.key;
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(sent !== null && { Authorization: `Bearer ${sent}` }),
        ...(asking.body !== undefined && { 'Content-Type': 'application/json' }),
        ...asking.headers,
      },
      ...(asking.body !== undefined && {
        body: typeof asking.body === 'string' ? asking.body : JSON.stringify(asking.body),
      }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };
  return {
    db,
    shop,
    url,
    key,
    makeKey,
    get: (path, asking) => ask('GET', path, asking),
    post: (path, asking) => ask('POST', path, asking),
    put: (path, asking) => ask('PUT', path, asking),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      await db.close();
      await database.drop();
    },
  };
}

/** A member with this many points. */
export async function makeMember(api: OpenApi, points = 0): Promise<string> {
  const joined = await api.post('/v1/members', {
    body: { external_id: `person-${Math.random().toString(36).slice(2)}` },
  });
  const id: string = joined.body.id;
  const difference = points - joined.body.balance.available;
  if (difference !== 0)
    await api.post(`/v1/members/${id}/adjustments`, {
      body: { points: difference, reason: 'for the test' },
    });
  return id;
}
