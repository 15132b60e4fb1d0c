import type { Actor } from '../domain/ledger/ledger.ts';
import { isHandedOver } from '../domain/redemptions/platform-kinds.ts';
import { type Refusal, refuseWith } from '../domain/speech/refusal.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database, Tx } from '../store/database.ts';
import { saveRedemption, type StoredRedemption } from '../store/redemptions.ts';
import { canTakeBack, conclude, readReturnTerms, type ReturnTerms } from './conclude-redemption.ts';
import { type LockedRedemption, lockRedemption, saveLocked } from './lock-redemption.ts';
import { enqueueEnding } from './redemption-jobs.ts';
import type { SettlingShop } from './settlement.ts';

export type EndRefusal = Refusal<
  'redemption_used' | 'redemption_ended' | 'redemption_parked' | 'redemption_given'
>;

interface EndStep {
  shop: SettlingShop;
  redemptionId: string;
  ending: 'cancelled' | 'expired';
  actor: Actor;
  now: Date;
}

/**
 * Asks for the end of a redemption that has not been used; staff may ask for what was handed over, too. Its points
 * come back only once what was issued is gone and that is confirmed, which a job sees to; at once where nothing was
 * ever sent. Asking twice is asking once.
 */
export async function endRedemption(
  db: Database,
  step: EndStep,
): Promise<StoredRedemption | EndRefusal | null> {
  const terms = await readReturnTerms(db, step.shop.shopId, step.redemptionId);
  if (terms === null) return null;
  return db.transaction((tx) => endWithin(tx, { ...step, terms }));
}

/** The same within a transaction that does more than that. */
export async function endWithin(
  tx: Tx,
  step: EndStep & { terms: ReturnTerms },
): Promise<StoredRedemption | EndRefusal | null> {
  const locked = await lockRedemption(tx, step);
  if (locked === null) return null;
  const { redemption } = locked;
  if (isOver(redemption, step.ending)) return redemption;
  const refusal = refuseEnd(redemption, step);
  if (refusal !== null) return refusal;
  const ended = await end(tx, locked, step);
  if (step.actor.kind === 'staff') await auditEnding(tx, step, redemption.account.status);
  return ended;
}

/** It has ended as it is asked to, or is about to end. */
function isOver({ account, ending, orderId, parked }: StoredRedemption, asked: string): boolean {
  if (parked !== null) return false;
  if (ending !== null) return true;
  if (asked !== 'cancelled') return false;
  return account.status === 'cancelled' || (account.status === 'returned' && orderId === null);
}

function refuseEnd(redemption: StoredRedemption, step: EndStep): EndRefusal | null {
  const { account, kind, orderId, dueAt, parked } = redemption;
  const { actor, ending, now } = step;
  const { status } = account;
  const byShop = actor.kind === 'staff' || actor.kind === 'api_key';
  if (redemption.referralId !== null && actor.kind === 'shopper')
    return refuseWith('redemption_given', 'refusals.wasGiven');
  if (parked !== null) return refuseWith('redemption_parked', 'refusals.beingFoundOut');
  if (status === 'returned' || (status === 'used' && !(byShop && canTakeBack(kind, orderId))))
    return refuseUsed(redemption);
  if (status === 'failed' || status === 'cancelled' || status === 'expired')
    return account.forfeited > 0
      ? refuseWith('redemption_ended', 'refusals.ranOutWithPoints')
      : refuseWith('redemption_ended', 'refusals.hasEnded', { status });
  if (isSpentByTime(redemption, now))
    return refuseWith('redemption_ended', 'refusals.creditRanOut');
  const isLate = isHandedOver(kind) && dueAt !== null && dueAt <= now;
  if (isLate && !byShop && ending === 'cancelled') return refuseUsed(redemption);
  return null;
}

/** Credit that has run out is not there any more: what would be taken is other credit of the member. */
function isSpentByTime({ account, kind, expiresAt }: StoredRedemption, now: Date): boolean {
  const wasGiven = account.status === 'issued' || account.status === 'used';
  return kind === 'store_credit' && wasGiven && expiresAt !== null && expiresAt <= now;
}

function refuseUsed({ kind, orderId }: StoredRedemption): EndRefusal {
  if (kind === 'custom') return refuseWith('redemption_used', 'refusals.handedOver');
  if (isHandedOver(kind) && orderId === null)
    return refuseWith('redemption_used', 'refusals.undoIsOver');
  return refuseWith('redemption_used', 'refusals.codeUsed');
}

async function end(
  tx: Tx,
  locked: LockedRedemption,
  step: EndStep & { terms: ReturnTerms },
): Promise<StoredRedemption> {
  const { redemption } = locked;
  const { shop, ending, actor, terms, now } = step;
  const { status } = redemption.account;
  const isNowhere =
    redemption.issueTriedAt === null && (status === 'held' || status === 'requested');
  if (redemption.kind === 'custom' || isNowhere) {
    const ended = conclude(locked, { ending, failure: null, actor, terms });
    await saveLocked(tx, locked, ended);
    return ended;
  }
  const asked: StoredRedemption = { ...redemption, ending, failure: null, endingTriedAt: null };
  await saveRedemption(tx, shop.shopId, { redemption: asked, now });
  await enqueueEnding(tx, shop.shopId, asked);
  return asked;
}

/** Whether `endRedemption` would begin an end now; for the shop it would longer. */
export function isCancellable(
  redemption: StoredRedemption,
  step: { by: 'shopper' | 'shop'; now: Date },
): boolean {
  const { account, kind, orderId, ending, parked, dueAt } = redemption;
  if (ending !== null || parked !== null || isSpentByTime(redemption, step.now)) return false;
  const { status } = account;
  if (redemption.referralId !== null && step.by === 'shopper') return false;
  if (status === 'used') return step.by === 'shop' && canTakeBack(kind, orderId);
  if (status !== 'requested' && status !== 'held' && status !== 'issued') return false;
  return step.by === 'shop' || !isHandedOver(kind) || dueAt === null || dueAt > step.now;
}

/** What is to be issued was named before the platform had it: until then nobody can use it. An order may tell first. */
export function codeExists({ account, discountId }: StoredRedemption): boolean {
  const { status } = account;
  return discountId !== null || status === 'issued' || status === 'used' || status === 'returned';
}

async function auditEnding(tx: Tx, step: EndStep, status: string): Promise<void> {
  await appendAudit(tx, step.shop.shopId, {
    at: step.now,
    actor: step.actor.name ?? step.actor.kind,
    action: 'end_redemption',
    subject: `redemption ${step.redemptionId}`,
    before: { status },
    after: { ending: step.ending },
  });
}
