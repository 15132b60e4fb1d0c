import { type Actor, systemActor } from '../domain/ledger/ledger.ts';
import { planClosing } from '../domain/ledger/plan-closing.ts';
import { planConfirmation } from '../domain/ledger/plan-order-settlement.ts';
import { appendAudit } from '../store/audit-log.ts';
import { forgetPerson } from '../store/contact-marks.ts';
import { deleteCustomerTags } from '../store/customer-tags.ts';
import type { Database, Tx } from '../store/database.ts';
import {
  closeBook,
  findClosed,
  forgetContactsOfOrders,
  forgetMember,
  listOpenRedemptions,
  lockMemberOrders,
} from '../store/erasing.ts';
import { findMembers, listIdentities, readMember } from '../store/members.ts';
import { findKeptCustomers } from '../store/merges.ts';
import { lockOrders, saveOrders } from '../store/orders.ts';
import { lockShop } from '../store/shops.ts';
import { listMergedInto } from '../store/standings.ts';
import { readReturnTerms } from './conclude-redemption.ts';
import { endWithin } from './end-redemption.ts';
import { nameMember } from './name-member.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

export interface EraseRefusal {
  refused: 'member_merged' | 'not_confirmed';
  detail: string;
}

interface EraseStep {
  shop: SettlingShop;
  memberId: string;
  reason: string;
  actor: Actor;
  now: Date;
}

/** Codes of one member that are cancelled with them; nobody has as many open ones. */
const redemptionsMax = 1000;

/**
 * Forgets a person for good, at their wish: whatever says who they are goes, their open codes are cancelled, and what
 * points remain is taken out of the books by one adjustment. The transfers stay, and whatever comes to the book later
 * (points of a cancelled code, a claw-back) is taken out of it as well. Erasing twice is erasing once. `confirm` is
 * the member's name or e-mail, as it is shown. Null: there is no such member.
 */
export async function eraseMember(
  db: Database,
  step: EraseStep & { confirm: string },
): Promise<'erased' | EraseRefusal | null> {
  return db.transaction(async (tx) => {
    const { shopId } = step.shop;
    await lockShop(tx, shopId);
    const member = await readMember(tx, shopId, step.memberId);
    if (member === null) return null;
    if (member.mergedInto !== null)
      return {
        refused: 'member_merged',
        detail: `This member was merged into member ${member.mergedInto}: erase that one.`,
      };
    if ((await findClosed(tx, shopId, [step.memberId])).size > 0) return 'erased';
    const identities = (await listIdentities(tx, shopId, [step.memberId])).get(step.memberId) ?? [];
    const names = [
      nameMember(member, identities),
      ...identities.flatMap(({ type, value }) => (type === 'email' ? [value] : [])),
    ];
    if (!isConfirmed(step.confirm, names))
      return {
        refused: 'not_confirmed',
        detail: 'This is not the name or e-mail of the member: type it as it is shown.',
      };
    await erase(db, tx, step);
    return 'erased';
  });
}

/** Capitals and space around it are no other name. */
function isConfirmed(confirm: string, names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === confirm.trim().toLowerCase());
}

/**
 * The platform has forgotten a customer, and so do we: the member, where they were one, and by what their orders
 * could be told to be theirs. Somebody who was merged into another goes with that one.
 */
export async function redactCustomer(
  db: Database,
  tx: Tx,
  step: {
    shop: SettlingShop;
    customerId: string;
    orderIds: readonly string[];
    now: Date;
  },
): Promise<void> {
  const { shop, customerId, orderIds, now } = step;
  const { shopId } = shop;
  if ((await findKeptCustomers(tx, shopId, [customerId])).size > 0) return;
  await lockShop(tx, shopId);
  const found = await findMembers(tx, shopId, [{ type: 'customer_id', value: customerId }]);
  const memberId = found.get(`customer_id:${customerId}`) ?? null;
  const isOpen = memberId !== null && (await findClosed(tx, shopId, [memberId])).size === 0;
  if (memberId !== null && isOpen)
    await erase(db, tx, {
      shop,
      memberId,
      reason: 'The platform has erased this customer.',
      actor: systemActor,
      now,
    });
  await forgetContactsOfOrders(tx, shopId, { memberId, customerIds: [customerId], orderIds });
  await deleteCustomerTags(tx, shopId, customerId);
}

async function erase(db: Database, tx: Tx, step: EraseStep): Promise<void> {
  const { shop, memberId, actor, now } = step;
  const { shopId } = shop;
  const waiting = await lockMemberOrders(tx, shopId, memberId);
  const merged = (await listMergedInto(tx, shopId, [memberId])).get(memberId) ?? [];
  const all = [memberId, ...merged];
  // All their books at once, in the order of their ids, before any of them is worked on.
  await new Settlement(tx, shop, now).open(all, { openOf: [] });
  const open = { memberIds: all, limit: redemptionsMax };
  const cancelled = await listOpenRedemptions(tx, shopId, open);
  for (const redemptionId of cancelled) {
    const terms = await readReturnTerms(db, shopId, redemptionId);
    const end = { shop, redemptionId, ending: 'cancelled', actor, now } as const;
    if (terms !== null) await endWithin(tx, { ...end, terms });
  }
  const before = await emptyBook(tx, { ...step, waiting });
  const identities = (await listIdentities(tx, shopId, [memberId])).get(memberId) ?? [];
  const customerIds = identities.flatMap(({ type, value }) =>
    type === 'customer_id' ? [value] : [],
  );
  await forgetContactsOfOrders(tx, shopId, { memberId, customerIds, orderIds: [] });
  for (const id of all) await forgetPerson(tx, shopId, id);
  for (const customerId of customerIds) await deleteCustomerTags(tx, shopId, customerId);
  await forgetMember(tx, shopId, { memberId, now });
  await appendAudit(tx, shopId, {
    at: now,
    actor: actor.name ?? actor.kind,
    action: 'erase_member',
    subject: `member ${memberId}`,
    before,
    after: { reason: step.reason, cancelled_codes: cancelled.length },
  });
}

/** What still waits is confirmed first, so that all of it leaves by one adjustment. */
async function emptyBook(
  tx: Tx,
  step: EraseStep & { waiting: readonly string[] },
): Promise<{ available: number; pending: number; held: number }> {
  const { shop, memberId, actor, now } = step;
  await closeBook(tx, shop.shopId, memberId);
  const settlement = new Settlement(tx, shop, now);
  await settlement.open([memberId]);
  const { available, pending, held } = settlement.draftOf(memberId).book;
  const orders = await lockOrders(tx, shop.shopId, { orderIds: step.waiting, now });
  const confirmed = [...orders.values()].map((order) => {
    const account = { ...order.account, maturesAt: now };
    const plan = planConfirmation(settlement.draftOf(memberId), account, now);
    settlement.plan(plan.draft);
    return { ...order, account: plan.order };
  });
  settlement.plan(planClosing(settlement.draftOf(memberId), actor, now));
  await saveOrders(tx, shop.shopId, { orders: confirmed, now });
  await settlement.post();
  return { available, pending, held };
}
