import type { Logger } from '../base/logger.ts';
import type { Commerce } from '../commerce/commerce.ts';
import type { Platform } from '../domain/redemptions/platform-kinds.ts';
import { readStoredBranding, settleStoredBranding } from '../store/brandings.ts';
import type { JobPayloads } from '../store/jobs.ts';
import type { CallDeps } from './call-shop.ts';
import { tellShop } from './tell-shop.ts';

interface PublishDeps extends CallDeps {
  log: Logger;
  platforms: Record<Platform, Commerce>;
}

/**
 * Tells the platform how the widget looks. Its no for good is kept and shown; it is asked again when staff saves again.
 */
export async function publishBranding(
  deps: PublishDeps,
  { shopId }: JobPayloads['publish_branding'],
  attempt: { isLast: boolean },
): Promise<void> {
  const { db, clock, log } = deps;
  const saved = await readStoredBranding(db, shopId);
  if (saved === null) return;
  const outcome = await tellShop(deps, { shopId, attempt }, (connection) =>
    deps.platforms.shopify.publishBranding(connection, saved.document),
  );
  const refusal = outcome.outcome === 'refused' ? outcome.detail : null;
  if (refusal !== null) log.warn({ shopId, refusal }, 'the theme does not get the branding');
  await db.transaction((tx) =>
    settleStoredBranding(tx, shopId, {
      revision: saved.revision,
      publishedAt: refusal === null ? clock.now() : null,
      refusal,
    }),
  );
}
