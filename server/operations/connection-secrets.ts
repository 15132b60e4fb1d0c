import type { Encryption } from '../base/encryption.ts';
import { AppError } from '../base/errors.ts';
import type { Connection } from '../store/connections.ts';

type Secret = 'api_key' | 'webhook_secret' | 'token_secret';

/** Bound to the connection, so that one can't be moved to another. */
function placeOf(
  { shopId, connectionId }: Pick<Connection, 'shopId' | 'connectionId'>,
  secret: Secret,
) {
  return { shopId, column: `connections.${secret} ${connectionId}` };
}

export function sealSecret(
  encryption: Encryption,
  step: {
    connection: Pick<Connection, 'shopId' | 'connectionId'>;
    secret: Secret;
    text: string;
  },
): string {
  return encryption.encrypt(step.text, placeOf(step.connection, step.secret));
}

/** Throws `AppError('unauthenticated')` where the connection has no key: it was disconnected. */
export function openApiKey(encryption: Encryption, connection: Connection): string {
  if (connection.apiKey === null || connection.status !== 'active')
    throw new AppError('unauthenticated', 'This Stripe account is not connected any more.');
  return encryption.decrypt(connection.apiKey, placeOf(connection, 'api_key'));
}

/** Null: the platform sends nothing yet. */
export function openWebhookSecret(encryption: Encryption, connection: Connection): string | null {
  if (connection.webhookSecret === null) return null;
  return encryption.decrypt(connection.webhookSecret, placeOf(connection, 'webhook_secret'));
}

export function openTokenSecret(encryption: Encryption, connection: Connection): string {
  return encryption.decrypt(connection.tokenSecret, placeOf(connection, 'token_secret'));
}
