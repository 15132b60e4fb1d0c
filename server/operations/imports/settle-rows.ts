import { RetriableError } from '../../base/errors.ts';
import type { Database, Tx } from '../../store/database.ts';
import { appendImportErrors, type ImportRow } from '../../store/import-rows.ts';
import { type ImportCounts, lockImport, type RowPlace, saveImport } from '../../store/imports.ts';
import type { DrainDeps } from '../settle-deliveries.ts';
import type { RowsSettled, SettleRowsStep } from './row-batch.ts';
import { settleCustomerRows } from './settle-customer-rows.ts';
import { settleMemberRows } from './settle-member-rows.ts';
import { settleOrderRows } from './settle-order-rows.ts';

/**
 * Settles a batch, and writes down how far the import is, in one transaction: killed at any moment, it is settled
 * once. When it fails for another reason than weather its rows are settled one by one, so that the one that
 * breaks is named and holds up no other.
 */
export async function settleRows(deps: DrainDeps, step: SettleRowsStep): Promise<void> {
  const { batch, shop } = step;
  try {
    await settle(deps, step);
    return;
  } catch (error) {
    if (error instanceof RetriableError) throw error;
    deps.log.warn({ err: error, shopId: shop.shopId }, 'a batch of an import failed: row by row');
  }
  let { from } = batch;
  for (const row of batch.rows) {
    const one = { ...step, batch: { ...batch, from, rows: [row] } };
    try {
      await settle(deps, one);
    } catch (error) {
      if (error instanceof RetriableError) throw error;
      deps.log.error({ err: error, shopId: shop.shopId, row: row.rowNo }, 'a row failed');
      await bury(deps.db, one, row);
    }
    from = { ...from, settled: placeOf(row) };
  }
}

/** The dry run of a batch: everything is done, told and undone. */
export async function checkRows(deps: DrainDeps, step: SettleRowsStep): Promise<void> {
  let told: RowsSettled = { counts: {}, errors: [] };
  try {
    await deps.db.transaction(async (tx) => {
      told = await settleWithin(deps, tx, step);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  await deps.db.transaction((tx) => advance(tx, step, async () => told));
}

/** Ends the transaction of a dry run. */
class Undone extends Error {
  override readonly name = 'Undone';
}

async function settle(deps: DrainDeps, step: SettleRowsStep): Promise<void> {
  await deps.db.transaction((tx) => advance(tx, step, () => settleWithin(deps, tx, step)));
}

/** Does the work, if the import still stands where the batch was read, and moves it on. */
async function advance(
  tx: Tx,
  { shop, batch, now }: SettleRowsStep,
  work: () => Promise<RowsSettled>,
): Promise<void> {
  const { shopId } = shop;
  const { from, rows } = batch;
  const last = rows.at(-1);
  const { importId } = from;
  const running = await lockImport(tx, shopId, importId);
  if (running === null || running.finishedAt !== null || last === undefined) return;
  if (running.phase !== from.phase || running.subject !== from.subject) return;
  if (!isSamePlace(running.settled, from.settled)) return;
  const { counts, errors } = await work();
  await appendImportErrors(tx, shopId, { importId, errors });
  await saveImport(tx, shopId, {
    ...running,
    settled: placeOf(last),
    counts: addCounts(running.counts, counts),
    updatedAt: now,
  });
}

function settleWithin(deps: DrainDeps, tx: Tx, step: SettleRowsStep): Promise<RowsSettled> {
  switch (step.batch.from.subject) {
    case 'customers':
      return settleCustomerRows(deps, tx, step);
    case 'orders':
      return settleOrderRows(deps, tx, step);
    case 'members':
      return settleMemberRows(deps, tx, step);
  }
}

function bury(db: Database, step: SettleRowsStep, row: ImportRow): Promise<void> {
  const message = 'Settling this row failed inside the app.';
  return db.transaction((tx) =>
    advance(tx, step, () =>
      Promise.resolve({
        counts: { failed: 1 },
        errors: [{ rowNo: row.rowNo, path: '', message, raw: row.body }],
      }),
    ),
  );
}

function placeOf(row: ImportRow): RowPlace {
  return { at: row.sortAt, row: row.rowNo };
}

function isSamePlace(a: RowPlace | null, b: RowPlace | null): boolean {
  return a?.row === b?.row && a?.at.getTime() === b?.at.getTime();
}

function addCounts(counts: ImportCounts, more: Partial<ImportCounts>): ImportCounts {
  return {
    customers: counts.customers + (more.customers ?? 0),
    orders: counts.orders + (more.orders ?? 0),
    members: counts.members + (more.members ?? 0),
    points: counts.points + (more.points ?? 0),
    skipped: counts.skipped + (more.skipped ?? 0),
    failed: counts.failed + (more.failed ?? 0),
  };
}
