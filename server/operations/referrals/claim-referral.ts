import type { Encryption } from '../../base/encryption.ts';
import { RetriableError } from '../../base/errors.ts';
import { emailHint } from '../../domain/referrals/email-hint.ts';
import { isDisposable } from '../../domain/referrals/is-disposable.ts';
import { mailboxKey } from '../../domain/referrals/mailbox-key.ts';
import type { Tx } from '../../store/database.ts';
import { findMembers, listIdentities } from '../../store/members.ts';
import {
  findFirstOrder,
  findMailboxOwners,
  findRejectedReferral,
} from '../../store/referral-claims.ts';
import { findLinkOwner } from '../../store/referral-links.ts';
import { readLastShare } from '../../store/referral-visits.ts';
import { findReferralByMailbox } from '../../store/find-referrals.ts';
import { appendReferralSteps, type ReferralStep } from '../../store/referral-steps.ts';
import { appendReferral, lockReferrals, type StoredReferral } from '../../store/referrals.ts';
import { normaliseEmail } from '../person.ts';
import { type SettleDeps, Settlement, type SettlingShop } from '../settlement.ts';
import { advanceWithin } from './advance-referral.ts';
import { sealAddress } from './friend-address.ts';
import { judgeReferral } from './judge-referral.ts';
import { hashMark } from './marks-of.ts';
import { newReferral } from './new-referral.ts';
import { readChannel } from './read-channel.ts';
import { type Invitation, readInvitation } from './read-invitation.ts';
import { readContext, type ReferralContext } from './referral-context.ts';
import type { Traces } from './traces.ts';

const dayMs = 86_400_000;
/** Browsers remember a click for no longer. */
const clickLifeMs = 90 * dayMs;

export interface ClaimDeps extends SettleDeps {
  encryption: Encryption;
}

export interface ClaimStep {
  shop: SettlingShop;
  /** Without the shop. */
  code: string;
  email: string;
  /** As the address said it. */
  channel: string | null;
  /** In which language the friend was spoken to. */
  locale: string;
  traces: Traces;
  /** When the link was opened, as the browser remembers it; null: nobody knows. */
  clickedAt: Date | null;
  /** The member who is signed in. */
  viewerId: string | null;
  /** Of the pages on which they claim; null: the shop's own, or ours. */
  connectionId: string | null;
  now: Date;
}

/**
 * `existing_customer`, `own_link` and `taken` (this mailbox has followed another member's link) are kind refusals;
 * `not_found`: nobody's code, or one that is stopped.
 */
export type ClaimResult =
  | { outcome: 'made'; referralId: string }
  | { outcome: 'existing_customer' | 'own_link' | 'taken' | 'not_found' | 'email_invalid' };

/** A friend's claim, with all that it is looked up by. */
interface Claim {
  step: ClaimStep;
  invitation: Invitation;
  context: ReferralContext;
  email: string;
  /** Under every key that they may have been kept by, the current one's first. */
  emailHashes: readonly string[];
  mailboxHashes: readonly string[];
}

/**
 * A friend follows a member's link: the referral begins, what is known of the friend is looked at, and their code is on
 * its way. The same mailbox on the same link again is the same referral, however its address is written and however
 * many claims come at once.
 */
export async function claimReferral(deps: ClaimDeps, step: ClaimStep): Promise<ClaimResult> {
  const { shop, code, viewerId } = step;
  const { shopId } = shop;
  const email = normaliseEmail(step.email);
  const mailbox = email === null ? null : mailboxKey(email);
  if (email === null || mailbox === null || !isReachable(mailbox))
    return { outcome: 'email_invalid' };
  const invitation = await readInvitation(deps.db, { shopId, code, viewerId });
  if (invitation === null) return { outcome: 'not_found' };
  if (invitation.isOwn) return { outcome: 'own_link' };
  const context = await readContext(deps.db, shopId, invitation);
  if (context === null) return { outcome: 'not_found' };
  const claim: Claim = {
    step,
    invitation,
    context,
    email,
    emailHashes: deps.hashContact(shopId, email),
    mailboxHashes: hashMark(deps.hashContact, { shopId, kind: 'mailbox', key: mailbox }),
  };
  return deps.db.transaction(async (tx) => {
    const settlement = new Settlement(tx, shop, step.now);
    await settlement.open([invitation.memberId], { openOf: [] });
    const result = await claimWithin(deps, { tx, settlement }, claim);
    await settlement.post();
    return result;
  });
}

/** No mail from outside comes to a host without a dot in its name. */
function isReachable(mailbox: string): boolean {
  return /@[^@]+\.[^@.]+$/.test(mailbox);
}

/** The advocate's book is held: their claims come one after the other, and they become nobody else meanwhile. */
async function claimWithin(
  deps: ClaimDeps,
  on: { tx: Tx; settlement: Settlement },
  claim: Claim,
): Promise<ClaimResult> {
  const { tx } = on;
  const { shopId } = claim.step.shop;
  const { memberId } = claim.invitation;
  const owner = await findLinkOwner(tx, shopId, claim.step.code);
  if (owner?.memberId !== memberId)
    throw new RetriableError('Two members became one at this moment.');
  const own = (await listIdentities(tx, shopId, [memberId])).get(memberId) ?? [];
  if (own.some(({ type, value }) => type === 'email' && value === claim.email))
    return { outcome: 'own_link' };
  // Behind one whose time was over may lie one that staff has rejected.
  const gone = (await goOnAsKnown(on, claim)) ?? (await goOnAsKnown(on, claim));
  if (gone !== null) return gone;
  if (await isCustomer(tx, claim)) return { outcome: 'existing_customer' };
  return begin(deps, on, claim);
}

/** Null: nothing is known of this mailbox, or its time was over. */
async function goOnAsKnown(
  on: { tx: Tx; settlement: Settlement },
  claim: Claim,
): Promise<ClaimResult | null> {
  const known = await findKnown(on.tx, claim);
  return known === null ? null : goOn(on, claim, known);
}

/** The referral of this mailbox, if it has one that runs or came to its end, or one of this e-mail that staff ended. */
async function findKnown(tx: Tx, claim: Claim): Promise<StoredReferral | null> {
  const { shopId } = claim.step.shop;
  return (
    (await findReferralByMailbox(tx, shopId, claim.mailboxHashes)) ??
    (await findRejectedReferral(tx, shopId, claim.emailHashes))
  );
}

/**
 * The same again is the same referral; where its code could not be made until now, it is tried once more. Null: its
 * time was over, though nobody had looked yet.
 */
async function goOn(
  { tx, settlement }: { tx: Tx; settlement: Settlement },
  { step, invitation, context }: Claim,
  known: StoredReferral,
): Promise<ClaimResult | null> {
  const [referral] = await lockReferrals(tx, step.shop.shopId, [known.referralId]);
  const isClaimed = referral?.state === 'claimed';
  const advance = { ...context, order: null, decide: null };
  if (isClaimed && referral.claimEndsAt !== null && referral.claimEndsAt <= step.now) {
    const { state } = await advanceWithin(tx, settlement, { ...advance, referral });
    if (state === 'expired') return null;
  }
  if (known.advocateId !== invitation.memberId) return { outcome: 'taken' };
  if (isClaimed && referral.programVersion === invitation.programVersion)
    await advanceWithin(tx, settlement, { ...advance, referral });
  return { outcome: 'made', referralId: known.referralId };
}

/** Whether this e-mail, or whoever is signed in, has ordered before. */
async function isCustomer(tx: Tx, claim: Claim): Promise<boolean> {
  const { email, emailHashes, step } = claim;
  const { shopId } = step.shop;
  const members = await findMembers(tx, shopId, [{ type: 'email', value: email }]);
  const memberIds = [...members.values(), ...(step.viewerId === null ? [] : [step.viewerId])];
  return (await findFirstOrder(tx, shopId, { emailHashes, memberIds })) !== null;
}

/** The advocate's book is held, so that of two claims of a mailbox the later one finds the earlier. */
async function begin(
  deps: ClaimDeps,
  on: { tx: Tx; settlement: Settlement },
  claim: Claim,
): Promise<ClaimResult> {
  const { tx, settlement } = on;
  const { step, context } = claim;
  const { shopId } = step.shop;
  const referral = await appendReferral(tx, shopId, await describe(deps, tx, claim));
  if (referral === null) {
    // By another member's link, and just now: had that not been written, we would still wait for it.
    const gone = await goOnAsKnown(on, claim);
    if (gone === null) throw new RetriableError('Another claim came in between.');
    return gone;
  }
  const { referralId } = referral;
  await appendReferralSteps(tx, shopId, { referralId, steps: firstSteps(referral) });
  await judgeReferral(deps, tx, {
    shop: step.shop,
    referral,
    fraud: context.fraud,
    sighting: { emails: [claim.email], traces: step.traces },
    known: await learn(tx, claim),
    now: step.now,
  });
  await advanceWithin(tx, settlement, { ...context, referral, order: null, decide: null });
  return { outcome: 'made', referralId };
}

async function describe(deps: ClaimDeps, tx: Tx, claim: Claim): Promise<StoredReferral> {
  const { step, invitation, context, email } = claim;
  const { shopId } = step.shop;
  const { now } = step;
  const { memberId } = invitation;
  const channel = readChannel(step.channel);
  const clickedAt = readClick(step.clickedAt, now);
  return newReferral(
    {
      advocateId: memberId,
      channel,
      state: 'claimed',
      reason: 'waiting_for_order',
      programVersion: invitation.programVersion,
      connectionId: step.connectionId,
      locale: step.locale,
      emailHash: claim.emailHashes[0] ?? null,
      mailboxHash: claim.mailboxHashes[0] ?? null,
      emailHint: emailHint(email),
      email: sealAddress(deps.encryption, shopId, email),
      invitedAt: await readLastShare(tx, shopId, { memberId, channel, by: clickedAt }),
      clickedAt,
      claimedAt: now,
      claimEndsAt: new Date(now.getTime() + context.terms.claimDays * dayMs),
    },
    now,
  );
}

/** A browser's word: never later than now, and nothing from before anybody would remember. */
function readClick(told: Date | null, now: Date): Date {
  if (told === null || told > now) return now;
  return told.getTime() < now.getTime() - clickLifeMs ? now : told;
}

function firstSteps(referral: StoredReferral): ReferralStep[] {
  const { invitedAt, clickedAt, claimedAt, createdAt: recordedAt } = referral;
  const steps = [
    { state: 'invited', reason: null, at: invitedAt },
    { state: 'clicked', reason: null, at: clickedAt },
    { state: referral.state, reason: referral.reason, at: claimedAt },
  ] as const;
  return steps.flatMap(({ state, reason, at }) =>
    at === null ? [] : [{ state, reason, occurredAt: at, recordedAt, actor: 'friend', note: null }],
  );
}

/** What no mark of the friend's own tells. */
async function learn(tx: Tx, claim: Claim): Promise<Parameters<typeof judgeReferral>[2]['known']> {
  const { email, invitation, mailboxHashes, step } = claim;
  const { shopId } = step.shop;
  // As it is written the e-mail is nobody's who ordered; their mailbox may be.
  const memberIds = await findMailboxOwners(tx, shopId, {
    hashes: mailboxHashes,
    not: invitation.memberId,
    now: step.now,
  });
  const disposable = isDisposable(email);
  return {
    isDisposable: disposable,
    mailDomain: disposable ? email.slice(email.lastIndexOf('@') + 1) : null,
    customerSince:
      memberIds.length === 0
        ? null
        : await findFirstOrder(tx, shopId, { emailHashes: [], memberIds }),
    isAdvocate: false,
  };
}
