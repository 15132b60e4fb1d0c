import { Temporal } from 'temporal-polyfill';
import type { ProgramDocument } from '../../server/contract/program/program.ts';
import { minorOf } from './expected-award.ts';
import { baseOf } from './expected-points.ts';
import type { OrderRow, Standing } from './read-standing.ts';
import type { ReferralRow } from './read-referrals.ts';
import { WorldBroken } from './world-broken.ts';
import type { World } from './world.ts';

/** Where referrals stand and what they give, worked out once more, on its own, from what has been told. */

export type Terms = NonNullable<ProgramDocument['referrals']>;

const dayMs = 86_400_000;
/** Whose order was placed this long before their claim was a customer then. */
const clocksDifferMs = 3_600_000;
const codeKinds = ['amount_off', 'percentage_off', 'free_shipping', 'free_product'];

export interface Due {
  state: string;
  reason: string;
  inReview: boolean;
  holdUntil: number | null;
}

/** The terms that were promised. */
export function termsOf({ versions }: World, { id, version }: ReferralRow): Terms {
  const terms = versions.find((each) => each.version === version)?.document.referrals;
  if (terms == null) throw new WorldBroken('a referral has terms', `${id}: version ${version}`);
  return terms;
}

/** Whether what is given is a code for the checkout. */
export const isCheckoutGift = (gift: Terms['friend']['gift']): boolean =>
  gift !== null && codeKinds.includes(gift.kind);

/** Where a referral is by what stands now; that its rewards were given is not asked here. */
export function stateDue(world: World, standing: Standing, row: ReferralRow): Due {
  const is = (state: string, reason: string): Due => ({
    state,
    reason,
    inReview: false,
    holdUntil: null,
  });
  const terms = termsOf(world, row);
  const { review_from, block_from } = fraudOf(world, terms);
  const free = row.decision === 'released';
  const score = scoreOf(world, terms, row);
  if (row.decision === 'rejected') return is('rejected', 'by_staff');
  if (score >= block_from && !free) return is('blocked', 'too_risky');
  const inReview = score >= review_from && !free;
  const order = standing.orders.get(row.orderId ?? '');
  const known = world.known.get(row.orderId ?? '');
  if (order === undefined || known?.order == null) {
    if (row.claimEndsAt !== null && row.claimEndsAt <= world.now.getTime())
      return is('expired', 'not_ordered_in_time');
    return { ...is('claimed', inReview ? 'in_review' : 'waiting_for_order'), inReview };
  }
  const told = { ...known, order: known.order };
  const wasBefore = told.order.placedAt.getTime() < (row.claimedAt ?? 0) - clocksDifferMs;
  if (wasBefore || earlierOrders(world, standing, order).length > 0)
    return is('rejected', 'not_first_order');
  if (told.order.cancelled) return is('rejected', 'cancelled');
  const { full, now } = baseOf(told, {
    includeTax: told.order.taxesIncluded,
    includeShipping: false,
  });
  if (full[0] > 0n && now[0] === 0n) return is('rejected', 'refunded');
  if (!told.order.paid) return { ...is('ordered', 'waiting_for_payment'), inReview };
  const least = terms.minimum_order === null ? 0 : minorOf(terms.minimum_order);
  if (now[0] / now[1] < BigInt(least)) return { ...is('ordered', 'below_minimum'), inReview };
  const holdUntil = told.order.placedAt.getTime() + terms.hold_days * dayMs;
  return { ...is('pending', inReview ? 'in_review' : 'holding'), inReview, holdUntil };
}

/** Orders of the same person that were placed before and not cancelled. */
export function earlierOrders(
  { known }: World,
  { orders }: Pick<Standing, 'orders'>,
  order: OrderRow,
): OrderRow[] {
  return [...orders.values()].filter(
    (other) =>
      isSamePerson(order, other) &&
      isEarlier(other, order) &&
      known.get(other.id)?.order?.cancelled === false,
  );
}

export function isSamePerson(order: OrderRow, other: OrderRow): boolean {
  if (other.id === order.id) return false;
  const isMembers = other.memberId !== null && other.memberId === order.memberId;
  const isCustomers =
    other.memberId === null && other.customerId !== null && other.customerId === order.customerId;
  return (
    isMembers || isCustomers || (other.emailHash !== null && other.emailHash === order.emailHash)
  );
}

function isEarlier(other: OrderRow, order: OrderRow): boolean {
  return (
    other.placedAt < order.placedAt || (other.placedAt === order.placedAt && other.id < order.id)
  );
}

/** Signs are weighed as the program of now has it; without referrals, as was promised. */
function fraudOf({ versions }: World, terms: Terms): Terms['fraud'] {
  return versions.at(-1)?.document.referrals?.fraud ?? terms.fraud;
}

function scoreOf(world: World, terms: Terms, { signals }: ReferralRow): number {
  const { weights } = fraudOf(world, terms);
  const has = (kind: string) => signals.includes(kind);
  const isSaidAlready = (kind: string) =>
    (kind === 'similar_email' && has('same_email')) ||
    ((kind === 'same_browser' || kind === 'same_network') && has('same_device'));
  return Object.entries(weights).reduce(
    (sum, [kind, weight]) => (has(kind) && !isSaidAlready(kind) ? sum + weight : sum),
    0,
  );
}

/** The points that the advocate gets, were they of this tier. */
export function advocateDue(
  { shop }: World,
  terms: Terms,
  at: { tierId: string | null; orderedAt: number },
): number {
  const own = terms.advocate.tiers.find(({ tier }) => tier === at.tierId);
  const base = own?.points ?? terms.advocate.points;
  const clock = Temporal.Instant.fromEpochMilliseconds(at.orderedAt)
    .toZonedDateTimeISO(shop.timeZone)
    .toPlainDateTime();
  const isAfter = (text: string) => Temporal.PlainDateTime.compare(clock, text) >= 0;
  const running = terms.boosts.filter(
    ({ from, until }) => (from === null || isAfter(from)) && (until === null || !isAfter(until)),
  );
  // Multipliers have two decimals at the most.
  const hundredths = running.map(({ multiplier }) => Math.round(multiplier * 100));
  return Math.floor((base * Math.max(...(running.length === 0 ? [100] : hundredths))) / 100);
}

/** The mailbox that an address of these stories comes to, however it is written. */
export function mailboxOf(email: string): string {
  const [name = '', domain = ''] = email.toLowerCase().split('@');
  const [bare = ''] = name.split('+');
  const isGoogles = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGoogles ? `${bare.replaceAll('.', '')}@gmail.com` : `${bare}@${domain}`;
}

/** As mailboxes are looked up. */
export function hashMailbox({ deps, shop }: World, email: string): string | undefined {
  return deps.hashContact(shop.shopId, `mailbox:${mailboxOf(email)}`)[0];
}

export function hashEmail({ deps, shop }: World, email: string): string | undefined {
  return deps.hashContact(shop.shopId, email.toLowerCase())[0];
}
