import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AdminError } from '../../admin-extension/admin-error.ts';
import { client } from '../../admin-extension/client.ts';
import { type FakeAdmin, fakeAdmin, json, problem } from './fake-admin.ts';
import { overview } from './sample-overview.ts';
import { member } from './sample-shop.ts';

const retry = { 'X-Shopify-Retry-Invalid-Session-Request': '1' };

async function failureOf(call: Promise<unknown>): Promise<AdminError> {
  const error = await call.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof AdminError) return error;
  return expect.unreachable('the call went well');
}

describe('the client', () => {
  let admin: FakeAdmin;
  beforeEach(() => {
    admin = fakeAdmin();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('sends a session token with every call and leaves empty filters out of the address', async () => {
    admin.on('GET /members', { items: [], next_cursor: null });
    const none = { segment: null, status: null, tier: null, points: null, sort: null };
    await client.members({ search: 'a b', ...none, cursor: null }, undefined);
    expect(admin.requests).toMatchObject([
      { path: '/members?search=a+b', token: 'Bearer token-1' },
    ]);
  });

  it('tries once more with a fresh token when the server asks for one', async () => {
    let answers = 0;
    admin.on('GET /overview', () => {
      answers += 1;
      return answers === 1 ? problem(401, 'unauthenticated', {}, retry) : json(overview);
    });
    await expect(client.overview('30', undefined)).resolves.toEqual(overview);
    expect(admin.requests.map(({ token }) => token)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('gives up when the fresh token is refused too, and when the server does not ask', async () => {
    admin.on('GET /overview', () => problem(401, 'unauthenticated', {}, retry));
    await expect(failureOf(client.overview('30', undefined))).resolves.toMatchObject({
      kind: 'refused',
    });
    expect(admin.requests).toHaveLength(2);
    admin.on('GET /overview', () => problem(401, 'unauthenticated'));
    await failureOf(client.overview('30', undefined));
    expect(admin.requests).toHaveLength(3);
  });

  it('turns a problem into an error with its code and its refused fields', async () => {
    admin.on('PUT /program', () =>
      problem(422, 'unprocessable', {
        errors: [{ path: 'earning.rules[0].points', message: 'must be at least 1' }],
      }),
    );
    const error = await failureOf(client.saveDraft({}));
    expect(error).toMatchObject({ kind: 'refused', code: 'unprocessable' });
    expect(error.fields).toEqual({ 'earning.rules.0.points': 'must be at least 1' });
  });

  it('does not know the outcome when the server fails, is away, or sends a page', async () => {
    admin.on('POST /ledger/check', () => new Response('<html>', { status: 502 }));
    await expect(failureOf(client.checkLedger())).resolves.toMatchObject({ kind: 'unknown' });
    admin.on('GET /overview', () => Promise.reject(new TypeError('fetch failed')));
    await expect(failureOf(client.overview('30', undefined))).resolves.toMatchObject({
      kind: 'unknown',
    });
    admin.on('GET /overview', () => new Response('<html>'));
    await expect(failureOf(client.overview('30', undefined))).resolves.toMatchObject({
      kind: 'unknown',
    });
  });

  it('refuses an answer that breaks the contract while developing', async () => {
    admin.on('GET /members/m1', { ...member, balance: null });
    const error = await failureOf(client.member('m1', undefined));
    expect(error.detail).toContain('balance');
  });

  it('stops waiting after its time', async () => {
    vi.useFakeTimers();
    admin.on('GET /overview', () => new Promise<Response>(() => undefined));
    const failure = failureOf(client.overview('30', undefined));
    await vi.advanceTimersByTimeAsync(15_000);
    await expect(failure).resolves.toMatchObject({ title: 'Regulars takes too long to answer' });
  });

  it('says where to open the app when there is no frame around it', async () => {
    vi.stubGlobal('shopify', undefined);
    await expect(failureOf(client.overview('30', undefined))).resolves.toMatchObject({
      kind: 'no_session',
    });
  });
});
