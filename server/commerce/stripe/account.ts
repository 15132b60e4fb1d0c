import type { Stripe } from 'stripe';
import { AppError } from '../../base/errors.ts';
import { callStripe, type OpenStripe, StripeRefusal } from './stripe-client.ts';

type EventName = Stripe.WebhookEndpointCreateParams.EnabledEvent;

/** The account that a key opens. */
export interface StripeAccountFacts {
  accountId: string;
  name: string;
  isLive: boolean;
  currency: string;
  timeZone: string;
  email: string | null;
}

/** The calls that connecting an account takes; `Stripe`'s noes become an `AppError` that staff can read. */
export interface StripeAccounts {
  readAccount(apiKey: string): Promise<StripeAccountFacts>;
  registerWebhook(
    apiKey: string,
    step: { url: string; connectionId: string },
  ): Promise<{ endpointId: string; secret: string }>;
  removeWebhook(apiKey: string, endpointId: string): Promise<void>;
}

/** `events`: what Stripe is to tell. */
export function createStripeAccounts(
  open: OpenStripe,
  events: readonly EventName[],
): StripeAccounts {
  return {
    readAccount: (apiKey) => tryKey(open, apiKey),
    registerWebhook: (apiKey, step) => registerWebhook(open, apiKey, { ...step, events }),
    removeWebhook: (apiKey, endpointId) => removeWebhook(open, apiKey, endpointId),
  };
}

/** In the metadata of the addresses that we register. */
const connectionKey = 'regulars_connection';
/** Stripe lets an account have sixteen. */
const endpointsMax = 100;

/** A key that somebody has just typed: that it opens nothing is theirs to mend. */
async function tryKey(open: OpenStripe, apiKey: string): Promise<StripeAccountFacts> {
  try {
    return await readAccount(open, apiKey);
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'unauthenticated') throw cause;
    throw new AppError('unprocessable', 'Stripe does not take this key.', { cause });
  }
}

export async function readAccount(open: OpenStripe, apiKey: string): Promise<StripeAccountFacts> {
  const account = await callStripe(() => open(apiKey).accounts.retrieveCurrent());
  return {
    accountId: account.id,
    name: account.business_profile?.name ?? account.settings?.dashboard.display_name ?? account.id,
    // No answer says it; the key does.
    isLive: /^(sk|rk)_live_/.test(apiKey),
    currency: (account.default_currency ?? 'usd').toUpperCase(),
    timeZone: account.settings?.dashboard.timezone ?? 'Etc/UTC',
    email: account.email,
  };
}

async function registerWebhook(
  open: OpenStripe,
  apiKey: string,
  step: { url: string; connectionId: string; events: readonly EventName[] },
): Promise<{ endpointId: string; secret: string }> {
  try {
    const stripe = open(apiKey);
    await removeEarlier(open, apiKey, step.connectionId);
    const endpoint = await callStripe(() =>
      stripe.webhookEndpoints.create({
        url: step.url,
        enabled_events: [...step.events],
        description: 'Regulars: points for sales',
        metadata: { [connectionKey]: step.connectionId },
      }),
    );
    if (endpoint.secret !== undefined) return { endpointId: endpoint.id, secret: endpoint.secret };
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    throw new AppError(
      'unprocessable',
      `Stripe did not take the address for its events: ${error.message}`,
      { cause: error },
    );
  }
  throw new AppError('platform_unavailable', 'Stripe did not tell the secret of its events.');
}

/** Of a try whose answer was lost: its secret is nowhere, so what it sends could never be believed. */
async function removeEarlier(
  open: OpenStripe,
  apiKey: string,
  connectionId: string,
): Promise<void> {
  const { data } = await callStripe(() =>
    open(apiKey).webhookEndpoints.list({ limit: endpointsMax }),
  );
  for (const { id, metadata } of data)
    if (metadata[connectionKey] === connectionId) await removeWebhook(open, apiKey, id);
}

async function removeWebhook(open: OpenStripe, apiKey: string, endpointId: string): Promise<void> {
  try {
    await callStripe(() => open(apiKey).webhookEndpoints.del(endpointId));
  } catch (error) {
    if (!(error instanceof StripeRefusal && error.isMissing)) throw error;
  }
}
