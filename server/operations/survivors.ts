import { RetriableError } from '../base/errors.ts';
import { planMerge } from '../domain/ledger/plan-merge.ts';
import type { LotReading } from '../store/books.ts';
import type { Tx } from '../store/database.ts';
import { findSurvivors } from '../store/merges.ts';
import type { Settlement } from './settlement.ts';

/** Whom members became who were merged into another. */
export type Survivors = ReadonlyMap<string, string>;

/**
 * Opens the books of these members and of those whom they became. Who is merged while we wait for their lock is
 * found on the next try.
 */
export async function openWithSurvivors(
  tx: Tx,
  settlement: Settlement,
  step: { memberIds: readonly string[]; lots: LotReading },
): Promise<Survivors> {
  const { memberIds, lots } = step;
  const { shopId } = settlement.shop;
  const before = await findSurvivors(tx, shopId, memberIds);
  await settlement.open([...memberIds, ...before.values()], lots);
  const survivors = await findSurvivors(tx, shopId, memberIds);
  if (memberIds.some((id) => survivors.get(id) !== before.get(id)))
    throw new RetriableError('Two members became one at this moment.');
  return survivors;
}

/** What came back to a member who was merged goes on at once to the one whom they became. */
export function forwardPoints(
  settlement: Settlement,
  memberId: string,
  survivors: Survivors,
): void {
  const survivor = survivors.get(memberId);
  if (survivor === undefined) return;
  const books = { from: settlement.draftOf(memberId), into: settlement.draftOf(survivor) };
  const merged = planMerge(books, { pending: [], now: settlement.now });
  settlement.plan(merged.from);
  settlement.plan(merged.into);
}
