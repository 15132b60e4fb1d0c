import type { Actor } from '../domain/ledger/ledger.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database, Tx } from '../store/database.ts';
import { saveRedemption, type StoredRedemption } from '../store/redemptions.ts';
import { conclude, readReturnTerms, type ReturnTerms } from './conclude-redemption.ts';
import { type LockedRedemption, lockRedemption, saveLocked } from './lock-redemption.ts';
import { enqueueEnding, enqueueIssuing } from './redemption-jobs.ts';
import { endLateCode } from './referrals/end-late-code.ts';
import type { SettlingShop } from './settlement.ts';

/** What a person found on the platform: the member has it, or has it not, or it is to be tried again. */
export type ParkedAnswer = 'issued' | 'not_issued' | 'try_again';

export interface ResolveRefusal {
  refused: 'redemption_not_parked';
  detail: string;
}

interface ResolveStep {
  shop: SettlingShop;
  redemptionId: string;
  answer: ParkedAnswer;
  note: string | null;
  actor: Actor;
  now: Date;
}

/** A person says what became of a redemption that nobody could tell, and it goes on from there. */
export async function resolveParked(
  db: Database,
  step: ResolveStep,
): Promise<StoredRedemption | ResolveRefusal | null> {
  const terms = await readReturnTerms(db, step.shop.shopId, step.redemptionId);
  if (terms === null) return null;
  return db.transaction(async (tx) => {
    const locked = await lockRedemption(tx, step);
    if (locked === null) return null;
    const { redemption } = locked;
    if (redemption.parked === null)
      return {
        refused: 'redemption_not_parked',
        detail: 'Nobody has to look at this redemption any more.',
      };
    const next = await resolve(tx, locked, { ...step, terms });
    await appendAudit(tx, step.shop.shopId, {
      at: step.now,
      actor: step.actor.name ?? step.actor.kind,
      action: 'resolve_redemption',
      subject: `redemption ${step.redemptionId}`,
      before: { status: redemption.account.status, parked: redemption.parked.reason },
      after: { status: next.account.status, answer: step.answer, note: step.note },
    });
    return next;
  });
}

async function resolve(
  tx: Tx,
  locked: LockedRedemption,
  step: ResolveStep & { terms: ReturnTerms },
): Promise<StoredRedemption> {
  const { redemption } = locked;
  const { shop, answer, actor, terms, now } = step;
  const { account, ending } = redemption;
  if (answer === 'not_issued') {
    const failure = redemption.failure ?? {
      code: 'not_issued',
      detail: 'It was not there when the shop looked.',
    };
    const gone = conclude(locked, {
      ending: ending ?? 'failed',
      failure: ending === null || ending === 'failed' ? failure : null,
      actor,
      terms,
    });
    await saveLocked(tx, locked, gone);
    return gone;
  }
  if (answer === 'try_again') {
    const waiting = { ...redemption, parked: null };
    await saveRedemption(tx, shop.shopId, { redemption: waiting, now });
    await (ending === null ? enqueueIssuing : enqueueEnding)(tx, shop.shopId, waiting);
    return waiting;
  }
  const kept: StoredRedemption = {
    ...redemption,
    account: account.status === 'held' ? { ...account, status: 'issued' } : account,
    failure: null,
    ending: null,
    parked: null,
  };
  const next = await endLateCode(tx, shop.shopId, kept);
  await saveRedemption(tx, shop.shopId, { redemption: next, now });
  if (next !== kept) await enqueueEnding(tx, shop.shopId, next);
  return next;
}
