import { RetriableError } from '../base/errors.ts';
import { handOverCustomerTags, lockCustomerTags, saveMemberTags } from '../store/customer-tags.ts';
import type { Tx } from '../store/database.ts';
import { appendIdentities, findMembers } from '../store/members.ts';
import { appendMergedCustomer, findKeptCustomers, reviveMember } from '../store/merges.ts';
import { lockShop } from '../store/shops.ts';
import { markStandingsDue } from '../store/standing-publications.ts';
import { claimOrders } from './claim-orders.ts';
import { joinMembers, type MergeStep } from './join-members.ts';
import type { SettleDeps } from './settlement.ts';

/** The platform made one customer of two. */
export interface CustomerMerge {
  keptId: string;
  deletedId: string;
}

/**
 * Where the platform made one customer of two, their members become one, and whatever is told of the old
 * customer, before or after, is about the one who was kept. In whatever order merges and orders come, and
 * however often, the same is left. Merges of a shop happen one after the other: its lock comes first.
 */
export async function mergeCustomers(
  deps: SettleDeps,
  tx: Tx,
  step: MergeStep & { merges: readonly CustomerMerge[] },
): Promise<void> {
  if (step.merges.length === 0) return;
  await lockShop(tx, step.shop.shopId);
  for (const merge of step.merges) await mergeTwo(deps, tx, { ...step, merge });
}

async function mergeTwo(
  deps: SettleDeps,
  tx: Tx,
  step: MergeStep & { merge: CustomerMerge },
): Promise<void> {
  const { shopId } = step.shop;
  const { keptId: named, deletedId } = step.merge;
  const known = await findKeptCustomers(tx, shopId, [named, deletedId]);
  const keptId = known.get(named) ?? named;
  // Told before; or told the other way round, which no platform does: the first word stands.
  if (known.has(deletedId) || keptId === deletedId) return;
  await rememberMerged(tx, shopId, { deletedId, keptId, now: step.now });
  const memberId = await joinTheirMembers(deps, tx, { ...step, merge: { keptId, deletedId } });
  if (memberId === null) return;
  await saveMemberTags(tx, shopId, { customerIds: [keptId], now: step.now });
  const person = { email: null, phone: null, firstName: null, lastName: null, joinedAt: step.now };
  await claimOrders(deps, tx, { ...step, people: [{ ...person, customerId: keptId }] });
  await markStandingsDue(tx, shopId, { memberIds: [memberId], now: step.now });
}

/** Whatever is still told of the one customer is about the other from now on. */
export async function rememberMerged(
  tx: Tx,
  shopId: string,
  merge: CustomerMerge & { now: Date },
): Promise<void> {
  const { deletedId, keptId, now } = merge;
  await lockCustomerTags(tx, shopId, [deletedId, keptId]);
  await appendMergedCustomer(tx, shopId, { customerId: deletedId, keptId, now });
  await handOverCustomerTags(tx, shopId, { customerId: deletedId, keptId });
}

/** The member who stays, with both customers as identities; null where neither has joined. */
async function joinTheirMembers(
  deps: SettleDeps,
  tx: Tx,
  step: MergeStep & { merge: CustomerMerge },
): Promise<string | null> {
  const { shopId } = step.shop;
  const { keptId, deletedId } = step.merge;
  const kept = { type: 'customer_id', value: keptId } as const;
  const deleted = { type: 'customer_id', value: deletedId } as const;
  const members = await findMembers(tx, shopId, [kept, deleted]);
  const from = members.get(`customer_id:${deletedId}`);
  const into = members.get(`customer_id:${keptId}`);
  if (from !== undefined && into !== undefined) {
    if (from !== into) await joinMembers(deps, tx, { ...step, from, into });
    return into;
  }
  const memberId = from ?? into;
  if (memberId === undefined) return null;
  if (into === undefined) await reviveMember(tx, shopId, { memberId, now: step.now });
  const given = await appendIdentities(tx, shopId, {
    memberId,
    identities: [from === undefined ? deleted : kept],
    now: step.now,
  });
  if (given.length === 0)
    throw new RetriableError('Somebody joined with the same identity at this moment.');
  return memberId;
}
