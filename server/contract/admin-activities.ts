import { z } from 'zod';
import { activityProperties, activityType } from './api-activity.ts';
import { id, instant } from './primitives.ts';

/** What a member did, as staff sees it. */

export const adminActivity = z.object({
  id,
  /** As the program names it; the shop's own ones `custom:<id>`. */
  type: z.string(),
  /** The shop's title for it, else ours: "Birthday bonus". */
  title: z.string(),
  url: z.string().nullable(),
  external_id: z.string(),
  occurred_at: instant,
  recorded_at: instant,
  points: z.int(),
  state: z.enum(['granted', 'refused']),
  /** Of a refused one: a code, and a sentence that says why. */
  reason: z.string().nullable(),
  detail: z.string().nullable(),
  properties: activityProperties,
  source: z.enum(['api', 'shopper', 'system', 'staff']),
  /** The staff or the API key that told it. */
  told_by: z.string().nullable(),
  /** What staff wrote. */
  note: z.string().nullable(),
});
export type AdminActivity = z.infer<typeof adminActivity>;

/** `GET /members/:id/activities?cursor=` newest first. */
export const adminActivities = z.object({
  items: z.array(adminActivity),
  next_cursor: z.string().nullable(),
});
export type AdminActivities = z.infer<typeof adminActivities>;

/** `POST /members/:id/activities`: recorded by hand. `id` is a UUID of the form's own: the same again is the same activity. */
export const adminActivityRequest = z.strictObject({
  id: z.uuid(),
  type: activityType,
  reason: z.string().trim().min(3).max(200),
  occurred_at: instant.nullish(),
  properties: activityProperties.default({}),
});
export type AdminActivityRequest = z.input<typeof adminActivityRequest>;
