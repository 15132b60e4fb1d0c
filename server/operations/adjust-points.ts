import type { Actor, Cause } from '../domain/ledger/ledger.ts';
import { planAdjustment } from '../domain/ledger/plan-adjustment.ts';
import { appendAudit } from '../store/audit-log.ts';
import { brokenConstraint, type Database, type Tx } from '../store/database.ts';
import { findSurvivors } from '../store/merges.ts';
import { type LedgerLine, readTransaction } from '../store/transfers.ts';
import { Settlement, type SettlingShop } from './settlement.ts';

export interface Adjustment {
  memberId: string;
  /** Signed: + gives, − takes. */
  points: number;
  reason: string;
  expiresAt: Date | null;
  actor: Actor;
  /** Names this adjustment in its shop: the same one again posts nothing. */
  id: string;
}

export type AdjustRefusal =
  | { refused: 'not_enough_points'; detail: string }
  | { refused: 'member_merged'; detail: string }
  | { refused: 'idempotency_conflict'; detail: string };

const conflict: AdjustRefusal = {
  refused: 'idempotency_conflict',
  detail: 'This key was used before for another adjustment. Use a new key for a new one.',
};

/** Gives or takes points by hand or by API; the answer is the transaction as the ledger keeps it. */
export async function adjustPoints(
  db: Database,
  step: { shop: SettlingShop; adjustment: Adjustment; now: Date },
): Promise<LedgerLine[] | AdjustRefusal> {
  const { shop, adjustment, now } = step;
  const key = `adjustment:${adjustment.id}`;
  try {
    return await db.transaction(async (tx) => {
      const settlement = new Settlement(tx, shop, now);
      await settlement.open([adjustment.memberId]);
      const before = settlement.draftOf(adjustment.memberId);
      const posted = await readTransaction(tx, shop.shopId, key);
      if (posted.length > 0) return isSame(posted, adjustment) ? posted : conflict;
      const survivor = (await findSurvivors(tx, shop.shopId, [adjustment.memberId])).get(
        adjustment.memberId,
      );
      if (survivor !== undefined)
        return {
          refused: 'member_merged',
          detail: `This member was merged into member ${survivor}: adjust the points of that one.`,
        };
      const draft = planAdjustment(before, causeOf(adjustment, { key, now }), {
        points: adjustment.points,
        expiresAt: adjustment.expiresAt,
        now,
      });
      if ('refused' in draft)
        return {
          refused: 'not_enough_points',
          detail: `${-adjustment.points} points can't be taken: ${draft.spendable} can be spent.`,
        };
      settlement.plan(draft);
      await settlement.post();
      await audit(tx, shop.shopId, {
        adjustment,
        now,
        before: before.book.available,
        after: draft.book.available,
      });
      return readTransaction(tx, shop.shopId, key);
    });
  } catch (error) {
    if (brokenConstraint(error) === 'transfers_idempotency_key_unique') return conflict;
    throw error;
  }
}

function causeOf(adjustment: Adjustment, step: { key: string; now: Date }): Cause {
  return {
    kind: 'adjustment',
    actor: adjustment.actor,
    source: { kind: 'adjustment', id: adjustment.id },
    reason: adjustment.reason,
    idempotencyKey: step.key,
    occurredAt: step.now,
  };
}

function isSame(posted: readonly LedgerLine[], adjustment: Adjustment): boolean {
  const line = posted[0];
  return (
    line !== undefined &&
    line.memberId === adjustment.memberId &&
    line.reason === adjustment.reason &&
    (line.to === 'available' ? line.points : -line.points) === adjustment.points
  );
}

async function audit(
  tx: Tx,
  shopId: string,
  step: { adjustment: Adjustment; now: Date; before: number; after: number },
): Promise<void> {
  const { adjustment } = step;
  await appendAudit(tx, shopId, {
    at: step.now,
    actor: adjustment.actor.name ?? adjustment.actor.kind,
    action: 'adjust_points',
    subject: `member ${adjustment.memberId}`,
    before: { available: step.before },
    after: { available: step.after, reason: adjustment.reason },
  });
}
