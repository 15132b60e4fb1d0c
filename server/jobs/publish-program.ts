import type { Logger } from '../base/logger.ts';
import type { Commerce } from '../commerce/commerce.ts';
import type { Platform } from '../domain/redemptions/platform-kinds.ts';
import { readThemeProgram } from '../operations/read-theme-program.ts';
import type { JobPayloads } from '../store/jobs.ts';
import { readShop } from '../store/shops.ts';
import type { CallDeps } from './call-shop.ts';
import { tellShop } from './tell-shop.ts';

interface PublishDeps extends CallDeps {
  log: Logger;
  platforms: Record<Platform, Commerce>;
}

/**
 * Tells the platform what the theme's blocks say of the live program without asking us: what points are called, what a
 * product earns, and what they buy. What it refuses for good is left until the next program; the blocks then say what they knew.
 */
export async function publishProgram(
  deps: PublishDeps,
  { shopId }: JobPayloads['publish_program'],
  attempt: { isLast: boolean },
): Promise<void> {
  const shop = await readShop(deps.db, shopId);
  if (shop === null || shop.connectedBy === 'stripe') return;
  const document = await readThemeProgram(deps.db, shop);
  const outcome = await tellShop(deps, { shopId, attempt }, (connection) =>
    deps.platforms.shopify.publishProgram(connection, document),
  );
  if (outcome.outcome === 'refused')
    deps.log.warn({ shopId, detail: outcome.detail }, 'the theme is not told of the program');
}
