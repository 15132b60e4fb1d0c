import { readStoredBranding } from '../../store/brandings.ts';
import type { Tx } from '../../store/database.ts';
import { enqueueJob } from '../../store/jobs.ts';
import type { Shop } from '../../store/shops.ts';

/**
 * Owes what was saved to the platform: a shop that comes back has an installation without it. Nothing where nothing
 * was saved, or where the shop's own page carries it.
 */
export async function owePublication(
  tx: Tx,
  { shopId, connectedBy }: Pick<Shop, 'shopId' | 'connectedBy'>,
): Promise<void> {
  if (connectedBy === 'stripe' || (await readStoredBranding(tx, shopId)) === null) return;
  const name = `branding:${shopId}`;
  await enqueueJob(tx, 'publish_branding', { payload: { shopId }, key: name, queue: name });
}
