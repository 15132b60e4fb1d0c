import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, RetriableError } from '../base/errors.ts';
import type { BulkReading, HistoryReader } from '../commerce/history-reader.ts';
import { readRows } from '../operations/imports/row-batch.ts';
import { checkRows, settleRows } from '../operations/imports/settle-rows.ts';
import { productsAskedFor, refundsOf } from '../operations/imports/settle-order-rows.ts';
import {
  changeImport,
  endImport,
  forgetRows,
  type ImportKey,
  nextSubject,
} from '../operations/imports/move-import.ts';
import type { ShopReader } from '../operations/read-shop.ts';
import type { DrainDeps } from '../operations/settle-deliveries.ts';
import { enqueueImport } from '../operations/wake-import.ts';
import { type HistoryImport, type Import, readImport } from '../store/imports.ts';
import { enqueueJobLater, type JobPayloads } from '../store/jobs.ts';
import type { Shop } from '../store/shops.ts';
import { callShop } from './call-shop.ts';
import { learnProducts, type LearnDeps } from './learn-products.ts';
import { loadAnswer } from './load-answer.ts';

export interface ImportDeps extends DrainDeps, LearnDeps {
  shops: ShopReader;
  history: HistoryReader;
}

/** Steps of one job: what is left is the next one's, so that others have their turn. */
const stepsMax = 100;
/** Steps of a command: more than the longest import has. */
const stepsInPlaceMax = 1_000_000;
/** Tries of one step of a command. */
const triesInPlaceMax = 5;
/** How long to wait before the platform is asked again, or is told to gather again. */
const firstPollMs = 1_000;
const pollMs = 5_000;
const busyMs = 60_000;

/** What comes after a step: another one, at once or later; or nothing. */
type Next = { waitMs: number } | 'ended';

interface Step {
  key: ImportKey;
  shop: Shop;
  running: Import;
}

/** Goes on with an import where it stands: some steps, each of which can be repeated, then another job. */
export async function runImport(
  deps: ImportDeps,
  key: JobPayloads['run_import'],
  attempt: { isLast: boolean },
): Promise<void> {
  for (let step = 0; step < stepsMax; step += 1) {
    const next = await takeStep(deps, key, attempt);
    if (next === 'ended') return;
    if (next.waitMs > 0) {
      await enqueueJobLater(deps.db, 'run_import', {
        payload: key,
        key: `import:${key.shopId}:${key.importId}`,
        queue: `import:${key.shopId}`,
        runAt: new Date(deps.clock.now().getTime() + next.waitMs),
      });
      return;
    }
  }
  await enqueueImport(deps.db, key.shopId, key.importId);
}

/** Does a whole import here and now, and answers how it ended. */
export async function runImportInPlace(deps: ImportDeps, key: ImportKey): Promise<Import | null> {
  let tries = 0;
  for (let step = 0; step < stepsInPlaceMax; step += 1) {
    try {
      const next = await takeStep(deps, key, { isLast: tries === triesInPlaceMax });
      tries = 0;
      if (next === 'ended') break;
      if (next.waitMs > 0) await sleep(next.waitMs);
    } catch (error) {
      if (!(error instanceof RetriableError)) throw error;
      tries += 1;
      await sleep(error.retryAfterMs ?? tries * 1000);
    }
  }
  return readImport(deps.db, key.shopId, key.importId);
}

/** Weather is tried again; what time won't mend ends the import with its reason. */
async function takeStep(
  deps: ImportDeps,
  key: ImportKey,
  attempt: { isLast: boolean },
): Promise<Next> {
  try {
    return await stepImport(deps, key);
  } catch (error) {
    if (error instanceof RetriableError && !attempt.isLast) throw error;
    deps.log.error({ err: error, ...key }, 'an import has failed');
    const reason =
      error instanceof AppError || error instanceof RetriableError
        ? error.message
        : 'It failed inside the app.';
    await endImport(deps.db, key, { state: 'failed', error: reason, now: deps.clock.now() });
    await forgetRows(deps.db, key);
    return 'ended';
  }
}

/** One step of an import: a call to the platform, or one transaction. */
export async function stepImport(deps: ImportDeps, key: ImportKey): Promise<Next> {
  const [shop, running] = await Promise.all([
    deps.shops.byId(key.shopId),
    readImport(deps.db, key.shopId, key.importId),
  ]);
  if (shop === null || running === null) return 'ended';
  if (running.finishedAt !== null) await cleanUp(deps, key, running);
  if (running.state !== 'running') return 'ended';
  const step = { key, shop, running };
  switch (running.phase) {
    case 'ask':
      return running.kind === 'history' ? ask(deps, { ...step, running }) : 'ended';
    case 'wait':
      return wait(deps, step);
    case 'load':
      await loadAnswer(deps, step);
      return { waitMs: 0 };
    case 'check':
    case 'settle':
      return settle(deps, step);
  }
}

/** The platform need not go on gathering, and nothing need be kept. */
async function cleanUp(
  deps: ImportDeps,
  key: ImportKey,
  { bulkId, phase, state }: Import,
): Promise<void> {
  if (state === 'cancelled' && bulkId !== null && phase === 'wait')
    await callShop(deps, key.shopId, (connection) => deps.history.cancelBulk(connection, bulkId));
  await forgetRows(deps.db, key);
}

const allOrders = 'read_all_orders';

async function ask(
  deps: ImportDeps,
  { key, running }: Step & { running: HistoryImport },
): Promise<Next> {
  const { subject, options } = running;
  const { reach, start } = await callShop(deps, key.shopId, async (connection) => ({
    reach: (await deps.history.readScopes(connection)).includes(allOrders)
      ? ('all' as const)
      : ('60_days' as const),
    start: await deps.history.startBulk(
      connection,
      subject === 'orders' ? 'orders' : 'customers',
      options.from === null ? null : new Date(options.from),
    ),
  }));
  if (start.outcome === 'busy') return { waitMs: busyMs };
  if (start.outcome === 'refused')
    throw new AppError('platform_unavailable', `Shopify would not gather: ${start.detail}`);
  const { bulkId } = start;
  const now = deps.clock.now();
  await changeImport(deps.db, key, { now, with: () => ({ phase: 'wait', bulkId, reach }) });
  return { waitMs: firstPollMs };
}

async function wait(deps: ImportDeps, { key, running }: Step): Promise<Next> {
  const { bulkId } = running;
  const now = deps.clock.now();
  const reading =
    bulkId === null
      ? null
      : await callShop(deps, key.shopId, (connection) => deps.history.readBulk(connection, bulkId));
  if (reading === null)
    throw new AppError('platform_unavailable', 'Shopify has forgotten what it was to gather.');
  switch (reading.state) {
    case 'running':
      await changeImport(deps.db, key, { now, with: () => ({}) });
      return { waitMs: pollMs };
    case 'done':
      if (reading.url === null) await nextSubject(deps.db, key, now);
      else {
        const { url } = reading;
        await changeImport(deps.db, key, { now, with: () => ({ phase: 'load', url }) });
      }
      return { waitMs: 0 };
    case 'failed':
    case 'cancelled':
      throw new AppError('platform_unavailable', sayFailure(reading));
  }
}

const failures: Readonly<Record<string, string>> = {
  ACCESS_DENIED:
    'The app may not read what was asked for: grant it read_customers and read_orders.',
  INTERNAL_SERVER_ERROR: 'Shopify failed while gathering. Try again later.',
  TIMEOUT: 'Shopify took too long to gather. Try again with a later date.',
};

function sayFailure(reading: BulkReading): string {
  if (reading.state === 'cancelled') return 'It was cancelled in Shopify.';
  return failures[reading.errorCode ?? ''] ?? 'Shopify could not gather. Try again later.';
}

async function settle(deps: ImportDeps, { key, shop, running }: Step): Promise<Next> {
  const now = deps.clock.now();
  const batch = await readRows(deps.db, key.shopId, running);
  if (batch.rows.length === 0) return finishRows(deps, key, running);
  const ids = refundsOf(batch);
  const refunds =
    ids.length === 0
      ? new Map<string, unknown>()
      : await callShop(deps, key.shopId, (connection) => deps.history.readRefunds(connection, ids));
  await learnProducts(deps, shop, await productsAskedFor(deps.db, shop, batch));
  const work = { shop, batch, refunds, now };
  await (running.phase === 'check' ? checkRows(deps, work) : settleRows(deps, work));
  return { waitMs: 0 };
}

async function finishRows(deps: ImportDeps, key: ImportKey, running: Import): Promise<Next> {
  const now = deps.clock.now();
  if (running.kind === 'members' && running.phase === 'check') {
    const { options, counts } = running;
    const refused = counts.failed > 0 && options.onError === 'refuse_file';
    if (!options.dryRun && !refused) {
      const none = { customers: 0, orders: 0, members: 0, points: 0, skipped: 0 };
      await changeImport(deps.db, key, {
        now,
        with: () => ({ phase: 'settle', settled: null, counts: { ...counts, ...none } }),
      });
      return { waitMs: 0 };
    }
    const error = refused
      ? `${sayRows(counts.failed)} can't be taken: nothing was imported.`
      : null;
    await endImport(deps.db, key, { state: refused ? 'failed' : 'done', error, now });
    await forgetRows(deps.db, key);
    return 'ended';
  }
  await nextSubject(deps.db, key, now);
  return { waitMs: 0 };
}

function sayRows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
