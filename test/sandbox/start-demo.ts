import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { startApp, type RunningApp } from '../../server/app.ts';
import { type Backend, openBackend } from '../../server/backend.ts';
import { SettableClock } from '../../server/base/clock.ts';
import { type Config, readConfig } from '../../server/base/config.ts';
import { startEmbeddedPostgres } from '../../server/base/embedded-postgres.ts';
import { createLogger } from '../../server/base/logger.ts';
import { authenticateSession } from '../../server/http/admin/authenticate-session.ts';
import { createShopOpener } from '../../server/http/admin/open-shop.ts';
import {
  answerOnboarding,
  launchProgram,
} from '../../server/operations/onboarding/answer-onboarding.ts';
import {
  publishProgram,
  readProgramDocument,
  saveProgramDraft,
} from '../../server/operations/publish-program.ts';
import { assert } from '../../server/base/errors.ts';
import type { Shop } from '../../server/store/shops.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import { openDoors, readLinkCode } from './demo-doors.ts';
import { liveAYear } from './demo-history.ts';
import { referralPaths } from '../../server/contract/paths.ts';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { demoProgram } from './demo-program.ts';
import { withPictures } from './demo-rewards.ts';
import { type Sandbox, startSandbox } from './start-sandbox.ts';
import { connectClasses } from './stripe/connect-classes.ts';
import { startStripeStandIn, type StripeStandIn } from './stripe/start-stripe.ts';

const shopDomain = 'juniper-and-co.myshopify.com';

/** Of the platform's largest plan: a year of calls goes through it in seconds. */
const largestBucket = { maximumAvailable: 20_000, restoreRate: 2000 };

export interface DemoOptions {
  /** The server's port; the storefront, the shop's admin and Stripe take the next three. 0 takes free ones. */
  port: number;
  dataDir: string;
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  history: boolean;
  /** What the shop publishes; left out, the demo's own; null: nothing yet, the app was only just installed. */
  program?: ProgramInput | null;
  progress: (share: number) => void;
}

export interface Demo {
  appUrl: string;
  sandbox: Sandbox;
  stripe: StripeStandIn;
  backend: Backend;
  shop: Shop;
  /** Of the first of the shop's people; null: they are no member yet. */
  referralLink: string | null;
  close(): Promise<void>;
}

/** The main job, whole: a PostgreSQL, the server and its worker, and a shop with a running program. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const postgres =
    options.databaseUrl === null
      ? await startEmbeddedPostgres({
          dataDir: path.resolve(options.dataDir),
          // A demo starts anew each time: nobody misses its last second after a power cut.
          settings: { synchronous_commit: 'off' },
        })
      : null;
  const server = options.databaseUrl ?? postgres?.url ?? '';
  // On a server of our own no other demo runs.
  if (postgres !== null) await dropDatabases(server, 'regulars_demo_%');
  const databaseUrl = await makeDatabase(server);
  const clock = new SettableClock(new Date());
  const secret = randomBytes(24).toString('hex');
  const port = options.port === 0 ? await freePort() : options.port;
  const appUrl = `http://localhost:${port}`;
  const sandbox = await startSandbox({
    storefrontPort: options.port === 0 ? 0 : port + 1,
    adminPort: options.port === 0 ? 0 : port + 2,
    app: { url: appUrl, apiKey: 'regulars-demo', apiSecret: secret },
    domain: shopDomain,
    loadSchema: loadAdminSchema,
    bucket: largestBucket,
    clock,
  });
  const stripe = await startStripeStandIn({
    port: options.port === 0 ? 0 : port + 3,
    clock,
    isLive: true,
  });
  const config = configOf({ port, appUrl, databaseUrl, secret, sandbox, stripe });
  const log = createLogger(config.logLevel);
  const backend = await openBackend(config, { clock, log });
  const doors = await startApp({ ...backend, config: { ...config, role: 'web' } });
  const shop = await install(
    backend,
    sandbox,
    options.program === undefined ? demoProgram : options.program,
  );
  if (options.history) await replay({ backend, sandbox, clock, shop }, options.progress);
  clock.follow();
  await connectClasses(backend, stripe, {
    shopId: shop.shopId,
    by: 'Robin Vale',
    now: clock.now(),
  });
  const [first] = sandbox.shop.customers;
  const linkCode = await readLinkCode({ backend, sandbox, shop }, first?.id ?? '');
  const worker = await startApp({ ...backend, config: { ...config, role: 'worker' } });
  return {
    appUrl,
    sandbox,
    stripe,
    backend,
    shop,
    referralLink: linkCode && appUrl + referralPaths.page.replace(':code', linkCode),
    close: () =>
      closeAll([doors, worker], {
        sandbox,
        stripe,
        backend,
        stop: () =>
          postgres === null
            ? dropDatabases(server, new URL(databaseUrl).pathname.slice(1))
            : postgres.stop(),
      }),
  };
}

async function closeAll(
  apps: readonly RunningApp[],
  rest: {
    sandbox: Sandbox;
    stripe: StripeStandIn;
    backend: Backend;
    stop: () => Promise<unknown>;
  },
): Promise<void> {
  await rest.sandbox.close();
  await rest.stripe.close();
  for (const app of apps) await app.close();
  await rest.backend.close();
  await rest.stop();
}

/** Every demo starts with a database of its own. */
async function makeDatabase(server: string): Promise<string> {
  const name = `regulars_demo_${randomBytes(4).toString('hex')}`;
  await ask(server, (client) => client.query(`create database ${name}`));
  const own = new URL(server);
  own.pathname = `/${name}`;
  return own.href;
}

/** Those with such names that nobody uses any more. */
async function dropDatabases(server: string, pattern: string): Promise<void> {
  await ask(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database d where datname like $1
          and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)`,
      [pattern],
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${datname}`);
  });
}

async function ask(server: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await use(client);
  await client.end();
}

function configOf(parts: {
  port: number;
  appUrl: string;
  databaseUrl: string;
  secret: string;
  sandbox: Sandbox;
  stripe: StripeStandIn;
}): Config {
  return readConfig({
    PORT: String(parts.port),
    APP_URL: parts.appUrl,
    DATABASE_URL: parts.databaseUrl,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SHOPIFY_API_KEY: 'regulars-demo',
    SHOPIFY_API_SECRET: parts.secret,
    SHOPIFY_ADMIN_ORIGIN: parts.sandbox.adminApiOrigin,
    STRIPE_API_ORIGIN: parts.stripe.url,
    APP_BRIDGE_URL: parts.sandbox.appBridgeUrl,
    ADMIN_FRAME_ORIGIN: parts.sandbox.adminUrl,
    SHOPIFY_STOREFRONT_ORIGIN: parts.sandbox.storefrontUrl,
    SMTP_URL: parts.sandbox.smtpUrl,
    MAIL_FROM: 'rewards@juniper.example',
    LOG_LEVEL: 'error',
  });
}

/** As on the platform: the merchant opens the app, its session token is exchanged for the shop's own. */
async function install(
  backend: Backend,
  sandbox: Sandbox,
  program: ProgramInput | null,
): Promise<Shop> {
  const { config, tokens } = backend;
  const open = createShopOpener({
    ...backend,
    commerce: backend.platforms.shopify,
    tokenExchange: tokens,
  });
  const token = sandbox.sessionToken();
  const session = authenticateSession(token, config.shopify, new Date());
  const shop = await open(session, token);
  if (program === null) return shop;
  const reading = readProgramDocument(withPictures(program, sandbox.storefrontUrl));
  assert(reading.ok, 'the demo program is a valid program');
  const step = { shopId: shop.shopId, by: 'Robin Vale', now: backend.clock.now() };
  await saveProgramDraft(backend.db, { ...step, document: reading.document });
  await publishProgram(backend.db, step);
  await launchProgram(backend.db, step);
  await answerOnboarding(backend.db, { ...step, noHistory: true, closed: true });
  return shop;
}

async function replay(
  parts: { backend: Backend; sandbox: Sandbox; clock: SettableClock; shop: Shop },
  progress: (share: number) => void,
): Promise<void> {
  const { sandbox, clock } = parts;
  sandbox.pause();
  await liveAYear({ ...openDoors(parts), clock, shop: sandbox.shop }, new Date(), progress);
  sandbox.resume();
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
