import { readActingMembers } from '../../store/activities.ts';
import type { Tx } from '../../store/database.ts';
import type { StoredOrder } from '../../store/orders.ts';
import type { Contacts } from '../open-settlement.ts';

/** What orders tell of people, but for those who are deleted: they stay forgotten whatever is told of them later. */
export async function withoutDeleted(
  tx: Tx,
  shopId: string,
  { orders, contacts }: { orders: readonly StoredOrder[]; contacts: Contacts },
): Promise<Contacts> {
  const memberIds = orders.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
  if (memberIds.length === 0) return contacts;
  const members = await readActingMembers(tx, shopId, [...new Set(memberIds)]);
  const left = new Map(contacts);
  for (const { account, memberId } of orders)
    if (memberId !== null && members.get(memberId)?.status === 'deleted')
      left.delete(account.orderId);
  return left;
}
