import { type Cause, spendablePoints } from '../../domain/ledger/ledger.ts';
import { planAdjustment } from '../../domain/ledger/plan-adjustment.ts';
import { lockBulk, saveBulkState, type StoredBulk } from '../../store/bulk-actions.ts';
import {
  type BulkOutcome,
  listWaitingMembers,
  saveBulkOutcomes,
  type WaitingMember,
} from '../../store/bulk-members.ts';
import type { Database, Tx } from '../../store/database.ts';
import { Settlement, type SettlingShop } from '../settlement.ts';

/** Members that one transaction does it for. */
const batchMax = 100;

interface BulkStep {
  shop: SettlingShop;
  bulkId: string;
  now: Date;
}

/**
 * Does a bulk action for the next of its members, all or none of them: what each got is written down together with the
 * ledger, so that a repetition goes on where this ended. Whether there are more to come.
 */
export async function performBulk(db: Database, step: BulkStep): Promise<boolean> {
  const { shop, bulkId, now } = step;
  const { shopId } = shop;
  return db.transaction(async (tx) => {
    const bulk = await lockBulk(tx, shopId, bulkId);
    if (bulk?.state !== 'running') return false;
    const waiting = await listWaitingMembers(tx, shopId, { bulkId, limit: batchMax });
    if (waiting.length === 0) {
      await saveBulkState(tx, shopId, { bulkId, state: 'done', error: null, now });
      return false;
    }
    const outcomes = await adjustAll(tx, { ...step, bulk, waiting });
    await saveBulkOutcomes(tx, shopId, { bulkId, outcomes, now });
    return true;
  });
}

/** Something of ours is wrong: what is done stays, and staff may go on with the rest. */
export async function failBulk(db: Database, step: BulkStep): Promise<void> {
  const { shop, bulkId, now } = step;
  const error = 'It broke off inside the app. What was done stays; the rest can be started again.';
  await db.transaction(async (tx) => {
    const bulk = await lockBulk(tx, shop.shopId, bulkId);
    if (bulk?.state === 'running')
      await saveBulkState(tx, shop.shopId, { bulkId, state: 'failed', error, now });
  });
}

async function adjustAll(
  tx: Tx,
  step: BulkStep & { bulk: StoredBulk; waiting: readonly WaitingMember[] },
): Promise<BulkOutcome[]> {
  const { shop, bulk, waiting, now } = step;
  const settlement = new Settlement(tx, shop, now);
  await settlement.open(waiting.map(({ memberId }) => memberId));
  const outcomes = waiting.map((member) => adjustOne(settlement, { bulk, member }));
  await settlement.post();
  return outcomes;
}

function adjustOne(
  settlement: Settlement,
  { bulk, member }: { bulk: StoredBulk; member: WaitingMember },
): BulkOutcome {
  const { now } = settlement;
  const { memberId } = member;
  if (member.status !== 'active' || settlement.isClosed(memberId))
    return fail(memberId, `The member was ${member.status} meanwhile.`);
  const draft = settlement.draftOf(memberId);
  const there = spendablePoints(draft.book, now);
  // What was given is taken back as far as it is still there; what is to be taken is taken whole or not at all.
  const isShort = member.points < 0 && there < -member.points;
  if (isShort && (bulk.kind === 'adjust' || there <= 0))
    return fail(
      memberId,
      `${-member.points} points can't be taken: ${Math.max(0, there)} can be spent.`,
    );
  const points = isShort ? -there : member.points;
  const planned = planAdjustment(draft, causeOf(bulk, memberId, now), {
    points,
    expiresAt: null,
    now,
  });
  if ('refused' in planned)
    return fail(memberId, `${-points} points can't be taken: ${planned.spendable} can be spent.`);
  settlement.plan(planned);
  const detail = isShort
    ? `Only ${there} of ${-member.points} points were left to take back.`
    : null;
  return { memberId, state: 'done', points, detail };
}

function fail(memberId: string, detail: string): BulkOutcome {
  return { memberId, state: 'failed', points: 0, detail };
}

function causeOf(bulk: StoredBulk, memberId: string, now: Date): Cause {
  return {
    kind: 'adjustment',
    actor: { kind: 'staff', name: bulk.createdBy },
    source: { kind: 'adjustment', id: `bulk:${bulk.bulkId}` },
    reason: bulk.kind === 'undo' ? `Undone: ${bulk.reason}` : bulk.reason,
    idempotencyKey: `adjustment:bulk:${bulk.bulkId}:${memberId}`,
    occurredAt: now,
  };
}
