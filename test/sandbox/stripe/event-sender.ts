import { Stripe } from 'stripe';
import { Courier } from '../webhooks/courier.ts';
import {
  usualDeliveryRules,
  type DeliveryRules,
  type WebhookPolicy,
} from '../webhooks/webhook-policy.ts';
import { render } from './render.ts';
import type { Resource, StripeEvent, Tombstone } from './resources.ts';
import type { StripeState } from './stripe-state.ts';

/** One event on its way to one address. */
export interface EventMessage {
  eventId: string;
  type: string;
  url: string;
  secret: string;
  body: string;
}

/** Keeps what happened as events, and sends each to every address that asked for its type. */
export class EventSender {
  readonly courier: Courier<EventMessage>;
  private readonly state: StripeState;
  private readonly stripe = new Stripe('sk_test_signs_only');

  constructor(
    state: StripeState,
    options: { rules?: Partial<DeliveryRules>; policy?: WebhookPolicy },
  ) {
    this.state = state;
    this.courier = new Courier<EventMessage>({
      identifiers: {
        uuid: () => state.token(32),
        random: () => state.random(),
      },
      rules: { ...usualDeliveryRules, ...options.rules },
      policy: options.policy ?? {},
      // Signed anew at every attempt, with the time of that attempt.
      address: ({ url, secret, body }) => ({
        url,
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'Stripe-Signature': this.stripe.webhooks.generateTestHeaderString({
            payload: body,
            secret,
          }),
        },
      }),
    });
  }

  tell(
    type: string,
    about: Resource | Tombstone,
    request: { id: string; key: string } | null = null,
  ): StripeEvent {
    const { state } = this;
    const listening = state
      .all('webhook_endpoint')
      .filter(
        ({ status, enabled_events: wanted }) =>
          status === 'enabled' && (wanted.includes('*') || wanted.includes(type)),
      );
    const event: StripeEvent = {
      object: 'event',
      id: state.newId('evt'),
      created: state.now(),
      api_version: Stripe.API_VERSION,
      data: { object: render(state, about) },
      pending_webhooks: listening.length,
      request: { id: request?.id ?? null, idempotency_key: request?.key || null },
      type,
    };
    state.keep(event);
    const body = JSON.stringify(render(state, event), null, 2);
    for (const { id, url } of listening) {
      const secret = state.endpointSecrets.get(id) ?? '';
      this.courier.send({ eventId: event.id, type, url, secret, body });
    }
    return event;
  }
}
