import { hashEmail, hashMailbox, stateDue } from './expected-referral.ts';
import type { MemberRow, Standing } from './read-standing.ts';
import type { World } from './world.ts';

/** What a friend hears who follows a link, worked out once more from what stood before. */

export interface Wish {
  /** Whose link it was when it was shared. */
  sharerId: string;
  email: string;
  viewerId: string | null;
}

export interface ClaimDue {
  outcome: string;
  /** Of `made`: the referral that there is already; null: it is a new one. */
  known: readonly string[] | null;
}

/** Whom a link leads to: whoever its member became. */
export function advocateOf({ members }: Standing, sharerId: string): MemberRow | undefined {
  const sharer = members.get(sharerId);
  return members.get(sharer?.mergedInto ?? sharerId);
}

export function claimDue(world: World, standing: Standing, wish: Wish): ClaimDue {
  const is = (outcome: string): ClaimDue => ({ outcome, known: null });
  const { sharerId, viewerId } = wish;
  const email = wish.email.toLowerCase();
  const advocate = advocateOf(standing, sharerId);
  const isStopped = advocate?.linkStopped === true || standing.members.get(sharerId)?.linkStopped;
  if (world.versions.at(-1)?.document.referrals == null) return is('not_found');
  if (advocate?.status !== 'active' || isStopped === true) return is('not_found');
  const owners = standing.mails.filter((mail) => mail.email === email).map((mail) => mail.memberId);
  if (viewerId === advocate.id || owners.includes(advocate.id)) return is('own_link');
  const known = knownOf(world, standing, email);
  if (known.length > 0) {
    const own = known.filter(({ advocateId }) => advocateId === advocate.id);
    return own.length > 0 ? { outcome: 'made', known: own.map(({ id }) => id) } : is('taken');
  }
  const people = [...owners, ...(viewerId === null ? [] : [viewerId])];
  const hash = hashEmail(world, email);
  const hasOrdered = [...standing.orders.values()].some(
    (order) =>
      (order.emailHash === hash || people.includes(order.memberId ?? '')) &&
      world.known.get(order.id)?.order?.cancelled === false,
  );
  return is(hasOrdered ? 'existing_customer' : 'made');
}

/** The last referral of a mailbox that is not over; failing it, one of this e-mail that staff ended. Several where they came at once. */
function knownOf(world: World, standing: Standing, email: string) {
  const { referrals } = standing;
  const mailbox = hashMailbox(world, email);
  const running = [...referrals.values()].filter(
    (row) =>
      row.mailboxHash === mailbox &&
      row.state !== 'expired' &&
      row.state !== 'rejected' &&
      // Its time may be over though nobody has looked.
      (row.state !== 'claimed' || stateDue(world, standing, row).state !== 'expired'),
  );
  const rejected = [...referrals.values()].filter(
    ({ emailHash, state, decision }) =>
      emailHash === hashEmail(world, email) && state === 'rejected' && decision === 'rejected',
  );
  const found = running.length > 0 ? running : rejected;
  const last = Math.max(...found.map(({ createdAt }) => createdAt));
  return found.filter(({ createdAt }) => createdAt === last);
}
