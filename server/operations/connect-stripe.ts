import { randomBytes, randomInt } from 'node:crypto';
import type { Encryption } from '../base/encryption.ts';
import { AppError, assert, RetriableError } from '../base/errors.ts';
import { appendAudit } from '../store/audit-log.ts';
import {
  type Connection,
  lockConnection,
  reviveSales,
  saveConnection,
} from '../store/connections.ts';
import type { Database, Tx } from '../store/database.ts';
import { lockShop } from '../store/shops.ts';
import { openApiKey, sealSecret } from './connection-secrets.ts';

/** What a key opens. */
export interface StripeAccount {
  accountId: string;
  name: string;
  isLive: boolean;
}

/** The calls to Stripe that connecting takes; none of them is made inside a transaction. */
export interface StripeAccess {
  readAccount(apiKey: string): Promise<StripeAccount>;
  /** Tells Stripe where to send its events; the secret is told only now. */
  registerWebhook(
    apiKey: string,
    step: { url: string; connectionId: string },
  ): Promise<{ endpointId: string; secret: string }>;
  /** No error when it is gone already. */
  removeWebhook(apiKey: string, endpointId: string): Promise<void>;
}

export interface ConnectDeps {
  db: Database;
  encryption: Encryption;
  stripe: StripeAccess;
  /** The address at which Stripe reaches a connection. */
  webhookUrl: (connectionId: string) => string;
}

interface ConnectStep {
  shopId: string;
  apiKey: string;
  /** Of an address that was registered by hand; null: it is registered with the key. */
  webhookSecret: string | null;
  /** Null: those of before stay. */
  origins: readonly string[] | null;
  by: string;
  now: Date;
}

export interface Connected {
  connection: Connection;
  /** In clear, of a new connection only. */
  tokenSecret: string | null;
}

/**
 * Connects a Stripe account to a shop, or connects it again: with a new key (and, for the other mode, a new
 * address for its events) it stays the same connection, whose token secret stands. When the address can't be
 * registered the connection is kept without it, and the error is thrown: connecting again goes on from there.
 */
export async function connectStripe(deps: ConnectDeps, step: ConnectStep): Promise<Connected> {
  const { db, encryption, stripe } = deps;
  const account = await stripe.readAccount(step.apiKey);
  const opened = await db.transaction((tx) => openAccount(tx, encryption, { ...step, account }));
  const { connection } = opened;
  if (connection.webhookSecret !== null) return opened;
  const { connectionId } = connection;
  const url = deps.webhookUrl(connectionId);
  const endpoint = await stripe.registerWebhook(step.apiKey, { url, connectionId });
  return db.transaction(async (tx) => {
    const locked = await lockConnection(tx, step.shopId, { connectionId });
    assert(locked !== null, 'a connection that was just saved is there');
    const registered: Connection = {
      ...locked,
      webhookSecret: sealSecret(encryption, {
        connection: locked,
        secret: 'webhook_secret',
        text: endpoint.secret,
      }),
      webhookEndpointId: endpoint.endpointId,
    };
    await saveConnection(tx, registered);
    return { ...opened, connection: registered };
  });
}

async function openAccount(
  tx: Tx,
  encryption: Encryption,
  step: ConnectStep & { account: StripeAccount },
): Promise<Connected> {
  const { shopId, account, now } = step;
  // Two who connect the same account at once: the second one finds it.
  if ((await lockShop(tx, shopId)) === null)
    throw new AppError('not_found', 'There is no such shop.');
  const { accountId } = account;
  const known = await lockConnection(tx, shopId, { platform: 'stripe', accountId });
  const connectionId = known?.connectionId ?? `${shopId}-${randomName()}`;
  const seal = (secret: 'api_key' | 'webhook_secret' | 'token_secret', text: string) =>
    sealSecret(encryption, { connection: { shopId, connectionId }, secret, text });
  const tokenSecret = known === null ? newTokenSecret() : null;
  const connection: Connection = {
    shopId,
    connectionId,
    platform: 'stripe',
    accountId,
    accountName: account.name,
    isLive: account.isLive,
    apiKey: seal('api_key', step.apiKey),
    ...keptWebhook(known, account),
    ...(step.webhookSecret !== null && {
      webhookSecret: seal('webhook_secret', step.webhookSecret),
      webhookEndpointId: null,
    }),
    tokenSecret: known?.tokenSecret ?? seal('token_secret', tokenSecret ?? ''),
    origins: step.origins ?? known?.origins ?? [],
    status: 'active',
    connectedAt: known?.status === 'active' ? known.connectedAt : now,
    disconnectedAt: null,
  };
  await saveConnection(tx, connection);
  if (known !== null) await reviveSales(tx, connectionId);
  await appendAudit(tx, shopId, {
    at: now,
    actor: step.by,
    action: known === null ? 'connect_stripe' : 'reconnect_stripe',
    subject: `connection ${connectionId}`,
    ...(known !== null && { before: audited(known) }),
    after: audited(connection),
  });
  return { connection, tokenSecret };
}

/** Test and live mode have addresses of their own. */
function keptWebhook(
  known: Connection | null,
  account: StripeAccount,
): Pick<Connection, 'webhookSecret' | 'webhookEndpointId'> {
  if (known?.status !== 'active' || known.isLive !== account.isLive)
    return { webhookSecret: null, webhookEndpointId: null };
  return { webhookSecret: known.webhookSecret, webhookEndpointId: known.webhookEndpointId };
}

/** What is shown of a connection where people read: no key, no secret. */
function audited({ accountId, isLive, origins, status }: Connection) {
  return { account_id: accountId, live: isLive, origins, status };
}

/**
 * Ends a connection: its key and the secret of its events are forgotten, its tokens let nobody in. The address at
 * Stripe is removed afterwards, if that can be done; what still arrives there is turned away. Null: there is none.
 */
export async function disconnectStripe(
  deps: Pick<ConnectDeps, 'db' | 'encryption' | 'stripe'>,
  step: { shopId: string; connectionId: string; by: string; now: Date },
): Promise<{ connection: Connection; isWebhookLeft: boolean } | null> {
  const before = await deps.db.transaction((tx) => endConnection(tx, step));
  if (before === null) return null;
  const { known, ended } = before;
  if (known.status !== 'active' || known.webhookEndpointId === null)
    return { connection: ended, isWebhookLeft: known.webhookSecret !== null };
  try {
    await deps.stripe.removeWebhook(openApiKey(deps.encryption, known), known.webhookEndpointId);
    return { connection: ended, isWebhookLeft: false };
  } catch (error) {
    if (!(error instanceof AppError || error instanceof RetriableError)) throw error;
    // The key may be dead already, which can be why it is disconnected. The caller says what is left to do.
    return { connection: ended, isWebhookLeft: true };
  }
}

async function endConnection(
  tx: Tx,
  step: { shopId: string; connectionId: string; by: string; now: Date },
): Promise<{ known: Connection; ended: Connection } | null> {
  const { shopId, now } = step;
  const known = await lockConnection(tx, shopId, step);
  if (known === null) return null;
  if (known.status !== 'active') return { known, ended: known };
  const ended: Connection = {
    ...known,
    apiKey: null,
    webhookSecret: null,
    webhookEndpointId: null,
    status: 'disconnected',
    disconnectedAt: now,
  };
  await saveConnection(tx, ended);
  await appendAudit(tx, shopId, {
    at: now,
    actor: step.by,
    action: 'disconnect_stripe',
    subject: `connection ${known.connectionId}`,
    before: audited(known),
    after: audited(ended),
  });
  return { known, ended };
}

/** A new secret for customer tokens: what the old one signed is worth nothing from now on. Null: there is no such connection. */
export async function replaceTokenSecret(
  deps: Pick<ConnectDeps, 'db' | 'encryption'>,
  step: { shopId: string; connectionId: string; by: string; now: Date },
): Promise<string | null> {
  const text = newTokenSecret();
  return deps.db.transaction(async (tx) => {
    const connection = await lockConnection(tx, step.shopId, step);
    if (connection?.status !== 'active') return null;
    const tokenSecret = sealSecret(deps.encryption, { connection, secret: 'token_secret', text });
    await saveConnection(tx, { ...connection, tokenSecret });
    await appendAudit(tx, step.shopId, {
      at: step.now,
      actor: step.by,
      action: 'replace_token_secret',
      subject: `connection ${connection.connectionId}`,
    });
    return text;
  });
}

const nameLength = 12;
const nameLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

function randomName(): string {
  const letters = Array.from(
    { length: nameLength },
    () => nameLetters[randomInt(nameLetters.length)],
  );
  return letters.join('');
}

const tokenSecretBytes = 32;

function newTokenSecret(): string {
  return `rgts_${randomBytes(tokenSecretBytes).toString('base64url')}`;
}
