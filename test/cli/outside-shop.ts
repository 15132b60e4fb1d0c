import { startSandbox, type Sandbox } from '../sandbox/start-sandbox.ts';
import { startStripeStandIn, type StripeStandIn } from '../sandbox/stripe/start-stripe.ts';
import { loadAdminSchema } from '../support/admin-schema.ts';
import {
  type Answered,
  appSecret,
  type Body,
  freePort,
  Outside,
  type Running,
  until,
  V1,
} from '../support/outside.ts';

export interface OutsideMember {
  id: string;
  customerId: string;
  email: string;
}

/** The server as processes, with a whole shop and a Stripe account beside it: both are looked at from their own side. */
export class OutsideShop {
  readonly domain = 'outside.myshopify.com';
  readonly outside: Outside;
  readonly sandbox: Sandbox;
  readonly stripe: StripeStandIn;
  readonly v1: V1;
  private readonly port: string;
  private server: Running;
  private people = 0;

  private constructor(parts: {
    outside: Outside;
    sandbox: Sandbox;
    stripe: StripeStandIn;
    server: Running;
    port: string;
    key: string;
  }) {
    this.outside = parts.outside;
    this.sandbox = parts.sandbox;
    this.stripe = parts.stripe;
    this.server = parts.server;
    this.port = parts.port;
    this.v1 = new V1(parts.server.url, parts.key);
  }

  static async open(
    program: object,
    env: Readonly<Record<string, string>> = {},
  ): Promise<OutsideShop> {
    const domain = 'outside.myshopify.com';
    const outside = await Outside.open();
    const port = String(await freePort());
    // Ready before the first call: that one has to be answered in time.
    const schema = await loadAdminSchema();
    const sandbox = await startSandbox({
      storefrontPort: 0,
      adminPort: 0,
      app: { url: `http://127.0.0.1:${port}`, apiKey: 'the id of the app', apiSecret: appSecret },
      domain,
      loadSchema: () => schema,
      customers: [],
      customAppToken: `token of ${domain}`,
      bucket: { maximumAvailable: 20_000, restoreRate: 2_000 },
    });
    const stripe = await startStripeStandIn();
    Object.assign(outside.env, {
      APP_URL: `http://127.0.0.1:${port}`,
      SHOPIFY_ADMIN_ORIGIN: sandbox.adminApiOrigin,
      STRIPE_API_ORIGIN: stripe.url,
      ...env,
    });
    try {
      const server = await outside.start({ PORT: port });
      const key = await outside.connect(domain, '--development');
      const shop = new OutsideShop({ outside, sandbox, stripe, server, port, key });
      await shop.v1.publish(program);
      return shop;
    } catch (error) {
      await Promise.all([outside.close(), sandbox.close(), stripe.close()]);
      throw error;
    }
  }

  get url(): string {
    return this.server.url;
  }

  async restart(): Promise<void> {
    await this.server.kill();
    this.server = await this.outside.start({ PORT: this.port });
  }

  async member(points: number): Promise<OutsideMember> {
    this.people += 1;
    const email = `person-${this.people}@example.com`;
    const { id: customerId } = this.sandbox.shop.createCustomer({ email, quietly: true });
    const joined = await this.v1.post('/members', { customer_id: customerId });
    const id = String(joined.body.id);
    await this.v1.post(`/members/${id}/adjustments`, { points, reason: 'a start' });
    return { id, customerId, email };
  }

  redeem(member: { id: string }, rewardId: string, more: object = {}): Promise<Answered> {
    return this.v1.post('/redemptions', { member_id: member.id, reward_id: rewardId, ...more });
  }

  async read(redemption: Answered): Promise<Body> {
    return (await this.v1.get(`/redemptions/${String(redemption.body.id)}`)).body;
  }

  becomes(redemption: Answered, status: string, waitMs = 20_000): Promise<Body> {
    return until(
      () => this.read(redemption),
      (body) => String(body.status) === status,
      waitMs,
    );
  }

  cancel(redemption: Answered): Promise<Answered> {
    return this.v1.post(`/redemptions/${String(redemption.body.id)}/cancel`, {});
  }

  /** `available/pending/held`. */
  balance(member: OutsideMember): Promise<string | null> {
    return this.v1.balance(member.customerId);
  }

  balanceBecomes(member: OutsideMember, wanted: string): Promise<string | null> {
    return until(
      () => this.balance(member),
      (found) => found === wanted,
    );
  }

  async runDue(inDays = 0): Promise<void> {
    const now = new Date(Date.now() + inDays * 86_400_000).toISOString();
    await this.outside.ask('jobs', 'run-due', '--now', now);
  }

  async close(): Promise<void> {
    await this.outside.close();
    await this.sandbox.close();
    await this.stripe.close();
  }
}
