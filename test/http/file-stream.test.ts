import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../server/base/logger.ts';
import { FileStream } from '../../server/http/file-stream.ts';
import { closeRouter, mountRoutes, openRouter } from '../../server/http/mount-routes.ts';
import { routeFor } from '../../server/http/route.ts';
import { type Served, serve } from './serve.ts';

let served: Served;
let ended = 0;

async function* endless(): AsyncGenerator<string> {
  try {
    for (;;) yield 'line\r\n'.repeat(1000);
  } finally {
    ended += 1;
  }
}

async function* breaking(): AsyncGenerator<string> {
  yield 'one line\r\n';
  await sleep(20);
  throw new TypeError('the database went away');
}

const file = (path: string, chunks: () => AsyncIterable<string>) =>
  routeFor<null>()({
    method: 'get',
    path,
    out: z.instanceof(FileStream),
    handler: () => {
      const body = new FileStream({ chunks: chunks(), contentType: 'text/csv', name: 'all.csv' });
      return Promise.resolve({ status: 200 as const, body });
    },
  });

beforeAll(async () => {
  const router = openRouter();
  mountRoutes(router, {
    routes: [file('/endless', endless), file('/breaking', breaking)],
    authenticate: () => Promise.resolve(null),
    checkAnswers: true,
  });
  served = await serve({ '/': closeRouter(router, { log: createLogger('silent') }) });
});

afterAll(() => served.close());

describe('a file that is sent as it is read', () => {
  it('is read no further once nobody takes it', async () => {
    const response = await fetch(`${served.origin}/endless`);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel();
    await expect.poll(() => ended).toBe(1);
  });

  it('is cut off where it breaks, so that nobody takes it for whole', async () => {
    const response = await fetch(`${served.origin}/breaking`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });
});
