import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Stripe } from 'stripe';
import { startApp } from '../../server/app.ts';
import { type Backend, connectDeps, jobDeps, openBackend } from '../../server/backend.ts';
import { systemClock } from '../../server/base/clock.ts';
import { readConfig } from '../../server/base/config.ts';
import { createLogger } from '../../server/base/logger.ts';
import type { ProgramInput } from '../../server/contract/program/program.ts';
import { runDue } from '../../server/jobs/worker.ts';
import { connectStripe } from '../../server/operations/connect-stripe.ts';
import type { Connection } from '../../server/store/connections.ts';
import { type IdentityType, findMembers } from '../../server/store/members.ts';
import type { Shop } from '../../server/store/shops.ts';
import type { WebhookPolicy } from './webhooks/webhook-policy.ts';
import { startStripeStandIn, type StripeStandIn } from './stripe/start-stripe.ts';
import { freshDatabase } from '../support/database.ts';
import { connectTestShop, publish, type Standing } from '../support/shop.ts';

/** A shop that sells through Stripe as well: the whole program on a real port, beside Stripe's stand-in. */
export interface StripeShop {
  backend: Backend;
  appUrl: string;
  shop: Shop;
  stripe: StripeStandIn;
  api: Stripe;
  connection: Connection;
  tokenSecret: string;
  /** A checkout, as the shop's server opens it. */
  openCheckout(change?: Partial<Stripe.Checkout.SessionCreateParams>): Promise<string>;
  /** Has Stripe's events arrive, and runs what they owe. */
  settle(): Promise<void>;
  memberBy(type: IdentityType, value: string): Promise<string | null>;
  standing(memberId: string | null): Promise<Standing>;
  close(): Promise<void>;
}

export const stripeOrigin = 'https://classes.example';

export async function openStripeShop(
  program: ProgramInput,
  webhookPolicy: WebhookPolicy = {},
): Promise<StripeShop> {
  const database = await freshDatabase();
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}`;
  const stripe = await startStripeStandIn({ webhookPolicy });
  const config = readConfig({
    PORT: String(port),
    APP_URL: appUrl,
    DATABASE_URL: database.url,
    ROLE: 'web',
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    SHOPIFY_API_KEY: 'the-api-key',
    SHOPIFY_API_SECRET: 'the-secret-of-the-app',
    STRIPE_API_ORIGIN: stripe.url,
  });
  const backend = await openBackend(config, { clock: systemClock, log: createLogger('silent') });
  const app = await startApp(backend, { checkAnswers: true });
  const shop = await connectTestShop(backend.db, { isDevelopment: true });
  await publish(backend.db, shop, program);
  const { connection, tokenSecret } = await connectStripe(connectDeps(backend), {
    shopId: shop.shopId,
    apiKey: stripe.apiKey,
    webhookSecret: null,
    origins: [stripeOrigin],
    by: 'test',
    now: new Date(),
  });
  const api = stripe.client();
  return {
    backend,
    appUrl,
    shop,
    stripe,
    api,
    connection,
    tokenSecret: tokenSecret ?? '',
    async openCheckout(change = {}) {
      const session = await api.checkout.sessions.create({
        mode: 'payment',
        allow_promotion_codes: true,
        success_url: `${stripeOrigin}/thanks`,
        line_items: [
          {
            quantity: 2,
            price_data: { currency: 'usd', unit_amount: 5_000, product_data: { name: 'Class' } },
          },
        ],
        ...change,
      });
      return session.id;
    },
    async settle() {
      await stripe.settled();
      await runDue(jobDeps(backend), database.url);
    },
    async memberBy(type, value) {
      const found = await findMembers(backend.db, shop.shopId, [{ type, value }]);
      return found.get(`${type}:${value}`) ?? null;
    },
    async standing(memberId) {
      const [row] = await backend.db.query<Record<keyof Standing, string>>(
        `select available, pending, held, lifetime_points as lifetime from balances
          where shop_id = $1 and member_id = $2`,
        [shop.shopId, memberId],
      );
      return {
        available: Number(row?.available ?? 0),
        pending: Number(row?.pending ?? 0),
        held: Number(row?.held ?? 0),
        lifetime: Number(row?.lifetime ?? 0),
      };
    },
    async close() {
      await app.close();
      await stripe.close();
      await backend.close();
      await database.drop();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}
