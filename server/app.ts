import { fileURLToPath } from 'node:url';
import express, { type Express, type Router } from 'express';
import { type Backend, connectDeps, jobDeps, shopUrlOf } from './backend.ts';
import { createAdminRouter } from './http/admin/admin-router.ts';
import { createShopOpener } from './http/admin/open-shop.ts';
import { createApiRouter } from './http/api/api-router.ts';
import { healthRouter } from './http/health-router.ts';
import { createGuestLimits, type GuestLimits } from './http/limit-guests.ts';
import { createAdminPages } from './http/pages/admin-page.ts';
import { createBrandingPreview } from './http/pages/branding-preview.ts';
import { createOptOutPage } from './http/pages/opt-out-page.ts';
import { createReferralPage } from './http/pages/referral-page.ts';
import { listen, type HttpServer } from './http/server.ts';
import { createPosRouter } from './http/pos/pos-router.ts';
import { createStorefrontRouter } from './http/storefront/storefront-router.ts';
import { createWebhookDoor } from './http/webhook-door.ts';
import { adminBase, posBase, storefrontBase } from './contract/paths.ts';
import { createWaker } from './jobs/wake.ts';
import { startWorker, type Worker } from './jobs/worker.ts';
import { openWebhookSecret } from './operations/connection-secrets.ts';
import { insertDeliveries } from './store/inbox.ts';
import type { Shop } from './store/shops.ts';

/** What the build made, beside this folder. */
const distDir = fileURLToPath(new URL('../dist/admin', import.meta.url));
const widgetDirs = {
  widget: fileURLToPath(new URL('../dist/widget', import.meta.url)),
  preview: fileURLToPath(new URL('../dist/preview', import.meta.url)),
};

export interface RunningApp {
  /** Null for a process that only works. */
  port: number | null;
  close(): Promise<void>;
}

/** Starts what the role asks for: the doors, the worker, or both. */
export async function startApp(
  backend: Backend,
  options: { checkAnswers?: boolean } = {},
): Promise<RunningApp> {
  const { config } = backend;
  const worker: Worker | null =
    config.role === 'web' ? null : await startWorker(jobDeps(backend), backend.databaseUrl);
  const server: HttpServer | null =
    config.role === 'worker'
      ? null
      : await listen(
          {
            door: createDoor(backend),
            app: createApp(backend, { checkAnswers: options.checkAnswers ?? false }),
          },
          config.port,
        );
  return {
    port: server?.port ?? null,
    async close() {
      await server?.close();
      await worker?.stop();
    },
  };
}

function createDoor(backend: Backend): ReturnType<typeof createWebhookDoor> {
  const { db, shops, connections, config, clock, log } = backend;
  const wake = createWaker(db);
  return createWebhookDoor({
    storeDeliveries: (deliveries) => insertDeliveries(db, deliveries),
    async findShop(domain) {
      const shop = await shops.byDomain(domain);
      return shop === null
        ? null
        : {
            shopId: shop.shopId,
            apiSecret: openApiSecret(backend, shop),
            active: shop.status === 'active',
          };
    },
    async findConnection(connectionId) {
      const connection = await connections.byId(connectionId);
      return connection === null
        ? null
        : {
            shopId: connection.shopId,
            webhookSecret: openWebhookSecret(backend.encryption, connection),
          };
    },
    wake,
    secrets: config.shopify.apiSecrets,
    now: () => clock.now(),
    log,
  });
}

function openApiSecret({ encryption }: Backend, shop: Shop): string | null {
  return shop.apiSecret === null
    ? null
    : encryption.decrypt(shop.apiSecret, { shopId: shop.shopId, column: 'api_secret' });
}

function createApp(backend: Backend, options: { checkAnswers: boolean }): Express {
  const { db, shops, clock, log, hashContact, encryption, tokens, config } = backend;
  const { apiKey, apiSecrets, appBridgeUrl, frameOrigin, storefrontOrigin } = config.shopify;
  const { checkAnswers } = options;
  const sessionKeys = { apiKey, apiSecrets };
  const openShop = createShopOpener({
    db,
    shops,
    encryption,
    commerce: backend.platforms.shopify,
    tokenExchange: tokens,
    clock,
  });
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustedProxies);
  app.use(healthRouter(db));
  const guestLimits = createGuestLimits();
  const { appUrl } = config;
  app.use(
    '/v1',
    createApiRouter({ db, shops, hashContact, encryption, appUrl, clock, log, checkAnswers }),
  );
  app.use(storefrontBase, createStorefront(backend, { guestLimits, checkAnswers }));
  const connecting = connectDeps(backend);
  app.use(
    adminBase,
    createAdminRouter({
      db,
      hashContact,
      clock,
      log,
      appUrl,
      checkAnswers,
      sessionKeys,
      openShop,
      connecting,
      adminOrigin: config.shopify.adminOrigin,
    }),
  );
  app.use(posBase, createPosRouter({ db, clock, log, checkAnswers, sessionKeys, openShop }));
  app.use(createOptOutPage({ db, shops, encryption, clock, log }));
  app.use(createFriendsPage(backend, guestLimits));
  app.use(createPreview(backend));
  app.use(
    createAdminPages({
      distDir,
      sessionKeys,
      openShop,
      shops,
      clock,
      log,
      appBridgeUrl,
      frameOrigin,
      storefrontOrigin,
    }),
  );
  return app;
}

function createStorefront(
  backend: Backend,
  doors: { guestLimits: GuestLimits; checkAnswers: boolean },
): Router {
  const { db, shops, hashContact, clock, log, connections, encryption, config } = backend;
  return createStorefrontRouter({
    db,
    shops,
    hashContact,
    clock,
    log,
    ...doors,
    appUrl: config.appUrl,
    apiKey: config.shopify.apiKey,
    appSecrets: config.shopify.apiSecrets,
    openApiSecret: (shop) => openApiSecret(backend, shop),
    tokens: { connections, encryption },
  });
}

function createFriendsPage(backend: Backend, guestLimits: GuestLimits): Router {
  const { db, shops, encryption, hashContact, clock, log, config } = backend;
  return createReferralPage({
    db,
    shops,
    encryption,
    hashContact,
    clock,
    log,
    guestLimits,
    appUrl: config.appUrl,
    shopUrl: shopUrlOf(config),
    mails: backend.mail !== null,
  });
}

function createPreview(backend: Backend): Router {
  const { db, shops, encryption, hashContact, clock, log, config } = backend;
  const { frameOrigin, storefrontOrigin } = config.shopify;
  return createBrandingPreview({
    db,
    shops,
    encryption,
    hashContact,
    clock,
    log,
    appUrl: config.appUrl,
    folders: widgetDirs,
    frameOrigin,
    storefrontOrigin,
  });
}
