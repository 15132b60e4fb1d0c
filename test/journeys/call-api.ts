import { randomUUID } from 'node:crypto';

import { createApiKey } from '../../server/operations/create-api-key.ts';
import type { Demo } from '../sandbox/start-demo.ts';

/** Asks v1 of a running demo as somebody outside does: with a key, over HTTP. */
export interface ApiCaller {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: object): Promise<{ status: number; body: Answer }>;
}

export async function openApi({ appUrl, backend, shop }: Demo): Promise<ApiCaller> {
  const { key } = await createApiKey(backend.db, {
    shopId: shop.shopId,
    name: 'Journeys',
    scopes: ['all'],
    by: 'Journeys',
    now: new Date(),
  });
  const authorization = `Bearer ${key}`;
  return {
    async get(path) {
      const answer = await fetch(`${appUrl}/v1${path}`, { headers: { authorization } });
      return answer.json();
    },
    async post(path, body) {
      const answer = await fetch(`${appUrl}/v1${path}`, {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: await answer.json() };
    },
  };
}
