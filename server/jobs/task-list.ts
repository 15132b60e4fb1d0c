import { Logger as WorkerLogger, type TaskList } from 'graphile-worker';
import { z } from 'zod';
import { RetriableError } from '../base/errors.ts';
import type { Logger } from '../base/logger.ts';
import type { JobHandlers } from './handlers.ts';

const shopJob = z.object({ shopId: z.string() });
const redemptionJob = z.object({ shopId: z.string(), redemptionId: z.uuid() });
const importJob = z.object({ shopId: z.string(), importId: z.uuid() });
const bulkJob = z.object({ shopId: z.string(), bulkId: z.uuid() });
const backtestJob = z.object({ shopId: z.string(), backtestId: z.uuid() });
const ofConnection = { shopId: z.string(), connectionId: z.string() };
const saleJob = z.union([
  z.object({ ...ofConnection, sessionId: z.string() }),
  z.object({ ...ofConnection, paymentIntentId: z.string() }),
]);
const memberJob = z.object({ shopId: z.string(), memberId: z.string() });
const referralJob = z.object({ shopId: z.string(), referralId: z.uuid() });
const noticeJob = z.object({ shopId: z.string(), noticeId: z.string() });

/** The table job → handler, as the queue takes it: payloads are parsed here and trusted behind it. */
export function createTaskList(handlers: JobHandlers): TaskList {
  return {
    drain_inbox: (payload, { job }) => handlers.drain_inbox(shopJob.parse(payload), attempt(job)),
    issue_discount: (payload, { job }) =>
      handlers.issue_discount(redemptionJob.parse(payload), attempt(job)),
    disable_discount: (payload, { job }) =>
      handlers.disable_discount(redemptionJob.parse(payload), attempt(job)),
    send_notice: (payload, { job }) => handlers.send_notice(noticeJob.parse(payload), attempt(job)),
    mail_offer: (payload, { job }) => handlers.mail_offer(referralJob.parse(payload), attempt(job)),
    publish_standing: (payload, { job }) =>
      handlers.publish_standing(memberJob.parse(payload), attempt(job)),
    publish_checkout: (payload, { job }) =>
      handlers.publish_checkout(shopJob.parse(payload), attempt(job)),
    publish_branding: (payload, { job }) =>
      handlers.publish_branding(shopJob.parse(payload), attempt(job)),
    publish_program: (payload, { job }) =>
      handlers.publish_program(shopJob.parse(payload), attempt(job)),
    read_products: (payload, { job }) =>
      handlers.read_products(shopJob.parse(payload), attempt(job)),
    read_theme: (payload, { job }) => handlers.read_theme(shopJob.parse(payload), attempt(job)),
    read_sale: (payload, { job }) => handlers.read_sale(saleJob.parse(payload), attempt(job)),
    run_backtest: (payload, { job }) =>
      handlers.run_backtest(backtestJob.parse(payload), attempt(job)),
    run_bulk_action: (payload, { job }) =>
      handlers.run_bulk_action(bulkJob.parse(payload), attempt(job)),
    run_import: (payload, { job }) => handlers.run_import(importJob.parse(payload), attempt(job)),
  };
}

/** The queue counts a try before it starts it. */
function attempt(job: { attempts: number; max_attempts: number }): { isLast: boolean } {
  return { isLast: job.attempts >= job.max_attempts };
}

/**
 * The queue's own words go to our log; what it says of every single job is for debugging. Weather is tried
 * again: it wakes nobody.
 */
export function createWorkerLogger(log: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message, meta) => {
    const reason = reasonOf(meta);
    if (level === 'error' && reason instanceof RetriableError)
      log.warn({ queue: message, reason }, 'job queue');
    else if (level === 'error') log.error({ queue: message, reason }, 'job queue');
    else if (level === 'warning') log.warn({ queue: message }, 'job queue');
    else log.debug({ queue: message }, 'job queue');
  });
}

function reasonOf(meta: unknown): unknown {
  return typeof meta === 'object' && meta !== null && 'error' in meta ? meta.error : undefined;
}
