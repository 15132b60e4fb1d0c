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
import { optOutPath } from './contract/paths.ts';
import type { JobDeps } from './jobs/handlers.ts';
import { createMailSender, type MailSender } from './notify/send-mail.ts';
import { makeOptOutToken } from './operations/opt-out-token.ts';
import { createShopReader, type ShopReader } from './operations/read-shop.ts';
import type { HashContact } from './operations/settlement.ts';
import { type Database, openDatabase } from './store/database.ts';
import { migrate } from './store/migrate.ts';

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
  encryption: Encryption;
  hashContact: HashContact;
  commerce: Commerce;
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
  const mail = config.mail === null ? null : createMailSender(config.mail);
  return {
    config,
    ...run,
    databaseUrl,
    db,
    shops: createShopReader(db),
    encryption,
    hashContact: (shopId, contact) =>
      encryption.keyedHashes(contact, { shopId, column: 'orders.contact_hash' }),
    commerce: createShopifyCommerce(admin),
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

/** What the worker's handlers take. */
export function jobDeps(backend: Backend): JobDeps {
  const { db, clock, log, shops, encryption, hashContact, commerce, history, tokens, config } =
    backend;
  return {
    db,
    clock,
    log,
    shops,
    encryption,
    hashContact,
    commerce,
    history,
    refresh: (domain, refreshToken) => tokens.refreshAccessToken(domain, refreshToken),
    notices: {
      mail: backend.mail,
      shopUrl: ({ domain }) => config.shopify.storefrontOrigin ?? `https://${domain}`,
      optOutUrl: (member) =>
        config.appUrl + optOutPath.replace(':token', makeOptOutToken(encryption, member)),
    },
  };
}
