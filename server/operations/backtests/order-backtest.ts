import { randomUUID } from 'node:crypto';
import { RetriableError } from '../../base/errors.ts';
import type { Clock } from '../../base/clock.ts';
import type { Logger } from '../../base/logger.ts';
import {
  appendBacktest,
  readBacktest,
  saveBacktestEnd,
  saveBacktestProgress,
} from '../../store/backtests.ts';
import type { Database } from '../../store/database.ts';
import { enqueueJob } from '../../store/jobs.ts';
import { readProgramVersion } from '../../store/programs.ts';
import type { Shop } from '../../store/shops.ts';
import { programFromDocument } from '../program-from-document.ts';
import { parseStoredProgram, readProgram } from '../read-program.ts';
import { runBacktest } from './run-backtest.ts';

/** Between two words about how far a run is. */
const progressEveryMs = 1_000;

/** Asks for the draft (where there is none, the live program) to be tried on the last months; the job runs it. */
export async function orderBacktest(
  db: Database,
  step: { shopId: string; months: number; by: string; now: Date },
): Promise<string> {
  const { shopId, months, by, now } = step;
  const live = await readProgram(db, shopId);
  const draft = await readProgramVersion(db, shopId, 'draft');
  const backtestId = randomUUID();
  await db.transaction(async (tx) => {
    await appendBacktest(tx, shopId, {
      backtestId,
      document: draft === null ? live.document : parseStoredProgram(draft.document),
      liveVersion: live.version,
      months,
      createdBy: by,
      createdAt: now,
    });
    await enqueueJob(tx, 'run_backtest', {
      payload: { shopId, backtestId },
      key: `backtest:${shopId}:${backtestId}`,
      queue: `backtest:${shopId}`,
    });
  });
  return backtestId;
}

/** Runs what was asked for and keeps the result. A run that was cut off begins again. */
export async function performBacktest(
  deps: { db: Database; clock: Clock; log: Logger },
  step: { shop: Shop; backtestId: string; isLast: boolean },
): Promise<void> {
  const { db, clock } = deps;
  const { shop, backtestId } = step;
  const { shopId } = shop;
  const asked = await readBacktest(db, shopId, backtestId);
  if (asked === null || asked.state === 'done' || asked.state === 'failed') return;
  const live = await readProgram(db, shopId, asked.liveVersion);
  let told = 0;
  const onProgress = async (ordersDone: number, ordersTotal: number): Promise<void> => {
    if (performance.now() - told < progressEveryMs) return;
    told = performance.now();
    const now = clock.now();
    await db.transaction((tx) =>
      saveBacktestProgress(tx, shopId, { backtestId, ordersDone, ordersTotal, now }),
    );
  };
  try {
    const result = await runBacktest(db, {
      shop,
      live: live.program,
      draft: programFromDocument(parseStoredProgram(asked.document)),
      months: asked.months,
      now: asked.createdAt,
      onProgress,
    });
    await onEnd({ result });
  } catch (error) {
    if (!step.isLast && error instanceof RetriableError) throw error;
    deps.log.error({ err: error, shopId, backtestId }, 'a backtest failed');
    await onEnd({ error: 'It could not be run to its end. Try again.' });
  }

  async function onEnd(end: { result: unknown } | { error: string }): Promise<void> {
    await db.transaction((tx) =>
      saveBacktestEnd(tx, shopId, { backtestId, now: clock.now(), ...end }),
    );
  }
}
