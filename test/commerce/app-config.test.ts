import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IntrospectionObjectType, IntrospectionQuery } from 'graphql';
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

const appField = z.strictObject({
  type: z.string(),
  name: z.string(),
  access: z.strictObject({
    admin: z.enum(['merchant_read', 'merchant_read_write']),
    storefront: z.enum(['none', 'public_read']),
  }),
});

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
    optional_scopes: z.array(z.string().regex(/^[a-z_]+$/)).optional(),
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
  /** Fields that are the app's own, as Shopify makes them in every shop. */
  customer: z.strictObject({
    metafields: z.strictObject({ app: z.record(z.string().min(2), appField) }),
  }),
});

const config = appConfig.parse(
  parseToml(readFileSync(path.join(root, 'shopify.app.toml'), 'utf8')),
);
const { subscriptions } = config.webhooks;

const uiPackage = 'node_modules/@shopify/ui-extensions/package.json';
const extensionToml = z.object({
  api_version: z.string().optional(),
  extensions: z.array(z.object({ type: z.string() })).optional(),
});
/** Every extension there is, whether the app lists it or not. */
const extensions = ['storefront-widget', 'admin-extension'].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'shopify.extension.toml')
    .map((file) => ({
      folder: path.posix.join(room, path.dirname(file)),
      toml: extensionToml.parse(parseToml(readFileSync(path.join(root, room, file), 'utf8'))),
    })),
);

describe('shopify.app.toml', () => {
  it('speaks the pinned version', () => {
    expect(config.webhooks.api_version).toBe(apiVersion);
  });

  it('has a function that speaks no other version', () => {
    const functions = extensions.filter(({ toml }) => toml.extensions?.[0]?.type === 'function');
    expect(functions.map(({ toml }) => toml.api_version)).toEqual([apiVersion]);
  });

  it('has UI extensions that speak the version of the package that they are made with', () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(path.join(root, uiPackage), 'utf8')));
    const [year = '', month = ''] = version.split('.');
    const ui = extensions.filter(({ toml }) => toml.extensions?.[0]?.type === 'ui_extension');
    const spoken = ui.map(({ toml }) => toml.api_version);
    expect(spoken).toEqual(ui.map(() => `${year}-${month.padStart(2, '0')}`));
    expect(ui).toHaveLength(4);
  });

  it('lists every extension there is, each where its file lies', () => {
    const folders = extensions.map(({ folder }) => folder);
    expect(config.extension_directories.toSorted()).toEqual(folders.toSorted());
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
    const mutations = [
      'discountCodeBasicCreate',
      'discountCodeFreeShippingCreate',
      'discountCodeDeactivate',
      'discountAutomaticAppCreate',
      'giftCardCreate',
      'giftCardDeactivate',
      'storeCreditAccountCredit',
      'storeCreditAccountDebit',
      // A customer's tags and fields take what changing the customer takes.
      'customerUpdate',
    ];
    for (const name of mutations) for (const scope of await scopesOf(name)) needed.add(scope);
    for (const scope of await scopesOfType('StoreCreditAccount')) needed.add(scope);
    expect(config.access_scopes.scopes.split(',').toSorted()).toEqual([...needed].toSorted());
  });

  it('may read what it may write: looking up needs no scope of its own', async () => {
    const read = [
      ...(await scopesOf('codeDiscountNodeByCode')),
      ...(await scopesOf('giftCards')),
      ...(await scopesOfType('StoreCreditAccountCreditTransaction')),
    ];
    expect(read).toEqual([
      'read_discounts',
      'read_gift_cards',
      'read_store_credit_account_transactions',
    ]);
    for (const scope of read)
      expect(config.access_scopes.scopes.split(',')).toContain(scope.replace('read', 'write'));
  });
}, 120_000);

const documented = z.object({ requiredAccess: z.string() });

/** The scopes in the sentence that the published schema has beside a query or a mutation. */
async function scopesOf(fieldName: string): Promise<string[]> {
  const types = await typesOfSchema();
  const roots = types.filter(
    (type): type is IntrospectionObjectType =>
      type.name === 'Mutation' || type.name === 'QueryRoot',
  );
  const field = roots.flatMap((type) => type.fields).find(({ name }) => name === fieldName);
  return scopesIn(field);
}

async function scopesOfType(typeName: string): Promise<string[]> {
  return scopesIn((await typesOfSchema()).find(({ name }) => name === typeName));
}

async function typesOfSchema(): Promise<IntrospectionQuery['__schema']['types']> {
  const { __schema } = await loadAdminIntrospection();
  return __schema.types;
}

function scopesIn(part: unknown): string[] {
  const sentence = documented.parse(part).requiredAccess;
  return [...sentence.matchAll(/`([a-z_]+)`/g)].flatMap(([, scope]) =>
    scope === undefined ? [] : [scope],
  );
}
