import { verifyEvent } from '../../webhooks/stripe/verify-event.ts';
import { badEvent, unknownConnection, wrongSignature } from './door-answers.ts';
import type { WebhookCaller } from './webhook-caller.ts';

export interface ConnectionAtTheDoor {
  shopId: string;
  /** Null: we don't know what it signs with. */
  webhookSecret: string | null;
}

export interface StripeCallerPorts {
  /** An account that is connected; cached by whoever implements it. */
  findConnection(connectionId: string): Promise<ConnectionAtTheDoor | null>;
}

/** Stripe: an address for each connected account, each with a secret of its own. */
export function stripeCaller(ports: StripeCallerPorts, connectionId: string): WebhookCaller {
  return {
    readHeaders(request) {
      const signature = request.headers['stripe-signature'];
      if (typeof signature !== 'string' || signature === '') return badEvent;
      return {
        about: { connectionId },
        async verify(body, receivedAt) {
          const connection = await ports.findConnection(connectionId);
          if (connection?.webhookSecret == null) return unknownConnection;
          const secret = connection.webhookSecret;
          const verdict = verifyEvent(body, signature, { secret, receivedAt });
          if (verdict.outcome === 'refused')
            return verdict.reason === 'malformed' ? badEvent : wrongSignature;
          const { eventId, type, apiVersion, createdAt } = verdict.envelope;
          return {
            shopId: connection.shopId,
            platform: 'stripe',
            connectionId,
            deliveryId: eventId,
            eventId,
            topic: type,
            apiVersion,
            triggeredAt: createdAt,
            body,
            receivedAt,
          };
        },
      };
    },
  };
}
