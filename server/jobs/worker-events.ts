import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import { RetriableError } from '../base/errors.ts';
import type { Logger } from '../base/logger.ts';
import type { JobQueue } from '../store/job-queue.ts';

/** Weather mostly passes soon: so many tries come a second, two, four … apart; the queue spaces out the rest. */
const soonTriesMax = 7;

/** Has this process say that its workers live, and what weather has broken be tried again soon. */
export function createWorkerEvents(queue: JobQueue, log: Logger): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    queue
      .announce(workerPool.id)
      .catch((error: unknown) => log.warn({ err: error }, 'the workers could not be announced'));
  });
  events.on('pool:release', ({ workerPool }) => {
    // A lock that can't be given back goes with its connection.
    queue.retire(workerPool.id).catch(() => undefined);
  });
  events.on('job:complete', ({ job, error }) => {
    if (!(error instanceof RetriableError) || job.attempts > soonTriesMax) return;
    const waitMs = Math.max(error.retryAfterMs ?? 0, 1000 * 2 ** (job.attempts - 1));
    // What fails here is tried again all the same, only later.
    queue.retryIn(job.id, waitMs).catch(() => undefined);
  });
  return events;
}
