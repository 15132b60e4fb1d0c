import { AppError } from '../base/errors.ts';
import type { Logger } from '../base/logger.ts';
import type { Commerce, CustomerStanding, PublishOutcome } from '../commerce/commerce.ts';
import type { Platform } from '../domain/redemptions/platform-kinds.ts';
import { openStripeConnections } from '../operations/open-stripe-connection.ts';
import { isStripeCustomer } from '../operations/person.ts';
import { preparePublication } from '../operations/prepare-publication.ts';
import { settlePublication } from '../store/standing-publications.ts';
import type { JobPayloads } from '../store/jobs.ts';
import { type CallDeps, callShop } from './call-shop.ts';

interface PublishDeps extends CallDeps {
  log: Logger;
  platforms: Record<Platform, Commerce>;
}

/**
 * Tells the platform what a member has now, if it doesn't know yet. What it refuses for good is left until the
 * member's standing changes again; weather is tried again.
 */
export async function publishStanding(
  deps: PublishDeps,
  payload: JobPayloads['publish_standing'],
  attempt: { isLast: boolean },
): Promise<void> {
  const { db, clock, log } = deps;
  const { shopId, memberId } = payload;
  const publication = await preparePublication(db, { shopId, memberId, now: clock.now() });
  if (publication === null) return;
  const { news, dueAt } = publication;
  const outcome = news === null ? null : await publish(deps, { payload, news, attempt });
  if (outcome?.outcome === 'refused')
    log.warn({ ...payload, detail: outcome.detail }, 'the platform does not take a standing');
  await db.transaction((tx) =>
    settlePublication(tx, shopId, {
      memberId,
      dueAt,
      published: outcome?.outcome === 'published' ? publication.published : null,
      now: clock.now(),
    }),
  );
}

async function publish(
  deps: PublishDeps,
  step: {
    payload: JobPayloads['publish_standing'];
    news: CustomerStanding;
    attempt: { isLast: boolean };
  },
): Promise<PublishOutcome> {
  try {
    return await tell(deps, step.payload.shopId, step.news);
  } catch (error) {
    if (!(error instanceof AppError) || !step.attempt.isLast) throw error;
    return { outcome: 'refused', detail: error.message };
  }
}

/** The shop's own platform tells of its customers; of who is Stripe's customer alone, the one account there is. */
async function tell(
  deps: PublishDeps,
  shopId: string,
  news: CustomerStanding,
): Promise<PublishOutcome> {
  const { shopify, stripe } = deps.platforms;
  if (!isStripeCustomer(news.customerId))
    return callShop(deps, shopId, (connection) => shopify.publishStanding(connection, news));
  const [connection, ...more] = await openStripeConnections(deps, shopId);
  if (connection === undefined || more.length > 0)
    return { outcome: 'refused', detail: 'It can’t be told which account has this customer.' };
  return stripe.publishStanding(connection, news);
}
