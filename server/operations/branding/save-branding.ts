import type { Branding } from '../../contract/branding.ts';
import { appendAudit } from '../../store/audit-log.ts';
import { readStoredBranding, saveStoredBranding } from '../../store/brandings.ts';
import type { Database } from '../../store/database.ts';
import { lockShop, type Shop } from '../../store/shops.ts';
import { owePublication } from './owe-publication.ts';

/** Keeps how the widget looks, and owes it to the platform where the platform draws it. */
export async function saveBranding(
  db: Database,
  step: {
    shop: Pick<Shop, 'shopId' | 'connectedBy'>;
    branding: Branding;
    by: string;
    now: Date;
  },
): Promise<void> {
  const { shop, branding, by, now } = step;
  const { shopId } = shop;
  await db.transaction(async (tx) => {
    await lockShop(tx, shopId);
    const before = await readStoredBranding(tx, shopId);
    await saveStoredBranding(tx, shopId, { document: branding, savedAt: now, savedBy: by });
    await appendAudit(tx, shopId, {
      at: now,
      actor: by,
      action: 'save_branding',
      subject: 'branding',
      ...(before !== null && { before: before.document }),
      after: branding,
    });
    await owePublication(tx, shop);
  });
}
