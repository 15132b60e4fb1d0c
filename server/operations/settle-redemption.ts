import { systemActor } from '../domain/ledger/ledger.ts';
import type { Money } from '../domain/program/money.ts';
import type { Database } from '../store/database.ts';
import { saveRedemption, type StoredRedemption } from '../store/redemptions.ts';
import { conclude, readReturnTerms, type ReturnTerms, use } from './conclude-redemption.ts';
import { type LockedRedemption, lockRedemption, saveLocked } from './lock-redemption.ts';
import { enqueueEnding } from './redemption-jobs.ts';
import { endLateCode } from './referrals/end-late-code.ts';
import type { SettlingShop } from './settlement.ts';

/** What the platform said of what was to be issued, or taken back. */
export type RedemptionNews =
  /** `value`: what it turned out to be worth, where the platform was to say. */
  | { news: 'issued'; discountId: string | null; value?: Money }
  | { news: 'refused'; code: string; detail: string }
  /** It is gone and was never used. */
  | { news: 'disabled'; discountId?: string | undefined; takenBackId?: string | undefined }
  | { news: 'used'; discountId?: string | undefined }
  /** It can't be told what the platform has: a person has to look. */
  | { news: 'unclear'; detail: string };

/** Writes down what the platform said. Old news (it has moved on since) changes nothing. */
export async function settleRedemption(
  db: Database,
  step: { shop: SettlingShop; redemptionId: string; news: RedemptionNews; now: Date },
): Promise<StoredRedemption | null> {
  const terms = await readReturnTerms(db, step.shop.shopId, step.redemptionId);
  if (terms === null) return null;
  return db.transaction(async (tx) => {
    const locked = await lockRedemption(tx, step);
    if (locked === null) return null;
    const told = settleNews(locked, { news: step.news, terms });
    if (told === locked.redemption) return told;
    const next = await endLateCode(tx, step.shop.shopId, told);
    await saveLocked(tx, locked, next);
    if (next !== told) await enqueueEnding(tx, step.shop.shopId, next);
    return next;
  });
}

function settleNews(
  locked: LockedRedemption,
  step: { news: RedemptionNews; terms: ReturnTerms },
): StoredRedemption {
  const { redemption } = locked;
  const { account, ending } = redemption;
  const { news, terms } = step;
  switch (news.news) {
    case 'issued':
      if (account.status !== 'held') return redemption;
      return {
        ...redemption,
        account: { ...account, status: 'issued' },
        discountId: news.discountId,
        value: news.value ?? redemption.value,
        parked: null,
      };
    case 'refused': {
      if (account.status !== 'held') return redemption;
      const failure = { code: news.code, detail: news.detail };
      return conclude(locked, { ending: 'failed', failure, actor: systemActor, terms });
    }
    case 'disabled':
      if (ending === null) return redemption;
      return {
        ...conclude(locked, { ending, failure: redemption.failure, actor: systemActor, terms }),
        discountId: redemption.discountId ?? news.discountId ?? null,
        takenBackId: news.takenBackId ?? null,
      };
    case 'used': {
      const used = use(locked);
      const { discountId } = news;
      return used === redemption || discountId === undefined ? used : { ...used, discountId };
    }
    case 'unclear':
      if (account.status !== 'held' && ending === null) return redemption;
      return { ...redemption, parked: { at: locked.settlement.now, reason: news.detail } };
  }
}

/**
 * It could not be issued and nobody knows whether it exists: it is to be taken back like any other before the points
 * return. What was never sent is not there, so its points return at once.
 */
export async function failRedemption(
  db: Database,
  step: {
    shop: SettlingShop;
    redemptionId: string;
    failure: { code: string; detail: string };
    now: Date;
  },
): Promise<void> {
  const { shop, redemptionId, failure, now } = step;
  const terms = await readReturnTerms(db, shop.shopId, redemptionId);
  await db.transaction(async (tx) => {
    const locked = await lockRedemption(tx, step);
    if (locked === null || terms === null) return;
    const { account, parked, issueTriedAt } = locked.redemption;
    if (account.status !== 'held' || parked !== null) return;
    if (issueTriedAt === null) {
      const end = { ending: 'failed', failure, actor: systemActor, terms } as const;
      await saveLocked(tx, locked, conclude(locked, end));
      return;
    }
    const redemption = { ...locked.redemption, ending: 'failed' as const, failure };
    await saveRedemption(tx, shop.shopId, { redemption, now });
    await enqueueEnding(tx, shop.shopId, redemption);
  });
}
