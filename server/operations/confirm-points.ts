import { planConfirmation } from '../domain/ledger/plan-order-settlement.ts';
import type { Database } from '../store/database.ts';
import { lockOrders, saveOrders, type StoredOrder } from '../store/orders.ts';
import { listMaturedOrders } from '../store/waiting-orders.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

/** Orders that one transaction confirms. */
const batchMax = 200;

/** Makes pending points spendable whose day has come; returns how many orders it confirmed. */
export async function confirmPoints(db: Database, shop: SettlingShop, now: Date): Promise<number> {
  const orderIds = await listMaturedOrders(db, shop.shopId, { now, limit: batchMax });
  if (orderIds.length === 0) return 0;
  await db.transaction(async (tx) => {
    const orders = await lockOrders(tx, shop.shopId, { orderIds, now });
    const settlement = new Settlement(tx, shop, now);
    await settlement.open(
      [...orders.values()].flatMap((order) => order.memberId ?? []),
      { openOf: [] },
    );
    const confirmed = [...orders.values()].flatMap((order) => confirm(settlement, order, now));
    await settlement.post();
    await saveOrders(tx, shop.shopId, { orders: confirmed, now });
  });
  return orderIds.length;
}

function confirm(settlement: Settlement, order: StoredOrder, now: Date): StoredOrder[] {
  if (order.memberId === null) return [];
  const plan = planConfirmation(settlement.draftOf(order.memberId), order.account, now);
  settlement.plan(plan.draft);
  return [{ ...order, account: plan.order }];
}
