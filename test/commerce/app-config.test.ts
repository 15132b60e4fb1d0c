import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IntrospectionObjectType } from 'graphql';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiVersion } from '../../server/commerce/shopify/api-version.ts';
import { loadAdminIntrospection } from '../support/admin-schema.ts';

const root = path.resolve(import.meta.dirname, '../..');

const subscription = z
  .strictObject({
    topics: z.array(z.string().regex(/^[a-z_]+[/.][a-z_]+$/)).optional(),
    compliance_topics: z
      .array(z.enum(['customers/data_request', 'customers/redact', 'shop/redact']))
      .optional(),
    // Shopify's tools strip a slash at the end.
    uri: z.string().regex(/^(\/|https:\/\/).*[^/]$/),
    filter: z.string().optional(),
    include_fields: z.array(z.string()).optional(),
    name: z.string().min(1).max(50).optional(),
  })
  .refine(
    (entry) => entry.topics !== undefined || entry.compliance_topics !== undefined,
    'has no topic',
  );

/** What Shopify's own tools accept, as far as we use it; unknown keys are refused there too. */
const appConfig = z.strictObject({
  client_id: z.string().min(1),
  name: z.string().max(30),
  handle: z
    .string()
    .regex(/^\w*(?!-)[_a-z0-9-]+(?<!-)$/)
    .optional(),
  application_url: z.url({ protocol: /^https$/ }),
  embedded: z.literal(true),
  extension_directories: z.array(z.string()),
  access_scopes: z.strictObject({
    scopes: z.string().regex(/^[a-z_]+(,[a-z_]+)*$/),
    use_legacy_install_flow: z.literal(false),
  }),
  auth: z.strictObject({ redirect_urls: z.array(z.url()) }),
  webhooks: z.strictObject({ api_version: z.string(), subscriptions: z.array(subscription) }),
  app_proxy: z.strictObject({
    url: z.string(),
    prefix: z.enum(['a', 'apps', 'community', 'tools']),
    subpath: z
      .string()
      .regex(/^[\w-]{1,30}$/)
      .refine((entry) => !['admin', 'services', 'password', 'login'].includes(entry)),
  }),
  pos: z.strictObject({ embedded: z.boolean() }),
});

const config = appConfig.parse(
  parseToml(readFileSync(path.join(root, 'shopify.app.toml'), 'utf8')),
);
const { subscriptions } = config.webhooks;

describe('shopify.app.toml', () => {
  it('speaks the pinned version', () => {
    expect(config.webhooks.api_version).toBe(apiVersion);
  });

  it('subscribes each topic once, all to the one door', () => {
    const topics = subscriptions.flatMap((entry) => [
      ...(entry.topics ?? []),
      ...(entry.compliance_topics ?? []),
    ]);
    expect(new Set(topics).size).toBe(topics.length);
    expect(new Set(subscriptions.map((entry) => entry.uri))).toEqual(
      new Set(['/webhooks/shopify']),
    );
    expect(topics.toSorted()).toEqual([
      'app/uninstalled',
      'bulk_operations/finish',
      'collections/update',
      'customer.tags_added',
      'customer.tags_removed',
      'customers/create',
      'customers/data_request',
      'customers/delete',
      'customers/merge',
      'customers/redact',
      'customers/update',
      'orders/cancelled',
      'orders/create',
      'orders/edited',
      'orders/paid',
      'orders/updated',
      'products/delete',
      'products/update',
      'refunds/create',
      'shop/redact',
    ]);
  });

  it('puts the widget behind /apps/regulars', () => {
    expect(config.app_proxy).toEqual({ url: '/proxy', prefix: 'apps', subpath: 'regulars' });
  });

  it('asks for what the mutations and the webhooks need, and for no more', async () => {
    const needed = new Set([
      'read_customer_merge',
      'read_customers',
      'read_orders',
      'read_products',
      'write_app_proxy',
    ]);
    // A customer's tags and fields take what changing the customer takes.
    for (const name of ['discountCodeBasicCreate', 'discountCodeDeactivate', 'customerUpdate']) {
      for (const scope of await scopesOf(name)) needed.add(scope);
    }
    expect(config.access_scopes.scopes.split(',').toSorted()).toEqual([...needed].toSorted());
  });

  it('may read what it may write: looking a code up needs no scope of its own', async () => {
    expect(await scopesOf('codeDiscountNodeByCode')).toEqual(['read_discounts']);
    expect(config.access_scopes.scopes).toContain('write_discounts');
  });
}, 120_000);

const documented = z.object({ requiredAccess: z.string() });

/** The scopes in the sentence that the published schema has beside a query or a mutation. */
async function scopesOf(fieldName: string): Promise<string[]> {
  const {
    __schema: { types },
  } = await loadAdminIntrospection();
  const roots = types.filter(
    (type): type is IntrospectionObjectType =>
      type.name === 'Mutation' || type.name === 'QueryRoot',
  );
  const field = roots.flatMap((type) => type.fields).find(({ name }) => name === fieldName);
  const sentence = documented.parse(field).requiredAccess;
  return [...sentence.matchAll(/`([a-z_]+)`/g)].flatMap(([, scope]) =>
    scope === undefined ? [] : [scope],
  );
}
