import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type OpenApi } from './open-api.ts';

type Json = ReturnType<typeof JSON.parse>;

let api: OpenApi;
let document: Json;
beforeAll(async () => {
  api = await openApi();
  document = (await api.get('/v1/openapi.json', { key: null })).body;
});
afterAll(() => api.close());

/** Every operation with its address and method. */
const operations = (): { path: string; method: string; operation: Json }[] =>
  Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => ({ path, method, operation })),
  );

/** Everything in the document, at any depth. */
function* walk(value: Json): Generator<Record<string, Json>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values<Json>(value)) yield* walk(inner);
}

describe('the OpenAPI document', () => {
  it('lists every route that is served, and no other', () => {
    expect(
      operations()
        .map(({ path, method }) => `${method.toUpperCase()} ${path}`)
        .toSorted(),
    ).toEqual([
      'DELETE /program/draft',
      'GET /ledger/health',
      'GET /members',
      'GET /members/{id}',
      'GET /members/{id}/ledger',
      'GET /members/{id}/orders/{order_id}/explanation',
      'GET /members/{id}/referrals',
      'GET /members/{id}/statement',
      'GET /openapi.json',
      'GET /orders/{order_id}/explanation',
      'GET /program',
      'GET /program/backtests',
      'GET /program/backtests/{id}',
      'GET /program/draft',
      'GET /program/schema',
      'GET /program/versions',
      'GET /program/versions/{version}',
      'GET /redemptions/{id}',
      'GET /referrals/{id}',
      'GET /reports/referrals',
      'GET /reports/{id}',
      'GET /rewards',
      'POST /activities',
      'POST /members',
      'POST /members/{id}/adjustments',
      'POST /members/{id}/referral-link',
      'POST /orders',
      'POST /orders/{external_id}/cancel',
      'POST /orders/{external_id}/refunds',
      'POST /program/draft/backtest',
      'POST /program/draft/publish',
      'POST /program/versions/{version}/restore',
      'POST /redemptions',
      'POST /redemptions/{id}/cancel',
      'POST /redemptions/{id}/fulfil',
      'POST /referrals',
      'PUT /program/draft',
    ]);
  });

  it('is OpenAPI 3.1 as its structure goes', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(document.components.securitySchemes.apiKey).toMatchObject({
      type: 'http',
      scheme: 'bearer',
    });
    expect(document.security).toEqual([{ apiKey: [] }]);
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((one: Json) => one.in === 'path');
      expect(declared.map((one: Json) => one.name).toSorted()).toEqual(named.toSorted());
      expect(declared.every((one: Json) => one.required === true)).toBe(true);
      expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
      for (const response of Object.values<Json>(operation.responses))
        expect(response.description).toEqual(expect.any(String));
    }
  });

  it('has every schema that it refers to', () => {
    const references = [...walk(document)].flatMap(({ $ref }) =>
      typeof $ref === 'string' ? [$ref] : [],
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1] ?? '';
      expect(document.components.schemas).toHaveProperty(name);
    }
  });

  it('says what each write takes and how it is refused', () => {
    for (const { path, method, operation } of operations()) {
      if (['/openapi.json', '/program/schema'].includes(path)) continue;
      const headers = (operation.parameters ?? []).filter((one: Json) => one.in === 'header');
      const isWrite = method !== 'get';
      expect(headers.map((one: Json) => one.name)).toEqual(isWrite ? ['Idempotency-Key'] : []);
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['400', '401', '403', '429', '503', ...(isWrite ? ['409'] : [])]),
      );
      const refused = operation.responses['401'].content['application/problem+json'];
      expect(refused.schema).toEqual({ $ref: '#/components/schemas/Problem' });
    }
  });

  it('gives examples', () => {
    const { schemas } = document.components;
    for (const name of ['Member', 'LedgerItem', 'Redemption', 'Problem', 'AdjustmentRequest'])
      expect([name, schemas[name].examples?.length]).toEqual([name, 1]);
  });
});
