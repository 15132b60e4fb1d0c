import type { Database } from '../../store/database.ts';
import { markWidgetSeen } from '../../store/shop-signs.ts';

/** A page of the shop has asked for the widget's data. */
export async function seeWidget(
  db: Database,
  { shopId, now }: { shopId: string; now: Date },
): Promise<void> {
  await db.transaction((tx) => markWidgetSeen(tx, shopId, now));
}
