import { type Actor, systemActor } from '../domain/ledger/ledger.ts';
import { isHandedOver } from '../domain/redemptions/platform-kinds.ts';
import { planFulfilment } from '../domain/redemptions/plan-redemption.ts';
import { appendAudit } from '../store/audit-log.ts';
import type { Database, Tx } from '../store/database.ts';
import type { StoredRedemption } from '../store/redemptions.ts';
import { type LockedRedemption, lockRedemption, saveLocked } from './lock-redemption.ts';
import type { SettlingShop } from './settlement.ts';

export interface FulfilRefusal {
  refused: 'not_to_hand_over' | 'redemption_ended';
  detail: string;
}

interface FulfilStep {
  shop: SettlingShop;
  redemptionId: string;
  actor: Actor;
  now: Date;
}

/** Staff has handed over what a voucher stands for: its points are spent. Twice is once. */
export async function fulfilReward(
  db: Database,
  step: FulfilStep,
): Promise<StoredRedemption | FulfilRefusal | null> {
  return db.transaction(async (tx) => {
    const locked = await lockRedemption(tx, step);
    if (locked === null) return null;
    const { redemption } = locked;
    const { status } = redemption.account;
    if (redemption.kind !== 'custom')
      return {
        refused: 'not_to_hand_over',
        detail: 'This reward is issued by the platform: there is nothing to hand over.',
      };
    if (status === 'used') return redemption;
    if (status !== 'issued')
      return {
        refused: 'redemption_ended',
        detail: `It has ended already (${status}), so it can’t be handed over.`,
      };
    const fulfilled = await spend(tx, locked, step.actor);
    await appendAudit(tx, step.shop.shopId, {
      at: step.now,
      actor: step.actor.name ?? step.actor.kind,
      action: 'fulfil_redemption',
      subject: `redemption ${step.redemptionId}`,
      before: { status },
      after: { status: fulfilled.account.status },
    });
    return fulfilled;
  });
}

/** Whether staff can mark it handed over now. */
export function isFulfillable({ account, kind }: StoredRedemption): boolean {
  return kind === 'custom' && account.status === 'issued';
}

/** What was handed over when it was issued can be undone no longer: its points count as redeemed. */
export async function countHandedOver(
  db: Database,
  step: { shop: SettlingShop; redemptionId: string; now: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    const locked = await lockRedemption(tx, step);
    if (locked === null) return;
    const { account, kind, ending, dueAt } = locked.redemption;
    if (!isHandedOver(kind) || account.status !== 'issued' || ending !== null) return;
    if (dueAt === null || dueAt > step.now) return;
    await spend(tx, locked, systemActor);
  });
}

async function spend(tx: Tx, locked: LockedRedemption, actor: Actor): Promise<StoredRedemption> {
  const { settlement, redemption } = locked;
  const draft = settlement.draftOf(redemption.memberId);
  const plan = planFulfilment(draft, redemption.account, { actor, now: settlement.now });
  settlement.plan(plan.draft);
  const spent = { ...redemption, account: plan.redemption };
  await saveLocked(tx, locked, spent);
  return spent;
}
