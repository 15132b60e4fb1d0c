import { AppError } from '../base/errors.ts';
import type { ShopConnection } from '../commerce/commerce.ts';
import { type CallDeps, callShop } from './call-shop.ts';

/**
 * Tells the platform something that it may not take. Its no for good, and that it was away until the last try, is an
 * outcome to be shown; everything else is thrown, to be tried again.
 */
export async function tellShop<Outcome>(
  deps: CallDeps,
  { shopId, attempt }: { shopId: string; attempt: { isLast: boolean } },
  tell: (connection: ShopConnection) => Promise<Outcome>,
): Promise<Outcome | { outcome: 'refused'; detail: string }> {
  try {
    return await callShop(deps, shopId, tell);
  } catch (error) {
    const isFinal = error instanceof AppError && error.code === 'platform_unavailable';
    if (!isFinal && !attempt.isLast) throw error;
    return {
      outcome: 'refused',
      detail:
        error instanceof AppError ? error.message : 'The shop did not answer for a long time.',
    };
  }
}
