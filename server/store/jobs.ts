import type { Queryable } from './database.ts';

/** Every job there is, with its payload. A payload names things; the handler reads them fresh. */
export interface JobPayloads {
  /** Deliveries wait in this shop's inbox. */
  drain_inbox: { shopId: string };
  /** Make the code of a held redemption. */
  issue_discount: { shopId: string; redemptionId: string };
  /** Stop the code of a redemption that is to end, then settle it. */
  disable_discount: { shopId: string; redemptionId: string };
  /** Tell a member what was written down for them. */
  send_notice: { shopId: string; noticeId: string };
  /** Mail a friend the code that they asked for. */
  mail_offer: { shopId: string; referralId: string };
  /** Tell the platform what a member has. */
  publish_standing: { shopId: string; memberId: string };
  /** Tell the platform what its checkout gives members of tiers. */
  publish_checkout: { shopId: string };
  /** Tell the platform how the widget looks. */
  publish_branding: { shopId: string };
  /** Tell the platform what the theme's blocks say of the program. */
  publish_program: { shopId: string };
  /** Orders wait for what the platform tells of their products. */
  read_products: { shopId: string };
  /** Look at the shop's theme: whether the embed is on, and its colours. */
  read_theme: { shopId: string };
  /** Ask Stripe for a sale of which something was told, and settle it. */
  read_sale: { shopId: string; connectionId: string } & SaleNamed;
  /** Try a program on the shop's past. */
  run_backtest: { shopId: string; backtestId: string };
  /** Go on with an import. */
  run_import: { shopId: string; importId: string };
  /** Go on with what is done to many members at once. */
  run_bulk_action: { shopId: string; bulkId: string };
}

/** By the checkout that made it, or by what was paid. */
export type SaleNamed = { sessionId: string } | { paymentIntentId: string };

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
    'select enqueue_job($1, $2, $3, $4, $5)',
    [name, JSON.stringify(job.payload), job.queue ?? null, job.key ?? null, jobAttemptsMax],
    'enqueue_job',
  );
}

/** Enqueues a job that is not to run before `runAt`. One of the same key that waits already is moved there. */
export async function enqueueJobLater<Name extends JobName>(
  db: Queryable,
  name: Name,
  job: { payload: JobPayloads[Name]; key: string; queue: string; runAt: Date },
): Promise<void> {
  await db.query('select enqueue_job_later($1, $2, $3, $4, $5, $6)', [
    name,
    JSON.stringify(job.payload),
    job.queue,
    job.key,
    jobAttemptsMax,
    job.runAt,
  ]);
}

/** Enqueues a job again that was lost or buried; one that waits or runs is left alone, its tries counted on. */
export async function reviveJob<Name extends JobName>(
  db: Queryable,
  name: Name,
  job: { payload: JobPayloads[Name]; key: string; queue: string },
): Promise<void> {
  await db.query('select revive_job($1, $2, $3, $4, $5)', [
    name,
    JSON.stringify(job.payload),
    job.queue,
    job.key,
    jobAttemptsMax,
  ]);
}

/** Brings jobs that are due by `now` forward to be run at once (the database's clock may be behind a given one). */
export async function pullDueJobs(db: Queryable, now: Date): Promise<number> {
  const [row] = await db.query<{ pulled: string }>('select pull_due_jobs($1) as pulled', [now]);
  return Number(row?.pulled ?? 0);
}
