import { systemActor, type Actor } from '../domain/ledger/ledger.ts';
import {
  planCapture,
  planEnding,
  type RedemptionEnding,
} from '../domain/redemptions/plan-redemption.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database, Tx } from '../store/database.ts';
import { enqueueJob } from '../store/jobs.ts';
import { handOverEndedRedemptions } from '../store/merges.ts';
import { readRedemption, saveRedemption, type StoredRedemption } from '../store/redemptions.ts';
import { readProgram } from './read-program.ts';
import { Settlement, type SettlingShop } from './settlement.ts';
import { forwardPoints, openWithSurvivors, type Survivors } from './survivors.ts';

/** What the platform said of a redemption's code. */
export type RedemptionNews =
  | { news: 'issued'; discountId: string }
  | { news: 'refused'; code: string; detail: string }
  /** The code is stopped and was never used. */
  | { news: 'disabled' }
  | { news: 'used' };

interface Locked {
  settlement: Settlement;
  redemption: StoredRedemption;
  survivors: Survivors;
}

async function lockRedemption(
  tx: Tx,
  step: { shop: SettlingShop; redemptionId: string; now: Date },
): Promise<Locked | null> {
  const { shop, redemptionId } = step;
  const seen = await readRedemption(tx, shop.shopId, redemptionId);
  if (seen === null) return null;
  const settlement = new Settlement(tx, shop, step.now);
  let redemption: StoredRedemption | null = null;
  const survivors = await openWithSurvivors(tx, settlement, {
    memberIds: [seen.memberId],
    lots: {
      openOf: [seen.memberId],
      named: async () => {
        redemption = await readRedemption(tx, shop.shopId, redemptionId);
        const draws = redemption?.account.draws ?? [];
        return new Map([[seen.memberId, draws.map((draw) => draw.lotSeq)]]);
      },
    },
  });
  return redemption === null ? null : { settlement, redemption, survivors };
}

/** Writes down what the platform said. Old news (it has moved on since) changes nothing. */
export async function settleRedemption(
  db: Database,
  step: { shop: SettlingShop; redemptionId: string; news: RedemptionNews; now: Date },
): Promise<StoredRedemption | null> {
  const { program } = await readProgram(db, step.shop.shopId);
  return db.transaction(async (tx) => {
    const locked = await lockRedemption(tx, step);
    if (locked === null) return null;
    const next = settleNews(locked, { news: step.news, graceDays: program.settings.graceLotDays });
    if (next === locked.redemption) return next;
    forwardPoints(locked.settlement, next.memberId, locked.survivors);
    await locked.settlement.post();
    await saveRedemption(tx, step.shop.shopId, { redemption: next, now: step.now });
    await handOver(tx, step.shop.shopId, locked);
    return next;
  });
}

/** What of a merged member's has ended is the other's: a code that is used after all takes its points from there. */
async function handOver(tx: Tx, shopId: string, { redemption, survivors }: Locked): Promise<void> {
  const from = redemption.memberId;
  const into = survivors.get(from);
  if (into !== undefined) await handOverEndedRedemptions(tx, shopId, { from, into });
}

function settleNews(
  locked: Locked,
  step: { news: RedemptionNews; graceDays: number },
): StoredRedemption {
  const { redemption } = locked;
  const { status } = redemption.account;
  switch (step.news.news) {
    case 'issued':
      return status === 'held'
        ? {
            ...redemption,
            account: { ...redemption.account, status: 'issued' },
            discountId: step.news.discountId,
          }
        : redemption;
    case 'refused': {
      if (status !== 'held') return redemption;
      const { code, detail } = step.news;
      return end(locked, {
        ending: 'failed',
        failure: { code, detail },
        graceDays: step.graceDays,
      });
    }
    case 'disabled':
      return redemption.ending === null
        ? redemption
        : end(locked, {
            ending: redemption.ending,
            failure: redemption.failure,
            graceDays: step.graceDays,
          });
    case 'used':
      return use(locked);
  }
}

function end(
  locked: Locked,
  step: {
    ending: RedemptionEnding;
    failure: StoredRedemption['failure'];
    graceDays: number;
  },
): StoredRedemption {
  const { settlement, redemption } = locked;
  const plan = planEnding(settlement.draftOf(redemption.memberId), redemption.account, {
    ending: step.ending,
    actor: systemActor,
    now: settlement.now,
    graceDays: step.graceDays,
  });
  if (plan.redemption === redemption.account) return redemption;
  settlement.plan(plan.draft);
  return { ...redemption, account: plan.redemption, failure: step.failure, ending: null };
}

function use(locked: Locked): StoredRedemption {
  const { settlement, redemption } = locked;
  const plan = planCapture(
    settlement.draftOf(redemption.memberId),
    redemption.account,
    settlement.now,
  );
  if (plan.redemption === redemption.account) return redemption;
  settlement.plan(plan.draft);
  return { ...redemption, account: plan.redemption, ending: null };
}

/** Whether `endRedemption` would begin an end now. */
export function isCancellable({ account, ending }: StoredRedemption): boolean {
  return ending === null && ['requested', 'held', 'issued'].includes(account.status);
}

/** The code is decided before the platform has it: until then nobody can use it. An order may tell first. */
export function codeExists({ account, discountId }: StoredRedemption): boolean {
  return discountId !== null || account.status === 'used' || account.status === 'returned';
}

export type EndRefusal =
  | { refused: 'redemption_used'; detail: string }
  | { refused: 'redemption_ended'; detail: string };

/**
 * Asks for the end of a redemption whose code has not been used. Its points come back only once the code is
 * stopped and that is confirmed, which a job sees to; asking twice is asking once.
 */
export async function endRedemption(
  db: Database,
  step: {
    shop: SettlingShop;
    redemptionId: string;
    ending: 'cancelled' | 'expired';
    actor: Actor;
    now: Date;
  },
): Promise<StoredRedemption | EndRefusal | null> {
  return db.transaction(async (tx) => {
    const locked = await lockRedemption(tx, step);
    if (locked === null) return null;
    const { redemption } = locked;
    const { status } = redemption.account;
    if (status === 'used' || status === 'returned')
      return {
        refused: 'redemption_used',
        detail: 'Its code has been used at the checkout, so it can no longer be undone.',
      };
    if (status === 'cancelled' && step.ending === 'cancelled') return redemption;
    if (status === 'failed' || status === 'cancelled' || status === 'expired')
      return {
        refused: 'redemption_ended',
        detail: `It has ended already (${status}) and its points are back.`,
      };
    if (redemption.ending !== null) return redemption;
    const ending = { ...redemption, ending: step.ending };
    await saveRedemption(tx, step.shop.shopId, { redemption: ending, now: step.now });
    await enqueueDisabling(tx, step.shop.shopId, step.redemptionId);
    if (step.actor.kind === 'staff') await auditEnding(tx, step, status);
    return ending;
  });
}

/**
 * The code could not be made and nobody knows whether it exists: it is to be stopped like any other before
 * the points come back.
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
  await db.transaction(async (tx) => {
    const locked = await lockRedemption(tx, step);
    if (locked === null || locked.redemption.account.status !== 'held') return;
    const redemption = {
      ...locked.redemption,
      ending: 'failed' as const,
      failure: step.failure,
    };
    await saveRedemption(tx, step.shop.shopId, { redemption, now: step.now });
    await enqueueDisabling(tx, step.shop.shopId, step.redemptionId);
  });
}

/** Issuing and stopping one code never run at once: they share a queue of their own. */
async function enqueueDisabling(tx: Tx, shopId: string, redemptionId: string): Promise<void> {
  await enqueueJob(tx, 'disable_discount', {
    payload: { shopId, redemptionId },
    key: `disable:${shopId}:${redemptionId}`,
    queue: `redemption:${redemptionId}`,
  });
}

async function auditEnding(
  tx: Tx,
  step: { shop: SettlingShop; redemptionId: string; ending: string; actor: Actor; now: Date },
  status: string,
): Promise<void> {
  await appendAudit(tx, step.shop.shopId, {
    at: step.now,
    actor: step.actor.name ?? step.actor.kind,
    action: 'end_redemption',
    subject: `redemption ${step.redemptionId}`,
    before: { status },
    after: { ending: step.ending },
  });
}
