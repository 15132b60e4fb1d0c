import { z } from 'zod';
import { id, instant } from './primitives.ts';

/** `POST /imports/history`: the shop's customers, then its orders. */
export const historyRequest = z.strictObject({
  /** Orders placed since this day; left out, as far back as the platform tells. */
  from: z.iso.date().nullable().default(null),
  /** Whether orders from before the shop was connected earn under the live program. */
  points: z.enum(['none', 'program']).default('none'),
  sign_up_bonus: z.boolean().default(false),
  joining: z.enum(['program', 'everybody', 'nobody']).default('program'),
});
export type HistoryRequest = z.input<typeof historyRequest>;

/** `POST /imports/members`: the body is the file. */
export const membersQuery = z.strictObject({
  dry_run: z.enum(['0', '1']).default('0'),
  on_error: z.enum(['refuse_file', 'skip_rows']).default('refuse_file'),
  name: z.string().max(200).default('members.csv'),
});

export const adminImport = z.object({
  id,
  kind: z.enum(['history', 'members']),
  state: z.enum(['uploading', 'running', 'done', 'failed', 'cancelled']),
  /** What is being done now, or was done last. */
  subject: z.enum(['customers', 'orders', 'members']),
  phase: z.enum(['ask', 'wait', 'load', 'check', 'settle']),
  /** Nothing is changed: the file is only tried. */
  dry_run: z.boolean(),
  /** The file's name; null for a history. */
  file: z.string().nullable(),
  /** Lines or rows of this subject that were read. */
  read: z.int(),
  counts: z.object({
    customers: z.int(),
    orders: z.int(),
    members: z.int(),
    points: z.int(),
    skipped: z.int(),
    failed: z.int(),
  }),
  /** How far back the platform lets the app look; null: not known, or of no matter. */
  reach: z.enum(['all', '60_days']).nullable(),
  /** What staff should know, in a sentence: why it failed, or what is left out. */
  notice: z.string().nullable(),
  created_by: z.string(),
  created_at: instant,
  finished_at: instant.nullable(),
});
export type AdminImport = z.infer<typeof adminImport>;

/** `GET /imports`, newest first. */
export const adminImports = z.object({ items: z.array(adminImport) });
export type AdminImports = z.infer<typeof adminImports>;
