import type { Queryable } from './database.ts';

/** Every job there is, with its payload. A payload names things; the handler reads them fresh. */
export interface JobPayloads {
  /** Deliveries wait in this shop's inbox. */
  drain_inbox: { shopId: string };
  /** Make the code of a held redemption. */
  issue_discount: { shopId: string; redemptionId: string };
  /** Stop the code of a redemption that is to end, then settle it. */
  disable_discount: { shopId: string; redemptionId: string };
}

export type JobName = keyof JobPayloads;

/** Tries of a job before it is buried, the last ones hours apart. */
export const jobAttemptsMax = 12;

/**
 * Enqueues a job inside the caller's transaction (or at once, outside one). Jobs of one `queue` run one by one;
 * a job with a `key` that is waiting already is not added twice.
 */
export async function enqueueJob<Name extends JobName>(
  db: Queryable,
  name: Name,
  job: { payload: JobPayloads[Name]; key?: string; queue?: string },
): Promise<void> {
  await db.query(
    `select 1 from graphile_worker.add_job($1, $2::json, queue_name => $3, job_key => $4, max_attempts => $5)`,
    [name, JSON.stringify(job.payload), job.queue ?? null, job.key ?? null, jobAttemptsMax],
    'enqueue_job',
  );
}

/** Brings jobs that are due by `now` forward to be run at once (the database's clock may be behind a given one). */
export async function pullDueJobs(db: Queryable, now: Date): Promise<number> {
  const rows = await db.query(
    `select graphile_worker.reschedule_jobs(array(
       select id from graphile_worker.jobs
        where run_at > now() and run_at <= $1 and locked_at is null and attempts < max_attempts),
       run_at => now())`,
    [now],
  );
  return rows.length;
}

export interface BuriedJob {
  jobId: string;
  name: string;
  attempts: number;
  lastError: string | null;
}

/** Jobs that have used up their tries. */
export async function listBuriedJobs(db: Queryable, limit: number): Promise<BuriedJob[]> {
  const rows = await db.query<{
    id: string;
    task_identifier: string;
    attempts: number;
    last_error: string | null;
  }>(
    `select id::text, task_identifier, attempts, last_error from graphile_worker.jobs
      where attempts >= max_attempts order by id desc limit $1`,
    [limit],
  );
  return rows.map((row) => ({
    jobId: row.id,
    name: row.task_identifier,
    attempts: row.attempts,
    lastError: row.last_error,
  }));
}
