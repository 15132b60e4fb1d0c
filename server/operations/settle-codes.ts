import { compare, floor, fraction, fromText, multiply, one } from '../domain/fraction.ts';
import { planCapture, planReturn } from '../domain/redemptions/plan-redemption.ts';
import type { Program } from '../domain/program/program.ts';
import type { Tx } from '../store/database.ts';
import type { StoredOrder } from '../store/orders.ts';
import { findRedemptions, saveRedemption, type StoredRedemption } from '../store/redemptions.ts';
import type { Settlement } from './settlement.ts';
import { forwardPoints, type Survivors } from './survivors.ts';

/**
 * A code on an order is a used code, whichever message brought it and whatever had become of its
 * redemption; when that order comes back, so do the points, by the part that came back.
 */
export async function settleCodes(
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
    const settled = settleCode(settlement, { redemption, order, program });
    forwardPoints(settlement, redemption.memberId, step.survivors);
    if (settled !== redemption)
      await saveRedemption(tx, shopId, { redemption: settled, now: settlement.now });
  }
}

function codesOf(order: StoredOrder): string[] {
  return order.snapshot.order?.discountCodes.map((code) => code.toUpperCase()) ?? [];
}

function settleCode(
  settlement: Settlement,
  step: { redemption: StoredRedemption; order: StoredOrder; program: Program },
): StoredRedemption {
  const { redemption, order, program } = step;
  const captured = planCapture(
    settlement.draftOf(redemption.memberId),
    redemption.account,
    settlement.now,
  );
  const target = program.settings.returnSpentPoints
    ? returnedPoints(captured.redemption.spent, order)
    : captured.redemption.returned;
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
  };
}

/** All of it when the order ended at zero, else floor(points × returned share). */
function returnedPoints(spent: number, order: StoredOrder): number {
  const share = fromText(order.award?.returnedShare ?? '0');
  return compare(share, one) === 0 ? spent : Number(floor(multiply(fraction(spent), share)));
}
