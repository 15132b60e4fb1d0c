import { z } from 'zod';
import { memberSorts, memberStatuses } from './admin.ts';
import { id, instant, money, pointsMax } from './primitives.ts';

const reason = z.string().trim().min(3).max(200);

const named = z.object({ id: z.string(), name: z.string() });

/** `GET /members/:id/story`: the turns of it, in few words. */
export const memberStory = z.object({
  joined_at: instant,
  orders: z.int(),
  /** Goods after discounts and refunds, in the shop's currency. */
  spent: money,
  first_order_at: instant.nullable(),
  last_order_at: instant.nullable(),
  /** Earned or spent last. */
  last_active_at: instant.nullable(),
  tier: named.nullable(),
  /** When they came to another tier, newest first, 5 at most. */
  tier_changes: z.array(z.object({ at: instant, tier: named.nullable() })),
  /** Members who were merged into this one. */
  merged: z.int(),
  next_expiry: z.object({ points: z.int(), at: instant }).nullable(),
});
export type MemberStory = z.infer<typeof memberStory>;

/** `POST /members/:id/merge`: `:id` stays, the other becomes that one; it can't be undone. */
export const mergeMemberRequest = z.strictObject({
  other_id: z.string().regex(/^\d{1,18}$/, 'the number of a member'),
  reason,
});
export type MergeMemberRequest = z.infer<typeof mergeMemberRequest>;

/** `POST /members/:id/erase`: `confirm` is the member's name or e-mail as it is shown. */
export const eraseMemberRequest = z.strictObject({
  confirm: z.string().trim().min(1).max(254),
  reason,
});
export type EraseMemberRequest = z.infer<typeof eraseMemberRequest>;

/** Members that one bulk action may be for. */
export const bulkMembersMax = 100_000;
/** Members that can be ticked one by one. */
export const bulkTickedMax = 500;

/** Whom it is for: ticked one by one, or everybody whom a filter of the list names. Always active members alone. */
export const bulkChoice = z.union([
  z.strictObject({ members: z.array(id).min(1).max(bulkTickedMax) }),
  z.strictObject({
    filter: z.strictObject({
      search: z.string().max(100).optional(),
      segment: z.string().max(60).optional(),
      status: z.enum(memberStatuses).optional(),
      tier: z.string().max(50).optional(),
      points: z.literal('1').optional(),
      sort: z.enum(memberSorts).optional(),
    }),
  }),
]);
export type BulkChoice = z.infer<typeof bulkChoice>;

/**
 * `POST /bulk-actions`: writes down whom it would be for, and does nothing yet. `id` is made by the form. `chosen` says
 * in words whom was chosen.
 */
export const bulkActionRequest = z.strictObject({
  id: z.uuid(),
  points: z
    .int()
    .min(-pointsMax)
    .max(pointsMax)
    .refine((n) => n !== 0, 'must not be 0'),
  reason,
  chosen: z.string().trim().min(1).max(200),
  choice: bulkChoice,
});
export type BulkActionRequest = z.infer<typeof bulkActionRequest>;

/** `POST /bulk-actions/:id`: begins what was confirmed, or stops what runs. */
export const moveBulkRequest = z.strictObject({ move: z.enum(['start', 'stop']) });
export type MoveBulkRequest = z.infer<typeof moveBulkRequest>;

/** `POST /bulk-actions/:id/undo`: drafts the opposite; `id` is that one's own. */
export const undoBulkRequest = z.strictObject({ id: z.uuid() });
export type UndoBulkRequest = z.infer<typeof undoBulkRequest>;

export const bulkAction = z.object({
  id,
  kind: z.enum(['adjust', 'undo']),
  state: z.enum(['draft', 'running', 'stopped', 'done', 'failed']),
  /** For each member; null where it undoes another. */
  points: z.int().nullable(),
  reason: z.string(),
  chosen: z.string(),
  undoes: id.nullable(),
  /** Which one has undone this one. */
  undone_by: id.nullable(),
  can_undo: z.boolean(),
  members: z.int(),
  done: z.int(),
  failed: z.int(),
  /** Signed: of a draft what would move at the most, else what has moved. */
  moved_points: z.int(),
  error: z.string().nullable(),
  created_by: z.string(),
  created_at: instant,
  finished_at: instant.nullable(),
});
export type BulkAction = z.infer<typeof bulkAction>;

/** `GET /bulk-actions`: newest first, without drafts. */
export const bulkActions = z.object({ items: z.array(bulkAction) });
export type BulkActions = z.infer<typeof bulkActions>;

/** `GET /bulk-actions/:id?cursor=`: with those of whom there is something to say: who got nothing or less, and why. */
export const bulkActionResult = z.object({
  action: bulkAction,
  told: z.array(
    z.object({
      member_id: id,
      name: z.string(),
      state: z.enum(['done', 'failed']),
      points: z.int(),
      detail: z.string(),
    }),
  ),
  next_cursor: z.string().nullable(),
});
export type BulkActionResult = z.infer<typeof bulkActionResult>;
