import { AppError } from '../base/errors.ts';
import type { Commerce } from '../commerce/commerce.ts';
import type { Platform } from '../domain/redemptions/platform-kinds.ts';
import { keepTheme } from '../operations/onboarding/look-at-theme.ts';
import type { JobPayloads } from '../store/jobs.ts';
import { readShop } from '../store/shops.ts';
import { type CallDeps, callShop } from './call-shop.ts';

interface ReadDeps extends CallDeps {
  platforms: Record<Platform, Commerce>;
}

/** Reads the settings of the shop's theme. That the app may not look at themes is an answer as well. */
export async function readTheme(
  deps: ReadDeps,
  { shopId }: JobPayloads['read_theme'],
): Promise<void> {
  const { db, clock } = deps;
  const shop = await readShop(db, shopId);
  if (shop?.status !== 'active' || shop.connectedBy === 'stripe') return;
  const settings = await ask(deps, shopId);
  await keepTheme(db, { shopId, settings, now: clock.now() });
}

async function ask(deps: ReadDeps, shopId: string): Promise<string | null> {
  try {
    return await callShop(deps, shopId, (connection) =>
      deps.platforms.shopify.readTheme(connection),
    );
  } catch (error) {
    if (error instanceof AppError && error.code !== 'unauthenticated') return null;
    throw error;
  }
}
