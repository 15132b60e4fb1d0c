import type { Logger } from '../base/logger.ts';
import type { CheckoutOutcome, CheckoutTerms, Commerce } from '../commerce/commerce.ts';
import { canonicalText } from '../domain/canonical-text.ts';
import type { Platform } from '../domain/redemptions/platform-kinds.ts';
import { checkoutBenefits } from '../domain/tiers/checkout-terms.ts';
import { readProgram } from '../operations/read-program.ts';
import { readCheckoutDiscount, saveCheckoutDiscount } from '../store/checkout-discounts.ts';
import type { JobPayloads } from '../store/jobs.ts';
import { readShop } from '../store/shops.ts';
import type { CallDeps } from './call-shop.ts';
import { tellShop } from './tell-shop.ts';

interface PublishDeps extends CallDeps {
  log: Logger;
  platforms: Record<Platform, Commerce>;
}

/**
 * Tells the platform what its checkout gives members of tiers by the live program, if it doesn't know yet. Its no for
 * good is kept and shown, and asked again with the next program.
 */
export async function publishCheckout(
  deps: PublishDeps,
  { shopId }: JobPayloads['publish_checkout'],
  attempt: { isLast: boolean },
): Promise<void> {
  const { db, clock, log } = deps;
  const { program } = await readProgram(db, shopId);
  const benefits = checkoutBenefits(program);
  const known = await readCheckoutDiscount(db, shopId);
  if (known === null && benefits.length === 0) return;
  if (known?.refusal === null && canonicalText(known.benefits) === canonicalText(benefits)) return;
  const discountId = known?.discountId ?? null;
  const now = clock.now();
  const outcome = await tell(deps, {
    shopId,
    terms: { discountId, benefits, startsAt: now },
    attempt,
  });
  const refusal = outcome.outcome === 'refused' ? outcome.detail : null;
  if (refusal !== null)
    log.warn({ shopId, refusal }, 'the checkout does not take the benefits of tiers');
  await db.transaction((tx) =>
    saveCheckoutDiscount(tx, shopId, {
      discountId: outcome.outcome === 'published' ? outcome.discountId : discountId,
      benefits,
      publishedAt: now,
      refusal,
    }),
  );
}

async function tell(
  deps: PublishDeps,
  step: { shopId: string; terms: CheckoutTerms; attempt: { isLast: boolean } },
): Promise<CheckoutOutcome> {
  const shop = await readShop(deps.db, step.shopId);
  if (shop?.connectedBy === 'stripe')
    return { outcome: 'refused', detail: 'Only Shopify’s checkout can give benefits by itself.' };
  return tellShop(deps, step, (connection) =>
    deps.platforms.shopify.publishCheckout(connection, step.terms),
  );
}
