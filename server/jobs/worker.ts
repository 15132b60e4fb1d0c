import { setTimeout as sleep } from 'node:timers/promises';
import { run, runOnce, type RunnerOptions } from 'graphile-worker';
import { type JobQueue, openJobQueue } from '../store/job-queue.ts';
import { pullDueJobs } from '../store/jobs.ts';
import { createJobHandlers, type JobDeps } from './handlers.ts';
import { runNightly } from './nightly.ts';
import { noticeRound } from './notice-round.ts';
import { foldAll, sweep } from './sweep.ts';
import { createTaskList, createWorkerLogger } from './task-list.ts';
import { createWorkerEvents } from './worker-events.ts';

const concurrentJobs = 4;
const connectionsMax = concurrentJobs + 2;
const foldEveryMs = 1_000;
const sweepEveryMs = 30_000;
/** How often it is looked whether members have to be told something. */
const noticesEveryMs = 60_000;
/** What a killed process had begun stands still until it is found. */
const releaseEveryMs = 1_000;
/** How often it is looked whether a shop's night has come. */
const nightlyCheckMs = 60_000;
/** When PostgreSQL is away, the workers that ended with it are replaced as soon as it is back. */
const restartEveryMs = 1_000;
/**
 * How a job ended is written down by the queue on its own account: without a delay of its own, a failure to do
 * so would be nobody's and end the process. So it ends the pool of workers, and another one takes its place.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
/** Passes of one `runDue`: each finds less than the one before. */
const duePassesMax = 200;
/** How long it is waited for what other workers are running. */
const othersLooksMax = 100;
const othersLookMs = 100;

export interface Worker {
  stop(): Promise<void>;
}

/** Runs jobs as they come, and what is due by the clock. `databaseUrl` is the queue's own connection. */
export async function startWorker(deps: JobDeps, databaseUrl: string): Promise<Worker> {
  const queue = openJobQueue(databaseUrl, connectionsMax);
  const workers = await keepRunning(deps, {
    preset,
    events: createWorkerEvents(queue, deps.log),
    pgPool: queue.pool,
    concurrency: concurrentJobs,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: createTaskList(createJobHandlers(deps)),
    logger: createWorkerLogger(deps.log),
  });
  const loops = [
    repeat(deps, { name: 'release', everyMs: releaseEveryMs, work: () => queue.releaseDead() }),
    repeat(deps, { name: 'fold', everyMs: foldEveryMs, work: () => foldAll(deps) }),
    repeat(deps, { name: 'sweep', everyMs: sweepEveryMs, work: () => sweep(deps) }),
    repeat(deps, {
      name: 'notices',
      everyMs: noticesEveryMs,
      work: () => noticeRound(deps, { again: false }),
    }),
    repeat(deps, {
      name: 'nightly',
      everyMs: nightlyCheckMs,
      work: () => runNightly(deps, queue),
    }),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await workers.stop();
      await queue.close();
    },
  };
}

/** A pool of workers, and the next one when it has ended by itself. The first one has to start. */
async function keepRunning(
  { log }: JobDeps,
  options: RunnerOptions,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let runner = await run(options);
  const replace = async (): Promise<void> => {
    await sleep(restartEveryMs);
    try {
      runner = await run(options);
    } catch (error) {
      log.warn({ err: error }, 'the workers could not be started again');
    }
  };
  const live = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await runner.promise.catch((error: unknown) => log.warn({ err: error }, 'the workers ended'));
      if (!stopping.signal.aborted) await replace();
    }
  };
  // One that has ended by itself says so; there is nothing left to stop.
  const end = () => runner.stop().catch(() => undefined);
  const living = live();
  return {
    async stop() {
      stopping.abort();
      await end();
      await living;
      await end();
    },
  };
}

/** Work that runs again some time after it has ended; a failure is logged and the next time comes all the same. */
function repeat(
  deps: JobDeps,
  loop: { name: string; everyMs: number; work: () => Promise<unknown> },
): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const again = (): void => {
    if (!stopped) timer = setTimeout(start, loop.everyMs);
  };
  const work = async (): Promise<void> => {
    try {
      await loop.work();
    } catch (error) {
      deps.log.warn({ err: error, loop: loop.name }, 'a pass failed');
    }
    again();
  };
  const start = (): void => {
    running = work();
  };
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Runs all that is due by the clock, until nothing is; safe beside running workers. Returns how much it ran. */
export async function runDue(deps: JobDeps, databaseUrl: string): Promise<number> {
  const taskList = createTaskList(createJobHandlers(deps));
  const queue = openJobQueue(databaseUrl, connectionsMax);
  const events = createWorkerEvents(queue, deps.log);
  let ran = 0;
  try {
    await queue.releaseDead();
    for (let pass = 0; pass < duePassesMax; pass += 1) {
      await awaitOthers(queue);
      const owed = (await sweep(deps)) + (await noticeRound(deps, { again: pass === 0 }));
      const wasBusy = await queue.isBusy();
      const found = owed + (await pullDueJobs(deps.db, deps.clock.now()));
      const isBusy = wasBusy || (await queue.isBusy());
      await runOnce({
        preset,
        pgPool: queue.pool,
        noHandleSignals: true,
        taskList,
        events,
        logger: createWorkerLogger(deps.log),
      });
      ran += found;
      if (found === 0 && !isBusy) break;
    }
  } finally {
    await queue.close();
  }
  await foldAll(deps);
  return ran;
}

/** What somebody else is running may fail, and be due again: it can't be pulled before it has ended. */
async function awaitOthers(queue: JobQueue): Promise<void> {
  for (let look = 0; look < othersLooksMax; look += 1) {
    if (!(await queue.isBusy())) return;
    await sleep(othersLookMs);
  }
}
