import { isDisposable } from '../../domain/referrals/is-disposable.ts';
import { mailboxKey } from '../../domain/referrals/mailbox-key.ts';
import { readPublicCode } from '../../domain/referrals/read-public-code.ts';
import { keepMarks } from '../../store/contact-marks.ts';
import type { Tx } from '../../store/database.ts';
import type { StoredOrder } from '../../store/orders.ts';
import { findFirstOrder, findMailboxOwners } from '../../store/referral-claims.ts';
import { findLinkOwner } from '../../store/referral-links.ts';
import { hasEarlierOrder } from '../../store/referral-orders.ts';
import {
  findReferralByMailbox,
  findReferralsOfOrders,
  type OrderTie,
} from '../../store/find-referrals.ts';
import { appendReferralSteps } from '../../store/referral-steps.ts';
import { appendReferral, lockReferrals, type StoredReferral } from '../../store/referrals.ts';
import type { ShopOrder } from '../../../webhooks/shop-event.ts';
import type { Contacts } from '../open-settlement.ts';
import { normaliseEmail } from '../person.ts';
import type { ReadProgram } from '../read-program.ts';
import type { SettleDeps, Settlement } from '../settlement.ts';
import { isFinal, standAgain } from './advance-referral.ts';
import { judgeReferral } from './judge-referral.ts';
import { keepReferral } from './keep-referral.ts';
import { hashMark, marksOf } from './marks-of.ts';
import { newReferral } from './new-referral.ts';
import { emailOf, sightingOf } from './order-sighting.ts';
import { readContext } from './referral-context.ts';
import { withoutDeleted } from './without-deleted.ts';

/** Under this name a cart carries the link that its shopper came by. */
const cartAttribute = 'regulars_ref';

const dayMs = 86_400_000;

interface OrdersStep {
  settlement: Settlement;
  /** Settled and saved. */
  orders: readonly StoredOrder[];
  contacts: Contacts;
  live: ReadProgram;
}

/**
 * Ties orders to the referrals that they came by (the friend's code first, then the cart's attribute, then the e-mail
 * that had claimed) and brings those to where they stand now. Rewards are not given here: their hold is a time of its own.
 */
export async function settleReferrals(deps: SettleDeps, tx: Tx, step: OrdersStep): Promise<void> {
  const { settlement, live } = step;
  const orders = step.orders.filter((order) => counts(order, settlement));
  if (orders.length === 0) return;
  const contacts = await withoutDeleted(tx, settlement.shop.shopId, step);
  const told = { ...step, orders, contacts };
  if (live.program.referrals !== null) await rememberMembers(deps, tx, told);
  const { rest, isFreed } = await settleTied(deps, tx, told);
  // Cancelled and ordered anew, and both told at once: the second one is the first now.
  if (isFreed && rest.length > 0) await settleTied(deps, tx, { ...told, orders: rest });
}

/** Each referral takes one order, its own before any other; `rest` is what no referral has taken, `isFreed`: one of them lost its own. */
async function settleTied(
  deps: SettleDeps,
  tx: Tx,
  step: OrdersStep,
): Promise<{ rest: StoredOrder[]; isFreed: boolean }> {
  const { settlement, orders } = step;
  const { shopId } = settlement.shop;
  const ties = orders.map((order) => tieOf(deps, shopId, { ...step, order }));
  const known = await findReferralsOfOrders(tx, shopId, ties);
  const tied = new Map<string, StoredOrder[]>();
  for (const order of orders) {
    const referralId =
      known.get(order.account.orderId) ?? (await openByAttribute(deps, tx, { ...step, order }));
    if (referralId !== null) tied.set(referralId, [...(tied.get(referralId) ?? []), order]);
  }
  let isFreed = false;
  const taken = new Set<StoredOrder>();
  for (const referral of await lockReferrals(tx, shopId, [...tied.keys()])) {
    const [first, ...more] = tied.get(referral.referralId) ?? [];
    const order = more.find(({ account }) => account.orderId === referral.orderId) ?? first;
    if (order === undefined) continue;
    taken.add(order);
    await settleReferral(deps, tx, { ...step, referral, order });
    isFreed ||= order.snapshot.order?.cancelledAt != null;
  }
  return { rest: orders.filter((order) => !taken.has(order)), isFreed };
}

/** History was settled elsewhere, and a test order is nobody's first. */
function counts({ snapshot, earns }: StoredOrder, { shop }: Settlement): boolean {
  const { order } = snapshot;
  return order !== null && earns && (!order.test || shop.isDevelopment);
}

/** The e-mail under every key by which a claim of it may have been kept. */
function tieOf(
  { hashContact }: SettleDeps,
  shopId: string,
  { order, contacts }: Pick<OrdersStep, 'contacts'> & { order: StoredOrder },
): OrderTie {
  const { account, snapshot, emailHash } = order;
  const told = contacts.get(account.orderId);
  const email = told === undefined ? null : normaliseEmail(emailOf(told));
  return {
    orderId: account.orderId,
    codes: snapshot.order?.discountCodes.map((code) => code.toUpperCase()) ?? [],
    emailHashes: [
      ...(emailHash === null ? [] : [emailHash]),
      ...(email === null ? [] : hashContact(shopId, email).slice(1)),
    ],
  };
}

async function settleReferral(
  deps: SettleDeps,
  tx: Tx,
  step: OrdersStep & { referral: StoredReferral; order: StoredOrder },
): Promise<void> {
  const { settlement, referral, order, contacts } = step;
  const { shop, now } = settlement;
  const { orderId } = order.account;
  // The friend's second order is none of its business, unless the first one was cancelled.
  const isAnother = referral.orderId !== null && referral.orderId !== orderId;
  if (isAnother && referral.reason !== 'cancelled') return;
  const context = await readContext(deps.db, shop.shopId, { ...referral, live: step.live });
  const isAdvocate = order.memberId === referral.advocateId;
  const attached: StoredReferral = {
    ...referral,
    orderId,
    orderedAt: order.placedAt,
    friendId: isAdvocate ? null : (order.memberId ?? referral.friendId),
  };
  if (isFinal(referral)) {
    await keepReferral(tx, settlement, { before: referral, after: attached, decide: null });
    return;
  }
  const told = contacts.get(orderId);
  if (told !== undefined)
    await judgeReferral(deps, tx, {
      shop,
      referral: attached,
      fraud: context.fraud,
      sighting: sightingOf(told),
      known: {
        isDisposable: isDisposable(emailOf(told) ?? ''),
        mailDomain: emailOf(told)?.split('@')[1] ?? null,
        customerSince: await findCustomerSince(deps, tx, { ...step, told }),
        isAdvocate,
      },
      now,
    });
  const after = await standAgain(tx, settlement, {
    ...context,
    referral: attached,
    order,
    decide: null,
  });
  await keepReferral(tx, settlement, {
    before: referral,
    after,
    decide: null,
    ...(referral.orderId !== orderId && order.placedAt !== null
      ? { occurredAt: order.placedAt }
      : {}),
  });
}

/** Since when somebody else whose mailbox this is has been a customer: the friend under another spelling. */
async function findCustomerSince(
  { hashContact }: SettleDeps,
  tx: Tx,
  step: OrdersStep & { referral: StoredReferral; order: StoredOrder; told: ShopOrder },
): Promise<Date | null> {
  const { shop, now } = step.settlement;
  const email = emailOf(step.told);
  const key = email === null ? null : mailboxKey(email);
  if (key === null) return null;
  const owners = await findMailboxOwners(tx, shop.shopId, {
    hashes: hashMark(hashContact, { shopId: shop.shopId, kind: 'mailbox', key }),
    not: step.referral.advocateId,
    now,
  });
  const memberIds = owners.filter((memberId) => memberId !== step.order.memberId);
  if (memberIds.length === 0) return null;
  return findFirstOrder(tx, shop.shopId, { emailHashes: [], memberIds });
}

/** Whoever bought by a member's link without claiming anything: their order is where the referral begins. */
async function openByAttribute(
  deps: SettleDeps,
  tx: Tx,
  step: OrdersStep & { order: StoredOrder },
): Promise<string | null> {
  const { settlement, order, contacts, live } = step;
  const { shop, now } = settlement;
  const told = contacts.get(order.account.orderId);
  if (told === undefined || live.program.referrals === null) return null;
  const named = readPublicCode(
    told.attributes.find(({ name }) => name === cartAttribute)?.value ?? '',
  );
  if (named === null || named.shopId !== shop.shopId) return null;
  const advocate = await findLinkOwner(tx, shop.shopId, named.code);
  if (advocate?.status !== 'active' || advocate.stoppedAt !== null) return null;
  if (advocate.memberId === order.memberId) return null;
  // A regular who followed a friend's link is no new friend.
  if (await hasEarlierOrder(tx, shop.shopId, order)) return null;
  const email = emailOf(told);
  const mailbox = email === null ? null : mailboxKey(email);
  const hashes =
    mailbox === null
      ? []
      : hashMark(deps.hashContact, { shopId: shop.shopId, kind: 'mailbox', key: mailbox });
  // Another spelling of a mailbox that has claimed before: that claim is it, unless it has its order.
  const other = await findReferralByMailbox(tx, shop.shopId, hashes);
  if (other !== null) return other.orderId === null ? other.referralId : null;
  const opened = await appendReferral(
    tx,
    shop.shopId,
    newReferral(
      {
        advocateId: advocate.memberId,
        channel: 'ref',
        state: 'ordered',
        reason: 'waiting_for_payment',
        programVersion: live.version,
        locale: live.program.settings.locale,
        emailHash: order.emailHash,
        mailboxHash: hashes[0] ?? null,
        friendId: order.memberId,
        orderId: order.account.orderId,
        orderedAt: order.placedAt,
      },
      now,
    ),
  );
  if (opened === null) return null;
  await appendReferralSteps(tx, shop.shopId, {
    referralId: opened.referralId,
    steps: [stepOf(opened, now)],
  });
  return opened.referralId;
}

function stepOf(
  referral: StoredReferral,
  now: Date,
): Parameters<typeof appendReferralSteps>[2]['steps'][number] {
  return {
    state: referral.state,
    reason: referral.reason,
    occurredAt: referral.orderedAt ?? now,
    recordedAt: now,
    actor: 'system',
    note: null,
  };
}

/** What members were seen with when they ordered: anybody may bring a friend one day. */
async function rememberMembers(
  { hashContact }: SettleDeps,
  tx: Tx,
  { settlement, orders, contacts, live }: OrdersStep,
): Promise<void> {
  const { shop, now } = settlement;
  const days = live.program.referrals?.fraud.rememberDays ?? 0;
  const marks = orders.flatMap(({ account, memberId }) => {
    const told = contacts.get(account.orderId);
    if (told === undefined || memberId === null) return [];
    const who = { shopId: shop.shopId, subject: 'member', subjectId: memberId } as const;
    return marksOf(hashContact, { ...who, sighting: sightingOf(told) });
  });
  await keepMarks(tx, shop.shopId, {
    marks,
    seenAt: now,
    forgetAt: new Date(now.getTime() + days * dayMs),
  });
}
