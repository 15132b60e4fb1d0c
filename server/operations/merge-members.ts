import type { Actor } from '../domain/ledger/ledger.ts';
import { appendAudit } from '../store/audit-log.ts';
import { saveMemberTags } from '../store/customer-tags.ts';
import type { Tx } from '../store/database.ts';
import { findClosed } from '../store/erasing.ts';
import { type Identity, listIdentities, type Member, readMember } from '../store/members.ts';
import { findKeptCustomers, inheritProfile } from '../store/merges.ts';
import { lockShop } from '../store/shops.ts';
import { claimOrders } from './claim-orders.ts';
import { joinMembers, type MergeStep } from './join-members.ts';
import { rememberMerged } from './merge-customers.ts';
import { readProgram } from './read-program.ts';
import type { SettleDeps, SettlingShop } from './settlement.ts';

export interface MergeRefusal {
  refused: 'same_member' | 'member_unknown' | 'member_merged' | 'member_deleted';
  detail: string;
}

interface MembersStep {
  shop: SettlingShop;
  /** Who stays. */
  keptId: string;
  /** Who becomes the other. */
  otherId: string;
  reason: string;
  actor: Actor;
  now: Date;
}

/**
 * Makes one member of two, as staff says that they are one person: `keptId` stays and has the points, orders, identities
 * and the higher tier of both. Whatever the platform still tells of the other's customer is about the one who stays.
 * It can't be undone; asking again for what was done is no refusal. Null: `keptId` is nobody.
 */
export async function mergeMembers(
  deps: SettleDeps,
  step: MembersStep,
): Promise<'merged' | MergeRefusal | null> {
  const { shop, keptId, otherId, now } = step;
  if (keptId === otherId) return sameMember;
  const { program } = await readProgram(deps.db, shop.shopId);
  return deps.db.transaction(async (tx) => {
    await lockShop(tx, shop.shopId);
    const kept = await readMember(tx, shop.shopId, keptId);
    if (kept === null) return null;
    const other = await readMember(tx, shop.shopId, otherId);
    if (other?.mergedInto === keptId) return 'merged';
    const closed = await findClosed(tx, shop.shopId, [keptId, otherId]);
    const refusal = refuseMerge(kept, other, closed);
    if (refusal !== null) return refusal;
    await merge(deps, tx, { ...step, program });
    await appendAudit(tx, shop.shopId, {
      at: now,
      actor: step.actor.name ?? step.actor.kind,
      action: 'merge_members',
      subject: `member ${keptId}`,
      before: { other: `member ${otherId}` },
      after: { reason: step.reason },
    });
    return 'merged';
  });
}

const sameMember: MergeRefusal = {
  refused: 'same_member',
  detail: 'A member can’t be merged into themselves: choose another one.',
};

function refuseMerge(
  kept: Member,
  other: Member | null,
  closed: ReadonlySet<string>,
): MergeRefusal | null {
  if (other === null)
    return { refused: 'member_unknown', detail: 'There is no member of this number.' };
  for (const member of [kept, other]) {
    const { memberId, status, mergedInto } = member;
    if (mergedInto !== null)
      return {
        refused: 'member_merged',
        detail: `Member ${memberId} was merged into member ${mergedInto} already: choose that one.`,
      };
    if (status === 'deleted' || closed.has(memberId))
      return {
        refused: 'member_deleted',
        detail: `Member ${memberId} was deleted, so there is nobody to merge.`,
      };
  }
  return null;
}

async function merge(deps: SettleDeps, tx: Tx, step: MembersStep & MergeStep): Promise<void> {
  const { shop, keptId, otherId, now } = step;
  const { shopId } = shop;
  const identities = await listIdentities(tx, shopId, [keptId, otherId]);
  const ofKept = customersOf(identities.get(keptId));
  const ofOther = customersOf(identities.get(otherId));
  const gone = await findKeptCustomers(tx, shopId, [...ofKept, ...ofOther]);
  const [customerId] = ofKept.filter((id) => !gone.has(id));
  if (customerId !== undefined)
    for (const deletedId of ofOther.filter((id) => !gone.has(id)))
      await rememberMerged(tx, shopId, { deletedId, keptId: customerId, now });
  const members = { from: otherId, into: keptId };
  await inheritProfile(tx, shopId, { ...members, now });
  await joinMembers(deps, tx, { ...step, ...members });
  if (customerId === undefined || ofOther.length === 0) return;
  await saveMemberTags(tx, shopId, { customerIds: [customerId], now });
  const person = { email: null, phone: null, firstName: null, lastName: null, joinedAt: now };
  await claimOrders(deps, tx, { ...step, people: [{ ...person, customerId }] });
}

function customersOf(identities: readonly Identity[] = []): string[] {
  return identities.flatMap(({ type, value }) => (type === 'customer_id' ? [value] : []));
}
