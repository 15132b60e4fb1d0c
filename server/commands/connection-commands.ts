import { type Backend, connectDeps } from '../backend.ts';
import { connectRequest } from '../contract/admin-connections.ts';
import { connectShop } from '../operations/connect-shop.ts';
import {
  connectStripe,
  disconnectStripe,
  replaceTokenSecret,
} from '../operations/connect-stripe.ts';
import { type Connection, listConnections } from '../store/connections.ts';
import { readShopByDomain, type Shop } from '../store/shops.ts';
import { type Answer, type Command, type Options, Refused, shopOf } from './command.ts';

const by = 'command line';

/** A shop's accounts on other platforms: connected, listed, ended. */
export const connectionCommands: Record<string, Command> = {
  'connections add': add,
  'connections list': list,
  'connections remove': remove,
  'connections token': replaceToken,
};

async function add(backend: Backend, options: Options): Promise<Answer> {
  return connect(backend, await shopOf(backend, options), options);
}

async function connect(backend: Backend, shop: Shop, options: Options): Promise<Answer> {
  const request = readRequest(options);
  const { connection, tokenSecret } = await connectStripe(connectDeps(backend), {
    shopId: shop.shopId,
    apiKey: request.api_key,
    webhookSecret: request.webhook_secret ?? null,
    origins: options.origin === undefined ? null : request.origins,
    by,
    now: backend.clock.now(),
  });
  const { connectionId, accountName, isLive } = connection;
  const url = connectDeps(backend).webhookUrl(connectionId);
  return {
    data: {
      shop_id: shop.shopId,
      domain: shop.domain,
      connection_id: connectionId,
      webhook_url: url,
      token_secret: tokenSecret,
    },
    text: [
      `${accountName} (${isLive ? 'live' : 'test'} mode) is connected to ${shop.domain} as ${connectionId}.`,
      `Stripe sends its events to ${url}`,
      ...(tokenSecret === null ? [] : [`Secret of customer tokens: ${tokenSecret}`, keepIt]),
    ].join('\n'),
  };
}

const keepIt = 'Keep it: it is shown this once.';

/** The same as the admin takes. */
function readRequest(options: Options) {
  const request = connectRequest.safeParse({
    platform: 'stripe',
    api_key: options['stripe-key'] ?? '',
    ...(options['webhook-secret'] !== undefined && { webhook_secret: options['webhook-secret'] }),
    origins: options.origin ?? [],
  });
  if (request.success) return request.data;
  const [issue] = request.error.issues;
  const option = optionNames.get(String(issue?.path[0])) ?? '--stripe-key';
  throw new Refused(`${option} is wrong: ${issue?.message ?? 'it can’t be read'}.`);
}

const optionNames = new Map([
  ['api_key', '--stripe-key'],
  ['webhook_secret', '--webhook-secret'],
  ['origins', '--origin'],
]);

async function list(backend: Backend, options: Options): Promise<Answer> {
  const shop = await shopOf(backend, options);
  const connections = await listConnections(backend.db, shop.shopId);
  return {
    data: { items: connections.map(present) },
    text: connections
      .map((each) => `${each.connectionId}  ${each.status}  ${each.accountName}`)
      .join('\n'),
  };
}

function present(connection: Connection) {
  return {
    connection_id: connection.connectionId,
    platform: connection.platform,
    account_id: connection.accountId,
    account_name: connection.accountName,
    live: connection.isLive,
    status: connection.status,
    origins: connection.origins,
  };
}

async function remove(backend: Backend, options: Options, [id]: string[]): Promise<Answer> {
  const step = await named(backend, options, id);
  const ended = await disconnectStripe(connectDeps(backend), step);
  if (ended === null) throw noSuch(step.connectionId);
  const left = 'Remove its address from the webhooks in Stripe: we could not.';
  return {
    data: { connection_id: step.connectionId, webhook_left: ended.isWebhookLeft },
    text: [`${step.connectionId} is disconnected.`, ...(ended.isWebhookLeft ? [left] : [])].join(
      '\n',
    ),
  };
}

async function replaceToken(backend: Backend, options: Options, [id]: string[]): Promise<Answer> {
  const step = await named(backend, options, id);
  const secret = await replaceTokenSecret(connectDeps(backend), step);
  if (secret === null) throw noSuch(step.connectionId);
  return {
    data: { connection_id: step.connectionId, token_secret: secret },
    text: `${secret}\n${keepIt}`,
  };
}

async function named(backend: Backend, options: Options, connectionId: string | undefined) {
  const shop = await shopOf(backend, options);
  if (connectionId === undefined) throw new Refused('Name the connection: see connections list.');
  return { shopId: shop.shopId, connectionId, by, now: backend.clock.now() };
}

function noSuch(connectionId: string): Refused {
  return new Refused(`There is no connection ${connectionId}. See: connections list`);
}

/** A shop that sells through Stripe alone: known by its domain, with its account as its only channel. */
export async function connectStripeShop(backend: Backend, options: Options): Promise<Answer> {
  const domain = readDomain(options);
  const apiKey = readRequest(options).api_key;
  const known = await readShopByDomain(backend.db, domain);
  if (known !== null && known.connectedBy !== 'stripe')
    throw new Refused(`${domain} is connected already. Use: connections add --shop ${domain}`);
  const account = await backend.platforms.stripe.readShop({
    shopId: '',
    domain,
    accessToken: apiKey,
  });
  const shop = await connectShop(backend, {
    facts: {
      ...account,
      domain,
      timeZone: readTimeZone(options['time-zone'] ?? account.timeZone),
      isDevelopment: account.isDevelopment || options.development === true,
    },
    access: {
      connectedBy: 'stripe',
      accessToken: null,
      accessTokenExpiresAt: null,
      refreshToken: null,
      refreshTokenExpiresAt: null,
      apiSecret: null,
      scopes: '',
    },
    by,
    now: backend.clock.now(),
  });
  return connect(backend, shop, options);
}

function readDomain({ domain }: Options): string {
  const given = (domain ?? '').trim().toLowerCase();
  if (/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(given) && given.length <= 253)
    return given;
  throw new Refused('--domain takes the shop’s domain, such as shop.example.com.');
}

function readTimeZone(zone: string): string {
  if (Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'Etc/UTC' || zone === 'UTC')
    return zone;
  throw new Refused(`--time-zone takes a name such as Europe/Berlin, not ${zone}.`);
}
