import { Stripe } from 'stripe';
import { AppError, RetriableError } from '../../base/errors.ts';

const timeoutMs = 20_000;

/**
 * Opens Stripe's own client for a key. Retries are the job's that owes the call; where a connection was cut the client
 * sends once more by itself, under the same idempotency key, which each of its writes has.
 */
export type OpenStripe = (apiKey: string) => Stripe;

/** `apiOrigin`: development and tests, where to call in place of Stripe. */
export function createStripeOpener(apiOrigin: string | null): OpenStripe {
  const place = apiOrigin === null ? {} : placeOf(new URL(apiOrigin));
  return (apiKey) =>
    new Stripe(apiKey, {
      ...place,
      timeout: timeoutMs,
      maxNetworkRetries: 0,
      telemetry: false,
      appInfo: { name: 'Regulars' },
    });
}

function placeOf({ hostname, port, protocol }: URL) {
  const isPlain = protocol === 'http:';
  return {
    host: hostname,
    port: port === '' ? (isPlain ? 80 : 443) : Number(port),
    protocol: isPlain ? ('http' as const) : ('https' as const),
  };
}

/** Stripe's own no: for good, with its code and its sentence. */
export class StripeRefusal extends AppError {
  readonly stripeCode: string;
  /** The thing that is asked for is not there. */
  readonly isMissing: boolean;

  constructor(stripeCode: string, message: string, options: { cause: unknown }) {
    super('unprocessable', /[.!?]$/.test(message) ? message : `${message}.`, options);
    this.name = 'StripeRefusal';
    this.stripeCode = stripeCode;
    this.isMissing = stripeCode === 'resource_missing';
  }
}

/**
 * Calls Stripe and names what went wrong: `RetriableError` for weather (the outcome may be unknown), `AppError` for a
 * key that is dead or may not do this, `StripeRefusal` for everything that time won't mend.
 */
export async function callStripe<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw nameError(error);
  }
}

function nameError(error: unknown): unknown {
  const { errors } = Stripe;
  if (!(error instanceof errors.StripeError)) return error;
  if (error instanceof errors.StripeAuthenticationError)
    return new AppError('unauthenticated', 'Stripe does not take this key any more.', {
      cause: error,
    });
  if (error instanceof errors.StripePermissionError)
    return new AppError('forbidden', `Stripe’s key may not do this: ${error.message}`, {
      cause: error,
    });
  if (error instanceof errors.StripeInvalidRequestError)
    return new StripeRefusal(error.code ?? 'invalid_request', error.message, { cause: error });
  // The same key for another request would be a fault of ours; everything else may pass: no answer, too many, 5xx.
  if (error instanceof errors.StripeIdempotencyError) return error;
  return new RetriableError('Stripe did not answer as it should.', { cause: error });
}

/** Keys that one order may use up. */
const keysMax = 3;

/**
 * Sends what must be done once. Stripe keeps the first answer to a key, a failure of its own too: when it gives such
 * a one again, the order is dead and goes out under the next key. So call it only when nothing is there already.
 */
export async function sendOnce<Answer>(
  key: string,
  send: (options: { idempotencyKey: string }) => Promise<Answer>,
): Promise<Answer> {
  for (let at = 1; ; at += 1) {
    try {
      return await send({ idempotencyKey: at === 1 ? key : `${key}-${at}` });
    } catch (error) {
      if (at === keysMax || !isKeptFailure(error)) throw error;
    }
  }
}

function isKeptFailure(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeAPIError &&
    (error.statusCode ?? 0) >= 500 &&
    error.headers?.['idempotent-replayed'] === 'true'
  );
}
