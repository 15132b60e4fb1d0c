import { campaignPoints } from '../domain/earning/given-by.ts';
import { readSale } from '../domain/reports/read-sale.ts';
import type { Tx } from '../store/database.ts';
import type { StoredOrder } from '../store/orders.ts';
import { type Sale, saveSales } from '../store/sales.ts';

/** Keeps what reports count of settled orders; what counts as it did before costs nothing. */
export async function saveOrderSales(
  tx: Tx,
  shopId: string,
  { orders, stored }: { orders: readonly StoredOrder[]; stored: ReadonlyMap<string, StoredOrder> },
): Promise<void> {
  const sold: Sale[] = [];
  const gone: string[] = [];
  for (const order of orders) {
    const was = stored.get(order.account.orderId);
    const before = was === undefined || was.revision === 0 ? null : saleOf(was);
    const sale = saleOf(order);
    if (sale === null) {
      if (before !== null) gone.push(before.orderId);
    } else if (before === null || JSON.stringify(before) !== JSON.stringify(sale)) sold.push(sale);
  }
  await saveSales(tx, shopId, { sold, gone });
}

function saleOf(order: StoredOrder): Sale | null {
  const { account, memberId, counted, award } = order;
  const sale = readSale(order.snapshot);
  if (sale === null || counted.day === null) return null;
  const points = memberId === null || award === null ? [] : [...campaignPoints(award)];
  const given = points.filter(([, each]) => each !== 0);
  return {
    orderId: account.orderId,
    day: counted.day,
    memberId,
    guest: memberId === null ? guestOf(order) : null,
    netMinor: sale.netMinor,
    currency: sale.currency,
    campaigns: given.length === 0 ? null : Object.fromEntries(given),
  };
}

/** A guest is the same one as long as the shop's platform, or the contact they left, says so. */
function guestOf({ customerId, emailHash, phoneHash, account }: StoredOrder): string {
  if (customerId !== null) return `customer:${customerId}`;
  if (emailHash !== null) return `email:${emailHash}`;
  return phoneHash === null ? `order:${account.orderId}` : `phone:${phoneHash}`;
}
