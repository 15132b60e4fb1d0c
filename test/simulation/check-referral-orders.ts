import { earlierOrders, hashEmail, hashMailbox, isSamePerson } from './expected-referral.ts';
import type { OrderRow, Standing } from './read-standing.ts';
import type { ReferralCase } from './referral-case.ts';
import { expectThat } from './world-broken.ts';
import { short, type World } from './world.ts';

/** Which orders are of which referrals, and that none was missed. */

/** An order is a referral’s by its friend’s code, by the link that the cart carried, or by the e-mail that claimed. */
export function checkTie({ world, standing, row, name }: ReferralCase): void {
  if (row.orderId === null) return;
  const order = standing.orders.get(row.orderId);
  const told = world.known.get(row.orderId)?.order;
  expectThat(told != null && order !== undefined, 'a referral’s order was told', () => name);
  if (told == null || order === undefined) return;
  const codes = codesOf(standing, row.id);
  const mails = [...(world.emails.get(row.orderId) ?? [])].map((each) => hashEmail(world, each));
  expectThat(
    told.codes.some((code) => codes.includes(code.toUpperCase())) ||
      told.ref !== null ||
      mails.includes(row.emailHash ?? ''),
    'an order is a referral’s for a reason',
    () => `${name} has order ${short(order.id)}`,
  );
  expectThat(
    !told.test || world.shop.isDevelopment,
    'a test is nobody’s first order',
    () => `${name} has order ${short(order.id)}`,
  );
  const friend = order.memberId === row.advocateId ? null : order.memberId;
  expectThat(
    friend === null || row.friendId === friend || world.merging,
    'a friend is whose order it is',
    () => `${name}: member ${row.friendId}, not ${friend}`,
  );
}

function codesOf({ redemptions }: Standing, referralId: string): string[] {
  return redemptions.flatMap((each) =>
    each.referralId === referralId && each.forFriend ? [each.code] : [],
  );
}

/** Told in full in this step, and no other order of the same person, nor one that was somebody else’s. */
export function isAlone(
  { heard, toldNow, before, merging }: World,
  { orders }: Standing,
  order: OrderRow,
): boolean {
  if (!toldNow.has(order.id) || merging || (heard.get(order.id)?.size ?? 0) > 1) return false;
  return [...heard.keys()].every((id) => {
    const [is, was] = [orders.get(id), before?.orders.get(id)];
    return [is, was].every((other) => other === undefined || !isSamePerson(order, other));
  });
}

/** Of orders that were just told, none that carries a friend’s code, or comes from an e-mail that has claimed, is missed. */
export function checkUntied(world: World, standing: Standing): void {
  const { referrals, redemptions } = standing;
  const tied = new Set([...referrals.values()].map(({ orderId }) => orderId));
  for (const orderId of world.toldNow) {
    const order = standing.orders.get(orderId);
    const told = world.known.get(orderId)?.order;
    if (order === undefined || told == null || tied.has(orderId)) continue;
    if (told.test && !world.shop.isDevelopment) continue;
    const byCode = redemptions.find(
      ({ forFriend, code }) => forFriend && told.codes.includes(code.toLowerCase()),
    );
    const carried = referrals.get(byCode?.referralId ?? '');
    expectThat(
      carried === undefined || carried.orderId !== null,
      'an order with a friend’s code is that friend’s',
      () => `order ${short(orderId)}`,
    );
    if (carried !== undefined) continue;
    const claimed = [...referrals.values()].find(
      (row) =>
        row.emailHash === order.emailHash &&
        row.orderId === null &&
        (row.state === 'claimed' || row.state === 'blocked') &&
        world.before?.referrals.has(row.id),
    );
    expectThat(
      claimed === undefined,
      'an order of whoever has claimed is that friend’s',
      () => `order ${short(orderId)}`,
    );
    checkLinked(world, standing, order);
  }
}

/** Whose first order was by a link that works is its member’s friend, unless their mailbox has another referral. */
function checkLinked(world: World, standing: Standing, order: OrderRow): void {
  const told = world.known.get(order.id)?.order;
  const [live] = world.versions.slice(-1);
  if (told?.ref == null || live?.document.referrals == null) return;
  if (!isAlone(world, standing, order)) return;
  const linked = [...world.links].find(([, code]) => code === told.ref)?.[0] ?? '';
  const sharer = standing.members.get(linked);
  const advocate = standing.members.get(sharer?.mergedInto ?? linked);
  if (advocate?.status !== 'active' || advocate.linkStopped || sharer?.linkStopped === true) return;
  if (advocate.id === order.memberId || earlierOrders(world, standing, order).length > 0) return;
  const mailbox = mailboxHashOf(world, order.id);
  // It may have come to its end by another order of this very step.
  const hasOther = [...standing.referrals.values()].some(
    (row) =>
      row.mailboxHash !== null &&
      row.mailboxHash === mailbox &&
      [row, world.before?.referrals.get(row.id)].some(
        (each) => each !== undefined && each.state !== 'expired' && each.state !== 'rejected',
      ),
  );
  expectThat(hasOther, 'a first order by a link is of a friend', () => `order ${short(order.id)}`);
}

function mailboxHashOf(world: World, orderId: string): string | undefined {
  const told = world.known.get(orderId)?.order;
  return told == null ? undefined : hashMailbox(world, told.customer?.email ?? told.email);
}
