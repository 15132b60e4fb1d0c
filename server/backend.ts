import type { Clock } from './base/clock.ts';
import type { Config } from './base/config.ts';
import { startEmbeddedPostgres } from './base/embedded-postgres.ts';
import { createEncryption, type Encryption } from './base/encryption.ts';
import type { Logger } from './base/logger.ts';
import type { Commerce } from './commerce/commerce.ts';
import type { HistoryReader } from './commerce/history-reader.ts';
import { createAdminClient } from './commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from './commerce/shopify/shopify-commerce.ts';
import { createShopifyHistory } from './commerce/shopify/shopify-history.ts';
import { createTokenExchange, type TokenExchange } from './commerce/shopify/token-exchange.ts';
import { createStripeAccounts, type StripeAccounts } from './commerce/stripe/account.ts';
import { createSaleReader, type ReadSale } from './commerce/stripe/read-sale.ts';
import { createStripeOpener } from './commerce/stripe/stripe-client.ts';
import { createStripeCommerce } from './commerce/stripe/stripe-commerce.ts';
import { optOutPath, stripeWebhookPath } from './contract/paths.ts';
import type { Platform } from './domain/redemptions/platform-kinds.ts';
import type { JobDeps } from './jobs/handlers.ts';
import { createMailSender, type MailSender } from './notify/send-mail.ts';
import type { ConnectDeps } from './operations/connect-stripe.ts';
import { makeOptOutToken } from './operations/opt-out-token.ts';
import { type ConnectionReader, createConnectionReader } from './operations/read-connection.ts';
import { createShopReader, type ShopReader } from './operations/read-shop.ts';
import type { HashContact } from './operations/settlement.ts';
import { type Database, openDatabase } from './store/database.ts';
import { migrate } from './store/migrate.ts';
import type { Shop } from './store/shops.ts';
import { eventTypes } from '../webhooks/stripe/translate-event.ts';

/** Connections of one process beside the queue's own. */
const poolSize = 12;

/** Everything below the doors: what the server, the commands and the demo have in common. */
export interface Backend {
  config: Config;
  clock: Clock;
  log: Logger;
  databaseUrl: string;
  db: Database;
  shops: ShopReader;
  connections: ConnectionReader;
  encryption: Encryption;
  hashContact: HashContact;
  platforms: Record<Platform, Commerce>;
  stripe: StripeAccounts;
  sales: ReadSale;
  history: HistoryReader;
  tokens: TokenExchange;
  /** Null: no mail is sent. */
  mail: MailSender | null;
  close(): Promise<void>;
}

/** Opens the database (the embedded one where none is named), brings it up to date and puts the rest on it. */
export async function openBackend(
  config: Config,
  run: { clock: Clock; log: Logger },
): Promise<Backend> {
  const embedded =
    config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: config.dataDir }) : null;
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
  await migrate(databaseUrl);
  const db = openDatabase(databaseUrl, { poolSize });
  const encryption = createEncryption(config.encryptionKeys);
  const { adminOrigin } = config.shopify;
  const admin = createAdminClient({ adminOrigin });
  const openStripe = createStripeOpener(config.stripe.apiOrigin);
  const mail = config.mail === null ? null : createMailSender(config.mail);
  return {
    config,
    ...run,
    databaseUrl,
    db,
    shops: createShopReader(db),
    connections: createConnectionReader(db),
    encryption,
    hashContact: (shopId, contact) =>
      encryption.keyedHashes(contact, { shopId, column: 'orders.contact_hash' }),
    platforms: {
      shopify: createShopifyCommerce(admin),
      stripe: createStripeCommerce(openStripe),
    },
    stripe: createStripeAccounts(openStripe, eventTypes),
    sales: createSaleReader(openStripe),
    history: createShopifyHistory(admin, { adminOrigin }),
    tokens: createTokenExchange({
      apiKey: config.shopify.apiKey,
      apiSecrets: [...config.shopify.apiSecrets],
      adminOrigin,
    }),
    mail,
    async close() {
      mail?.close();
      await db.close();
      await embedded?.stop();
    },
  };
}

/** Where shoppers find a shop. */
export function shopUrlOf({ shopify }: Config): (shop: Shop) => string {
  return ({ domain }) => shopify.storefrontOrigin ?? `https://${domain}`;
}

/** What the worker's handlers take. */
export function jobDeps(backend: Backend): JobDeps {
  const { db, clock, log, shops, encryption, hashContact, tokens, config } = backend;
  return {
    db,
    clock,
    log,
    shops,
    encryption,
    hashContact,
    platforms: backend.platforms,
    history: backend.history,
    sales: backend.sales,
    refresh: (domain, refreshToken) => tokens.refreshAccessToken(domain, refreshToken),
    notices: {
      mail: backend.mail,
      shopUrl: shopUrlOf(config),
      optOutUrl: (member) =>
        config.appUrl + optOutPath.replace(':token', makeOptOutToken(encryption, member)),
    },
  };
}

/** What connecting an account to a shop takes. */
export function connectDeps({ db, encryption, stripe, config }: Backend): ConnectDeps {
  return {
    db,
    encryption,
    stripe,
    webhookUrl: (connectionId) =>
      config.appUrl + stripeWebhookPath.replace(':connection', connectionId),
  };
}
