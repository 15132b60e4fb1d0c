import { Stripe } from 'stripe';
import type { Clock } from '../shop/shop-state.ts';
import { listen } from '../web/listen.ts';
import type { Delivery } from '../webhooks/courier.ts';
import type { DeliveryRules, WebhookPolicy } from '../webhooks/webhook-policy.ts';
import { ClassShop } from './classes/class-shop.ts';
import { classRoutes } from './classes/class-routes.ts';
import { Desk } from './desk.ts';
import { EventSender, type EventMessage } from './event-sender.ts';
import { checkoutRoutes } from './hosted/checkout-routes.ts';
import { dashboardRoutes } from './hosted/dashboard-routes.ts';
import type { Books } from './pay-session.ts';
import { exampleOf, isJson } from './render.ts';
import type { Account } from './resources.ts';
import { makeStripeApp } from './stripe-app.ts';
import { StripeApi, type ApiRecord } from './stripe-api.ts';
import type { StripeFaults } from './stripe-faults.ts';
import { StripeState } from './stripe-state.ts';

export interface StripeStandInOptions {
  /** 0 (or nothing) takes a free one. */
  port?: number;
  clock?: Clock;
  /** Secret keys that the API takes. */
  apiKeys?: readonly string[];
  /** The account's name and time zone. */
  account?: { name?: string; timeZone?: string; currency?: string; email?: string };
  webhookPolicy?: WebhookPolicy;
  deliveryRules?: Partial<DeliveryRules>;
  /** Live mode: what is sold counts. Test mode when it isn't given. */
  isLive?: boolean;
  /** Other seeds, other ids. */
  seed?: string;
  /** How long a bank debit takes that was made at the hosted checkout. */
  settleMs?: number;
}

export interface StripeStandIn {
  /** What goes into STRIPE_API_ORIGIN; hosted checkouts are here too. */
  url: string;
  apiKey: string;
  state: StripeState;
  /** What people do at its pages, as functions. */
  desk: Desk;
  /** The shop beside it that sells through Stripe Checkout. */
  shop: ClassShop;
  faults: StripeFaults;
  apiCalls: () => readonly ApiRecord[];
  deliveries: () => readonly Delivery<EventMessage>[];
  setWebhookPolicy: (policy: WebhookPolicy) => void;
  pause: () => void;
  resume: () => void;
  /** Resolves when every event has arrived or was given up. */
  settled: () => Promise<void>;
  /** The official package, pointed here. */
  client: (apiKey?: string) => Stripe;
  close: () => Promise<void>;
}

/** Of the mode, so that it is never taken for somebody's own. */
function usualApiKey(isLive: boolean): string {
  return `sk_${isLive ? 'live' : 'test'}_${'stand1n'.repeat(6)}`;
}

const usualName = 'Juniper Classes';
/** How long a bank takes at the hosted checkout. */
const usualSettleMs = 4_000;

/** Opens a Stripe account that lives in memory. The program never knows: only the API's origin differs. */
export async function startStripeStandIn(
  options: StripeStandInOptions = {},
): Promise<StripeStandIn> {
  const apiKey = options.apiKeys?.[0] ?? usualApiKey(options.isLive ?? false);
  const keys = options.apiKeys ?? [apiKey];
  const place = { url: '' };
  const parts = makeParts(options, { keys, origin: () => place.url });
  const { api, desk, sender, state } = parts;
  const { courier } = sender;
  const shop = new ClassShop(parts.merchant, () => clientOf(place.url, apiKey));
  const later = new Later();
  const server = await listen(options.port ?? 0, (url) => {
    place.url = url;
    const { books, merchant } = parts;
    const settleMs = options.settleMs ?? usualSettleMs;
    return makeStripeApp(api, [
      checkoutRoutes({ books, merchant, later: (act) => later.run(settleMs, act) }),
      dashboardRoutes({ state, desk, merchant, deliveries: () => courier.deliveries }),
      classRoutes(shop, () => url),
    ]);
  });
  return {
    url: server.url,
    apiKey,
    state,
    desk,
    shop,
    faults: api.faults,
    apiCalls: () => api.records,
    deliveries: () => courier.deliveries,
    setWebhookPolicy: (policy) => {
      courier.policy = policy;
    },
    pause: () => courier.pause(),
    resume: () => courier.resume(),
    settled: () => courier.settled(),
    client: (key = apiKey) => clientOf(server.url, key),
    close: async () => {
      courier.close();
      later.close();
      await server.close();
    },
  };
}

function makeParts(
  options: StripeStandInOptions,
  access: { keys: readonly string[]; origin: () => string },
) {
  const seed = options.seed ?? '1';
  const state = new StripeState({
    clock: options.clock ?? { now: () => new Date() },
    account: makeAccount(options.account ?? {}, seed),
    isLive: options.isLive ?? false,
    seed,
  });
  const sender = new EventSender(state, {
    ...(options.deliveryRules ? { rules: options.deliveryRules } : {}),
    ...(options.webhookPolicy ? { policy: options.webhookPolicy } : {}),
  });
  const api = new StripeApi({
    ...access,
    state,
    version: Stripe.API_VERSION,
    tell: ([type, about], request) => {
      sender.tell(type, about, request);
    },
  });
  const books: Books = {
    state,
    tell: (type, about) => {
      sender.tell(type, about);
    },
  };
  const merchant = options.account?.name ?? usualName;
  return { state, sender, api, books, desk: new Desk(books), merchant };
}

/** What happens after a while, unless the stand-in is closed before. */
class Later {
  private readonly timers = new Set<NodeJS.Timeout>();

  run(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    this.timers.add(timer);
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}

function clientOf(url: string, apiKey: string): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(apiKey, { host: hostname, port: Number(port), protocol: 'http' });
}

function makeAccount(wanted: NonNullable<StripeStandInOptions['account']>, seed: string): Account {
  const { name = usualName, timeZone = 'America/New_York' } = wanted;
  const example = exampleOf('account');
  const settings = isJson(example['settings']) ? example['settings'] : {};
  return {
    object: 'account',
    id: `acct_1Juniper${seed.replaceAll(/\W/g, '')}`,
    email: wanted.email ?? 'classes@juniper.example',
    country: 'US',
    default_currency: wanted.currency ?? 'usd',
    charges_enabled: true,
    details_submitted: true,
    payouts_enabled: true,
    business_profile: {
      ...(isJson(example['business_profile']) ? example['business_profile'] : {}),
      name,
    },
    settings: { ...settings, dashboard: { display_name: name, timezone: timeZone } },
    metadata: {},
  };
}
