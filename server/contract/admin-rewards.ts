import { z } from 'zod';
import { id, instant, money } from './primitives.ts';
import { rewardKinds } from './program/reward.ts';
import { redemptionStatus } from './storefront-reward.ts';

/** Rewards, redemptions and what of them waits for a person, as staff sees them. */

export const adminRedemption = z.object({
  id,
  reward_id: z.string(),
  kind: z.enum(rewardKinds),
  title: z.string(),
  status: redemptionStatus,
  points: z.int(),
  /** Of a used one: what came back. What ended unused came back whole, but for what was forfeited. */
  returned_points: z.int(),
  /** Of one that ran out where the program keeps its points: they are gone. */
  forfeited_points: z.int(),
  value: money.nullable(),
  percent: z.int().nullable(),
  minimum_order: money.nullable(),
  /** Null while it is being made, and of store credit. */
  code: z.string().nullable(),
  /** When it runs out; null: never, or not made yet. */
  expires_at: instant.nullable(),
  /** Of what was handed over: until when the shopper can undo it. Staff can afterwards too, while it is untouched. */
  undo_until: instant.nullable(),
  /** Where it was asked for; null: nobody said. */
  channel: z.string().nullable(),
  /** The connection that issues it; null: the shop's own platform. */
  connection_id: z.string().nullable(),
  order_id: z.string().nullable(),
  failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
  /** Why a person has to look at the platform; null: nobody has to. */
  parked_reason: z.string().nullable(),
  /** How it is to end, once that is confirmed; null: it runs, or has ended. */
  ending: z.enum(['failed', 'cancelled', 'expired']).nullable(),
  can_cancel: z.boolean(),
  /** Whether staff can mark it handed over now. */
  can_fulfil: z.boolean(),
  created_at: instant,
});
/** `GET /members/:id/redemptions`, newest first. */
export const adminRedemptions = z.object({ items: z.array(adminRedemption) });
export type AdminRedemption = z.infer<typeof adminRedemption>;
export type AdminRedemptions = z.infer<typeof adminRedemptions>;

/** `GET /tasks`: what waits for a person, oldest first, 100 at most. */
export const adminTasks = z.object({
  items: z.array(
    z.object({
      /** `hand_over`: a reward of the shop's own that staff gives; `look_up`: a person has to say what the platform has done. */
      kind: z.enum(['hand_over', 'look_up']),
      redemption: adminRedemption,
      member: z.object({ id, name: z.string() }),
      /** Of `hand_over`: what the program says is to be done. */
      instructions: z.string().nullable(),
      /** Of `look_up`: what could not be told. */
      reason: z.string().nullable(),
      since: instant,
    }),
  ),
  counts: z.object({ hand_over: z.int(), look_up: z.int() }),
});
export type AdminTasks = z.infer<typeof adminTasks>;
export type AdminTask = AdminTasks['items'][number];

/**
 * `POST /redemptions/:id/resolve`: what a person has found. `issued`: it is there, and the member keeps it;
 * `not_issued`: it is not there, and the points return; `try_again`: it is sent once more.
 */
export const resolveRequest = z.strictObject({
  answer: z.enum(['issued', 'not_issued', 'try_again']),
  note: z.string().trim().min(1).max(200).nullish(),
});
export type ResolveRequest = z.infer<typeof resolveRequest>;

/** `GET /rewards`: how often each reward of the live program was taken, and how many are left. */
export const adminRewards = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      /** Redemptions that run or were used. */
      taken: z.int(),
      /** Null: there is no end. */
      left: z.int().nullable(),
    }),
  ),
});
export type AdminRewards = z.infer<typeof adminRewards>;
