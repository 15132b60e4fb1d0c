import { run, runOnce } from 'graphile-worker';
import { openJobQueue } from '../store/job-queue.ts';
import { pullDueJobs } from '../store/jobs.ts';
import { createJobHandlers, type JobDeps } from './handlers.ts';
import { runNightly } from './nightly.ts';
import { foldAll, sweep } from './sweep.ts';
import { createTaskList, createWorkerLogger } from './task-list.ts';
import { createWorkerEvents } from './worker-events.ts';

const concurrentJobs = 4;
const foldEveryMs = 1_000;
const sweepEveryMs = 30_000;
/** What a killed process had begun stands still until it is found. */
const releaseEveryMs = 1_000;
/** How often it is looked whether a shop's night has come. */
const nightlyCheckMs = 60_000;
/** Passes of one `runDue`: each finds less than the one before. */
const duePassesMax = 200;

export interface Worker {
  stop(): Promise<void>;
}

/** Runs jobs as they come, and what is due by the clock. `databaseUrl` is the queue's own connection. */
export async function startWorker(deps: JobDeps, databaseUrl: string): Promise<Worker> {
  const queue = openJobQueue(databaseUrl);
  const runner = await run({
    events: createWorkerEvents(queue, deps.log),
    connectionString: databaseUrl,
    concurrency: concurrentJobs,
    pollInterval: 1_000,
    noHandleSignals: true,
    maxPoolSize: concurrentJobs + 2,
    taskList: createTaskList(createJobHandlers(deps)),
    logger: createWorkerLogger(deps.log),
  });
  const loops = [
    repeat(deps, { name: 'release', everyMs: releaseEveryMs, work: () => queue.releaseDead() }),
    repeat(deps, { name: 'fold', everyMs: foldEveryMs, work: () => foldAll(deps) }),
    repeat(deps, { name: 'sweep', everyMs: sweepEveryMs, work: () => sweep(deps) }),
    repeat(deps, {
      name: 'nightly',
      everyMs: nightlyCheckMs,
      work: () => runNightly(deps, databaseUrl),
    }),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await runner.stop();
      await queue.close();
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
  const queue = openJobQueue(databaseUrl);
  const events = createWorkerEvents(queue, deps.log);
  let ran = 0;
  try {
    await queue.releaseDead();
    for (let pass = 0; pass < duePassesMax; pass += 1) {
      const found = (await sweep(deps)) + (await pullDueJobs(deps.db, deps.clock.now()));
      await runOnce({
        connectionString: databaseUrl,
        noHandleSignals: true,
        taskList,
        events,
        logger: createWorkerLogger(deps.log),
      });
      ran += found;
      if (found === 0) break;
    }
  } finally {
    await queue.close();
  }
  await foldAll(deps);
  return ran;
}
