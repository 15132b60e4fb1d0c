import { readMinor } from '../domain/currency.ts';
import { ceil, type Fraction, fromText, zero } from '../domain/fraction.ts';
import type { Program } from '../domain/program/program.ts';
import { planCapture, planReturn } from '../domain/redemptions/plan-redemption.ts';
import { returnTarget, unusedPoints } from '../domain/redemptions/return-target.ts';
import type { Database, Tx } from '../store/database.ts';
import type { StoredOrder } from '../store/orders.ts';
import { findRedemptions, saveRedemption, type StoredRedemption } from '../store/redemptions.ts';
import { readProgram } from './read-program.ts';
import type { Settlement } from './settlement.ts';
import { forwardPoints, type Survivors } from './survivors.ts';

/**
 * A code on an order is a used code, whichever message brought it and whatever had become of its
 * redemption; when that order comes back, so do the points, by the part that came back.
 */
export async function settleCodes(
  deps: { db: Database },
  tx: Tx,
  step: {
    settlement: Settlement;
    orders: readonly StoredOrder[];
    program: Program;
    survivors: Survivors;
  },
): Promise<void> {
  const { settlement, orders, program } = step;
  const { shopId } = settlement.shop;
  const redemptions = await findRedemptions(tx, shopId, {
    codes: orders.flatMap(codesOf),
    orderIds: orders.map((order) => order.account.orderId),
  });
  for (const redemption of redemptions) {
    const order =
      orders.find((each) => each.account.orderId === redemption.orderId) ??
      orders.find((each) => redemption.orderId === null && codesOf(each).includes(redemption.code));
    if (order === undefined) continue;
    const unused = await readUnused(deps.db, shopId, { redemption, order });
    const settled = settleCode(settlement, { redemption, order, program, unused });
    forwardPoints(settlement, redemption.memberId, step.survivors);
    if (settled !== redemption)
      await saveRedemption(tx, shopId, { redemption: settled, now: settlement.now });
  }
}

function codesOf(order: StoredOrder): string[] {
  return order.snapshot.order?.discountCodes.map((code) => code.toUpperCase()) ?? [];
}

/**
 * Points of a variable reward whose value the order was too small for, where the version of the program under which it
 * was redeemed gives them back. Of what a code took off nobody may have said anything, or that it was nothing, which a
 * code that counts as used can't have done: then it took all.
 */
async function readUnused(
  db: Database,
  shopId: string,
  { redemption, order }: { redemption: StoredRedemption; order: StoredOrder },
): Promise<number> {
  const { kind, value, account } = redemption;
  if (kind !== 'amount_off_variable' || value === null) return 0;
  const used = usedMinor(order, redemption);
  if (used === null || used >= value.minor) return 0;
  const { program } = await readProgram(db, shopId, redemption.programVersion);
  const reward = program.rewards.find(({ id }) => id === redemption.rewardId);
  if (reward?.kind !== 'amount_off_variable' || !program.settings.returnUnusedValue) return 0;
  return unusedPoints(reward, { points: account.points, valueMinor: value.minor }, used);
}

function usedMinor({ snapshot }: StoredOrder, { code, value }: StoredRedemption): number | null {
  const { order } = snapshot;
  if (order === null || order.currency !== value?.currency) return null;
  const told = order.codeAmounts?.find((each) => each.code.toUpperCase() === code);
  const used = told === undefined ? 0 : Number(ceil(readMinor(told.amount, order.currency)));
  return used > 0 ? used : null;
}

function settleCode(
  settlement: Settlement,
  step: { redemption: StoredRedemption; order: StoredOrder; program: Program; unused: number },
): StoredRedemption {
  const { redemption, order, program, unused } = step;
  const captured = planCapture(
    settlement.draftOf(redemption.memberId),
    redemption.account,
    settlement.now,
  );
  const returnedShare = program.settings.returnSpentPoints ? shareOf(order) : zero;
  const wanted = returnTarget(captured.redemption, { unused, returnedShare });
  // Where spent points don't come back, those that did stay.
  const target = program.settings.returnSpentPoints
    ? wanted
    : Math.max(wanted, captured.redemption.returned);
  const returned = planReturn(captured.draft, captured.redemption, {
    target,
    now: settlement.now,
    graceDays: program.settings.graceLotDays,
    version: captured.draft.book.lastSeq + 1,
  });
  settlement.plan(returned.draft);
  if (returned.redemption === redemption.account && redemption.orderId !== null) return redemption;
  return {
    ...redemption,
    account: returned.redemption,
    orderId: order.account.orderId,
    ending: null,
    failure: null,
    parked: null,
  };
}

function shareOf(order: StoredOrder): Fraction {
  return fromText(order.award?.returnedShare ?? '0');
}
