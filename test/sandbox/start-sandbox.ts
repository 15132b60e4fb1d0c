import path from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { AccessTokens } from './admin-api/access-tokens.ts';
import { AdminApi, type AdminApiCall } from './admin-api/admin-api.ts';
import type { BulkOperations } from './admin-api/bulk-operations.ts';
import type { BucketSize, CostBucket } from './admin-api/cost-bucket.ts';
import { Faults } from './admin-api/faults.ts';
import { makeSessionToken } from './admin-api/make-session-token.ts';
import { makeAdminApp } from './admin/admin-app.ts';
import { startMailServer } from './mail/mail-server.ts';
import type { AdminFrame } from './admin/admin-frame.ts';
import { embeddedUrl } from './admin/app-pages.ts';
import { Installation } from './admin/installation.ts';
import { demoPeople } from './shop/demo-people.ts';
import { createCustomer, type NewCustomer } from './shop/save-customer.ts';
import { Shop } from './shop/shop.ts';
import type { ShopMessage } from './shop/shop-message.ts';
import { makeShopState, sendMail, type Clock } from './shop/shop-state.ts';
import type { Storefront } from './storefront/storefront.ts';
import { makeStorefrontApp } from './storefront/storefront-app.ts';
import { ThemeEmbed } from './storefront/theme-embed.ts';
import { listen } from './web/listen.ts';
import { Courier, type Delivery } from './webhooks/courier.ts';
import { signDelivery } from './webhooks/sign-delivery.ts';
import {
  usualDeliveryRules,
  type DeliveryRules,
  type WebhookPolicy,
} from './webhooks/webhook-policy.ts';

export interface SandboxOptions {
  /** 0 takes a free port. */
  storefrontPort: number;
  adminPort: number;
  /** Our server: its origin, and the app's credentials at the platform. */
  app: { url: string; apiKey: string; apiSecret: string };
  domain: string;
  loadSchema: () => Promise<GraphQLSchema> | GraphQLSchema;
  /** When things happen in the shop. */
  clock?: Clock;
  /** When tokens and signatures are made: real time, whatever the shop's clock says. */
  wallClock?: () => Date;
  webhookPolicy?: WebhookPolicy;
  deliveryRules?: Partial<DeliveryRules>;
  bucket?: BucketSize;
  /** Who is a customer from the start, without a webhook; the demo's people when it isn't given. */
  customers?: readonly NewCustomer[];
  /** What `shops connect` takes. */
  customAppToken?: string;
  installed?: boolean;
  seed?: number;
  embedSettings?: Readonly<Record<string, unknown>>;
  /** False: the storefront has no `Shopify.actions`, as before the platform had them. */
  standardActions?: boolean;
}

export interface Sandbox {
  storefrontUrl: string;
  adminUrl: string;
  /** What goes into SHOPIFY_ADMIN_ORIGIN. */
  adminApiOrigin: string;
  /** What goes into APP_BRIDGE_URL. */
  appBridgeUrl: string;
  /** What goes into SMTP_URL: whatever is sent there lies in the shop's mailbox. */
  smtpUrl: string;
  domain: string;
  customAppToken: string;
  shop: Shop;
  faults: Faults;
  bucket: CostBucket;
  bulk: BulkOperations;
  tokens: AccessTokens;
  installation: Installation;
  embed: ThemeEmbed;
  apiCalls: () => readonly AdminApiCall[];
  deliveries: () => readonly Delivery[];
  setWebhookPolicy: (policy: WebhookPolicy) => void;
  /** Holds webhooks back; what happens meanwhile goes out on `resume`. */
  pause: () => void;
  resume: () => void;
  /** Resolves when every delivery has arrived or was given up. */
  settled: () => Promise<void>;
  sessionToken: (claims?: Readonly<Record<string, unknown>>) => string;
  /** The address that the admin's frame loads, id_token and all. */
  embeddedUrl: (path?: string) => string;
  close: () => Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');
const extensionFolder = path.join(root, 'storefront-widget/theme-extension');
const widgetBuildFolder = path.join(root, 'dist/widget');
const usualCustomAppToken = 'shpat_5a4d0b0cc0ffee00c0ffee0000regular';

/** Opens a shop that people, tests and the program can use. The program never knows: only origins differ. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { app, domain } = options;
  const wallClock = options.wallClock ?? (() => new Date());
  const customAppToken = options.customAppToken ?? usualCustomAppToken;
  const settings = {
    name: 'Juniper & Co',
    domain,
    email: 'hello@juniper.example',
    ownerName: 'Robin Vale',
  };
  const outbox: { send: (message: ShopMessage) => void } = { send: () => undefined };
  const state = makeShopState({
    settings,
    clock: options.clock ?? { now: () => new Date() },
    seed: options.seed ?? 1,
    tell: (message) => {
      if (tokens.installed) outbox.send(message);
    },
  });
  const tokens = new AccessTokens({ app: { ...app, domain }, customAppToken, now: wallClock });
  tokens.installed = options.installed ?? true;
  const courier = new Courier({
    address: ({ topic, body, webhookId, eventId, at: triggeredAt }) => ({
      url: `${app.url}/webhooks/shopify`,
      headers: signDelivery({
        topic,
        body,
        webhookId,
        eventId,
        triggeredAt,
        domain,
        secret: app.apiSecret,
      }),
    }),
    identifiers: state.identifiers,
    rules: { ...usualDeliveryRules, ...options.deliveryRules },
    policy: options.webhookPolicy ?? {},
  });
  outbox.send = (message) => {
    courier.send(message);
  };
  for (const person of options.customers ?? demoPeople) {
    createCustomer(state, { ...person, quietly: true });
  }

  const faults = new Faults();
  const installation = new Installation(state, tokens);
  const embed = new ThemeEmbed({
    folder: extensionFolder,
    settings,
    blockSettings: options.embedSettings ?? {},
    appFields: state.appFields,
  });
  const api = new AdminApi({
    state,
    scopes: tokens.scopes,
    embed,
    loadSchema: options.loadSchema,
    ...(options.bucket ? { bucket: options.bucket } : {}),
  });
  const frame: AdminFrame = {
    state,
    installation,
    tokens,
    api,
    embed,
    faults,
    storefrontUrl: '',
    app,
    wallClock,
  };
  const storefront: Storefront = {
    state,
    courier,
    embed,
    links: { admin: '' },
    app: { url: app.url, apiSecret: app.apiSecret },
    wallClock,
    standardActions: options.standardActions ?? true,
  };

  const adminServer = await listen(options.adminPort, () => makeAdminApp(frame));
  const assetFolders = [path.join(extensionFolder, 'assets'), widgetBuildFolder];
  const storefrontServer = await listen(options.storefrontPort, () =>
    makeStorefrontApp(storefront, { assetFolders }),
  ).catch(async (error: unknown) => {
    await adminServer.close();
    throw error;
  });
  const mailServer = await startMailServer({
    receive: (to, { headers, text, html }) => {
      const subject = headers.get('subject') ?? '';
      sendMail(state, to, { subject, paragraphs: text.split(/\r?\n\r?\n/), html });
    },
  });
  storefront.links.admin = adminServer.url;
  api.bulk.origin = adminServer.url;
  frame.storefrontUrl = storefrontServer.url;

  return {
    storefrontUrl: storefrontServer.url,
    adminUrl: adminServer.url,
    adminApiOrigin: adminServer.url,
    appBridgeUrl: `${adminServer.url}/app-bridge.js`,
    smtpUrl: mailServer.url,
    domain,
    customAppToken,
    shop: new Shop(state),
    faults,
    bucket: api.bucket,
    bulk: api.bulk,
    tokens,
    installation,
    embed,
    apiCalls: () => api.calls,
    deliveries: () => courier.deliveries,
    setWebhookPolicy: (policy) => {
      courier.policy = policy;
    },
    pause: () => {
      courier.pause();
    },
    resume: () => {
      courier.resume();
    },
    settled: () => courier.settled(),
    sessionToken: (claims) =>
      makeSessionToken({ ...app, domain, now: wallClock(), ...(claims ? { claims } : {}) }),
    embeddedUrl: (opened = '/') => embeddedUrl(frame, { path: opened, query: {}, locale: 'en' }),
    close: async () => {
      courier.close();
      await Promise.all([storefrontServer.close(), adminServer.close(), mailServer.close()]);
    },
  };
}
