import { type Backend, connectDeps } from '../../../server/backend.ts';
import { connectStripe } from '../../../server/operations/connect-stripe.ts';
import type { StripeStandIn } from './start-stripe.ts';

/**
 * Does what a merchant does who sells classes through Stripe as well: connects the account to the shop's rewards,
 * and copies the secret for customer tokens into the classes' own server.
 */
export async function connectClasses(
  backend: Backend,
  stripe: StripeStandIn,
  step: { shopId: string; by: string; now: Date },
): Promise<void> {
  const { connection, tokenSecret } = await connectStripe(connectDeps(backend), {
    ...step,
    apiKey: stripe.apiKey,
    webhookSecret: null,
    origins: [stripe.url],
  });
  const { connectionId } = connection;
  const proxyUrl = `${backend.config.appUrl}/proxy`;
  stripe.shop.link = { connectionId, tokenSecret: tokenSecret ?? '', proxyUrl };
}
