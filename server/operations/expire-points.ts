import { planExpiry } from '../domain/ledger/plan-expiry.ts';
import type { Database } from '../store/database.ts';
import { listExpiringMembers } from '../store/books.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

/** Members that one transaction looks at. */
const batchMax = 200;

/** Writes down what has lapsed by `now`; returns how many members it looked at. */
export async function expirePoints(db: Database, shop: SettlingShop, now: Date): Promise<number> {
  const memberIds = await listExpiringMembers(db, shop.shopId, { now, limit: batchMax });
  if (memberIds.length === 0) return 0;
  await db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, now);
    await settlement.open(memberIds);
    for (const memberId of memberIds)
      settlement.plan(planExpiry(settlement.draftOf(memberId), now));
    await settlement.post();
  });
  return memberIds.length;
}
